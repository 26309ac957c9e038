"""Whom a pronoun means, where several have been named."""

from __future__ import annotations

import pytest

from index.annotators.rules import RuleAnnotator
from index.article import Article, ArticleId


def speakers(text: str) -> list[str | None]:
    annotation = RuleAnnotator().annotate(Article(ArticleId(""), "", text))
    return [quotation.speaker for quotation in annotation.quotations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Torvo Cole learned to sail. His father was a pilot. “I was at sea,” he said.", "Torvo Cole"),
        ("Torvo Cole was arrested. Nobody spoke to the officer. “I was at sea,” he said.", "Torvo Cole"),
        ("It has been a joy for Mavy Torvel, 19, a student with a daughter. “I like it,” she said.", "Mavy Torvel"),
        ("One of the victims spoke to Mavy Torvel. “I like it,” she said.", "victims"),
        ("Ann Lee died. Her brother was there. “She was good to us,” he said.", "brother"),
        ("Ann Lee came in a time when her mother was ill. “I like it,” she said.", "Ann Lee"),
    ],
)  # fmt: skip
def test_a_pronoun_means_who_matters_most(text: str, expected: str) -> None:
    assert speakers(text) == [expected]
