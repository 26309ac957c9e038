"""The store in one SQLite file: WAL, foreign keys, durable commits, a schema version that migrates forward."""

from __future__ import annotations

import json
import os
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

from index.annotation import Annotation
from index.article import Article, ArticleId, Span
from index.errors import ArchiveBusy, ArchiveUnusable
from index.letters import fold
from index.store import (
    REMOVED,
    Annotated,
    Backlog,
    Change,
    FileState,
    Fingerprint,
    Kept,
    KeptQuotation,
    Tagged,
    TagInUse,
)
from index.stores.annotation_json import annotation_from_json, annotation_to_json
from index.stores.fingerprints import forget_fingerprint, keep_fingerprint, sharing

BUSY_TIMEOUT_SECONDS = 15.0
Text = TypeVar("Text", bound=str)
_BATCH_OF_PARAMETERS = 500
"""SQLite allowed 999 parameters a statement for a long time."""

_MIGRATIONS = (
    """
    CREATE TABLE articles (
        id TEXT PRIMARY KEY,
        headline TEXT NOT NULL, body TEXT NOT NULL, byline TEXT NOT NULL, dateline TEXT NOT NULL,
        published TEXT, source TEXT NOT NULL, section TEXT NOT NULL, language TEXT NOT NULL,
        url TEXT NOT NULL, origin TEXT NOT NULL,
        digest BLOB NOT NULL, revision INTEGER NOT NULL
    );
    CREATE UNIQUE INDEX articles_by_revision ON articles (revision);
    CREATE TABLE removals (article_id TEXT PRIMARY KEY, revision INTEGER NOT NULL) WITHOUT ROWID;
    CREATE UNIQUE INDEX removals_by_revision ON removals (revision);
    CREATE TABLE revisions (newest INTEGER NOT NULL);
    INSERT INTO revisions VALUES (0);
    CREATE TABLE files (
        path TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, ctime_ns INTEGER NOT NULL,
        digest TEXT NOT NULL, articles INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE refusals (
        path TEXT NOT NULL REFERENCES files (path) ON DELETE CASCADE, place TEXT NOT NULL, reason TEXT NOT NULL
    );
    CREATE INDEX refusals_by_path ON refusals (path);
    CREATE TABLE annotations (
        article_id TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
        annotator TEXT NOT NULL, version INTEGER NOT NULL, annotation TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX annotations_by_annotator ON annotations (annotator, version);
    CREATE TABLE kept_quotations (
        number INTEGER PRIMARY KEY AUTOINCREMENT, article_id TEXT NOT NULL,
        span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
        text TEXT NOT NULL, speaker TEXT, citation TEXT NOT NULL, kept_at TEXT NOT NULL
    );
    """,
    # Annotations are derived: those that nobody can follow are made anew.
    """
    DELETE FROM annotations;
    ALTER TABLE annotations ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
    CREATE UNIQUE INDEX annotations_by_revision ON annotations (revision);
    ALTER TABLE revisions ADD COLUMN newest_annotation INTEGER NOT NULL DEFAULT 0;
    """,
    "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    # Files are read once more, to know which articles are theirs.
    """
    DELETE FROM files;
    CREATE TABLE file_articles (
        path TEXT NOT NULL REFERENCES files (path) ON DELETE CASCADE, article_id TEXT NOT NULL,
        PRIMARY KEY (path, article_id)
    ) WITHOUT ROWID;
    """,
    # No tag goes with its article: an article that comes back has them again.
    """
    CREATE TABLE tags (number INTEGER PRIMARY KEY, folded TEXT NOT NULL UNIQUE, written TEXT NOT NULL);
    CREATE TABLE article_tags (
        number INTEGER PRIMARY KEY, article_id TEXT NOT NULL, tag INTEGER NOT NULL REFERENCES tags (number),
        UNIQUE (article_id, tag)
    );
    CREATE INDEX article_tags_by_tag ON article_tags (tag);
    CREATE TABLE tagged_articles (article_id TEXT PRIMARY KEY, revision INTEGER NOT NULL) WITHOUT ROWID;
    CREATE UNIQUE INDEX tagged_articles_by_revision ON tagged_articles (revision);
    ALTER TABLE revisions ADD COLUMN newest_tagging INTEGER NOT NULL DEFAULT 0;
    """,
    # Which articles tell the same story is derived, too. An article by itself is in no story.
    """
    CREATE TABLE fingerprints (
        article_id TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
        version INTEGER NOT NULL, bands BLOB NOT NULL, story TEXT
    ) WITHOUT ROWID;
    CREATE INDEX fingerprints_by_story ON fingerprints (story) WHERE story IS NOT NULL;
    CREATE TABLE bands (band INTEGER NOT NULL, article_id TEXT NOT NULL, PRIMARY KEY (band, article_id)) WITHOUT ROWID;
    """,
    "CREATE INDEX articles_by_date ON articles (coalesce(published, ''), revision)",
)
"""Each brings the schema from the version that is its place to the next; a released one never changes."""

