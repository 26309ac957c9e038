"""What is said, one utterance a row: the words, and below them who said and printed them, and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.message import Message

from index.article import ArticleId, Span
from index.citations.extract import quoted
from index.citations.plain import UNDATED
from index.utterances import Utterance
from tui.excerpt import excerpt
from tui.grouping import NO_SOURCE, NO_SPEAKER, Grouping, heading_of_utterance
from tui.highlight import Mark, paint
from tui.keymap import KEYS
from tui.widgets.rows import Rows, shortened

_LINES_OF_WORDS, _NARROW_LINES_OF_WORDS = 2, 3
_NARROW_WIDTH, _AIRY_HEIGHT = 72, 16
"""Cells and lines: a pane that is no wider, but as high, has more lines of the words; on wide ones two are enough."""
_LINES_AROUND = 2
"""A heading or a blank line above the words, and what is said about them below."""
_MARGIN = 4
"""Cells: a bar, a tick and a blank before the words, and the scroll bar after them."""
_LEAST_WORDS = 16
"""Cells of a headline, or a source, by which it is still known."""
_LEAST_HEADLINE = 8
"""Cells of a headline; fewer say nothing."""

_Key = tuple[ArticleId, Span]


class QuotationRows(Rows):
    """Rows under headings, added page by page; until there are any, a text in their place."""

    LOOK = "quotations"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--highlighted",
        "rows--highlighted-focused",
        "quotations--about",
        "quotations--bar",
        "quotations--group",
        "quotations--hit",
        "quotations--speaker",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            KEYS["tick"],
            "tick",
            "tick",
            tooltip="Tick the quotation, or take the tick away: what is ticked is copied together",
            id="tick_quotation",
        )
    ]
    ROW_HEIGHT = _LINES_OF_WORDS + _LINES_AROUND

    class UtteranceChosen(Message):
        """The article of an utterance is wanted."""

        def __init__(self, utterance: Utterance) -> None:
            super().__init__()
            self.utterance = utterance

    def __init__(self) -> None:
        super().__init__()
        self._listed: list[Utterance] = []
        self._utterances: Sequence[Utterance] = ()
        """The same in the order of the rows."""
        self._ticked: dict[_Key, Utterance] = {}
        self.grouping = Grouping.DATE
        self.are_of_one = False
        """Whether one person says all of it, whom nobody need name."""

    def show(self, utterances: Sequence[Utterance]) -> None:
        """Show these, the newest first, in place of those that are there."""
        self._listed = list(utterances)
        self._arrange(None)

    def add(self, utterances: Sequence[Utterance]) -> None:
        """Show more of them, each below those of its group; the highlight stays on what it is on."""
        self._listed += utterances
        self._arrange(self.utterance)

    def group(self, grouping: Grouping) -> None:
        """Show the same under other headings; the highlight stays on what it is on."""
        self.grouping = grouping
        self._arrange(self.utterance)

    @property
    def utterance(self) -> Utterance | None:
        """The highlighted one."""
        return self._utterances[self.highlighted] if self.highlighted < self.row_count else None

    @property
    def chosen(self) -> tuple[Utterance, ...]:
        """Those that are ticked, in the order of the ticks, whether they are shown or not; else the highlighted one."""
        return tuple(self._ticked.values()) or ((self.utterance,) if self.utterance else ())

    @property
    def ticked(self) -> int:
        """How many are ticked."""
        return len(self._ticked)

    @property
    def rows_below(self) -> int:
        """How many rows there are below the highlighted one."""
        return self.row_count - self.highlighted - 1

    def action_tick(self) -> None:
        utterance = self.utterance
        if utterance is None:
            return
        if self._ticked.pop(_key(utterance), None) is None:
            self._ticked[_key(utterance)] = utterance
        self.action_move(1)
        self.refresh()
        self.post_message(self.Moved())

    def row_chosen(self, row: int) -> None:
        self.post_message(self.UtteranceChosen(self._utterances[row]))

    def on_resize(self) -> None:
        is_narrow = self.size.width <= _NARROW_WIDTH and self.size.height >= _AIRY_HEIGHT
        self.ROW_HEIGHT = _LINES_AROUND + (
            _NARROW_LINES_OF_WORDS if is_narrow else _LINES_OF_WORDS
        )  # before `Rows.on_resize` is called

    def row_lines(self, row: int, width: int) -> list[list[Segment]]:
        utterance, base = self._utterances[row], self._row_style(row)
        is_highlighted = row == self.highlighted
        room = max(1, width - _MARGIN)
        heading = Segment(
            " " + shortened(self._heading(row), width - 1), self.rich_style + self._part("group")
        )
        bar = Segment("▌" if is_highlighted else " ", base + self._part("bar"))
        tick = Segment("✓ " if _key(utterance) in self._ticked else "  ", base + self._part("bar"))
        lines = [*self._words(utterance, base, room), self._about(utterance, base, room)]
        signs = [tick, *[Segment("  ", base)] * (len(lines) - 1)]
        body = [[bar, sign, *line, Segment("", base)] for sign, line in zip(signs, lines, strict=True)]
        return [[heading], *body]

    def _arrange(self, kept: Utterance | None) -> None:
        """Groups stand in the order of their newest; the highlight goes to `kept`, which stays where it is in view."""
        groups = [heading_of_utterance(utterance, self.grouping) for utterance in self._listed]
        ranks = {name: rank for rank, name in enumerate(dict.fromkeys(groups))}
        order = sorted(range(len(groups)), key=lambda place: ranks[groups[place]])
        self._utterances = [self._listed[place] for place in order]
        self.row_count = len(self._utterances)
        row = next((row for row, one in enumerate(self._utterances) if one is kept), 0)
        y = self.scroll_offset.y + (row - self.highlighted) * self.ROW_HEIGHT
        self.highlighted = row
        self.scroll_to(y=y if kept else 0, animate=False, force=True)
        self.refresh()
        self.post_message(self.Moved())

    def _heading(self, row: int) -> str:
        """That of its group, where the row is the first of it."""
        its = heading_of_utterance(self._utterances[row], self.grouping)
        above = heading_of_utterance(self._utterances[row - 1], self.grouping) if row else ""
        return its if its != above else ""

    def _words(self, utterance: Utterance, base: Style, width: int) -> list[list[Segment]]:
        """The words, with what was searched in them marked, the first of it in view."""
        matches = tuple(Span(span.start + 1, span.end + 1) for span in utterance.matches)  # after the mark
        shown = excerpt(quoted(utterance.words), matches, width, self.ROW_HEIGHT - _LINES_AROUND)
        marks = [Mark(span, self._part("hit")) for span in shown.matches]
        return [paint(shown.text, line, marks, base) for line in shown.lines]

    def _about(self, utterance: Utterance, base: Style, width: int) -> list[Segment]:
        """Speaker, cue, headline, source and date; the speaker only where nothing else says who."""
        is_known = self.are_of_one or self.grouping is Grouping.SPEAKER
        speaker = "" if is_known else shortened(utterance.speaker or NO_SPEAKER, width // 2)
        gap = " · " if speaker else ""
        rest = _printed(utterance, max(1, width - cell_len(speaker + gap)))
        return [
            Segment(speaker, base + self._part("speaker")),
            Segment(gap + rest, base + self._part("about")),
        ]


def _key(utterance: Utterance) -> _Key:
    return utterance.article_id, utterance.span


def _printed(utterance: Utterance, width: int) -> str:
    """Cue, headline, source and date.

    Where there is no room for all, headline and source are cut, and the cue goes; then the headline, and the source.
    """
    day = str(utterance.published or UNDATED)
    source = shortened(utterance.source or NO_SOURCE, max(_LEAST_WORDS // 2, width // 3))
    after = f" · {source} · {day}"
    cue = f"{utterance.cue} · " if utterance.cue else ""
    if width < cell_len(cue + after) + _LEAST_WORDS:
        cue = ""
    room = width - cell_len(cue + after)
    if room >= _LEAST_HEADLINE:
        return f"{cue}{shortened(utterance.headline, room)}{after}"
    source = shortened(utterance.source or NO_SOURCE, width - cell_len(day) - 3)
    return f"{source} · {day}" if len(source) >= _LEAST_HEADLINE // 2 else shortened(day, width)
