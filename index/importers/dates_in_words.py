"""Days written with the name of a month, in many languages: "5 мая 2019 г.", "2019. május 5.", "٥ مايو ٢٠١٩"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import regex

from index.stretches import day_if_any
from index.text.letters import fold

_FILE = Path(__file__).with_name("words_of_dates.txt")
_SMALL_WORDS = frozenset(
    fold(
        """a à al alle an as at à as aos às d da das de del dem den der di dia día dne dnia do du el em en er g h heures
        hod hrs i il jam kell kl klo klokka klokken la las le los nd o of om ora orario ore os pe po pukul r rd re rok
        roku saat st th the të u uhr um uur v vao w ziua г год года году ж р рік року ў ч час часа часов στις و في ساعة
        الساعة م بتاريخ ساعت बजे"""
    ).split()
)
"""That stand in a date beside its names and numbers, or before a time of day."""
_TIME = regex.compile(
    r"""
    T?(?<!\d) \d\d? (?: [:hH٫] \d\d | [.] \d\d (?![\d.]) ) (?:[:.]\d\d)? (?:[.,]\d+)? (?!\d)
    (?: \s? (?i:[ap]\.?\s?m\b\.?) )?
    (?: \s? \(? (?: (?:GMT|UTC)?[+-]\d\d:?\d\d\b | [A-Z]{1,5}\b ) \)? ){0,3}   # its zone
    """,
    regex.VERBOSE,
)
_WORD = regex.compile(r"\d+ | [\p{L}_][\p{L}\p{M}_’']*", regex.VERBOSE)
_BETWEEN = regex.compile(r"[\s.,،;:|/()（）\[\]·•–—ªº°-]*")
_YEARS = range(1400, 2200)


class _Words(NamedTuple):
    months: Mapping[str, int]
    weekdays: Set[str]
    joined: Mapping[str, str]
    """Names of two words, and how they are written as one."""


def read_words(line: str) -> date | None:
    """The day that a short line consists of: one month, one day, one year, and nothing but what goes with them."""
    names = _words()
    folded = fold(_TIME.sub(" ", line))
    for two, one in names.joined.items():
        folded = folded.replace(two, one)
    if not _BETWEEN.fullmatch(_WORD.sub(" ", folded)):
        return None
    words = _WORD.findall(folded)
    numbers = [word for word in words if word.isdecimal()]
    others = [word for word in words if not word.isdecimal() and word not in _SMALL_WORDS]
    months = [word for word in others if word in names.months]
    if len(months) > 1:  # as in "mar 5 maggio": a Tuesday, and not March
        months = [word for word in months if word not in names.weekdays]
    if not all(word in names.months or word in names.weekdays for word in others):
        return None
    return _day({names.months[word] for word in months}, numbers)


def _day(months: set[int], numbers: Sequence[str]) -> date | None:
    """The month may be said twice, as in "أيار/مايو"."""
    if len(months) != 1 or len(numbers) != 2:
        return None
    day, year = sorted(map(int, numbers))
    return day_if_any(year, months.pop(), day) if year in _YEARS else None


@cache
def _words() -> _Words:
    *months, weekdays = _FILE.read_text(encoding="utf-8").splitlines()
    by_word = {word: number for number, words in enumerate(months, start=1) for word in words.split()}
    joined = {word.replace("_", " "): word for word in (*by_word, *weekdays.split()) if "_" in word}
    return _Words(by_word, frozenset(weekdays.split()), joined)
