"""The embedded search engine: Whoosh's schema, segments and postings, read a whole block at a time.

Whoosh's own matchers cost several microseconds a posting, and its shared searchers are not safe between threads (one
to three in a hundred searches failed under six threads). So each thread opens readers of its own after each commit,
takes the postings of a word as arrays, and leaves the arithmetic to `ranking`.

Written for whoosh-reloaded 2.7.5, which writes the format of Whoosh 2.7.4. Everything that imports whoosh stands here.
"""

from __future__ import annotations

import heapq
import json
import os
import stat
import threading
from array import array
from collections import Counter, OrderedDict, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from hashlib import file_digest
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from struct import Struct
from typing import Any

from whoosh import columns, fields, formats
from whoosh.codec.whoosh3 import W3Codec
from whoosh.filedb.filestore import FileStorage
from whoosh.index import EmptyIndexError, LockError
from whoosh.reading import MultiReader, SegmentReader
from whoosh.writing import SegmentWriter

from index.analysis import stem, words
from index.article import Article, ArticleId
from index.engine import Capabilities, Ranked, Ranking
from index.engines.ranking import Frequencies, Scores, scores
from index.errors import ArchiveBusy, ArchiveError, EngineUnavailable
from index.query import Field, Query
from index.results import Sort

FORMAT = 1
"""Raised whenever an index made by an older version must be built anew: another schema, another text analysis."""

_CHECKPOINT_FILE = "checkpoint.json"
_DAMAGE_FILE = "damaged"
_LONGEST_START = 3
"""Beginnings up to here are indexed as terms; longer prefixes expand to few enough words."""
_SEGMENTS_OF_A_TIER = 10
_MEMORY_OF_A_WRITER_MB = 512
"""By Whoosh's own count; a batch stays well below, so that its postings are sorted in memory and never spilt."""
_CACHED_ORDERS = 4
_PATIENCE = 20
"""Tries to open a commit while another process writes the next."""
_FIELD_NAMES = {None: "text", Field.TITLE: "title", Field.SOURCE: "source", Field.AUTHOR: "author"}


_Posting = tuple[str, bytes, int, float, bytes]
"""Field, term, document number, frequency, and the places within the document."""
_Occurrences = tuple[str, bytes, int, Iterator[_Posting]]
"""Field, term, the first document number of their segment (new documents: -1), and its postings."""


