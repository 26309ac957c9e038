"""What a reader has selected of the text in a column."""

from __future__ import annotations

from textual.selection import Selection

from index.article import Span
from tui.highlight import Mark
from tui.widgets.text_column import TextColumn


class SelectableColumn(TextColumn):
    """A column whose body can be selected with the mouse."""

    def selected_span(self) -> Span | None:
        """What is selected of the body."""
        selection = self.text_selection
        if selection is None:
            return None
        start = self._place_of(selection.start) if selection.start else 0
        end = self._place_of(selection.end) if selection.end else len(self.body)
        return Span(start, end) if start < end else None

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        span = self.selected_span()
        return (span.of(self.body), "\n") if span else None

    def selection_updated(self, selection: Selection | None) -> None:
        self.refresh()

    def selection_marks(self) -> list[Mark]:
        """How what is selected looks."""
        selected = self.once_a_painting("selected", self.selected_span)
        if selected is None:
            return []
        return [Mark(selected, self.screen.get_component_rich_style("screen--selection", partial=True))]
