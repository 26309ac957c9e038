"""Days, months, years and ranges of them, as a query writes them."""

from __future__ import annotations

from datetime import date, timedelta

import regex

from index.query import DateRange

_DATE = regex.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_COMPARISON = regex.compile(r"(>=|<=|>|<)(.+)")


def dates(text: str) -> DateRange | None:
    """2009, 2009-01, 2009-01-15; from..to, from.., ..to; >=, <=, >, < as a person means them."""
    if ".." in text:
        first, _, last = text.partition("..")
        earliest, latest = _period(first), _period(last)
        if (first and not earliest) or (last and not latest) or not (first or last):
            return None
        return DateRange(earliest and earliest[0], latest and latest[1])
    compared = _COMPARISON.fullmatch(text)
    period = _period(compared[2] if compared else text)
    if period is None:
        return None
    first_day, last_day = period
    match compared and compared[1]:
        case ">=":
            return DateRange(first_day, None)
        case "<=":
            return DateRange(None, last_day)
        case ">":
            return DateRange(_next_day(last_day), None)
        case "<":
            return DateRange(None, first_day - timedelta(days=1) if first_day > date.min else date.min)
    return DateRange(first_day, last_day)


def _period(text: str) -> tuple[date, date] | None:
    """The first and the last day of a year, a month or a day."""
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return first, first
    if month:
        return first, _next_month(first) - timedelta(days=1) if first < date(9999, 12, 1) else date.max
    return first, date(first.year, 12, 31)


def _next_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def _next_day(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day
