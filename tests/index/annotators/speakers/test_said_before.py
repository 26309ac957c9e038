"""What a text has said before a place."""

from __future__ import annotations

import pytest

from index.annotators.speakers.said_before import SaidBefore

TEXT = "A gunman ran. İn Elm a Gunman, The gunman said, ran on."


@pytest.mark.parametrize(
    ("words", "place", "is_said"),
    [("gunman", 8, True), ("gunman", 7, False), ("elm", 20, True), ("elm", 19, False), ("mayor", 40, False)],
)
def test_words_are_said_from_their_first_place_on(words: str, place: int, is_said: bool) -> None:
    assert SaidBefore(TEXT).has(words, place) is is_said


@pytest.mark.parametrize(
    ("place", "is_said"), [(3, False), (9, True), (30, True)], ids=["cut", "at once", "later"]
)
def test_a_pattern_matches_in_what_stands_before(place: int, is_said: bool) -> None:
    assert SaidBefore(TEXT).matches(r"\b[Aa] (?i:gunman)\b", place) is is_said


def test_what_follows_a_place_forbids_no_match_before_it() -> None:
    said = SaidBefore("a gunman, The gunman said")
    assert said.matches(r"\ba gunman\b(?!,?\s\p{Lu})", len("a gunman, "))
