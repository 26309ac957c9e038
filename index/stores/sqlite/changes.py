"""What changed of the articles since a revision: those that are there, and those that were removed."""

from __future__ import annotations

from collections.abc import Sequence
from sqlite3 import Connection
from typing import Any

from index.article import ArticleId
from index.changes import REMOVED, Backlog, Change
from index.stores.sqlite.articles import ARTICLE_COLUMNS, article_of

_NO_ARTICLE = ", ".join(["NULL"] * ARTICLE_COLUMNS.count(","))
"""Stands in the columns of one that was removed, but for its id."""


def changes(connection: Connection, after: int, limit: int) -> tuple[Change, ...]:
    """See `Store.changes`."""
    rows = connection.execute(
        f"""
        SELECT revision, {ARTICLE_COLUMNS} FROM articles WHERE revision > :after
        UNION ALL
        SELECT revision, article_id, {_NO_ARTICLE}
        FROM removals WHERE revision > :after
        ORDER BY revision LIMIT :limit
        """,  # noqa: S608
        {"after": after, "limit": limit},
    )
    return tuple(map(_change, rows))


def backlog(connection: Connection, after: int, backlog: Backlog, limit: int) -> tuple[Change, ...]:
    """See `Store.backlog`."""
    rows = connection.execute(
        f"""
        SELECT revision, {ARTICLE_COLUMNS}, coalesce(published, '') AS day
        FROM articles INDEXED BY articles_by_date
        WHERE coalesce(published, '') <= :day AND (coalesce(published, ''), revision) < (:day, :revision)
        AND revision > :after AND revision <= :last
        UNION ALL
        SELECT revision, article_id, {_NO_ARTICLE}, :removed
        FROM removals WHERE (:removed, revision) < (:day, :revision)
        AND revision > :after AND revision <= :last
        ORDER BY day DESC, revision DESC LIMIT :limit
        """,  # noqa: S608
        {
            "day": backlog.day,
            "revision": backlog.revision,
            "after": after,
            "last": backlog.last,
            "removed": REMOVED,
            "limit": limit,
        },
    )
    return tuple(_change(row[:-1]) for row in rows)


def _change(row: Sequence[Any]) -> Change:
    """A row of a revision and an article, which is empty but for its id when that was removed."""
    return Change(row[0], ArticleId(row[1]), None if row[2] is None else article_of(row[1:]))
