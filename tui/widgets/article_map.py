"""A map of a whole article in one column as high as its pane: where its hits, a name and its quotations are."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from index.article import Span
from tui.highlight import within
from tui.widgets.article_lines import ArticleLines


class Sign(StrEnum):
    """What stands on a row of the map, the most important last: told apart without colours too."""

    QUOTATION = "▕"
    CURRENT_QUOTATION = "▐"
    MENTION = "▗"
    HIT = "▄"
    CURRENT_HIT = "█"


class Layer(Struct, frozen=True):
    """Ordered spans of the body that have one sign."""

    sign: Sign
    spans: Sequence[Span]


class Place(Struct, frozen=True):
    """What a row of the map shows, and where the first of it is."""

    sign: Sign
    span: Span


class ArticleMap:
    """The lines of an article, as many of them on each row as it takes."""

    def __init__(self, lines: ArticleLines, height: int, layers: Sequence[Layer]) -> None:
        self._lines = lines
        self._height = max(1, height)
        self._layers = layers

    def at(self, row: int) -> Place | None:
        """What a row shows, of the last layer that has anything there."""
        stretch = Span(
            self._lines.place_of(self.line_at(row), 0), self._lines.place_of(self.line_at(row + 1), 0)
        )
        for layer in reversed(self._layers):
            for span in within(layer.spans, stretch)[:2]:  # the first one may end where the stretch begins
                if span.overlaps(stretch):
                    return Place(layer.sign, span)
        return None

    def line_at(self, row: int) -> int:
        """The first line of the article that a row stands for."""
        return row * len(self._lines) // self._height
