"""Segments, read: all postings word by word, or what Whoosh's own matchers find, for a segment without columns."""

from __future__ import annotations

import threading
import weakref
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate, chain
from pathlib import Path
from pickle import loads
from types import MappingProxyType
from typing import Any, NamedTuple

import numpy as np
from whoosh.filedb.filestore import FileStorage
from whoosh.index import _DEF_INDEX_NAME, TOC, EmptyIndexError
from whoosh.reading import SegmentReader

from index.engines.bm25 import HEADLINE_WEIGHT, USUAL_LENGTHS
from index.engines.postings import Documents, Found, Numbers, Places, saturations, summed
from index.engines.texts import TEXTS
from index.engines.whoosh.contents import Contents, contents_of
from index.query import Field, Fuzzy, Leaf, Near, Phrase, Prefix, Term, Whole
from index.text.spelling import is_alike
from index.text.stems import STEM_LANGUAGES, stemming

NAMES: Mapping[Field | None, str] = MappingProxyType(
    {field: "text" if field is None else str(field) for field in TEXTS}
)
"""What our fields are called in Whoosh's schema."""
FIELDS: Mapping[str, Field | None] = MappingProxyType({name: field for field, name in NAMES.items()})


_SIZE_OF_COUNT = 4
"""Bytes of a posting before its places."""


class Word(NamedTuple):
    """The postings of one word in one field of a segment."""

    field: str
    word: bytes
    documents: Sequence[int]
    weights: Sequence[float]
    """How often it occurs; in the headline, as part of the text, several times over."""
    values: Sequence[bytes]
    """Its places, as Whoosh's format "Positions" writes them; empty for a field without places."""

    known_places: Places | None = None
    """The same, where they need not be read from `values`."""

    def places(self) -> Places:
        """Where it stands."""
        if self.known_places:
            return self.known_places
        gaps = [loads(value[_SIZE_OF_COUNT:]) for value in self.values]  # noqa: S301  (the folder is our own)
        return Places(array("I", chain.from_iterable(gaps)), array("I", map(len, gaps)))


def storage_in(folder: Path) -> FileStorage:
    """The files of an index. Not mapped into memory: Whoosh would copy every segment."""
    return FileStorage(str(folder), supports_mmap=False)


def read_contents(folder: Path) -> Contents:
    """The newest commit. Raises `FileNotFoundError` if it is overtaken meanwhile."""
    table = _newest_table(folder)
    return contents_of(table.generation, table.segments)


def open_segment(folder: Path, name: str) -> SegmentReader:
    """A reader of a segment of the newest commit, to be closed. Raises `FileNotFoundError` if it is not there."""
    table = _newest_table(folder)
    for segment in table.segments:
        if segment.segment_id() == name:
            return SegmentReader(storage_in(folder), table.schema, segment)
    raise FileNotFoundError(name)


def _newest_table(folder: Path) -> TOC:
    try:
        return TOC.read(storage_in(folder), _DEF_INDEX_NAME)
    except EmptyIndexError as error:
        raise FileNotFoundError(str(folder)) from error


def words_of(reader: SegmentReader) -> Iterator[Word]:
    """All postings of a segment, deleted documents too, in order of fields and words.

    The public matcher costs microseconds a posting. Its private readers of a block are pinned by our exact version
    and by the contract suite.
    """
    terms = reader._terms
    for (name, word), info in terms.items():
        documents: list[int] = []
        weights: list[float] = []
        values: list[bytes] = []
        matcher = terms._codec.postings_reader(terms._postfile, info, reader.schema[name].format)
        while True:
            matcher._read_data()
            gaps, some_weights, some_values = matcher._data
            documents += accumulate(gaps)
            if some_weights is None or isinstance(some_weights, float):
                weights += [1.0 if some_weights is None else some_weights] * len(gaps)
            else:
                weights += some_weights
            values += some_values or ()
            if matcher._lastblock:
                break
            matcher._next_block()
        yield Word(name, word, documents, weights, values)


def documents_of(reader: SegmentReader) -> Documents:
    """What a segment knows of its documents, deleted ones too."""
    count = reader.doc_count_all()

    def column(name: str, kind: Any) -> Numbers:
        values = reader.column_reader(name)
        return np.array([values[document] for document in range(count)], kind)

    ids = reader.column_reader("id")
    sources = reader.column_reader("source_name")
    numbers: defaultdict[str, int] = defaultdict(lambda: len(numbers))
    return Documents(
        np.array([int(ids[document], 16) for document in range(count)], np.uint64),
        column("published", np.int32),
        np.array([numbers[sources[document].decode()] for document in range(count)], np.uint32),
        [*numbers],
        column("stem_language", np.uint8),
        column("extent", np.uint32),
        column("headline_words", np.uint32),
        {field: _lengths(reader, NAMES[field], count) for field in USUAL_LENGTHS},
    )


def _lengths(reader: SegmentReader, name: str, count: int) -> Numbers:
    return np.array([reader.doc_field_length(n, name) or 0 for n in range(count)], np.uint32)