class WhooshEngine:
    """An `Engine` in a folder of files that only its owner may write."""

    capabilities = Capabilities(name="whoosh", persistent=True)

    def __init__(self, folder: Path) -> None:
        """Use the index in `folder`, which is made when something is first written."""
        self._folder = folder
        self._of_thread = threading.local()
        self._snapshots: set[_Snapshot] = set()
        self._snapshots_lock = threading.Lock()
        self._columns = _ColumnCache()
        self._orders: OrderedDict[tuple[int, Query, Sort], Sequence[int]] = OrderedDict()
        self._orders_lock = threading.Lock()

    def search(self, query: Query, *, limit: int, offset: int = 0, sort: Sort = Sort.RELEVANCE) -> Ranking:
        with self._damage_noticed():
            snapshot = self._snapshot()
            if snapshot is None:
                return Ranking((), 0)
            found, order = self._answer(snapshot, query, sort, offset + limit)
            page = order[offset : offset + limit]
            scored = sort is Sort.RELEVANCE
            return Ranking(
                tuple(
                    Ranked(snapshot.ids[document], found[document] if scored else 0.0) for document in page
                ),
                len(found),
            )

    def apply(self, articles: Iterable[Article], removed: Iterable[ArticleId], checkpoint: int) -> None:
        self._make_folder()
        latest = {article.id: article for article in articles}
        with self._damage_noticed(), self._writer() as writer:
            _delete(writer, [*latest, *removed])
            for article in latest.values():
                writer.add_document(**_document(article))
            writer.commit(mergetype=_merge_a_full_tier)
            self._write_checkpoint(checkpoint)

    def checkpoint(self) -> int:
        if (self._folder / _DAMAGE_FILE).exists():
            raise EngineUnavailable("The search index is damaged, and will be built anew")
        return int(self._read_checkpoint().get("checkpoint", 0))

    def count(self) -> int:
        with self._damage_noticed():
            snapshot = self._snapshot()
            return 0 if snapshot is None else len(snapshot.documents())

    def verify(self) -> None:
        self._check_folder()
        self.checkpoint()
        state = self._read_checkpoint()
        if state and state["format"] != FORMAT:
            raise EngineUnavailable("The search index was made by another version")
        if not state and self._has_index():
            raise EngineUnavailable("The search index was not finished")
        for name, digest in state.get("segments", {}).items():
            if not (self._folder / name).exists() or _digest(self._folder / name) != digest:
                raise EngineUnavailable(f"The search index is damaged: {name}")
        self.count()

    def clear(self) -> None:
        self.close()
        if self._folder.exists():
            self._check_folder()
            (self._folder / _CHECKPOINT_FILE).unlink(
                missing_ok=True
            )  # first: what remains is then unfinished
            for file in self._folder.iterdir():
                file.unlink()
        self._columns.clear()

    def close(self) -> None:
        with self._snapshots_lock:
            for snapshot in self._snapshots:
                snapshot.close()
            self._snapshots.clear()
        self._of_thread = threading.local()

    def _answer(
        self, snapshot: _Snapshot, query: Query, sort: Sort, needed: int
    ) -> tuple[Scores, Sequence[int]]:
        """Scores of all that match, and at least the first `needed` of them in order."""
        key = (snapshot.generation, query, sort)
        found = scores(query, snapshot)
        with self._orders_lock:
            order = self._orders.get(key, ())
        if len(order) < min(needed, len(found)):
            order = snapshot.ordered(found, sort, needed)
            self._remember(key, order)
        return found, order

    def _remember(self, key: tuple[int, Query, Sort], order: Sequence[int]) -> None:
        with self._orders_lock:
            self._orders[key] = order
            while len(self._orders) > _CACHED_ORDERS:
                self._orders.popitem(last=False)

    def _snapshot(self) -> _Snapshot | None:
        """This thread's readers of the newest commit; ``None`` before the first."""
        if not self._has_index():
            return None
        self._check_folder()
        known: _Snapshot | None = getattr(self._of_thread, "snapshot", None)
        snapshot = self._newest(known)
        if snapshot is not known:
            self._of_thread.snapshot = snapshot
            with self._snapshots_lock:
                self._snapshots.add(snapshot)
                if known is not None and known in self._snapshots:
                    self._snapshots.remove(known)
                    known.close()
        return snapshot

    def _newest(self, known: _Snapshot | None) -> _Snapshot:
        """Open the newest commit; if its files are merged away meanwhile, the one after it."""
        for _ in range(_PATIENCE):
            try:
                index = self._storage().open_index()
                generation = index.latest_generation()
                if known is not None and known.generation == generation:
                    return known
                return _Snapshot(index.reader(), generation, self._columns)
            except (FileNotFoundError, EmptyIndexError):
                continue
        raise EngineUnavailable("The search index changes faster than it can be opened")

    def _storage(self) -> FileStorage:
        return FileStorage(str(self._folder), supports_mmap=False)  # mapping copies a segment into memory

    def _has_index(self) -> bool:
        return self._folder.is_dir() and any(self._folder.glob("_MAIN_*.toc"))

    @contextmanager
    def _writer(self) -> Iterator[Any]:
        storage = self._storage()
        try:
            index = storage.open_index() if self._has_index() else storage.create_index(_schema())
            writer = index.writer(limitmb=_MEMORY_OF_A_WRITER_MB, codec=_Codec())
        except LockError as error:
            raise ArchiveBusy("The search index is being written by another process") from error
        try:
            yield writer
        except BaseException:
            if not writer.is_closed:
                writer.cancel()
            raise

    @contextmanager
    def _damage_noticed(self) -> Iterator[None]:
        """Whatever Whoosh raises on a damaged file (it may be anything) means: build me anew."""
        try:
            yield
        except ArchiveError:
            raise
        except OSError as error:
            raise EngineUnavailable(f"The search index cannot be used: {error}") from error
        except Exception as error:
            (self._folder / _DAMAGE_FILE).touch()
            raise EngineUnavailable(f"The search index is damaged ({type(error).__name__})") from error

    def _make_folder(self) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._check_folder()

    def _check_folder(self) -> None:
        """Opening an index unpickles its table of contents: whoever can write the folder can run code."""
        try:
            status = os.lstat(self._folder)
        except FileNotFoundError:
            return
        if not stat.S_ISDIR(status.st_mode):
            raise EngineUnavailable(f"{self._folder} is not a folder")
        if status.st_uid != os.getuid() or status.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
            raise EngineUnavailable(f"{self._folder} can be written by somebody else, and is not opened")

    def _read_checkpoint(self) -> dict[str, Any]:
        try:
            state = json.loads((self._folder / _CHECKPOINT_FILE).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise EngineUnavailable("The search index is damaged: its checkpoint cannot be read") from error
        if not isinstance(state, dict):
            raise EngineUnavailable("The search index is damaged: its checkpoint cannot be read")
        return state

    def _write_checkpoint(self, checkpoint: int) -> None:
        """After the commit: a kill between the two repeats a batch, which changes nothing."""
        known = self._read_checkpoint().get("segments", {})
        names = sorted(file.name for file in self._folder.glob("*.seg"))
        digests = {name: known.get(name) or _digest(self._folder / name) for name in names}
        state = {"format": FORMAT, "checkpoint": checkpoint, "segments": digests}
        draft = self._folder / (_CHECKPOINT_FILE + ".new")
        with draft.open("w", encoding="utf-8") as file:
            json.dump(state, file)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self._folder / _CHECKPOINT_FILE)


