"""Articles become segments. Postings are written a word at a time, several times faster than one by one.

Whoosh collects postings in a pool, sorts them, and hands each to its codec. Here those of a batch are collected by word
in the first place, those of merged segments are in order already, and both flow past: into Whoosh's own blocks, and
into the columns.
"""

from __future__ import annotations

import heapq
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from functools import lru_cache
from itertools import count, groupby, pairwise
from operator import attrgetter, sub
from pathlib import Path
from pickle import dumps
from tempfile import TemporaryFile
from typing import IO, Any

import numpy as np
from msgspec import Struct
from whoosh import fields, formats
from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC, W3Codec, W3FieldWriter, W3TermInfo
from whoosh.columns import NumericColumn, VarBytesColumn
from whoosh.filedb.filetables import _lengths
from whoosh.index import LockError
from whoosh.reading import SegmentReader
from whoosh.system import pack_int, pack_long, pack_uint, pack_ushort
from whoosh.writing import SegmentWriter

from index.analysis import words
from index.article import Article
from index.engines.bm25 import HEADLINE_WEIGHT, USUAL_LENGTHS, kept_length
from index.engines.columns import columns_file
from index.engines.columns_writer import ColumnsWriter
from index.engines.postings import Documents, Numbers, Places
from index.engines.ranking import number_of
from index.engines.set_aside import set_aside
from index.engines.texts import TEXTS, texts_of
from index.engines.whoosh.contents import Contents, SegmentState, contents_of, newest_generation, state_of
from index.engines.whoosh.reading import (
    FIELDS,
    NAMES,
    Word,
    documents_of,
    open_segment,
    storage_in,
    words_of,
)
from index.errors import ArchiveBusy
from index.query import FARTHEST, Field
from index.stems import STEM_LANGUAGES, stem_language

_MEMORY_MB = 512
_BLOCK = 128
"""Postings of a block, as Whoosh's codec has them."""
_WORDS_AT_ONCE = 10_000
_MOST_NEW_WORDS = 300_000
"""Different words in memory, of which each takes some 200 bytes: as many as tens of thousands of articles have."""
_GAP = FARTHEST + 10
"""Places between two texts, so that no phrase reaches across, and no words are near one another."""


@contextmanager
def open_writer(folder: Path) -> Iterator[Writer]:
    """A writer on the index in `folder`, made if need be. Raises `ArchiveBusy` if there is another one."""
    storage = storage_in(folder)
    try:
        is_new = newest_generation(folder) is None
        index = storage.create_index(new_schema()) if is_new else storage.open_index()
        writer = Writer(index, folder)
    except LockError as error:
        raise ArchiveBusy("The search index is being written by another process") from error
    try:
        yield writer
    except BaseException:
        if not writer.is_closed:
            writer.give_up()
        raise


def new_schema() -> fields.Schema:
    """What is kept of an article: its words with their places, field by field, and numbers to choose and sort by."""
    schema = fields.Schema(
        id=fields.ID(unique=True, sortable=True),
        published=fields.COLUMN(NumericColumn("i")),
        stem_language=fields.COLUMN(NumericColumn("B")),
        extent=fields.COLUMN(NumericColumn("I")),
        headline_words=fields.COLUMN(NumericColumn("I")),
        source_name=fields.COLUMN(VarBytesColumn()),
    )
    for name in NAMES.values():
        schema.add(name, fields.FieldType(formats.Positions(), analyzer=None, scorable=True))
    return schema


