"""Dates and datelines: "BRUSSELS, Jan. 7 (Reuters) — " before the first words of a story, in its many spellings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import regex

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier janv",
            "february feb février fevrier févr fév",
            "march mar mars",
            "april apr avril avr",
            "may mai",
            "june jun juin",
            "july jul juillet juil",
            "august aug août aout",
            "september sept sep septembre",
            "october oct octobre",
            "november nov novembre",
            "december dec décembre decembre déc",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
    r",?\s+(?:le\s+)?"
)
_DATE = rf"""
    (?: (?P<y1>\d{{4}})-(?P<m1>\d\d)-(?P<d1>\d\d) (?:[T\ ]\d\d:\d\d\S*(?:\ [+-]\d{{4}})?)?
    | (?:{_WEEKDAY})? (?P<m2>{_MONTH})\.?\ (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\ (?P<y2>\d{{4}}))?
    | (?:{_WEEKDAY})? (?P<d3>\d{{1,2}})(?:er|st|nd|rd|th)?\ (?P<m3>{_MONTH})\.?(?:,?\ (?P<y3>\d{{4}}))?
    )
"""
_DATE_ALONE = regex.compile(rf"\s*{_DATE}\s*\.?\s*", regex.VERBOSE | regex.IGNORECASE)
_CAPITALISED = r"(?:(?:\p{Lu}\.)+|\p{Lu}[\p{Ll}\p{M}]+\.?|\p{Lu}{2,}\.?)(?:-\p{Lu}[\p{L}\p{M}]*+)*+"
_PLACE = rf"(?:St\.\ )?{_CAPITALISED}(?:\ (?:de|of|la|le|du|and|sur)(?=\ \p{{Lu}})|\ {_CAPITALISED}){{0,2}}"
_PLACES = rf"{_PLACE}(?:,\ ?{_PLACE}){{0,2}}"
_AGENCY = r"(?:\ \([^()\n]{2,30}\))?"
_DASH = r"(?:\s*(?:—|–|―|--+)[\s–—-]*+|\s+-\s*|-\s+)"
_DATELINE = regex.compile(
    rf"""
    \s*
    (?: FOR\ IMMEDIATE\ RELEASE [:\s]*+ )?
    (?: (?P<lead> \p{{Lu}}[\p{{Lu}}\ .'’]{{8,60}} ) : \s* )?
    (?:
        \( (?P<place>{_PLACES}) \) (?:{_DASH}|\s+|:\s*)
      | (?P<place>{_PLACES}) ,? {_AGENCY} (?:,?\ (?P<date>(?i:{_DATE})))? {_AGENCY} {_DASH}
      | (?P<date>(?i:{_DATE})) \.? {_DASH}
    )
    (?=[\p{{Lu}}\p{{N}}"“«‘'(\[])
    """,
    regex.VERBOSE,
)
_NO_PLACE = regex.compile(r"(?i)\b(?:room|release|statement|note|update|editor|opinion|press)\Z|\A.{1,3}\Z")
"""What else stands before a dash: a heading such as "Press Room", or an acronym that is about to be explained."""
_LONGEST = 200
"""No dateline is longer: looking further would cost time and find prose."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stood before the first words of a story."""

    place: str
    published: date | None
    lead: str
    """Who released it, where a release says so before its dateline."""
    length: int
    """How many characters of the text it took."""


def read_date(line: str) -> date | None:
    """The date that `line` consists of. A date without a year, or one that never was, is none."""
    match = _DATE_ALONE.fullmatch(line) if len(line) < _LONGEST else None
    return _date(match) if match else None


def read_dateline(text: str) -> Dateline | None:
    """The dateline that `text` begins with, if it does."""
    match = _DATELINE.match(text, endpos=min(len(text), _LONGEST))
    if match is None or _NO_PLACE.search(match["place"] or ""):
        return None
    place = (match["place"] or "").strip(" ,")
    return Dateline(place, _date(match), (match["lead"] or "").strip(), match.end())


def _date(match: regex.Match[str]) -> date | None:
    for number in "123":
        year, month, day = (match[part + number] for part in "ymd")
        if year and month and day:
            try:
                return date(int(year), _MONTHS.get(month.lower()) or int(month), int(day))
            except ValueError:
                return None
    return None
