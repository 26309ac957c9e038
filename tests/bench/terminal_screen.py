"""What a terminal shows: as much of one as is needed to read what the reading room writes."""

from __future__ import annotations

import codecs
import re

from rich.cells import get_character_cell_size

_PIECE = re.compile(
    r"""
      \x1b\[ (?P<parameters>[0-9;?<>=]*) [ -/]* (?P<command>[@-~])
    | \x1b\] [^\x07\x1b]* (?:\x07|\x1b\\)
    | \x1b [PX^_] [^\x1b]* \x1b\\
    | \x1b [ -/]* [0-OQ-WYZ\\`-~]
    | (?P<line_end>[\r\n])
    | (?P<text>[^\x1b\r\n]+)
    """,
    re.VERBOSE,
)
_UNFINISHED = re.compile(r"\x1b(?:[\[\]PX^_][^\x07]*)?\Z")


class TerminalScreen:
    """Lines of text; colours are passed over."""

    def __init__(self, width: int, height: int) -> None:
        self._cells = [[" "] * width for _ in range(height)]
        self._row, self._column = 0, 0
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._rest = ""

    @property
    def lines(self) -> list[str]:
        """From top to bottom."""
        return ["".join(cells) for cells in self._cells]

    @property
    def before_cursor(self) -> str:
        """The beginning of the line that the cursor is on."""
        return "".join(self._cells[self._row][: self._column]) if self._row < len(self._cells) else ""

    def feed(self, data: bytes) -> None:
        """Take what a program wrote, which may end in the middle of a sequence."""
        text, place = self._rest + self._decoder.decode(data), 0
        while piece := _PIECE.match(text, place):
            place = piece.end()
            if piece["text"]:
                self._write(piece["text"])
            elif piece["line_end"]:
                self._row, self._column = (self._row + (piece["line_end"] == "\n"), 0)
            elif piece["command"] == "H":
                self._move(piece["parameters"])
        unfinished = _UNFINISHED.match(text, place)
        self._rest = unfinished.group() if unfinished else ""

    def _move(self, parameters: str) -> None:
        row, _, column = parameters.partition(";")
        self._row, self._column = int(row or 1) - 1, int(column or 1) - 1

    def _write(self, text: str) -> None:
        for character in text:
            if self._row < len(self._cells) and self._column < len(self._cells[0]):
                self._cells[self._row][self._column] = character
            self._column += get_character_cell_size(character)
