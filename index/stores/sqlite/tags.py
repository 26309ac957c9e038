"""Rows of tags, and of the articles that have them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from index.article import ArticleId
from index.letters import fold
from index.stores.sqlite.parameters import marks


def add_tag(connection: sqlite3.Connection, article_id: ArticleId, tag: str) -> bool:
    """Whether the article did not have it."""
    folded = fold(tag)
    connection.execute("INSERT OR IGNORE INTO tags (folded, written) VALUES (?, ?)", (folded, tag))
    added = connection.execute(
        "INSERT OR IGNORE INTO article_tags (article_id, tag) SELECT ?, number FROM tags WHERE folded = ?",
        (article_id, folded),
    )
    return bool(added.rowcount)


def remove_tag(connection: sqlite3.Connection, article_id: ArticleId, tag: str) -> bool:
    """Whether the article had it; one that no article has any more is forgotten, and may be spelt otherwise next."""
    row = connection.execute("SELECT number FROM tags WHERE folded = ?", (fold(tag),)).fetchone()
    if row is None:
        return False
    removed = connection.execute(
        "DELETE FROM article_tags WHERE article_id = ? AND tag = ?", (article_id, row[0])
    )
    is_unused = "NOT EXISTS (SELECT 1 FROM article_tags WHERE tag = tags.number)"
    connection.execute(f"DELETE FROM tags WHERE number = ? AND {is_unused}", row)  # noqa: S608
    return bool(removed.rowcount)


def note_tagging(connection: sqlite3.Connection, article_id: ArticleId) -> None:
    """Count the tags of an article as changed."""
    update = "UPDATE revisions SET newest_tagging = newest_tagging + 1 RETURNING newest_tagging"
    revision: int = connection.execute(update).fetchone()[0]
    connection.execute("INSERT OR REPLACE INTO tagged_articles VALUES (?, ?)", (article_id, revision))


def tags_of(
    connection: sqlite3.Connection, article_ids: Sequence[ArticleId]
) -> dict[ArticleId, tuple[str, ...]]:
    """The tags of those of these articles that have any, in the order in which they were given."""
    found: dict[ArticleId, tuple[str, ...]] = {}
    query = f"""
        SELECT article_id, written FROM article_tags JOIN tags ON tags.number = tag
        WHERE article_id IN ({marks(article_ids)}) ORDER BY article_tags.number
    """  # noqa: S608
    for article_id, tag in connection.execute(query, article_ids):
        found[article_id] = (*found.get(article_id, ()), tag)
    return found