class Writer(SegmentWriter):  # type: ignore[misc]
    """Writes one segment: of new articles, and of the segments that are merged with them."""

    def __init__(self, index: Any, folder: Path) -> None:
        super().__init__(index, limitmb=_MEMORY_MB, codec=_BulkCodec())
        self._folder = folder
        self._batch = _Batch()
        self._earlier: list[Iterator[Word]] = []
        """The words of earlier articles, which are set aside."""
        self._files = ExitStack()
        self._documents = _DocumentsWriter()
        self._merged: list[Iterator[Word]] = []
        self._merged_readers: list[SegmentReader] = []
        self._columns: ColumnsWriter | None = None

    def add_article(self, article: Article) -> None:
        """Index an article. Its older self is to be deleted by the caller."""
        lengths = {field: self._batch.add(field, texts_of(article, field), self.docnum) for field in TEXTS}
        facts = {
            "published": article.published.toordinal() if article.published else 0,
            "stem_language": STEM_LANGUAGES.index(stem_language(article.language)),
            "extent": lengths[None] + _GAP * len(TEXTS[None]),
            "headline_words": lengths[Field.TITLE],
        }
        self._batch.add_id(article.id, self.docnum)
        self._documents.add(number_of(article.id), article.source, facts, lengths)
        names = {"id": article.id.encode(), "source_name": article.source.encode()}
        self._write_facts(facts | names, lengths)
        if self._batch.different_words > _MOST_NEW_WORDS:
            self._set_aside()

    def commit_merged(self, choose: Callable[[Sequence[SegmentState]], Sequence[SegmentState]]) -> Contents:
        """Commit, and merge the segments that are chosen among all; what there is then."""
        kept: list[Any] = []

        def merge(_: SegmentWriter, segments: list[Any]) -> list[Any]:
            chosen = {state.name for state in choose([*map(state_of, segments)])}
            for segment in segments:
                if segment.segment_id() in chosen:
                    self._merge_with(segment)
                else:
                    kept.append(segment)
            return kept  # Whoosh appends the new segment

        self.commit(mergetype=merge)
        return contents_of(self.generation, kept)

    def give_up(self) -> None:
        """Leave the index as it was, without the files of this segment: they would keep a full disk full."""
        try:
            self.cancel()
        except OSError:  # which stands between here and the end of the lock
            with suppress(OSError):
                self.fieldwriter.close()
            self._finish()
        if newest_generation(self._folder) != self.generation:
            for file in self._folder.glob(f"{self.newsegment.segment_id()}*"):
                file.unlink(missing_ok=True)

    def _merge_with(self, segment: Any) -> None:
        """Take in the living documents of a segment."""
        reader = SegmentReader(self.storage, self.schema, segment)
        self._merged_readers.append(reader)
        first = self.docnum
        self.write_per_doc(set(self.schema.names()), reader)
        documents = documents_of(reader)
        living = np.array([n for n in range(len(documents)) if not reader.is_deleted(n)], np.int64)
        self._documents.extend(documents, living)
        numbers = np.full(len(documents), -1, np.int64)
        numbers[living] = np.arange(first, first + len(living))
        self._merged.append(_renumbered(words_of(reader), numbers.tolist()))
        self._added = True

    def _set_aside(self) -> None:
        file = self._files.enter_context(TemporaryFile(dir=self._folder))  # noqa: SIM115
        self._earlier.append(set_aside(self._batch.words(), file))
        self._batch = _Batch()

    def _write_facts(self, facts: dict[str, Any], lengths: dict[Field | None, int]) -> None:
        document = self.perdocwriter
        document.start_doc(self.docnum)
        for name, value in facts.items():
            document.add_column_value(name, self.schema[name].column_type, value)
        for field, length in lengths.items():
            document.add_field(NAMES[field], self.schema[NAMES[field]], None, length)
        document.finish_doc()
        self.docnum += 1
        self._added = True

    def _flush_segment(self) -> None:
        self.perdocwriter.close()
        self._columns = ColumnsWriter(self._folder, self._documents.written())
        streams = [*self._earlier, self._batch.words(), *self._merged]
        self.fieldwriter.add_words(self.schema, _joined(streams), self._columns)
        self.fieldwriter.close()

    def _assemble_segment(self) -> None:
        super()._assemble_segment()  # takes in every file that is named for the segment: the columns come after
        name = self.newsegment.segment_id()
        if self._columns is not None:
            self._columns.finish(columns_file(self._folder, name), name)
        self.newsegment._codec = W3Codec()  # so that the table of contents names nothing of ours

    def _finish(self) -> None:
        if self._columns is not None:
            self._columns.close()
        for reader in self._merged_readers:
            reader.close()
        self._files.close()
        super()._finish()


def write_columns(folder: Path, segment: str) -> None:
    """Write the columns of a segment anew from its postings."""
    with (
        closing(open_segment(folder, segment)) as reader,
        closing(ColumnsWriter(folder, documents_of(reader))) as columns,
    ):
        for word in words_of(reader):
            if word.field in FIELDS:
                columns.add(FIELDS[word.field], word.word, word.documents, word.weights, word.places())
        columns.finish(columns_file(folder, segment), segment)


