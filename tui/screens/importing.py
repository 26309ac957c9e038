"""Adding articles: files and folders are chosen, rehearsed and added, and it is said what became of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import DescendantFocus, Resize
from textual.screen import Screen

from index.feeds.followed_feeds import FollowedFeeds
from tui.keymap import KEYS, bindings_of
from tui.paths import shown_folder
from tui.room.adder import Adder
from tui.room.addition import Addition
from tui.room.browser import Browser
from tui.room.fetching import Fetching
from tui.room.threads import Threads
from tui.screens.help import Help, keys_of_list
from tui.widgets.folder_rows import FolderRows
from tui.widgets.key_line import KeyLine
from tui.widgets.list_search_box import ListSearchBox
from tui.widgets.report_pane import ReportLine, ReportPane, broken
from tui.widgets.rows import Rows
from tui.widgets.status_line import StatusLine

_ROOM_OF_TITLE = 12
"""Cells of the title besides the folder."""
_NOTHING_CHOSEN = "There is nothing here to be added"
_NO_FOLDER = "That is a file: d says what would come of it, a adds it"

IMPORT_BINDINGS = (
    Binding("a", "add", "add", tooltip="Add what is ticked, or else what is highlighted"),
    Binding(
        "d",
        "rehearse",
        "dry run",
        tooltip="Say what would come of what is ticked or highlighted; keep nothing",
    ),
    Binding("h,backspace", "go_up", "up", tooltip="Go to the folder above"),
    Binding(
        KEYS["search"],
        "filter",
        "filter",
        tooltip="Show only names that have what is typed in them, or go to a path",
    ),
    Binding(
        f"{KEYS['back']},{KEYS['add_articles']},q",
        "back",
        "back",
        tooltip="Go back: from the report to the folder, then to the reading room",
    ),
    Binding(
        "f",
        "fetch",
        "feeds",
        tooltip="Show the feeds you follow, and what would go over the network; there, fetch them",
    ),
    Binding("full_stop", "toggle_hidden", "hidden", tooltip="Show hidden files and folders, or hide them"),
    Binding(KEYS["help"], "app.help", "help", tooltip="Show the keys of this page"),
)
_OF_REPORT, _OF_REHEARSAL = ("back", "app.help"), ("add", "back", "app.help")
_OF_FEEDS = Binding("f", "fetch", "fetch", tooltip="Fetch the feeds that were named")
_OF_WORK = Binding(KEYS["back"], "back", "stop", tooltip="Stop; what has been added is kept")


class ImportView(Screen[None]):
    """A page over the reading room, which shows the new articles as soon as they are indexed."""

    CSS_PATH = "importing.tcss"
    AUTO_FOCUS = "FolderRows"
    BINDINGS: ClassVar[list[BindingType]] = [*IMPORT_BINDINGS]

    def __init__(
        self,
        threads: Threads,
        adder: Adder,
        feeds: FollowedFeeds,
        folder: str,
        on_folder: Callable[[str], None],
    ) -> None:
        """`folder` is where one was last; `on_folder` is told where one is."""
        super().__init__()
        self._threads = threads
        self._adder = adder
        self._feeds = feeds
        self._folder = folder
        self._on_folder = on_folder
        self._addition: Addition | None = None
        """What goes on, or whose report is shown."""

    def compose(self) -> ComposeResult:
        yield ListSearchBox("Filter: part of a name, or a path")
        yield FolderRows()
        yield ReportPane()
        yield StatusLine()
        of_rows = [binding for binding in bindings_of(Rows, FolderRows) if binding.show]
        moves = [binding for binding in of_rows if binding.group]
        scrolls = [binding for binding in bindings_of(ReportPane) if binding.show]
        yield KeyLine(
            (*(binding for binding in of_rows if not binding.group), *IMPORT_BINDINGS, *moves),
            search=bindings_of(ListSearchBox),
            report=(*(binding for binding in IMPORT_BINDINGS if binding.action in _OF_REPORT), *scrolls),
            rehearsal=(
                *(binding for binding in IMPORT_BINDINGS if binding.action in _OF_REHEARSAL),
                *scrolls,
            ),
            feeds=(_OF_FEEDS, *(one for one in IMPORT_BINDINGS if one.action in _OF_REPORT), *scrolls),
            work=(_OF_WORK,),
        )

    def on_mount(self) -> None:
        self.box = self.query_one(ListSearchBox)
        self.rows = self.query_one(FolderRows)
        self.report = self.query_one(ReportPane)
        self.line = self.query_one(StatusLine)
        self.keys = self.query_one(KeyLine)
        self._browser = Browser(self._threads, self.rows, self._folder_shown, self._say)
        self.rows.say("Opening the folder …")
        self._browser.return_to(self._folder)

    async def on_unmount(self) -> None:
        self._browser.stop()
        await self._adder.close()

    def help(self) -> Help:
        """The keys of this page."""
        return Help(
            (
                ("Keys", (*keys_of_list(FolderRows, "Open the folder"), *IMPORT_BINDINGS)),
                ("In the filter", bindings_of(ListSearchBox)),
                ("In a report", bindings_of(ReportPane)),
            )
        )

    @property
    def is_working(self) -> bool:
        """Whether something is being added or rehearsed."""
        return any(worker.group == "adding" and not worker.is_finished for worker in self.workers)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being listed, looked at, added or written."""
        return not (
            self._browser.is_busy
            or any(not worker.is_finished for worker in self.workers if worker.node is self)
        )

    # Choosing

    def _folder_shown(self) -> None:
        self._on_folder(self._browser.folder)
        if self.box.value and self._browser.folder != self._folder:
            with self.prevent(ListSearchBox.Typed):
                self.box.value = ""
        self._folder = self._browser.folder
        self._show_title()

    @on(Resize)
    def _show_title(self) -> None:
        folder = shown_folder(self._folder, self.size.width - _ROOM_OF_TITLE) if self._folder else ""
        self.rows.border_title = Content(f"Add · {folder}")

    @on(FolderRows.Moved)
    def _moved(self) -> None:
        if self._addition is None:
            self._show_place()
        self._browser.look()

    def _show_place(self) -> None:
        total, hidden = self.rows.row_count, self._browser.hidden
        parts = (
            f"{self.rows.ticked:,} ticked" if self.rows.ticked else "",
            f"{self.rows.highlighted + 1:,} of {total:,}" if total else "",
            f"{hidden:,} hidden" if hidden else "",
        )
        self.line.place = " · ".join(filter(None, parts))

    @on(FolderRows.EntryChosen)
    def _entry_chosen(self, event: FolderRows.EntryChosen) -> None:
        if event.entry.is_folder:
            self._say("")
            self._browser.enter(event.entry)
        else:
            self._say(_NO_FOLDER)

    @on(ListSearchBox.Typed)
    def _typed(self, event: ListSearchBox.Typed) -> None:
        self._browser.filter("" if _is_path(event.text) else event.text)

    @on(ListSearchBox.Done)
    def _filter_done(self) -> None:
        self.set_focus(self.rows)
        if _is_path(path := self.box.value):
            self.box.value = ""
            self._say("")
            self._browser.go_to(path)

    @on(DescendantFocus)
    def _focus_moved(self) -> None:
        self._show_keys()

    def _show_keys(self) -> None:
        if self.focused is self.box:
            self.keys.place = "search"
        elif self._addition is not None:
            self.keys.place = "work" if self.is_working else self._addition.place
        else:
            self.keys.place = ""

    def _say(self, message: str) -> None:
        self.line.message = message

    # What the keys do

    def action_filter(self) -> None:
        if self._addition is None:
            self.set_focus(self.box)
            self.box.select_all()

    def action_go_up(self) -> None:
        if self._addition is None:
            self._say("")
            self._browser.go_up()

    def action_toggle_hidden(self) -> None:
        if self._addition is None:
            self._browser.toggle_hidden()

    def action_rehearse(self) -> None:
        if self._addition is None:
            self._start(self.rows.chosen, is_rehearsal=True)

    def action_add(self) -> None:
        if self._addition is None:
            self._start(self.rows.chosen, is_rehearsal=False)
        elif self._addition.place == "rehearsal" and not self.is_working:
            self._start(self._addition.paths, is_rehearsal=False)

    def action_fetch(self) -> None:
        if self._addition is None:
            self._show_report_of(Fetching(self._feeds))
            self._write_report()
        elif (
            isinstance(self._addition, Fetching) and self._addition.is_rehearsal and self._addition.addresses
        ):
            self._begin(self._addition.begun())

    def action_back(self) -> None:
        if self.is_working:
            self._stop()
        elif self._addition is not None:
            self._close_report()
        elif self.box.value:
            self.box.value = ""
        else:
            self.dismiss()

    # Adding

    def _start(self, paths: Sequence[str], *, is_rehearsal: bool) -> None:
        if not paths:
            self._say(_NOTHING_CHOSEN)
            return
        what = shown_folder(paths[0], self.size.width // 2) if len(paths) == 1 else f"{len(paths):,} ticked"
        self._begin(Addition(paths, is_rehearsal=is_rehearsal), f" · {what}")

    def _begin(self, addition: Addition, what: str = "") -> None:
        self._show_report_of(addition, what)
        self._show_step(addition)
        self._add(addition)

    def _show_report_of(self, addition: Addition, what: str = "") -> None:
        self._addition = addition
        self.add_class("-reporting")
        self.report.border_title = Content(f"{addition.doing}{what}")
        self.line.place = ""
        self._say("")
        self.report.action_scroll_home()
        self.set_focus(self.report)

    def _stop(self) -> None:
        if self._addition is not None:
            self._addition.is_stopped = True
            self._adder.stop()
            self._show_step(self._addition)

    def _close_report(self) -> None:
        self._addition = None
        self.remove_class("-reporting")
        self.set_focus(self.rows)
        self._say("")
        self._show_place()
        self._show_keys()

    @work(group="adding")
    async def _add(self, addition: Addition) -> None:
        self._show_keys()
        async for step in addition.steps(self._adder):
            addition.seen(step)
            if not step.is_last:
                self._show_step(addition)
        self._say(addition.message)
        self.line.place = ""
        if addition.paths and not addition.is_rehearsal:
            self.rows.untick()
        self._write_report()

    def _show_step(self, addition: Addition) -> None:
        width = self.report.line_width
        self.report.show(broken(addition.lines_so_far(), width), width)
        self.line.place = addition.doing
        self._say("")

    @on(ReportPane.Resized)
    def _report_resized(self) -> None:
        if self._addition is None:
            return
        if self.is_working:
            self._show_step(self._addition)
        else:
            self._write_report()

    @work(group="report", exclusive=True)
    async def _write_report(self) -> None:
        """Break the lines off the event loop: there may be one for each of 100,000 files."""
        self._show_keys()
        if self._addition is not None:
            width = self.report.line_width
            lines = await self._threads.ask(_report_lines, self._addition, width)
            self.report.show(lines, width)
            self._show_keys()  # what a report of feeds is for is known now


def _report_lines(addition: Addition, width: int) -> list[ReportLine]:
    return broken(addition.report_lines(), width)


def _is_path(text: str) -> bool:
    """Whether somebody types, or has pasted, where to go, and no part of a name."""
    return text.startswith(("/", "~"))
