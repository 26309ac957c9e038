"""What a search answers: hits with their snippets, and how many there are in all."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from msgspec import Struct

from index.annotation import Annotation
from index.article import Article, ArticleId, Span
from index.notebook.highlights import Highlight
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
    """What articles can have in common, in the order in which it is counted."""

    YEAR = "year"
    SOURCE = "source"
    TAG = "tag"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


class Facet(Struct, frozen=True):
    """Something that several of the matching articles have in common."""

    kind: FacetKind
    value: str
    """A year of four digits; or a source, a tag or a name, as it is first written."""
    articles: int
    """How many of the matching articles have it."""


class Facets(Struct, frozen=True):
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


class Fold(Struct, frozen=True):
    """The other articles that match and tell the same story as one that stands for them all."""

    story: str
    """What `story:` finds them all by."""
    others: int
    papers: int
    """From how many other sources they are."""


class Snippet(Struct, frozen=True):
    """A passage of the body, on one line, that shows why an article was found; its beginning where nothing matched."""

    text: str
    matches: tuple[Span, ...] = ()
    """In characters of `text`."""


class Hit(Struct, frozen=True):
    """One article that a search found."""

    article_id: ArticleId
    headline: str
    source: str
    published: date | None
    score: float
    snippet: Snippet
    headline_matches: tuple[Span, ...] = ()
    """In characters of `headline`."""
    fold: Fold | None = None
    """What is folded under it."""


class Results(Struct, frozen=True):
    """One page of a search: `hits` are the ones from `offset` on, of `rows` in all."""

    query: Query
    hits: tuple[Hit, ...]
    total: int
    """How many articles match."""
    offset: int = 0
    folded: int = 0
    """How many of them are folded under another one, and no hits."""

    @property
    def rows(self) -> int:
        """How many hits there are on all pages."""
        return self.total - self.folded


class Alternative(Struct, frozen=True):
    """A query that finds something, in place of one that does not."""

    text: str
    """As it is typed."""
    query: Query
    total: int
    """How many articles it finds."""


class Missing(Struct, frozen=True):
    """A word that no article has, or none in a field; while it is typed, one that none begins with either."""

    word: str
    """As written."""
    field: Field | None


class Advice(Struct, frozen=True):
    """Why nothing was found, and what would find something, the nearest to what was asked first."""

    missing: tuple[Missing, ...]
    """Without any, every word occurs, but never as was asked."""
    alternatives: tuple[Alternative, ...]


class Reading(Struct, frozen=True):
    """An article opened for a query: its text, where the query matches it, and who and what is in it."""

    article: Article
    headline_matches: tuple[Span, ...]
    """In characters of the headline."""
    matches: tuple[Span, ...]
    """In characters of the body, in order, never overlapping."""
    annotation: Annotation
    tags: tuple[str, ...] = ()
    """What a person calls it, in the order in which that was said."""
    highlights: tuple[Highlight, ...] = ()
    """What a person marked in it, in order of their start; they may overlap."""
    origins: tuple[str, ...] = ()
    """All places where it was read, its `origin` first."""
