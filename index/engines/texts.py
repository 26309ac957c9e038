"""Which texts of an article are looked through for which field of a query: the same for every engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from index.article import Article
from index.query import Field

TEXTS: Mapping[Field | None, Callable[[Article], tuple[str, ...]]] = MappingProxyType(
    {
        None: lambda article: (
            article.headline,
            article.dateline,
            article.body,
            article.source,
            article.byline,
        ),
        Field.TITLE: lambda article: (article.headline,),
        Field.SOURCE: lambda article: (article.source,),
        Field.AUTHOR: lambda article: (article.byline,),
        Field.SECTION: lambda article: (article.section,),
        Field.LANGUAGE: lambda article: (article.language,),
    }
)
"""The first text of ``None``, which is the field of a query that names none, is the headline: it counts more."""
