"""Numbers as lengths and heights, drawn with the characters of a terminal."""

from __future__ import annotations

from collections.abc import Sequence

_HEIGHTS = "▁▂▃▄▅▆▇█"


def bar(part: float, width: int) -> str:
    """A bar of which the longest, for a part of 1, has `width` cells."""
    whole, half = divmod(max(1, round(2 * part * max(1, width))), 2)
    return "━" * whole + "╸" * half


def chart(counts: Sequence[int], width: int) -> str:
    """A column for each count, as broad as fits into `width` cells; where they are too many, one for several.

    Blank is none: whatever is more can be seen.
    """
    each = -(-len(counts) // max(1, width))
    sums = [sum(counts[start : start + each]) for start in range(0, len(counts), each)]
    breadth = max(1, width // max(1, len(sums)))
    most = max(sums, default=1) or 1
    return "".join(_column(count / most) * breadth for count in sums)


def _column(part: float) -> str:
    return _HEIGHTS[max(0, round(part * len(_HEIGHTS)) - 1)] if part else " "