class _Batch:
    """The words of new articles, field by field."""

    def __init__(self) -> None:
        self._fields = {name: _FieldBatch() for name in FIELDS}
        self._ids: list[tuple[bytes, int]] = []

    def add(self, field: Field | None, texts: Sequence[str], document: int) -> int:
        """Add the words of some texts, of which the first is the headline; how many there are."""
        place = 0
        for number, text in enumerate(texts):
            weight = HEADLINE_WEIGHT if field is None and number == 0 else 1
            place += self._fields[NAMES[field]].add(words(text), document, place, weight) + _GAP
        return place - _GAP * len(texts)

    def add_id(self, article_id: str, document: int) -> None:
        self._ids.append((article_id.encode(), document))

    @property
    def different_words(self) -> int:
        """In all fields."""
        return sum(len(batch) for batch in self._fields.values())

    def words(self) -> Iterator[Word]:
        """Everything, in order of fields and words."""
        for name in sorted([*self._fields, "id"]):
            if name == "id":
                yield from (Word(name, id_, [document], [1.0], []) for id_, document in sorted(self._ids))
            else:
                yield from self._fields[name].words(name)


class _FieldBatch:
    """The words of one field as they come, and in the end by word: sorted as numbers, all at once."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = defaultdict(count().__next__)
        self._words = array("I")
        self._stretches: list[tuple[int, int, int, int]] = []

    def __len__(self) -> int:
        """How many different words there are."""
        return len(self._numbers)

    def add(self, words: Sequence[str], document: int, place: int, weight: int) -> int:
        """Add the words of a text that begins at `place` of its document; how many there are."""
        self._words.extend(map(self._numbers.__getitem__, words))
        self._stretches.append((len(words), document, place, weight))
        return len(words)

    def words(self, field: str) -> Iterator[Word]:
        """All of them, in order; nothing can be added any more."""
        if not self._words:
            return
        alphabet = sorted(self._numbers)  # which is the order of their bytes in UTF-8, too
        rank = np.empty(len(alphabet), np.uint32)
        rank[np.fromiter(map(self._numbers.__getitem__, alphabet), np.int64, len(alphabet))] = np.arange(
            len(alphabet)
        )
        self._numbers.clear()  # which takes a hundred bytes a word
        postings = self._postings(rank)
        for first in range(0, len(alphabet), _WORDS_AT_ONCE):
            yield from postings.of_words(field, alphabet[first : first + _WORDS_AT_ONCE], first)

    def _postings(self, rank: Numbers) -> _Postings:
        lengths, documents, places, weights = np.array(self._stretches, np.int64).T
        ranks = rank[np.frombuffer(self._words, np.uint32)]
        order = np.argsort(ranks, kind="stable")  # within a word, documents and places stay in order
        ranks = ranks[order]
        documents = np.repeat(documents.astype(np.uint32), lengths)[order]
        is_first = np.concatenate(([True], (ranks[1:] != ranks[:-1]) | (documents[1:] != documents[:-1])))
        firsts = np.flatnonzero(is_first)
        before = (places - (np.cumsum(lengths) - lengths)).astype(
            np.uint32
        )  # may be below 0, and comes round again
        places = (np.arange(len(ranks), dtype=np.uint32) + np.repeat(before, lengths))[order]
        return _Postings(
            documents=documents[firsts],
            weights=np.add.reduceat(np.repeat(weights.astype(np.uint8), lengths)[order], firsts, dtype=float),
            gaps=np.where(is_first, places, np.diff(places, prepend=np.uint32(0))),
            place_starts=np.append(firsts, len(places)),
            starts=np.searchsorted(ranks[firsts], np.arange(len(rank) + 1)),
        )


class _Postings(Struct, frozen=True):
    """All postings of a field, in order of words and documents."""

    documents: Numbers
    weights: Numbers
    gaps: Numbers
    """The places of all postings, as in `Places`."""
    place_starts: Numbers
    """The first place of each posting, and one past the last."""
    starts: Numbers
    """The first posting of each word, and one past the last."""

    def of_words(self, field: str, words: Sequence[str], first_word: int) -> Iterator[Word]:
        """The postings of some words, of which the first has that number; as Python's own numbers, so not of all."""
        starts = self.starts[first_word : first_word + len(words) + 1]
        documents, weights = (
            some[starts[0] : starts[-1]].tolist() for some in (self.documents, self.weights)
        )
        place_starts = self.place_starts[starts[0] : starts[-1] + 1]
        gaps = self.gaps[place_starts[0] : place_starts[-1]]
        values = _values(gaps.tolist(), (place_starts - place_starts[0]).tolist())
        gaps_of_places, counts = (
            array("I", numbers.astype(np.uint32).tobytes()) for numbers in (gaps, np.diff(place_starts))
        )
        ends_of_places = (place_starts - place_starts[0])[starts - starts[0]].tolist()
        bounds = zip(pairwise((starts - starts[0]).tolist()), pairwise(ends_of_places), strict=True)
        for word, ((first, last), (first_gap, last_gap)) in zip(words, bounds, strict=True):
            some = slice(first, last)
            places = Places(gaps_of_places[first_gap:last_gap], counts[some])
            yield Word(field, word.encode(), documents[some], weights[some], values[some], places)


