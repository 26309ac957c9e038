"""Calendar dates as newspapers, wire services and computers write them, in some languages of Europe and Japanese."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

import regex

from index.calendar_names import MONTHS, WEEKDAYS, numbers

_MONTHS = numbers(MONTHS, MONTHS)
_WEEKDAYS = numbers(WEEKDAYS, WEEKDAYS)


def _any(names: Iterable[str]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


def _two_letters(names: Iterable[str]) -> str:
    """A pattern of what the names begin with, in small letters or capitals."""
    seconds = defaultdict[str, set[str]](set)
    for name in names:
        seconds[name[0]].update(name[1] + name[1].upper())
    return "|".join(
        f"[{first}{first.upper()}][{''.join(sorted(some))}]" for first, some in sorted(seconds.items())
    )


NAMES_OF_DAYS = rf"""
    (?(DEFINE)
        (?P<month> (?i: {_any(_MONTHS)} ) )
        (?P<weekday> (?i: {_any(_WEEKDAYS)} ) )
    )
"""
"""What a verbose pattern that holds `DATE` begins with: spelled out at each use, they took 0.2 s to compile."""
NAME_OF_DAY_BEGINS = rf"(?= {_two_letters([*_MONTHS, *_WEEKDAYS])} )"
"""To be asked before the names: it spares nearly all of them, each of which takes microseconds."""
DATE = rf"""
    (?= \d | {_two_letters([*_MONTHS, *_WEEKDAYS, "le"])} )
    (?: (?P<y>\d{{4}})(?P<mark>[-/.])(?P<m>\d\d?)(?P=mark)(?P<d>\d\d?)
    | (?:(?&weekday)\.?,?\ )? (?P<m>(?&month))\.?\ (?P<d>\d\d?)(?:st|nd|rd|th)?(?:,?\ (?P<y>\d{{4}}))?
    | (?:(?&weekday)\.?,?\ (?:le\ |den\ |the\ )?|le\ )?
      (?P<d>\d\d?)(?:er|st|nd|rd|th|º|\.)?\ (?:de\ )?(?P<m>(?&month))\b\.?(?:(?:\ de|,)?\ (?P<y>\d{{4}}))?
    | (?P<y>\d{{4}})年(?P<m>\d\d?)月(?P<d>\d\d?)日
    )(?!\d)
"""
"""A pattern of a day, after `NAMES_OF_DAYS`."""
_ZONE = r"(?:\ ?(?:Z|UTC|GMT|[A-Z]{1,3}[SD]?T|[+-]\d\d:?\d\d)\b)?"
_TIME = rf"(?:T|,?\ (?:at\ |à\ |um\ )?)\d\d?(?:[:.h]\d\d)(?::\d\d(?:[.,]\d+)?)?(?:\ ?[ap]\.?m\.?)?{_ZONE}"
_DATE_ALONE = regex.compile(
    rf"{NAMES_OF_DAYS}\s*(?:【\s*)?{DATE}(?:{_TIME})?(?:\s*】)?\s*\.?\s*", regex.VERBOSE | regex.IGNORECASE
)
_LONGEST = 80


def read_date(line: str) -> date | None:
    """The date that `line` consists of, with or without a time of day.

    A date without a year, one that never was, or one whose day and month could be exchanged, is none.
    """
    match = _DATE_ALONE.fullmatch(line) if len(line) < _LONGEST else None
    return date_of(match) if match else None


def date_of(match: regex.Match[str]) -> date | None:
    """The date that a match of `DATE` found, if it is a whole one."""
    year, month, day = match["y"], match["m"], match["d"]
    if not (year and month and day):
        return None
    try:
        return date(int(year), _MONTHS.get(month.lower()) or int(month), int(day))
    except ValueError:
        return None
