"""Calendar dates as newspapers, wire services and computers write them.

Those in some languages of Europe are found at the beginning of a text too, those in many others where they stand alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

import regex

from index.calendar_names import MONTHS, WEEKDAYS, numbers
from index.importers.dates_in_words import read_words
from index.stretches import day_if_any

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
_A_YEAR = regex.compile(r"\d{4}")
_IN_FIGURES = regex.compile(
    r"""
      (?P<first>\d\d?) \s?(?P<mark>[-/.])\s? (?P<second>\d\d?) \s?(?P=mark)\s? (?P<y>\d{4})
      (?: \.? [,\s]\s* \d\d?[:.h]\d\d .{0,20} )?
    | (?P<y>\d{4}) \s?[年년] \s?(?P<m>\d\d?) \s?[月월] \s?(?P<d>\d\d?) \s?[日일号號]
      [\s,(（]* [星期週周禮拜礼曜요月火水木金土日一二三四五六天월화수목금토일]{0,3} [)）]?
      (?: \s*\d\d?[:：時时点시].{0,20} )?
    | (?:ngày\s)? (?P<d>\d\d?) \stháng\s (?P<m>\d\d?) ,?\s (?:năm\s)? (?P<y>\d{4})
    | (?P<y>(?:19|20)\d\d) (?P<m>[01]\d) (?P<d>[0-3]\d) (?: T\d{4,6} .{0,6} )?
    """,
    regex.VERBOSE,
)
"""With a time of day after it, perhaps."""
_COUNTED = regex.compile(r"(\d{9,19})(?:\.\d+)?")
_DAY_AND_TIME = regex.compile(
    r"(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?:\d{4}|\d{6})"
)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_ISO_DAY = regex.compile(r"\d{4}-\d\d-\d\d(?!\d)")


@lru_cache(maxsize=64)
def read_date(line: str) -> date | None:
    """The date that `line` consists of, with or without a time of day.

    A date without a year, one that never was, or one whose day and month could be exchanged, is none.
    """
    if len(line) >= _LONGEST or not _A_YEAR.search(line):
        return None
    if match := _DATE_ALONE.fullmatch(line):
        return date_of(match)
    line = line.strip()
    return _in_figures(match) if (match := _IN_FIGURES.fullmatch(line)) else read_words(line)


def read_day(field: str) -> date | None:
    """The date that a field of a record says: as `read_date`, or a timestamp, in words or as computers count.

    Seconds, and fractions of them, are counted from 1970 on; which day that is, the clock of Greenwich says.
    """
    line = " ".join(field.split())
    if counted := _COUNTED.fullmatch(line):
        return _in_figures(day) if (day := _DAY_AND_TIME.fullmatch(line)) else _day_counted(counted[1])
    return read_date(line) or (read_date(day[0]) if (day := _ISO_DAY.match(line)) else None)


def _day_counted(figures: str) -> date | None:
    seconds = int(figures) // 10 ** max(0, len(figures) - 10 if len(figures) % 3 == 1 else len(figures) - 9)
    return (_EPOCH + timedelta(seconds=seconds)).date()


def _in_figures(match: regex.Match[str]) -> date | None:
    """Of day and month, in either order, the one above twelve is the day. Americans set stops between them too."""
    if match["m"]:
        return date_of(match)
    month, day = sorted((int(match["first"]), int(match["second"])))
    return day_if_any(int(match["y"]), month, day) if day > 12 or day == month else None


def date_of(match: regex.Match[str]) -> date | None:
    """The date that a match of `DATE` found, if it is a whole one."""
    year, month, day = match["y"], match["m"], match["d"]
    if not (year and month and day):
        return None
    return day_if_any(int(year), _MONTHS.get(month.lower()) or int(month), int(day))
