"""What a search answers: hits with their snippets, and how many there are in all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from index.annotation import Annotation
from index.article import Article, ArticleId, Span
from index.query import Field, Query


class Sort(StrEnum):
    """The order of results. Articles without a date come last in both orders by date.

    By source: in alphabetical order without regard to case and accents, those without a source last; in each, the
    newest first.
    """

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"
    SOURCE = "source"


class FacetKind(StrEnum):
    """What articles can have in common, in the order in which it is shown."""

    YEAR = "year"
    SOURCE = "source"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Facet:
    """Something that several of the matching articles have in common."""

    kind: FacetKind
    value: str
    """A year of four digits; or a source or a name, as it is first written."""
    articles: int
    """How many of the matching articles have it."""


@dataclass(frozen=True, slots=True)
class Facets:
    """What the articles that match a query have in common."""

    query: Query
    facets: tuple[Facet, ...] = ()
    """Kind by kind; of each but the years at most as many as were asked for, the most frequent first, then in the order
    of their folded words. Years are all there, the latest first.
    """
    total: int = 0
    """How many articles match."""
    named: int = 0
    """Of how many of them it is known who and what they name."""


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
class Alternative:
    """A query that finds something, in place of one that does not."""

    text: str
    """As it is typed."""
    query: Query
    total: int
    """How many articles it finds."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A word that no article has, or none in a field; while it is typed, one that none begins with either."""

    word: str
    """As written."""
    field: Field | None


@dataclass(frozen=True, slots=True)
class Advice:
    """Why nothing was found, and what would find something, the nearest to what was asked first."""

    missing: tuple[Missing, ...]
    """Without any, every word occurs, but never as was asked."""
    alternatives: tuple[Alternative, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """An article opened for a query: its text, where the query matches it, and who and what is in it."""

    article: Article
    headline_matches: tuple[Span, ...]
    """In characters of the headline."""
    matches: tuple[Span, ...]
    """In characters of the body, in order, never overlapping."""
    annotation: Annotation
