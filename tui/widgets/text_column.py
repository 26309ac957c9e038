"""A text in a column: its lines, broken once for a width, and what of it is in view."""

from __future__ import annotations

from textual.geometry import Offset
from textual.reactive import reactive

from index.article import Span
from tui.widgets.article_lines import ArticleLines, Part
from tui.widgets.painting import PaintedView
from tui.widgets.scrolling import set_content_height

MARGIN = 2
_RIGHT_MARGIN = 3
"""With room for the map and the scroll bar."""
USUAL_WIDTH = 96
"""Cells. Longer lines are hard to read."""


class TextColumn(PaintedView):
    """Shows the lines of a text; when they are broken anew, what is being read stays in view."""

    widest: reactive[int] = reactive(USUAL_WIDTH, init=False)
    """What a line has at most, in cells."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = ArticleLines({}, 1)
        self._current: Span | None = None
        self._height = 0

    @property
    def text_width(self) -> int:
        """What a line has at most now, in cells."""
        return self._lines.width

    @property
    def widest_possible(self) -> int:
        """What there is room for."""
        return max(1, self.size.width - MARGIN - _RIGHT_MARGIN)

    def watch_widest(self) -> None:
        if self._lines.texts:
            self.on_resize()
            self.refresh()

    def texts(self) -> dict[Part, str]:
        """What is shown, by its parts."""
        return {}

    @property
    def body(self) -> str:
        """The text itself, without what stands above it."""
        return self._lines.texts.get(Part.BODY, "")

    def clear_selection(self) -> None:
        """Have nothing selected."""
        self.screen.clear_selection()

    def reveal(self, span: Span) -> None:
        """Bring a span of the body into view, a third from the top, unless it is in view."""
        self._current = span
        self.clear_selection()
        top, height = self.scroll_offset.y, self.size.height
        if not top <= self._lines.row_of(span.start) < top + height - 1:
            self._scroll_to_row(self._top_to_reveal(span))
        self.refresh()

    def _is_in_view(self, place: int) -> bool:
        return 0 <= self._lines.row_of(place) - self.scroll_offset.y < self.size.height

    def on_resize(self) -> None:
        """Break the lines anew, keeping in view what is being read, and the current hit if it was in view."""
        place, top, height = self._top_place(), self.scroll_offset.y, max(self._height, self.size.height)
        is_kept = self._current and top <= self._lines.row_of(self._current.start) < top + height
        self._break_lines()
        if place is not None:
            top = self._lines.row_of(place)
        if self._current and is_kept:
            row = self._lines.row_of(self._current.start)
            if not top <= row < top + self.size.height:
                top = self._top_to_reveal(self._current)
        # The scroll bar of a new article resizes the pane too, while the scroll to its first hit is still to come.
        if top != self.scroll_offset.y:
            self._scroll_to_row(top)

    def _break_lines(self) -> None:
        width = min(self.widest_possible, self.widest)
        if width != self._lines.width:
            self.screen.clear_selection()
        self._lines = ArticleLines(self.texts(), width)
        self._height = self.size.height
        set_content_height(self, len(self._lines))

    def _top_to_reveal(self, span: Span) -> int:
        """A third of the pane above a span; the headline, where both fit."""
        row, height = self._lines.row_of(span.start), self.size.height
        return row - height // 3 if row > height * 2 // 3 else 0

    def _scroll_to_row(self, row: int) -> None:
        self.scroll_to(y=row, animate=False, force=True)

    @property
    def _first_body_line(self) -> int:
        return self._lines.first_of_body

    def _top_place(self) -> int | None:
        """The first character of the body in view; ``None`` at the very top."""
        row = self.scroll_offset.y
        if row <= self._first_body_line or row >= len(self._lines):
            return None
        return self._lines.place_of(row, 0)

    def _place_of(self, offset: Offset) -> int:
        """The character of the body at a place on the screen, counted in characters of the line."""
        return self._lines.place_of(offset.y, offset.x - MARGIN)
