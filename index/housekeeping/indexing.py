"""A search index is brought up to date with its store: in batches, those of the newest articles first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from index.changes import Backlog, Change
from index.engine import Engine
from index.store import Store

_FIRST_BATCH_BYTES = 200_000
_LARGEST_BATCH_BYTES = 8_000_000
"""Of text in UTF-8: a few thousand articles, and less than 400 MB while they are indexed."""
_BYTES_OF_A_CHANGE = 500
"""Besides its text."""
_CHANGES_AT_ONCE = 100
_FEW_CHANGES = 100
"""Are indexed in the order in which they came: to go through them by date, those of all articles are looked through."""


class _Batch(Struct, frozen=True):
    """Changes to be indexed at once, and how far the index is then."""

    changes: list[Change]
    checkpoint: int
    backlog: Backlog | None


def catch_up(store: Store, engine: Engine) -> Iterator[int]:
    """Index what has changed in `store` since the engine's checkpoint; gives the number of articles after each batch.

    The first batches are small, so that something can be found at once; of many changes those of the newest articles
    come first. Raises what the two raise.
    """
    checkpoint, backlog = engine.checkpoint(), engine.backlog()
    if max(checkpoint, backlog.last if backlog else 0) > store.revision():  # put back from an older copy
        engine.clear()
        checkpoint, backlog = 0, None
    size = _FIRST_BATCH_BYTES
    while batch := _next_batch(store, checkpoint, backlog, size):
        checkpoint, backlog = batch.checkpoint, batch.backlog
        articles = [change.article for change in batch.changes if change.article is not None]
        removed = [change.article_id for change in batch.changes if change.article is None]
        engine.apply(articles, removed, checkpoint, backlog)
        yield len(batch.changes)
        size = min(2 * size, _LARGEST_BATCH_BYTES)


def _next_batch(store: Store, checkpoint: int, backlog: Backlog | None, size: int) -> _Batch | None:
    """Changes of `size` bytes of text, or one article; ``None`` when there are no more."""
    last = store.revision()
    if backlog is None and last - checkpoint > _FEW_CHANGES:
        backlog = Backlog(last)
    changes, are_all = _of_size(_changes(store, checkpoint, backlog), size)
    if backlog is None:
        return _Batch(changes, changes[-1].revision, None) if changes else None
    if are_all:
        return _Batch(changes, backlog.last, None)
    return _Batch(changes, checkpoint, backlog.reached(changes[-1]))


def _of_size(changes: Iterable[Change], size: int) -> tuple[list[Change], bool]:
    """The first changes, of so many bytes; and whether there are no others."""
    some: list[Change] = []
    for change in changes:
        size -= _BYTES_OF_A_CHANGE + (len(change.article.body.encode()) if change.article else 0)
        if some and size < 0:
            return some, False
        some.append(change)
    return some, True


def _changes(store: Store, checkpoint: int, backlog: Backlog | None) -> Iterator[Change]:
    """The changes of a backlog, or all after the checkpoint, the oldest first."""
    while some := (
        store.backlog(checkpoint, backlog, _CHANGES_AT_ONCE)
        if backlog
        else store.changes(checkpoint, _CHANGES_AT_ONCE)
    ):
        yield from some
        if backlog:
            backlog = backlog.reached(some[-1])
        else:
            checkpoint = some[-1].revision
