"""A store for an addition that keeps nothing: a temporary one, into which is brought of the real one what concerns it.

So the same is done as in earnest, and the same comes of it: what is joined, moved, filled in and removed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import islice

from index.article import Article, ArticleId
from index.store import FileState, Outcomes
from index.stores.sqlite.articles import ARTICLE_COLUMNS, digest_of
from index.stores.sqlite.connecting import connect_temporary
from index.stores.sqlite.parameters import batches, marks
from index.stores.sqlite.records import MOST_CANDIDATES, candidates, lone_records_of, records_at
from index.stores.sqlite.store import SQLiteStore

_BEHIND = 1_000_000_000
"""So far behind the real ones are revisions and rows of the rehearsal; what comes meanwhile may be brought too."""
_COLUMNS = f"{ARTICLE_COLUMNS}, digest, revision"
_SHORTENED = "iif(id IN (SELECT article_id FROM unfilled), body, substr(body, 1, 500))"
"""Of a text is asked only whether its beginning is the headline, as articles are known by their digests. Those that
records fill in are put together anew from their whole texts."""


class Rehearsal(SQLiteStore):
    """Beside a real store, which it asks and never changes. For one thread, which is to close it."""

    def __init__(self, real: SQLiteStore) -> None:
        self._real = real
        self._brought: set[ArticleId] = set()
        self._brought_files: set[str] = set()
        super().__init__(real.path)
        with real._reading() as connection, self._writing() as own:
            (revision,) = connection.execute("SELECT newest FROM revisions").fetchone()
            own.execute("UPDATE revisions SET newest = ?", (revision + _BEHIND,))
            _begin_rows_behind(connection, own)

    def put(
        self,
        articles: Sequence[Article],
        files: Sequence[FileState] = (),
        records: Collection[ArticleId] = (),
    ) -> Outcomes:
        with self._real._reading() as real, self._writing() as own:
            places = self._bring_files(real, own, [file.path for file in files])
            self._bring(real, own, _homes(real, [*places, *(article.id for article in articles)]))
            self._bring(real, own, _saying_the_same(real, articles))
            _bring_removals(real, own, articles)
            for article in articles:
                self._bring(real, own, _related(real, article, is_record=article.id in records))
        revision = self.revision()
        outcomes = super().put(articles, files, records)
        with self._writing() as own:
            own.execute(f"UPDATE articles SET body = {_SHORTENED} WHERE revision > ?", (revision,))  # noqa: S608
        return outcomes

    def forget_files(self, paths: Sequence[str]) -> Outcomes:
        with self._real._reading() as real, self._writing() as own:
            self._bring(real, own, _homes(real, self._bring_files(real, own, paths)))
        return super().forget_files(paths)

    def file_states(self, paths: Sequence[str]) -> Mapping[str, FileState]:
        return {**self._real.file_states(paths), **super().file_states(paths)}

    def files_below(self, folder: str, after: str, limit: int) -> tuple[str, ...]:
        return self._real.files_below(folder, after, limit)

    def _connected(self) -> sqlite3.Connection:
        return connect_temporary()

    def _bring_files(
        self, real: sqlite3.Connection, own: sqlite3.Connection, paths: Sequence[str]
    ) -> list[ArticleId]:
        """Files as they are known, with the places of what they gave, which are told."""
        new = [path for path in dict.fromkeys(paths) if path not in self._brought_files]
        self._brought_files.update(new)
        for some in batches(new):
            for table in ("files", "file_articles"):
                _copy(real, own, table, f"SELECT * FROM {table} WHERE path IN ({{}})", some)  # noqa: S608
        return [
            ArticleId(row[0])
            for some in batches(new)
            for row in own.execute(
                f"SELECT article_id FROM file_articles WHERE path IN ({marks(some)})",  # noqa: S608
                some,
            )
        ]

    def _bring(self, real: sqlite3.Connection, own: sqlite3.Connection, ids: Iterable[ArticleId]) -> None:
        """Articles with their copies and records, and those that these may be of, or be at, when theirs change."""
        new = set(ids) - self._brought
        while new:
            self._brought |= new
            related = set[ArticleId]()
            for some in batches(sorted(new)):
                places = _bring_articles(real, own, some)
                records = records_at(own, some)
                _bring_removals(real, own, records)
                related |= _homes(real, [*places, *(record.id for record in records)])
                for record in records:
                    related |= _related(real, record, is_record=True)
            new = related - self._brought


def _begin_rows_behind(real: sqlite3.Connection, own: sqlite3.Connection) -> None:
    """Have new articles stand behind all that may be brought: a record is of the first that it may be of."""
    (last,) = real.execute("SELECT coalesce(max(rowid), 0) FROM articles").fetchone()
    nothing = ["" for _ in ARTICLE_COLUMNS.split(",")]
    row = [last + _BEHIND, *nothing, b"", 0]
    own.execute(f"INSERT INTO articles (rowid, {_COLUMNS}) VALUES ({marks(row)})", row)  # noqa: S608


def _bring_articles(
    real: sqlite3.Connection, own: sqlite3.Connection, ids: Sequence[ArticleId]
) -> list[ArticleId]:
    """Articles as they are known, with the places of their copies, which are told."""
    query = f"SELECT rowid, {_COLUMNS.replace('body', _SHORTENED)} FROM articles WHERE id IN ({{}})"  # noqa: S608
    _copy(real, own, f"articles (rowid, {_COLUMNS})", query, ids)
    for table in ("copies", "records"):
        query = f"SELECT * FROM {table} WHERE article_id IN ({{}}) ORDER BY rowid"  # noqa: S608
        _copy(real, own, table, query, ids)
    _copy(real, own, "unfilled", "SELECT * FROM unfilled WHERE article_id IN ({})", ids)
    query = f"SELECT id FROM copies WHERE article_id IN ({marks(ids)})"  # noqa: S608
    places = [ArticleId(row[0]) for row in own.execute(query, ids)]
    for some in batches([*ids, *places]):
        _copy(real, own, "records", "SELECT * FROM records WHERE article_id IS NULL AND id IN ({})", some)
        _copy(real, own, "record_marks", "SELECT * FROM record_marks WHERE record IN ({})", some)
    return places


def _bring_removals(real: sqlite3.Connection, own: sqlite3.Connection, articles: Sequence[Article]) -> None:
    """What said the same as these and was removed, but for what is back."""
    for some in batches([digest_of(article) for article in articles]):
        _copy(real, own, "removals", "SELECT * FROM removals WHERE digest IN ({})", some)
    own.execute("DELETE FROM removals WHERE article_id IN (SELECT id FROM articles)")


def _copy(
    real: sqlite3.Connection, own: sqlite3.Connection, table: str, query: str, values: Sequence[object]
) -> None:
    """Rows of the one, by a query with a place for values, into a table of the other."""
    rows = real.execute(query.format(marks(values)), values).fetchall()
    if rows:
        own.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({marks(rows[0])})", rows)  # noqa: S608


def _homes(real: sqlite3.Connection, places: Sequence[ArticleId]) -> set[ArticleId]:
    """The articles that are at these places, or have these ids."""
    found = set[ArticleId]()
    for some in batches(places):
        query = f"""
            SELECT id FROM articles WHERE id IN ({marks(some)})
            UNION SELECT article_id FROM copies WHERE id IN ({marks(some)})
            UNION SELECT article_id FROM records WHERE article_id IS NOT NULL AND id IN ({marks(some)})
        """  # noqa: S608
        found.update(ArticleId(row[0]) for row in real.execute(query, [*some, *some, *some]))
    return found


def _saying_the_same(real: sqlite3.Connection, articles: Sequence[Article]) -> set[ArticleId]:
    query = """
        SELECT id FROM articles WHERE digest = :digest UNION SELECT article_id FROM unfilled WHERE digest = :digest
    """
    digests = ({"digest": digest_of(article)} for article in articles)
    return {ArticleId(row[0]) for digest in digests for row in real.execute(query, digest)}


def _related(real: sqlite3.Connection, article: Article, *, is_record: bool) -> set[ArticleId]:
    """The articles that a record may be of, or the records that may be of an article."""
    if is_record:
        return set(islice(candidates(real, article), MOST_CANDIDATES))
    return _homes(real, [record.id for record in lone_records_of(real, article)])
