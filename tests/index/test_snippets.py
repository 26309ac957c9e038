"""A snippet shows why an article was found, in whole sentences where they fit."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Span
from index.matching import matches
from index.parsing import parse
from index.query import EVERYTHING
from index.snippets import _densest, _first_matches, _Match, snippet

FILLER = "Nothing happened. " * 40


def shown(query: str, body: str, length: int = 80) -> tuple[str, list[str]]:
    made = snippet(parse(query), body, length=length)
    return made.text, [span.of(made.text) for span in made.matches]


def test_it_shows_the_densest_matches() -> None:
    body = f"A council sat. {FILLER}The peace council spoke of peace. {'More. ' * 40}"
    text, matches = shown("peace council", body)
    assert matches == ["peace", "council", "peace"]
    assert text.startswith("The peace council spoke of peace.")


def test_different_words_count_more_than_many() -> None:
    body = f"Council council council. {FILLER}The council wants peace. {FILLER}"
    assert shown("council peace", body)[1] == ["council", "peace"]


def test_a_word_that_comes_late_is_shown_beside_one_that_comes_often() -> None:
    body = "The council sat. " * 60 + "The council wants peace. " + FILLER
    assert shown("council peace", body)[1][-2:] == ["council", "peace"]


def test_a_phrase_is_found_wherever_it_lies() -> None:
    for before in range(960, 1040):
        body = "x" * before + " landmark talks " + FILLER
        assert shown('"landmark talks"', body)[1] == ["landmark talks"]


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("Nobody came.", "The zebra came."),
        ("Did nobody come?", "The zebra came."),
        ("“Nobody came.”", "“The zebra came.”"),
        ("Nobody came …", "The zebra came."),
        ("A headline\n\n", "The zebra came."),
        ("誰も来ませんでした。", "The zebra は来ました。"),
        ("誰も来ませんでした！", "zebra は来ました。"),
        ("هل جاء أحد؟", "جاء zebra."),
        ("कोई नहीं आया।", "zebra आया।"),
        ("Nobody came.", "The U.S. zebra of Dr. Lee cost 3.5 crowns."),
    ],
)
def test_it_begins_with_a_sentence(before: str, sentence: str) -> None:
    body = f"{FILLER}{before} {sentence} {FILLER}"
    text, matches = shown("zebra", body)
    assert text.startswith(sentence)
    assert matches == ["zebra"]


def test_where_a_sentence_is_too_long_it_is_cut_at_words() -> None:
    text, matches = shown("zebra", f"{'word ' * 100}zebra {'word ' * 100}")
    assert text.startswith("… word ")
    assert text.endswith(" word …")
    assert matches == ["zebra"]


def test_without_matches_it_is_the_beginning() -> None:
    assert snippet(parse("zebra"), "Short body.").text == "Short body."
    assert snippet(EVERYTHING, "").text == ""
    assert shown("zebra", FILLER)[0].startswith("Nothing happened. Nothing")
    assert shown("zebra", FILLER)[0].endswith("happened.")


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(1, 30), st.integers(1, 9), st.sampled_from("abc")), max_size=20))
def test_the_densest_are_the_first_of_the_most_different_words(steps: list[tuple[int, int, str]]) -> None:
    found: list[_Match] = []
    for gap, length, word in steps:
        start = gap + (found[-1].span.end if found else 0)
        found.append(_Match(Span(start, start + length), word))
    stretches = [
        found[first : last + 1]
        for first, match in enumerate(found)
        for last, other in enumerate(found)
        if first == last or (first < last and other.span.end - match.span.start <= 60)
    ]
    densest = max(stretches, key=lambda some: (len({match.word for match in some}), len(some)), default=[])
    assert _densest(found, 60) == [match.span for match in densest]


_TEXTS = st.lists(
    st.sampled_from(
        ["a", "b", "Zebra.", "the", "“A!”", "\n\n", "\n", "U.S.", "東京。", "東", "x" * 90, "é", " ", "。"]
    )
    | st.text(max_size=4),
    max_size=60,
).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(
    _TEXTS,
    st.lists(st.sampled_from(["a*", "the", "東", '"a b"', "é", "-x", "zebra"]), max_size=3),
    st.integers(20, 90),
)
def test_it_is_a_stretch_of_the_body_on_one_line(text: str, query: list[str], length: int) -> None:
    made = snippet(parse(" ".join(query)), text, length=length)
    assert "\n" not in made.text
    place = 0
    for span in made.matches:
        assert place <= span.start < span.end <= len(made.text)
        place = span.end
    stretch = made.text.removeprefix("… ").removesuffix(" …")
    assert " ".join(stretch.split()) in " ".join(text.split())


@settings(deadline=None)
@given(
    st.integers(960, 1010),
    _TEXTS,
    st.sampled_from(["a*", "the", "東", '"a b"', "é", '"the the" a', "zebra", "a -x"]),
    st.sampled_from(["en", "eo", "ja"]),
)
def test_something_is_found_piece_by_piece_where_it_is_in_the_whole(
    before: int, text: str, query: str, language: str
) -> None:
    body = f"{'x' * before} {text}"
    found = _first_matches(parse(query), body, language)
    assert bool(found) == bool(matches(parse(query), body, language=language))
