"""An article broken into lines of a width: which characters stand on which line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from enum import Enum, auto

from msgspec import Struct

from index.article import Article, Span
from index.citations.plain import UNDATED
from tui.tagging import hashed
from tui.wrapping import wrap


class Part(Enum):
    """What a line shows."""

    HEADLINE = auto()
    ABOUT = auto()
    BODY = auto()
    NOTE = auto()
    """What the editors say about it, below its body."""


class Line(Struct, frozen=True):
    """Some characters of one part, on one line."""

    part: Part
    span: Span


_BLANK = Line(Part.ABOUT, Span(0, 0))


class ArticleLines:
    """The lines of an article, or of a text that stands in its place."""

    def __init__(self, texts: dict[Part, str], width: int) -> None:
        self.texts, self.width = texts, width
        opening = [
            Line(part, span)
            for part in (Part.HEADLINE, Part.ABOUT)
            if texts.get(part)
            for span in wrap(texts[part], width)
        ]
        body = [Line(Part.BODY, span) for span in wrap(texts[Part.BODY], width)] if Part.BODY in texts else []
        note = (
            [Line(Part.NOTE, span) for span in wrap(texts[Part.NOTE], width)] if texts.get(Part.NOTE) else []
        )
        closing = [_BLANK, *note, _BLANK] if note else [_BLANK]
        self._lines = [_BLANK, *opening, _BLANK, *body, *closing] if any(texts.values()) else []
        self._starts = [line.span.start for line in body]
        self.first_of_body = len(opening) + 2

    def __len__(self) -> int:
        return len(self._lines)

    def __getitem__(self, row: int) -> Line:
        return self._lines[row]

    def row_of(self, place: int) -> int:
        """The row that a character of the body stands on."""
        return self.first_of_body + max(0, bisect_right(self._starts, place) - 1)

    def place_of(self, row: int, column: int) -> int:
        """The character of the body at a column of a row, counted in characters; the nearest one outside the body."""
        row = min(max(row, 0), len(self._lines) - 1)
        if row < self.first_of_body:
            return 0
        line = self._lines[row]
        if line.part is not Part.BODY:
            return len(self.texts.get(Part.BODY, ""))
        return min(line.span.start + max(0, column), line.span.end)


def about(article: Article, tags: Iterable[str] = ()) -> str:
    """Who wrote it, where and when it was printed, and how it is tagged."""
    byline = article.byline and f"By {article.byline}"
    known = (article.source, article.dateline, str(article.published or UNDATED), byline, hashed(tags))
    return " · ".join(part for part in known if part)
