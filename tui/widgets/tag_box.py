"""The box for the tags of an article: they stand there with commas between, to be edited."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from tui.keymap import KEYS
from tui.widgets.completing_box import CompletingBox

_BETWEEN = ", "


class TagBox(CompletingBox):
    """One line for tags."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(KEYS["choose"], "keep", "keep", tooltip="Keep the tags", id="keep_tags"),
        Binding(KEYS["back"], "leave", "leave", tooltip="Leave the tags as they were", id="leave_tags"),
        Binding(
            f"{KEYS['complete']},tab",
            "cursor_right",
            "complete",
            tooltip="Take the completion that stands there in grey",
            id="complete_tag",
        ),
    ]

    class Typed(Message):
        """Something else stands in the box."""

    class Kept(Message):
        """Enter was pressed."""

    class Left(Message):
        """Escape was pressed."""

    def __init__(self) -> None:
        super().__init__("Tags, with commas between: pipeline, to call")

    def put_before(self, tags: Iterable[str]) -> None:
        """Put tags before what is typed, so that another one can follow."""
        self.value = "".join(f"{tag}{_BETWEEN}" for tag in tags) + self.value
        self.cursor_position = len(self.value)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed())

    def action_keep(self) -> None:
        self.post_message(self.Kept())

    def action_leave(self) -> None:
        self.post_message(self.Left())
