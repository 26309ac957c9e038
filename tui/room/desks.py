"""The desks behind the boxes of the drawer, each told what happens to its box."""

from __future__ import annotations

from collections.abc import Mapping

from tui.room.desk import Desk
from tui.widgets.drawer_box import DrawerBox


class Desks:
    """Knows which desk stands behind which box."""

    def __init__(self, desks: Mapping[DrawerBox, Desk]) -> None:
        self._desks = desks

    @property
    def is_busy(self) -> bool:
        """Whether something is still to come at one of them."""
        return any(desk.is_busy for desk in self._desks.values())

    def hear(self, event: DrawerBox.OfBox) -> None:
        """Something happened to a box."""
        desk = self._desks[event.box]
        match event:
            case DrawerBox.Typed():
                desk.typed()
            case DrawerBox.Kept():
                desk.keep()
            case DrawerBox.Left():
                desk.leave()

    def stop(self) -> None:
        """Have them let go of their threads."""
        for desk in self._desks.values():
            desk.stop()
