"""A box that shows in grey what may follow what is being typed."""

from __future__ import annotations

from typing import Self

from textual.events import Paste
from textual.geometry import Region
from textual.widgets import Input


class CompletingBox(Input):
    """One line to type into, and what is offered at its end."""

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder=placeholder, compact=True, select_on_focus=False)
        self._offered = ""

    @property
    def can_complete(self) -> bool:
        """Whether something may follow what is being typed."""
        return self.has_focus and self.cursor_at_end and bool(self.value)

    def offer(self, text: str, continuation: str) -> None:
        """Show, quietly, what may follow `text`, unless more has been typed since. It counts once it is taken."""
        if text == self.value and self.can_complete:
            self._offered = self._suggestion = text + continuation if continuation else ""

    def watch_value(self, value: str) -> None:
        """Input forgets its suggestion with every key; one that still fits stays until the next is there."""
        self._suggestion = self._offered if value and self._offered.startswith(value) else ""

    def on_paste(self, event: Paste) -> None:
        """Take all that is pasted, on one line: Input takes the first line, with the control characters in it."""
        from index.importers.hygiene import without_sequences  # noqa: PLC0415  (the room opens without)

        event.prevent_default().stop()
        pasted = self.wanted_of(without_sequences(event.text).strip("\n\t"))
        self.replace(pasted.replace("\n", " ").replace("\t", " "), *self.selection)

    def wanted_of(self, pasted: str) -> str:
        """What is wanted of some lines that are pasted: all of them."""
        return pasted

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Paint the box anew. What is typed never changes its size, and yet Input asks for a layout of the screen."""
        return super().refresh(*regions, repaint=repaint, recompose=recompose)
