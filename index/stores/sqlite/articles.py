"""Rows of articles, and of those that were removed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import date
from hashlib import blake2b
from typing import Any

from index.article import Article, ArticleId
from index.store import Change
from index.stores.sqlite.fingerprints import forget_fingerprint
from index.stores.sqlite.names import forget_names
from index.stores.sqlite.parameters import marks

ARTICLE_COLUMNS = (
    "id, headline, body, byline, dateline, published, source, section, language, url, origin, note"
)


def put_article(connection: sqlite3.Connection, article: Article) -> str:
    """Keep an article; says whether it was "added", "replaced" or "unchanged"."""
    digest = digest_of(article)
    row = connection.execute("SELECT digest FROM articles WHERE id = ?", (article.id,)).fetchone()
    if row is not None and row[0] == digest:
        return "unchanged"
    values = (article.id, *_said_in(article), digest, _next_revision(connection))
    connection.execute("DELETE FROM removals WHERE article_id = ?", (article.id,))
    connection.execute("DELETE FROM annotations WHERE article_id = ?", (article.id,))
    if row is not None:
        forget_fingerprint(connection, article.id)
        forget_names(connection, article.id)
    connection.execute(
        f"INSERT OR REPLACE INTO articles ({ARTICLE_COLUMNS}, digest, revision) VALUES ({marks(values)})",  # noqa: S608
        values,
    )
    return "added" if row is None else "replaced"


def remove_article(connection: sqlite3.Connection, article_id: ArticleId) -> int:
    """Forget an article; 1 if there was one."""
    forget_fingerprint(connection, article_id)
    forget_names(connection, article_id)
    removed = connection.execute("DELETE FROM articles WHERE id = ?", (article_id,)).rowcount
    if removed:
        connection.execute(
            "INSERT OR REPLACE INTO removals VALUES (?, ?)", (article_id, _next_revision(connection))
        )
    return removed


def _next_revision(connection: sqlite3.Connection) -> int:
    revision: int = connection.execute(
        "UPDATE revisions SET newest = newest + 1 RETURNING newest"
    ).fetchone()[0]
    return revision


def change_of(row: Sequence[Any]) -> Change:
    """A row of a revision and an article, which is empty but for its id when that was removed."""
    return Change(row[0], ArticleId(row[1]), None if row[2] is None else article_of(row[1:]))


def article_of(row: Sequence[str]) -> Article:
    """A row of `ARTICLE_COLUMNS`."""
    article_id, headline, body, byline, dateline, published, source, section, language, url, origin, note = (
        row
    )
    return Article(
        id=ArticleId(article_id),
        headline=headline,
        body=body,
        byline=byline,
        dateline=dateline,
        published=date.fromisoformat(published) if published else None,
        source=source,
        section=section,
        language=language,
        url=url,
        origin=origin,
        note=note,
    )


def digest_of(article: Article) -> bytes:
    """Of everything the article says, so that a change in any field counts as one."""
    said = _said_in(article)
    said = said if article.note else said[:-1]  # as it was when no article had a note
    return blake2b(json.dumps(said).encode(), digest_size=16).digest()


def _said_in(article: Article) -> tuple[str | None, ...]:
    """The columns of an article, but for its id."""
    return (
        article.headline,
        article.body,
        article.byline,
        article.dateline,
        article.published.isoformat() if article.published else None,
        article.source,
        article.section,
        article.language,
        article.url,
        article.origin,
        article.note,
    )
