"""Pieces with one voice, documents, offices and couples: who speaks, by what sort of construction."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from index.annotators.rules import RuleAnnotator
from index.article import Article, ArticleId

PELL, COLE, ROE = "Sam Pell", "Ann Cole", "Jane Roe"


def speakers(text: str, byline: str = "") -> list[str | None]:
    article = Article(ArticleId("a"), "", text, byline=byline, language="en")
    return [quotation.speaker for quotation in RuleAnnotator().annotate(article).quotations]


def rows(**cases: tuple[Any, ...]) -> Callable[[Any], Any]:
    return pytest.mark.parametrize(("text", "expected"), cases.values(), ids=cases.keys())


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("By Tess Okoro", "Tess Okoro"),
        ("Tess Okoro, Staff Writer", "Tess Okoro"),
        ("Tess Okoro and Jo Vale", None),
        ("Norwick News Agency", None),
        ("Tess Okoro, as told to Jo Vale", None),
        ("", None),
    ],
    ids=["by", "with_a_role", "two", "an_agency", "for_another", "nobody"],
)
def test_i_is_who_wrote_the_article(byline: str, expected: str | None) -> None:
    text = "Sam Pell drives the last bus. “Did they give a reason?” I asked him. “None,” he said."
    assert speakers(text, byline) == [expected, PELL]


def test_the_labels_of_an_interview_say_who_i_is() -> None:
    text = "Ann Cole talked with Jane Roe.\n\n**AC: Why?**\n\n**JR:** I told them “it is not safe here”.\n\nAC: And now?"
    assert speakers(text, "Tess Okoro") == [ROE]


@rows(
    couple=("Brian and Mary Pell won. “I ran up,” Mrs Pell said.\n\nMr Pell, a cook, said: “I sat down.”", ["Mary Pell", "Brian"]),
    both_named=("Mary Pell left, and so did Gary Pell.\n\n“I ran up,” Mr Pell said.", ["Gary Pell"]),
    younger=("Rosa Pell sang. Her granddaughter, Maria Pell, left. The younger Ms. Pell said: “She sang.”", ["Maria Pell"]),
    alone=("Mary Pell left the town. “I ran up the stairs,” Ms Pell said.", ["Mary Pell"]),
)  # fmt: skip
def test_a_title_tells_who_is_meant_of_a_couple(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected
