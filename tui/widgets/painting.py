"""Painting many lines of one widget in little time: what is the same for several of them is found once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, TypeVar

from rich.style import Style
from textual.geometry import Region
from textual.scroll_view import ScrollView
from textual.strip import Strip

Found = TypeVar("Found")
_STYLE = "style"


class PaintedView(ScrollView):
    """A scrolled view that paints its own lines."""

    LOOK: ClassVar[str]
    """What the component classes of its parts begin with."""
    _found: dict[object, Any] | None = None
    """By what it is for, while lines are painted."""

    def once_a_painting(self, key: object, find: Callable[[], Found]) -> Found:
        """What `find` gives, found once for all lines that are painted together."""
        if self._found is None:
            return find()
        if key not in self._found:
            self._found[key] = find()
        found: Found = self._found[key]
        return found

    def _part(self, name: str) -> Style:
        """How a part looks, for which Textual asks the style sheet."""
        class_ = f"{self.LOOK}--{name}"
        return self.once_a_painting(class_, lambda: self.get_component_rich_style(class_, partial=True))

    @property
    def rich_style(self) -> Style:
        """The style of the view, for which Textual asks all that it stands in."""
        return self.once_a_painting(_STYLE, lambda: super(PaintedView, self).rich_style)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint some lines, each by `render_line`."""
        self._found = {}
        try:
            return super().render_lines(crop)
        finally:
            self._found = None
