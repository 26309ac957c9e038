"""Where the tag box lies: in a drawer above the status line, pulled out while somebody tags."""

from __future__ import annotations

from textual.screen import Screen
from textual.widget import Widget

from tui.widgets.status_line import StatusLine
from tui.widgets.tag_box import TagBox


class TagDrawer:
    """Puts the box into the screen, shows it and hides it, and gives the focus back to who had it before."""

    def __init__(self, screen: Screen[None], box: TagBox, line: StatusLine, otherwise: Widget) -> None:
        """The focus goes to `otherwise` where nobody had it."""
        self._screen = screen
        self._box = box
        self._line = line
        self._otherwise = otherwise
        self._focus_before: Widget | None = None
        box.display = False

    def furnish(self) -> None:
        """Have the box at hand, once there is an answer on the screen: it is not needed for that."""
        if not self._box.is_attached:
            self._screen.call_after_refresh(self._mount)

    async def pull_out(self) -> None:
        """Show the box, and have the next key typed into it."""
        if self._screen.focused is not self._box:  # as the palette can ask for it again
            self._focus_before = self._screen.focused
        await self._mount()
        self._show(is_open=True)
        self._screen.set_focus(self._box)  # at once: the next key is a letter

    def push_in(self) -> None:
        """Hide the box: something else has the focus."""
        self._show(is_open=False)

    def leave(self) -> None:
        """Give the focus back; that pushes the drawer in."""
        if self._screen.focused is self._box:
            self._screen.set_focus(self._focus_before or self._otherwise)

    async def _mount(self) -> None:
        if not self._box.is_attached:
            await self._screen.mount(self._box, before=self._line)

    def _show(self, *, is_open: bool) -> None:
        if self._box.display != is_open:
            self._box.display = is_open
            self._screen.refresh(layout=True)  # which a box that completes never asks for
