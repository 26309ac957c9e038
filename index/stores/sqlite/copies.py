"""What is read at a place, and becomes an article of the archive: each is kept once, with all its origins.

A place is known by the id that follows from its origin. An article has the id of the place where it was read first, and
keeps it while any place has it: when it is gone from there, its origin is that of its first copy. So each place is at
one article: at that of its row in `copies`, or else at that of its own id, if this stands under its origin. Places of
records of bibliographies are in `records`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, count
from sqlite3 import Connection
from typing import NamedTuple

from msgspec.structs import replace

from index.article import Article, ArticleId, article_id, is_the_same_anywhere
from index.store import At, Outcome, Outcomes
from index.stores.sqlite.articles import (
    articles_of,
    digest_of,
    keep_article,
    remove_article,
)
from index.stores.sqlite.parameters import batches, marks
from index.stores.sqlite.records import (
    article_of_record,
    facts_between,
    forget_record,
    forget_said,
    keep_said,
    known_record,
    lone_records_of,
    note_record,
    refresh,
    said_by_files,
)


class _Home(NamedTuple):
    """Which article is at a place."""

    article_id: ArticleId
    digest: bytes
    origin: str
    """Of the place."""


class Became(NamedTuple):
    """What became of something that was put."""

    outcome: Outcome
    facts: tuple[str, ...] = ()
    """The fields of an article that a record filled in."""
    joined_with: At | None = None


class Left(NamedTuple):
    """What was at a place that is left."""

    at: At | None = None
    is_gone: bool = False
    """Whether the article is nowhere any longer."""


def put(connection: Connection, article: Article, *, is_record: bool = False) -> Became:
    """Keep what was read at a place: an article, or a record of a bibliography."""
    if is_record:
        return _put_record(connection, article)
    if known_record(connection, article.id):
        leave(connection, article.id)
    return _put_article(connection, article)


def leave_all(connection: Connection, places: Iterable[ArticleId]) -> Outcomes:
    """Forget what was read at places; how many articles are gone with that, and which were left."""
    left = [leave(connection, place) for place in places]
    stay = tuple(each.at for each in left if each.at and not each.is_gone)
    return Outcomes(removed=sum(each.is_gone for each in left), left=stay)


def leave(connection: Connection, place: ArticleId) -> Left:
    """Forget that something was read at a place."""
    if of := forget_record(connection, place):
        _put_records(connection, refresh(connection, of))
        return Left((of, True))
    home = _home(connection, place)
    if home is None:
        return Left()
    is_copy = home.article_id != place
    if is_copy:
        connection.execute("DELETE FROM copies WHERE id = ?", (place,))
    row = connection.execute(
        "SELECT origin FROM copies WHERE article_id = ? ORDER BY rowid LIMIT 1", (home.article_id,)
    ).fetchone()
    if row is None and not (is_copy and _stands_elsewhere(connection, home)):
        remove_article(connection, home.article_id, home.digest)
        _put_records(connection, forget_said(connection, home.article_id))
        return Left((home.article_id, False), is_gone=True)
    if row is not None:
        connection.execute(
            "UPDATE articles SET origin = ? WHERE id = ? AND origin = ?",
            (row[0], home.article_id, home.origin),
        )
    return Left((home.article_id, False))


def _put_article(connection: Connection, article: Article, *, is_record: bool = False) -> Became:
    digest, home = digest_of(article), _home(connection, article.id)
    if home and home.digest == digest:
        return Became("unchanged")
    if original := _original(connection, article, digest):
        leave(connection, article.id)
        _join(connection, article, original)
        return Became("joined", joined_with=(original, False))
    records = [] if is_record else lone_records_of(connection, article)
    if home and _has_one_origin(connection, home.article_id):
        facts = _keep(connection, replace(article, id=home.article_id), digest, records)
        return Became("replaced", facts)
    if home is None:
        return _add(connection, article, digest, records)
    if home.article_id != article.id:
        leave(connection, article.id)
        return _add(connection, article, digest, records)
    _hand_over(connection, home)
    return Became("replaced", _keep(connection, article, digest, records))


def _put_record(connection: Connection, record: Article) -> Became:
    """Keep a record: what it says of an article that is here, or as an article by itself."""
    known, home = known_record(connection, record.id), _home(connection, record.id)
    if known and known[0] == record:
        return Became("unchanged")
    article_id = article_of_record(connection, record, home.article_id if home else None)
    if article_id is None:
        if known and known[1]:
            leave(connection, record.id)
        became = _put_article(connection, record, is_record=True)
        note_record(connection, record, None)
        return became
    leave(connection, record.id)
    before = articles_of(connection, [article_id])[article_id]
    note_record(connection, record, article_id)
    _put_records(connection, refresh(connection, article_id))
    after = articles_of(connection, [article_id])[article_id]
    facts = facts_between(before, after)
    return Became("replaced", facts) if known else Became("joined", facts, (article_id, True))


def _put_records(connection: Connection, records: Sequence[Article]) -> None:
    """Find out anew of what these are."""
    for record in records:
        _put_record(connection, record)


def _keep(
    connection: Connection, article: Article, digest: bytes, records: Sequence[Article]
) -> tuple[str, ...]:
    """Keep what an article says that is there, with records that were articles so far; what those fill in."""
    for record in records:
        leave(connection, record.id)
        note_record(connection, record, article.id)
    _put_records(connection, keep_said(connection, article, digest))
    return facts_between(article, articles_of(connection, [article.id])[article.id])


def articles(connection: Connection, ids: Sequence[ArticleId]) -> tuple[Article, ...]:
    """See `Store.articles`."""
    found: dict[ArticleId, Article] = {}
    for some in batches(ids):
        found |= articles_of(connection, some)
        if missing := [id_ for id_ in some if id_ not in found]:
            found |= _articles_of_copies(connection, missing)
    return tuple(found[id_] for id_ in ids if id_ in found)


def origins(connection: Connection, id_: ArticleId) -> tuple[str, ...]:
    """See `Store.origins`."""
    rows = connection.execute(
        """
        SELECT origin, 0 AS kind, 0 AS place FROM articles WHERE id = :id
        UNION ALL SELECT origin, 1, rowid FROM copies WHERE article_id = :id
        UNION ALL SELECT origin, 2, rowid FROM records WHERE article_id = :id ORDER BY kind, place
        """,
        {"id": id_},
    )
    return tuple(dict.fromkeys(row[0] for row in rows))


def ids(connection: Connection, beginning: str, limit: int) -> tuple[ArticleId, ...]:
    """See `Store.ids`."""
    rows = connection.execute(
        """
        SELECT id FROM (SELECT id FROM articles WHERE id BETWEEN :first AND :last ORDER BY id LIMIT :limit)
        UNION SELECT article_id FROM (
            SELECT article_id FROM copies WHERE id BETWEEN :first AND :last
            AND NOT EXISTS (SELECT 1 FROM articles WHERE articles.id = copies.id) ORDER BY id LIMIT :limit
        )
        UNION SELECT article_id FROM (
            SELECT article_id FROM records WHERE id BETWEEN :first AND :last AND article_id IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM articles WHERE articles.id = records.id) ORDER BY id LIMIT :limit
        )
        ORDER BY id LIMIT :limit
        """,
        {"first": beginning, "last": beginning + "\U0010ffff", "limit": limit},
    )
    return tuple(ArticleId(row[0]) for row in rows)


def _articles_of_copies(connection: Connection, places: Sequence[ArticleId]) -> dict[ArticleId, Article]:
    """The articles of those of these that are copies, or records of them."""
    query = f"""
        SELECT id, article_id FROM records WHERE article_id IS NOT NULL AND id IN ({marks(places)})
        UNION ALL SELECT id, article_id FROM copies WHERE id IN ({marks(places)})
    """  # noqa: S608
    originals = dict(connection.execute(query, (*places, *places)).fetchall())
    found = articles_of(connection, list(originals.values()))
    return {place: found[original] for place, original in originals.items()}


def _home(connection: Connection, place: ArticleId) -> _Home | None:
    row = connection.execute(
        """
        SELECT articles.id, coalesce(unfilled.digest, articles.digest), copies.origin
        FROM copies JOIN articles ON articles.id = copies.article_id
        LEFT JOIN unfilled ON unfilled.article_id = articles.id WHERE copies.id = :place
        UNION ALL SELECT id, coalesce(unfilled.digest, articles.digest), origin
        FROM articles LEFT JOIN unfilled ON article_id = id WHERE id = :place
        AND NOT EXISTS (SELECT 1 FROM copies WHERE copies.article_id = :place AND copies.origin = articles.origin)
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
    query = """
        SELECT id, id != :place AS is_another FROM articles
        WHERE digest = :digest AND NOT EXISTS (SELECT 1 FROM unfilled WHERE article_id = id)
        UNION ALL SELECT article_id, article_id != :place FROM unfilled WHERE digest = :digest
        ORDER BY is_another LIMIT 1
    """
    row = connection.execute(query, {"digest": digest, "place": article.id}).fetchone()
    return ArticleId(row[0]) if row else None


