"""Days, months, years and ranges of them, as a query writes them."""

from __future__ import annotations

from datetime import date, timedelta

import regex

from index import stretches
from index.query import DateRange
from index.stretches import Stretch

# Compiled, and kept, by `regex` when they are first needed: few queries have a date, and the room opens without one.
_DATE = r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?"
_COMPARISON = r"(>=|<=|>|<)(.+)"
_COMPARED_BY_FIELD = {"before": "<", "after": ">"}
DATE_FIELDS = ("date", *_COMPARED_BY_FIELD)
"""The names under which a query asks when an article was published."""

_DAY = r"\d{4}(?:-(?:0?[1-9]|1[0-2])(?:-(?:0?[1-9]|[12]\d|3[01]))?)?"
_DATES = rf"(?:>=|<=|>|<)?{_DAY}|(?:{_DAY})?\.\.(?:{_DAY})?"
_UNFINISHED = r"(?x) (?<=\d{4}) -[01]?+ $ | (?<=\d{4}-\d\d?) -[0-3]?+ $ | (?<=\d) \. $ | (?<=\.\.) \d{1,3} $"
"""What more digits would make a month, a day or a year of; the first dot of two."""


def dates(field: str, text: str) -> DateRange | None:
    """What `text` says as one of the `DATE_FIELDS`; ``None`` if it is no date.

    `date`: 2009, 2009-01, 2009-01-15; from..to, from.., ..to; >=, <=, >, < as a person means them. `before` and
    `after`: a year, a month or a day, which does not belong to it. A range from later to earlier is turned round.
    """
    if field in _COMPARED_BY_FIELD:
        return _dates(_COMPARED_BY_FIELD[field] + text) if regex.fullmatch(_DATE, text) else None
    return _dates(text)


def without_unfinished(text: str) -> str:
    """A date that is being typed as far as it is one: 2009-0 → 2009."""
    return regex.sub(_UNFINISHED, "", text)


def is_half_typed(field: str, text: str) -> bool:
    """Whether more digits can make a date of `text`."""
    begun = regex.fullmatch(_DATES if field == "date" else _DAY, text, partial=True)
    return begun is not None and begun.partial


def turned_round(text: str) -> str | None:
    """A range that was written from later to earlier, as it is read: 2010..2009 → 2009..2010."""
    first, dots, last = text.partition("..")
    earliest, latest = _period(first), _period(last)
    is_reversed = dots and earliest and latest and earliest[0] > latest[1]
    return f"{last}..{first}" if is_reversed else None


def _dates(text: str) -> DateRange | None:
    if ".." in text:
        first, _, last = (turned_round(text) or text).partition("..")
        earliest, latest = _period(first), _period(last)
        if (first and not earliest) or (last and not latest) or not (first or last):
            return None
        return DateRange(earliest and earliest[0], latest and latest[1])
    compared = regex.fullmatch(_COMPARISON, text)
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


def _period(text: str) -> Stretch | None:
    """The first and the last day of a year, a month or a day."""
    match = regex.fullmatch(_DATE, text)
    if match is None:
        return None
    try:
        match [int(part) for part in match.groups() if part]:
            case [year, month, day]:
                return stretches.day(year, month, day)
            case [year, month]:
                return stretches.month(year, month)
            case [year]:
                return stretches.year(year)
    except ValueError:
        pass
    return None


def _next_day(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day
