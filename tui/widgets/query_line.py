"""The line below the search box: how the query was read, and before it what is odd about it."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from index.parsing import hint
from index.plain_words import reading
from index.query import Query
from tui.widgets.rows import shortened

_INDENT = "  "
"""The text stands below that of the search box."""


class QueryLine(Widget):
    """One line in plain words, quiet but for a hint; empty while there is no query."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"query--hint"}
    ALLOW_SELECT = False

    said: reactive[str] = reactive("")
    hint: reactive[str] = reactive("")

    def show(self, text: str, query: Query) -> None:
        """Say how `text` was read: as `query`."""
        self.said = f"Read as: {reading(query)}" if text.strip() else ""
        self.hint = hint(text) or ""

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        style = self.rich_style
        odd = shortened(self.hint, width - len(_INDENT))
        gap = " · " if odd and self.said else ""
        said = shortened(f"{gap}{self.said}", width - len(_INDENT) - Segment(odd).cell_length)
        emphasis = style + self.get_component_rich_style("query--hint", partial=True)
        segments = [Segment(_INDENT, style), Segment(odd, emphasis), Segment(said, style)]
        return Strip(segments).crop_extend(0, width, style)