def _join(connection: Connection, article: Article, original: ArticleId) -> None:
    if original == article.id:  # it is back where it was read first
        connection.execute("UPDATE articles SET origin = ? WHERE id = ?", (article.origin, original))
    else:
        _note_copy(connection, article, original)


def _add(connection: Connection, article: Article, digest: bytes, records: Sequence[Article]) -> Became:
    """Keep an article that is new, or was removed and is back, perhaps at another place."""
    id_ = _id_before(connection, article, digest)
    if id_ is None and records:
        of_record = _home(connection, records[0].id)
        if of_record and _has_one_origin(connection, of_record.article_id):
            return _take_over(connection, article, digest, records, of_record.article_id)
    id_ = id_ or _free_id(connection, article.id, article.origin)
    keep_article(connection, replace(article, id=id_), digest)
    if id_ != article.id:
        _note_copy(connection, article, id_)
    facts = _keep(connection, replace(article, id=id_), digest, records) if records else ()
    return Became("added", facts)


def _take_over(
    connection: Connection, article: Article, digest: bytes, records: Sequence[Article], id_: ArticleId
) -> Became:
    """Keep an article in place of its record, which was here first: under that id, and so with its tags."""
    connection.execute("DELETE FROM copies WHERE id = ?", (records[0].id,))
    note_record(connection, records[0], id_)
    if id_ != article.id:
        _note_copy(connection, article, id_)
    return Became("joined", _keep(connection, replace(article, id=id_), digest, records[1:]))


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
    article = said_by_files(connection, home.article_id)
    id_ = _free_id(connection, place, origin)
    keep_article(connection, replace(article, id=id_, origin=origin), home.digest)
    if id_ == place:
        connection.execute("DELETE FROM copies WHERE id = ?", (place,))
    connection.execute("UPDATE copies SET article_id = ? WHERE article_id = ?", (id_, home.article_id))
