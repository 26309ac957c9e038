"""The engine: a folder with an index of Whoosh's, its commits, and the columns beside its segments."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from hashlib import file_digest
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from msgspec import Struct

from index.article import Article, ArticleId
from index.changes import Backlog
from index.engine import Capabilities, Naming, Ranking
from index.engines.array_file import UnfitFile
from index.engines.collecting import without_garbage_collection
from index.engines.columns import Columns, columns_file
from index.engines.completing import completions, nearest
from index.engines.faceting import facets
from index.engines.folder import (
    backlog_in,
    check_private,
    empty,
    make_private,
    progress,
    read_checkpoint,
    write_checkpoint,
)
from index.engines.names import NamedDocuments, Names
from index.engines.names_file import TAGS, NamesFile
from index.engines.postings import Postings
from index.engines.ranking import Matches, matching, number_of, rank
from index.engines.segment import Segment
from index.engines.whoosh.contents import Contents, SegmentState, newest_generation, state_of
from index.engines.whoosh.merging import full_tier, small_ones
from index.errors import ArchiveError, EngineUnavailable
from index.hindrances import is_full
from index.query import Field, Fuzzy, Query
from index.results import Facets, Sort

if TYPE_CHECKING:
    from index.engines.whoosh.writing import Writer

FORMAT = 7
"""Raised whenever an index made by an older version must be built anew: another schema, another text analysis."""

_DAMAGE_FILE = "damaged"
_PATIENCE = 20
"""Tries to open a commit while another process writes the next."""
_TICK_NANOSECONDS = 50_000_000
"""A folder that changed so short a time ago may change again without another time stamp."""


class WhooshEngine:
    """An `Engine` in a folder of files that only its owner may write."""

    capabilities = Capabilities(name="whoosh", persistent=True)

    def __init__(self, folder: Path) -> None:
        """Use the index in `folder`, which is made when something is first written."""
        self._folder = folder
        self._lock = threading.Lock()
        self._snapshot = _Snapshot(changed_at=-1, segments=())
        self._postings: dict[tuple[str, int], Postings] = {}
        self._names = NamesFile(folder)
        self._tags = NamesFile(folder, TAGS)
        self._last_matches: Matches | None = None
        self._named_documents: dict[tuple[str, int], NamedDocuments] = {}
        self._tagged_documents: dict[tuple[str, int], NamedDocuments] = {}

    def search(
        self,
        query: Query,
        *,
        limit: int,
        offset: int = 0,
        sort: Sort = Sort.RELEVANCE,
        is_folded: bool = False,
    ) -> Ranking:
        with self._damage_noticed():
            return rank(self._matches(query), limit=limit, offset=offset, sort=sort, is_folded=is_folded)

    def facets(self, query: Query, *, limit: int) -> Facets:
        with self._damage_noticed():
            return facets(self._matches(query), limit=limit)

    def name(self, named: Sequence[Naming], checkpoint: int) -> None:
        make_private(self._folder)
        with self._damage_noticed():
            self._names.write(named, checkpoint)

    def name_checkpoint(self) -> int:
        return self._names.checkpoint()

    def tag(self, tagged: Sequence[Naming], checkpoint: int) -> None:
        make_private(self._folder)
        with self._damage_noticed():
            self._tags.write(tagged, checkpoint)

    def tag_checkpoint(self) -> int:
        return self._tags.checkpoint()

    def nearest(self, like: Fuzzy, field: Field | None, limit: int) -> tuple[str, ...]:
        with self._damage_noticed():
            return nearest(self._segments(), like, field, limit)

    def completions(self, start: str, field: Field | None, limit: int) -> tuple[str, ...]:
        with self._damage_noticed():
            return completions(self._segments(), start, field, limit)

    def apply(
        self,
        articles: Iterable[Article],
        removed: Iterable[ArticleId],
        checkpoint: int,
        backlog: Backlog | None = None,
    ) -> None:
        from index.engines.whoosh.writing import open_writer  # noqa: PLC0415  (to search needs none)

        make_private(self._folder)
        latest = {article.id: article for article in articles}
        with self._damage_noticed(), without_garbage_collection(), open_writer(self._folder) as writer:
            self._delete(writer, [*latest, *removed])
            for article in latest.values():
                writer.add_article(article)
            contents = writer.commit_merged(partial(full_tier, words=self._word_count))
            self._write_checkpoint(contents, progress(checkpoint, backlog))

    def compact(self) -> None:
        from index.engines.whoosh.writing import open_writer  # noqa: PLC0415

        so_far, contents = progress(self.checkpoint(), self.backlog()), self._contents()
        choose = partial(small_ones, words=self._word_count)
        if contents is None or not choose(contents.segments):
            return
        with self._damage_noticed(), without_garbage_collection(), open_writer(self._folder) as writer:
            self._write_checkpoint(writer.commit_merged(choose), so_far)

    def checkpoint(self) -> int:
        if (self._folder / _DAMAGE_FILE).exists():
            raise EngineUnavailable("The search index is damaged, and will be built anew")
        return int(read_checkpoint(self._folder, FORMAT).get("checkpoint", 0))

    def backlog(self) -> Backlog | None:
        return backlog_in(read_checkpoint(self._folder, FORMAT))

    def count(self) -> int:
        with self._damage_noticed():
            return sum(len(segment.everything()) for segment in self._segments())

    def verify(self) -> None:
        check_private(self._folder)
        self.checkpoint()
        state = read_checkpoint(self._folder, FORMAT)
        if not state and newest_generation(self._folder) is not None:
            raise EngineUnavailable("The search index was not finished")
        for name, digest in state.get("segments", {}).items():
            if not (self._folder / name).exists() or _digest(self._folder / name) != digest:
                raise EngineUnavailable(f"The search index is damaged: {name}")
        with self._damage_noticed():
            self._mend_columns()

    def clear(self) -> None:
        self.close()
        empty(self._folder)

    def close(self) -> None:
        with self._lock:
            self._snapshot = _Snapshot(changed_at=-1, segments=())
            self._postings.clear()
            self._named_documents.clear()
            self._tagged_documents.clear()
            self._last_matches = None
            self._names.close()
            self._tags.close()

    # What is searched

    def _matches(self, query: Query) -> Matches:
        """What matches; of the query before, which had the same words but for a letter, what still holds is kept."""
        matches = self._last_matches = matching(self._segments(), query, self._last_matches)
        return matches

    def _segments(self) -> tuple[Segment, ...]:
        """The segments of the newest commit."""
        check_private(self._folder)
        with self._lock:
            changed_at = self._changed_at()
            if changed_at is None or changed_at != self._snapshot.changed_at:
                self._snapshot = _Snapshot(changed_at or -1, self._newest())
            return self._snapshot.segments

    def _changed_at(self) -> int | None:
        """When the folder last changed; ``None`` if that may still be going on."""
        try:
            changed_at = self._folder.stat().st_mtime_ns
        except FileNotFoundError:
            return None
        return changed_at if abs(time.time_ns() - changed_at) > _TICK_NANOSECONDS else None

    def _newest(self) -> tuple[Segment, ...]:
        """Open the newest commit; if its files are merged away meanwhile, the one after it."""
        for _ in range(_PATIENCE):
            try:
                contents = self._contents()
                return self._opened(contents.segments) if contents else ()
            except FileNotFoundError:
                continue
        raise EngineUnavailable("The search index changes faster than it can be opened")

    def _contents(self) -> Contents | None:
        """As the checkpoint has it; from Whoosh, when it was killed before it wrote one."""
        generation = newest_generation(self._folder)
        if generation is None:
            return None
        noted = Contents.from_json(read_checkpoint(self._folder, FORMAT).get("contents"))
        return noted if noted and noted.generation == generation else self._whoosh_contents()

    def _whoosh_contents(self) -> Contents:
        from index.engines.whoosh.reading import read_contents  # noqa: PLC0415  (Whoosh takes 60 ms to load)

        return read_contents(self._folder)

    def _opened(self, segments: Sequence[SegmentState]) -> tuple[Segment, ...]:
        keys = [self._key(segment.name) for segment in segments]
        for key, segment in zip(keys, segments, strict=True):
            if key not in self._postings:
                self._postings[key] = self._postings_of(segment.name)
        for key in self._postings.keys() - set(keys):
            self._named_documents.pop(key, None)
            self._tagged_documents.pop(key, None)
            del self._postings[key]  # a search in another thread may still use it
        names, tags = self._names.read(), self._tags.read()
        return tuple(
            Segment(
                self._postings[key],
                _living(segment),
                self._named(key, names, self._named_documents),
                self._named(key, tags, self._tagged_documents),
            )
            for key, segment in zip(keys, segments, strict=True)
            if segment.size
        )

    def _named(
        self, key: tuple[str, int], names: Names | None, matched: dict[tuple[str, int], NamedDocuments]
    ) -> NamedDocuments | None:
        """The names of a segment's documents, matched once."""
        if names is None:
            return None
        known = matched.get(key)
        if known is None or known.names is not names:
            known = matched[key] = NamedDocuments(names, self._postings[key].documents.ids)
        return known

    def _key(self, segment: str) -> tuple[str, int]:
        """The segment, and which file of columns it has."""
        try:
            return segment, columns_file(self._folder, segment).stat().st_ino
        except FileNotFoundError:
            return segment, 0

    def _postings_of(self, segment: str) -> Postings:
        try:
            return Columns(columns_file(self._folder, segment), segment)
        except UnfitFile:
            from index.engines.whoosh.reading import MatcherPostings, open_segment  # noqa: PLC0415

            return MatcherPostings(open_segment(self._folder, segment))

    def _mend_columns(self) -> None:
        """Write columns that are damaged, or were made by another version, anew."""
        if newest_generation(self._folder) is None:
            return
        for segment in self._whoosh_contents().segments:
            try:
                Columns(columns_file(self._folder, segment.name), segment.name).verify()
            except UnfitFile:
                from index.engines.whoosh.writing import write_columns  # noqa: PLC0415

                write_columns(self._folder, segment.name)

    # What is written

    def _word_count(self, segment: SegmentState) -> int:
        """How many different words a segment has, if it has columns, as nearly all have."""
        try:
            return Columns(columns_file(self._folder, segment.name), segment.name).word_count
        except UnfitFile:
            return 0

    def _delete(self, writer: Writer, article_ids: Sequence[ArticleId]) -> None:
        wanted = np.array([number_of(article_id) for article_id in article_ids], np.uint64)
        with self._lock:
            segments = self._opened([state_of(segment) for segment in writer.segments])
        first = 0
        for segment in segments:
            living = segment.everything()
            for document in living[np.isin(segment.postings.documents.ids[living], wanted)].tolist():
                writer.delete_document(first + document)
            first += segment.size

    def _write_checkpoint(self, contents: Contents, so_far: Mapping[str, Any]) -> None:
        known = read_checkpoint(self._folder, FORMAT).get("segments", {})
        names = sorted(file.name for file in self._folder.glob("*.seg"))
        digests = {name: known.get(name) or _digest(self._folder / name) for name in names}
        state = {
            "format": FORMAT,
            **so_far,
            "contents": contents.as_json(),
            "segments": digests,
        }
        write_checkpoint(self._folder, state)

    @contextmanager
    def _damage_noticed(self) -> Iterator[None]:
        """Whatever Whoosh raises on a damaged file (it may be anything) means: build me anew."""
        try:
            yield
        except ArchiveError:
            raise
        except OSError as error:
            what = "written" if is_full(error) else "used"
            reason = f"The search index in {self._folder} cannot be {what}: {error.strerror or error}"
            raise EngineUnavailable(reason) from error
        except Exception as error:
            (self._folder / _DAMAGE_FILE).touch()
            raise EngineUnavailable(f"The search index is damaged ({type(error).__name__})") from error


class _Snapshot(Struct, frozen=True):
    """One commit, and when the folder had last changed when it was opened."""

    changed_at: int
    segments: tuple[Segment, ...]


def _living(segment: SegmentState) -> Any:
    if not segment.deleted:
        return None
    living = np.ones(segment.size, bool)
    living[list(segment.deleted)] = False
    return living


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "blake2b").hexdigest()
