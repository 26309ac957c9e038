"""Who speaks where a sentence has two clauses, or a word that only looks like a verb of saying or the beginning of one."""

from __future__ import annotations

import pytest

from index.annotators.rules import RuleAnnotator
from index.article import Article, ArticleId

WORDS = "“it was a very good day for all of us”"
WHOLE = "“It was a very good day for all of us.”"


def speakers(text: str) -> list[str | None]:
    annotation = RuleAnnotator().annotate(Article(ArticleId(""), "", text))
    return [quotation.speaker for quotation in annotation.quotations]


@pytest.mark.parametrize("behind", [" said", ", in his speech, said", ", who came late, said"])
def test_a_family_name_that_is_a_common_word_may_begin_a_sentence(behind: str) -> None:
    assert speakers(f"Tom Young and Ann Fairley came.\n\nYoung{behind} {WORDS}.") == ["Tom Young"]


def test_a_common_word_that_begins_a_sentence_is_mostly_no_name() -> None:
    assert speakers(f"Ann Fairley came.\n\nYoung said nobody, but Fairley said {WORDS}.") == ["Ann Fairley"]
