"""The search box: what is typed is searched, key by key."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from tui.keymap import KEYS


class SearchBox(Input):
    """One line for the query."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "down", "step(1)", "Next result", show=False, tooltip="Read the next result; the query stays"
        ),
        Binding("up", "step(-1)", "Previous result", show=False, tooltip="Read the previous result"),
        Binding(KEYS["choose"], "done", "Results", show=False, tooltip="Go to the results"),
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

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.QueryChanged(event.value))

    def action_step(self, rows: int) -> None:
        self.post_message(self.Stepped(rows))

    def action_done(self) -> None:
        self.post_message(self.Done())
