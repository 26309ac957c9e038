"""Whom words are of that no verb of saying reports."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee is tired of the harbour. “I never wanted to have a boat of my own.”", ["Ann Lee"]),
        ("Ann Lee is tired of the harbour. So is Tom Cole. “I never wanted to have a boat of my own.”", ["Tom Cole"]),
        ("Ann Lee is tired, and so is the pilot. “I never wanted to have a boat of my own.”", ["Ann Lee"]),
        ("Ann Lee lives with her parents. “I never wanted to have a boat of my own.”", ["Ann Lee"]),
        ("Ann Lee came with Tom Cole. She was tired. “We were at sea for a week.”", ["Ann Lee"]),
        ("Ann Lee was tired. The harbour was empty. “We were at sea for a week.”", ["Ann Lee"]),
        ("The pilot was tired. “We were at sea for a week.”", ["pilot"]),
        ("Ann Lee is tired of the harbour. “The boats are old and nobody ever repairs them.”", ["Ann Lee"]),
    ],
)  # fmt: skip
def test_whole_sentences_are_of_the_subject_of_the_sentence_before(
    text: str, expected: list[str | None]
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "With Ann Lee it is the harbour. “I never wanted to have a boat of my own.”",
        "Ann Lee is tired, as Tom Cole is. “The boats are old and nobody ever repairs them.”",
        "Ann Lee is tired of the harbour. “It is old.”",
        "The harbour company is old. “The boats are old and nobody ever repairs them.”",
        "Her parents are happy. “They want me to try to save up for a boat.”",
    ],
)
def test_they_are_nobodys_if_that_is_none_who_can_have_spoken_them(text: str) -> None:
    assert set(speakers(text)) <= {None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee came home. She chooses “to sail with my mother or my brother”.", "Ann Lee"),
        ("Ann Lee has been sailing for years, a love that “grew from our days at sea”.", "Ann Lee"),
        ("Ann Lee has been sailing for years, a love that “grew from long days at sea”.", None),
        ("The harbour has been there for years, a place that “gives us all a home”.", None),
    ],
)
def test_words_in_the_first_person_are_of_the_subject_of_their_sentence(
    text: str, expected: str | None
) -> None:
    assert speakers(text) == [expected]


def test_somebody_speaks_of_themselves_in_french_too() -> None:
    text = "Paul Lenoir arrive avec Jean Dupuis. Il est fatigué. « Nous étions en mer pendant une semaine. »"
    assert speakers(text, "fr") == ["Paul Lenoir"]
