"""What the rules answer about a text, as tests of names and of speakers ask it, and the words that many let be said."""

from __future__ import annotations

import pytest

from index.annotators.names.entities import find_names
from index.annotators.rules import RuleAnnotator
from index.article import Article, ArticleId

WORDS = "“it was a very good day for all of us”"
"""Words within a sentence."""
WHOLE = "“It was a very good day for all of us.”"
"""The same, as a sentence of their own."""
OPENING = "“It was a very good day for all of us,”"
"""The same, before the sentence goes on."""


def speakers(text: str, language: str = "en", byline: str = "") -> list[str | None]:
    """Whose words each quotation is."""
    annotation = RuleAnnotator().annotate(Article(ArticleId(""), "", text, language=language, byline=byline))
    return [quotation.speaker for quotation in annotation.quotations]


def kinds(text: str, language: str = "en") -> dict[str, str]:
    """The names, and what each is the name of."""
    return {name.text: str(name.kind) for name in find_names(text, language)}


def rows(**of: tuple[str, list[str | None]]) -> pytest.MarkDecorator:
    """One test for each row, with its name: a text, and what is expected of it."""
    return pytest.mark.parametrize(("text", "expected"), of.values(), ids=of)