_ARTICLE_COLUMNS = "id, headline, body, byline, dateline, published, source, section, language, url, origin"


class SQLiteStore:
    """A `Store` in one file. Each thread has a connection of its own."""

    def __init__(self, path: Path) -> None:
        """Open the file at `path`, or make it. Raises `ArchiveUnusable` if it is no archive of ours."""
        self._path = path
        self._of_thread = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self._connections_lock = threading.Lock()
        with self._errors_translated():
            _migrate(self._connection, path)

    def put(self, articles: Sequence[Article], files: Sequence[FileState] = ()) -> Kept:
        with self._writing() as connection:
            outcomes = [_put_article(connection, article) for article in articles]
            removed = sum(_put_file(connection, file) for file in files)
        added, replaced, unchanged = map(outcomes.count, ("added", "replaced", "unchanged"))
        return Kept(added, replaced, unchanged, removed)

    def remove(self, article_ids: Sequence[ArticleId]) -> int:
        with self._writing() as connection:
            return sum(_remove_article(connection, article_id) for article_id in article_ids)

    def articles(self, article_ids: Sequence[ArticleId]) -> tuple[Article, ...]:
        found: dict[str, Article] = {}
        with self._reading() as connection:
            for some in _batches(article_ids):
                query = f"SELECT {_ARTICLE_COLUMNS} FROM articles WHERE id IN ({_marks(some)})"  # noqa: S608
                found.update((row[0], _article(row)) for row in connection.execute(query, some))
        return tuple(found[article_id] for article_id in article_ids if article_id in found)

    def ids(self, beginning: str, limit: int) -> tuple[ArticleId, ...]:
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT id FROM articles WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?",
                (beginning, beginning + "\U0010ffff", limit),
            )
            return tuple(ArticleId(row[0]) for row in rows)

    def count(self) -> int:
        return self._number("SELECT count(*) FROM articles")

    def revision(self) -> int:
        return self._number("SELECT newest FROM revisions")

    def changes(self, after: int, limit: int) -> tuple[Change, ...]:
        with self._reading() as connection:
            rows = connection.execute(
                f"""
                SELECT revision, {_ARTICLE_COLUMNS} FROM articles WHERE revision > :after
                UNION ALL
                SELECT revision, article_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
                FROM removals WHERE revision > :after
                ORDER BY revision LIMIT :limit
                """,  # noqa: S608
                {"after": after, "limit": limit},
            )
            return tuple(map(_change, rows))

    def backlog(self, after: int, backlog: Backlog, limit: int) -> tuple[Change, ...]:
        with self._reading() as connection:
            rows = connection.execute(
                f"""
                SELECT revision, {_ARTICLE_COLUMNS}, coalesce(published, '') AS day
                FROM articles INDEXED BY articles_by_date
                WHERE coalesce(published, '') <= :day AND (coalesce(published, ''), revision) < (:day, :revision)
                AND revision > :after AND revision <= :last
                UNION ALL
                SELECT revision, article_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, :removed
                FROM removals WHERE (:removed, revision) < (:day, :revision)
                AND revision > :after AND revision <= :last
                ORDER BY day DESC, revision DESC LIMIT :limit
                """,  # noqa: S608
                {
                    "day": backlog.day,
                    "revision": backlog.revision,
                    "after": after,
                    "last": backlog.last,
                    "removed": REMOVED,
                    "limit": limit,
                },
            )
            return tuple(_change(row[:-1]) for row in rows)

    def file_states(self, paths: Sequence[str]) -> Mapping[str, FileState]:
        states: dict[str, FileState] = {}
        with self._reading() as connection:
            for some in _batches(paths):
                refusals = _refusals(connection, some)
                query = f"""
                    SELECT path, size, mtime_ns, ctime_ns, digest, articles FROM files WHERE path IN ({_marks(some)})
                """  # noqa: S608
                for row in connection.execute(query, some):
                    path, size, mtime_ns, ctime_ns, digest, articles = row
                    found = tuple(refusals.get(path, ()))
                    states[path] = FileState(path, size, mtime_ns, ctime_ns, digest, articles, found)
        return states

    def files_below(self, folder: str, after: str, limit: int) -> tuple[str, ...]:
        with self._reading() as connection:
            below = f"{folder.rstrip('/')}/"
            rows = connection.execute(
                "SELECT path FROM files WHERE path > ? AND path >= ? AND path < ? ORDER BY path LIMIT ?",
                (after, below, below + "\U0010ffff", limit),
            )
            return tuple(row[0] for row in rows)

    def forget_files(self, paths: Sequence[str]) -> int:
        removed = 0
        with self._writing() as connection:
            for path in paths:
                removed += sum(_remove_article(connection, id_) for id_ in _ids_of_file(connection, path))
                connection.execute("DELETE FROM files WHERE path = ?", (path,))
        return removed

    def refused(self) -> int:
        return self._number("SELECT count(*) FROM refusals")

    def annotations(
        self, article_ids: Sequence[ArticleId], annotator: str, version: int
    ) -> Mapping[ArticleId, Annotation]:
        found: dict[ArticleId, Annotation] = {}
        with self._reading() as connection:
            for some in _batches(article_ids):
                query = f"""
                    SELECT article_id, annotation FROM annotations
                    WHERE article_id IN ({_marks(some)}) AND annotator = ? AND version = ?
                """  # noqa: S608
                for article_id, annotation in connection.execute(query, (*some, annotator, version)):
                    found[ArticleId(article_id)] = annotation_from_json(annotation)
        return found

    def annotate(self, annotated: Sequence[tuple[Article, Annotation]], annotator: str, version: int) -> None:
        with self._writing() as connection:
            revision: int = connection.execute("SELECT newest_annotation FROM revisions").fetchone()[0]
            rows = [
                (annotator, version, annotation_to_json(annotation), number, article.id, _digest(article))
                for number, (article, annotation) in enumerate(annotated, start=revision + 1)
            ]
            connection.executemany(
                """
                INSERT OR REPLACE INTO annotations (article_id, annotator, version, annotation, revision)
                SELECT id, ?, ?, ?, ? FROM articles WHERE id = ? AND digest = ?
                """,
                rows,
            )
            connection.execute("UPDATE revisions SET newest_annotation = ?", (revision + len(rows),))

    def unannotated(
        self, annotator: str, version: int, after: ArticleId | None, limit: int
    ) -> tuple[ArticleId, ...]:
        with self._reading() as connection:
            rows = connection.execute(
                """
                SELECT id FROM articles WHERE id > ? AND NOT EXISTS (
                    SELECT 1 FROM annotations WHERE article_id = id AND annotator = ? AND version = ?
                ) ORDER BY id LIMIT ?
                """,
                (after or "", annotator, version, limit),
            )
            return tuple(ArticleId(row[0]) for row in rows)

    def annotated_since(self, annotator: str, version: int, after: int, limit: int) -> tuple[Annotated, ...]:
        with self._reading() as connection:
            rows = connection.execute(
                """
                SELECT revision, article_id, annotation, story
                FROM annotations AS found LEFT JOIN fingerprints USING (article_id)
                WHERE revision > ? AND annotator = ? AND found.version = ? ORDER BY revision LIMIT ?
                """,
                (after, annotator, version, limit),
            )
            return tuple(
                Annotated(revision, ArticleId(article_id), annotation_from_json(annotation), story)
                for revision, article_id, annotation, story in rows
            )

    def unfingerprinted(self, version: int, after: ArticleId | None, limit: int) -> tuple[ArticleId, ...]:
        with self._reading() as connection:
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
        self, bands: Sequence[int], version: int, limit: int
    ) -> tuple[tuple[ArticleId, ArticleId | None, int], ...]:
        with self._reading() as connection:
            return sharing(connection, bands, version, limit)

    def keep_fingerprints(self, fingerprints: Sequence[Fingerprint], version: int) -> None:
        with self._writing() as connection:
            for fingerprint in fingerprints:
                keep_fingerprint(connection, fingerprint, _digest(fingerprint.article), version)

    def annotation_revision(self) -> int:
        return self._number("SELECT newest_annotation FROM revisions")

    def annotated(self, annotator: str, version: int) -> int:
        return self._number(
            "SELECT count(*) FROM annotations WHERE annotator = ? AND version = ?", (annotator, version)
        )

    def change_tags(
        self, article_id: ArticleId, added: Sequence[str], removed: Sequence[str]
    ) -> tuple[str, ...]:
        with self._writing() as connection:
            changed = [_add_tag(connection, article_id, tag) for tag in added]
            changed += [_remove_tag(connection, article_id, tag) for tag in removed]
            if any(changed):
                _note_tagging(connection, article_id)
            return _tags(connection, [article_id]).get(article_id, ())

    def tags(self, article_ids: Sequence[ArticleId]) -> Mapping[ArticleId, tuple[str, ...]]:
        found: dict[ArticleId, tuple[str, ...]] = {}
        with self._reading() as connection:
            for some in _batches(article_ids):
                found |= _tags(connection, some)
        return found

    def tags_in_use(self, beginning: str, limit: int) -> tuple[TagInUse, ...]:
        start = fold(beginning)
        with self._reading() as connection:
            rows = connection.execute(
                """
                SELECT written, count(*) AS articles FROM tags
                JOIN article_tags ON article_tags.tag = tags.number JOIN articles ON articles.id = article_id
                WHERE folded BETWEEN ? AND ? GROUP BY tags.number ORDER BY articles DESC, folded LIMIT ?
                """,
                (start, start + "\U0010ffff", limit),
            )
            return tuple(TagInUse(tag, articles) for tag, articles in rows)

    def tagged_since(self, after: int, limit: int) -> tuple[Tagged, ...]:
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT revision, article_id FROM tagged_articles WHERE revision > ? ORDER BY revision LIMIT ?",
                (after, limit),
            ).fetchall()
        tags = self.tags([ArticleId(article_id) for _, article_id in rows])
        return tuple(Tagged(revision, id_, tags.get(id_, ())) for revision, id_ in rows)

    def tag_revision(self) -> int:
        return self._number("SELECT newest_tagging FROM revisions")

    def keep_quotation(self, quotation: KeptQuotation) -> None:
        with self._writing() as connection:
            connection.execute(
                """
                INSERT INTO kept_quotations (article_id, span_start, span_end, text, speaker, citation, kept_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                (
                    quotation.article_id,
                    quotation.span.start,
                    quotation.span.end,
                    quotation.text,
                    quotation.speaker,
                    quotation.citation,
                    quotation.kept_at.isoformat(),
                ),
            )

    def kept_quotations(self, after: int, limit: int) -> tuple[tuple[int, KeptQuotation], ...]:
        with self._reading() as connection:
            rows = connection.execute(
                """
                SELECT number, article_id, span_start, span_end, text, speaker, citation, kept_at
                FROM kept_quotations WHERE number > ? ORDER BY number LIMIT ?
                """,
                (after, limit),
            )
            return tuple((row[0], _kept_quotation(row[1:])) for row in rows)

    def kept(self) -> int:
        return self._number("SELECT count(*) FROM kept_quotations")

    def setting(self, name: str) -> str | None:
        with self._reading() as connection:
            row = connection.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
            return None if row is None else str(row[0])

    def keep_setting(self, name: str, value: str) -> None:
        with self._writing() as connection:
            connection.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (name, value))

    def close(self) -> None:
        with self._connections_lock:
            for connection in self._connections:
                connection.close()
            self._connections.clear()
            self._of_thread = threading.local()

    @property
    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._of_thread, "connection", None)
        if connection is None:
            connection = self._of_thread.connection = _connect(self._path)
            with self._connections_lock:
                self._connections.append(connection)
        return connection

    @contextmanager
    def _errors_translated(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            if "locked" in str(error) or "busy" in str(error):
                raise ArchiveBusy(f"{self._path} is being written by another process") from error
            if "readonly" in str(error):
                raise ArchiveUnusable(f"{self._path} cannot be written: it is read-only") from error
            raise ArchiveUnusable(f"{self._path}: {error}") from error
        except sqlite3.DatabaseError as error:
            raise ArchiveUnusable(f"{self._path}: {error}") from error

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with self._errors_translated():
            yield self._connection

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction, which begins by taking the write lock so that it never fails half way for want of it."""
        with self._errors_translated():
            connection = self._connection
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.rollback()
                raise
            connection.commit()

    def _number(self, query: str, parameters: tuple[object, ...] = ()) -> int:
        with self._reading() as connection:
            number: int = connection.execute(query, parameters).fetchone()[0]
            return number


def _connect(path: Path) -> sqlite3.Connection:
    if _is_at_rest(path):
        return _opened(f"{path.absolute().as_uri()}?immutable=1", uri=True)
    connection = _opened(str(path))
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(
        "PRAGMA synchronous = FULL"
    )  # in WAL mode, NORMAL may lose the last commits with the power
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _opened(database: str, *, uri: bool = False) -> sqlite3.Connection:
    return sqlite3.connect(
        database, uri=uri, timeout=BUSY_TIMEOUT_SECONDS, isolation_level=None, check_same_thread=False
    )


def _is_at_rest(path: Path) -> bool:
    """Whether nothing can be written beside the file, as SQLite must even to read, and nothing waits in its log."""
    wal = Path(f"{path}-wal")
    return path.exists() and not os.access(path.parent, os.W_OK) and not (wal.exists() and wal.stat().st_size)


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the schema forward, each step in a transaction of its own."""
    newest = len(_MIGRATIONS)
    while (version := connection.execute("PRAGMA user_version").fetchone()[0]) < newest:
        connection.execute("BEGIN IMMEDIATE")
        if connection.execute("PRAGMA user_version").fetchone()[0] == version:  # nobody was faster
            for statement in _MIGRATIONS[version].split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {version + 1}")
        connection.commit()
    if version > newest:
        raise ArchiveUnusable(
            f"{path} was written by a newer version of Cuttings (schema {version}, not {newest})"
        )


def _put_article(connection: sqlite3.Connection, article: Article) -> str:
    digest = _digest(article)
    row = connection.execute("SELECT digest FROM articles WHERE id = ?", (article.id,)).fetchone()
    if row is not None and row[0] == digest:
        return "unchanged"
    values = (
        article.id,
        article.headline,
        article.body,
        article.byline,
        article.dateline,
        article.published and article.published.isoformat(),
        article.source,
        article.section,
        article.language,
        article.url,
        article.origin,
        digest,
        _next_revision(connection),
    )
    connection.execute("DELETE FROM removals WHERE article_id = ?", (article.id,))
    connection.execute("DELETE FROM annotations WHERE article_id = ?", (article.id,))
    if row is not None:
        forget_fingerprint(connection, article.id)
    connection.execute(
        f"INSERT OR REPLACE INTO articles ({_ARTICLE_COLUMNS}, digest, revision) VALUES ({_marks(values)})",  # noqa: S608
        values,
    )
    return "added" if row is None else "replaced"


def _remove_article(connection: sqlite3.Connection, article_id: ArticleId) -> int:
    forget_fingerprint(connection, article_id)
    removed = connection.execute("DELETE FROM articles WHERE id = ?", (article_id,)).rowcount
    if removed:
        connection.execute(
            "INSERT OR REPLACE INTO removals VALUES (?, ?)", (article_id, _next_revision(connection))
        )
    return removed


def _put_file(connection: sqlite3.Connection, file: FileState) -> int:
    """How many articles were removed because the file no longer has them."""
    before = set(_ids_of_file(connection, file.path))
    gone = before.difference(file.article_ids) if file.is_whole else ()
    kept = (before | {*file.article_ids}).difference(gone)
    connection.execute("DELETE FROM files WHERE path = ?", (file.path,))
    connection.execute(
        "INSERT INTO files VALUES (?, ?, ?, ?, ?, ?)",
        (file.path, file.size, file.mtime_ns, file.ctime_ns, file.digest, file.articles),
    )
    connection.executemany("INSERT INTO file_articles VALUES (?, ?)", ((file.path, id_) for id_ in kept))
    connection.executemany(
        "INSERT INTO refusals VALUES (?, ?, ?)",
        ((file.path, place, reason) for place, reason in file.refusals),
    )
    return sum(_remove_article(connection, id_) for id_ in gone)


def _ids_of_file(connection: sqlite3.Connection, path: str) -> list[ArticleId]:
    rows = connection.execute("SELECT article_id FROM file_articles WHERE path = ?", (path,))
    return [ArticleId(row[0]) for row in rows]


def _next_revision(connection: sqlite3.Connection) -> int:
    revision: int = connection.execute(
        "UPDATE revisions SET newest = newest + 1 RETURNING newest"
    ).fetchone()[0]
    return revision


def _refusals(connection: sqlite3.Connection, paths: Sequence[str]) -> dict[str, list[tuple[str, str]]]:
    refusals: dict[str, list[tuple[str, str]]] = {}
    query = f"SELECT path, place, reason FROM refusals WHERE path IN ({_marks(paths)}) ORDER BY rowid"  # noqa: S608
    for path, place, reason in connection.execute(query, paths):
        refusals.setdefault(path, []).append((place, reason))
    return refusals


def _add_tag(connection: sqlite3.Connection, article_id: ArticleId, tag: str) -> bool:
    """Whether the article did not have it."""
    folded = fold(tag)
    connection.execute("INSERT OR IGNORE INTO tags (folded, written) VALUES (?, ?)", (folded, tag))
    added = connection.execute(
        "INSERT OR IGNORE INTO article_tags (article_id, tag) SELECT ?, number FROM tags WHERE folded = ?",
        (article_id, folded),
    )
    return bool(added.rowcount)


def _remove_tag(connection: sqlite3.Connection, article_id: ArticleId, tag: str) -> bool:
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


def _note_tagging(connection: sqlite3.Connection, article_id: ArticleId) -> None:
    update = "UPDATE revisions SET newest_tagging = newest_tagging + 1 RETURNING newest_tagging"
    revision: int = connection.execute(update).fetchone()[0]
    connection.execute("INSERT OR REPLACE INTO tagged_articles VALUES (?, ?)", (article_id, revision))


def _tags(
    connection: sqlite3.Connection, article_ids: Sequence[ArticleId]
) -> dict[ArticleId, tuple[str, ...]]:
    found: dict[ArticleId, tuple[str, ...]] = {}
    query = f"""
        SELECT article_id, written FROM article_tags JOIN tags ON tags.number = tag
        WHERE article_id IN ({_marks(article_ids)}) ORDER BY article_tags.number
    """  # noqa: S608
    for article_id, tag in connection.execute(query, article_ids):
        found[article_id] = (*found.get(article_id, ()), tag)
    return found


def _change(row: Sequence[Any]) -> Change:
    return Change(row[0], ArticleId(row[1]), None if row[2] is None else _article(row[1:]))


def _article(row: Sequence[str]) -> Article:
    article_id, headline, body, byline, dateline, published, source, section, language, url, origin = row
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
    )


def _kept_quotation(row: Sequence[object]) -> KeptQuotation:
    article_id, start, end, text, speaker, citation, kept_at = row
    return KeptQuotation(
        ArticleId(str(article_id)),
        Span(int(str(start)), int(str(end))),
        str(text),
        None if speaker is None else str(speaker),
        str(citation),
        datetime.fromisoformat(str(kept_at)),
    )


def _digest(article: Article) -> bytes:
    """Of everything the article says, so that a change in any field counts as one."""
    said = (
        article.headline,
        article.body,
        article.byline,
        article.dateline,
        article.published and article.published.isoformat(),
        article.source,
        article.section,
        article.language,
        article.url,
        article.origin,
    )
    return blake2b(json.dumps(said).encode(), digest_size=16).digest()


def _batches(values: Sequence[Text]) -> Iterator[Sequence[Text]]:
    for start in range(0, len(values), _BATCH_OF_PARAMETERS):
        yield values[start : start + _BATCH_OF_PARAMETERS]


def _marks(values: Iterable[object]) -> str:
    return ", ".join("?" for _ in values)
