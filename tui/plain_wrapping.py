"""Breaking lines quickly where every character stands for itself: nearly all prose, and nearly all Chinese.

What `wrapping` does piece by piece is done line by line here, so that a book opens as an article does.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cache
from itertools import accumulate

from index.article import Span

MayPart = Callable[[str, str], bool]
"""Whether a line may end between two characters without a blank between them."""

NARROW = (
    " -~\u00a1-\u00ac\u00ae-\u02af\u0370-\u0482\u048a-\u052f\u05d0-\u05ea\u0620-\u063f\u0641-\u064a"
    "\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2116\u2122"
)
WIDE = (
    "\u3001-\u3029\u3031-\u303d\u3041-\u3096\u30a1-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60"
)
"""As in sets of a pattern: characters of one cell and of two, none of which joins another one."""

_ALL_NARROW = re.compile(f"[{NARROW}]*+")
_FIRST_WIDE = "\u3001"


@cache
def _all_plain() -> re.Pattern[str]:
    """Characters of both sets: compiled for the first long line, as that takes 2 ms."""
    return re.compile(f"[{NARROW}{WIDE}]*+")


class PlainParagraph:
    """A line of a text, to be broken at blanks, and between the wide characters that may part."""

    def __init__(self, text: str, line: Span, width: int, may_part: MayPart) -> None:
        self._text, self._line, self._width = text, line, width
        self._may_part = may_part
        self._cells: list[int] | None = None
        """Before each character; ``None`` where all are narrow."""
        if not _ALL_NARROW.fullmatch(text, line.start, line.end):
            self._cells = [0, *accumulate(1 + (sign >= _FIRST_WIDE) for sign in line.of(text))]

    @staticmethod
    def is_one(text: str, line: Span) -> bool:
        """Whether each character stands for itself."""
        return _all_plain().fullmatch(text, line.start, line.end) is not None

    def breaks(self) -> Iterator[int]:
        """Where lines begin, but for the first one."""
        start = self._line.start
        while (reached := self._reach(start)) < self._line.end:
            start = self._break(start, reached)
            yield start

    def _reach(self, start: int) -> int:
        """How far a line from a place on reaches: for one character at least."""
        if self._cells is None:
            return start + self._width
        first = start - self._line.start
        last = bisect_right(self._cells, self._cells[first] + self._width, first) - 1
        return self._line.start + max(last, first + 1)

    def _break(self, start: int, reached: int) -> int:
        """Where the line after the one from `start` begins; only what is longer than a line is broken within."""
        text = self._text
        if text[reached] == " ":
            return next((n for n in range(reached, self._line.end) if text[n] != " "), self._line.end)
        last = self._last_break(start, reached)
        return last if last > start and self._reach(last) >= self._next_break(reached) else reached

    def _last_break(self, start: int, place: int) -> int:
        blank = max(start, self._text.rfind(" ", start, place) + 1)
        if self._cells is None:
            return blank
        return next((n for n in range(place, blank, -1) if self._is_break(n)), blank)

    def _next_break(self, place: int) -> int:
        blank = self._text.find(" ", place, self._line.end)
        end = blank if blank >= 0 else self._line.end
        if self._cells is None:
            return end
        return next((n for n in range(place + 1, end) if self._is_break(n)), end)

    def _is_break(self, place: int) -> bool:
        """Between two wide characters."""
        return self._may_part(self._text[place - 1], self._text[place])
