"""What the results pane shows when there are none: why, and what would find something, each to be chosen."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace
from rich.cells import cell_len

from index.results import Alternative
from tui.advice import articles
from tui.widgets.rows import shortened
from tui.wrapping import wrap


class Line(NamedTuple):
    """One line of the pane."""

    text: str
    articles: str = ""
    """How many an alternative finds; at the right."""
    place: int | None = None
    """Which alternative it is."""


class Suggestions(Struct, frozen=True):
    """A text, and below it queries that find something, of which one may be highlighted."""

    said: str = ""
    alternatives: tuple[Alternative, ...] = ()
    highlighted: int | None = None

    def moved(self, rows: int) -> Suggestions:
        """With the highlight further down or up; from nowhere it comes to the first."""
        place = 0 if self.highlighted is None else self.highlighted + rows
        return self.at(max(0, min(place, len(self.alternatives) - 1)))

    def at(self, place: int) -> Suggestions:
        """With the highlight on an alternative, if there is one."""
        return replace(self, highlighted=place) if place < len(self.alternatives) else self

    @property
    def chosen(self) -> Alternative | None:
        """The highlighted alternative."""
        return None if self.highlighted is None else self.alternatives[self.highlighted]

    def lines(self, width: int, height: int) -> list[Line]:
        """All of it; where there is little room, less of the text."""
        said = [Line(line.of(self.said)) for line in wrap(self.said, width)]
        if not self.alternatives:
            return said
        room = max(0, height - len(self.alternatives))
        said = [*said, Line("")] if len(said) < room else said[:room]
        return [*said, *(_line(place, each, width) for place, each in enumerate(self.alternatives))]


def _line(place: int, alternative: Alternative, width: int) -> Line:
    count = articles(alternative.total)
    text = shortened(f"{place + 1} {alternative.text}", max(width // 2, width - cell_len(count) - 1))
    return Line(text, count if cell_len(text) + cell_len(count) < width else "", place)
