"""Rows of files: how they looked when they were read, which articles are theirs, and what was refused."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from itertools import chain

from index.article import ArticleId
from index.store import FileState, Outcomes
from index.stores.sqlite.copies import leave_all
from index.stores.sqlite.parameters import marks


def put_file(connection: sqlite3.Connection, file: FileState) -> Outcomes:
    """Keep the state of a file; which articles were removed or left because it no longer has them."""
    before = set(ids_of_file(connection, file.path))
    gone = before.difference(file.article_ids) if file.is_whole else set[ArticleId]()
    kept = (before - gone).difference(file.article_ids)
    connection.execute("DELETE FROM files WHERE path = ?", (file.path,))
    connection.execute(
        "INSERT INTO files VALUES (?, ?, ?, ?, ?, ?)",
        (file.path, file.size, file.mtime_ns, file.ctime_ns, file.digest, file.articles),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO file_articles VALUES (?, ?)",
        ((file.path, id_) for id_ in chain(file.article_ids, kept)),
    )
    connection.executemany(
        "INSERT INTO refusals VALUES (?, ?, ?)",
        ((file.path, place, reason) for place, reason in file.refusals),
    )
    return leave_all(connection, gone)


def ids_of_file(connection: sqlite3.Connection, path: str) -> list[ArticleId]:
    """The articles that a file gave when it was read last, by the ids that follow from their origins there."""
    rows = connection.execute("SELECT article_id FROM file_articles WHERE path = ?", (path,))
    return [ArticleId(row[0]) for row in rows]


def refusals_of(connection: sqlite3.Connection, paths: Sequence[str]) -> dict[str, list[tuple[str, str]]]:
    """Place and reason of what was refused in each of these files."""
    refusals: dict[str, list[tuple[str, str]]] = {}
    query = f"SELECT path, place, reason FROM refusals WHERE path IN ({marks(paths)}) ORDER BY rowid"  # noqa: S608
    for path, place, reason in connection.execute(query, paths):
        refusals.setdefault(path, []).append((place, reason))
    return refusals
