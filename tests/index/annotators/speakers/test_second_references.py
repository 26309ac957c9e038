"""Whom a role means by which a text goes on to call somebody."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Torvo Cole, 27, learned to sail. The Norwegian sculptor lives here. “I like it,” he said.", "Torvo Cole"),
        ("Torvo Cole, 27, learned to sail. “I like it,” the sculptor said.", "Torvo Cole"),
        ("Ann Lee came with Tom Cole. “I like it,” the actress said.", "Ann Lee"),
        ("Torvo Cole, 27, learned to sail. “He does it well,” said the mayor.", "mayor"),
        ("Torvo Cole, 27, learned to sail. “He does it well,” said another sculptor.", "sculptor"),
        ("“I like it,” the sculptor said.", "sculptor"),
    ],
)  # fmt: skip
def test_a_role_that_only_describes_means_who_was_named(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee was busy. “I like it here,” says the 27-year-old.", "Ann Lee"),
        ("Tom Cole was busy. “I like it here,” the 27-year-old said.", "Tom Cole"),
        ("Tom Cole was busy. “I like it here,” says the 27-year-old building inspector.", "Tom Cole"),
        ("It rained. “I like it here,” says the 27-year-old building inspector.", "27-year-old building inspector"),
        ("Ann Lee sang. “I like it here,” the rapper said.", "Ann Lee"),
        ("Ann Lee was busy. True to Tom Cole's motto, the shop is open. “I like it here,” says the 27-year-old.", "Ann Lee"),
        ("I turned to my coworker. His eyes grew. “I like it here,” he said.", "coworker"),
    ],
)  # fmt: skip
def test_an_age_stands_for_whom_was_spoken_of(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is new,” said Ann Lee. It rained. “It is dark,” the scientist said.", ["Ann Lee", "Ann Lee"]),
        ("“It is new,” said Ann Lee. It rained. “It is dark,” the father said.", ["Ann Lee", "father"]),
        ("“It is new,” said Ann Lee. It rained. “It is dark,” the Torvel scientist said.", ["Ann Lee", "Ann Lee"]),
        ("“It is new,” said Ann Lee. A scientist came. “It is dark,” the scientist said.", ["Ann Lee", "scientist"]),
    ],
    ids=["calling", "kin", "of-a-body", "another"],
)  # fmt: skip
def test_a_calling_is_another_word_for_who_has_just_spoken(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # several words that the text has not used before mean the only person, the last subject, or who has just spoken
        ("Ann Lee looked out on Monday and saw smoke.\n\n“It was on fire,” the certified nursing assistant, 33, said.", ["Ann Lee"]),
        ("Tom Cole met Ann Lee's father.\n\nThe former chief executive said: “It was on fire.”", ["Tom Cole"]),
        ("Tom Cole told Omar Vale: “We won.”\n\nThe Torvo boss made eight changes and admitted: “It was hard.”", ["Tom Cole", "Tom Cole"]),
        ("Ann Lee spoke.\n\nThe regional manager for one of the companies said: “It was on fire.”", ["regional manager"]),
        ("Ann Lee spoke.\n\nThe unnamed police officer said: “It was on fire.”", ["unnamed police officer"]),
        # a noun that stands before one name alone, with a word of one stem or of who has just spoken
        ("Homeless campaigner Ann Lee met Tom Cole.\n\nThe homelessness campaigner said: “It was wrong.”", ["Ann Lee"]),
        ("“We fled,” said party leader Tom Keller. Omar Vale left.\n\nThe MDC leader said: “It was wrong.”", ["Tom Keller", "Tom Keller"]),
        ("Detective Constable Tom Cole said: “He fled.”\n\nIt rained.\n\nThe officer said: “It was wrong.”", ["Tom Cole", "Tom Cole"]),
        ("“They mean to kill it,” said Coun. Tom Cole. Coun. Ann Lee left.", ["Tom Cole"]),
        ("Prime Minister Ann Lee came. Education Minister Tom Cole disagreed.\n\n“It was wrong,” the Torvel minister said.", ["Tom Cole"]),
        ("Prime Minister Ann Lee wrote to the envoy.\n\n“It was wrong,” the PM said.", ["Ann Lee"]),
        ("The BDP tweeted where to listen. “It is going global,” the party said.", ["BDP"]),
        ("“I gave no speech,” Tom Cole told CDTV. Asked whether he would go, the Congress MP said: “I will.”", ["Tom Cole", "Tom Cole"]),
        ("Asked about Prime Minister Tom Cole, Ann Lee said, “He left.”\n\nThe union boss said: “He did.”", ["Ann Lee", "Ann Lee"]),
        ("The woman, who is known only as Lana, describes herself as “a refugee”. “It was hard,” she said.", ["Lana", "Lana"]),
        ("His comments came after Tom Cole sent a tweet cautioning that it could be “an aggravating factor”.", ["Tom Cole"]),
        ("The price fell in the listed bank, a regulatory filing said: “It is sold.”", ["regulatory filing"]),
        ("The Daily Post reports a police spokesperson as saying: “It was wrong.”", ["police spokesperson"]),
        ("“It was hard,” a senior shop source told The Gazette.\n\n“It was long,” the insider added.", ["senior shop source", "senior shop source"]),
        ("Attorney General Tom Cole came. “Did you see it?” Ann Lee asked Cole.\n\n“It is new,” the AG responded.", ["Ann Lee", "Tom Cole"]),
        ("His charitable foundation told of it in a Facebook post.\n\n“It was long,” the post said.", ["charitable foundation"]),
        ("Tom Cole quit as minister. A five-time MLA, he lost.\n\nFriends say he left, while he describes himself as “tired”.", ["Tom Cole"]),
        ("Ann Lee came. The actress added that it was “odd”. “It was the oddest day of my life,” the actress added.", ["Ann Lee", "Ann Lee"]),
        ("“It was mine,” Tom Cole said. It rained.\n\nThe minister added: “It was wrong.”", ["Tom Cole", "Tom Cole"]),
        ("“It was mine,” Tom Cole said. His wife said: “It was wrong.”", ["Tom Cole", "wife"]),
        ("Conservative commentator Tom Cole shared the video and wrote, “What is it?”", ["Tom Cole"]),
    ],
)  # fmt: skip
def test_other_words_for_who_was_named(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected
