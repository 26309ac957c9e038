"""Who speaks where news retells what others have reported: each class of what English does, once or twice."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import WORDS, speakers


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param("The main party, the Progress Party, left, saying", "Progress Party", id="party"),
        pytest.param("The island’s newspaper, the Torva Courier, wrote that", "Torva Courier", id="newspaper"),
        pytest.param("The group behind the march, Farmers First, said", "Farmers First", id="not-found"),
        pytest.param("The main rival, the carrier Brandivo, said", "Brandivo", id="kind-behind-comma"),
        pytest.param("The company, based in Oslo, Norway, said", "company", id="place"),
        pytest.param("Dorset and Wiltshire police said that", "Dorset and Wiltshire police", id="two-counties"),
        pytest.param("An official left, and local official, Tan Weilin was quoted as saying", "Tan Weilin", id="slip"),
        pytest.param("Mother of two Ann Fairley, 34, said", "Ann Fairley", id="mother-of-two"),
    ],
)  # fmt: skip
def test_a_name_in_apposition_says_who_is_meant(before: str, expected: str) -> None:
    assert speakers(f"{before} {WORDS}.") == [expected]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param("AFP met Mia Quist, a teacher at the school, who said", "Mia Quist", id="at"),
        pytest.param("It went to Omar Sadd, head of the union of bakers, who said", "Omar Sadd", id="head-of"),
        pytest.param("It was sent by Omar Sadd, 34, a clerk for the airline, who added that", "Omar Sadd", id="age"),
        pytest.param("Tom Cole met Mia Quist, who argued for peace, saying", "Mia Quist", id="participle"),
        pytest.param("Tom Cole, who met Mia Quist on Monday, left early, saying", "Tom Cole", id="main-clause"),
        pytest.param("The goods are what the shop wants. Tom Cole said", "Tom Cole", id="thing"),
    ],
)  # fmt: skip
def test_a_relative_clause_is_of_the_person_before_what_they_are(before: str, expected: str) -> None:
    assert speakers(f"{before} {WORDS}.") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"In what Mayor Lena Brand called {WORDS}, officers said they found it.", "Lena Brand", id="in-what"),
        pytest.param(f"Tom Cole wrote a letter to voters that said {WORDS}.", "Tom Cole", id="letter-to"),
        pytest.param(f"Minister of the Interior Tom Cole issued a statement: {WORDS}.", "Tom Cole", id="of-the"),
        pytest.param(f"Minister of Health Anna Bell said {WORDS}.", "Anna Bell", id="portfolio"),
        pytest.param(f"Tom Cole of the Norland Bank started the petition, and stated: {WORDS}.", "Tom Cole", id="and"),
        pytest.param(f"The minister urged Gulf states {WORDS}.", "minister", id="states"),
        pytest.param(f"Bishop Tom Cole appealed to the young, saying {WORDS}.", "Tom Cole", id="appealed"),
        pytest.param(f"The raid, denounced as {WORDS} by Kenya, killed nine.", "Kenya", id="state-behind"),
        pytest.param(f"The raid was condemned by Kenya as {WORDS}.", "Kenya", id="state"),
        pytest.param(f"Instead, the IUCN’s new official position is that {WORDS}.", "IUCN", id="position"),
        pytest.param("“It was a good day for us,” the agency found in its report.", "agency", id="found"),
        pytest.param("“It was a good day for us,” said ground crew when Tom Cole called.", "ground crew", id="bare"),
        pytest.param("“It was a good day for us,” said neighbours, and Tom Cole thanked them.", "neighbours", id="bare-several"),
        pytest.param("The coach said “it was a good day!” Captain Tom Cole said he agreed.", "coach", id="no-comma"),
    ],
)  # fmt: skip
def test_a_verb_has_the_subject_that_its_clause_gives_it(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


def test_a_title_is_no_part_of_a_name() -> None:
    text = f"Honourable Tom Cole came. {WORDS}, Hon Cole said. Rt Hon Cole said {WORDS}."
    assert speakers(text) == ["Tom Cole", "Tom Cole"]


def test_a_message_that_somebody_brings_is_not_of_who_spoke_last() -> None:
    text = f"Tom Cole said {WORDS}. They came to deliver a special message to the town. The message said: {WORDS}."
    assert speakers(text) == ["Tom Cole", "message"]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param("One of those who left was Ann Fairley.", "Ann Fairley", id="one-of-those"),
        pytest.param("The study was led by Dr Ann Fairley.", "Ann Fairley", id="done-by"),
        pytest.param("Ann Fairley’s mother was less sure.", "Ann Fairley’s mother", id="of-theirs"),
    ],
)  # fmt: skip
def test_words_alone_are_of_whom_the_sentence_before_tells(before: str, expected: str) -> None:
    assert speakers(f"{before} “I had a very good day and nobody had thought so.”") == [expected]
