"""Which clause of a long sentence says who speaks, and who is only spoken of there."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“No one said no to Ann,” a Torvel spokesman told reporters. Mr. Torvel left.", "Torvel spokesman"),
        ("Robert Torvel left. A former Torvel aide said it was “a very bad idea”.", "former Torvel aide"),
        ("“It is a bad idea,” a former Brandivo Corp. executive said.", "former Brandivo Corp. executive"),
        ("“It is a bad idea,” a person close to the Torvels said.", "person close to the Torvels"),
        ("“It was a bad idea,” said a person familiar with the talks.", "person familiar with the talks"),
        ("“It is a bad idea,” a publicist retorted.", "publicist"),
        ("Tom Cole left. Tom Cole's chief of staff Ann Lee had said it was “a bad idea”.", "Ann Lee"),
        ("“It is bad,” Oslo director of the Harbour Workers League Ann Lee said.", "Ann Lee"),
        ("“It is bad,” said a spokesman for Mayor Ann Lee.", "spokesman for Mayor Ann Lee"),
    ],
)  # fmt: skip
def test_whom_somebody_works_for_does_not_speak(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee said Tom Cole's election had put the bank under “a cloud of doubt”.", ["Ann Lee"]),
        ("As Ann Lee put it, the bank is under “a cloud of doubt”.", ["Ann Lee"]),
        ("Ann Lee said the town had the road he promised because people “feel the difference”.", ["Ann Lee"]),
        ("Ann Lee said that she met Tom Cole, but added, “I would keep him where he is.”", ["Ann Lee"]),
        ("Ann Lee said, “It is over,” and described Tom Cole as “a hero of our time”.", ["Ann Lee", "Ann Lee"]),
        ("The bank felt “it dodged a catastrophe”, with its head, Tom Cole, urging all to pay.", [None]),
        ("Ann Lee fell out with Tom Cole after he admitted that it was “a very bad idea”.", ["Tom Cole"]),
        ("Ann Lee went on to say the town was “a very bad idea”.", ["Ann Lee"]),
        ("J. David Cole Jr., who speaks for the harbour workers, warned against “a return to the old days”.", ["J. David Cole Jr."]),
        ("Ann Lee rose, insinuating that the town would lose “a grown-up in the house”.", ["Ann Lee"]),
        ("Cole is of the kind of thought “that is natural to people like him”.", [None]),
    ],
)  # fmt: skip
def test_a_verb_of_saying_is_of_its_own_clause(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Asked about it, Ann Lee said the following.\n\n“I get it when I need it.”", ["Ann Lee"]),
        ("“We have to start somewhere.” Torvel. “It is ideal for this.” Ann Torvel laughed.", ["Ann Torvel", "Ann Torvel"]),
        ("“It has been quite amazing,” Ann Lee, senior adviser at the bank. “We like it.”", ["Ann Lee", "Ann Lee"]),
        ("Roadnews.com said it was “a wonderfully scripted show for all”.", ["Roadnews.com"]),
        ("“It is not me,” Roadhole said.\n\nHe also said: “I am guilty. We all know it.”", ["Roadhole", "Roadhole"]),
        ("Ann Lee said it was “bad for us all”.\n\nToday they put this up, and it needs some notes:\n\n“Today is a great day for all.”", ["Ann Lee", None]),
    ],
)  # fmt: skip
def test_who_speaks_is_told_in_other_ways(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We like it.” said Ann Lee. “It is good.”\n\n‘A messy, messy mess’\n\n“It is a messy, messy mess,” Tom Cole said.", ["Ann Lee", "Ann Lee", "Tom Cole", "Tom Cole"]),
        ("“We like it,” said Ann Lee. “It is good.”\n\n‘It is right under the surface’\n\nTom Cole left.", ["Ann Lee", "Ann Lee", None]),
        ("“We like it,” said Ann Lee.\n\n“It is good for us.”\n\nTom Cole left.", ["Ann Lee", "Ann Lee"]),
        ("“It is a good thing for the town,” said Ann Lee. “We did it,” said Tom Cole.\n\nIt rained.\n\n“A good thing for the town”", ["Ann Lee", "Tom Cole", "Ann Lee"]),
    ],
)  # fmt: skip
def test_a_heading_is_of_whoever_speaks_its_words_below(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is good,” says former Harbour League general manager Tom Cole.", "Tom Cole"),
        ("“It is good,” Brandivo executive VP Ann Lee told reporters.", "Ann Lee"),
        ("Brandivo's CEO Ann Lee has called it “a good thing for us”.", "Ann Lee"),
    ],
)
def test_a_title_is_no_part_of_who_speaks(text: str, expected: str) -> None:
    assert speakers(text) == [expected]
