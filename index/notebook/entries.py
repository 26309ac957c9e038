"""What a person keeps in the notebook, and how she changes it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct

from index.article import ArticleId
from index.text.anchors import Anchor


class EntryKind(StrEnum):
    """Why it was kept. All but a quotation are marked in the article."""

    QUOTATION = "quotation"
    """It was copied."""
    IMPORTANT = "important"
    DOUBTFUL = "doubtful"
    TO_USE = "to use"


HIGHLIGHTS = (EntryKind.IMPORTANT, EntryKind.DOUBTFUL, EntryKind.TO_USE)
"""In the order in which one key goes through them."""


def next_kind(kind: EntryKind) -> EntryKind:
    """The kind of highlights after this one, round and round."""
    return HIGHLIGHTS[(HIGHLIGHTS.index(kind) + 1) % len(HIGHLIGHTS)]


class Entry(Struct, frozen=True):
    """Words of an article that were kept, with everything needed to use them without the archive."""

    number: int
    """Rises from one to the next; 0 before it is kept."""
    kind: EntryKind
    article_id: ArticleId
    anchor: Anchor
    """In the body of the article, as it was: from the first part of an utterance to the end of the last."""
    text: str
    """The words; of a quotation those of all parts, without the marks."""
    speaker: str | None
    citation: str
    """The words with speaker and source: of a quotation exactly what was put on the clipboard."""
    kept_at: datetime
    """With its time zone."""
    headline: str = ""
    source: str = ""
    published: date | None = None
    note: str = ""
    """The person's own."""
    tags: tuple[str, ...] = ()
    place: int = 0
    """In the person's own order, where the highest comes first: an entry begins with its number."""


class Amendment(Struct, frozen=True, omit_defaults=True):
    """What a person changes of an entry; ``None`` is left as it is."""

    number: int
    """Of the entry."""
    kind: EntryKind | None = None
    note: str | None = None
    tags: tuple[str, ...] | None = None
    place: int | None = None
    is_removed: bool | None = None


class EntryOrder(StrEnum):
    """The order in which entries are read."""

    NEWEST = "newest"
    OWN = "own"
    """As the person has moved them."""


def in_order(entries: Iterable[Entry], order: EntryOrder) -> tuple[Entry, ...]:
    """Entries as they are read."""
    own = order is EntryOrder.OWN
    return tuple(sorted(entries, key=lambda entry: entry.place if own else entry.number, reverse=True))
