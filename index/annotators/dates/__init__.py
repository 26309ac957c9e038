"""Days, months, years and other stretches that a text names, as its publication date makes them certain.

english.py, french.py  how a language writes dates        numerals.py  how all do
reading.py             from words to days                 wording.py   what a language must tell; the likely year
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from index.annotation import DateMention
from index.annotators.dates.english import ENGLISH
from index.annotators.dates.found import Found
from index.annotators.dates.french import FRENCH
from index.annotators.dates.numerals import ANY_LANGUAGE
from index.annotators.dates.wording import Rule, Wording
from index.article import Span
from index.stretches import Stretch

_WORDINGS: Final[Mapping[str, Wording]] = {"en": ENGLISH, "fr": FRENCH}


def find_dates(
    text: str, published: date | None, language: str, names: Sequence[Span] = ()
) -> tuple[DateMention, ...]:
    """The dates in `text`, in order, not overlapping one another nor `names`, which are in order too.

    Without a publication date there are none: "Tuesday" could be any. `language` is a tag such as "en-GB"; where it is
    another than English or French, or empty, only figures that cannot be misread are dates.
    """
    if published is None:
        return ()
    wording = _WORDINGS.get(language.replace("_", "-").split("-")[0].lower(), ANY_LANGUAGE)
    return tuple(found for found in _found(text, published, wording) if not _is_in_name(found.span, names))


def _found(text: str, published: date, wording: Wording) -> Iterator[DateMention]:
    end = 0
    for beginning in wording.beginnings.finditer(text):
        start = beginning.start()
        if start >= end and (match := _read(text, start, wording.rules_at(beginning[0]), wording, published)):
            end, stretch = match
            if stretch:
                yield DateMention(Span(start, end), *stretch)


def _read(
    text: str, start: int, rules: Sequence[Rule], wording: Wording, published: date
) -> tuple[int, Stretch | None] | None:
    """Where the words end that the first fitting rule reads, and the days that they allow, if any."""
    for rule in rules:
        match = rule.pattern.match(text, start)
        if match:
            try:
                return match.end(), rule.read(Found(match, wording, published))
            except KeyError:  # a name stands where a month would: another rule may fit
                continue
            except (ValueError, OverflowError):  # a day that does not exist, or that no calendar reaches
                return match.end(), None
    return None


def _is_in_name(span: Span, names: Sequence[Span]) -> bool:
    place = bisect_left(names, span)
    return any(name.overlaps(span) for name in names[max(0, place - 1) : place + 1])
