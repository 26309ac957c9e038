"""Labels, signatures and announcements: who is named beside the words without any verb of saying."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The harbour is ours to keep.” – Ann Lee", "Ann Lee"),
        ("“The harbour is ours to keep.”\n\n—Ann Lee, mayor of the town\n\nIt rained.", "Ann Lee"),
        ("“The harbour is ours to keep.” -- Mayor Ann Lee", "Ann Lee"),
        ("“The harbour is ours to keep” – Ann Lee left – was heard.", None),
        ("“The harbour is ours to keep.” – Nobody listened to Ann Lee.", None),
        ("Critics are not silent, with Ann Lee writing: “The harbour is ours to keep.”", "Ann Lee"),
        ("Tom Cole is not silent, working with Ann Lee, writing: “The harbour is ours.”", "Tom Cole"),
        ("The mayor was with the Harbour Bank at Torvel Field: “The harbour is ours.”", "mayor"),
        ("It was fine at the Harbour Bank: “The harbour is ours to keep.”", None),
    ],
)
def test_a_label_names_who_is_no_complement(text: str, expected: str | None) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The following are excerpts from remarks Sen. Ann Lee gave today.\n\n“The harbour is ours to keep.”",
        "Following is the text of Sen. Ann Lee's statement on the harbours:\n\n“The harbour is ours to keep.”",
        "Statement from Sen. Ann Lee on the harbours:\n\n“The harbour is ours to keep.”",
    ],
)
def test_what_follows_is_announced_with_its_author_behind(text: str) -> None:
    assert speakers(text) == ["Ann Lee"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A letter seen by the Torvel Post says “the harbour is ours to keep”.", "letter"),
        ("Ann Lee fears for Wyoming and rural states: “The harbour is ours to keep.”", "Ann Lee"),
        ("“The harbour is ours to keep,” the letter states.", "letter"),
        ("Ann Lee reasoned, “the harbour is ours to keep”.", "Ann Lee"),
        ("Officials tell Ann Lee every claim will be met “on its own grounds”.", "Officials"),
    ],
)
def test_no_noun_is_taken_for_a_verb(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tom Cole made a film, which echoes Harbour Bank’s own campaign: “No one should be alone”.",
            "Harbour Bank",
        ),
        ("Mayor Ann Lee's short answer was: “No one should be alone”.", "Ann Lee"),
        ("Tom Cole opposed Ann Lee's statement: “No one should be alone here today.”", "Tom Cole"),
        ("Tom Cole spoke on Ann Lee's own vote: “No one should be alone here today.”", "Tom Cole"),
    ],
)
def test_words_are_of_who_owns_what_announces_them(text: str, expected: str) -> None:
    assert speakers(text) == [expected]
