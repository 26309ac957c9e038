"""Rows of records of bibliographies: of which article each is, and what that says without them.

A record that is of an article which is here fills in what this does not say, and is no article. What the files of the
article say is kept in `unfilled`, so that all can be put together anew when one of them changes or goes. A record that
is of none is an article itself; by its marks it is found when one comes that it is of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from sqlite3 import Connection
from urllib.parse import urlsplit

import msgspec
from msgspec.structs import replace

from index.article import Article, ArticleId, article_id
from index.stores.sqlite import parameters
from index.stores.sqlite.articles import articles_of, digest_of, keep_article

_FACTS = ("headline", "body", "byline", "dateline", "published", "source", "section", "language", "url")
_MOST_OF_AN_ADDRESS = 50
"""Articles whose addresses begin alike and are looked at."""
_MOST_HEADLINES = 500
"""Of one day that begin alike and are looked at: to look at all of a day takes milliseconds."""
MOST_CANDIDATES = 50
"""Articles that a record may be of, and records with the same mark, that are looked at."""
_BEGINNING = "substr(trim({}, ' \"''“”‘’«»([—–-'), 1, 4)"
"""As it is indexed."""


def keep_said(connection: Connection, article: Article, digest: bytes) -> list[Article]:
    """Keep what the files of an article that is there say, with what its records say besides.

    Gives those that are of it no longer, which are forgotten.
    """
    full, released = article, list[Article]()
    for record in records_of(connection, article.id):
        better = _filled(full, record)
        if better is None:
            released.append(record)
        else:
            full = better
    connection.executemany("DELETE FROM records WHERE id = ?", ((record.id,) for record in released))
    connection.execute("DELETE FROM unfilled WHERE article_id = ?", (article.id,))
    if full != article:
        said = msgspec.json.encode(article)
        connection.execute("INSERT INTO unfilled VALUES (?, ?, ?)", (article.id, digest, said))
    if articles_of(connection, [article.id])[article.id] != full:
        keep_article(connection, full, digest if full == article else digest_of(full), is_new=False)
    return released


def refresh(connection: Connection, id_: ArticleId) -> list[Article]:
    """Put an article together anew; gives the records that are of it no longer, which are forgotten."""
    query = """
        SELECT coalesce(unfilled.digest, articles.digest) FROM articles
        LEFT JOIN unfilled ON article_id = id WHERE id = ?
    """
    (digest,) = connection.execute(query, (id_,)).fetchone()
    return keep_said(connection, said_by_files(connection, id_), digest)


def said_by_files(connection: Connection, id_: ArticleId) -> Article:
    """An article without what records say of it."""
    article = articles_of(connection, [id_])[id_]
    row = connection.execute("SELECT said FROM unfilled WHERE article_id = ?", (id_,)).fetchone()
    return replace(_decoded(row[0]), origin=article.origin) if row else article


def forget_said(connection: Connection, id_: ArticleId) -> list[Article]:
    """Forget what was said of an article that goes; gives its records, which are forgotten too."""
    records = records_of(connection, id_)
    if records:
        connection.execute("DELETE FROM records WHERE article_id = ?", (id_,))
        connection.execute("DELETE FROM unfilled WHERE article_id = ?", (id_,))
    return records


def article_of_record(
    connection: Connection, record: Article, but: ArticleId | None = None
) -> ArticleId | None:
    """The article that a record is of, if one is here, and is no record itself."""
    alone = "SELECT 1 FROM records WHERE id = ? AND article_id IS NULL"
    for id_ in dict.fromkeys(islice(candidates(connection, record), MOST_CANDIDATES)):
        article = articles_of(connection, [id_])[id_]
        is_record = connection.execute(alone, (article_id(article.origin),)).fetchone()
        if id_ != but and not is_record and _filled(article, record) is not None:
            return id_
    return None


def lone_records_of(connection: Connection, article: Article) -> list[Article]:
    """The records that are articles themselves until now, and are of this one."""
    if not connection.execute("SELECT 1 FROM record_marks LIMIT 1").fetchone():
        return []
    from index.importers.references.missing_facts import marks  # noqa: PLC0415  (who only reads needs no importers)

    query = "SELECT said FROM record_marks JOIN records ON records.id = record WHERE mark = ? LIMIT ?"
    known_by = [(mark, MOST_CANDIDATES) for mark in sorted(marks(article))]
    found = [_decoded(row[0]) for mark in known_by for row in connection.execute(query, mark).fetchall()]
    different = {record.id: record for record in found if record.id != article.id}
    return [record for record in different.values() if _filled(article, record) is not None]


def known_record(connection: Connection, place: ArticleId) -> tuple[Article, ArticleId | None] | None:
    """The record at a place, and the article that it is of; ``None`` for that if it is an article itself."""
    row = connection.execute("SELECT said, article_id FROM records WHERE id = ?", (place,)).fetchone()
    return (_decoded(row[0]), row[1]) if row else None


def note_record(connection: Connection, record: Article, of: ArticleId | None) -> None:
    """Keep a record, of that article or by itself."""
    from index.importers.references.missing_facts import marks  # noqa: PLC0415

    forget_record(connection, record.id)
    said = msgspec.json.encode(record)
    connection.execute("INSERT INTO records VALUES (?, ?, ?, ?)", (record.id, of, record.origin, said))
    if of is None:
        connection.executemany(
            "INSERT INTO record_marks VALUES (?, ?)", ((mark, record.id) for mark in marks(record))
        )


def forget_record(connection: Connection, place: ArticleId) -> ArticleId | None:
    """Forget the record at a place; the article that it was of."""
    known = known_record(connection, place)
    if known is None:
        return None
    record, of = known
    connection.execute("DELETE FROM records WHERE id = ?", (place,))
    if of is None:
        from index.importers.references.missing_facts import marks  # noqa: PLC0415

        connection.executemany(
            "DELETE FROM record_marks WHERE mark = ? AND record = ?",
            ((mark, place) for mark in marks(record)),
        )
    return of


def facts_between(before: Article, after: Article) -> tuple[str, ...]:
    """The names of what the one does not say as the other does."""
    return tuple(name for name in _FACTS if getattr(before, name) != getattr(after, name))


def candidates(connection: Connection, record: Article) -> Iterator[ArticleId]:
    """Articles with an address that begins as that of the record, and those of its day with its headline."""
    from index.importers.references.missing_facts import marks  # noqa: PLC0415

    query = "SELECT id FROM articles WHERE url != '' AND url BETWEEN ? AND ? LIMIT ?"
    for beginning in _beginnings(record.url):
        last = beginning + "\U0010ffff"
        for row in connection.execute(query, (beginning, last, _MOST_OF_AN_ADDRESS)):
            yield ArticleId(row[0])
    known_by = marks(replace(record, url=""))
    if record.published is None or not known_by:
        return
    query = f"""
        SELECT id, headline FROM articles
        WHERE published = ? AND {_BEGINNING.format("headline")} = {_BEGINNING.format("?")} COLLATE NOCASE
        AND NOT EXISTS (
            SELECT 1 FROM records
            WHERE records.id = articles.id AND records.origin = articles.origin AND article_id IS NULL
        )
        LIMIT ?
    """  # noqa: S608
    begins_so = (record.published.isoformat(), record.headline, _MOST_HEADLINES)
    for id_, headline in connection.execute(query, begins_so).fetchall():
        if known_by == marks(Article(ArticleId(id_), headline, "", published=record.published)):
            yield ArticleId(id_)


def _beginnings(url: str) -> Sequence[str]:
    """How addresses of the same page may begin."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ()
    if not parts.netloc:
        return ()
    host = parts.netloc.lower().removeprefix("www.")
    path = parts.path.rstrip("/")
    if not path:  # of a front page, only those with the same query
        path = f"/?{parts.query}" if parts.query else "/"
    return [f"{scheme}://{www}{host}{path}" for scheme in ("https", "http") for www in ("www.", "")]


def records_of(connection: Connection, id_: ArticleId) -> list[Article]:
    """The records that are of an article, in the order in which they came."""
    query = "SELECT said FROM records WHERE article_id = ? ORDER BY rowid"
    return [_decoded(row[0]) for row in connection.execute(query, (id_,))]


def records_at(connection: Connection, ids: Sequence[ArticleId]) -> list[Article]:
    """The records that are of these articles."""
    query = f"SELECT said FROM records WHERE article_id IN ({parameters.marks(ids)})"  # noqa: S608
    return [_decoded(row[0]) for row in connection.execute(query, ids)]


def _filled(article: Article, record: Article) -> Article | None:
    """The article with what the record says besides; ``None`` if it is of another."""
    from index.importers.references.missing_facts import filled, is_same  # noqa: PLC0415

    return filled(article, record) if is_same(article, record) else None


def _decoded(said: bytes) -> Article:
    return msgspec.json.decode(said, type=Article)
