"""A box in the drawer above the status line: one line that is kept or left as it was."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from tui.keymap import KEYS
from tui.widgets.completing_box import CompletingBox


class DrawerBox(CompletingBox):
    """One line to be typed, with the keys that end it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(KEYS["choose"], "keep", "keep", tooltip="Keep what stands in the box", id="keep"),
        Binding(KEYS["back"], "leave", "leave", tooltip="Leave everything as it was", id="leave"),
        Binding(
            f"{KEYS['complete']},tab",
            "cursor_right",
            "complete",
            tooltip="Take the completion that stands there in grey",
            id="take_completion",
        ),
    ]

    class OfBox(Message):
        """Something happened to a box."""

        def __init__(self, box: DrawerBox) -> None:
            super().__init__()
            self.box = box

    class Typed(OfBox):
        """Something else stands in it."""

    class Kept(OfBox):
        """Enter was pressed."""

    class Left(OfBox):
        """Escape was pressed."""

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(self))

    def action_keep(self) -> None:
        self.post_message(self.Kept(self))

    def action_leave(self) -> None:
        self.post_message(self.Left(self))
