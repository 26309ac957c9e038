"""Dates in figures, such as 04/03/2008: which is the day, all dates of a file tell together, or full stops between."""

from __future__ import annotations

from datetime import date
from enum import Enum

import regex

from index.stretches import day_if_any

_IN_FIGURES = regex.compile(
    r"\s*(?P<a>\d{1,2})(?P<mark>[/.-])(?P<b>\d{1,2})(?P=mark)(?P<year>\d{4})(?:[T ,].{0,30})?"
)
_WITHOUT_MARKS = regex.compile(r"\s*(\d{4})(\d\d)(\d\d)\s*")
_WITH_HYPHENS = regex.compile(r"\s*(\d{1,2})-(\p{L}{3,10})-(\d{4})(?=\s|$)")
_NAMED = regex.compile(
    r"(?P<day>\bd{1,2}[/. -]?m{1,3}\b)|(?P<month>\bm{1,3}[/. -]?d{1,2}\b)", regex.IGNORECASE
)


class DayOrder(Enum):
    """Which stands first."""

    DAY = "day"
    MONTH = "month"


class DayOrders:
    """What the dates of a file tell so far."""

    def __init__(self) -> None:
        self._found: set[DayOrder] = set()
        self._expected: DayOrder | None = None

    def add(self, text: str) -> None:
        """Look at one more date."""
        if (match := _IN_FIGURES.fullmatch(text)) and (order := _certain(int(match["a"]), int(match["b"]))):
            self._found.add(order)

    def add_heading(self, name: str) -> None:
        """Look at the heading of a column, such as "Date (dd/mm/yyyy)"."""
        if match := _NAMED.search(name):
            self._found.add(DayOrder.DAY if match["day"] else DayOrder.MONTH)

    def expect(self, order: DayOrder) -> None:
        """What counts where no date tells, and no heading."""
        self._expected = order

    @property
    def order(self) -> DayOrder | None:
        """That of all dates; ``None`` if nothing tells, or some contradict others."""
        return next(iter(self._found)) if len(self._found) == 1 else None if self._found else self._expected


def day_written(text: str, order: DayOrder | None) -> date | str | None:
    """The day that a cell names: one in figures by the order of its file, any other as it is written, to be read on.

    ``None`` if day and month could be exchanged and nothing tells.
    """
    if match := _IN_FIGURES.fullmatch(text):
        a, b = int(match["a"]), int(match["b"])
        found = DayOrder.DAY if a == b else _certain(a, b) or order or _usual(match["mark"])
        return found and day_if_any(int(match["year"]), *((b, a) if found is DayOrder.DAY else (a, b)))
    if match := _WITHOUT_MARKS.fullmatch(text):
        return day_if_any(*map(int, match.groups()))
    return _WITH_HYPHENS.sub(r"\1 \2 \3", text)


def _usual(mark: str) -> DayOrder | None:
    """The order of figures with that mark between, if nothing else tells: every locale of the CLDR with full stops has
    the day first.
    """
    return DayOrder.DAY if mark == "." else None


def _certain(a: int, b: int) -> DayOrder | None:
    """The order of two figures of which one is no month."""
    if a > 12 >= b:
        return DayOrder.DAY
    return DayOrder.MONTH if b > 12 >= a else None
