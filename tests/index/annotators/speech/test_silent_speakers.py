"""Whose words are that no sentence gives to anybody."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import speakers

LEAD = "Senator Ann Lee (D-Mo.) today led a successful effort to repair the harbour."
WORDS = "“The harbour is where our families work, and nobody has repaired it for twenty years.”"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{LEAD}\n\n{WORDS}", ["Ann Lee"]),
        (f"{LEAD} Mayor Tom Cole came with her, and Cole spoke.\n\n{WORDS}", [None]),
        (f"{LEAD}\n\nAbove the gate:\n\n{WORDS}", [None]),
        (f"Bring your own boat.\n\n{WORDS}", [None]),
    ],
    ids=["one person", "two people", "announced", "nobody"],
)
def test_paragraphs_of_words_alone_are_of_whom_the_text_is_about(
    text: str, expected: list[str | None]
) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("The harbour was built in 1910.", "Tom Cole"),
        ("Ann Lee built the harbour in 1910.", None),
    ],
)
def test_a_paragraph_of_words_alone_is_of_who_spoke_last_if_nobody_else_is_named(
    between: str, expected: str | None
) -> None:
    text = f"Ann Lee said: “No.”\n\n“It is old,” Tom Cole said.\n\n{between} It is small.\n\n{WORDS}"
    assert speakers(text)[-1] == expected


def test_who_adds_something_has_spoken_before() -> None:
    text = f"The harbour is old. {WORDS} Ann Lee added, “We must wait no longer.”"
    assert speakers(text) == ["Ann Lee", "Ann Lee"]


def test_paragraphs_that_were_run_together_go_on_with_one_speaker() -> None:
    text = (
        "“The harbour is where our families work,” said Ann Lee. “Nobody repairs it. “The boats are old, and I will"
        " continue to fight for them. “I thank you all for coming here tonight.” The harbour opens on Monday."
    )
    assert speakers(text)[-1] == "Ann Lee"


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        ("Ann Lee chairs the board. She said that the harbour was old.", "Ann Lee"),
        ("Ann Lee chairs the board. It repaired the harbour of Mayor Tom Cole.", None),
    ],
)
def test_a_paragraph_goes_on_with_whose_speech_the_one_before_ends_with(
    report: str, expected: str | None
) -> None:
    text = f"“No,” said Tom Cole.\n\nThe pier closed.\n\n{report}\n\n{WORDS} He left, and Ann Lee came."
    assert speakers(text)[-1] == expected


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        pytest.param("Deputy Tom Cole said that Oslo needs the harbour.", "Tom Cole", id="reports"),
        pytest.param("Tom Cole said, “No.”", None, id="words of his own"),
        pytest.param("Tom Cole left Oslo.", None, id="deed"),
    ],
)
def test_words_that_begin_a_line_are_of_whom_the_next_sentence_reports(
    behind: str, expected: str | None
) -> None:
    assert (
        speakers(f"Ann Lee said: “No.” Bob Ray left.\n\nThe harbour is old.\n\n{WORDS} {behind}")[1]
        == expected
    )
