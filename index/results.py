"""What a search answers: hits with their snippets, and how many there are in all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from index.annotation import Annotation
from index.article import Article, ArticleId, Span
from index.query import Query


class Sort(StrEnum):
    """The order of results. Articles without a date come last in both orders by date."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage of the body, on one line, that shows why an article was found; its beginning where nothing matched."""

    text: str
    matches: tuple[Span, ...] = ()
    """In characters of `text`."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One article that a search found."""

    article_id: ArticleId
    headline: str
    source: str
    published: date | None
    score: float
    snippet: Snippet
    headline_matches: tuple[Span, ...] = ()
    """In characters of `headline`."""


@dataclass(frozen=True, slots=True)
class Results:
    """One page of a search: `hits` are the ones from `offset` on, of `total` in all."""

    query: Query
    hits: tuple[Hit, ...]
    total: int
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """An article opened for a query: its text, where the query matches it, and who and what is in it."""

    article: Article
    headline_matches: tuple[Span, ...]
    """In characters of the headline."""
    matches: tuple[Span, ...]
    """In characters of the body, in order, never overlapping."""
    annotation: Annotation
