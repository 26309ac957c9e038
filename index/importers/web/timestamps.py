"""The days of timestamps as web pages write them: the day that it was where the page was published."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

import regex

from index.importers.dates import read_date
from index.importers.hygiene import clean_line
from index.stretches import day_if_any

_DIGITS = regex.compile(r"\d{10}|\d{13}")
_DAY_FIRST = regex.compile(r"(\d{1,2})\.\ ?(\d{1,2})\.\ ?(\d{4})(?:\D.{0,30})?")
"""With full stops between, the day comes first in every country that writes dates so."""
_WITH_SLASHES = regex.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?:\D.{0,30})?")
_UP_TO_YEAR = regex.compile(r".{4,30}?\b\d{4}\b(?!-)")
_JAVASCRIPT = regex.compile(r"(?:\w{3} )?(\w{3} \d\d? \d{4}) \d\d:\d\d:\d\d.*")
_DAY_IN_TEXT = regex.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_DAY_IN_ADDRESS = regex.compile(
    r"(?<!\d)((?:19|20)\d\d)(?:/(\d\d?)/(\d\d?)(?=/)|([-/]?)(\d\d)\4(\d\d)(?!\d))"
)
_LABEL = regex.compile(
    r"[\p{L} ]{2,24}:\s* | (?:published|posted|publié|veröffentlicht|publicado)(?:\ (?:on|le|am|el))?\s+",
    regex.VERBOSE | regex.IGNORECASE,
)
_FIRST_YEAR, _LAST_YEAR = 1600, 2100
_NEVER = date(1970, 1, 1)
"""What a program writes that does not know."""


class _Moment:
    """A day, and the moment if the timestamp said it with its distance from UTC."""

    def __init__(self, day: date, moment: datetime | None = None) -> None:
        self.day, self.moment = day, moment if moment and moment.tzinfo else None

    @property
    def is_utc(self) -> bool:
        return self.moment is not None and not self.moment.utcoffset()


def day_of(timestamps: Iterable[str], address: str = "") -> date | None:
    """The day of the first that is one.

    Where it is in UTC, another that gives the same moment with a zone, or else the day in the page's address, says
    which day it was there.
    """
    moments = (moment for timestamp in timestamps if (moment := _moment(timestamp)))
    first = next(moments, None)
    if first is None or not first.is_utc:
        return first.day if first else None
    same = (other.day for other in moments if _is_same(first, other) and not other.is_utc)
    in_address = day_in_address(address)
    nearby = in_address if in_address and abs(in_address - first.day) <= timedelta(days=1) else None
    return next(same, None) or nearby or first.day


def day_in_address(address: str) -> date | None:
    """The day in a URL such as ``…/2019/05/02/…``."""
    for match in _DAY_IN_ADDRESS.finditer(address):
        if day := _date(match[1], match[2] or match[5], match[3] or match[6]):
            return day
    return None


def _is_same(one: _Moment, other: _Moment) -> bool:
    if one.moment is None or other.moment is None:
        return False
    return abs(one.moment - other.moment) < timedelta(minutes=2)


def _moment(timestamp: str) -> _Moment | None:
    line = clean_line(timestamp[:200])
    found = _iso(line) or _number(line) or _plain(line) or _plain(_without_label(line)) or _rfc(line)
    is_plausible = found and _FIRST_YEAR < found.day.year < _LAST_YEAR and found.day != _NEVER
    return found if is_plausible else None


def _without_label(line: str) -> str:
    label = _LABEL.match(line)
    return line[label.end() :] if label else line


def _iso(line: str) -> _Moment | None:
    try:
        moment = datetime.fromisoformat(line)
    except ValueError:
        beginning = _DAY_IN_TEXT.match(line)
        day = _date(*beginning.groups()) if beginning else None
        return _Moment(day) if day else None
    return _Moment(moment.date(), moment)


def _number(line: str) -> _Moment | None:
    """Seconds or milliseconds since 1970."""
    if not _DIGITS.fullmatch(line):
        return None
    moment = datetime.fromtimestamp(int(line[:10]), UTC)
    return _Moment(moment.date(), moment)


def _plain(line: str) -> _Moment | None:
    day = read_date(line)
    if not day and (match := _DAY_FIRST.fullmatch(line)):
        day = _date(match[3], match[2], match[1])
    if not day and (match := _WITH_SLASHES.fullmatch(line)):
        day = _whichever(match[3], match[1], match[2])
    if not day and (match := _JAVASCRIPT.fullmatch(line) or _UP_TO_YEAR.match(line)):
        day = read_date(match[match.lastindex or 0])
    return _Moment(day) if day else None


def _whichever(year: str, one: str, other: str) -> date | None:
    """The day of two numbers of which only one can be the month."""
    either = {day for day in (_date(year, one, other), _date(year, other, one)) if day}
    return either.pop() if len(either) == 1 else None


def _rfc(line: str) -> _Moment | None:
    try:
        moment = parsedate_to_datetime(line)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return _Moment(moment.date(), moment)


def _date(year: str, month: str, day: str) -> date | None:
    return day_if_any(int(year), int(month), int(day))
