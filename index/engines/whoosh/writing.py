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
from itertools import count, groupby
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

import numpy as np
from whoosh import fields, formats
from whoosh.codec.whoosh3 import W3Codec
from whoosh.columns import NumericColumn, VarBytesColumn
from whoosh.index import LockError
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from index.article import Article
from index.engines.bm25 import USUAL_LENGTHS, kept_length
from index.engines.columns import columns_file
from index.engines.columns_writer import ColumnsWriter
from index.engines.postings import Documents, Numbers
from index.engines.ranking import number_of
from index.engines.set_aside import set_aside
from index.engines.texts import TEXTS, texts_of
from index.engines.whoosh.codec import BulkCodec
from index.engines.whoosh.contents import Contents, SegmentState, contents_of, newest_generation, state_of
from index.engines.whoosh.new_words import GAP, NewWords
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
from index.query import Field
from index.text.stems import STEM_LANGUAGES, stem_language

_MEMORY_MB = 512
_MOST_NEW_WORDS = 300_000
"""Different words in memory, of which each takes some 200 bytes: as many as tens of thousands of articles have."""


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
        super().__init__(index, limitmb=_MEMORY_MB, codec=BulkCodec())
        self._folder = folder
        self._batch = NewWords()
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
            "extent": lengths[None] + GAP * len(TEXTS[None]),
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
        except Exception:  # of files half closed it may raise anything, before the lock is let go
            with suppress(Exception):
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
        self._batch = NewWords()

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
