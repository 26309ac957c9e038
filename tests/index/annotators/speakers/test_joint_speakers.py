"""Several people who say the same words together."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is time,” said Senators Ann Lee and Tom Cole.", "Ann Lee and Tom Cole"),
        ("“It is time,” Ann Lee and Tom Cole said.", "Ann Lee and Tom Cole"),
        ("Senators Ann Lee (D-Mo.) and Tom Cole (R-Iowa) wrote, “It is time.”", "Ann Lee and Tom Cole"),
        ("Ann Lee, Tom Cole and Jane Roe said that it was “a great honour”.", "Ann Lee, Tom Cole and Jane Roe"),
        ("“It is time,” said Ann Lee and Tom Cole left the room.", "Ann Lee"),
        ("Ann Lee told Tom Cole and Jane Roe that it was “a great honour”.", "Ann Lee"),
        ("Tom Cole came, and Ann Lee said that it was “a great honour”.", "Ann Lee"),
    ],
)  # fmt: skip
def test_all_speak_to_whom_the_verb_belongs(text: str, expected: str) -> None:
    assert speakers(text) == [expected]
