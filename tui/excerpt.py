"""As much of a text as fits on a few lines, with an ellipsis wherever it is cut."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex
from msgspec import Struct
from rich.cells import cell_len, set_cell_size

from index.article import Span
from tui.wrapping import wrap

_WORD_START = regex.compile(r"(?<=\s)\S")
_LEAD = "… "


class Excerpt(Struct, frozen=True):
    """A text as it is shown, where it matches, and its lines."""

    text: str
    matches: tuple[Span, ...]
    lines: tuple[Span, ...]

    def shows(self, first_match: Span) -> bool:
        """Whether the first match of the whole text is shown, and not cut."""
        return bool(self.matches) and len(self.matches[0]) == len(first_match)


@lru_cache(maxsize=512)
def beginning(text: str, matches: tuple[Span, ...], width: int, height: int) -> Excerpt:
    """As much from the first character on as fits on `height` lines of `width` cells."""
    return _from(0, text, matches, width, height)


@lru_cache(maxsize=512)
def excerpt(text: str, matches: tuple[Span, ...], width: int, height: int) -> Excerpt:
    """As much as fits on `height` lines of `width` cells, the first match among it."""
    shown = _from(0, text, matches, width, height)
    if not matches or shown.shows(matches[0]):
        return shown
    for start in _starts(text, matches[0], width, height):
        shown = _from(start, text, matches, width, height)
        if shown.shows(matches[0]):
            break
    return shown


def _starts(text: str, match: Span, width: int, height: int) -> Iterator[int]:
    """Where an excerpt may begin, so that as much as possible stands before the match."""
    lines = wrap(text, width)
    row = max(n for n, line in enumerate(lines) if line.start <= match.start)
    first = lines[max(0, row - height + 1)].start
    yield first
    yield from (word.start() for word in _WORD_START.finditer(text, first, match.start))
    yield match.start


def _from(start: int, text: str, matches: tuple[Span, ...], width: int, height: int) -> Excerpt:
    lead = _LEAD if start else ""
    shown = lead + text[start:].replace("\t", " ")
    kept = len(shown)
    lines = wrap(shown, width)
    if len(lines) > height:
        last = lines[height - 1]
        cut = _cut(last.of(shown), width)
        shown = shown[: last.start] + cut
        lines = [*lines[: height - 1], Span(last.start, len(shown))]
        kept = last.start + len(cut.removesuffix("…").rstrip())
    moved = (Span(span.start - start + len(lead), span.end - start + len(lead)) for span in matches)
    inside = (Span(span.start, min(span.end, kept)) for span in moved if len(lead) <= span.start < kept)
    return Excerpt(shown, tuple(inside), tuple(lines))


def _cut(line: str, width: int) -> str:
    """A line that does not end the text, with an ellipsis in its last cells: after a word, where that spares half."""
    if cell_len(line) + 2 <= width:
        return line + " …"
    words = line.rpartition(" ")[0]
    if words and cell_len(words) >= width // 2:
        return words + " …"
    return set_cell_size(line, max(0, width - 1)).rstrip() + "…"
