"""Rows of files: how they looked when they were read, which articles are theirs, and what was refused."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from itertools import chain

from index.article import ArticleId
from index.grounds import Ground
from index.store import FileState, Outcomes, Refusal
from index.stores.sqlite.copies import leave_all
from index.stores.sqlite.parameters import batches, marks


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
        "INSERT INTO refusals VALUES (?, ?, ?, ?)",
        ((file.path, *refusal) for refusal in file.refusals),
    )
    return leave_all(connection, gone)


def file_states(connection: sqlite3.Connection, paths: Sequence[str]) -> Mapping[str, FileState]:
    """See `Store.file_states`."""
    states: dict[str, FileState] = {}
    for some in batches(paths):
        refusals = refusals_of(connection, some)
        query = f"""
            SELECT path, size, mtime_ns, ctime_ns, digest, articles FROM files WHERE path IN ({marks(some)})
        """  # noqa: S608
        for row in connection.execute(query, some):
            path, size, mtime_ns, ctime_ns, digest, articles = row
            found = tuple(refusals.get(path, ()))
            states[path] = FileState(path, size, mtime_ns, ctime_ns, digest, articles, found)
    return states


def files_below(connection: sqlite3.Connection, folder: str, after: str, limit: int) -> tuple[str, ...]:
    """See `Store.files_below`."""
    below = f"{folder.rstrip('/')}/"
    rows = connection.execute(
        "SELECT path FROM files WHERE path > ? AND path >= ? AND path < ? ORDER BY path LIMIT ?",
        (after, below, below + "\U0010ffff", limit),
    )
    return tuple(row[0] for row in rows)


def forget_files(connection: sqlite3.Connection, paths: Sequence[str]) -> Outcomes:
    """Which articles were removed, which no other file has, and which were left."""
    places = [place for path in paths for place in ids_of_file(connection, path)]
    connection.executemany("DELETE FROM files WHERE path = ?", ((path,) for path in paths))
    return leave_all(connection, places)


def ids_of_file(connection: sqlite3.Connection, path: str) -> list[ArticleId]:
    """The articles that a file gave when it was read last, by the ids that follow from their origins there."""
    rows = connection.execute("SELECT article_id FROM file_articles WHERE path = ?", (path,))
    return [ArticleId(row[0]) for row in rows]


def refusals_of(connection: sqlite3.Connection, paths: Sequence[str]) -> dict[str, list[Refusal]]:
    """Place, reason and ground of what was refused in each of these files."""
    refusals: dict[str, list[Refusal]] = {}
    query = f"SELECT path, place, reason, ground FROM refusals WHERE path IN ({marks(paths)}) ORDER BY rowid"  # noqa: S608
    for path, place, reason, ground in connection.execute(query, paths):
        refusals.setdefault(path, []).append((place, reason, Ground(ground)))
    return refusals
