"""Breaking text into lines of so many cells, without changing or losing a character's place."""

from __future__ import annotations

from collections.abc import Iterator

import regex
from rich.cells import cell_len

from index.article import Span

_WORD_WITH_BLANKS = regex.compile(r"\S+\s*|\s+")
_GRAPHEME = regex.compile(r"\X")
_WIDE = regex.compile(r"[\u1100-\uffdc\U00020000-\U0003fffd]")


def wrap(text: str, width: int) -> list[Span]:
    """The lines of `text`, as spans of its characters; blanks at a break and line feeds belong to no line.

    Breaks at blanks, inside runs of wide characters, and within a word only where it is longer than a line. An empty
    line is an empty span.
    """
    width = max(1, width)
    lines: list[Span] = []
    start = 0
    for line in text.split("\n"):
        lines.extend(_wrapped(text, Span(start, start + len(line)), width))
        start += len(line) + 1
    return lines


def _wrapped(text: str, line: Span, width: int) -> Iterator[Span]:
    if len(line) <= width and cell_len(line.of(text)) <= width:
        yield line
        return
    start, used = line.start, 0
    for piece in _pieces(text, line, width):
        written = piece.of(text)
        needed = cell_len(written.rstrip())
        if used and used + needed > width:
            yield _without_blanks(text, Span(start, piece.start))
            start, used = piece.start, 0
        used += cell_len(written)
    if start < line.end:
        yield _without_blanks(text, Span(start, line.end))


def _pieces(text: str, line: Span, width: int) -> Iterator[Span]:
    """What must not be broken: words, or single characters of wide scripts and of words longer than a line."""
    for match in _WORD_WITH_BLANKS.finditer(text, line.start, line.end):
        word = match.group()
        if _WIDE.search(word) or cell_len(word.rstrip()) > width:
            for grapheme in _GRAPHEME.finditer(text, match.start(), match.end()):
                yield Span(*grapheme.span())
        else:
            yield Span(*match.span())


def _without_blanks(text: str, span: Span) -> Span:
    return Span(span.start, span.start + len(span.of(text).rstrip()))
