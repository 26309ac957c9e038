"""The notebook, one entry a row: the words, below them who said and printed them, then note and tags."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.message import Message

from index.citations.extract import quoted
from index.citations.plain import UNDATED
from index.notebook.entries import Entry, EntryKind
from tui.excerpt import beginning
from tui.grouping import NO_SOURCE
from tui.tagging import hashed
from tui.widgets.highlighted import SIGNS
from tui.widgets.rows import Rows, shortened

_LINES_OF_WORDS, _AIRY_LINES_OF_WORDS = 1, 2
_LINES_BELOW, _AIRY_LINES_BELOW = 2, 3
_AIRY_HEIGHT = 16
"""Lines of a pane from which on a row has more of the words, and a blank line after it."""
_MARGIN = 3
"""Cells: a bar and a sign before the words, and the scroll bar after them."""
_LEAST_SOURCE = 4
"""Cells of a source; fewer say nothing."""


class EntryRows(Rows):
    """Some entries; without any, a text in their place."""

    LOOK = "entries"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--highlighted",
        "rows--highlighted-focused",
        "entries--about",
        "entries--note",
        "entries--tags",
        "entries--bar",
    }
    ROW_HEIGHT = _LINES_OF_WORDS + _LINES_BELOW

    class EntryChosen(Message):
        """The article of an entry is wanted."""

        def __init__(self, entry: Entry) -> None:
            super().__init__()
            self.entry = entry

    def __init__(self) -> None:
        super().__init__()
        self._entries: Sequence[Entry] = ()
        self._words = _LINES_OF_WORDS

    def show(self, entries: Sequence[Entry], number: int | None = None) -> None:
        """Show these; the highlight goes to the entry of that number, or stays with the one that it is on."""
        kept = number if number is not None else self.entry.number if self.entry else None
        self._entries = entries
        self.row_count = len(entries)
        row = next((row for row, entry in enumerate(entries) if entry.number == kept), self.highlighted)
        self.highlighted = max(0, min(row, len(entries) - 1))
        self.refresh()
        self.post_message(self.Moved())

    @property
    def entry(self) -> Entry | None:
        """The highlighted one."""
        return self._entries[self.highlighted] if self.highlighted < len(self._entries) else None

    def neighbour(self, step: int) -> Entry | None:
        """The one above the highlighted one (-1) or below it (1)."""
        row = self.highlighted + step
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_chosen(self, row: int) -> None:
        self.post_message(self.EntryChosen(self._entries[row]))

    def on_resize(self) -> None:
        is_airy = self.size.height >= _AIRY_HEIGHT
        self._words = _AIRY_LINES_OF_WORDS if is_airy else _LINES_OF_WORDS
        self.ROW_HEIGHT = self._words + (
            _AIRY_LINES_BELOW if is_airy else _LINES_BELOW
        )  # before `Rows.on_resize` is called

    def row_lines(self, row: int, width: int) -> list[list[Segment]]:
        entry, base = self._entries[row], self._row_style(row)
        room = max(1, width - _MARGIN)
        shown = beginning(quoted(entry.text), (), room, self._words)
        lines = [[Segment(line.of(shown.text), base)] for line in shown.lines]
        lines.append([Segment(_about(entry, room), base + self._part("about"))])
        lines.append(self._remarks(entry, base, room))
        lead = Segment("▌" if row == self.highlighted else " ", base + self._part("bar"))
        sign = Segment(SIGNS.get(entry.kind, " "), base + self._part("bar"))
        blank = Segment(" ", base)
        return [[lead, sign if line is lines[0] else blank, *line, Segment("", base)] for line in lines]

    def _remarks(self, entry: Entry, base: Style, room: int) -> list[Segment]:
        """Note and tags; where there is no room for both, the note is cut."""
        tags = shortened(hashed(entry.tags), room // 2 if entry.note else room)
        gap = "  " if tags and entry.note else ""
        note = shortened(" ".join(entry.note.split()), room - len(gap) - len(tags))
        return [
            Segment(note, base + self._part("note")),
            Segment(gap + tags, base + self._part("tags")),
        ]


def _about(entry: Entry, width: int) -> str:
    """Kind, speaker, headline, source and date; the date is whole wherever there is room for it."""
    kind = "" if entry.kind is EntryKind.QUOTATION else entry.kind
    known = " · ".join(filter(None, (kind, entry.speaker, entry.headline)))
    if not known:
        return _printed(entry, width)
    printed = cell_len(_printed(entry, width))
    known = shortened(known, max(width // 2, width - printed - 3))
    return f"{known} · {_printed(entry, width - cell_len(known) - 3)}"


def _printed(entry: Entry, width: int) -> str:
    """Source and date; where there is no room for both, the source is cut, or goes."""
    day = str(entry.published or UNDATED)
    source = shortened(entry.source or NO_SOURCE, width - cell_len(day) - 3)
    return f"{source} · {day}" if cell_len(source) >= _LEAST_SOURCE else shortened(day, width)
