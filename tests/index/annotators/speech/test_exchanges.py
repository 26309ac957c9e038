"""Whose turn it is where two people answer one another."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import rows, speakers

PELL, ROE = "Sam Pell", "Jane Roe"


@rows(
    answered=("“Did you see him?” asked Sam Pell. “Yes,” Jane Roe said.\n\n“Did you know him?” asked Pell.\n\n“No.”", [PELL, ROE, PELL, ROE]),
    asked_next=("“Who wrote it?” Jane Roe asked.\n\n“I do not know,” Sam Pell said.\n\n“Was it you?”", [ROE, PELL, ROE]),
    asked_back=("“Did you bring it?” Jane Roe asked.\n\n“Which one?” asked Sam Pell.\n\n“You know which.”", [ROE, PELL, ROE]),
    goes_on=("“It is bad,” Jane Roe said.\n\n“How did it come to this?” asked Sam Pell.\n\n“We need answers soon.”", [ROE, PELL, PELL]),
    hit_back=("“Is it yours?” Jane Roe asked.\n\n“It may be,” Sam Pell countered.\n\n“You wrote it.”", [ROE, PELL, ROE]),
    nobody=("“Did you know him?” asked Sam Pell.\n\n“No.”", [PELL, None]),
)  # fmt: skip
def test_two_who_talk_take_turns(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


EXCHANGE = "“Is it yours?” Ann Lee asked.\n\n“It may be,” Tom Hale replied.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“You wrote it.”\n\n“I did not,” he shot back.", ["Ann Lee", "Tom Hale"], id="back-to-the-first"),
        pytest.param("“Do you know?” Ann Lee asked.\n\n“It is not mine.”\n\n“Not at all?”\n\n“I do not,” Mr Hale replied.", ["Ann Lee", "Tom Hale", "Ann Lee", "Tom Hale"], id="in-turn"),
        pytest.param("“Do you know?” Ann Lee asked.\n\n“Do you?”\n\n“I do not,” Mr Hale replied.", ["Ann Lee", "Ann Lee", "Tom Hale"], id="uneven"),
    ],
)  # fmt: skip
def test_two_who_answer_one_another_speak_in_turn(text: str, expected: list[str]) -> None:
    assert speakers(f"{EXCHANGE}{text}") == ["Ann Lee", "Tom Hale", *expected]
