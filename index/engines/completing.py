"""Which words begin with what is being typed, given the segments of an index."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from index.engines.ranking import Segment, names_of
from index.query import NAME_FIELDS, Field

_MORE_OF_EACH = 16
"""A word that is seldom in one segment may be among the most frequent of all."""


def completions(segments: Sequence[Segment], start: str, field: Field | None, limit: int) -> tuple[str, ...]:
    """The words of most documents, deleted ones too; each segment is asked for some more than are wanted."""
    documents: Counter[str] = Counter()
    if field in NAME_FIELDS:
        names = names_of(segments)
        documents.update(names.frequent(start, field, limit) if names else {})
        return tuple(sorted(documents, key=lambda word: (-documents[word], word))[:limit])
    for segment in segments:
        documents.update(segment.postings.frequent(start, field, limit + _MORE_OF_EACH))
    return tuple(sorted(documents, key=lambda word: (-documents[word], word))[:limit])
