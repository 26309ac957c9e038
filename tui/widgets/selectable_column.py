"""What a reader has selected of the text in a column, with the mouse or by keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message
from textual.selection import Selection

from index.article import Span
from index.text.characters import whole_characters
from index.text.passages import (
    Unit,
    end_moved,
    first_sentence,
    start_moved,
    whole_paragraphs,
    whole_sentences,
)
from tui.highlight import Mark
from tui.widgets.passage_keys import BEGIN, PASSAGE_BINDINGS
from tui.widgets.text_column import TextColumn

_WHILE_SELECTING = frozenset(
    binding.action.partition("(")[0] for binding in PASSAGE_BINDINGS if binding.action != BEGIN
)


class SelectableColumn(TextColumn):
    """A column whose body can be selected. What keys have selected stays when the lines are broken anew."""

    BINDINGS: ClassVar[list[BindingType]] = [*PASSAGE_BINDINGS]

    class PassageSelected(Message):
        """Keys have selected something else, or nothing any more."""

    def __init__(self) -> None:
        super().__init__()
        self._passage: Span | None = None

    @property
    def is_selecting(self) -> bool:
        """Whether keys are selecting something."""
        return self._passage is not None

    def selected_span(self) -> Span | None:
        """What is selected of the body; no character is cut."""
        if self._passage is not None:
            return self._passage
        selection = self.text_selection
        if selection is None:
            return None
        start = self._place_of(selection.start) if selection.start else 0
        end = self._place_of(selection.end) if selection.end else len(self.body)
        return whole_characters(self.body, Span(start, end)) if start < end else None

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        span = self.selected_span()
        return (span.of(self.body), "\n") if span else None

    def selection_updated(self, selection: Selection | None) -> None:
        if selection is not None:
            self._select(None)
        self.refresh()

    def clear_selection(self) -> None:
        super().clear_selection()
        self._select(None)

    def selection_marks(self) -> list[Mark]:
        """How what is selected looks."""
        selected = self.once_a_painting("selected", self.selected_span)
        if selected is None:
            return []
        return [Mark(selected, self.screen.get_component_rich_style("screen--selection", partial=True))]

    # By keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in _WHILE_SELECTING and not self.is_selecting:
            return False  # so that the key does what it does elsewhere
        return super().check_action(action, parameters)

    def action_select(self) -> None:
        if self.is_selecting:
            self._select(None)
            return
        passage = self.selected_span() or self.passage_at_hand()
        if len(passage):
            self.clear_selection()
            self._select(passage)

    def action_stop_selecting(self) -> None:
        self._select(None)

    def action_move_end(self, unit: str, step: int) -> None:
        self._grow(lambda body, passage: end_moved(body, passage, Unit(unit), step))
        self._bring_into_view(lambda passage: passage.end - 1)

    def action_move_start(self, unit: str, step: int) -> None:
        self._grow(lambda body, passage: start_moved(body, passage, Unit(unit), step))
        self._bring_into_view(lambda passage: passage.start)

    def action_whole_sentences(self) -> None:
        self._grow(whole_sentences)

    def action_whole_paragraphs(self) -> None:
        self._grow(whole_paragraphs)

    def passage_at_hand(self) -> Span:
        """What is selected first: the sentence of what is current, if that is in view, else the first one in view."""
        current = self._current
        if current is not None and self._is_in_view(current.start):
            return whole_sentences(self.body, current)
        return first_sentence(self.body, self._top_place() or 0)

    def _grow(self, grown: Callable[[str, Span], Span]) -> None:
        if self._passage is not None:
            self._select(grown(self.body, self._passage))

    def _select(self, passage: Span | None) -> None:
        if passage != self._passage:
            self._passage = passage
            self.post_message(self.PassageSelected())
            self.refresh()

    def _bring_into_view(self, place_in: Callable[[Span], int]) -> None:
        if self._passage is not None and not self._is_in_view(place_in(self._passage)):
            row = self._lines.row_of(place_in(self._passage))
            is_below = row > self.scroll_offset.y
            self._scroll_to_row(row - self.size.height + 1 if is_below else row)