@dataclass
class _Columns:
    """What is read of a segment once and for all: segments never change."""

    ids: list[ArticleId]
    published: list[int]
    """Days since 1 January of year 1; 0 without a date."""
    lengths: dict[str, list[int]] = field(default_factory=dict)


class _ColumnCache:
    """The columns of the segments in use, shared by all threads."""

    def __init__(self) -> None:
        self._of_segment: dict[str, _Columns] = {}
        self._lock = threading.Lock()

    def columns(self, leaf: SegmentReader) -> _Columns:
        name = leaf.segment().segment_id()
        with self._lock:
            if name not in self._of_segment:
                self._of_segment[name] = _read_columns(leaf)
            return self._of_segment[name]

    def keep_only(self, names: set[str]) -> None:
        with self._lock:
            for name in self._of_segment.keys() - names:
                del self._of_segment[name]

    def clear(self) -> None:
        with self._lock:
            self._of_segment.clear()


class _Snapshot:
    """One commit as one thread sees it: the `Postings` that `ranking` asks."""

    def __init__(self, reader: Any, generation: int, cache: _ColumnCache) -> None:
        self.generation = generation
        self._reader = reader
        self._leaves = _leaves(reader)
        self._columns = [cache.columns(leaf) for leaf in self._leaves]
        cache.keep_only({leaf.segment().segment_id() for leaf in self._leaves})
        self._offsets = _offsets([leaf.doc_count_all() for leaf in self._leaves])
        self._deleted = {
            offset + document
            for leaf, offset in zip(self._leaves, self._offsets, strict=True)
            for document in leaf.deleted_docs_set
        }
        self._lengths: dict[str, tuple[list[int], float]] = {}

    def close(self) -> None:
        self._reader.close()

    @cached_property
    def ids(self) -> list[ArticleId]:
        return [article_id for columns in self._columns for article_id in columns.ids]

    @cached_property
    def published(self) -> list[int]:
        return [day for columns in self._columns for day in columns.published]

    def documents(self) -> set[int]:
        return set(range(len(self.ids))) - self._deleted

    def stem_frequencies(self, field: Field | None, stem: str) -> Frequencies:
        return self._frequencies(_FIELD_NAMES[field] + "_stem", stem)

    def prefix_frequencies(self, field: Field | None, start: str) -> Frequencies:
        name = _FIELD_NAMES[field]
        if len(start) <= _LONGEST_START:
            return self._frequencies(name + "_start", start)
        frequencies: Counter[int] = Counter()
        for leaf, offset in zip(self._leaves, self._offsets, strict=True):
            for term in leaf.expand_prefix(name, start):
                for document, frequency in _frequencies(leaf, name, term):
                    frequencies[offset + document] += frequency  # type: ignore[assignment]
        return self._existing(frequencies)

    def phrase_frequencies(self, field: Field | None, words: tuple[str, ...]) -> Frequencies:
        name = _FIELD_NAMES[field]
        frequencies: dict[int, float] = {}
        for leaf, offset in zip(self._leaves, self._offsets, strict=True):
            for document, count in _phrases(leaf, name, [word.encode() for word in words]):
                frequencies[offset + document] = count
        return self._existing(frequencies)

    def published_between(self, first: date | None, last: date | None) -> set[int]:
        earliest = first.toordinal() if first else 1
        latest = last.toordinal() if last else date.max.toordinal()
        days = enumerate(self.published)
        return {document for document, day in days if earliest <= day <= latest} - self._deleted

    def lengths(self, field: Field | None) -> tuple[list[int], float]:
        name = _FIELD_NAMES[field]
        if name not in self._lengths:
            lengths = [
                length
                for leaf, columns in zip(self._leaves, self._columns, strict=True)
                for length in _segment_lengths(leaf, columns, name)
            ]
            self._lengths[name] = (lengths, sum(lengths) / max(1, len(lengths)) or 1.0)
        return self._lengths[name]

    def ordered(self, found: Scores, sort: Sort, needed: int) -> Sequence[int]:
        """The first `needed` of what was found, or all of it once somebody looks further than the first pages."""
        ids, published = self.ids, self.published
        match sort:
            case Sort.RELEVANCE:
                key = [(-score, ids[document], document) for document, score in found.items()]
            case Sort.NEWEST:
                key = [(-published[document], ids[document], document) for document in found]
            case Sort.OLDEST:
                never = date.max.toordinal() + 1
                key = [(published[document] or never, ids[document], document) for document in found]
        first = heapq.nsmallest(needed, key) if needed < len(key) // 8 else sorted(key)
        return array("L", (document for _, _, document in first))

    def _frequencies(self, name: str, term: str) -> Frequencies:
        frequencies: dict[int, float] = {}
        encoded = term.encode()
        for leaf, offset in zip(self._leaves, self._offsets, strict=True):
            for document, frequency in _frequencies(leaf, name, encoded):
                frequencies[offset + document] = frequency
        return self._existing(frequencies)

    def _existing(self, frequencies: dict[int, float] | Counter[int]) -> Frequencies:
        for document in self._deleted:
            frequencies.pop(document, None)
        return frequencies


