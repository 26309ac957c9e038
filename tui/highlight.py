"""Painting: which styles lie over which characters. Pure, and moves no character of the text."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct
from rich.segment import Segment
from rich.style import Style

from index.article import Span


class Mark(Struct, frozen=True):
    """A style over some characters. Later marks lie over earlier ones."""

    span: Span
    style: Style


def paint(text: str, span: Span, marks: Sequence[Mark], base: Style) -> list[Segment]:
    """``text[span.start:span.end]`` as segments in `base`, with what of `marks` falls into it laid over.

    A tab is painted as a blank: a terminal would jump over cells, and leave in them what stood there before.
    """
    line = span.of(text).replace("\t", " ")  # of the line only: a text may have five million characters
    over = [mark for mark in marks if mark.span.overlaps(span)]
    if not over:
        return [Segment(line, base)] if len(span) else []
    edges = {span.start, span.end}
    for mark in over:
        edges.update(edge for edge in (mark.span.start, mark.span.end) if span.start < edge < span.end)
    places = sorted(edges)
    return [
        Segment(line[start - span.start : end - span.start], _style_at(start, over, base))
        for start, end in itertools.pairwise(places)
    ]


def within(spans: Sequence[Span], line: Span) -> Sequence[Span]:
    """Those of the ordered spans that overlap a line: found by halving, since an article may have thousands."""
    first = bisect_left(spans, line.start, key=lambda span: span.end)
    last = bisect_left(spans, line.end, key=lambda span: span.start)
    return spans[first:last]


def _style_at(place: int, marks: Sequence[Mark], base: Style) -> Style:
    style = base
    for mark in marks:
        if mark.span.start <= place < mark.span.end:
            style += mark.style
    return style
