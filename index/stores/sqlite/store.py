"""An archive in one SQLite file: each question is a transaction, and the module of a table answers it."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from pathlib import Path

from index.annotation import Annotation, EntityId, EntityKind, Pass
from index.article import Article, ArticleId
from index.changes import Backlog, Change
from index.feeds.feed import Feed
from index.identity.decisions import Decision, EntityName
from index.notebook.entries import Amendment, Entry, EntryKind
from index.store import (
    Annotated,
    Bearer,
    FileState,
    Fingerprint,
    KeptDecision,
    Outcomes,
    Tagged,
    TagInUse,
)
from index.stores.sqlite import (
    changes,
    copies,
    decisions,
    entries,
    feeds,
    files,
    fingerprints,
    names,
    settings,
    tags,
)
from index.stores.sqlite.annotations import (
    annotated_since,
    annotations_of,
    number_annotated,
    put_annotation,
    unannotated,
)
from index.stores.sqlite.articles import digest_of
from index.stores.sqlite.connecting import connect
from index.stores.sqlite.files import put_file
from index.stores.sqlite.fingerprints import keep_fingerprint
from index.stores.sqlite.schema import migrate
from index.stores.sqlite.transactions import Transactions


class SQLiteStore:
    """A `Store` in one file."""

    def __init__(self, path: Path) -> None:
        """Open the file at `path`, or make it. Raises `ArchiveUnusable` if it is no archive of ours."""
        self.path = path
        self._file = Transactions(path, self._connected)
        self._reading, self._writing = self._file.reading, self._file.writing
        with self._reading() as connection:
            migrate(connection, path)

    def put(
        self,
        articles: Sequence[Article],
        files: Sequence[FileState] = (),
        records: Collection[ArticleId] = (),
    ) -> Outcomes:
        with self._writing() as connection:
            became = [
                copies.put(connection, article, is_record=article.id in records) for article in articles
            ]
            gone = [put_file(connection, file) for file in files]
        return Outcomes(
            **Counter[str](each.outcome for each in became),
            removed=sum(each.removed for each in gone),
            filled=Counter(chain.from_iterable(each.facts for each in became)),
            joined_with=tuple(each.joined_with for each in became if each.joined_with),
            left=tuple(chain.from_iterable(each.left for each in gone)),
        )

    def remove(self, article_ids: Sequence[ArticleId]) -> int:
        with self._writing() as connection:
            return copies.leave_all(connection, article_ids).removed

    def articles(self, article_ids: Sequence[ArticleId]) -> tuple[Article, ...]:
        with self._reading() as connection:
            return copies.articles(connection, article_ids)

    def ids(self, beginning: str, limit: int) -> tuple[ArticleId, ...]:
        with self._reading() as connection:
            return copies.ids(connection, beginning, limit)

    def origins(self, article_id: ArticleId) -> tuple[str, ...]:
        with self._reading() as connection:
            return copies.origins(connection, article_id)

    def rehearsal(self) -> SQLiteStore:
        from index.stores.sqlite.rehearsal import Rehearsal  # noqa: PLC0415  (it is a store of this kind itself)

        return Rehearsal(self)

    def count(self) -> int:
        return self._number("SELECT count(*) FROM articles")

    def revision(self) -> int:
        return self._number("SELECT newest FROM revisions")

    def changes(self, after: int, limit: int) -> tuple[Change, ...]:
        with self._reading() as connection:
            return changes.changes(connection, after, limit)

    def backlog(self, after: int, backlog: Backlog, limit: int) -> tuple[Change, ...]:
        with self._reading() as connection:
            return changes.backlog(connection, after, backlog, limit)

    def file_states(self, paths: Sequence[str]) -> Mapping[str, FileState]:
        with self._reading() as connection:
            return files.file_states(connection, paths)

    def files_below(self, folder: str, after: str, limit: int) -> tuple[str, ...]:
        with self._reading() as connection:
            return files.files_below(connection, folder, after, limit)

    def forget_files(self, paths: Sequence[str]) -> Outcomes:
        with self._writing() as connection:
            return files.forget_files(connection, paths)

    def refused(self) -> int:
        return self._number("SELECT count(*) FROM refusals")

    def annotations(
        self, article_ids: Sequence[ArticleId], passes: Sequence[Pass]
    ) -> Mapping[ArticleId, Annotation]:
        with self._reading() as connection:
            return annotations_of(connection, article_ids, passes)

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
            return fingerprints.unfingerprinted(connection, version, after, limit)

    def sharing(
        self, bands: Sequence[int], version: int, limit: int
    ) -> tuple[tuple[ArticleId, ArticleId | None, int], ...]:
        with self._reading() as connection:
            return fingerprints.sharing(connection, bands, version, limit)

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

    def forms(self, ids: Collection[EntityId], limit: int) -> tuple[str, ...]:
        with self._reading() as connection:
            return names.forms(connection, ids, limit)

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
            return tags.change_tags(connection, article_id, added, removed)

    def tags(self, article_ids: Sequence[ArticleId]) -> Mapping[ArticleId, tuple[str, ...]]:
        with self._reading() as connection:
            return tags.tags(connection, article_ids)

    def tags_in_use(self, beginning: str, limit: int) -> tuple[TagInUse, ...]:
        with self._reading() as connection:
            return tags.tags_in_use(connection, beginning, limit)

    def tagged_since(self, after: int, limit: int) -> tuple[Tagged, ...]:
        with self._reading() as connection:
            return tags.tagged_since(connection, after, limit)

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

    def entry_ever_kept(self, number: int) -> Entry | None:
        with self._reading() as connection:
            return entries.entry_ever_kept(connection, number)

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
            return settings.setting(connection, name)

    def keep_setting(self, name: str, value: str) -> None:
        with self._writing() as connection:
            settings.keep_setting(connection, name, value)

    def close(self) -> None:
        self._file.close()

    def _connected(self) -> sqlite3.Connection:
        return connect(self.path)

    def _number(self, query: str) -> int:
        with self._reading() as connection:
            number: int = connection.execute(query).fetchone()[0]
            return number
