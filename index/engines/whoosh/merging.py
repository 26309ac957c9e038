"""Which segments are merged: a search takes longer in many of them, and a merge longer the more articles they have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate

from index.engines.whoosh.contents import SegmentState

_SEGMENTS_OF_A_TIER = 10
_MERGED_AT_REST = 20_000
"""Articles that are merged in less than a minute."""
_LEFT_AT_REST = 3


def full_tier(segments: Sequence[SegmentState]) -> Sequence[SegmentState]:
    """The segments of one size (a power of ten) once there are ten, as Lucene's LogMergePolicy merges them."""
    tiers: dict[int, list[SegmentState]] = defaultdict(list)
    for segment in segments:
        tiers[len(str(max(1, segment.living)))].append(segment)
    return next((tier for _, tier in sorted(tiers.items()) if len(tier) >= _SEGMENTS_OF_A_TIER), [])


def small_ones(segments: Sequence[SegmentState]) -> Sequence[SegmentState]:
    """The smallest segments, if there are many of them; for when there is nothing else to do."""
    by_size = sorted(segments, key=lambda segment: segment.living)
    sizes = accumulate(segment.living for segment in by_size)
    small = [segment for segment, size in zip(by_size, sizes, strict=True) if size <= _MERGED_AT_REST]
    return small if len(small) > _LEFT_AT_REST else []