class _Words(fields.FieldType):  # type: ignore[misc]
    """A field whose terms are already counted: the text analysis is ours."""

    def __init__(self, format_: formats.Format) -> None:
        super().__init__(format_, analyzer=None, scorable=True)

    def index(self, value: Any, **_: Any) -> Any:
        return value


class _Codec(W3Codec):  # type: ignore[misc]
    """Whoosh's codec without what we do not ask of it: the shortest and longest article of each block (a fifth of the
    time), and compressed blocks.
    """

    length_stats = False

    def __init__(self) -> None:
        super().__init__(compression=0)


def _schema() -> fields.Schema:
    schema = fields.Schema(
        id=fields.ID(unique=True, sortable=True), published=fields.COLUMN(columns.NumericColumn("i"))
    )
    for name in _FIELD_NAMES.values():
        schema.add(name, _Words(formats.Positions()))
        schema.add(name + "_stem", _Words(formats.Frequency()))
        schema.add(name + "_start", _Words(formats.Frequency()))
    return schema


def _document(article: Article) -> dict[str, Any]:
    document: dict[str, Any] = {
        "id": str(article.id),
        "published": article.published.toordinal() if article.published else 0,
    }
    parts = {
        None: (article.headline, article.dateline, article.body, article.source, article.byline),
        Field.TITLE: (article.headline,),
        Field.SOURCE: (article.source,),
        Field.AUTHOR: (article.byline,),
    }
    for named, texts in parts.items():
        document |= _terms(_FIELD_NAMES[named], texts)
    return document


