"""Rows of the feeds that are followed."""

from __future__ import annotations

from collections.abc import Sequence
from sqlite3 import Connection

import msgspec

from index.feeds.feed import Feed
from index.stores.sqlite.parameters import marks

_COLUMNS = tuple(name for name in Feed.__struct_fields__ if name != "number")


def feeds(connection: Connection, after: int, limit: int) -> tuple[Feed, ...]:
    """See `Store.feeds`."""
    columns = ("number", *_COLUMNS)
    rows = connection.execute(
        f"SELECT {', '.join(columns)} FROM feeds WHERE number > ? ORDER BY number LIMIT ?",  # noqa: S608
        (after, limit),
    )
    return tuple(msgspec.convert(dict(zip(columns, row, strict=True)), Feed) for row in rows)


def follow(connection: Connection, new: Sequence[Feed]) -> None:
    """See `Store.follow`."""
    connection.executemany(
        f"INSERT OR IGNORE INTO feeds ({', '.join(_COLUMNS)}) VALUES ({marks(_COLUMNS)})",  # noqa: S608
        map(_values, new),
    )


def keep_feed(connection: Connection, feed: Feed) -> None:
    """See `Store.keep_feed`."""
    assignments = ", ".join(f"{name} = ?" for name in _COLUMNS)
    connection.execute(
        f"UPDATE feeds SET {assignments} WHERE address = ?",  # noqa: S608
        (*_values(feed), feed.address),
    )


def unfollow(connection: Connection, address: str) -> None:
    """See `Store.unfollow`."""
    connection.execute("DELETE FROM feeds WHERE address = ?", (address,))


def _values(feed: Feed) -> tuple[object, ...]:
    row = msgspec.to_builtins(feed)
    return tuple(row[name] for name in _COLUMNS)
