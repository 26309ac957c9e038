"""Which texts of an article are looked through for which field of a query: the same for every engine."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from index.article import Article
from index.query import Field

TEXTS: Mapping[Field | None, tuple[str, ...]] = MappingProxyType(
    {
        None: ("headline", "dateline", "body", "source", "byline"),
        Field.TITLE: ("headline",),
        Field.SOURCE: ("source",),
        Field.AUTHOR: ("byline",),
        Field.SECTION: ("section",),
        Field.LANGUAGE: ("language",),
    }
)
"""Attributes of an article. The first one of ``None``, the field of a query that names none, counts more."""


def texts_of(article: Article, field: Field | None) -> tuple[str, ...]:
    """The texts of an article that are looked through for a field."""
    return tuple(getattr(article, name) for name in TEXTS[field])
