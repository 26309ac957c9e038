"""Which words an index has: those that begin with what is being typed, and those that are like a word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from index.engines.ranking import names_of
from index.engines.segment import Segment
from index.query import NAME_FIELDS, Field, Fuzzy
from index.text.spelling import edits_between

_MORE_OF_EACH = 16
"""A word that is seldom in one segment may be among the most frequent of all."""


def completions(segments: Sequence[Segment], start: str, field: Field | None, limit: int) -> tuple[str, ...]:
    """The words of most documents, deleted ones too; each segment is asked for some more than are wanted."""
    if field in NAME_FIELDS:
        names = names_of(segments, field)
        return likeliest(names.frequent(start, field, limit) if names else {}, limit)
    documents: Counter[str] = Counter()
    for segment in segments:
        documents.update(segment.postings.frequent(start, field, limit + _MORE_OF_EACH))
    return likeliest(documents, limit)


def nearest(segments: Sequence[Segment], like: Fuzzy, field: Field | None, limit: int) -> tuple[str, ...]:
    """The words of living documents that are like a word."""
    documents: Counter[str] = Counter()
    if field in NAME_FIELDS:
        names = names_of(segments, field)
        documents.update(names.alike(like, field) if names else {})
    else:
        for segment in segments:
            for word, found in segment.postings.alike(like, field):
                documents[word] += segment.count_living(found)
    return most_alike(documents, like, limit)


def most_alike(counts: Mapping[str, int], like: Fuzzy, limit: int) -> tuple[str, ...]:
    """The words that are like a word, and not it: the fewest edits first, then the greatest counts."""
    found = [word for word, count in counts.items() if count and word != like.word]
    found.sort(key=lambda word: (edits_between(like.word, word, like.edits), -counts[word], word))
    return tuple(found[:limit])


def likeliest(counts: Mapping[str, int], limit: int) -> tuple[str, ...]:
    """The words with the greatest counts; of equal ones the first in order."""
    return tuple(sorted(counts, key=lambda word: (-counts[word], word))[:limit])
