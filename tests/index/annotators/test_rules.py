"""Names, what they are, which are the same, and who says what: a small text of our own for every rule."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.annotation import Annotation
from index.annotators.gazetteer import demonyms, places
from index.annotators.rules import RuleAnnotator
from index.article import Article, ArticleId


def annotate(text: str) -> Annotation:
    return RuleAnnotator().annotate(Article(ArticleId(""), "", text))


def names(text: str, kind: str) -> list[str]:
    return [entity.name for entity in annotate(text).entities if entity.kind == kind]


def said(text: str) -> list[tuple[str, str | None]]:
    return [(quotation.content.of(text), quotation.speaker) for quotation in annotate(text).quotations]


def test_people_organisations_and_places_are_told_apart() -> None:
    text = "Ann Lee of the Finance Ministry flew from Geneva to Paris to meet Dr. Tom Cole, the head of Acme Corp."
    assert names(text, "person") == ["Ann Lee", "Tom Cole"]
    assert names(text, "organisation") == ["Finance Ministry", "Acme Corp."] or names(
        text, "organisation"
    ) == ["Finance Ministry", "Acme Corp"]
    assert names(text, "place") == ["Geneva", "Paris"]


def test_peoples_months_titles_and_pronouns_are_no_names() -> None:
    text = "On Monday the Belgian president and a Russian minister met. He said in March that Soviet troops left. They agreed."
    assert not annotate(text).entities


def test_a_word_that_merely_begins_a_sentence_is_no_name() -> None:
    assert not annotate(
        "Yesterday nothing happened. Nothing at all. However, talks go on. Talks went on."
    ).entities


def test_the_number_of_a_bill_is_no_name() -> None:
    assert annotate("They voted for S.494 and against H.R.1234 in a long night.").entities == ()


def test_a_title_between_two_names_parts_them() -> None:
    text = "They met NATO Secretary General Jaap de Hoop Scheffer. Scheffer smiled."
    assert names(text, "organisation") == ["NATO"]
    assert names(text, "person") == ["Jaap de Hoop Scheffer"]


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("Dmitry Orlov came. Orlov spoke, and Mr Orlov left.", "Dmitry Orlov", ("Orlov",)),
        ("The World Trade Council (WTC) met. The WTC agreed.", "World Trade Council", ("WTC",)),
        ("The US sent help. The United States and the U.S. agreed.", "United States", ("US", "U.S.")),
        ("Ludwig van der Berg won. Mr van der Berg smiled.", "Ludwig van der Berg", ("van der Berg",)),
    ],
)
def test_forms_of_one_name_are_one_entity(text: str, name: str, aliases: tuple[str, ...]) -> None:
    found = {entity.name: entity.aliases for entity in annotate(text).entities}
    assert found[name] == aliases
    assert len(found) == 1


def test_two_people_of_one_surname_stay_apart() -> None:
    found = names("Hillary Stone met Frank Stone. Hillary Stone spoke.", "person")
    assert found == ["Hillary Stone", "Frank Stone"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We are ready,” said Ann Lee.", [("We are ready,", "Ann Lee")]),
        ("“We are ready,” Ann Lee said.", [("We are ready,", "Ann Lee")]),
        ('Ann Lee said: "We are ready for it."', [("We are ready for it.", "Ann Lee")]),
        ("“We are,” Ann Lee said, “not ready.”", [("We are,", "Ann Lee"), ("not ready.", "Ann Lee")]),
        ("Ann Lee arrived. “We are ready,” she said.", [("We are ready,", "Ann Lee")]),
        ("Tom Cole met Ann Lee. “We are ready,” he said.", [("We are ready,", "Tom Cole")]),
        ("A city spokeswoman was there. “We are ready,” she said.", [("We are ready,", "city spokeswoman")]),
        ("“We are ready,” a senior official said.", [("We are ready,", "senior official")]),
        ("“Ready to go,” according to Ann Lee, the mayor.", [("Ready to go,", "Ann Lee")]),
        ("« Nous sommes là », said Ann Lee.", [(" Nous sommes là ", "Ann Lee")]),
        (
            "Ann Lee called it “a dangerous and naive plan” today.",
            [("a dangerous and naive plan", "Ann Lee")],
        ),
        (
            "Ann Lee spoke.\n\n“We built this town with our own hands.\n\n“And we will rebuild it,” Lee said.",
            [("We built this town with our own hands.", "Ann Lee"), ("And we will rebuild it,", "Ann Lee")],
        ),
    ],
)
def test_quotations_and_their_speakers(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert said(text) == expected


def test_parts_of_one_utterance_share_its_number() -> None:
    text = "“We are,” Ann Lee said, “not ready.” She left.\n\n“Nobody is,” said Tom Cole."
    assert [quotation.utterance for quotation in annotate(text).quotations] == [1, 1, 2]


def test_scare_quotes_and_titles_are_no_quotations() -> None:
    assert said('The so-called "experts" watched "The Long Goodbye" again.') == []


def test_an_odd_mark_spoils_nothing_after_its_paragraph() -> None:
    text = 'The 12" pizza and the 6\'2" man.\n\n"We never had a chance.\n\n"It is over now," said Ann Lee.'
    assert ("It is over now,", "Ann Lee") in said(text)


def test_nobody_is_named_who_is_not_named_in_the_text() -> None:
    assert said("“Nothing has been decided at all,” it said in the paper.")[0][1] is None


def test_the_gazetteer_knows_places_and_peoples() -> None:
    assert {"Geneva", "Brazil", "Texas", "Europe", "Kosovo"} <= places()
    assert {"Brazilian", "Belgian", "Russians"} <= demonyms()
    assert not places() & {"Reading", "Nice", "Of"}


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                '"',
                "“",
                "”",
                "«",
                "‘",
                "’",
                "``",
                "''",
                " ",
                "\n\n",
                "Ann Lee",
                "said",
                "NATO",
                ",",
                ".",
                "he",
                "(NATO)",
                "the",
                "é",
            ]
        ),
        max_size=40,
    ).map("".join)
    | st.text(max_size=200)
)
def test_any_text_gives_spans_inside_it_in_order(text: str) -> None:
    found = annotate(text)
    ids = {entity.id for entity in found.entities}
    place = 0
    for mention in found.mentions:
        assert place <= mention.span.start < mention.span.end <= len(text)
        assert mention.entity_id in ids
        place = mention.span.end
    place = 0
    for quotation in found.quotations:
        assert place <= quotation.span.start < quotation.span.end <= len(text)
        assert quotation.span.start <= quotation.content.start <= quotation.content.end <= quotation.span.end
        place = quotation.span.end


@pytest.mark.parametrize(
    "text",
    [
        '"' * 20_000,
        "A " * 20_000,
        "Ann Lee " * 5_000,
        "“a " * 5_000,
        "said " * 10_000,
        "«" * 10_000 + "»" * 10_000,
        "'It is ' a 'Shame " * 2_000,
        "“It is a shame " * 2_000 + "”",
        " ".join(f"{chr(65 + number % 26)}{chr(97 + number // 26)}n Doe left." for number in range(400)),
    ],
)
def test_hostile_text_ends(text: str) -> None:
    annotate(text)


def test_the_seed_reaches_what_was_asked(root: Path, shared: Path, tmp_path: Path) -> None:
    gold = shared / "gold" / "seed.json"
    (marked,) = json.loads(gold.read_text(encoding="utf-8"))["articles"]
    text = marked["text"]
    found = annotate(text)
    kinds = {entity.id: entity.kind for entity in found.entities}
    predicted = {
        "entities": [
            {"text": m.span.of(text), "kind": kinds[m.entity_id], "start": m.span.start, "end": m.span.end}
            for m in found.mentions
        ],
        "quotes": [
            {"text": q.content.of(text), "speaker": q.speaker, "start": q.span.start, "end": q.span.end}
            for q in found.quotations
        ],
    }
    file = tmp_path / "predicted.json"
    file.write_text(json.dumps({"articles": [predicted]}), encoding="utf-8")
    scored = subprocess.run(
        [sys.executable, shared / "tools" / "score.py", gold, file],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    strict = next(line for line in scored.splitlines() if line.startswith("entities strict    ALL"))
    quotes = next(line for line in scored.splitlines() if line.startswith("quotes@0.8"))
    assert float(strict.split("F1")[1].split()[0]) >= 92
    assert "P 100.0 R 100.0" in quotes
    assert float(quotes.split("right")[1].split("%")[0]) >= 85


@pytest.mark.parametrize("line", ["Polderblad news", "Nieuwpoort Avond News", "Zilverkust wire"])
def test_the_line_that_names_the_source_is_an_organisation(line: str) -> None:
    source = line.rsplit(" ", 1)[0]
    text = f"{line}\n\nTalks to begin\n\nThe talks begin today."
    assert any(source in name for name in names(text, "organisation"))
