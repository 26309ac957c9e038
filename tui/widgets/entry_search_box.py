"""The box in which the notebook is searched, key by key."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from tui.keymap import KEYS
from tui.widgets.completing_box import CompletingBox


class EntrySearchBox(CompletingBox):
    """One line for words."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(f"{KEYS['choose']},down", "done", "entries", tooltip="Go to the entries", id="entries"),
        Binding(KEYS["back"], "clear", "clear", tooltip="Show all entries again", id="all_entries"),
    ]

    class Typed(Message):
        """Other words are to be found."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Done(Message):
        """The entries are to have the focus."""

    def __init__(self) -> None:
        super().__init__("Search: words, names, notes, #tags")

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(event.value))

    def action_done(self) -> None:
        self.post_message(self.Done())

    def action_clear(self) -> None:
        self.value = ""
        self.post_message(self.Done())
