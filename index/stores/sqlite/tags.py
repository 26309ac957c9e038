"""Rows of tags, and of the articles that have them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from sqlite3 import Connection

from index.article import ArticleId
from index.store import Tagged, TagInUse
from index.stores.sqlite.parameters import batches, marks
from index.text.letters import fold


def change_tags(
    connection: Connection, article_id: ArticleId, added: Sequence[str], removed: Sequence[str]
) -> tuple[str, ...]:
    """See `Store.change_tags`."""
    changed = [_add(connection, article_id, tag) for tag in added]
    changed += [_remove(connection, article_id, tag) for tag in removed]
    if any(changed):
        _note_tagging(connection, article_id)
    return tags(connection, [article_id]).get(article_id, ())


def tags(connection: Connection, article_ids: Sequence[ArticleId]) -> Mapping[ArticleId, tuple[str, ...]]:
    """See `Store.tags`."""
    found: dict[ArticleId, tuple[str, ...]] = {}
    for some in batches(article_ids):
        query = f"""
            SELECT article_id, written FROM article_tags JOIN tags ON tags.number = tag
            WHERE article_id IN ({marks(some)}) ORDER BY article_tags.number
        """  # noqa: S608
        for article_id, tag in connection.execute(query, some):
            found[article_id] = (*found.get(article_id, ()), tag)
    return found


def tags_in_use(connection: Connection, beginning: str, limit: int) -> tuple[TagInUse, ...]:
    """See `Store.tags_in_use`."""
    start = fold(beginning)
    rows = connection.execute(
        """
        SELECT written, count(*) AS articles FROM tags
        JOIN article_tags ON article_tags.tag = tags.number JOIN articles ON articles.id = article_id
        WHERE folded BETWEEN ? AND ? GROUP BY tags.number ORDER BY articles DESC, folded LIMIT ?
        """,
        (start, start + "\U0010ffff", limit),
    )
    return tuple(TagInUse(tag, articles) for tag, articles in rows)


def tagged_since(connection: Connection, after: int, limit: int) -> tuple[Tagged, ...]:
    """See `Store.tagged_since`."""
    rows = connection.execute(
        "SELECT revision, article_id FROM tagged_articles WHERE revision > ? ORDER BY revision LIMIT ?",
        (after, limit),
    ).fetchall()
    now = tags(connection, [ArticleId(article_id) for _, article_id in rows])
    return tuple(Tagged(revision, id_, now.get(id_, ())) for revision, id_ in rows)


def _add(connection: Connection, article_id: ArticleId, tag: str) -> bool:
    """Whether the article did not have it."""
    folded = fold(tag)
    connection.execute("INSERT OR IGNORE INTO tags (folded, written) VALUES (?, ?)", (folded, tag))
    added = connection.execute(
        "INSERT OR IGNORE INTO article_tags (article_id, tag) SELECT ?, number FROM tags WHERE folded = ?",
        (article_id, folded),
    )
    return bool(added.rowcount)


def _remove(connection: Connection, article_id: ArticleId, tag: str) -> bool:
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


def _note_tagging(connection: Connection, article_id: ArticleId) -> None:
    """Count the tags of an article as changed."""
    update = "UPDATE revisions SET newest_tagging = newest_tagging + 1 RETURNING newest_tagging"
    revision: int = connection.execute(update).fetchone()[0]
    connection.execute("INSERT OR REPLACE INTO tagged_articles VALUES (?, ?)", (article_id, revision))
