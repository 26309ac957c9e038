"""A match in a text: its numbers, its verb, and the year that is likely."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from enum import Enum
from functools import cached_property

import regex

from index.annotators.dates.wording import Wording
from index.stretches import Stretch

_HALF_A_YEAR = timedelta(days=183)
_NINE_MONTHS = timedelta(days=275)
_FOUR_WEEKS = timedelta(weeks=4)
_BACK, _AHEAD = (0, -1, -2, -3, -4), (0, 1, 2, 3, 4)
"""Years: four for the sake of the 29th of February."""
_REACH = 120
"""Characters on either side in which a verb is looked for."""


class Tense(Enum):
    """Whether the verb beside a date tells of what was or of what is to come."""

    PAST = "past"
    FUTURE = "future"


class Found:
    """One match of a rule, in an article that was published on a certain day."""

    def __init__(self, match: regex.Match[str], wording: Wording, published: date) -> None:
        self.published = published
        self._match = match
        self._groups = match.groupdict()
        self._wording = wording

    def __getitem__(self, group: str) -> int | None:
        """The number that a group of the pattern holds, in figures or words; ``None`` where it is missing.

        Raises ``KeyError`` if it is a word that the language does not have there.
        """
        words = self._groups.get(group)
        if not words:
            return None
        if words.isdecimal():
            return int(words)
        return self._wording.meanings[group.rstrip("2")][" ".join(words.lower().split())]

    def has(self, group: str) -> bool:
        """Whether a group of the pattern has matched."""
        return bool(self._groups.get(group))

    @cached_property
    def year(self) -> int | None:
        """The year that is named, such as 2008 or "last year"."""
        shift = self["shift_of_year"]
        return self["y"] if shift is None else self.published.year + shift

    @cached_property
    def tense(self) -> Tense | None:
        """That of the nearest verb before the date in its sentence, else of the first after it."""
        text, start, end = self._match.string, self._match.start(), self._match.end()
        before = list(self._wording.verbs.finditer(text, max(0, start - _REACH), start))
        tense = _tense_of(before[-1]) if before else None
        return tense or _tense_of(self._wording.verbs.search(text, end, end + _REACH))

    def in_likely_year(self, stretch_in: Callable[[int], Stretch]) -> Stretch | None:
        """The stretch in the year that is named; else the nearest that is past or to come, as the verb says.

        What lies far off in another year hardly belongs to its verb, as newspapers would say the year: then it is what is
        near on the other side, or nothing. Where the verb says nothing: in the year of publication, or before it if that
        is more than half a year ahead.
        """
        if self.year is not None:
            return stretch_in(self.year)
        if self.tense is None:
            return self.first_that(lambda some: some.first - self.published < _HALF_A_YEAR, stretch_in, _BACK)
        past, future = (
            self.last_before(self.published, stretch_in),
            self.next_after(self.published, stretch_in),
        )
        likely, other = (past, future) if self.tense is Tense.PAST else (future, past)
        if likely and (
            likely.first.year == self.published.year or self._is_within(_NINE_MONTHS, likely.last)
        ):
            return likely
        is_near = other and all(self._is_within(_FOUR_WEEKS, end) for end in other)
        return other if is_near else None

    def _is_within(self, time: timedelta, day: date) -> bool:
        return abs(day - self.published) < time

    def last_before(self, moment: date, stretch_in: Callable[[int], Stretch]) -> Stretch | None:
        """The last that has begun by then."""
        return self.first_that(lambda some: some.first <= moment, stretch_in, _BACK)

    def next_after(self, moment: date, stretch_in: Callable[[int], Stretch]) -> Stretch | None:
        """The first that ends then, or later."""
        return self.first_that(lambda some: some.last >= moment, stretch_in, _AHEAD)

    def first_that(
        self, fits: Callable[[Stretch], bool], stretch_in: Callable[[int], Stretch], shifts: Iterable[int]
    ) -> Stretch | None:
        """The first stretch that fits in one of the years around that of publication."""
        for shift in shifts:
            try:
                stretch = stretch_in(self.published.year + shift)
            except ValueError:  # as in most years the 29th of February
                continue
            if fits(stretch):
                return stretch
        return None


def _tense_of(verb: re.Match[str] | None) -> Tense | None:
    """None for the end of a sentence, which is a match as well."""
    if verb is None:
        return None
    return Tense.FUTURE if verb["future"] else Tense.PAST if verb["past"] else None
