"""Whoosh's own codec, which takes the postings of a word at a time, and needs less memory for its tables."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter, sub
from pickle import dumps
from typing import IO, Any

from whoosh import fields
from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC, W3Codec, W3FieldWriter, W3TermInfo
from whoosh.filedb.filetables import _lengths
from whoosh.system import pack_int, pack_long, pack_ushort

from index.engines.columns_writer import ColumnsWriter
from index.engines.whoosh.reading import (
    FIELDS,
    Word,
)

_BLOCK = 128
"""Postings of a block, as Whoosh's codec has them."""


class BulkCodec(W3Codec):  # type: ignore[misc]
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
