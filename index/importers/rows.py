"""The rows of a table in a text file, one by one: commas, semicolons, tabs or strokes stand between the cells.

Python's own `csv.Sniffer` is not asked: it takes minutes for some prose, and a letter for the sign that separates.
"""

from __future__ import annotations

import csv
import io
from codecs import getincrementaldecoder
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import BinaryIO, Final, TextIO

import regex
from msgspec import Struct

from index.errors import Refused
from index.grounds import Ground
from index.importers.encodings import encoding_of

_LARGEST_CELL: Final = 10_000_000
"""In characters. A larger one is that of a quotation mark that is not closed."""
_LONGEST_LINE: Final = 20_000_000
_SAMPLE: Final = 200_000
_BYTES_AT_ONCE: Final = 1_000_000
_ROWS_LOOKED_AT: Final = 50
_SEPARATORS: Final = ",;\t|"
_MOST_RETURNS: Final = 50
"""To lines that an open quotation mark had swallowed: each may cost the reading of the largest cell again."""
_SEPARATOR_SAID = regex.compile(r"sep=(.)\r?\n?", regex.IGNORECASE)
_BACKSLASH = regex.compile(r"[^\\]\\\"")
_DOUBLED = regex.compile(r"[^,;\t|\"\s]\"\"|\"\"[^,;\t|\"\s]")

csv.field_size_limit(
    _LARGEST_CELL
)  # it knows only one for the whole process; no other part of ours reads tables


class Row(Struct):
    """The cells of a row, and the line it begins on."""

    line: int
    cells: list[str]


class Layout(Struct):
    """How a file is written."""

    encoding: str
    separator: str
    escape: str | None
    """What stands before a quotation mark in a cell, if it is not doubled."""
    begins_with_separator: bool = False
    """On a line of its own, as some spreadsheets say it."""


def layout_of(file: BinaryIO, origin: str) -> Layout:
    """How the rows of a file are written. Raises `Refused` if it is no text file."""
    encoding = _encoding(file, origin)
    with _text(file, encoding) as stream:
        sample = stream.read(_SAMPLE)
    lines = sample.splitlines(keepends=True)
    if len(sample) == _SAMPLE and len(lines) > 1:
        lines.pop()
    escape = "\\" if _BACKSLASH.search(sample) and not _DOUBLED.search(sample) else None
    if lines and (said := _SEPARATOR_SAID.fullmatch(lines[0])):
        return Layout(encoding, said[1], escape, begins_with_separator=True)
    return Layout(encoding, max(_SEPARATORS, key=lambda one: _fit(lines, one, escape)), escape)


def rows(file: BinaryIO, layout: Layout, origin: str, width: int | None = None) -> Iterator[Row | Refused]:
    """The rows of a file, without empty ones; `Refused` for one that does not end, or has more cells than `width`.

    Where a quotation mark is missing, a row goes on to the end of the file, or into another, and swallows what is
    between: that is read again, and what has just as many cells is a row after all.
    """
    with _text(file, layout.encoding) as stream:
        lines = _Lines(stream)
        if layout.begins_with_separator:
            next(lines, None)
        reader = _reader(lines, layout)
        returns = 0
        while returns < _MOST_RETURNS:
            lines.begin_row()
            try:
                cells = next(reader)
            except StopIteration:
                return
            except (csv.Error, _TooLong) as error:
                problem = str(error)
            else:
                problem = _problem(cells, width, lines)
            if not problem:
                if cells and not (lines.start <= lines.read_before and len(cells) != width):
                    yield Row(lines.start, cells)
                continue
            yield Refused(f"{origin}:{lines.start}", problem)
            returns += lines.return_to_second()
            reader = _reader(lines, layout)
        yield Refused(
            f"{origin}:{lines.start}",
            "the rest is left out: too many quotation marks are not closed",
            Ground.LARGE,
        )


class _TooLong(Exception):
    """A line is longer than any row."""


class _Lines:
    """The lines of a file, and those of the row that is being read."""

    def __init__(self, stream: TextIO) -> None:
        self.start = 1
        """The line that the row begins on."""
        self.read_before = 0
        """The last line that has been read as part of a row that was none."""
        self.has_ended = False
        self._stream = stream
        self._number = 0
        self._row: list[str] = []
        self._again: deque[str] = deque()

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else self._stream.readline(_LONGEST_LINE)
        if not line:
            self.has_ended = True
            raise StopIteration
        self._number += 1
        self._row.append(line)
        if len(line) == _LONGEST_LINE:
            while (rest := self._stream.readline(_LONGEST_LINE)) and not rest.endswith(("\n", "\r")):
                pass
            raise _TooLong("the line is longer than 20 MB")
        return line

    def begin_row(self) -> None:
        self.start = self._number + 1
        self._row.clear()

    def return_to_second(self) -> bool:
        """Give the lines of the row once more, but for the first; whether there are any."""
        self.read_before = max(self.read_before, self._number)
        self._again.extendleft(reversed(self._row[1:]))
        self._number, self.has_ended = self.start, False
        return len(self._row) > 1


def _problem(cells: list[str], width: int | None, lines: _Lines) -> str:
    """Why these cannot be the cells of a row; empty if they can."""
    if lines.has_ended:
        return "a quotation mark is not closed"
    if width is not None and len(cells) > width and any(map(str.strip, cells[width:])):
        return f"it has {len(cells)} cells, and the heading {width}"
    return ""


def _reader(lines: Iterable[str], layout: Layout) -> Iterator[list[str]]:
    return csv.reader(
        lines, delimiter=layout.separator, escapechar=layout.escape, doublequote=layout.escape is None
    )


def _fit(lines: list[str], separator: str, escape: str | None) -> tuple[float, int]:
    """How many of the first rows have as many cells as the first, and how many that has."""
    try:
        reader = _reader(lines, Layout("", separator, escape))
        widths = [len(cells) for cells in islice(filter(None, reader), _ROWS_LOOKED_AT)]
    except csv.Error:
        return 0, 0
    if not widths or widths[0] < 2:
        return 0, 0
    return widths.count(widths[0]) / len(widths), widths[0]


@contextmanager
def _text(file: BinaryIO, encoding: str) -> Iterator[TextIO]:
    """A file as text, from its beginning; it stays open."""
    file.seek(0)
    stream = io.TextIOWrapper(file, encoding, errors="replace", newline="")
    try:
        yield stream
    finally:
        stream.detach()


def _encoding(file: BinaryIO, origin: str) -> str:
    """That of the beginning; if that is ASCII, or UTF-8, that of the first part that is not."""
    decoder = getincrementaldecoder("utf-8")()
    file.seek(0)
    beginning = file.read(_BYTES_AT_ONCE)
    encoding = encoding_of(beginning[: beginning.rfind(b"\n") + 1] or beginning, origin)
    part, is_ascii = beginning, True
    while part and encoding == "utf-8":
        try:
            decoder.decode(part)
        except UnicodeDecodeError:
            return encoding_of(part, origin) if is_ascii else encoding
        is_ascii = is_ascii and part.isascii()
        part = file.read(_BYTES_AT_ONCE)
    return encoding
