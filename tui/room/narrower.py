"""Narrows the search in the box: to something that its results have in common, or to one story; and back."""

from __future__ import annotations

from index.results import Facet
from tui.named import Named
from tui.room.announcer import Announcer
from tui.room.narrowing import Narrowings, condition, condition_of
from tui.widgets.results_pane import ResultsPane
from tui.widgets.search_box import SearchBox


class Narrower:
    """Writes into the box, as somebody would who types; the results follow."""

    def __init__(self, box: SearchBox, results: ResultsPane, announcer: Announcer) -> None:
        self._box = box
        self._results = results
        self._announcer = announcer
        self._narrowings = Narrowings()

    def narrow(self, facet: Facet) -> None:
        """Search for those only that have `facet`."""
        self._box.value = self._narrowings.narrow(self._box.value, condition(facet))

    def narrow_to(self, named: Named) -> None:
        """Search for those only that name somebody or something, or were published at that time."""
        self._box.value = self._narrowings.narrow(self._box.value, condition_of(named))

    def search_for(self, text: str, before: str | None = None) -> bool:
        """Search for something else, as if the search, or `before`, had been narrowed to it; whether it is another."""
        if self._box.value == text:
            return False
        self._box.value = self._narrowings.replace(self._box.value if before is None else before, text)
        return True

    def unfold(self) -> None:
        """Search for all that tell the same story as the highlighted result."""
        hit = self._results.hit
        if hit is not None and hit.fold is not None:
            self._box.value = self._narrowings.unfold(self._box.value, hit.fold)
        else:
            self._announcer.refuse("Nothing to unfold: no other result tells this story")

    def undo(self) -> None:
        """Search for what was searched before the last narrowing."""
        before = self._narrowings.undo(self._box.value)
        if before is None:
            self._announcer.refuse("Nothing to undo: the search was not narrowed")
        else:
            self._box.value = before
