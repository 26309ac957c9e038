"""The box for the note on an entry of the notebook."""

from __future__ import annotations

from tui.widgets.drawer_box import DrawerBox


class NoteBox(DrawerBox):
    """One line for a note."""

    def __init__(self) -> None:
        super().__init__("A note of your own")

    def open_with(self, note: str) -> None:
        """Put a note into the box, to be written on."""
        self.value = " ".join(note.split())
        self.cursor_position = len(self.value)
