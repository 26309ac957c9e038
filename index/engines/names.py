"""Who and what the articles of an index name, as arrays to be memory-mapped: for `person:`, and for facets.

Names come later than articles, from their annotations, and change when those do; so they are kept apart from the
postings, in one file for all segments, by the ids of the articles. For each article its names, for each name its
articles, and for each word of a name the names that have it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np

from index.analysis import words
from index.engine import Name
from index.engines.array_file import ArrayFile
from index.engines.lexicon import Lexicon
from index.engines.postings import NOTHING, Found, Numbers, most_frequent_of, name_saturations
from index.query import Field, Fuzzy, Leaf, Near, Phrase, Prefix, Term, Whole
from index.text.spelling import is_alike

VERSION = 1
_BETWEEN = b"\0"
"""Stands between a field and a name or word: no text holds it."""


class Names:
    """The names of all articles that are annotated. Immutable, and safe from any thread."""

    def __init__(self, path: Path) -> None:
        """Map the file into memory. Raises `UnfitFile`."""
        file = ArrayFile(path, VERSION)
        self.checkpoint: int = file.about["checkpoint"]
        self.articles = file.array("articles")
        """Ids as numbers, in order: the rows."""
        self._starts = file.array("starts").astype(np.int64)
        self.members = file.array("members")
        """Of each row the numbers of its names."""
        self.mentions = file.array("mentions")
        """How often the article of the row mentions the name."""
        self.keys = Lexicon(file.array("key_letters"), file.array("key_ends"))
        """Field and folded name, in order: the place of each is its number."""
        self._written = Lexicon(file.array("written_letters"), file.array("written_ends"))
        self._row_starts = file.array("row_starts").astype(np.int64)
        self._rows = file.array("rows")
        self._row_mentions = file.array("row_mentions")
        self._words = Lexicon(file.array("word_letters"), file.array("word_ends"))
        self._word_starts = file.array("word_starts")
        self._word_names = file.array("word_names")

    def __len__(self) -> int:
        return len(self.articles)

    def written(self, number: int) -> bytes:
        """The name of a number, as it was first written, in UTF-8."""
        written: bytes = self._written[number]
        return written

    def occurrences(self, leaf: Leaf, field: Field) -> tuple[Numbers, Numbers]:
        """The rows whose names of that field have `leaf` in them, in order, and how well they match.

        The words of a name count as written, without their stems.
        """
        names = self._having(leaf, field)
        if not len(names):
            return NOTHING.documents, NOTHING.scores
        stretches = [slice(self._row_starts[name], self._row_starts[name + 1]) for name in names]
        rows = np.concatenate([self._rows[some] for some in stretches])
        scores = name_saturations(np.concatenate([self._row_mentions[some] for some in stretches]))
        sums = np.bincount(rows, scores, len(self))
        found = np.flatnonzero(sums)
        return found, sums[found]

    def frequent(self, start: str, field: Field, count: int) -> dict[str, int]:
        """Of the words of names that begin with `start` the most frequent ones, and in how many articles each name is
        that has them, added up.
        """
        first, last = self._words.range(_key(field, start))
        articles = self._articles_of_words[first:last]
        places = most_frequent_of(articles, count)
        return {self._word_at(first + place): int(articles[place]) for place in places}

    def alike(self, like: Fuzzy, field: Field) -> dict[str, int]:
        """The words of names that are like a word, counted as in `frequent`."""
        places = self._alike(field, like.word, like.edits)
        return {self._word_at(place): int(self._articles_of_words[place]) for place in places}

    def counts(self, rows: Numbers) -> Numbers:
        """How many of these rows (each once) have each name."""
        if 2 * len(rows) > len(self):  # fewer are left out than are in
            is_out = np.ones(len(self), bool)
            is_out[rows] = False
            counted: Numbers = np.diff(self._row_starts) - self._counts(np.flatnonzero(is_out))
            return counted
        return self._counts(rows)

    def range(self, field: Field) -> tuple[int, int]:
        """The numbers of the names of a field: from the first to after the last."""
        return self.keys.range(_key(field, ""))

    def places_of(self, rows: Numbers) -> tuple[Numbers, Numbers]:
        """How many names each of these rows has, and where in `members` they are, row after row."""
        firsts = self._starts[rows]
        lengths = self._starts[rows + 1] - firsts
        before = np.cumsum(lengths) - lengths
        return lengths, np.arange(lengths.sum()) + np.repeat(firsts - before, lengths)

    def _counts(self, rows: Numbers) -> Numbers:
        _, places = self.places_of(rows)
        return np.bincount(self.members[places], minlength=len(self.keys))

    @cached_property
    def stories(self) -> Numbers | None:
        """The number of the story of each row, and of a row more for articles without one: -1 where there is none.

        ``None`` if no article is in any.
        """
        first, last = self.range(Field.STORY)
        if first == last:
            return None
        stories = np.full(len(self) + 1, -1, np.int32)
        rows = self._rows[self._row_starts[first] : self._row_starts[last]]
        numbers = np.repeat(np.arange(first, last), np.diff(self._row_starts[first : last + 1]))
        stories[rows[::-1]] = numbers[::-1]  # of several, the first one is written last
        return stories

    def story(self, number: int) -> str:
        """What the story of a number is called: its folded words."""
        name: str = self.keys[number].partition(_BETWEEN)[2].decode()
        return name

    @cached_property
    def _articles_of_words(self) -> Numbers:
        """In how many articles the names are that have each word, added up."""
        articles = np.diff(self._row_starts)[self._word_names]
        sums = np.concatenate(([0], np.cumsum(articles)))
        counted: Numbers = np.diff(sums[self._word_starts.astype(np.int64)])
        return counted

    def _word_at(self, place: int) -> str:
        word: str = self._words[place].partition(_BETWEEN)[2].decode()
        return word

    def _having(self, leaf: Leaf, field: Field) -> Sequence[int]:
        """The names of a field that have `leaf` in them."""
        match leaf:
            case Term(word):
                return self._with_words(self._word(field, word))
            case Prefix(start):
                return self._with_words(range(*self._words.range(_key(field, start))))
            case Fuzzy(word, edits):
                return self._with_words(self._alike(field, word, edits))
            case Phrase(phrase):
                return [
                    name for name in self._with_all(field, phrase) if _follow(phrase, self._words_of(name))
                ]
            case Near(near, _):
                return self._with_all(field, near)
            case Whole(name):
                number = self.keys.find(_key(field, " ".join(name)))
                return () if number is None else (number,)

    def _word(self, field: Field, word: str) -> Sequence[int]:
        place = self._words.find(_key(field, word))
        return () if place is None else (place,)

    def _alike(self, field: Field, word: str, edits: int) -> Iterator[int]:
        first, last = self._words.range(_key(field, ""))
        for place in range(first, last):
            if is_alike(word, self._word_at(place), edits):
                yield place

    def _with_words(self, places: Sequence[int] | Iterator[int]) -> Sequence[int]:
        names = [
            self._word_names[int(self._word_starts[place]) : int(self._word_starts[place + 1])]
            for place in places
        ]
        found: list[int] = np.unique(np.concatenate(names)).tolist() if names else []
        return found

    def _with_all(self, field: Field, wanted: Sequence[str]) -> Sequence[int]:
        return sorted(set.intersection(*(set(self._with_words(self._word(field, word))) for word in wanted)))

    def _words_of(self, name: int) -> list[str]:
        folded: str = self.keys[name].partition(_BETWEEN)[2].decode()
        return folded.split()


class NamedDocuments:
    """The names of the documents of one segment."""

    def __init__(self, names: Names, ids: Numbers) -> None:
        """`ids` are the articles of the documents, as numbers."""
        self.names = names
        places = np.searchsorted(names.articles, ids)
        places[places == len(names)] = 0
        is_named = names.articles[places] == ids if len(names) else np.zeros(len(ids), bool)
        self._rows = np.where(is_named, places, -1)

    def occurrences(self, leaf: Leaf, field: Field) -> Found:
        """Documents that name somebody or something with `leaf` in the name."""
        rows, scores = self.names.occurrences(leaf, field)
        of_row = np.zeros(
            len(self.names) + 1
        )  # one more for documents without a row, which have the number -1
        of_row[rows] = scores
        of_document = of_row[self._rows]
        found = np.flatnonzero(of_document)
        return Found(found, of_document[found])

    @cached_property
    def stories(self) -> Numbers | None:
        """The number of each document's story, -1 without one; ``None`` if no article is in any."""
        stories = self.names.stories
        return None if stories is None else stories[self._rows]

    def rows(self, documents: Numbers) -> Numbers:
        """The rows of those of the documents that have one."""
        rows = self._rows[documents]
        named: Numbers = rows[rows >= 0]
        return named


def key_of(name: Name) -> bytes:
    """What names that differ only in case and accents have in common; nothing for one without a word."""
    folded = " ".join(words(name.written))
    return _key(name.field, folded) if folded else b""


def word_keys(key: bytes) -> Iterator[bytes]:
    """The field and each different word of a name, given its key."""
    field, between, folded = key.partition(_BETWEEN)
    for word in set(folded.split()):
        yield field + between + word


def _key(field: Field, text: str) -> bytes:
    return str(field).encode() + _BETWEEN + text.encode()


def _follow(wanted: Sequence[str], found: Sequence[str]) -> bool:
    """Whether some words stand one right after the other."""
    return any([*wanted] == [*found[place : place + len(wanted)]] for place in range(len(found)))
