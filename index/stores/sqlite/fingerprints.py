"""The tables of fingerprints in a SQLite store: which articles share a band, and which are of one story."""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Sequence
from sqlite3 import Connection

from index.article import ArticleId
from index.store import Fingerprint


def unfingerprinted(
    connection: Connection, version: int, after: ArticleId | None, limit: int
) -> tuple[ArticleId, ...]:
    """See `Store.unfingerprinted`."""
    rows = connection.execute(
        """
        SELECT id FROM articles WHERE id > ? AND NOT EXISTS (
            SELECT 1 FROM fingerprints WHERE article_id = id AND version = ?
        ) ORDER BY id LIMIT ?
        """,
        (after or "", version, limit),
    )
    return tuple(ArticleId(row[0]) for row in rows)


def sharing(
    connection: Connection, bands: Sequence[int], version: int, limit: int
) -> tuple[tuple[ArticleId, ArticleId | None, int], ...]:
    """See `Store.sharing`."""
    shared: Counter[tuple[ArticleId, ArticleId | None]] = Counter()
    for band in bands:
        rows = connection.execute(
            """
            SELECT article_id, story FROM bands JOIN fingerprints USING (article_id)
            WHERE band = ? AND version = ? ORDER BY article_id LIMIT ?
            """,
            (band, version, limit),
        )
        shared.update((ArticleId(article_id), story) for article_id, story in rows)
    return tuple((article_id, story, number) for (article_id, story), number in shared.items())


def keep_fingerprint(connection: Connection, fingerprint: Fingerprint, digest: bytes, version: int) -> None:
    """Keep that of an article which still has that digest, and put it into its story."""
    article_id, bands = fingerprint.article.id, fingerprint.bands
    forget_fingerprint(connection, article_id)
    kept = connection.execute(
        """
        INSERT INTO fingerprints (article_id, version, bands)
        SELECT id, ?, ? FROM articles WHERE id = ? AND digest = ?
        """,
        (version, struct.pack(f"<{len(bands)}I", *bands), article_id, digest),
    ).rowcount
    if not kept:
        return
    connection.executemany(
        "INSERT OR IGNORE INTO bands VALUES (?, ?)", ((band, article_id) for band in bands)
    )
    for other in fingerprint.alike:
        _unite(connection, article_id, other)


def forget_fingerprint(connection: Connection, article_id: ArticleId) -> None:
    """Forget that of an article, and those of the others of its story: they may no longer hang together."""
    row = connection.execute("SELECT story FROM fingerprints WHERE article_id = ?", (article_id,)).fetchone()
    if row is None:
        return
    for member in _members(connection, row[0]) or [article_id]:
        bands = connection.execute(
            "SELECT bands FROM fingerprints WHERE article_id = ?", (member,)
        ).fetchone()[0]
        numbers = struct.iter_unpack("<I", bands)
        connection.executemany(
            "DELETE FROM bands WHERE band = ? AND article_id = ?", ((*n, member) for n in numbers)
        )
        connection.execute("DELETE FROM fingerprints WHERE article_id = ?", (member,))
        if member != article_id:
            _annotated_anew(connection, member)


def _unite(connection: Connection, one: ArticleId, other: ArticleId) -> None:
    """Make one story of those of two articles, if both are still there."""
    rows = connection.execute(
        "SELECT article_id, story FROM fingerprints WHERE article_id IN (?, ?)", (one, other)
    ).fetchall()
    if len(rows) < 2:
        return
    members = {article_id for article_id, _ in rows}.union(
        *(_members(connection, story) for _, story in rows)
    )
    story = min(members)
    for member in sorted(members):
        changed = connection.execute(
            "UPDATE fingerprints SET story = ? WHERE article_id = ? AND story IS NOT ?",
            (story, member, story),
        )
        if changed.rowcount:
            _annotated_anew(connection, member)


def _members(connection: Connection, story: ArticleId | None) -> list[ArticleId]:
    rows = connection.execute("SELECT article_id FROM fingerprints WHERE story = ?", (story,))
    return [ArticleId(row[0]) for row in rows]


def _annotated_anew(connection: Connection, article_id: ArticleId) -> None:
    """Whoever follows the annotations is told of the article again, which has another story now."""
    changed = connection.execute(
        "UPDATE annotations SET revision = (SELECT newest_annotation + 1 FROM revisions) WHERE article_id = ?",
        (article_id,),
    )
    if changed.rowcount:
        connection.execute("UPDATE revisions SET newest_annotation = newest_annotation + 1")
