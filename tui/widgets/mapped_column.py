"""A column with a map of all of its text beside the scroll bar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.events import Click
from textual.strip import Strip

from tui.widgets.article_map import ArticleMap, Layer, Sign
from tui.widgets.selectable_column import SelectableColumn


class MappedColumn(SelectableColumn):
    """Shows the map where there is more text than is in view; a click on it goes there."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"map--{sign.name.lower()}" for sign in Sign}

    def on_the_map(self) -> Sequence[Layer]:
        """What is on the map, the most important last."""
        return ()

    def with_map(self, strip: Strip, y: int) -> Strip:
        """A row of the pane with that of the map on it."""
        column = self._map_column
        return strip if column is None else Strip.join((strip.crop(0, column), Strip([self._on_map(y)])))

    def on_click(self, event: Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None or offset.x != self._map_column:
            return
        the_map = self._map()
        place = the_map.at(offset.y)
        row = self._lines.row_of(place.span.start) if place else the_map.line_at(offset.y)
        self._scroll_to_row(max(0, row - self.size.height // 3))

    @property
    def _map_column(self) -> int | None:
        has_more = bool(self.body) and len(self._lines) > self.size.height
        return self.scrollable_content_region.width - 1 if has_more else None

    def _map(self) -> ArticleMap:
        return ArticleMap(self._lines, self.size.height, self.on_the_map())

    def _on_map(self, y: int) -> Segment:
        place = self.once_a_painting("map", self._map).at(y)
        if place is None:
            return Segment(" ", self.rich_style)
        look = self.get_component_rich_style(f"map--{place.sign.name.lower()}", partial=True)
        return Segment(place.sign.value, self.rich_style + look)
