"""The box in which a list over the reading room is searched, key by key."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from tui.keymap import KEYS
from tui.widgets.completing_box import CompletingBox


class ListSearchBox(CompletingBox):
    """One line for words, above what they are looked for in."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(f"{KEYS['choose']},down", "done", "list", tooltip="Go to what is found", id="list"),
        Binding(KEYS["back"], "clear", "clear", tooltip="Show everything again", id="everything"),
    ]

    class Typed(Message):
        """Other words are to be found."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Done(Message):
        """The list is to have the focus."""

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(event.value))

    def action_done(self) -> None:
        self.post_message(self.Done())

    def action_clear(self) -> None:
        self.value = ""
        self.post_message(self.Done())
