"""What is said: in one article, in the results, in the whole archive, or by somebody; searched as it is typed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from itertools import cycle
from typing import ClassVar

from msgspec.structs import replace
from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import DescendantFocus
from textual.screen import Screen

from index.archive import Archive
from index.errors import ArchiveError
from index.parsing import hint, parse
from index.utterances import Utterance
from tui.advice import articles
from tui.grouping import Grouping
from tui.keymap import KEYS, bindings_of
from tui.query_language import QUERY_LANGUAGE
from tui.room.completer import Completer
from tui.room.quoting import Scope
from tui.room.threads import Threads
from tui.room.utterance_lister import UtteranceLister
from tui.screens.help import Help, keys_of_list
from tui.widgets.key_line import KeyLine
from tui.widgets.list_search_box import ListSearchBox
from tui.widgets.quotation_rows import QuotationRows
from tui.widgets.rows import Rows
from tui.widgets.status_line import StatusLine

Do = Callable[[Sequence[Utterance]], Awaitable[str]]
"""Does something with utterances; says what became of them."""

QUOTATIONS_BINDINGS = (
    Binding(KEYS["search"], "search", "search", tooltip="Search what is said; the list follows every key"),
    Binding(
        KEYS["copy_quotation"], "copy", "copy", tooltip="Copy what is ticked, or the highlighted quotation"
    ),
    Binding(KEYS["preview"], "preview", "preview", tooltip="Show what will be copied, and choose its form"),
    Binding(
        KEYS["toggle_scope"], "next_scope", "where", tooltip="This article, the results, or the whole archive"
    ),
    Binding(KEYS["sort"], "next_grouping", "group", tooltip="Group them by date, or by speaker"),
    Binding(
        f"{KEYS['back']},{KEYS['quotations']},{KEYS['voice']},q",
        "dismiss",
        "back",
        tooltip="Go back to the reading room, as it was left",
    ),
    Binding(KEYS["help"], "app.help", "help", tooltip="Show the keys of this page, and the query language"),
)


class Quotations(Screen[Utterance | None]):
    """A page over the reading room; it ends with the quotation that is to be read in its article, or without one."""

    CSS_PATH = "quotations.tcss"
    AUTO_FOCUS = "QuotationRows"
    BINDINGS: ClassVar[list[BindingType]] = [*QUOTATIONS_BINDINGS]

    def __init__(
        self,
        archive: Archive,
        threads: Threads,
        scopes: Sequence[Scope],
        *,
        copy: Do,
        preview: Do,
    ) -> None:
        """The first of `scopes` is shown first."""
        super().__init__()
        self._archive = archive
        self._threads = threads
        self._scopes = cycle(scopes)
        self._scope = next(self._scopes)
        self._copy = copy
        self._preview = preview

    def compose(self) -> ComposeResult:
        yield ListSearchBox("Search: words, speaker: source: date:2009")
        yield QuotationRows()
        yield StatusLine()
        of_rows = (binding for binding in bindings_of(Rows, QuotationRows) if binding.show)
        yield KeyLine((*of_rows, *QUOTATIONS_BINDINGS), search=bindings_of(ListSearchBox))

    def on_mount(self) -> None:
        self.box = self.query_one(ListSearchBox)
        self.rows = self.query_one(QuotationRows)
        self.line = self.query_one(StatusLine)
        self.keys = self.query_one(KeyLine)
        self._completer = Completer(self._archive.completions, self.box)
        self._lister = UtteranceLister(
            self._archive, self._threads.searching, self.rows, self._page_shown, self._failed
        )
        self.rows.say("Looking for quotations …")
        self._list()

    def on_unmount(self) -> None:
        self._completer.stop()

    def help(self) -> Help:
        """The keys of this page."""
        keys = (*keys_of_list(QuotationRows, "Read the quotation in its article"), *QUOTATIONS_BINDINGS)
        return Help((("Keys", keys), ("In the search box", bindings_of(ListSearchBox))), QUERY_LANGUAGE)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being looked for, completed or copied."""
        return not (
            self._lister.is_busy
            or self._completer.is_busy
            or any(not worker.is_finished for worker in self.workers if worker.group == "copy")
        )

    # What is shown

    def _list(self) -> None:
        query = parse(self.box.value, typing=self.focused is self.box)
        self.rows.border_title = f"Quotations · {self._scope.title} · {self.rows.grouping}"
        self.rows.are_of_one = bool(self._scope.wanted.speaker)
        self.line.message = hint(self.box.value) or ""
        self._lister.list(replace(self._scope.wanted, query=query))

    def _page_shown(self) -> None:
        nowhere = f"No quotation in {self._scope.title} matches; a looks elsewhere"
        self.rows.say(nowhere if self.box.value.strip() else self._scope.nothing)
        self._show_place()
        self._completer.ask()

    @on(QuotationRows.Moved)
    def _moved(self) -> None:
        self._lister.go_on()
        self._show_place()

    def _show_place(self) -> None:
        total, lister = self.rows.row_count, self._lister
        more = "" if lister.is_complete else "+"
        ticked = f"{self.rows.ticked:,} ticked · " if self.rows.ticked else ""
        noun = "quotation" if total == 1 and not more else "quotations"
        self.line.place = f"{ticked}{self.rows.highlighted + 1:,} of {total:,}{more} {noun}" if total else ""
        seen = f"{lister.articles_seen:,} of {articles(lister.articles)} seen"
        self.line.progress = seen if more else f"in {articles(lister.articles_quoting)}" if total else ""

    def _failed(self, error: ArchiveError) -> None:
        self.line.message = str(error)

    @on(DescendantFocus)
    def _focus_moved(self) -> None:
        self.keys.place = "search" if self.focused is self.box else ""

    # What the keys do

    def action_search(self) -> None:
        self.set_focus(self.box)
        self.box.select_all()

    @on(ListSearchBox.Typed)
    def _typed(self) -> None:
        self._list()

    @on(ListSearchBox.Done)
    def _search_done(self) -> None:
        self.set_focus(self.rows)

    def action_next_scope(self) -> None:
        self._scope = next(self._scopes)
        self._list()

    def action_next_grouping(self) -> None:
        groupings = list(Grouping)
        self.rows.group(groupings[(groupings.index(self.rows.grouping) + 1) % len(groupings)])
        self.rows.border_title = f"Quotations · {self._scope.title} · {self.rows.grouping}"

    @on(QuotationRows.UtteranceChosen)
    def _utterance_chosen(self, event: QuotationRows.UtteranceChosen) -> None:
        self.dismiss(event.utterance)

    @work(group="copy")
    async def action_copy(self) -> None:
        if chosen := self.rows.chosen:
            self.line.message = "Copying …"
            self.line.message = await self._copy(chosen)

    @work(group="previewing")
    async def action_preview(self) -> None:
        if chosen := self.rows.chosen:
            self.line.message = await self._preview(chosen)
