"""The box for words that are looked for in the open article only."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from tui.keymap import KEYS
from tui.widgets.drawer_box import DrawerBox


class FindBox(DrawerBox):
    """One line for words, in the language of every search."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            KEYS["choose"], "keep", "go through them", tooltip="Read on among what was found", id="found"
        ),
        Binding(
            KEYS["back"], "leave", "leave", tooltip="Go back to the hits of the search", id="leave_found"
        ),
    ]

    def __init__(self) -> None:
        super().__init__("Words in this article")
