"""Stretches of days that the calendar has a name for, how one is said, and how it is asked for."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from index.calendar_names import MONTHS

_MONTHS_SAID = [forms.split("|")[0].capitalize() for forms in MONTHS["en"].split()]


class Stretch(NamedTuple):
    """Days from the first to the last, both within it."""

    first: date
    last: date


def day_if_any(year: int, month: int, day: int) -> date | None:
    """That day, if there was one: not the 30th of February."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day(year: int, month: int, day: int) -> Stretch:
    """One day. Raises ``ValueError`` if there is none of that number, as do the others here."""
    only = date(year, month, day)
    return Stretch(only, only)


def month(year: int, month: int) -> Stretch:
    """All days of a month."""
    first = date(year, month, 1)
    return Stretch(first, first.replace(day=monthrange(year, month)[1]))


def year(year: int) -> Stretch:
    """All days of a year."""
    return Stretch(date(year, 1, 1), date(year, 12, 31))


def quarter(year: int, number: int) -> Stretch:
    """All days of the first, second, third or fourth quarter of a year."""
    return Stretch(month(year, 3 * number - 2).first, month(year, 3 * number).last)


def week(some_day: date) -> Stretch:
    """The days from Monday to Sunday among which `some_day` is."""
    first = some_day - timedelta(days=some_day.weekday())
    return Stretch(first, first + timedelta(days=6))


def said(first: date, last: date) -> str:
    """How a stretch is said, as shortly as its ends allow: "14–18 March 2008", "March 2008", "1998–2003", "1990s"."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return _years_said(first.year, last.year)
    if first.day == 1 and last == month(last.year, last.month).last:
        return _joined([_month_of(first), first.year], [_month_of(last), last.year])
    return _joined([first.day, _month_of(first), first.year], [last.day, _month_of(last), last.year])


def asked(stretch: Stretch) -> str:
    """As a query asks for what was published then: "2008", "2008-03", "2008-03-14..2008-03-18"."""
    first, last = stretch
    if stretch == year(first.year):
        return f"{first.year:04}"
    if stretch == month(first.year, first.month):
        return f"{first:%Y-%m}"
    return first.isoformat() if first == last else f"{first.isoformat()}..{last.isoformat()}"


def _years_said(first: int, last: int) -> str:
    if first % 10 == 0 and last == first + 9:
        return f"{first}s"
    return _joined([first], [last])


def _month_of(some_day: date) -> str:
    return _MONTHS_SAID[some_day.month - 1]


def _joined(first: list[str | int], last: list[str | int]) -> str:
    """Both ends; what they end with alike is said once: 14 March 2008, 18 March 2008 → 14–18 March 2008."""
    end = " ".join(map(str, last))
    while first and first[-1] == last[-1]:
        first, last = first[:-1], last[:-1]
    if not first:
        return end
    dash = "–" if len(first) == 1 else " – "
    return f"{' '.join(map(str, first))}{dash}{end}"