def _terms(name: str, texts: Iterable[str]) -> dict[str, list[tuple[bytes, int, float, bytes]]]:
    """The postings of some texts as one field. A gap between them keeps a phrase from reaching across."""
    places: dict[str, list[int]] = defaultdict(list)
    place = 0
    for text in texts:
        for word in words(text):
            places[word].append(place)
            place += 1
        place += 1
    if not places:
        return {}
    stems: Counter[str] = Counter()
    starts: Counter[str] = Counter()
    for word, where in places.items():
        stems[stem(word)] += len(where)
        for length in range(1, min(len(word), _LONGEST_START) + 1):
            starts[word[:length]] += len(where)
    return {
        name: [
            (word.encode(), len(where), float(len(where)), _positions(where))
            for word, where in places.items()
        ],
        name + "_stem": _counted(stems),
        name + "_start": _counted(starts),
    }


_positions = formats.Positions().encode
_pack_frequency = Struct("!I").pack


def _counted(counts: Mapping[str, int]) -> list[tuple[bytes, int, float, bytes]]:
    return [(term.encode(), count, float(count), _pack_frequency(count)) for term, count in counts.items()]


def _delete(writer: SegmentWriter, article_ids: Sequence[ArticleId]) -> None:
    reader = writer.reader()
    leaves = _leaves(reader)
    offsets = _offsets([leaf.doc_count_all() for leaf in leaves])
    for leaf, offset in zip(leaves, offsets, strict=True):
        for article_id in article_ids:
            for document, _ in _frequencies(leaf, "id", article_id.encode()):
                writer.delete_document(offset + document)
    reader.close()


def _merge_a_full_tier(writer: SegmentWriter, segments: list[Any]) -> list[Any]:
    """Merge the segments of one size (a power of ten) once there are ten, as Lucene's LogMergePolicy does."""
    tiers: dict[int, list[Any]] = defaultdict(list)
    for segment in segments:
        size = max(1, segment.doc_count_all() - segment.deleted_count())
        tiers[_tier(size)].append(segment)
    full = next((tier for _, tier in sorted(tiers.items()) if len(tier) >= _SEGMENTS_OF_A_TIER), [])
    if not full:
        return segments
    streams = [_copy_documents(writer, segment) for segment in full]
    writer.pool = _MergedPostings(writer.pool, streams)
    return [segment for segment in segments if segment not in full]


def _copy_documents(writer: SegmentWriter, segment: Any) -> Iterator[_Occurrences]:
    """Copy what a segment keeps of each document; gives its postings, still to be copied, in the order of the terms."""
    reader = SegmentReader(writer.storage, writer.schema, segment)
    first = writer.docnum
    renumbered = writer.write_per_doc(set(writer.schema.names()), reader)
    writer._added = True
    numbers = renumbered or range(first, writer.docnum)
    return (
        (name, term, first, _live_postings(reader, name, term, numbers)) for name, term in reader.all_terms()
    )


def _live_postings(
    reader: SegmentReader, name: str, term: bytes, numbers: Mapping[int, int] | Sequence[int]
) -> Iterator[_Posting]:
    deleted = reader.deleted_docs_set
    for block in _blocks(reader, name, term, with_values=True):
        for document, weight, value in zip(block.ids, block.weights, block.values, strict=True):
            if document not in deleted:
                yield name, term, numbers[document], weight, value