def _values(gaps: Sequence[int], starts: Sequence[int]) -> list[bytes]:
    """The places of each posting, as Whoosh's format "Positions" keeps them."""
    return [
        _encoded_single(gaps[first])
        if last - first == 1
        else pack_uint(last - first) + dumps(gaps[first:last], 2)
        for first, last in pairwise(starts)
    ]


class _DocumentsWriter:
    """What is known of each document, collected."""

    def __init__(self) -> None:
        self._ids = array("Q")
        self._facts = {
            "published": array("i"),
            "stem_language": array("B"),
            "extent": array("I"),
            "headline_words": array("I"),
        }
        self._sources = array("I")
        self._source_numbers: defaultdict[str, int] = defaultdict(count().__next__)
        self._lengths = {field: array("I") for field in USUAL_LENGTHS}

    def add(
        self, id_: int, source: str, facts: Mapping[str, int], lengths: Mapping[Field | None, int]
    ) -> None:
        self._ids.append(id_)
        self._sources.append(self._source_numbers[source])
        for name, fact in facts.items():
            self._facts[name].append(fact)
        for field, length in lengths.items():
            self._lengths[field].append(kept_length(length))

    def extend(self, documents: Documents, some: Numbers) -> None:
        """Add some documents of another segment, given by their numbers."""
        self._ids.extend(documents.ids[some].tolist())
        self._facts["published"].extend(documents.published[some].tolist())
        numbers = [self._source_numbers[name] for name in documents.source_names]
        self._sources.extend(numbers[source] for source in documents.sources[some].tolist())
        self._facts["stem_language"].extend(documents.stem_languages[some].tolist())
        self._facts["extent"].extend(documents.extents[some].tolist())
        self._facts["headline_words"].extend(documents.headline_words[some].tolist())
        for field, lengths in self._lengths.items():
            lengths.extend(documents.lengths[field][some].tolist())

    def written(self) -> Documents:
        return Documents(
            np.array(self._ids, np.uint64),
            np.array(self._facts["published"], np.int32),
            np.array(self._sources, np.uint32),
            [*self._source_numbers],
            np.array(self._facts["stem_language"], np.uint8),
            np.array(self._facts["extent"], np.uint32),
            np.array(self._facts["headline_words"], np.uint32),
            {field: np.array(lengths, np.uint32) for field, lengths in self._lengths.items()},
        )


class _BulkCodec(W3Codec):  # type: ignore[misc]
    """Whoosh's codec, which writes whole words, and blocks that are not compressed."""

    def __init__(self) -> None:
        super().__init__(compression=0)

    def field_writer(self, storage: Any, segment: Any) -> _BulkFieldWriter:
        return _BulkFieldWriter(self, storage, segment)


