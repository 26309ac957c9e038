"""Where a query matches in a text, and the snippet that shows it."""

from __future__ import annotations

from index.article import Span
from index.query import Field, Query
from index.results import Snippet


def matches(query: Query, text: str, *, field: Field | None = None) -> tuple[Span, ...]:
    """The places in `text` that made `query` match, in characters of `text`, in order, never overlapping.

    `field` says which field `text` is (``None``: the body), so that ``title:peace`` marks nothing in a body. What stands under
    ``Not`` is never marked. A phrase is one span, from its first character to its last.
    """
    raise NotImplementedError


def snippet(query: Query, body: str, *, length: int = 180) -> Snippet:
    """A passage of at most `length` characters around the densest matches, on one line, cut at words."""
    raise NotImplementedError
