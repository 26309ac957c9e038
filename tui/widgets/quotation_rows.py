"""What somebody says, one utterance a row: the words, and below them who printed them, and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.message import Message

from index.citations.extract import quoted
from index.citations.plain import UNDATED
from index.utterances import Utterance
from tui.excerpt import beginning
from tui.grouping import NO_SOURCE
from tui.widgets.rows import Rows, shortened

_LINES_OF_WORDS, _AIRY_LINES_OF_WORDS = 2, 3
_AIRY_HEIGHT = 16
"""Lines of a pane from which on a row has more of the words."""
_LEAST_WORDS = 16
"""Cells of a headline, or a source, by which it is still known."""


class QuotationRows(Rows):
    """Rows that are added page by page; until there are any, a text in their place."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--highlighted",
        "rows--highlighted-focused",
        "quotations--about",
        "quotations--bar",
    }
    ROW_HEIGHT = _LINES_OF_WORDS + 2

    class UtteranceChosen(Message):
        """The article of an utterance is wanted."""

        def __init__(self, utterance: Utterance) -> None:
            super().__init__()
            self.utterance = utterance

    class Moved(Message):
        """Another row is highlighted."""

    def __init__(self) -> None:
        super().__init__()
        self._utterances: list[Utterance] = []

    def add(self, utterances: Sequence[Utterance]) -> None:
        """Show more of them, below those that are there."""
        self._utterances += utterances
        self.row_count = len(self._utterances)
        self.refresh()

    @property
    def utterance(self) -> Utterance | None:
        """The highlighted one."""
        return self._utterances[self.highlighted] if self.highlighted < self.row_count else None

    def row_chosen(self, row: int) -> None:
        self.post_message(self.UtteranceChosen(self._utterances[row]))

    def watch_highlighted(self) -> None:
        super().watch_highlighted()
        self.post_message(self.Moved())

    def on_resize(self) -> None:
        self.ROW_HEIGHT = 2 + (
            _AIRY_LINES_OF_WORDS if self.size.height >= _AIRY_HEIGHT else _LINES_OF_WORDS
        )  # before `Rows.on_resize` is called

    def row_lines(self, row: int, width: int) -> list[list[Segment]]:
        utterance, base = self._utterances[row], self._row_style(row)
        is_highlighted = row == self.highlighted
        bar = self._part("bar") if is_highlighted else Style()
        lead = Segment("▌" if is_highlighted else " ", base + bar)
        shown = beginning(quoted(utterance.words), (), max(1, width - 2), self.ROW_HEIGHT - 2)
        about = Segment(_about(utterance, max(1, width - 2)), base + self._part("about"))
        lines = [[Segment(line.of(shown.text), base)] for line in shown.lines]
        return [[lead, *line, Segment("", base)] for line in (*lines, [about])]

    def _part(self, name: str) -> Style:
        return self.get_component_rich_style(f"quotations--{name}", partial=True)


def _about(utterance: Utterance, width: int) -> str:
    """Cue, headline, source and date; where there is no room for all, headline and source are cut, the cue goes."""
    source = shortened(utterance.source or NO_SOURCE, max(_LEAST_WORDS // 2, width // 3))
    after = f" · {source} · {utterance.published or UNDATED}"
    cue = f"{utterance.cue} · " if utterance.cue else ""
    if width < cell_len(cue + after) + _LEAST_WORDS:
        cue = ""
    headline = shortened(utterance.headline, width - cell_len(cue + after))
    return shortened(f"{cue}{headline}{after}", width)
