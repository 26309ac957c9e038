"""The box for the tags of an article: they stand there with commas between, to be edited."""

from __future__ import annotations

from collections.abc import Iterable

from tui.widgets.drawer_box import DrawerBox

_BETWEEN = ", "


class TagBox(DrawerBox):
    """One line for tags."""

    def __init__(self) -> None:
        super().__init__("Tags, with commas between: pipeline, to call")

    def put_before(self, tags: Iterable[str]) -> None:
        """Put tags before what is typed, so that another one can follow."""
        self.value = "".join(f"{tag}{_BETWEEN}" for tag in tags) + self.value
        self.cursor_position = len(self.value)
