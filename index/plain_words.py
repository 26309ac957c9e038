"""How a query was understood, said in plain words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from index.query import (
    And,
    DateRange,
    Field,
    Fuzzy,
    InField,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Term,
    Whole,
)
from index.text.letters import is_spaceless

_YEAR, _MONTH, _DAY = len("2009"), len("2009-03"), len("2009-03-15")
"""Characters of a date that say so much of it."""

_IN_FIELD = {
    Field.TITLE: "{} in the title",
    Field.SOURCE: "from the source {}",
    Field.AUTHOR: "written by {}",
    Field.SECTION: "in the section {}",
    Field.LANGUAGE: "in the language {}",
    Field.PERSON: "naming the person {}",
    Field.ORGANISATION: "naming the organisation {}",
    Field.PLACE: "naming the place {}",
    Field.SPEAKER: "with a quotation by speaker {}",
    Field.TAG: "tagged {}",
    Field.STORY: "telling the story {}",
}


def reading(query: Query) -> str:  # noqa: C901  (a case for each kind of query)
    """How the query was understood, in plain words: ‘“landmark talks” and published from 2009 on but not moscow’."""
    match query:
        case Term(word):
            return word
        case Prefix(start):
            return start if is_spaceless(start) else f"{start}*"
        case Phrase(phrase):
            return _reading_of_phrase(phrase)
        case Near(near, apart):
            return f"{_reading_of_phrase(near)} near one another ({_reading_of_distance(apart)})"
        case Whole(name):
            return f"{_reading_of_phrase(name)} (the whole name)"
        case Fuzzy(word, edits):
            return f"spelt like {word} ({_counted(edits, 'letter')} off at most)"
        case InField(field, inner):
            return _IN_FIELD[field].format(_grouped(inner))
        case DateRange(first, last):
            return _reading_of_dates(first, last)
        case Not(part):
            return f"everything but {reading(part)}"
        case Or(parts):
            return _reading_of_alternatives(parts)
        case And(parts):
            return _reading_of_all(parts)


def _reading_of_phrase(phrase: tuple[str, ...]) -> str:
    joined = _joined(phrase)
    return joined[0] if len(joined) == 1 and is_spaceless(joined[0]) else f"“{' '.join(joined)}”"


def _reading_of_distance(apart: int) -> str:
    return f"at most {_counted(apart, 'other word')} between" if apart else "side by side"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _joined(words: Iterable[str]) -> list[str]:
    """Words, with the overlapping pairs of a spaceless run put together again: 気象, 象庁 → 気象庁."""
    joined: list[str] = []
    for word in words:
        overlap = _overlap(joined[-1], word) if joined else 0
        if overlap:
            joined[-1] += word[overlap:]
        else:
            joined.append(word)
    return joined


def _overlap(before: str, word: str) -> int:
    """How many characters of a spaceless pair are the end of the run before it."""
    if not (is_spaceless(before) and is_spaceless(word)):
        return 0
    return next((n for n in range(len(word) - 1, 0, -1) if before.endswith(word[:n])), 0)


def _reading_of_dates(first: date | None, last: date | None) -> str:
    if first and last:
        return f"published {_reading_of_period(first, last)}"
    if first:
        return f"published from {_beginning(first)} on"
    if last is None or last == date.max:
        return "published at any time"
    following = last + timedelta(days=1)
    return f"published {f'before {_beginning(following)}' if following.day == 1 else f'until {last}'}"


def _reading_of_period(first: date, last: date) -> str:
    """In years or months, if that is what it begins and ends with."""
    if first == last:
        return f"on {first}"
    following = last + timedelta(days=1) if last < date.max else None
    measure = _DAY
    if first.day == 1 and (following is None or following.day == 1):
        is_in_years = first.month == 1 and (following is None or following.month == 1)
        measure = _YEAR if is_in_years else _MONTH
    begins, ends = first.isoformat()[:measure], last.isoformat()[:measure]
    return f"in {begins}" if begins == ends else f"from {begins} to {ends}"


def _beginning(day: date) -> str:
    """The year or the month that begins on a day, or the day."""
    measure = _DAY if day.day > 1 else _MONTH if day.month > 1 else _YEAR
    return day.isoformat()[:measure]


def _reading_of_alternatives(parts: tuple[Query, ...]) -> str:
    if _is_unfinished_word(parts):
        return reading(parts[0])
    return " or ".join(_grouped(part) for part in parts)


def _is_unfinished_word(parts: tuple[Query, ...]) -> bool:
    match parts:
        case (Prefix(start), Term(word)):
            return start == word
    return False


def _reading_of_all(parts: tuple[Query, ...]) -> str:
    wanted = _joined(_grouped(part) for part in parts if not isinstance(part, Not))
    excluded = [_grouped(part.part) for part in parts if isinstance(part, Not)]
    said = " and ".join(wanted) or "everything"
    return f"{said} but not {' nor '.join(excluded)}" if excluded else said


def _grouped(part: Query) -> str:
    is_compound = isinstance(part, And) or (isinstance(part, Or) and not _is_unfinished_word(part.parts))
    return f"({reading(part)})" if is_compound else reading(part)