class _BulkFieldWriter(W3FieldWriter):  # type: ignore[misc]
    def __init__(self, codec: W3Codec, storage: Any, segment: Any) -> None:
        super().__init__(codec, storage, segment)
        for file in (self._postfile, self._tindex.dbfile):
            file.file = _Appended(file.file)
        self._tindex.buckets = [_Bucket() for _ in self._tindex.buckets]

    def add_words(self, schema: fields.Schema, words: Iterable[Word], columns: ColumnsWriter) -> None:
        """Write words, in order of fields and words, here and into the columns."""
        for name, some in groupby(words, key=attrgetter("field")):
            self.start_field(name, schema[name])
            for word in some:
                self._add_word(word)
                if name in FIELDS:
                    columns.add(FIELDS[name], word.word, word.documents, word.weights, word.places())
            self.finish_field()

    def _add_word(self, word: Word) -> None:
        """Write the postings of a word, and where they are, as the codec does for one posting after another."""
        start = self._postfile.tell()
        firsts = range(0, len(word.documents), _BLOCK)
        blocks = b"".join([WHOOSH3_HEADER_MAGIC, *(_block(word, slice(n, n + _BLOCK)) for n in firsts)])
        self._postfile.write(blocks)
        about = W3TermInfo._struct.pack(
            False,
            sum(word.weights),
            len(word.documents),
            *(0, 0),  # the shortest and the longest article: not needed
            max(word.weights),
            word.documents[0],
            word.documents[-1],
        )
        where = pack_long(start) + pack_int(len(blocks))
        self._add_term(pack_ushort(self._fieldid) + word.word, about + where)

    def _add_term(self, key: bytes, value: bytes) -> None:
        """What `OrderedHashWriter.add` does, in one write."""
        table = self._tindex
        start = table.dbfile.tell()
        table.dbfile.write(b"".join((_lengths.pack(len(key), len(value)), key, value)))
        hashed = table.hashfn(key)
        table.buckets[hashed & 255].append((hashed, start))
        table.index.append(start)
        table.lastkey = key


class _Bucket:
    """One of the hash tables of terms, as pairs of the hash and where the term is: in a tenth of a list's memory."""

    def __init__(self) -> None:
        self._hashes = array("I")
        self._starts = array("Q")

    def append(self, entry: tuple[int, int]) -> None:
        self._hashes.append(entry[0])
        self._starts.append(entry[1])

    def __len__(self) -> int:
        return len(self._hashes)

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return zip(self._hashes, self._starts, strict=True)


class _Appended:
    """A file that is only appended to, and so knows its place: asking the system for it costs more than writing."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._place = file.tell()
        self.flush, self.close = file.flush, file.close

    def write(self, data: bytes) -> int:
        self._place += len(data)
        return self._file.write(data)

    def tell(self) -> int:
        return self._place


def _block(word: Word, some: slice) -> bytes:
    """Some postings, as `W3PostingsWriter` writes a block and `W3LeafMatcher` reads it."""
    documents, weights = word.documents[some], word.weights[some]
    gaps = (documents[0], *map(sub, documents[1:], documents))
    one_weight = weights[0] if weights.count(weights[0]) == len(weights) else None
    kept_weights = tuple(weights) if one_weight is None else None if one_weight == 1.0 else one_weight
    data = dumps((gaps, kept_weights, tuple(word.values[some]) or None), 2)
    about = dumps((len(documents), documents[-1], max(weights), 0, 0, 0), 2)
    length = len(about) + len(data)
    is_last = documents[-1] == word.documents[-1]
    return bytes(pack_int(-length if is_last else length) + about + data)


def _joined(streams: Sequence[Iterator[Word]]) -> Iterator[Word]:
    """The words of several streams in one; documents of an earlier stream come before those of a later one."""
    merged = heapq.merge(*streams, key=attrgetter("field", "word")) if len(streams) > 1 else streams[0]
    for (field, word), same in groupby(merged, key=attrgetter("field", "word")):
        first, *others = same
        if not others:
            yield first
            continue
        documents, weights, values = list(first.documents), list(first.weights), list(first.values)
        for other in others:
            documents += other.documents
            weights += other.weights
            values += other.values
        yield Word(field, word, documents, weights, values)


def _renumbered(words: Iterable[Word], numbers: Sequence[int]) -> Iterator[Word]:
    """The postings of documents whose new number is not negative."""
    is_whole = min(numbers, default=0) >= 0
    for word in words:
        documents = [numbers[document] for document in word.documents]
        if is_whole:
            yield word._replace(documents=documents)
            continue
        kept = [place for place, document in enumerate(documents) if document >= 0]
        if kept:
            values = [word.values[place] for place in kept] if word.values else []
            weights = [word.weights[place] for place in kept]
            yield Word(word.field, word.word, [documents[place] for place in kept], weights, values)


@lru_cache(maxsize=50_000)
def _encoded_single(place: int) -> bytes:
    """Most words occur once in an article, and most places come again and again."""
    return bytes(pack_uint(1) + dumps([place], 2))
