"""Everything that somebody said: her quotations in the whole archive, the newest first."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from index.errors import ArchiveError
from index.utterances import Utterance, Utterances
from tui.advice import articles
from tui.keymap import KEYS, bindings_of
from tui.widgets.key_line import KeyLine
from tui.widgets.quotation_rows import QuotationRows
from tui.widgets.rows import Rows
from tui.widgets.status_line import StatusLine

PAGE = 50
"""Articles that are read at once: the first rows are there soon, and what is asked meanwhile need not wait."""


class Quotations(Screen[Utterance | None]):
    """A page over the reading room; it ends with the quotation that is to be read in its article, or without one."""

    CSS_PATH = "quotations.tcss"
    AUTO_FOCUS = "QuotationRows"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            KEYS["copy_quotation"], "copy", "copy", tooltip="Copy the quotation with its speaker and source"
        ),
        Binding(
            KEYS["preview"], "preview", "preview", tooltip="Show what will be copied, and choose its form"
        ),
        Binding(KEYS["help"], "app.help", "help", tooltip="Show all keys of the reading room"),
        Binding(
            f"{KEYS['back']},{KEYS['quotations']},q",
            "dismiss",
            "back",
            tooltip="Go back to the reading room, as it was left",
        ),
    ]

    def __init__(
        self,
        speaker: str,
        ask: Callable[[int, int], Awaitable[Utterances]],
        copy: Callable[[Utterance], Awaitable[str]],
        preview: Callable[[Utterance], Awaitable[str]],
    ) -> None:
        """`ask` looks into as many articles (second) from a place on (first); the others say what became of it."""
        super().__init__()
        self._speaker = speaker
        self._ask = ask
        self._copy = copy
        self._preview = preview

    def compose(self) -> ComposeResult:
        yield QuotationRows()
        yield StatusLine()
        of_rows = (binding for binding in bindings_of(Rows) if binding.show)
        yield KeyLine((*of_rows, *bindings_of(Quotations)))

    def on_mount(self) -> None:
        self.rows = self.query_one(QuotationRows)
        self.line = self.query_one(StatusLine)
        self.rows.border_title = f"Quotations · {self._speaker}"
        self.rows.say("Looking for quotations …")
        self._fill()

    @work(group="quotations")
    async def _fill(self) -> None:
        """Page by page, the newest first, so that what is there can be read meanwhile."""
        seen, quoting = 0, set[str]()
        try:
            while True:
                found = await self._ask(seen, PAGE)
                seen += found.articles
                quoting |= {utterance.article_id for utterance in found.utterances}
                self.rows.add(found.utterances)
                self._show_place()
                if found.articles < PAGE or seen >= found.total:
                    break
                self.line.progress = f"{seen:,} of {articles(found.total)} seen"
        except ArchiveError as error:
            self.line.message = str(error)
        self.line.progress = f"in {articles(len(quoting))}" if quoting else ""
        self.rows.say(f"No quotation by {self._speaker} is known")

    @on(QuotationRows.Moved)
    def _show_place(self) -> None:
        total = self.rows.row_count
        self.line.place = f"{self.rows.highlighted + 1:,} of {total:,} quotations" if total else ""

    @on(QuotationRows.UtteranceChosen)
    def _utterance_chosen(self, event: QuotationRows.UtteranceChosen) -> None:
        self.dismiss(event.utterance)

    @work(group="copy")
    async def action_copy(self) -> None:
        utterance = self.rows.utterance
        if utterance is not None:
            self.line.message = "Copying …"
            self.line.message = await self._copy(utterance)

    @work(group="previewing")
    async def action_preview(self) -> None:
        utterance = self.rows.utterance
        if utterance is not None:
            self.line.message = await self._preview(utterance)
