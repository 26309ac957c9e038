"""Who says "I" in an article outside of quotations: whoever its byline names, if that is one person."""

from __future__ import annotations

import regex

from index.annotators.lexicon import ROLES
from index.article import Article
from index.citations.authors import authors

_CALLINGS = (
    frozenset("writer editor reporter correspondent columnist critic contributor staff".split()) | ROLES
)
"""What somebody is who writes: "Staff Writer"."""
_FOR_ANOTHER = regex.compile(r"\b(?:as\s)?told\sto\b|\binterview", regex.IGNORECASE)
"""Bylines of articles in which another says "I": "Jane Doe, as told to John Roe"."""


def narrator_of(article: Article) -> str | None:
    """The only person in the byline, given name first."""
    if not article.byline:
        return None
    names = [name for name in authors(article) if name.get("family", "").lower() not in _CALLINGS]
    if len(names) != 1 or "literal" in names[0] or _FOR_ANOTHER.search(article.byline):
        return None
    return " ".join(filter(None, (names[0].get("given"), names[0].get("family"))))
