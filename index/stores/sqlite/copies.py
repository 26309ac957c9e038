"""Articles that were read at several places: each is kept once, with all its origins.

A place is known by the id that follows from its origin. An article has the id of the place where it was read first, and
keeps it while any place has it: when it is gone from there, its origin is that of its first copy. So each place is at
one article: at that of its row in `copies`, or else at that of its own id, if this stands under its origin.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, count
from sqlite3 import Connection
from typing import NamedTuple

from msgspec.structs import replace

from index.article import Article, ArticleId, article_id, is_the_same_anywhere
from index.store import Outcome
from index.stores.sqlite.articles import (
    articles_of,
    digest_of,
    keep_article,
    remove_article,
)
from index.stores.sqlite.parameters import marks


class _Home(NamedTuple):
    """Which article is at a place."""

    article_id: ArticleId
    digest: bytes
    origin: str
    """Of the place."""


def put_article(connection: Connection, article: Article) -> Outcome:
    """Keep what was read at a place; says what became of it."""
    digest, home = digest_of(article), _home(connection, article.id)
    if home and home.digest == digest:
        return "unchanged"
    if original := _original(connection, article, digest):
        leave(connection, article.id)
        _join(connection, article, original)
        return "joined"
    if home is None:
        return _add(connection, article, digest)
    if _has_one_origin(connection, home.article_id):
        keep_article(connection, replace(article, id=home.article_id), digest, is_new=False)
        return "replaced"
    if home.article_id != article.id:
        leave(connection, article.id)
        return _add(connection, article, digest)
    _hand_over(connection, home)
    keep_article(connection, article, digest, is_new=False)
    return "replaced"


def outcome_of(connection: Connection, article: Article) -> Outcome:
    """What would become of it."""
    digest, home = digest_of(article), _home(connection, article.id)
    if home and home.digest == digest:
        return "unchanged"
    if _original(connection, article, digest):
        return "joined"
    return "replaced" if home else "added"


def leave(connection: Connection, place: ArticleId) -> int:
    """Forget that an article was read at a place; 1 if the article is gone with that."""
    home = _home(connection, place)
    if home is None:
        return 0
    connection.execute("DELETE FROM copies WHERE id = ?", (place,))
    row = connection.execute(
        "SELECT origin FROM copies WHERE article_id = ? ORDER BY rowid LIMIT 1", (home.article_id,)
    ).fetchone()
    if row is None and not _stands_elsewhere(connection, home):
        remove_article(connection, home.article_id, home.digest)
        return 1
    if row is not None:
        connection.execute(
            "UPDATE articles SET origin = ? WHERE id = ? AND origin = ?",
            (row[0], home.article_id, home.origin),
        )
    return 0


def origins_of(connection: Connection, id_: ArticleId) -> tuple[str, ...]:
    """See `Store.origins`."""
    rows = connection.execute(
        """
        SELECT origin, 0 AS place FROM articles WHERE id = :id
        UNION ALL SELECT origin, rowid FROM copies WHERE article_id = :id ORDER BY place
        """,
        {"id": id_},
    )
    return tuple(dict.fromkeys(origin for origin, _ in rows))


def articles_of_copies(connection: Connection, places: Sequence[ArticleId]) -> dict[ArticleId, Article]:
    """The articles of those of these that are copies."""
    query = f"SELECT id, article_id FROM copies WHERE id IN ({marks(places)})"  # noqa: S608
    originals = dict(connection.execute(query, places).fetchall())
    articles = articles_of(connection, list(originals.values()))
    return {place: articles[original] for place, original in originals.items()}


def ids_beginning(connection: Connection, beginning: str, limit: int) -> tuple[ArticleId, ...]:
    """See `Store.ids`."""
    rows = connection.execute(
        """
        SELECT id FROM (SELECT id FROM articles WHERE id BETWEEN :first AND :last ORDER BY id LIMIT :limit)
        UNION SELECT article_id FROM (
            SELECT article_id FROM copies WHERE id BETWEEN :first AND :last
            AND NOT EXISTS (SELECT 1 FROM articles WHERE articles.id = copies.id) ORDER BY id LIMIT :limit
        )
        ORDER BY id LIMIT :limit
        """,
        {"first": beginning, "last": beginning + "\U0010ffff", "limit": limit},
    )
    return tuple(ArticleId(row[0]) for row in rows)


def _home(connection: Connection, place: ArticleId) -> _Home | None:
    row = connection.execute(
        """
        SELECT article_id, digest, copies.origin FROM copies JOIN articles ON articles.id = article_id
        WHERE copies.id = :place
        UNION ALL SELECT id, digest, origin FROM articles WHERE id = :place
        AND NOT EXISTS (SELECT 1 FROM copies WHERE article_id = :place AND copies.origin = articles.origin)
        LIMIT 1
        """,
        {"place": place},
    ).fetchone()
    return _Home(*row) if row else None


def _stands_elsewhere(connection: Connection, home: _Home) -> bool:
    """Whether the article stands under another origin than that of the place."""
    query = "SELECT origin != ? FROM articles WHERE id = ?"
    return bool(connection.execute(query, (home.origin, home.article_id)).fetchone()[0])


def _has_one_origin(connection: Connection, id_: ArticleId) -> bool:
    query = """
        SELECT origin FROM articles WHERE id = :id UNION SELECT origin FROM copies WHERE article_id = :id LIMIT 2
    """
    return len(connection.execute(query, {"id": id_}).fetchall()) == 1


def _original(connection: Connection, article: Article, digest: bytes) -> ArticleId | None:
    """The article that says the same."""
    if not is_the_same_anywhere(article):
        return None
    query = "SELECT id FROM articles WHERE digest = ? ORDER BY id != ? LIMIT 1"
    row = connection.execute(query, (digest, article.id)).fetchone()
    return ArticleId(row[0]) if row else None


def _join(connection: Connection, article: Article, original: ArticleId) -> None:
    if original == article.id:  # it is back where it was read first
        connection.execute("UPDATE articles SET origin = ? WHERE id = ?", (article.origin, original))
    else:
        _note_copy(connection, article, original)


def _add(connection: Connection, article: Article, digest: bytes) -> Outcome:
    """Keep an article that is new, or was removed and is back, perhaps at another place."""
    id_ = _id_before(connection, article, digest) or _free_id(connection, article.id, article.origin)
    keep_article(connection, replace(article, id=id_), digest)
    if id_ != article.id:
        _note_copy(connection, article, id_)
    return "added"


def _note_copy(connection: Connection, article: Article, id_: ArticleId) -> None:
    connection.execute("INSERT INTO copies VALUES (?, ?, ?)", (article.id, id_, article.origin))


def _id_before(connection: Connection, article: Article, digest: bytes) -> ArticleId | None:
    """The id of an article that said the same and was removed."""
    if not is_the_same_anywhere(article):
        return None
    query = "SELECT article_id FROM removals WHERE digest = ? ORDER BY article_id != ?, revision DESC LIMIT 1"
    row = connection.execute(query, (digest, article.id)).fetchone()
    return ArticleId(row[0]) if row else None


def _free_id(connection: Connection, place: ArticleId, origin: str) -> ArticleId:
    """The id of a place, or another one if an article that is now elsewhere has kept it."""
    others = (article_id(f"{origin}\0{number}") for number in count(2))
    query = "SELECT 1 FROM articles WHERE id = ?"
    return next(id_ for id_ in chain([place], others) if not connection.execute(query, (id_,)).fetchone())


def _hand_over(connection: Connection, home: _Home) -> None:
    """Give what an article has said so far to its first copy, which becomes an article of its own."""
    place, origin = connection.execute(
        "SELECT id, origin FROM copies WHERE article_id = ? ORDER BY rowid LIMIT 1", (home.article_id,)
    ).fetchone()
    article = articles_of(connection, [home.article_id])[home.article_id]
    id_ = _free_id(connection, place, origin)
    keep_article(connection, replace(article, id=id_, origin=origin), home.digest)
    if id_ == place:
        connection.execute("DELETE FROM copies WHERE id = ?", (place,))
    connection.execute("UPDATE copies SET article_id = ? WHERE article_id = ?", (id_, home.article_id))
