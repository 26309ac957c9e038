"""Who speaks where news tells how rivals answer each other: each class of what English does, once or twice."""

from __future__ import annotations

import pytest

from tests.index.annotators.answers import WHOLE, WORDS, speakers


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param("Asked about Tom Cole’s claim that the vote was stolen, Ann Fairley said", "Ann Fairley", id="asked"),
        pytest.param("In response to Tom Cole’s warning that prices would rise, Ann Fairley said", "Ann Fairley", id="in-response"),
        pytest.param("Ann Fairley said Tom Cole’s response to the flood was", "Ann Fairley", id="judged"),
        pytest.param("Tom Cole’s claim was that", "Tom Cole", id="own"),
        pytest.param("Ann Fairley says Tom Cole’s flurry of late-night tweets was", "Ann Fairley", id="tweets"),
    ],
)  # fmt: skip
def test_a_claim_that_another_speaks_of_is_not_who_speaks(before: str, expected: str) -> None:
    assert speakers(f"{before} {WORDS}.") == [expected]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param("Ann Fairley said Tom Cole and the banks were to blame for what", "Ann Fairley", id="to-blame"),
        pytest.param("Ann Fairley came on Monday. She’s claiming that", "Ann Fairley", id="contraction"),
        pytest.param("The film uses footage of Ann Fairley asking,", "Ann Fairley", id="asking"),
        pytest.param("A Kerwin Institute report released last year found that", "Kerwin Institute report", id="released"),
    ],
)  # fmt: skip
def test_a_verb_has_the_subject_that_its_clause_gives_it(before: str, expected: str) -> None:
    assert speakers(f"{before} {WORDS}.") == [expected]


def test_who_has_not_said_something_does_not_speak() -> None:
    assert speakers("Tom Cole left, though officials haven’t said the case is “open”.") == []


@pytest.mark.parametrize(
    "behind",
    [
        pytest.param("on CNN’s “State of the Union.”", id="programme"),
        pytest.param("author of the book “Failure to Adjust: How We Got Left Behind.”", id="book"),
    ],
)
def test_a_title_before_a_full_stop_is_no_quotation(behind: str) -> None:
    assert speakers(f"{WHOLE[:-2]},” Ann Fairley said {behind}") == ["Ann Fairley"]


def test_a_nickname_is_no_quotation() -> None:
    assert len(speakers(f"Robert “Bobby” Harlan came. {WHOLE[:-2]},” Harlan said.")) == 1


def test_two_apostrophes_are_quotation_marks() -> None:
    assert speakers("''It was a good day for us,'' said Tom Cole. The ''good'' day.") == ["Tom Cole"]
    assert speakers("Tom Cole said it was ''a very good'' day.") == [], "set in italics"
