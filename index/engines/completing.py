"""Which words begin with what is being typed, given the segments of an index."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from index.engines.ranking import Segment, names_of
from index.query import NAME_FIELDS, Field

_MORE_OF_EACH = 16
"""A word that is seldom in one segment may be among the most frequent of all."""


def completions(segments: Sequence[Segment], start: str, field: Field | None, limit: int) -> tuple[str, ...]:
    """The words of most documents, deleted ones too; each segment is asked for some more than are wanted."""
    if field in NAME_FIELDS:
        names = names_of(segments)
        return likeliest(names.frequent(start, field, limit) if names else {}, limit)
    documents: Counter[str] = Counter()
    for segment in segments:
        documents.update(segment.postings.frequent(start, field, limit + _MORE_OF_EACH))
    return likeliest(documents, limit)


def likeliest(counts: Mapping[str, int], limit: int) -> tuple[str, ...]:
    """The words with the greatest counts; of equal ones the first in order."""
    return tuple(sorted(counts, key=lambda word: (-counts[word], word))[:limit])
