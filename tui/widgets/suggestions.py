"""What the results pane shows when there are none: why, and what would find something, each to be chosen."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace
from rich.cells import cell_len

from index.results import Alternative
from tui.advice import articles, keys_that_take_one
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

    def lines(self, width: int, height: int, *, are_focused: bool) -> list[Line]:
        """All of it, with the keys that work there; where there is little room, less of the text."""
        said = _wrapped(self.said, width)
        if not self.alternatives:
            return said
        keys = keys_that_take_one(
            len(self.alternatives), is_highlighted=self.highlighted is not None, are_focused=are_focused
        )
        chosen = [
            *_wrapped(keys, width),
            *(_line(n, each, width) for n, each in enumerate(self.alternatives)),
        ]
        room = max(0, height - len(chosen))
        return [*said, Line(""), *chosen] if len(said) < room else [*said[:room], *chosen]


def _wrapped(text: str, width: int) -> list[Line]:
    return [Line(line.of(text)) for line in wrap(text, width)]


def _line(place: int, alternative: Alternative, width: int) -> Line:
    count = articles(alternative.total)
    text = shortened(f"{place + 1} {alternative.text}", max(width // 2, width - cell_len(count) - 1))
    return Line(text, count if cell_len(text) + cell_len(count) < width else "", place)