class _MergedPostings:
    """Stands in for a writer's pool while segments are merged.

    Their postings are sorted already and flow past term by term, where Whoosh would collect and sort them once more.
    """

    def __init__(self, pool: Any, segments: list[Iterator[_Occurrences]]) -> None:
        self._pool = pool
        self._segments = segments

    def iter_postings(self) -> Iterator[_Posting]:
        fresh = groupby(self._pool.iter_postings(), key=itemgetter(0, 1))
        written = ((name, term, -1, postings) for (name, term), postings in fresh)
        for *_, postings in heapq.merge(written, *self._segments, key=itemgetter(0, 1, 2)):
            yield from postings

    def cleanup(self) -> None:
        self._pool.cleanup()


def _tier(size: int) -> int:
    tier = 0
    while size >= _SEGMENTS_OF_A_TIER:
        size //= _SEGMENTS_OF_A_TIER
        tier += 1
    return tier


def _leaves(reader: Any) -> list[SegmentReader]:
    """The readers of the segments, in the order of their document numbers; none for an empty index."""
    readers = reader.readers if isinstance(reader, MultiReader) else [reader]
    return [leaf for leaf in readers if isinstance(leaf, SegmentReader)]


def _offsets(counts: Sequence[int]) -> list[int]:
    return [sum(counts[:place]) for place in range(len(counts))]


def _read_columns(leaf: SegmentReader) -> _Columns:
    count = leaf.doc_count_all()
    ids, published = leaf.column_reader("id"), leaf.column_reader("published")
    return _Columns([ArticleId(ids[n]) for n in range(count)], [published[n] for n in range(count)])


def _segment_lengths(leaf: SegmentReader, columns: _Columns, name: str) -> list[int]:
    if name not in columns.lengths:
        columns.lengths[name] = [leaf.doc_field_length(n, name) or 0 for n in range(leaf.doc_count_all())]
    return columns.lengths[name]


def _frequencies(leaf: SegmentReader, name: str, term: bytes) -> Iterator[tuple[int, float]]:
    """Document numbers within the segment, and how often the term occurs there; deleted ones included."""
    for matcher in _blocks(leaf, name, term):
        yield from zip(matcher.ids, matcher.weights, strict=True)


@dataclass
class _Block:
    ids: Sequence[int]
    weights: Sequence[float]
    values: Sequence[bytes]


def _blocks(leaf: SegmentReader, name: str, term: bytes, *, with_values: bool = False) -> Iterator[_Block]:
    """The postings of a term, a block of up to 128 at a time, as Whoosh's codec keeps them.

    The public matcher costs microseconds a posting. Its private readers of a block are pinned by our exact version
    and by the contract suite.
    """
    if (name, term) not in leaf._terms:
        return
    info = leaf._terms.term_info(name, term)
    if info.is_inlined():
        yield _Block(*info.inlined_postings())
        return
    matcher = leaf._terms.matcher(name, term, leaf.schema[name].format)
    while True:
        matcher._read_ids()
        matcher._read_weights()
        if with_values:
            matcher._read_values()
        yield _Block(matcher._ids, matcher._weights, matcher._values if with_values else ())
        if matcher._lastblock:
            return
        matcher._next_block()


def _phrases(leaf: SegmentReader, name: str, terms: Sequence[bytes]) -> Iterator[tuple[int, float]]:
    """Documents of a segment in which `terms` follow one another, and how often they do."""
    candidates: set[int] | None = None
    for term in terms:
        documents = {document for block in _blocks(leaf, name, term) for document in block.ids}
        candidates = documents if candidates is None else candidates & documents
        if not candidates:
            return
    decode = leaf.schema[name].format.decode_positions
    starts: dict[int, set[int]] = {}
    for place, term in enumerate(terms):
        for block in _blocks(leaf, name, term, with_values=True):
            for document, value in zip(block.ids, block.values, strict=True):
                if document in candidates:  # type: ignore[operator]
                    here = {position - place for position in decode(value)}
                    starts[document] = here if place == 0 else starts[document] & here
    yield from ((document, float(len(places))) for document, places in starts.items() if places)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "blake2b").hexdigest()
