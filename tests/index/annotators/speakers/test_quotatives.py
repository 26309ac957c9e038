"""Verbs that report speech by their place alone, and those that report nothing."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We have won,” beamed Ann Lee.", "Ann Lee"),
        ("“We have won,” she beamed. The day was bright.", None),
        ("Ann Lee came home. “We have won,” she beamed.", "Ann Lee"),
        ("“We have won!” cheers the coach, Tom Cole.", "Tom Cole"),
        ("“We have won,” Ann Lee enthused at the harbour.", "Ann Lee"),
        ("“We have won the day,” counselled the mayor’s amended advice.", None),
    ],
)
def test_any_verb_reports_right_behind_the_words(text: str, expected: str | None) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The song “We have all won” delighted Ann Lee.",
        "It was “a great victory for all of us” and Ann Lee left the harbour.",
        "“We have all won the day.” Ann Lee opened the harbour.",
    ],
)
def test_it_does_not_report_words_that_nothing_sets_off(text: str) -> None:
    assert set(speakers(text)) <= {None}


def test_any_verb_reports_behind_french_words() -> None:
    assert speakers("« Nous avons gagné », jubile Paul Lenoir.", "fr") == ["Paul Lenoir"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbours have been described as “a great danger to the country”.", None),
        ("Ann Lee was also described as “a great danger to the country”.", None),
        ("Ann Lee was described by Tom Cole as “a great danger to the country”.", "Tom Cole"),
        ("Ann Lee was quoted as saying “it is a great danger”.", "Ann Lee"),
        ("Ann Lee was asked about it. “It is a great danger.”", "Ann Lee"),
        ("Ann Lee is calling it “a great danger to the country”.", "Ann Lee"),
    ],
)
def test_who_is_only_spoken_of_does_not_speak(text: str, expected: str | None) -> None:
    assert speakers(text) == [expected]
