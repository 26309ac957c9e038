"""A report, line by line, that may be as long as there are files: only what is in view is painted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import ClassVar

from msgspec import Struct
from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip

from index.importers.hygiene import clean_path
from tui.keymap import KEYS
from tui.widgets.painting import PaintedView
from tui.widgets.scrolling import set_content_height
from tui.wrapping import wrap

_MARGIN = 1
_INDENT = 2
"""Cells before a reason."""
_SCROLL_BAR = 1
_SCROLLS = Binding.Group("scroll")


class LineKind(StrEnum):
    """What a line is, and so how it looks."""

    PLAIN = "plain"
    HEADING = "heading"
    QUIET = "quiet"
    REASON = "reason"


class ReportLine(Struct, frozen=True):
    """One line, before it is broken."""

    text: str
    kind: LineKind = LineKind.PLAIN


class ReportPane(PaintedView, can_focus=True):
    """Lines that fit; who shows them breaks them with `broken`, since there may be many."""

    ALLOW_SELECT = False
    LOOK = "report"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"report--heading", "report--quiet", "report--reason"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(KEYS["up"], "scroll(-1)", "Up", tooltip="Scroll up", id="scroll_up", group=_SCROLLS),
        Binding(KEYS["down"], "scroll(1)", "Down", tooltip="Scroll down", id="scroll_down", group=_SCROLLS),
        Binding(KEYS["page_up"], "page(-1)", "Page up", show=False, tooltip="Scroll up by a page"),
        Binding(KEYS["page_down"], "page(1)", "Page down", show=False, tooltip="Scroll down by a page"),
        Binding(KEYS["first"], "scroll_home", "First", show=False, tooltip="Go to the beginning"),
        Binding(KEYS["last"], "scroll_end", "Last", show=False, tooltip="Go to the end"),
    ]

    class Resized(Message):
        """The lines have to be broken anew."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[ReportLine] = ()
        self._broken_for = 0

    @property
    def line_width(self) -> int:
        """What a line has room for, in cells."""
        return max(1, self.container_size.width - _MARGIN - _SCROLL_BAR)

    def show(self, lines: Sequence[ReportLine], width: int) -> None:
        """Show lines that were broken for a width."""
        self._lines, self._broken_for = lines, width
        set_content_height(self, len(lines))
        self.refresh()

    def on_resize(self) -> None:
        if self.line_width != self._broken_for:
            self.post_message(self.Resized())

    def action_scroll(self, lines: int) -> None:
        self.scroll_relative(y=lines, animate=False, force=True)

    def action_page(self, pages: int) -> None:
        self.scroll_relative(y=pages * max(1, self.size.height - 1), animate=False, force=True)

    def action_scroll_home(self) -> None:
        self.scroll_to(y=0, animate=False, force=True)

    def action_scroll_end(self) -> None:
        self.scroll_to(y=self.max_scroll_y, animate=False, force=True)

    def render_line(self, y: int) -> Strip:
        row, width = y + self.scroll_offset.y, self.size.width
        if row >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        line, style = self._lines[row], self.rich_style
        if line.kind is not LineKind.PLAIN:
            style += self._part(line.kind)
        return Strip([Segment(" " * _MARGIN + line.text, style)]).adjust_cell_length(width, self.rich_style)


def broken(lines: Iterable[ReportLine], width: int) -> list[ReportLine]:
    """The same in lines of so many cells, cleaned; a reason stands a little to the right of what it is about."""
    return [piece for line in lines for piece in _pieces(line, width)]


def _pieces(line: ReportLine, width: int) -> Iterator[ReportLine]:
    lead = " " * (_INDENT * (line.kind is LineKind.REASON))
    text = clean_path(line.text)
    for span in wrap(text, width - len(lead)):
        yield ReportLine(lead + span.of(text), line.kind)
