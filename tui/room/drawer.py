"""Where a box lies that is not always needed: in a drawer above the status line, pulled out while somebody types."""

from __future__ import annotations

from typing import Any

from textual.screen import Screen
from textual.widget import Widget

from tui.widgets.drawer_box import DrawerBox
from tui.widgets.status_line import StatusLine


class Drawer:
    """Puts boxes into the screen, shows one and hides it, and gives the focus back to who had it before."""

    def __init__(
        self, screen: Screen[Any], boxes: tuple[DrawerBox, ...], line: StatusLine, otherwise: Widget
    ) -> None:
        """The focus goes to `otherwise` where nobody had it."""
        self._screen = screen
        self._boxes = boxes
        self._line = line
        self._otherwise = otherwise
        self._focus_before: Widget | None = None
        for box in boxes:
            box.display = False

    @property
    def is_furnished(self) -> bool:
        """Whether the boxes are at hand."""
        return all(box.is_mounted for box in self._boxes)

    def furnish(self) -> None:
        """Have the boxes at hand, once there is an answer on the screen: they are not needed for that."""
        if not self.is_furnished:
            self._screen.call_after_refresh(self._mount)

    async def pull_out(self, box: DrawerBox) -> None:
        """Show a box, and have the next key typed into it."""
        if self._screen.focused not in self._boxes:  # as the palette can ask for it again
            self._focus_before = self._screen.focused
        await self._mount()
        self._show(box)
        self._screen.set_focus(box)  # at once: the next key is a letter

    def push_in(self) -> None:
        """Hide the box: something else has the focus."""
        self._show(None)

    def leave(self) -> None:
        """Give the focus back; that pushes the drawer in."""
        if self._screen.focused in self._boxes:
            self._screen.set_focus(self._focus_before or self._otherwise)

    async def _mount(self) -> None:
        for box in self._boxes:
            if not box.is_attached:
                await self._screen.mount(box, before=self._line)

    def _show(self, shown: DrawerBox | None) -> None:
        if any(box.display != (box is shown) for box in self._boxes):
            for box in self._boxes:
                box.display = box is shown
            self._screen.refresh(layout=True)  # which a box that completes never asks for
