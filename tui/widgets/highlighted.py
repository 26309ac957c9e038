"""What a reader has marked in an article: how it looks in a line, and beside it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from rich.style import Style

from index.article import Span
from index.notebook.entries import EntryKind
from index.notebook.highlights import Highlight
from tui.highlight import Mark

SIGNS = {EntryKind.IMPORTANT: "!", EntryKind.DOUBTFUL: "?", EntryKind.TO_USE: "+"}
"""Beside the text, for eyes and terminals without colour."""
STYLES = {kind: kind.replace(" ", "-") for kind in SIGNS}
"""What each kind is called in a style sheet."""


class HighlightedPlaces:
    """The highlights of an article by their places: found by halving, since every line that is painted asks."""

    def __init__(self, highlights: Sequence[Highlight] = ()) -> None:
        """Those are in order of their start, and may overlap."""
        self._highlights = highlights
        self._starts = [highlight.span.start for highlight in highlights]
        self._ends_so_far = list(accumulate((highlight.span.end for highlight in highlights), max))

    def overlapping(self, span: Span) -> Iterator[Highlight]:
        """Those that have a character in common with a span."""
        first = bisect_right(self._ends_so_far, span.start)
        last = bisect_left(self._starts, span.end)
        return (one for one in self._highlights[first:last] if one.span.overlaps(span))

    def holding(self, span: Span) -> Highlight | None:
        """The shortest one that a span is part of."""
        holding = (
            one for one in self.overlapping(span) if one.span.start <= span.start and span.end <= one.span.end
        )
        return min(holding, key=lambda one: (len(one.span), -one.number), default=None)

    def marks(self, line: Span, style: Callable[[str], Style]) -> list[Mark]:
        """How they look in a line; shorter ones lie over those that they are part of."""
        shown = sorted(self.overlapping(line), key=lambda one: (-len(one.span), one.number))
        return [Mark(one.span, style(STYLES[one.kind])) for one in shown]

    def sign(self, line: Span) -> str:
        """What stands beside a line for the first of them; nothing where there is none."""
        return next((SIGNS[one.kind] for one in self.overlapping(line)), "")
