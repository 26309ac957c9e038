"""Scoring counts what a reader would count; what is right but for a mark or an article is right."""

from __future__ import annotations

from collections import Counter

import pytest
from marks import Marks, Named, Quoted
from same_speaker import is_same_speaker
from scoring import Mistake, Score, Speakers, Tally, score, trimmed

from index.annotation import EntityKind, SpeakerRule
from index.article import Span

PERSON, ORGANISATION, PLACE = EntityKind


def span(body: str, text: str) -> Span:
    start = body.index(text)
    return Span(start, start + len(text))


def names(body: str, optional: tuple[str, ...] = (), **texts: EntityKind) -> Marks:
    """Marks of names that are given without spaces."""
    named = frozenset(Named(span(body, text.replace("_", " ")), kind) for text, kind in texts.items())
    return Marks(body, named, frozenset(span(body, text) for text in optional))


def quoted(body: str, **speakers: str | None) -> Marks:
    """Marks of quotations, each given by a word in it."""
    quotations = []
    for word, speaker in speakers.items():
        at = body.index(word)
        found = Span(body.rindex("“", 0, at), body.index("”", at) + 1)
        quotations.append(Quoted(found, (speaker,) if speaker else ()))
    return Marks(body, quotations=tuple(quotations))


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("the New York Times", "New York Times"),
        ("“NATO”,", "NATO"),
        ("Anna Berg's", "Anna Berg"),
        ("The Hague’s", "Hague"),
        ("Fields'", "Fields"),
        ("U.S.", "U.S."),
        ("Ford Inc.", "Ford Inc."),
        ("the", "the"),
    ],
)
def test_what_stands_around_a_name_does_not_count(body: str, name: str) -> None:
    assert trimmed(body, Span(0, len(body))).of(body) == name


def test_the_dot_of_an_abbreviation_counts_even_where_it_was_left_out() -> None:
    assert trimmed("the U.S. army", Span(4, 7)) == Span(4, 8)


def test_names_count_by_kind_and_span() -> None:
    body = "The mayor of Paris, Anna Berg, left Ford for Bonn."
    marked = names(body, Paris=PLACE, Anna_Berg=PERSON, Ford=ORGANISATION, Bonn=PLACE)
    found = score(marked, names(body, The_mayor=PERSON, Paris=PLACE, Berg=PERSON, Ford=PERSON))
    assert found.names == {PERSON: Tally(0, 3, 1), ORGANISATION: Tally(0, 0, 1), PLACE: Tally(1, 0, 1)}
    assert found.all_names == Tally(1, 3, 3)
    assert found.mistakes == Counter(
        [
            Mistake("spurious person", "mayor"),
            Mistake("boundary", "Berg for Anna Berg"),
            Mistake("person for organisation", "Ford"),
            Mistake("missed place", "Bonn"),
        ]
    )


def test_what_is_optional_is_neither_right_nor_wrong() -> None:
    body = "They wrote on Twitter and in North Poland."
    marked = names(body, optional=("Twitter", "North Poland"))
    assert score(marked, names(body)).all_names == Tally()
    assert score(marked, names(body, Twitter=ORGANISATION, Poland=PLACE)).all_names == Tally()


def test_quotations_belong_together_if_they_are_nearly_the_same() -> None:
    body = "“We will not wait for it,” she said. “Never.” It was “hot”."
    marked = quoted(body, wait=None, Never=None)
    whole = span(body, "“We will not wait for it,” she said. “Never.”")
    assert score(marked, quoted(body, wait=None, hot=None)).quotations == Tally(1, 1, 1)
    assert score(marked, Marks(body, quotations=(Quoted(whole),))).quotations == Tally(0, 1, 2)
    assert score(marked, quoted(body, wait=None)).long_quotations == Tally(1, 0, 0)


def test_a_text_whose_quotations_were_not_marked_says_nothing_of_them() -> None:
    body = "“Never,” she said."
    assert score(Marks(body), quoted(body, Never=None)) == Score()


def test_speakers_count_where_the_quotation_was_found_and_the_speaker_is_known() -> None:
    body = "“One.” “Two.” “Three.” “Four.” “Five.”"
    marked = quoted(body, One="Anna Berg", Two="Anna Berg", Three="Anna Berg", Four=None, Five="she")
    found = score(marked, quoted(body, One="Berg", Two="Carl Dahl", Three=None, Four="Berg", Five="Berg"))
    assert found.speakers == Speakers(right=1, wrong=1, unnamed=1)
    assert round(found.speakers.accuracy) == 33
    assert found.speakers.precision == 50
    assert Mistake("wrong speaker", "Carl Dahl for Anna Berg") in found.mistakes


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        ("Dmitry Rogozin", "Rogozin"),
        ("President José López", "Jose Lopez"),
        ("Rep. Jim Clyburn (D-S.C.), the assistant leader", "Clyburn"),
        ("Ann Lee of Ohio State University", "Ann Lee"),
        ("a senior NATO spokeswoman", "NATO spokeswoman"),
        ("J. Smith", "John Smith"),
        ("横田早紀江", "横田早紀江"),
        ("le porte-parole de l'armée belge", "porte-parole de l'armée"),
    ],
)
def test_a_speaker_may_be_shown_under_another_form_of_the_name(marked: str, shown: str) -> None:
    assert is_same_speaker(marked, shown)


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        ("a NATO spokeswoman", "NATO"),
        ("le porte-parole de l'armée", "armée"),
        ("John Smith", "Anna Smith"),
        ("John Smith Jr.", "John Smith"),
        ("Anna Berg", "Carl Dahl"),
        ("Anna Berg", ""),
    ],
)
def test_another_speaker_is_another(marked: str, shown: str) -> None:
    assert not is_same_speaker(marked, shown)


def test_forms_of_one_entity_are_pairs() -> None:
    marked = Marks("", entities=(("Anna Berg", "Berg", "Anna"), ("Carl Dahl",), ("the NATO",)))
    found = Marks("", entities=(("Anna Berg", "Berg", "Carl Dahl"), ("Anna",), ("NATO", "Nobody")))
    assert score(marked, found).aliases == Tally(right=1, spurious=2, missed=2)
    assert Mistake("wrong merge", "Anna Berg + Carl Dahl") in score(marked, found).mistakes


def test_scores_of_several_texts_add_up() -> None:
    body = "Anna Berg."
    once = score(names(body, Anna_Berg=PERSON), names(body, Berg=PERSON))
    twice = once + once
    assert twice.names[PERSON] == Tally(0, 2, 2)
    assert twice.mistakes == {Mistake("boundary", "Berg for Anna Berg"): 2}


def test_precision_recall_and_f1_are_in_per_cent() -> None:
    tally = Tally(right=3, spurious=1, missed=2)
    assert (tally.precision, tally.recall, round(tally.f1, 1)) == (75, 60, 66.7)
    assert Tally().f1 == 0


def test_each_rule_is_told_how_often_its_speakers_are_right() -> None:
    body = "“Yes,” Ann said. “No,” Tom said."
    yes, no = span(body, "“Yes,”"), span(body, "“No,”")
    marked = Marks(body, quotations=(Quoted(yes, ("Ann",)), Quoted(no, ("Tom",))))
    after = SpeakerRule.AFTER
    found = Marks(body, quotations=(Quoted(yes, ("Ann",), after), Quoted(no, ("Ann",), after)))
    assert score(marked, found).rules == {after: Speakers(right=1, wrong=1)}
