"""The search box: what is typed is searched, key by key."""

from __future__ import annotations

from typing import ClassVar

import regex
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from index.parsing import QUOTATION_MARKS
from tui.keymap import KEYS, bound
from tui.widgets.completing_box import CompletingBox

_WHOLE_QUOTATION = regex.compile(rf"(?:> )?[{QUOTATION_MARKS}].*[{QUOTATION_MARKS}]")


class SearchBox(CompletingBox):
    """One line for the query."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(KEYS["choose"], "done", "results", tooltip="Go to the results", id="results"),
        Binding("down", "step(1)", "next", tooltip="Read the next result; the query stays", id="next_result"),
        Binding("up", "step(-1)", "previous", tooltip="Read the previous result", id="previous_result"),
        bound(
            "complete",
            "complete",
            "At the end of the query, take the completion that stands there in grey",
            action="cursor_right",
            show=False,
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
        super().__init__('Search: words, "phrases", -not, title: source: date:2009')

    def wanted_of(self, pasted: str) -> str:
        """Of a quotation with its source below it, as it is copied here, only that: it finds its article."""
        first, _, _ = pasted.partition("\n")
        return first if _WHOLE_QUOTATION.match(first) else pasted

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.QueryChanged(event.value))

    def action_step(self, rows: int) -> None:
        self.post_message(self.Stepped(rows))

    def action_done(self) -> None:
        self.post_message(self.Done())

    def action_clear(self) -> None:
        self.value = ""
