"""The box for a name: the one that an entity is to go by, or the form that is to be split from it."""

from __future__ import annotations

from tui.widgets.drawer_box import DrawerBox


class NameBox(DrawerBox):
    """One line for one name."""

    def __init__(self) -> None:
        super().__init__("A name")

    def open_with(self, name: str) -> None:
        """Put a name into the box, all of it selected: what is typed stands in its place."""
        self.value = name
        self.cursor_position = len(name)
        self.select_all()
