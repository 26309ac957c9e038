"""Rows of articles, and of those that were removed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import date
from hashlib import blake2b

from index.article import Article, ArticleId
from index.stores.sqlite.fingerprints import forget_fingerprint
from index.stores.sqlite.names import forget_names
from index.stores.sqlite.parameters import marks

ARTICLE_COLUMNS = (
    "id, headline, body, byline, dateline, published, source, section, language, url, origin, note"
)


def keep_article(
    connection: sqlite3.Connection, article: Article, digest: bytes, *, is_new: bool = True
) -> None:
    """Keep an article, in place of its older self if it is not new."""
    values = (
        article.id,
        *_said_in(article),
        article.origin,
        article.note,
        digest,
        _next_revision(connection),
    )
    connection.execute("DELETE FROM removals WHERE article_id = ?", (article.id,))
    connection.execute("DELETE FROM annotations WHERE article_id = ?", (article.id,))
    if not is_new:
        forget_fingerprint(connection, article.id)
        forget_names(connection, article.id)
    connection.execute(
        f"INSERT OR REPLACE INTO articles ({ARTICLE_COLUMNS}, digest, revision) VALUES ({marks(values)})",  # noqa: S608
        values,
    )


def remove_article(connection: sqlite3.Connection, article_id: ArticleId, digest: bytes) -> None:
    """Forget an article of that digest, by which it is known when it comes back."""
    forget_fingerprint(connection, article_id)
    forget_names(connection, article_id)
    connection.execute("DELETE FROM articles WHERE id = ?", (article_id,))
    connection.execute(
        "INSERT OR REPLACE INTO removals (article_id, revision, digest) VALUES (?, ?, ?)",
        (article_id, _next_revision(connection), digest),
    )


def articles_of(connection: sqlite3.Connection, article_ids: Sequence[ArticleId]) -> dict[ArticleId, Article]:
    """Those of these articles that exist."""
    query = f"SELECT {ARTICLE_COLUMNS} FROM articles WHERE id IN ({marks(article_ids)})"  # noqa: S608
    return {ArticleId(row[0]): article_of(row) for row in connection.execute(query, article_ids)}


def _next_revision(connection: sqlite3.Connection) -> int:
    revision: int = connection.execute(
        "UPDATE revisions SET newest = newest + 1 RETURNING newest"
    ).fetchone()[0]
    return revision


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
    """Of everything the article says, wherever it was read: a change in any field counts as one."""
    note = (article.note,) if article.note else ()  # as it was when no article had a note
    return digest_of_row(*_said_in(article), *note)


def digest_of_row(*said: str | None) -> bytes:
    """The same of its columns."""
    return blake2b(json.dumps(said).encode(), digest_size=16).digest()


def _said_in(article: Article) -> tuple[str | None, ...]:
    """The columns of an article, but for its id, its origin and its note."""
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
    )
