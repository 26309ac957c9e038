"""Which segments are merged: a search takes longer in many of them, and a merge longer the more articles they have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import accumulate

from index.engines.whoosh.contents import SegmentState

_SEGMENTS_OF_A_TIER = 10
_MERGED_AT_REST = 20_000
"""Articles that are merged in less than a minute."""
_LEFT_AT_REST = 3
_MOST_WORDS = 1_000_000
_MOST_WORDS_TO_AN_ARTICLE = 40
"""Of all that are merged, different ones in each: more than articles have, of which a thousand have some 50,000, and a
hundred thousand a million. A million takes two minutes, which somebody could use who adds texts of nothing but words
that there are not."""


Words = Callable[[SegmentState], int]
"""How many different words a segment has."""


def full_tier(segments: Sequence[SegmentState], words: Words) -> Sequence[SegmentState]:
    """The segments of one size (a power of ten) once there are ten, as Lucene's LogMergePolicy merges them."""
    tiers: dict[int, list[SegmentState]] = defaultdict(list)
    for segment in segments:
        tiers[len(str(max(1, segment.living)))].append(segment)
    return next(
        (_of_few_words(tier, words) for _, tier in sorted(tiers.items()) if len(tier) >= _SEGMENTS_OF_A_TIER),
        [],
    )


def small_ones(segments: Sequence[SegmentState], words: Words) -> Sequence[SegmentState]:
    """The smallest segments, if there are many of them; for when there is nothing else to do."""
    by_size = sorted(segments, key=lambda segment: segment.living)
    sizes = accumulate(segment.living for segment in by_size)
    small = [segment for segment, size in zip(by_size, sizes, strict=True) if size <= _MERGED_AT_REST]
    return _of_few_words(small, words) if len(small) > _LEFT_AT_REST else []


def _of_few_words(segments: Sequence[SegmentState], words: Words) -> Sequence[SegmentState]:
    """Those of them, in their order, whose words together are not too many, if that is more than one."""
    by_words = sorted(segments, key=words)
    few, articles, sum_ = set[str](), 0, 0
    for segment in by_words:
        articles, sum_ = articles + segment.living, sum_ + words(segment)
        if sum_ <= max(_MOST_WORDS, _MOST_WORDS_TO_AN_ARTICLE * articles):
            few.add(segment.name)
    return [segment for segment in segments if segment.name in few] if len(few) > 1 else []
