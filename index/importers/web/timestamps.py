"""The days of timestamps as web pages write them: the day that it was where the page was published."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from itertools import chain

import regex

from index.calendar_names import MONTHS, WEEKDAYS, numbers
from index.importers.dates import DATE, NAMES_OF_DAYS, date_of, read_date
from index.importers.hygiene import clean_line
from index.stretches import day_if_any

_DIGITS = regex.compile(r"\d{10}|\d{13}")
_DAY_FIRST = regex.compile(r"(\d{1,2})\.\ ?(\d{1,2})\.\ ?(\d{4})(?:\D.{0,30})?")
"""With full stops between, the day comes first in every country that writes dates so."""
_DAY_FIRST_ANYWHERE = regex.compile(r"(?<![\d.])(\d{1,2})\.\ ?(\d{1,2})\.\ ?(\d{4})(?![\d.]*\d)")
_WITH_SLASHES = regex.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?:\D.{0,30})?")
_UP_TO_YEAR = regex.compile(r".{4,30}?\b\d{4}\b(?!-)")
_JAVASCRIPT = regex.compile(r"(?:\w{3} )?(\w{3} \d\d? \d{4}) \d\d:\d\d:\d\d.*")
_DAY_IN_TEXT = regex.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_DAY_IN_ADDRESS = regex.compile(
    r"""(?<!\d)(?P<y>(?:19|20)\d\d)
    (?: /(?:[a-z][\w-]*/)?(?P<m>\d\d?|[a-z]{3})/(?P<d>\d\d?)(?=/)
    | (?P<mark>[-/]?)(?P<m>\d\d)(?P=mark)(?P<d>\d\d)(?!\d) )""",
    regex.VERBOSE | regex.IGNORECASE,
)
"""Some put a section between the year and the month, and some write a month in letters."""
_MONTHS_IN_ADDRESS = numbers(MONTHS, ["en"])
_LABEL = regex.compile(
    r"""[\p{L} ]{2,24}[:：]\s*
    | (?:first\ )?(?:published|posted|submitted|created|released|issued|filed|publié|mis\ en\ ligne|veröffentlicht
      |erstellt|publicado|pubblicato|gepubliceerd|geplaatst|publicerad|publisert|udgivet|julkaistu|opublikowano|dodano
      |опубликовано|publikováno)
      (?:\ (?:on|at|le|am|el|em|il|op|den))?,?\s+
    | (?:기사입력|입력|등록|게시|发布时间|發布時間|时间|公開日時?|掲載日?|投稿日?|配信)\s*""",
    regex.VERBOSE | regex.IGNORECASE,
)
_WEEKDAY = regex.compile(r"\p{L}{2,12}\.?,?\s+(?=\d{4}-)")
_CHANGED = regex.compile(
    r"""\b(?:updated?|modified|corrected|aktualisier\p{L}+|geändert|stand|mise?\ à\ jour|modifié|actualizad[oa]
    |atualizad[oa]|aggiornat[oa]|bijgewerkt|gewijzigd|uppdaterad|oppdatert|opdateret|päivitetty|zaktualizowan[oa]|aktualizac
    |aktualizováno|обновлено|изменено|оновлено|güncelle\p{L}*)\b
    |آخر\ تحديث|تم\ التحديث|עודכן|更新|수정|cập\ nhật|diperbarui""",
    regex.VERBOSE | regex.IGNORECASE,
)
_TIME_OF_DAY = regex.compile(r"\d\d?(?:[:.h]|\s?[時时点點시]\s?)\d\d")
_WITH_WEEKDAY = regex.compile(r"(?P<weekday>\p{L}{2,12})\.?,?\s(?P<one>\d\d?)/(?P<other>\d\d?)/(?P<y>\d{4})")
_WEEKDAYS = numbers(WEEKDAYS, WEEKDAYS)
_IN_AMERICA = regex.compile(
    r"""(?P<m>\d\d?)\s?(?P<mark>[/-])\s?(?P<d>\d\d?)\s?(?P=mark)\s?(?P<y>\d{4}|\d\d)
    ,?\s(?:at\s)?\d\d?:\d\d\s?[ap]\.?m\.?(?P<zone>\s[ECMP][SD]?T\b)?""",
    regex.VERBOSE | regex.IGNORECASE,
)
"""In figures, with hours up to twelve: the month comes first where the zone is one of theirs."""
_FOR_MACHINES = regex.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[+-]\d\d:?\d\d|Z)?")
"""What stands in a line only because a style hides it: when it was changed, as a rule."""
_WITH_SHORT_YEAR = regex.compile(
    r"""(?<!\d)(?P<d>\d\d?)[. /-]{1,2}(?P<m>\p{L}{3,12})[. /-]{1,2}['’]?(?P<y>\d\d)
    \s?(?:[|,·–-]|\p{L}{1,3}\s)?\s?\d\d?[:h]\d\d""",
    regex.VERBOSE,
)
_DAY_ANYWHERE = regex.compile(rf"{NAMES_OF_DAYS}(?<![\p{{L}}\d]){DATE}", regex.VERBOSE)
_YEAR = regex.compile(r"[(\[]?(?:19|20)\d\d[.,;:)\]]*")
_MOST_WORDS, _WORDS_OF_A_DAY = 40, (5, 4, 3)
_LONGEST_LABEL = 30
_MONTHS_OF_A_YEAR = 12
_FIRST_YEAR, _LAST_YEAR = 1600, 2100
_WESTERNMOST, _EASTERNMOST = timedelta(hours=-10), timedelta(hours=12)
"""Distances from UTC."""
_AROUND = " |│·•/()[]【】–—-"
_NEVER = date(1970, 1, 1)
"""What a program writes that does not know."""


class _Moment:
    """A day, and the moment if the timestamp said it with its distance from UTC."""

    def __init__(self, day: date, moment: datetime | None = None) -> None:
        self.day, self.moment = day, moment if moment and moment.tzinfo else None
        self.is_day = moment is None or not (moment.tzinfo or moment.hour or moment.minute)

    def may_be(self, day: date) -> bool:
        """Whether it was that day in some country."""
        if self.moment is None:
            return abs(day - self.day) <= timedelta(days=1)
        return (self.moment + _WESTERNMOST).date() <= day <= (self.moment + _EASTERNMOST).date()

    @property
    def is_utc(self) -> bool:
        return self.moment is not None and not self.moment.utcoffset()


def day_of(timestamps: Iterable[str], address: str = "") -> date | None:
    """The day of the first that is one.

    Where it is in UTC, or without an hour, another that gives the same moment with a zone, or else the day in the
    page's address, says which day it was there.
    """
    moments = (moment for timestamp in timestamps if (moment := _moment(timestamp)))
    first = next(moments, None)
    if first is None or not (first.is_utc or first.is_day):
        return first.day if first else None
    same = (other.day for other in moments if _is_same(first, other) and not other.is_utc)
    in_address = day_in_address(address)
    nearby = in_address if in_address and first.may_be(in_address) else None
    return next(same, None) or nearby or first.day


def day_in_address(address: str) -> date | None:
    """The day in a URL such as ``…/2019/05/02/…``."""
    for match in _DAY_IN_ADDRESS.finditer(address):
        month = _MONTHS_IN_ADDRESS.get(match["m"].lower(), match["m"])
        if str(month).isdecimal() and (day := _date(match["y"], str(month), match["d"])):
            return day
    return None


def day_printed(line: str) -> date | None:
    """The day of publication in a short line that says more, such as the hour and by whom; that of a change is none."""
    before_change = _CHANGED.split(line, maxsplit=1)[0]
    for_people = _FOR_MACHINES.sub(" ", before_change)
    if for_people != before_change and (day := day_in_line(for_people)):
        return day
    return _in_america(before_change) or day_in_line(before_change) or _in_short(before_change)


def _in_short(line: str) -> date | None:
    """The day whose year has two figures, where an hour stands behind it: "12 jan 23 | 5h27"."""
    match = _WITH_SHORT_YEAR.search(line)
    return read_date(f"{match['d']} {match['m']} 20{match['y']}") if match else None


def _in_america(line: str) -> date | None:
    match = _IN_AMERICA.search(line)
    if match is None or not (match["zone"] or int(match["d"]) > _MONTHS_OF_A_YEAR):
        return None
    return _date(match["y"] if len(match["y"]) == 4 else f"20{match['y']}", match["m"], match["d"])


def day_in_line(line: str) -> date | None:
    """The first day that is anywhere in a line."""
    if day := day_of([line]):
        return day
    named = (date_of(match) for match in _DAY_ANYWHERE.finditer(line))
    in_figures = (_date(match[3], match[2], match[1]) for match in _DAY_FIRST_ANYWHERE.finditer(line))
    return (
        next(filter(None, chain(named, in_figures)), None) or _day_by_weekday(line) or _day_around_year(line)
    )


def _day_around_year(line: str) -> date | None:
    """The day that some words with a year among them say, in any of the languages of which the months are known."""
    words = line.split()
    for place, word in enumerate(words[:_MOST_WORDS]):
        if _YEAR.fullmatch(word):
            behind = (words[place : place + number] for number in _WORDS_OF_A_DAY)
            before = (words[max(0, place + 1 - number) : place + 1] for number in _WORDS_OF_A_DAY)
            days = (read_date(" ".join(some)) for some in chain(before, behind))
            if day := next(filter(None, days), None):
                return day
    return None


def _day_by_weekday(line: str) -> date | None:
    """The day of two numbers of which either may be the month, if the weekday tells; else as English has weekdays."""
    match = _WITH_WEEKDAY.search(line)
    number = _WEEKDAYS.get(match["weekday"].lower()) if match else None
    if match is None or number is None:
        return None
    either = (
        _date(match["y"], match["one"], match["other"]),
        _date(match["y"], match["other"], match["one"]),
    )
    return next((day for day in either if day and day.isoweekday() == number), None)


def has_time_of_day(line: str) -> bool:
    """Whether a line tells an hour."""
    return _TIME_OF_DAY.search(line) is not None


def is_of_change(line: str) -> bool:
    """Whether a line says first of all when something was changed."""
    return _CHANGED.search(line[:_LONGEST_LABEL]) is not None


def _is_same(one: _Moment, other: _Moment) -> bool:
    if one.moment is None or other.moment is None:
        return False
    return abs(one.moment - other.moment) < timedelta(minutes=2)


def _moment(timestamp: str) -> _Moment | None:
    line = clean_line(timestamp[:200]).strip(_AROUND)
    found = _iso(line) or _number(line) or _plain(line) or _plain(_without_label(line)) or _rfc(line)
    is_plausible = found and _FIRST_YEAR < found.day.year < _LAST_YEAR and found.day != _NEVER
    return found if is_plausible else None


def _without_label(line: str) -> str:
    label = _LABEL.match(line)
    line = line[label.end() :] if label else line
    return _WEEKDAY.sub("", line, count=1)


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
