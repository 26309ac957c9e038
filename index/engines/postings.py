"""Where words occur in one segment, as arrays: what `ranking` asks, and columns or Whoosh's own matchers answer."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache, cached_property
from typing import Any, NamedTuple, Protocol

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from index.engines.bm25 import K1, USUAL_LENGTHS, B
from index.query import Field, Fuzzy, Leaf

Numbers = NDArray[Any]
_FEW = 16
"""A result with less than one document in so many is better sorted than counted into a table of all."""


class Found(Struct, frozen=True):
    """Documents that match, in order, and how well: a word in single precision, as the columns keep it."""

    documents: Numbers
    scores: Numbers

    def __len__(self) -> int:
        return len(self.documents)

    def weighted(self, weight: float) -> Found:
        """With all scores so many times as great, and in double precision: so they are added up."""
        return Found(self.documents, np.multiply(self.scores, weight, dtype=np.float64))


NOTHING = Found(np.empty(0, np.int64), np.empty(0, np.float64))


class Documents(Struct, frozen=True, dict=True):
    """What is known of the articles of a segment; each array has one entry a document."""

    ids: Numbers
    """Article ids, as the numbers that their hexadecimal digits write."""
    published: Numbers
    """Days since 1 January of year 1; 0 without a date."""
    sources: Numbers
    """Which of `source_names` each is from."""
    source_names: Sequence[str]
    """As written; ``""`` for articles that name none."""
    stem_languages: Numbers
    """Whose stems its words have: the place of that language in `STEM_LANGUAGES`."""
    extents: Numbers
    """How many places an article takes up: its words, and the gaps between its texts."""
    headline_words: Numbers
    """The places of the headline are the first ones."""
    lengths: Mapping[Field | None, Numbers]
    """Kept lengths (see `bm25`) of each field."""

    def __len__(self) -> int:
        return len(self.ids)

    @cached_property
    def years(self) -> Numbers:
        """In which year each was published; 0 without a date."""
        return np.searchsorted(_first_days(), self.published, side="right").astype(np.uint16)

    @property
    def bases(self) -> Numbers:
        """The place before each document's first, counted through the segment."""
        return np.concatenate(([0], np.cumsum(self.extents[:-1], dtype=np.uint64))).astype(np.uint32)


@cache
def _first_days() -> Numbers:
    """The first day of each year from 1 on."""
    return np.array([date(year, 1, 1).toordinal() for year in range(1, date.max.year + 1)])


class Places(NamedTuple):
    """Where a word stands in its documents."""

    gaps: array[int]
    """The places, document after document: the first is counted from its beginning, each other one on from the last."""
    counts: array[int]
    """How many each document has."""


class Postings(Protocol):
    """Where words occur in one segment. Safe from any thread."""

    @property
    def documents(self) -> Documents: ...

    def occurrences(self, leaf: Leaf, field: Field | None) -> Found:
        """Documents, deleted ones too, in which `leaf` occurs, with the saturations of its words added up."""
        ...

    def alike(self, like: Fuzzy, field: Field | None) -> Iterator[tuple[str, Numbers]]:
        """The words that are like a word, each with the documents, deleted ones too, that have it."""
        ...

    def frequent(self, start: str, field: Field | None, count: int) -> dict[str, int]:
        """Of the words that begin with `start` the most frequent ones, and how many documents have each.

        None where they cannot be told at once.
        """
        ...


def most_frequent_of(counts: Numbers, count: int) -> list[int]:
    """Where the greatest counts stand, in no order: all places, if there are no more."""
    places = np.argpartition(-counts, count)[:count] if count < len(counts) else np.arange(len(counts))
    found: list[int] = places.tolist()
    return found


def summed(documents: Numbers, scores: Numbers, size: int) -> Found:
    """Each document once, with all its scores (above 0) added up; `size` is the number of documents there are."""
    if len(documents) * _FEW > size:
        return found_in(np.bincount(documents, scores, size).astype(np.float32))
    if not len(documents):
        return NOTHING
    order = np.argsort(documents, kind="stable")
    ordered = documents[order]
    firsts = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
    sums = np.add.reduceat(scores[order].astype(float), firsts)
    return Found(ordered[firsts].astype(np.int64), sums.astype(np.float32))


def found_in(sums: Numbers) -> Found:
    """What was found, given the score of every document, which is 0 for those that were not."""
    found = np.flatnonzero(sums != 0)
    return Found(found, sums if len(found) == len(sums) else sums[found])


def saturations(weights: Numbers, lengths: Numbers, field: Field | None) -> Numbers:
    """`bm25.saturation` of many, in single precision as the columns keep it."""
    weights = weights.astype(np.float64)
    fixed, by_length = K1 * (1 - B), K1 * B / USUAL_LENGTHS[field]
    return (weights * (K1 + 1) / (weights + fixed + by_length * lengths)).astype(np.float32)


def name_saturations(mentions: Numbers) -> Numbers:
    """`bm25.name_saturation` of many."""
    weights = mentions.astype(np.float64)
    return weights * (K1 + 1) / (weights + K1)
