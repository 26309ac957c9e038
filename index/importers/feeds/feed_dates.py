"""The dates of feeds, as days."""

from __future__ import annotations

from datetime import date
from email.utils import parsedate

import regex

from index.importers.dates import read_date
from index.importers.hygiene import clean_line
from index.stretches import day_if_any

_ISO_DAY = regex.compile(r"(\d{4})-?([01]\d)-?([0-3]\d)(?!\d)")
_LONGEST = 100
_FIRST_NEWSPAPER = 1605
_NO_DATE = regex.compile(r"(?:1970-01-01.|.*\b0?1 Jan 1970 )00:00(?::00)?\b.*|.*-000[01]\b.*")
"""What programs write that have none: the zero of their calendar."""
_WEEKDAY = regex.compile(r"\p{L}{1,12}\.?, ")


def day_of(written: str) -> date | None:
    """The day of a date in RFC 822, ISO 8601 or plain words, in the zone that it is given in, if it says one."""
    line = clean_line(written[:_LONGEST])
    if _NO_DATE.fullmatch(line):
        return None
    day = _iso_day(line) or read_date(_WEEKDAY.sub("", line, count=1)) or _rfc_822_day(line)
    return day if day and day.year >= _FIRST_NEWSPAPER else None


def _iso_day(line: str) -> date | None:
    match = _ISO_DAY.match(line)
    return day_if_any(*map(int, match.groups())) if match else None


def _rfc_822_day(line: str) -> date | None:
    try:
        parsed = parsedate(line)
    except (IndexError, ValueError):
        return None
    return day_if_any(*parsed[:3]) if parsed else None
