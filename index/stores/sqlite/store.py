"""An archive in one SQLite file: its transactions, and what is asked of its tables."""

from __future__ import annotations

import sqlite3
import threading
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from index.annotation import Annotation, EntityId, EntityKind, Pass
from index.article import Article, ArticleId
from index.errors import ArchiveBusy, ArchiveUnusable, DiskFull
from index.feeds.feed import Feed
from index.identity.decisions import Decision, EntityName
from index.letters import fold
from index.notebook.entries import Amendment, Entry, EntryKind
from index.store import (
    REMOVED,
    Annotated,
    Backlog,
    Bearer,
    Change,
    FileState,
    Fingerprint,
    KeptDecision,
    Outcome,
    Outcomes,
    Tagged,
    TagInUse,
)
from index.stores.sqlite import decisions, entries, feeds, names
from index.stores.sqlite.annotations import (
    annotated_since,
    annotations_of,
    number_annotated,
    put_annotation,
    unannotated,
)
from index.stores.sqlite.articles import (
    ARTICLE_COLUMNS,
    articles_of,
    change_of,
    digest_of,
)
from index.stores.sqlite.connecting import connect, is_full, stopgap
from index.stores.sqlite.copies import (
    articles_of_copies,
    ids_beginning,
    leave,
    origins_of,
    outcome_of,
    put,
)
from index.stores.sqlite.files import ids_of_file, put_file, refusals_of
from index.stores.sqlite.fingerprints import keep_fingerprint, sharing
from index.stores.sqlite.parameters import batches, marks
from index.stores.sqlite.schema import migrate
from index.stores.sqlite.tags import add_tag, note_tagging, remove_tag, tags_of

_NO_ARTICLE = ", ".join(["NULL"] * ARTICLE_COLUMNS.count(","))
"""Stands in the columns of one that was removed, but for its id."""


_PATIENCE_SECONDS = 30.0


