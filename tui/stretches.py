"""How a stretch of days is said, and how it is asked for."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from index.subject import Stretch
from tui.citation import MONTHS


def said(first: date, last: date) -> str:
    """In words: a day, a month, a year, or from … to."""
    stretch = Stretch(first, last)
    if first == last:
        return _day(first.day, first)
    if _is_year(stretch):
        return str(first.year)
    if _is_month(stretch):
        return f"{MONTHS[first.month - 1]} {first.year}"
    if (first.year, first.month) == (last.year, last.month):
        return _day(f"{first.day}–{last.day}", first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year}–{last.year}"
    return f"{said(first, first)} – {said(last, last)}"


def asked(stretch: Stretch) -> str:
    """As a query asks for what was published then."""
    first, last = stretch.first, stretch.last
    if _is_year(stretch):
        return f"{first.year:04}"
    if _is_month(stretch):
        return f"{first:%Y-%m}"
    return first.isoformat() if first == last else f"{first.isoformat()}..{last.isoformat()}"


def _day(day: int | str, of: date) -> str:
    return f"{day} {MONTHS[of.month - 1]} {of.year}"


def _is_year(stretch: Stretch) -> bool:
    first, last = stretch.first, stretch.last
    return first.year == last.year and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)


def _is_month(stretch: Stretch) -> bool:
    first, last = stretch.first, stretch.last
    is_one = (first.year, first.month) == (last.year, last.month)
    return is_one and first.day == 1 and last.day == monthrange(last.year, last.month)[1]
