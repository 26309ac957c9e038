"""What lies in a folder, one file or folder a row: its name, and beside it what can be read there."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.message import Message

from index.intake.folder_listing import FileLook, FolderEntry, FolderLook, label_by_name
from tui.keymap import KEYS
from tui.paths import shown_path
from tui.widgets.rows import Rows, shortened

_MARGIN = 4
"""Cells: a bar, a tick and a blank before the name, and the scroll bar after what is said about it."""
_GAP = 2
_LEAST_NAME = 14
"""Cells of a name by which it is still known."""


class FolderRows(Rows):
    """Some entries of a folder; without any, a text in their place."""

    LOOK = "folders"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--highlighted",
        "rows--highlighted-focused",
        "folders--about",
        "folders--bar",
        "folders--file",
        "folders--folder",
        "folders--unreadable",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            KEYS["tick"],
            "tick",
            "tick",
            tooltip="Tick the file or folder, or take the tick away; ticks stay while you go elsewhere",
            id="tick_file",
        )
    ]

    class EntryChosen(Message):
        """Somebody wants to see what is in it."""

        def __init__(self, entry: FolderEntry) -> None:
            super().__init__()
            self.entry = entry

    def __init__(self) -> None:
        super().__init__()
        self._folder = ""
        self._entries: Sequence[FolderEntry] = ()
        self._looks: dict[FolderEntry, FileLook | FolderLook] = {}
        self._ticked: dict[str, None] = {}

    def enter(self, folder: str) -> None:
        """What is shown from now on lies there."""
        self._folder = folder
        self._looks.clear()

    def show(self, entries: Sequence[FolderEntry], highlight: str) -> None:
        """Show these, with the highlight on the one of that name, if it is there."""
        self._entries = entries
        self.row_count = len(entries)
        self.highlighted = next((row for row, entry in enumerate(entries) if entry.name == highlight), 0)
        self.scroll_to_row(self.highlighted)
        self.refresh()
        self.post_message(self.Moved())

    def looked(self, entry: FolderEntry, look: FileLook | FolderLook) -> None:
        """Say beside an entry what was seen of it."""
        self._looks[entry] = look
        self.refresh()

    @property
    def entry(self) -> FolderEntry | None:
        """The highlighted one."""
        return self._entries[self.highlighted] if self.highlighted < len(self._entries) else None

    @property
    def unseen(self) -> FolderEntry | None:
        """The next in view that nobody has looked at."""
        top = self.scroll_offset.y
        in_view = self._entries[top : top + self.size.height]
        candidates = [*([self.entry] if self.entry else []), *in_view]
        return next((entry for entry in candidates if entry not in self._looks), None)

    @property
    def ticked(self) -> int:
        """How many are ticked, here and elsewhere."""
        return len(self._ticked)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The paths of those that are ticked, wherever they lie; else that of the highlighted one."""
        return tuple(self._ticked) or ((self._path(self.entry),) if self.entry else ())

    def untick(self) -> None:
        """Take all ticks away."""
        self._ticked.clear()
        self.refresh()
        self.post_message(self.Moved())

    def action_tick(self) -> None:
        if self.entry is None:
            return
        path = self._path(self.entry)
        if path in self._ticked:
            del self._ticked[path]
        else:
            self._ticked[path] = None
        self.action_move(1)
        self.refresh()
        self.post_message(self.Moved())

    def row_chosen(self, row: int) -> None:
        self.post_message(self.EntryChosen(self._entries[row]))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self.post_message(self.Moved())

    def row_lines(self, row: int, width: int) -> list[list[Segment]]:
        entry, base = self._entries[row], self._row_style(row)
        room = max(1, width - _MARGIN)
        about = shortened(self._about(entry), max(room // 2, room - _LEAST_NAME - _GAP))
        name = shown_path(entry.name) + "/" * entry.is_folder
        name = shortened(name, room - (cell_len(about) + _GAP if about else 0))
        gap = " " * max(0, room - cell_len(name) - cell_len(about))
        bar = Segment("▌" if row == self.highlighted else " ", base + self._part("bar"))
        tick = Segment("✓ " if self._path(entry) in self._ticked else "  ", base + self._part("bar"))
        name_style = base + self._part(self._kind(entry))
        return [
            [
                bar,
                tick,
                Segment(name, name_style),
                Segment(gap + about, base + self._part("about")),
                Segment("", base),
            ]
        ]

    def _path(self, entry: FolderEntry) -> str:
        return os.path.join(self._folder, entry.name)  # noqa: PTH118  (a string: not all bytes are text)

    def _kind(self, entry: FolderEntry) -> str:
        """The part of the looks that the name has."""
        if entry.is_folder:
            return "folder"
        return "file" if self._label(entry) else "unreadable"

    def _label(self, entry: FolderEntry) -> str:
        """The format of a file: as it was seen, and before that as its name says."""
        look = self._looks.get(entry)
        return look.label if isinstance(look, FileLook) else label_by_name(entry.name)

    def _about(self, entry: FolderEntry) -> str:
        look = self._looks.get(entry)
        if look is not None and look.problem:
            return look.problem
        if isinstance(look, FolderLook):
            return _readable(look)
        return "" if entry.is_folder else self._label(entry)


def _readable(look: FolderLook) -> str:
    if not look.is_complete:
        return f"{look.readable:,} or more readable"
    folders = f"{look.folders:,} {'folder' if look.folders == 1 else 'folders'}" if look.folders else ""
    readable = f"{look.readable:,} readable" if look.readable else ""
    return ", ".join(filter(None, [readable, folders])) or "none readable"
