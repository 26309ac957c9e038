"""A columnar copy of one segment's postings, to be memory-mapped: what makes a search instant.

For each field the words in order of their bytes, and for all words in that order one array of the documents that have
them and one of their impacts (the saturation of `bm25`). So a prefix is one contiguous slice, and a word with all its
forms a few; for prefixes of very many postings the impacts of each document are added up beforehand. A third array
holds the places of the words, counted through the whole segment, for phrases.

Kept in an `ArrayFile`. Derived from the postings, and made anew from them whenever a file does not fit. It knows no
Whoosh.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np

from index.engines.array_file import ArrayFile, UnfitFile
from index.engines.bm25 import HEADLINE_WEIGHT, USUAL_LENGTHS
from index.engines.lexicon import Lexicon
from index.engines.postings import (
    NOTHING,
    Documents,
    Found,
    Numbers,
    found_in,
    most_frequent_of,
    saturations,
    summed,
)
from index.query import Field, Fuzzy, Leaf, Near, Phrase, Prefix, Term, Whole
from index.text.spelling import alike
from index.text.stems import STEM_LANGUAGES, stemming

_MANY = 4

VERSION = 6
"""Raised whenever files of an older version cannot be read, or mean something else."""


class Columns:
    """The columns of one segment, opened. Immutable, and safe from any thread."""

    def __init__(self, path: Path, segment: str) -> None:
        """Map the file into memory. Raises `UnfitFile` if there is none of that segment and of this version."""
        self._file = ArrayFile(path, VERSION)
        if self._file.about.get("segment") != segment:
            raise UnfitFile(f"{path.name} is of another segment")
        self.documents = Documents(
            self._file.array("ids"),
            self._file.array("published"),
            self._file.array("sources"),
            [
                name.decode()
                for name in Lexicon(self._file.array("source_letters"), self._file.array("source_ends"))
            ],
            self._file.array("stem_languages"),
            self._file.array("extents"),
            self._file.array("headline_words"),
            {field: self._file.array(array_name(field, "lengths")) for field in USUAL_LENGTHS},
        )
        self.languages = [STEM_LANGUAGES[number] for number in self._file.array("languages").tolist()]
        """Whose stems the words of the segment have."""
        self._fields = {field: _FieldColumns(self, field) for field in USUAL_LENGTHS}

    def __len__(self) -> int:
        return len(self.documents)

    @property
    def word_count(self) -> int:
        """How many different words its texts have."""
        return len(self._fields[None].lexicon)

    def verify(self) -> None:
        """Read all of it. Raises `UnfitFile` if it is not what was written."""
        self._file.verify()

    def occurrences(self, leaf: Leaf, field: Field | None) -> Found:
        """See `Postings`."""
        columns = self._fields[field]
        match leaf:
            case Term(word):
                return columns.term(word)
            case Prefix(start):
                return columns.prefix(start.encode())
            case Fuzzy(word, edits):
                return columns.words(columns.alike(word, edits))
            case Phrase(words) | Whole(words):
                return columns.sequences(words)
            case Near(words, apart):
                return columns.gatherings(words, apart)

    def alike(self, like: Fuzzy, field: Field | None) -> Iterator[tuple[str, Numbers]]:
        """See `Postings`."""
        columns = self._fields[field]
        for place in columns.alike(like.word, like.edits):
            yield columns.lexicon[place].decode(), columns.documents_of(place)

    def frequent(self, start: str, field: Field | None, count: int) -> dict[str, int]:
        """See `Postings`."""
        columns = self._fields.get(field)
        return columns.frequent(start, count) if columns else {}

    @cached_property
    def bases(self) -> Numbers:
        """See `Documents`."""
        return self.documents.bases


class _Forms:
    """The words of a field that occur in one language, by their stems."""

    def __init__(self, array_of: Callable[[str], Numbers], language: str) -> None:
        self._stem = stemming(language)
        self._stems = Lexicon(array_of(f"stem_letters.{language}"), array_of(f"stem_ends.{language}"))
        self._starts = array_of(f"form_starts.{language}")
        self._places = array_of(f"forms.{language}")

    def of(self, word: str) -> list[int]:
        """The places of all words with the stem of `word`."""
        place = self._stems.find(self._stem(word).encode())
        if place is None:
            return []
        places: list[int] = self._places[self._starts[place] : self._starts[place + 1]].tolist()
        return places


class _FieldColumns:
    """The columns of one field."""

    def __init__(self, columns: Columns, field: Field | None) -> None:
        def array_of(what: str) -> Numbers:
            return columns._file.array(array_name(field, what))

        self._columns = columns
        self._field = field
        self._starts = array_of("starts")
        self._documents = array_of("documents")
        self._impacts = array_of("impacts")
        self._place_starts = array_of("place_starts")
        self._places = array_of("places")
        self._letter_sets = array_of("letter_sets")
        self._forms = {
            1 << STEM_LANGUAGES.index(language): _Forms(array_of, language) for language in columns.languages
        }
        self._languages = array_of("languages")
        """Of each word the languages in which it occurs, as bits of a number."""
        self.lexicon = Lexicon(array_of("letters"), array_of("ends"))
        self._summed = Lexicon(array_of("summed_letters"), array_of("summed_ends"))
        """Beginnings for which the impacts of each document are added up, in `_sums` one after the other."""
        self._sums = array_of("sums")

    def term(self, word: str) -> Found:
        """Documents that have any word with the stem of `word`, each by the stems of its own language."""
        if len(self._forms) == 1:
            return self.words(next(iter(self._forms.values())).of(word))
        counts: dict[int, int] = defaultdict(int)
        """Of each form the languages in which it is one."""
        for language, forms in self._forms.items():
            for place in forms.of(word):
                counts[place] |= language
        if all(int(self._languages[place]) | languages == languages for place, languages in counts.items()):
            return self.words([*counts])  # none of them means something else in another language
        slices = self._slices(counts)
        documents = np.concatenate([self._documents[some] for some in slices])
        impacts = np.concatenate([self._impacts[some] for some in slices])
        of_form = np.repeat(np.arange(len(slices)), [some.stop - some.start for some in slices])
        languages_of_form = np.array([*counts.values()], np.uint64)[of_form]
        some = (
            languages_of_form >> self._columns.documents.stem_languages[documents].astype(np.uint64)
        ) & 1 == 1
        return summed(documents[some], impacts[some], len(self._columns))

    def words(self, places: Sequence[int]) -> Found:
        """Documents that have any of these words."""
        slices = self._slices(places)
        if not slices:
            return NOTHING
        if len(slices) == 1:
            return Found(self._documents[slices[0]].astype(np.int64), self._impacts[slices[0]])
        documents = np.concatenate([self._documents[some] for some in slices])
        impacts = np.concatenate([self._impacts[some] for some in slices])
        return summed(documents, impacts, len(self._columns))

    def _slices(self, places: Iterable[int]) -> list[slice]:
        """Where the documents and impacts of some words are."""
        return [slice(int(self._starts[place]), int(self._starts[place + 1])) for place in places]

    def prefix(self, start: bytes) -> Found:
        """Documents that have any word that begins with `start`."""
        size = len(self._columns)
        place = self._summed.find(start)
        if place is not None:
            return found_in(self._sums[place * size : (place + 1) * size])
        first, last = self.lexicon.range(start)
        some = slice(int(self._starts[first]), int(self._starts[last]))
        return summed(self._documents[some], self._impacts[some], size)

    def frequent(self, start: str, count: int) -> dict[str, int]:
        """Of the words that begin with `start` the most frequent ones, and how many documents have each."""
        first, last = self.lexicon.range(start.encode())
        documents = np.diff(self._starts[first : last + 1].astype(np.int64))
        places = most_frequent_of(documents, count)
        return {self.lexicon[first + place].decode(): int(documents[place]) for place in places}

    def alike(self, word: str, edits: int) -> list[int]:
        """The places of all words that differ from `word` by so many edits at most.

        Each edit adds a letter, takes one away, or both; so the sets of letters differ by twice as many at most.
        """
        differences = np.bitwise_count(self._letter_sets ^ np.uint64(letter_set(word)))
        candidates = np.flatnonzero(differences <= 2 * edits).tolist()
        words = {self.lexicon[place].decode(): place for place in candidates}
        return sorted(words[other] for other in alike(word, [*words], edits))

    def documents_of(self, place: int) -> Numbers:
        """The documents that have the word at a place."""
        (some,) = self._slices([place])
        return self._documents[some]

    def sequences(self, words: Sequence[str]) -> Found:
        """Documents in which these words follow one another."""
        return self._found_at(_sequences, words)

    def gatherings(self, words: Sequence[str], apart: int) -> Found:
        """Documents in which these words stand near one another, with so many others among them at most."""
        return self._found_at(lambda places: _gatherings(places, len(words) + apart), words)

    def _found_at(self, places_of: Callable[[Sequence[Numbers]], Numbers], words: Sequence[str]) -> Found:
        """Documents in which `places_of`, given the places of each word, finds something."""
        found = [self.lexicon.find(word.encode()) for word in words]
        if None in found:
            return NOTHING
        beginnings = places_of([self._places_of(int(place)) for place in found if place is not None])
        if not len(beginnings):
            return NOTHING
        weighted = self._weighted(beginnings)
        impacts = saturations(
            weighted.scores, self._columns.documents.lengths[self._field][weighted.documents], self._field
        )
        return Found(weighted.documents, impacts)

    def _places_of(self, word: int) -> Numbers:
        return self._places[int(self._place_starts[word]) : int(self._place_starts[word + 1])]

    def _weighted(self, places: Numbers) -> Found:
        """The documents of some places, and the weights of what stands there added up."""
        documents = np.searchsorted(self._columns.bases, places, side="right") - 1
        weights = np.ones(len(places))
        if self._field is None:
            within = places - self._columns.bases[documents]
            weights[within < self._columns.documents.headline_words[documents]] = HEADLINE_WEIGHT
        return summed(documents, weights, len(self._columns))


def _sequences(places: Sequence[Numbers]) -> Numbers:
    """Where a sequence of words begins, given the places of each; sought from the rarest word outwards."""
    by_rarity = sorted(range(len(places)), key=lambda word: len(places[word]))
    rarest = by_rarity[0]
    beginnings = places[rarest][places[rarest] >= rarest] - np.uint32(rarest)
    for word in by_rarity[1:]:
        wanted, there = beginnings + np.uint32(word), places[word]
        nearest = np.searchsorted(there, wanted)
        nearest[nearest == len(there)] = 0
        beginnings = beginnings[there[nearest] == wanted]
        if not len(beginnings):
            break
    return beginnings


def _gatherings(places: Sequence[Numbers], width: int) -> Numbers:
    """Where a stretch of `width` places begins, at one of some words, that has all of them. Words stand apart from
    those of the next text by more than any width.
    """
    rarest = min(places, key=len)
    places = [_near(rarest, there, width) for there in places]
    beginnings = np.sort(np.concatenate(places))
    for there in places:
        nearest = np.searchsorted(there, beginnings)
        is_there = nearest < len(there)
        beginnings, nearest = beginnings[is_there], nearest[is_there]
        beginnings = beginnings[there[nearest] - beginnings < width]
    return beginnings


def _near(rare: Numbers, places: Numbers, width: int) -> Numbers:
    """Those of some places that are so near to one of a few; all of them, if the few are many."""
    if len(rare) * _MANY > len(places):
        return places
    firsts = np.searchsorted(places, rare - np.minimum(rare, np.uint32(width)))
    lengths = np.searchsorted(places, rare + np.uint32(width), side="right") - firsts
    before = np.cumsum(lengths) - lengths
    near: Numbers = places[np.unique(np.arange(lengths.sum()) + np.repeat(firsts - before, lengths))]
    return near


def columns_file(folder: Path, segment: str) -> Path:
    """Where the columns of a segment are: named so that Whoosh deletes them with the segment."""
    return folder / f"{segment}.columns"


def letter_set(word: str) -> int:
    """The letters of a word, as bits of a number."""
    letters = 0
    for letter in word:
        letters |= 1 << (ord(letter) & 63)
    return letters


def array_name(field: Field | None, what: str) -> str:
    """What an array of a field is called in the file."""
    return f"{field or 'text'}.{what}"
