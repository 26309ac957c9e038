"""Writes the columns of a segment. What grows with its postings goes to temporary files, so that memory does not."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

import numpy as np

from index.engines.array_file import Array, ends, letters, whole, write_arrays
from index.engines.bm25 import USUAL_LENGTHS
from index.engines.columns import VERSION, array_name, letter_set
from index.engines.lexicon import range_of
from index.engines.postings import Documents, Numbers, Places, saturations
from index.query import Field
from index.stems import STEM_LANGUAGES, Stemming, stemming

_POSTINGS_AT_ONCE = 100_000
_WORTH_SUMMING = 1_000
"""Postings that are summed in no time."""


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
    """Collects one field: what grows with the postings goes to temporary files, what grows with the words stays."""

    def __init__(self, field: Field | None, folder: Path, documents: Documents, bases: Numbers) -> None:
        self._field = field
        self._bases = bases
        self._lengths = documents.lengths[field]
        self._stem_languages = documents.stem_languages
        self._words: list[bytes] = []
        self._languages_of_words: list[Numbers] = []
        self._starts = array("Q", [0])
        self._place_starts = array("Q", [0])
        self._files = {
            what: TemporaryFile(dir=folder, buffering=1 << 20)  # noqa: SIM115  (closed by `close`)
            for what in ("documents", "impacts", "places")
        }
        self._begin()

    def add(
        self,
        word: bytes,
        documents: Sequence[int],
        weights: Sequence[float],
        places: Places,
    ) -> None:
        self._words.append(word)
        self._waiting_documents.extend(documents)
        self._waiting_weights.extend(weights)
        self._waiting_gaps.extend(places.gaps)
        self._waiting_counts.extend(places.counts)
        self._starts.append(self._starts[-1] + len(documents))
        self._place_starts.append(self._place_starts[-1] + len(places.gaps))
        if len(self._waiting_documents) > _POSTINGS_AT_ONCE:
            self._flush()

    def arrays(self) -> Iterator[Array]:
        """Name, kind and content of each array."""
        self._flush()
        yield letters(self._name("letters"), self._words)
        yield self._numbers(
            "letter_sets", np.array([letter_set(word.decode()) for word in self._words], np.uint64)
        )
        yield ends(self._name("ends"), map(len, self._words))
        languages = np.concatenate(self._languages_of_words) if self._words else np.empty(0, np.uint64)
        yield self._numbers("languages", languages)
        for language in np.unique(self._stem_languages).tolist():
            yield from self._forms(language, np.flatnonzero(languages & np.uint64(1 << language)).tolist())
        yield self._numbers("starts", np.array(self._starts, np.uint64))
        yield self._numbers("place_starts", np.array(self._place_starts, np.uint64))
        for what, kind in (("documents", "<u4"), ("impacts", "<f4"), ("places", "<u4")):
            yield self._name(what), kind, _content(self._files[what])
        yield from self._sums()

    def _sums(self) -> Iterator[Array]:
        """Of beginnings with more postings than there are documents, what each document has in all."""
        least = max(_WORTH_SUMMING, len(self._lengths))
        frequent = sorted(_frequent_beginnings(self._words, self._starts, least))
        yield letters(self._name("summed_letters"), (start for start, _, _ in frequent))
        yield ends(self._name("summed_ends"), (len(start) for start, _, _ in frequent))
        yield self._name("sums"), "<f4", (self._sum(first, last).tobytes() for _, first, last in frequent)

    def _sum(self, first: int, last: int) -> Numbers:
        """The impacts of the words from `first` to before `last`, added up for each document."""
        documents, impacts = (
            self._read(what, kind, self._starts[first], self._starts[last])
            for what, kind in (("documents", np.uint32), ("impacts", np.float32))
        )
        return np.bincount(documents, impacts, len(self._lengths)).astype(np.float32)

    def _read(self, what: str, kind: type[np.uint32 | np.float32], first: int, last: int) -> Numbers:
        """What was written of the postings from `first` to before `last`."""
        size = np.dtype(kind).itemsize
        file = self._files[what]
        file.seek(first * size)
        return np.frombuffer(file.read((last - first) * size), kind)

    def _forms(self, language: int, places: Sequence[int]) -> Iterator[Array]:
        """The words that occur in a language, by their stems in it."""
        name = STEM_LANGUAGES[language]
        stems, forms = _forms_by_stem(self._words, places, stemming(name))
        yield letters(self._name(f"stem_letters.{name}"), stems)
        yield ends(self._name(f"stem_ends.{name}"), map(len, stems))
        yield ends(self._name(f"form_starts.{name}"), map(len, forms))
        yield self._numbers(f"forms.{name}", np.array([place for some in forms for place in some], np.uint32))

    def _numbers(self, what: str, numbers: Numbers) -> Array:
        return whole(self._name(what), numbers)

    def _name(self, what: str) -> str:
        return array_name(self._field, what)

    def close(self) -> None:
        for file in self._files.values():
            file.close()

    def _begin(self) -> None:
        self._first_waiting = len(self._words)
        self._waiting_documents = array("I")
        self._waiting_weights = array("d")
        self._waiting_gaps = array("I")
        self._waiting_counts = array("I")

    def _flush(self) -> None:
        documents = np.array(self._waiting_documents, np.uint32)
        impacts = saturations(np.array(self._waiting_weights), self._lengths[documents], self._field)
        self._files["documents"].write(documents.tobytes())
        self._files["impacts"].write(impacts.tobytes())
        self._files["places"].write(self._places(documents).tobytes())
        if len(documents):
            self._languages_of_words.append(self._languages(documents))
        self._begin()

    def _languages(self, documents: Numbers) -> Numbers:
        """In which languages each word occurs, as bits of a number."""
        starts = np.array(self._starts[self._first_waiting : -1], np.int64)
        languages: Numbers = np.uint64(1) << self._stem_languages[documents].astype(np.uint64)
        return np.bitwise_or.reduceat(languages, starts - starts[0])

    def _places(self, documents: Numbers) -> Numbers:
        """The places of all postings: each begins anew within its document, and says how far on the next one is."""
        counts = np.array(self._waiting_counts, np.int64)
        sums = np.cumsum(np.array(self._waiting_gaps, np.int64))
        ends = np.cumsum(counts)
        before = np.concatenate(([0], sums))[ends - counts]
        within = sums - np.repeat(before, counts)
        places: Numbers = within + np.repeat(self._bases[documents].astype(np.int64), counts)
        return places.astype(np.uint32)


def _forms_by_stem(
    words: Sequence[bytes], places: Iterable[int], stem: Stemming
) -> tuple[list[bytes], list[list[int]]]:
    forms: dict[str, list[int]] = defaultdict(list)
    for place in places:
        forms[stem(words[place].decode())].append(place)
    ordered = sorted((stem_.encode(), some) for stem_, some in forms.items())
    return [stem_ for stem_, _ in ordered], [some for _, some in ordered]


def _frequent_beginnings(
    words: Sequence[bytes], starts: Sequence[int], least: int, start: str = ""
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


def _content(file: IO[bytes]) -> Iterator[bytes]:
    file.seek(0)
    while some := file.read(1 << 20):
        yield some
