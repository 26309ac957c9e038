"""A preview of what will be copied, exactly as it will be pasted; here its form is chosen."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.keymap import KEYS, bindings_of
from tui.room.previewer import Extent, Shown
from tui.screens.help import Help
from tui.widgets.key_line import KeyLine
from tui.widgets.status_line import StatusLine


class Preview(ModalScreen[str]):
    """A page over the screen; it ends with what became of a copy, or with nothing."""

    CSS_PATH = "preview.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(f"{KEYS['copy_quotation']},enter", "copy", "copy", tooltip="Copy what is shown"),
        Binding("f", "step_form(1)", "next form", tooltip="Show the next form, and copy in it from now on"),
        Binding(
            "F", "step_form(-1)", "form before", tooltip="Show the form before, and copy in it from now on"
        ),
        Binding(
            "c", "show('CITATION')", "citation alone", tooltip="Show the citation alone, or the words again"
        ),
        Binding("l", "show('LINK')", "link", tooltip="Show the link to the words, or the words again"),
        Binding(
            f"{KEYS['back']},{KEYS['preview']},q", "dismiss('')", "back", tooltip="Go back; nothing is copied"
        ),
        Binding(KEYS["help"], "app.help", "help", tooltip="Show the keys of this page"),
    ]

    def __init__(
        self,
        write: Callable[[Extent, int], Awaitable[Shown]],
        copy: Callable[[Shown], Awaitable[str]],
    ) -> None:
        """`write` says what would be copied, after a step from form to form (second); `copy` what became of it."""
        super().__init__()
        self._write = write
        self._copy = copy
        self._extent = Extent.QUOTATION
        self._is_copying = False

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            yield Static()
        yield StatusLine()
        yield KeyLine(bindings_of(Preview))

    def on_mount(self) -> None:
        self.page = self.query_one(VerticalScroll)
        self.text = self.query_one(Static)
        self.line = self.query_one(StatusLine)
        self._show(0)

    def help(self) -> Help:
        """The keys of this page."""
        return Help((("Keys", bindings_of(Preview)),))

    def action_step_form(self, step: int) -> None:
        if self._extent is Extent.LINK:
            self._extent = Extent.QUOTATION
        self.line.message = "From now on, y copies in this form"
        self._show(step)

    def action_show(self, name: str) -> None:
        extent = Extent[name]
        self._extent = Extent.QUOTATION if self._extent is extent else extent
        self._show(0)

    @work(group="preview")
    async def _show(self, step: int) -> None:
        shown = await self._write(self._extent, step)
        self.page.border_title = Content(shown.title)
        self.text.update(Content(shown.text or shown.why_empty))
        self.line.place = f"{len(shown.text):,} characters"

    def action_copy(self) -> None:
        if not self._is_copying:
            self._copy_and_leave()

    @work(group="copy")
    async def _copy_and_leave(self) -> None:
        self._is_copying = True
        shown = await self._write(self._extent, 0)  # what the last key asked for may not be on the screen yet
        if shown.text:
            self.line.message = "Copying …"
            self.dismiss(await self._copy(shown))
        self._is_copying = False
