"""What a reader marked in an article, in the article as it is now."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from index.article import Article, Span
from index.notebook.entries import Entry, EntryKind
from index.text.anchors import find


class Highlight(Struct, frozen=True):
    """One place of the body."""

    number: int
    """Of its entry."""
    kind: EntryKind
    span: Span
    is_certain: bool = True
    """Whether no other place can be meant."""


def highlights_in(article: Article, entries: Iterable[Entry]) -> tuple[Highlight, ...]:
    """The places of these entries in their article, in order of their start; of one start, as they were made.

    Those whose words are gone are left out.
    """
    highlights = []
    for entry in entries:
        found = find(entry.anchor, article.body)
        if found is not None:
            highlights.append(Highlight(entry.number, entry.kind, found.span, found.is_certain))
    return tuple(sorted(highlights, key=lambda one: (one.span.start, one.number)))
