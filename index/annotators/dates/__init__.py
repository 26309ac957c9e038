"""Days, months, years and other stretches that a text names, as its publication date makes them certain.

english.py, french.py  how a language writes dates        numerals.py  how all do
english_words.py       the words of the first             wording.py   what a language must tell
found.py               a match: its numbers, its verb, and the year that is likely
reading.py             from a match to its days
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from index.annotation import DateMention, Mention, Quotation
from index.annotators.dates.found import Found
from index.annotators.dates.numerals import ANY_LANGUAGE
from index.annotators.dates.reading import read_near_day
from index.annotators.dates.wording import Rule, Wording
from index.article import Span
from index.stretches import Stretch

_SPAN = attrgetter("span")


def find_dates(
    text: str,
    published: date | None,
    language: str,
    mentions: Sequence[Mention] = (),
    quotations: Sequence[Quotation] = (),
) -> tuple[DateMention, ...]:
    """The dates in `text`, in order, not overlapping one another nor the `mentions` of names.

    Without a publication date there are none: "Tuesday" could be any. "Today" within one of the `quotations` is none
    either: it is the day on which the words were said. Mentions and quotations are given in order. `language` is a tag
    such as "en-GB"; where it is neither English nor French, only figures that cannot be misread are dates.
    """
    if published is None:
        return ()
    wording = _wording_of(language.replace("_", "-").split("-")[0].lower())
    return tuple(
        DateMention(one.span, *one.stretch)
        for one in _read_all(text, published, wording)
        if one.stretch
        and not _overlaps_any(one.span, mentions)
        and not (one.is_counted_from_today and _overlaps_any(one.span, quotations))
    )


def _wording_of(language: str) -> Wording:
    # The patterns of one language take some 50 ms to compile.
    match language:
        case "en":
            from index.annotators.dates.english import ENGLISH  # noqa: PLC0415

            return ENGLISH
        case "fr":
            from index.annotators.dates.french import FRENCH  # noqa: PLC0415

            return FRENCH
    return ANY_LANGUAGE


class _Words(NamedTuple):
    """Words that a rule has read, and the days that they allow: none if they only look like a date."""

    span: Span
    stretch: Stretch | None
    is_counted_from_today: bool = False


def _read_all(text: str, published: date, wording: Wording) -> Iterator[_Words]:
    end = 0
    for beginning in wording.beginnings.finditer(text):
        start = beginning.start()
        if start >= end and (words := _read(text, start, wording.rules_at(beginning[0]), wording, published)):
            end = words.span.end
            yield words


def _read(text: str, start: int, rules: Sequence[Rule], wording: Wording, published: date) -> _Words | None:
    """What the first fitting rule reads."""
    for rule in rules:
        match = rule.pattern.match(text, start)
        if match:
            span = Span(*match.span())
            try:
                return _Words(span, rule.read(Found(match, wording, published)), rule.read is read_near_day)
            except KeyError:  # a name stands where a month would: another rule may fit
                continue
            except (ValueError, OverflowError):  # a day that does not exist, or that no calendar reaches
                return _Words(span, None)
    return None


def _overlaps_any(span: Span, others: Sequence[Mention] | Sequence[Quotation]) -> bool:
    place = bisect_left(others, span, key=_SPAN)
    return any(other.span.overlaps(span) for other in others[max(0, place - 1) : place + 1])
