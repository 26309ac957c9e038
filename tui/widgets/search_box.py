"""The search box: what is typed is searched, key by key."""

from __future__ import annotations

from typing import ClassVar, Self

from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.widgets import Input

from tui.keymap import KEYS


class SearchBox(Input):
    """One line for the query."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(KEYS["choose"], "done", "results", tooltip="Go to the results", id="results"),
        Binding("down", "step(1)", "next", tooltip="Read the next result; the query stays", id="next_result"),
        Binding("up", "step(-1)", "previous", tooltip="Read the previous result", id="previous_result"),
        Binding(
            KEYS["complete"],
            "cursor_right",
            "complete",
            show=False,
            tooltip="At the end of the query, take the completion that stands there in grey",
            id="complete",
        ),
        Binding(KEYS["back"], "clear", "clear", tooltip="Clear the query", id="clear"),
    ]

    class QueryChanged(Message):
        """The query is now `text`."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Stepped(Message):
        """Another result is wanted while typing: `rows` further down."""

        def __init__(self, rows: int) -> None:
            super().__init__()
            self.rows = rows

    class Done(Message):
        """Enter was pressed."""

    def __init__(self) -> None:
        super().__init__(
            placeholder='Search: words, "phrases", -not, title: source: date:2009',
            compact=True,
            select_on_focus=False,
        )
        self._offered = ""

    @property
    def can_complete(self) -> bool:
        """Whether something may follow what is being typed."""
        return self.has_focus and self.cursor_at_end and bool(self.value)

    def offer(self, text: str, continuation: str) -> None:
        """Show, quietly, what may follow `text`, unless more has been typed since. It counts once it is taken."""
        if text == self.value and self.can_complete:
            self._offered = self._suggestion = text + continuation if continuation else ""

    def watch_value(self, value: str) -> None:
        """Input forgets its suggestion with every key; one that still fits stays until the next is there."""
        self._suggestion = self._offered if value and self._offered.startswith(value) else ""

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Paint the box anew. What is typed never changes its size, and yet Input asks for a layout of the screen."""
        return super().refresh(*regions, repaint=repaint, recompose=recompose)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.QueryChanged(event.value))

    def action_step(self, rows: int) -> None:
        self.post_message(self.Stepped(rows))

    def action_done(self) -> None:
        self.post_message(self.Done())

    def action_clear(self) -> None:
        self.value = ""
