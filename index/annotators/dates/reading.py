"""From what the words of a date say to the days that they allow, and to no fewer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from index import stretches
from index.annotators.dates.found import Found, Tense
from index.stretches import Stretch

_PARTS_OF_MONTH = (1, 11, 21)
_PARTS_OF_YEAR = (1, 5, 9)
_PARTS_OF_DECADE = (0, 4, 7, 10)
"""With what early, mid and late begin: a third each, as nobody agrees on more."""
_SATURDAY = 5


def read_nothing(_: Found) -> None:
    """What only looks like a date."""


def read_days(found: Found) -> Stretch | None:
    """A day of a month, or those up to another: `d` `m`, `d2` `m2`; without a year, the weekday `wd` may tell it."""
    day, month = found["d"] or 0, found["m"] or 0
    last_day, last_month = found["d2"] or day, found["m2"] or month
    if found.has("both") and last_day != day + 1:
        return None

    def in_year(year: int) -> Stretch:
        first = stretches.day(year - (month > last_month), month, day)
        return Stretch(first.first, stretches.day(year, last_month, last_day).last)

    stretch = _on_weekday(found, in_year) or _shifted(found, in_year, _only(found.published))
    return stretch if stretch and stretch.first <= stretch.last else None


def _on_weekday(found: Found, in_year: Callable[[int], Stretch]) -> Stretch | None:
    weekday = found["wd"]
    if weekday is None or found.year is not None:
        return None
    return found.first_that(lambda some: some.first.isoweekday() == weekday, in_year, (0, -1, 1))


def _shifted(found: Found, in_year: Callable[[int], Stretch], now: Stretch) -> Stretch | None:
    """What is last before, or next after, what is now, as the `shift` says."""
    shift = found["shift"]
    if found.year is not None or shift is None:
        return found.in_likely_year(in_year)
    match shift:
        case -1:
            return found.last_before(now.first - timedelta(days=1), in_year)
        case 1:
            return found.next_after(now.last + timedelta(days=1), in_year)
    return in_year(found.published.year)


def read_numerals(found: Found) -> Stretch | None:
    """A day all in figures; none where day and month could be exchanged."""
    one, other = found["one"], found["other"]
    if one is None or other is None:
        return stretches.day(found["y"] or 0, found["m"] or 0, found["d"] or 0)
    day, month = max(one, other), min(one, other)
    return stretches.day(found["y"] or 0, month, day) if day > 12 or day == month else None


def read_months(found: Found) -> Stretch | None:
    """A month, part of one, or those up to another: `part` `m`, `m2`, of the `shift` or the year that is named."""
    month, last_month, part = found["m"] or 0, found["m2"] or found["m"] or 0, found["part"]

    def in_year(year: int) -> Stretch:
        first = stretches.month(year - (month > last_month), month)
        return Stretch(first.first, stretches.month(year, last_month).last)

    stretch = _shifted(found, in_year, stretches.month(found.published.year, found.published.month))
    return _part_of_month(stretch, part) if stretch and part is not None else stretch


def _part_of_month(month: Stretch, part: int) -> Stretch:
    first = month.first.replace(day=_PARTS_OF_MONTH[part])
    return Stretch(first, month.last if part == 2 else first.replace(day=_PARTS_OF_MONTH[part + 1] - 1))


def read_years(found: Found) -> Stretch | None:
    """A year, part of one, or those up to another, which may have two figures: `part` `y`, `y2`."""
    year, last, part = found.year, found["y2"], found["part"]
    if year is None:
        return None
    if last is None:
        return stretches.year(year) if part is None else _part_of_year(year, part)
    if last < 100:
        last += year // 100 * 100
    return Stretch(stretches.year(year).first, stretches.year(last).last) if last > year else None


def _part_of_year(year: int, part: int) -> Stretch:
    month = _PARTS_OF_YEAR[part]
    return Stretch(stretches.month(year, month).first, stretches.month(year, month + 3).last)


def read_decade(found: Found) -> Stretch | None:
    """Ten years, or part of them: `part` `decade`, whose century may be missing."""
    decade, part = found["decade"] or 0, found["part"]
    if decade < 100:
        decade += found.published.year // 100 * 100
        decade -= 100 if decade > found.published.year else 0
    if decade % 100 == 0 and decade < 2000:  # the 1800s are a century
        return None
    first, end = (0, 10) if part is None else _PARTS_OF_DECADE[part : part + 2]
    return Stretch(stretches.year(decade + first).first, stretches.year(decade + end - 1).last)


def read_quarter(found: Found) -> Stretch | None:
    """A quarter `q` or a half `half` of the year that is named, which it must be: a match has quarters too."""
    if found.year is None:
        return None
    quarter, half = found["q"], found["half"]
    if quarter is not None:
        return stretches.quarter(found.year, quarter) if quarter <= 4 else None
    if half is None or half > 2:
        return None
    first, last = 2 * half - 1, 2 * half
    return Stretch(stretches.quarter(found.year, first).first, stretches.quarter(found.year, last).last)


def read_near_day(found: Found) -> Stretch:
    """A day counted from that of publication: `near`."""
    return _only(found.published + timedelta(days=found["near"] or 0))


def _only(day: date) -> Stretch:
    return Stretch(day, day)


def read_weekday(found: Found) -> Stretch:
    """The `wd` within six days before publication, or on that day; after it where the `shift` or the verb says so."""
    shift, weekday = found["shift"], found["wd"] or 0
    days = weekday - found.published.isoweekday()  # from that of publication to the one in the same week
    match shift, found.tense:
        case (-1, _):
            days -= 7 if days >= 0 else 0
        case (1, _):
            days += 7 if days <= 0 else 0
        case (None | 0, Tense.FUTURE):
            days %= 7
        case (None, _) | (0, Tense.PAST):
            days = -(-days % 7)
    return _only(found.published + timedelta(days=days))


def read_week(found: Found) -> Stretch:
    """A week from Monday to Sunday, counted by its `shift` from that of publication."""
    return stretches.week(found.published + timedelta(days=7 * (found["shift"] or 0)))


def read_weekend(found: Found) -> Stretch:
    """The Saturday and the Sunday of a week; without a `shift`, the last that had begun unless the verb looks ahead."""
    shift = found["shift"]
    if found.published.weekday() < _SATURDAY and shift in {None, 0}:
        is_past = found.tense is Tense.PAST or (shift is None and found.tense is None)
        shift = -1 if is_past else 0
    sunday = stretches.week(found.published + timedelta(days=7 * (shift or 0))).last
    return Stretch(sunday - timedelta(days=1), sunday)


def read_near_month(found: Found) -> Stretch:
    """The month of publication, or the one before or after it: `part` `shift`."""
    months = found.published.year * 12 + found.published.month - 1 + (found["shift"] or 0)
    month, part = stretches.month(months // 12, months % 12 + 1), found["part"]
    return month if part is None else _part_of_month(month, part)


def read_near_quarter(found: Found) -> Stretch:
    """The quarter of publication, or the one before or after it: `shift`."""
    quarters = found.published.year * 4 + (found.published.month - 1) // 3 + (found["shift"] or 0)
    return stretches.quarter(quarters // 4, quarters % 4 + 1)


def read_day_of_near_month(found: Found) -> Stretch:
    """A day `d` of the month of publication, or of that before or after it: `shift`."""
    near = read_near_month(found).first
    return stretches.day(near.year, near.month, found["d"] or 0)