class MatcherPostings:
    """`Postings` of a segment that has no columns yet, by Whoosh's own matchers: right, and slow."""

    def __init__(self, reader: SegmentReader) -> None:
        self.documents = documents_of(reader)
        self._reader = reader
        weakref.finalize(self, reader.close)
        self._lock = threading.Lock()
        """A reader must not be shared: each of its files has one place."""

    def occurrences(self, leaf: Leaf, field: Field | None) -> Found:
        """See `Postings`."""
        with self._lock:
            match leaf:
                case Term(word):
                    return self._term(word, field)
                case Prefix(start):
                    return self._words(list(self._reader.expand_prefix(NAMES[field], start.encode())), field)
                case Fuzzy():
                    return self._words(self._alike(leaf, field), field)
                case Phrase(words) | Whole(words):
                    return self._found_at(_sequences, words, field)
                case Near(words, apart):
                    return self._found_at(
                        lambda places: _gatherings(places, len(words) + apart), words, field
                    )

    def alike(self, like: Fuzzy, field: Field | None) -> Iterator[tuple[str, Numbers]]:
        """See `Postings`."""
        with self._lock:
            for word in self._alike(like, field):
                yield word.decode(), np.array([posting.id() for posting in self._postings(word, field)], int)

    def _alike(self, like: Fuzzy, field: Field | None) -> list[bytes]:
        lexicon = self._reader.lexicon(NAMES[field])
        return [word for word in lexicon if is_alike(like.word, word.decode(), like.edits)]

    def _term(self, word: str, field: Field | None) -> Found:
        """Documents that have any word with the stem of `word`, each by the stems of its own language."""
        forms = {
            (language, form)
            for language in np.unique(self.documents.stem_languages).tolist()
            for form in self._forms(word, STEM_LANGUAGES[language], field)
        }
        postings = [
            (matcher.id(), matcher.weight())
            for form in sorted({form for _, form in forms})
            for matcher in self._postings(form, field)
            if (self.documents.stem_languages[matcher.id()], form) in forms
        ]
        return self._found(postings, field)

    def _forms(self, word: str, language: str, field: Field | None) -> Iterator[bytes]:
        stem = stemming(language)
        wanted = stem(word)
        return (form for form in self._reader.lexicon(NAMES[field]) if stem(form.decode()) == wanted)

    def frequent(self, start: str, field: Field | None, count: int) -> dict[str, int]:
        """None: it would take the lock that searches wait for, and long."""
        return {}

    def _words(self, words: Sequence[bytes], field: Field | None) -> Found:
        postings = [
            (matcher.id(), matcher.weight()) for word in words for matcher in self._postings(word, field)
        ]
        return self._found(postings, field)

    def _found(self, postings: Sequence[tuple[int, float]], field: Field | None) -> Found:
        """Documents of some postings, which have a weight each."""
        documents = [document for document, _ in postings]
        weights = [weight for _, weight in postings]
        found = np.array(documents, np.int64)
        return summed(found, self._saturated(found, np.array(weights), field), len(self.documents))

    def _found_at(
        self, places_of: Callable[[Sequence[set[int]]], set[int]], words: Sequence[str], field: Field | None
    ) -> Found:
        """Documents in which `places_of`, given the places of each word, finds something."""
        of_words = [
            {m.id(): set(m.value_as("positions")) for m in self._postings(word.encode(), field)}
            for word in words
        ]
        with_all = set.intersection(*(set(places) for places in of_words))
        weights = {
            document: sum(self._weight(document, place, field) for place in beginnings)
            for document in sorted(with_all)
            if (beginnings := places_of([places[document] for places in of_words]))
        }
        found = np.array(list(weights), np.int64)
        return Found(
            found, self._saturated(found, np.array(list(weights.values()), float), field).astype(float)
        )

    def _weight(self, document: int, place: int, field: Field | None) -> int:
        is_in_headline = field is None and place < self.documents.headline_words[document]
        return HEADLINE_WEIGHT if is_in_headline else 1

    def _saturated(self, documents: Numbers, weights: Numbers, field: Field | None) -> Numbers:
        return saturations(weights, self.documents.lengths[field][documents], field)

    def _postings(self, word: bytes, field: Field | None) -> Iterator[Any]:
        """Whoosh's matcher, at each posting of a word in turn."""
        if (NAMES[field], word) not in self._reader:
            return
        matcher = self._reader.postings(NAMES[field], word)
        while matcher.is_active():
            yield matcher
            matcher.next()


def _sequences(places: Sequence[set[int]]) -> set[int]:
    """Where words that follow one another begin, given the places of each in a document."""
    return set.intersection(*({place - number for place in some} for number, some in enumerate(places)))


def _gatherings(places: Sequence[set[int]], width: int) -> set[int]:
    """Where a stretch of `width` places begins, at one of the words, that has all of them."""
    return {
        first
        for first in set.union(*places)
        if all(any(0 <= place - first < width for place in some) for some in places)
    }