class SQLiteStore:
    """A `Store` in one file. Each thread has a connection of its own."""

    def __init__(self, path: Path) -> None:
        """Open the file at `path`, or make it. Raises `ArchiveUnusable` if it is no archive of ours."""
        self._path = path
        self._of_thread = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self._connections_lock = threading.Lock()
        self._users = 0
        self._is_idle = threading.Condition()
        with self._reading() as connection:
            migrate(connection, path)

    def put(
        self,
        articles: Sequence[Article],
        files: Sequence[FileState] = (),
        records: Collection[ArticleId] = (),
    ) -> Outcomes:
        with self._writing() as connection:
            became = [put(connection, article, is_record=article.id in records) for article in articles]
            removed = sum(put_file(connection, file) for file in files)
        outcomes = Counter[str](each.outcome for each in became)
        filled = Counter(chain.from_iterable(each.facts for each in became))
        return Outcomes(removed=removed, filled=filled, **outcomes)

    def remove(self, article_ids: Sequence[ArticleId]) -> int:
        with self._writing() as connection:
            return sum(leave(connection, article_id) for article_id in article_ids)

    def articles(self, article_ids: Sequence[ArticleId]) -> tuple[Article, ...]:
        found: dict[ArticleId, Article] = {}
        with self._reading() as connection:
            for some in batches(article_ids):
                found |= articles_of(connection, some)
                if missing := [id_ for id_ in some if id_ not in found]:
                    found |= articles_of_copies(connection, missing)
        return tuple(found[article_id] for article_id in article_ids if article_id in found)

    def ids(self, beginning: str, limit: int) -> tuple[ArticleId, ...]:
        with self._reading() as connection:
            return ids_beginning(connection, beginning, limit)

    def origins(self, article_id: ArticleId) -> tuple[str, ...]:
        with self._reading() as connection:
            return origins_of(connection, article_id)

    def outcomes(
        self, articles: Sequence[Article], records: Collection[ArticleId] = ()
    ) -> tuple[Outcome, ...]:
        with self._reading() as connection:
            return tuple(outcome_of(connection, each, is_record=each.id in records) for each in articles)

    def count(self) -> int:
        return self._number("SELECT count(*) FROM articles")

    def revision(self) -> int:
        return self._number("SELECT newest FROM revisions")

    def changes(self, after: int, limit: int) -> tuple[Change, ...]:
        with self._reading() as connection:
            rows = connection.execute(
                f"""
                SELECT revision, {ARTICLE_COLUMNS} FROM articles WHERE revision > :after
                UNION ALL
                SELECT revision, article_id, {_NO_ARTICLE}
                FROM removals WHERE revision > :after
                ORDER BY revision LIMIT :limit
                """,  # noqa: S608
                {"after": after, "limit": limit},
            )
            return tuple(map(change_of, rows))

    def backlog(self, after: int, backlog: Backlog, limit: int) -> tuple[Change, ...]:
        with self._reading() as connection:
            rows = connection.execute(
                f"""
                SELECT revision, {ARTICLE_COLUMNS}, coalesce(published, '') AS day
                FROM articles INDEXED BY articles_by_date
                WHERE coalesce(published, '') <= :day AND (coalesce(published, ''), revision) < (:day, :revision)
                AND revision > :after AND revision <= :last
                UNION ALL
                SELECT revision, article_id, {_NO_ARTICLE}, :removed
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
            return tuple(change_of(row[:-1]) for row in rows)

    def file_states(self, paths: Sequence[str]) -> Mapping[str, FileState]:
        states: dict[str, FileState] = {}
        with self._reading() as connection:
            for some in batches(paths):
                refusals = refusals_of(connection, some)
                query = f"""
                    SELECT path, size, mtime_ns, ctime_ns, digest, articles FROM files WHERE path IN ({marks(some)})
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
                removed += sum(leave(connection, id_) for id_ in ids_of_file(connection, path))
                connection.execute("DELETE FROM files WHERE path = ?", (path,))
        return removed

    def refused(self) -> int:
        return self._number("SELECT count(*) FROM refusals")

    def annotations(
        self, article_ids: Sequence[ArticleId], passes: Sequence[Pass]
    ) -> Mapping[ArticleId, Annotation]:
        found: dict[ArticleId, Annotation] = {}
        with self._reading() as connection:
            for some in batches(article_ids):
                found |= annotations_of(connection, some, passes)
        return found

    def annotate(
        self, annotated: Sequence[tuple[Article, Annotation]], made_by: Pass, *, unless: Sequence[Pass] = ()
    ) -> None:
        with self._writing() as connection:
            for article, annotation in annotated:
                put_annotation(connection, article, annotation, made_by, unless)

    def unannotated(
        self, passes: Sequence[Pass], after: ArticleId | None, limit: int
    ) -> tuple[ArticleId, ...]:
        with self._reading() as connection:
            return unannotated(connection, passes, after, limit)

    def annotated_since(self, passes: Sequence[Pass], after: int, limit: int) -> tuple[Annotated, ...]:
        with self._reading() as connection:
            return annotated_since(connection, passes, after, limit)

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
                keep_fingerprint(connection, fingerprint, digest_of(fingerprint.article), version)

    def annotation_revision(self) -> int:
        return self._number("SELECT newest_annotation FROM revisions")

    def annotated(self, passes: Sequence[Pass]) -> int:
        with self._reading() as connection:
            return number_annotated(connection, passes)

    def unsettled(self, limit: int) -> tuple[EntityName, ...]:
        with self._reading() as connection:
            return names.unsettled(connection, limit)

    def settle(self, settled: Sequence[tuple[EntityName, EntityName | None]]) -> None:
        with self._writing() as connection:
            names.settle(connection, settled)

    def known_as(self, ids: Collection[EntityId]) -> Mapping[EntityId, EntityName]:
        with self._reading() as connection:
            return names.known_as(connection, ids)

    def known_by(self, ids: Collection[EntityId]) -> Collection[EntityId]:
        with self._reading() as connection:
            return names.known_by(connection, ids)

    def naming(self, article_ids: Sequence[ArticleId], entities: Collection[EntityId]) -> Sequence[ArticleId]:
        with self._reading() as connection:
            return names.naming(connection, article_ids, entities)

    def bearers(self, short: EntityName) -> tuple[Bearer, ...]:
        with self._reading() as connection:
            return names.bearers(connection, short)

    def sounding(self, sound: str) -> tuple[EntityName, ...]:
        with self._reading() as connection:
            return names.sounding(connection, sound)

    def spelt(self, ids: Collection[EntityId]) -> Mapping[EntityId, EntityName]:
        with self._reading() as connection:
            return names.spelt(connection, ids)

    def names_beginning(self, kind: EntityKind, beginning: str, limit: int) -> tuple[str, ...]:
        with self._reading() as connection:
            return names.names_beginning(connection, kind, beginning, limit)

    def articles_naming(self, name: EntityName) -> int:
        with self._reading() as connection:
            return names.articles_naming(connection, name)

    def shared_names(self, one: EntityName, other: EntityName) -> int:
        with self._reading() as connection:
            return names.shared_names(connection, one, other)

    def decisions(self, after: int, limit: int) -> tuple[KeptDecision, ...]:
        with self._reading() as connection:
            return decisions.decisions(connection, after, limit)

    def decide(self, decision: Decision, *, seen: int, changed: Collection[EntityId]) -> None:
        with self._writing() as connection:
            decisions.decide(connection, decision, seen, changed)

    def undo_decision(
        self, number: int, *, is_undone: bool, seen: int, changed: Collection[EntityId]
    ) -> None:
        with self._writing() as connection:
            decisions.set_undone(connection, number, is_undone, seen, changed)

    def decision_revision(self) -> int:
        return self._number("SELECT newest_decision FROM revisions")

    def change_tags(
        self, article_id: ArticleId, added: Sequence[str], removed: Sequence[str]
    ) -> tuple[str, ...]:
        with self._writing() as connection:
            changed = [add_tag(connection, article_id, tag) for tag in added]
            changed += [remove_tag(connection, article_id, tag) for tag in removed]
            if any(changed):
                note_tagging(connection, article_id)
            return tags_of(connection, [article_id]).get(article_id, ())

    def tags(self, article_ids: Sequence[ArticleId]) -> Mapping[ArticleId, tuple[str, ...]]:
        found: dict[ArticleId, tuple[str, ...]] = {}
        with self._reading() as connection:
            for some in batches(article_ids):
                found |= tags_of(connection, some)
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

    def keep_entry(self, entry: Entry) -> Entry:
        with self._writing() as connection:
            return entries.keep(connection, entry)

    def entries(self, after: int, limit: int) -> tuple[Entry, ...]:
        with self._reading() as connection:
            return entries.entries(connection, after, limit)

    def entries_of(self, article_id: ArticleId, kinds: Sequence[EntryKind]) -> tuple[Entry, ...]:
        with self._reading() as connection:
            return entries.entries_of(connection, article_id, kinds)

    def entries_numbered(self, numbers: Collection[int]) -> tuple[Entry, ...]:
        with self._reading() as connection:
            return entries.entries_numbered(connection, numbers)

    def amend(self, amendments: Sequence[Amendment]) -> None:
        with self._writing() as connection:
            entries.amend(connection, amendments)

    def undo_amendments(self) -> tuple[Amendment, ...]:
        with self._writing() as connection:
            return entries.undo(connection)

    def redo_amendments(self) -> tuple[Amendment, ...]:
        with self._writing() as connection:
            return entries.redo(connection)

    def entry_revision(self) -> int:
        return self._number("SELECT newest_entry FROM revisions")

    def kept(self) -> int:
        return self._number("SELECT count(*) FROM entries WHERE NOT is_removed")

    def feeds(self, after: int, limit: int) -> tuple[Feed, ...]:
        with self._reading() as connection:
            return feeds.feeds(connection, after, limit)

    def follow(self, new: Sequence[Feed]) -> None:
        with self._writing() as connection:
            feeds.follow(connection, new)

    def keep_feed(self, feed: Feed) -> None:
        with self._writing() as connection:
            feeds.keep_feed(connection, feed)

    def unfollow(self, address: str) -> None:
        with self._writing() as connection:
            feeds.unfollow(connection, address)

    def setting(self, name: str) -> str | None:
        with self._reading() as connection:
            row = connection.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
            return None if row is None else str(row[0])

    def keep_setting(self, name: str, value: str) -> None:
        with self._writing() as connection:
            connection.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (name, value))

    def close(self) -> None:
        with self._is_idle:
            if not self._is_idle.wait_for(lambda: not self._users, _PATIENCE_SECONDS):
                return  # a connection that is closed while it is used takes the process with it
            with self._connections_lock:
                for connection in self._connections:
                    connection.close()
                self._connections.clear()
                self._of_thread = threading.local()

    @contextmanager
    def _in_use(self) -> Iterator[None]:
        with self._is_idle:
            self._users += 1
        try:
            yield
        finally:
            with self._is_idle:
                self._users -= 1
                self._is_idle.notify_all()

    @property
    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._of_thread, "connection", None)
        if connection is None:
            connection = self._of_thread.connection = connect(self._path)
            with self._connections_lock:
                self._connections.append(connection)
        return connection

    @contextmanager
    def _errors_translated(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            if is_full(error):
                raise DiskFull(f"{self._path} cannot be written: the disk is full") from error
            if "locked" in str(error) or "busy" in str(error):
                raise ArchiveBusy(f"{self._path} is being written by another process") from error
            if "readonly" in str(error):
                raise ArchiveUnusable(f"{self._path} cannot be written: it is read-only") from error
            raise ArchiveUnusable(f"{self._path}: {error}") from error
        except sqlite3.DatabaseError as error:
            raise ArchiveUnusable(f"{self._path}: {error}") from error

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with self._in_use(), self._errors_translated(), self._readable() as connection:
            yield connection

    @contextmanager
    def _readable(self) -> Iterator[sqlite3.Connection]:
        """That of the thread; on a disk that was too full to open one, another each time, until there is room."""
        try:
            connection, passing = self._connection, None
        except sqlite3.OperationalError as error:
            passing = stopgap(self._path) if is_full(error) else None
            if passing is None:
                raise
            connection = passing
        try:
            yield connection
        finally:
            if passing is not None:
                passing.close()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction, which begins by taking the write lock so that it never fails half way for want of it."""
        with self._in_use(), self._errors_translated():
            connection = self._connection
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.commit()
            except BaseException:
                connection.rollback()
                raise

    def _number(self, query: str, parameters: tuple[object, ...] = ()) -> int:
        with self._reading() as connection:
            number: int = connection.execute(query, parameters).fetchone()[0]
            return number
