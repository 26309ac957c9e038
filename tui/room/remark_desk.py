"""Where a person writes what she has to say of an entry: a note, or tags."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from textual.screen import Screen

from index.archive import Archive
from index.notebook.entries import Entry
from tui.room.completer import Completer
from tui.room.drawer import Drawer
from tui.widgets.drawer_box import DrawerBox
from tui.widgets.entry_rows import EntryRows
from tui.widgets.note_box import NoteBox
from tui.widgets.status_line import StatusLine
from tui.widgets.tag_box import TagBox

Remark = Callable[[], object]


class RemarkDesk:
    """Pulls out the box for a note or for tags, and hands on what is to be kept."""

    def __init__(
        self,
        screen: Screen[Any],
        archive: Archive,
        line: StatusLine,
        rows: EntryRows,
        keep: Callable[[Entry, Remark, str], object],
    ) -> None:
        """`keep` is given the entry, what keeps the remark, which may block, and what is to be said then."""
        self._notebook = archive.notebook
        self._line = line
        self._keep = keep
        self._notes, self._tags = NoteBox(), TagBox()
        self._drawer = Drawer(screen, (self._notes, self._tags), line, rows)
        self._completer = Completer(archive.tagging.completions, self._tags)
        self._entry: Entry | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a completion is still to come."""
        return self._completer.is_busy

    async def note(self, entry: Entry) -> None:
        """Have a note written."""
        await self._open(self._notes, entry, "A note: Enter keeps it, Esc leaves")
        self._notes.open_with(entry.note)

    async def tag(self, entry: Entry) -> None:
        """Have tags typed."""
        self._tags.value = ""
        await self._open(self._tags, entry, "Tags, with commas between: Enter keeps them, Esc leaves")
        self._tags.put_before(entry.tags)

    def typed(self, box: DrawerBox) -> None:
        """Something else stands in a box."""
        if box is self._tags:
            self._completer.ask()

    def kept(self, box: DrawerBox) -> None:
        """Hand on what stands in a box."""
        if self._entry is None:
            return
        if box is self._notes:
            self._keep(self._entry, partial(self._notebook.note, self._entry.number, box.value), "Noted")
        else:
            self._keep(self._entry, partial(self._tag, self._entry.number, box.value), "Tagged")

    def leave(self) -> None:
        """Close the box."""
        self._drawer.leave()
        self._drawer.push_in()

    def left(self) -> None:
        """Close it, and keep nothing."""
        self._line.message = ""
        self.leave()

    def stop(self) -> None:
        """Let go of the thread."""
        self._completer.stop()

    async def _open(self, box: DrawerBox, entry: Entry, how_to: str) -> None:
        self._entry = entry
        self._line.message = how_to
        await self._drawer.pull_out(box)

    def _tag(self, number: int, line: str) -> tuple[str, ...]:
        from index.tags import tags_in  # noqa: PLC0415  (the notebook opens without hygiene)

        return self._notebook.tag(number, tags_in(line))
