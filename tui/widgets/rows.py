"""A list of rows of one height that are painted only when they are seen: 100,000 scroll as easily as ten."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from tui.keymap import bound
from tui.widgets.painting import PaintedView
from tui.widgets.scrolling import set_content_height
from tui.wrapping import wrap

_MOVES = Binding.Group("move")


class Rows(PaintedView, can_focus=True):
    """Rows, one of them highlighted. A widget of this kind says how many there are, and paints one of them."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("up", "Up", "Go to the row above", action="move(-1)", group=_MOVES),
        bound("down", "Down", "Go to the row below", action="move(1)", group=_MOVES),
        bound("page_up", "Page up", "Go up by a page", action="page(-1)", show=False),
        bound("page_down", "Page down", "Go down by a page", action="page(1)", show=False),
        bound("first", "First", "Go to the first row", show=False),
        bound("last", "Last", "Go to the last row", show=False),
        bound("choose", "open", "Choose the row"),
    ]
    ROW_HEIGHT = 1

    class Moved(Message):
        """Another row is highlighted, or what is shown, ticked or in view has changed."""

    _said = ""
    """In place of rows."""

    row_count: reactive[int] = reactive(0, init=False)
    highlighted: reactive[int] = reactive(0, init=False)

    def say(self, text: str) -> None:
        """Show a text as long as there is no row."""
        self._said = text
        self.refresh()

    def row_lines(self, row: int, width: int) -> list[list[Segment]]:
        """The lines of a row, each at most `width` cells wide; those that are missing are blank."""
        raise NotImplementedError

    def can_be_highlighted(self, row: int) -> bool:
        """Whether the highlight may stand on a row, or passes over it."""
        return 0 <= row < self.row_count

    def row_chosen(self, row: int) -> None:
        """Enter was pressed on a row, or it was clicked."""

    def watch_row_count(self) -> None:
        set_content_height(self, self.row_count * self.ROW_HEIGHT)

    def on_resize(self) -> None:
        set_content_height(self, self.row_count * self.ROW_HEIGHT)
        self.scroll_to_row(self.highlighted)

    def watch_highlighted(self) -> None:
        self.scroll_to_row(self.highlighted)
        self.refresh()
        self.post_message(self.Moved())

    def scroll_to_row(self, row: int) -> None:
        """Bring a row into view, no further than needed."""
        self.scroll_to_region(self.region_of(row), animate=False, force=True)

    def region_of(self, row: int) -> Region:
        """What is to be in view when a row is highlighted."""
        return Region(0, row * self.ROW_HEIGHT, max(1, self.size.width), self.ROW_HEIGHT)

    def action_move(self, rows: int) -> None:
        row = self.highlighted + rows
        while 0 <= row < self.row_count and not self.can_be_highlighted(row):
            row += 1 if rows > 0 else -1
        if self.can_be_highlighted(row):
            self.highlighted = row

    def action_page(self, pages: int) -> None:
        rows = max(1, self.size.height // self.ROW_HEIGHT) * pages
        self._go_near(max(0, min(self.row_count - 1, self.highlighted + rows)), -1 if pages > 0 else 1)

    def action_first(self) -> None:
        self._go_near(0, 1)

    def action_last(self) -> None:
        self._go_near(self.row_count - 1, -1)

    def action_choose(self) -> None:
        if self.can_be_highlighted(self.highlighted):
            self.row_chosen(self.highlighted)

    def on_click(self, event: events.Click) -> None:
        row = (event.y + self.scroll_offset.y) // self.ROW_HEIGHT
        if self.can_be_highlighted(row):
            self.highlighted = row
            self.row_chosen(row)

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        if not self.row_count:
            return self._line_of_text(y, width)
        row, line = divmod(y + self.scroll_offset.y, self.ROW_HEIGHT)
        if row >= self.row_count:
            return Strip.blank(width, self.rich_style)
        lines = self.once_a_painting(row, lambda: self.row_lines(row, width))
        segments = lines[line] if line < len(lines) else []
        return Strip(segments).adjust_cell_length(width, segments[-1].style if segments else self.rich_style)

    def _line_of_text(self, y: int, width: int) -> Strip:
        """What is said in place of rows, on as many lines as it needs."""
        lines = self.once_a_painting("said", lambda: wrap(self._said, width - 2))
        said = lines[y].of(self._said) if y < len(lines) else ""
        return Strip([Segment(f" {said}", self.rich_style)]).crop_extend(0, width, self.rich_style)

    def _row_style(self, row: int) -> Style:
        """The style that a whole row lies on."""
        if row != self.highlighted or not self.can_be_highlighted(row):
            return self.rich_style
        return self._highlight

    @property
    def _highlight(self) -> Style:
        name = "rows--highlighted-focused" if self.has_focus else "rows--highlighted"
        return self.rich_style + self.get_component_rich_style(name)

    def _go_near(self, row: int, direction: int) -> None:
        while 0 <= row < self.row_count and not self.can_be_highlighted(row):
            row += direction
        if self.can_be_highlighted(row):
            self.highlighted = row


def shortened(text: str, width: int) -> str:
    """`text` on at most `width` cells, with an ellipsis where it is cut, and a blank for a tab."""
    text = text.replace("\t", " ")
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, max(0, width - 1)).rstrip(" …") + "…" if width > 0 else ""
