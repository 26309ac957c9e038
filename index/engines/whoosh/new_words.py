"""The words of articles that are being indexed, with their places, until they are written in the order of the words."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import count, pairwise
from pickle import dumps

import numpy as np
from msgspec import Struct
from whoosh.system import pack_uint

from index.analysis import words
from index.engines.bm25 import HEADLINE_WEIGHT
from index.engines.postings import Numbers, Places
from index.engines.whoosh.reading import (
    FIELDS,
    NAMES,
    Word,
)
from index.query import FARTHEST, Field

_WORDS_AT_ONCE = 10_000
GAP = FARTHEST + 10
"""Places between two texts, so that no phrase reaches across, and no words are near one another."""


class NewWords:
    """The words of new articles, field by field."""

    def __init__(self) -> None:
        self._fields = {name: _FieldBatch() for name in FIELDS}
        self._ids: list[tuple[bytes, int]] = []

    def add(self, field: Field | None, texts: Sequence[str], document: int) -> int:
        """Add the words of some texts, of which the first is the headline; how many there are."""
        place = 0
        for number, text in enumerate(texts):
            weight = HEADLINE_WEIGHT if field is None and number == 0 else 1
            place += self._fields[NAMES[field]].add(words(text), document, place, weight) + GAP
        return place - GAP * len(texts)

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


@lru_cache(maxsize=50_000)
def _encoded_single(place: int) -> bytes:
    """Most words occur once in an article, and most places come again and again."""
    return bytes(pack_uint(1) + dumps([place], 2))
