"""The notebook: everything that was copied and highlighted, to be searched, remarked on, put in order and used."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import DescendantFocus
from textual.screen import Screen

from index.archive import Archive
from index.errors import ArchiveError
from index.notebook.entries import Entry
from tui.keymap import KEYS, bindings_of
from tui.notebook_words import excerpt
from tui.room.copying import Copier
from tui.room.entry_editor import EntryEditor
from tui.room.guide import Wanted
from tui.room.remark_desk import RemarkDesk
from tui.room.scribe import Scribe
from tui.room.threads import Threads
from tui.screens.help import Help, keys_of_list
from tui.widgets.drawer_box import DrawerBox
from tui.widgets.entry_rows import EntryRows
from tui.widgets.key_line import KeyLine
from tui.widgets.list_search_box import ListSearchBox
from tui.widgets.rows import Rows
from tui.widgets.status_line import StatusLine

NOTEBOOK_BINDINGS = (
    Binding("n", "note", "note", tooltip="Write a note on the entry"),
    Binding(KEYS["tag"], "tag", "tag", tooltip="Give the entry tags of your own"),
    Binding(KEYS["search"], "search", "search", tooltip="Search the notebook; entries follow every key"),
    Binding(KEYS["copy_quotation"], "copy", "copy", tooltip="Copy the entry again, as it was copied first"),
    Binding("K", "move_entry(-1)", "move up", tooltip="Move the entry up, in your own order"),
    Binding("J", "move_entry(1)", "move down", tooltip="Move the entry down, in your own order"),
    Binding(KEYS["hide"], "remove", "remove", tooltip="Remove the entry from the notebook"),
    Binding(KEYS["undo"], "undo", "undo", tooltip="Undo the last change, step by step"),
    Binding(
        f"{KEYS['back']},{KEYS['notebook']},q",
        "dismiss",
        "back",
        tooltip="Go back to the reading room, as it was left",
    ),
    Binding(KEYS["redo"], "redo", "redo", tooltip="Change again what was undone"),
    Binding(KEYS["kind"], "change_kind", "kind", tooltip="Give a highlight the next kind"),
    Binding(KEYS["sort"], "next_order", "order", tooltip="The newest first, or in your own order"),
    Binding(KEYS["help"], "app.help", "help", tooltip="Show the keys of this page"),
)


class NotebookView(Screen[Wanted | None]):
    """A page over the reading room; it ends with what is to be read in its article, or without anything."""

    CSS_PATH = "notebook.tcss"
    AUTO_FOCUS = "EntryRows"
    BINDINGS: ClassVar[list[BindingType]] = [*NOTEBOOK_BINDINGS]

    def __init__(
        self,
        archive: Archive,
        threads: Threads,
        scribe: Scribe,
        copier: Copier,
        find: Callable[[Entry], Awaitable[Wanted]],
    ) -> None:
        """`find` says how the article of an entry is come by, or raises `ArchiveError`."""
        super().__init__()
        self._archive = archive
        self._threads = threads
        self._scribe = scribe
        self._copier = copier
        self._find = find

    def compose(self) -> ComposeResult:
        yield ListSearchBox("Search: words, names, notes, #tags")
        yield EntryRows()
        yield StatusLine()
        of_rows = (binding for binding in bindings_of(Rows) if binding.show)
        yield KeyLine(
            (*of_rows, *NOTEBOOK_BINDINGS),
            search=bindings_of(ListSearchBox),
            drawer=bindings_of(DrawerBox),
        )

    def on_mount(self) -> None:
        self.box = self.query_one(ListSearchBox)
        self.rows = self.query_one(EntryRows)
        self.line = self.query_one(StatusLine)
        self.keys = self.query_one(KeyLine)
        self._remarks = RemarkDesk(self, self._archive, self.line, self.rows, self._keep_remark)
        self._editor = EntryEditor(self._archive, self._threads, self._scribe, self.rows, self._say)
        self.rows.say("Opening the notebook …")
        self._start(self._editor.load())

    def on_unmount(self) -> None:
        self._remarks.stop()

    def help(self) -> Help:
        """The keys of this page."""
        return Help(
            (
                ("Keys", (*keys_of_list(EntryRows, "Read the entry in its article"), *NOTEBOOK_BINDINGS)),
                ("In the search box", bindings_of(ListSearchBox)),
                ("In the box for a note or tags", bindings_of(DrawerBox)),
            )
        )

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being searched, changed, copied or completed."""
        return not (
            self._editor.is_busy
            or self._remarks.is_busy
            or any(not worker.is_finished for worker in self.workers if worker.node is self)
        )

    # What is shown

    def look_again(self) -> None:
        """Show what is kept by now; the highlight stays on its entry."""
        self._start(self._editor.load())

    @on(ListSearchBox.Typed)
    def _typed(self, event: ListSearchBox.Typed) -> None:
        self._editor.search(event.text)

    @on(ListSearchBox.Done)
    def _search_done(self) -> None:
        self.set_focus(self.rows)

    @on(EntryRows.Moved)
    def _show_place(self) -> None:
        shown, total = self.rows.row_count, self._editor.total
        place = f"{self.rows.highlighted + 1:,} of {shown:,}" if shown else "none"
        self.line.place = f"{place} · {total:,} kept" if shown != total else f"{place} kept" if total else ""

    @on(DescendantFocus)
    def _focus_moved(self) -> None:
        in_box = "search" if self.focused is self.box else ""
        self.keys.place = "drawer" if isinstance(self.focused, DrawerBox) else in_box

    def _say(self, message: str) -> None:
        self.line.message = message

    # What the keys do

    def action_search(self) -> None:
        self.set_focus(self.box)
        self.box.select_all()

    @on(EntryRows.EntryChosen)
    @work(group="notebook")
    async def _entry_chosen(self, event: EntryRows.EntryChosen) -> None:
        try:
            self.dismiss(await self._find(event.entry))
        except ArchiveError as error:
            self._say(str(error))

    async def action_note(self) -> None:
        if self.rows.entry is not None:
            await self._remarks.note(self.rows.entry)

    async def action_tag(self) -> None:
        if self.rows.entry is not None:
            await self._remarks.tag(self.rows.entry)

    @on(DrawerBox.Typed)
    def _typed_into_drawer(self, event: DrawerBox.Typed) -> None:
        self._remarks.typed(event.box)

    @on(DrawerBox.Kept)
    def _drawer_kept(self, event: DrawerBox.Kept) -> None:
        self._remarks.kept(event.box)

    @on(DrawerBox.Left)
    def _drawer_left(self) -> None:
        self._remarks.left()

    @work(group="notebook")
    async def _keep_remark(self, entry: Entry, remark: Callable[[], object], words: str) -> None:
        if await self._editor.remark(entry, remark, words):
            self._remarks.leave()

    @work(group="copy")
    async def action_copy(self) -> None:
        entry = self.rows.entry
        if entry is not None:
            self._say("Copying …")
            copied = await self._copier(entry.citation, None)
            self._say(f"{copied.message(len(entry.citation))} · {excerpt(entry.text, entry.speaker)}")

    def action_move_entry(self, step: int) -> None:
        self._start(self._editor.move(step))

    def action_remove(self) -> None:
        self._start(self._editor.remove())

    def action_undo(self) -> None:
        self._start(self._editor.undo())

    def action_redo(self) -> None:
        self._start(self._editor.redo())

    def action_change_kind(self) -> None:
        self._start(self._editor.change_kind())

    def action_next_order(self) -> None:
        self._start(self._editor.next_order())

    def _start(self, change: Awaitable[None]) -> None:
        self.run_worker(change, group="notebook")
