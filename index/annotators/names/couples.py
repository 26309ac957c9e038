"""Whom a title means of several people with one surname: "Mr Doe" is John, of John and Jane Doe."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from index.annotation import EntityKind
from index.annotators.names.given_names import known_gender
from index.annotators.names.names import Name, family_name
from index.annotators.names.titles import title_before
from index.article import Span

_TITLE = regex.compile(r"\b(?:(?P<younger>[Yy]ounger)\s)?(?:(?P<she>M(?:is)?s|Mrs|Miss)|(?P<he>Mr))\.?\s\Z")
_LONGEST_TITLE = 14
_OTHER_HALF = regex.compile(r"\sand\s\p{Lu}[\p{L}’'-]+\s(?P<surname>\p{Lu}[\p{L}’'-]+)")
"""What follows the first of a couple: " and Jane Doe"."""


class Bearer:
    """Somebody of a surname."""

    __slots__ = ("gender", "given", "offices", "place")

    def __init__(self, given: str, surname: str, place: int) -> None:
        self.given = given
        self.gender = next(iter(known_gender(f"{given} {surname}", is_given=True)), None)
        self.place = place
        self.offices: set[str] = set()
        """The titles that stand before the full name."""


def titled_bearers(text: str, names: Sequence[Name]) -> dict[int, int]:
    """Of the places in `names` where a title stands before a surname that several bear: where whom it means is named."""
    found: dict[int, int] = {}
    people: dict[str, list[Bearer]] | None = None
    for place, name in enumerate(names):
        if name.kind is not EntityKind.PERSON or " " in name.text:
            continue
        title = _title(text, name)
        office = "" if title else title_before(text, name.span.start)
        if title is None and not office:
            continue
        people = _bearers(text, names) if people is None else people
        bearers = people.get(name.text, [])
        bearer = _meant(title, bearers) if title else _holder(office, bearers)
        if bearer is not None:
            found[place] = bearer.place
    return found


def _title(text: str, name: Name) -> regex.Match[str] | None:
    start = name.span.start
    return _TITLE.search(text, max(0, start - _LONGEST_TITLE - len("younger ")), start)


def _holder(office: str, bearers: Sequence[Bearer]) -> Bearer | None:
    """The only one of several before whose full name the same title stands: "Governor Jane Doe"."""
    holders = [bearer for bearer in bearers if office in bearer.offices]
    return holders[0] if len(bearers) > 1 and len(holders) == 1 else None


def _meant(title: regex.Match[str], bearers: Sequence[Bearer]) -> Bearer | None:
    """The only one of that gender, or else the only one who may be; of two, the younger is who was named last."""
    if len(bearers) < 2:
        return None
    gender = "he" if title["he"] else "she"
    sure = [bearer for bearer in bearers if bearer.gender == gender]
    able = sure or [bearer for bearer in bearers if bearer.gender is None]
    if title["younger"] and len(able) == 2:
        return able[1]
    return able[0] if len(able) == 1 else None


def _bearers(text: str, names: Sequence[Name]) -> dict[str, list[Bearer]]:
    """Everybody who is named with a given name, by surname."""
    people: dict[str, dict[str, Bearer]] = {}
    for place, name in enumerate(names):
        if name.kind is not EntityKind.PERSON:
            continue
        words = name.text.split()
        surname = family_name(words) if len(words) > 1 else _surname_of_couple(text, name.span)
        if surname:
            bearer = people.setdefault(surname, {}).setdefault(words[0], Bearer(words[0], surname, place))
            bearer.offices.add(title_before(text, name.span.start))
    return {surname: list(given.values()) for surname, given in people.items()}


def _surname_of_couple(text: str, given: Span) -> str | None:
    """Of the first of two people who share one: "John and Jane Doe"."""
    other = _OTHER_HALF.match(text, given.end)
    return other["surname"] if other else None
