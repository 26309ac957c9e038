"""Writes the columns of a segment. What grows with its postings and words goes to temporary files: memory does not."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from index.engines.array_file import Array, ends, letters, whole, write_arrays
from index.engines.bm25 import USUAL_LENGTHS
from index.engines.columns import VERSION, array_name, letter_set
from index.engines.forms_writer import forms_by_stem
from index.engines.growing_array import GrowingArray
from index.engines.lexicon import Lexicon, range_of
from index.engines.postings import Documents, Numbers, Places, saturations
from index.query import Field

_POSTINGS_AT_ONCE = 100_000
_PLACES_AT_ONCE = 1_000_000
_SUMMED_AT_ONCE = 1_000_000
_WORTH_SUMMING = 1_000
"""Postings that are summed in no time."""
_KINDS = {
    "letters": "|u1",
    "letter_sets": "<u8",
    "ends": "<u8",
    "languages": "<u8",
    "starts": "<u8",
    "place_starts": "<u8",
    "documents": "<u4",
    "impacts": "<f4",
    "places": "<u4",
}
"""The arrays of a field, and of what numbers each is."""


class ColumnsWriter:
    """Writes the columns of a segment, given its postings in order of fields and words."""

    def __init__(self, folder: Path, documents: Documents) -> None:
        """`folder` is where the file will be: until then, temporary files without a name lie there."""
        self._folder = folder
        self._documents = documents
        self._bases = documents.bases
        self._fields: dict[Field | None, _FieldWriter] = {}

    def add(
        self,
        field: Field | None,
        word: bytes,
        documents: Sequence[int],
        weights: Sequence[float],
        places: Places,
    ) -> None:
        """The postings of one word: documents in order, and for each its weight and its places."""
        self._field(field).add(word, documents, weights, places)

    def finish(self, path: Path, segment: str) -> None:
        """Write the file at `path`; it is there whole, or not at all."""
        write_arrays(
            path, path.with_name(f"columns.{segment}.new"), VERSION, {"segment": segment}, self._arrays()
        )

    def close(self) -> None:
        """Let go of the temporary files."""
        for writer in self._fields.values():
            writer.close()

    def _arrays(self) -> Iterator[Array]:
        documents = self._documents
        yield whole("ids", documents.ids)
        yield whole("published", documents.published)
        yield whole("sources", documents.sources)
        sources = [name.encode() for name in documents.source_names]
        yield letters("source_letters", sources)
        yield ends("source_ends", map(len, sources))
        yield whole("stem_languages", documents.stem_languages)
        yield whole("languages", np.unique(documents.stem_languages))
        yield whole("extents", documents.extents)
        yield whole("headline_words", documents.headline_words)
        for field in USUAL_LENGTHS:
            yield whole(array_name(field, "lengths"), documents.lengths[field])
            yield from self._field(field).arrays()

    def _field(self, field: Field | None) -> _FieldWriter:
        if field not in self._fields:
            self._fields[field] = _FieldWriter(field, self._folder, self._documents, self._bases)
        return self._fields[field]


class _FieldWriter:
    """Collects one field: what grows with its postings and its words goes to temporary files."""

    def __init__(self, field: Field | None, folder: Path, documents: Documents, bases: Numbers) -> None:
        self._field = field
        self._folder = folder
        self._bases = bases
        self._lengths = documents.lengths[field]
        self._stem_languages = documents.stem_languages
        self._arrays = {what: GrowingArray(kind, folder) for what, kind in _KINDS.items()}
        self._last_end = self._last_start = self._last_place_start = 0
        for what in ("ends", "starts", "place_starts"):
            self._arrays[what].append([0])
        self._begin()

    def add(
        self,
        word: bytes,
        documents: Sequence[int],
        weights: Sequence[float],
        places: Places,
    ) -> None:
        self._waiting_words.append(word)
        self._waiting_documents.extend(documents)
        self._waiting_weights.extend(weights)
        self._waiting_gaps.extend(places.gaps)
        self._waiting_counts.extend(places.counts)
        self._waiting_starts.append(len(self._waiting_documents))
        self._waiting_place_starts.append(len(self._waiting_gaps))
        if len(self._waiting_documents) > _POSTINGS_AT_ONCE or len(self._waiting_gaps) > _PLACES_AT_ONCE:
            self._flush()

    def arrays(self) -> Iterator[Array]:
        """Name, kind and content of each array."""
        self._flush()
        yield from map(self._written, ("letters", "letter_sets", "ends", "languages"))
        words = Lexicon(self._arrays["letters"].whole(), self._arrays["ends"].whole())
        languages = self._arrays["languages"].whole()
        for language in np.unique(self._stem_languages).tolist():
            for what, kind, content in forms_by_stem(words, languages, language, self._folder):
                yield self._name(what), kind, content
        yield from map(self._written, ("starts", "place_starts", "documents", "impacts", "places"))
        yield from self._sums(words)

    def _written(self, what: str) -> Array:
        array = self._arrays[what]
        return self._name(what), array.kind, array.pieces()

    def _sums(self, words: Lexicon) -> Iterator[Array]:
        """Of beginnings with more postings than there are documents, what each document has in all."""
        starts = self._arrays["starts"].whole()
        least = max(_WORTH_SUMMING, len(self._lengths))
        frequent = sorted(_frequent_beginnings(words, starts, least)) if starts[-1] > least else []
        yield letters(self._name("summed_letters"), (start for start, _, _ in frequent))
        yield ends(self._name("summed_ends"), (len(start) for start, _, _ in frequent))
        sums = (self._sum(int(starts[first]), int(starts[last])).tobytes() for _, first, last in frequent)
        yield self._name("sums"), "<f4", sums

    def _sum(self, first: int, last: int) -> Numbers:
        """The impacts of the postings from `first` to before `last`, added up for each document."""
        sums = np.zeros(len(self._lengths))
        for begin in range(first, last, _SUMMED_AT_ONCE):
            end = min(last, begin + _SUMMED_AT_ONCE)
            documents, impacts = (self._arrays[what].between(begin, end) for what in ("documents", "impacts"))
            np.add.at(sums, documents, impacts)
        return sums.astype(np.float32)

    def _name(self, what: str) -> str:
        return array_name(self._field, what)

    def close(self) -> None:
        for grown in self._arrays.values():
            grown.close()

    def _begin(self) -> None:
        self._waiting_words: list[bytes] = []
        self._waiting_starts = array("Q")
        self._waiting_place_starts = array("Q")
        self._waiting_documents = array("I")
        self._waiting_weights = array("d")
        self._waiting_gaps = array("I")
        self._waiting_counts = array("I")

    def _flush(self) -> None:
        words = self._waiting_words
        if not words:
            return
        documents = np.array(self._waiting_documents, np.uint32)
        starts = np.array(self._waiting_starts, np.int64)
        ends_of_words = np.cumsum(np.fromiter(map(len, words), np.int64, len(words)))
        waiting = {
            "letters": b"".join(words),
            "ends": self._last_end + ends_of_words,
            "letter_sets": np.array([letter_set(word.decode()) for word in words], np.uint64),
            "languages": self._languages(documents, starts),
            "starts": self._last_start + starts,
            "place_starts": self._last_place_start + np.array(self._waiting_place_starts, np.int64),
            "documents": documents,
            "impacts": saturations(np.array(self._waiting_weights), self._lengths[documents], self._field),
            "places": self._places(documents),
        }
        for what, some in waiting.items():
            self._arrays[what].append(some)
        self._last_end += int(ends_of_words[-1])
        self._last_start += len(documents)
        self._last_place_start += len(self._waiting_gaps)
        self._begin()

    def _languages(self, documents: Numbers, starts: Numbers) -> Numbers:
        """In which languages each word occurs, as bits of a number; `starts` is where the next word's documents are."""
        languages: Numbers = np.uint64(1) << self._stem_languages[documents].astype(np.uint64)
        return np.bitwise_or.reduceat(languages, np.concatenate(([0], starts[:-1])))

    def _places(self, documents: Numbers) -> Numbers:
        """The places of all postings: each begins anew within its document, and says how far on the next one is."""
        counts = np.array(self._waiting_counts, np.int64)
        sums = np.cumsum(np.array(self._waiting_gaps, np.int64))
        ends = np.cumsum(counts)
        before = np.concatenate(([0], sums))[ends - counts]
        within = sums - np.repeat(before, counts)
        places: Numbers = within + np.repeat(self._bases[documents].astype(np.int64), counts)
        return places.astype(np.uint32)


def _frequent_beginnings(
    words: Sequence[bytes], starts: Numbers, least: int, start: str = ""
) -> Iterator[tuple[bytes, int, int]]:
    """What words begin with that have more postings together than any has, longer than `start`, and their range."""
    first, end = range_of(words, start.encode())
    while first < end:
        longer = words[first].decode()[: len(start) + 1]
        last = range_of(words, longer.encode())[1] if longer != start else first + 1
        if starts[last] - starts[first] > least:
            yield longer.encode(), first, last
            yield from _frequent_beginnings(words, starts, least, longer)
        first = last
