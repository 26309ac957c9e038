"""What a text says its people are: "Jane Doe, 34, a tax attorney and mother of two", "her husband, John Roe"."""

from __future__ import annotations

from collections.abc import Sequence

import regex
from msgspec import Struct

from index.annotators.languages.saying import Saying
from index.article import Span

_FAR = 160
"""Characters behind a name in which it is said what somebody is."""
_MAN = regex.compile(r"(?<!wo)\Bman\Z")
"""Offices that women have, too: "chairman"."""


class Description(Struct, frozen=True):
    """What somebody is."""

    head: str
    """Its words up to the noun: "tax attorney"."""
    complement: str
    """What belongs to it: " of Ohio"."""


class Descriptions:
    """Those of one text, by the places of names in it."""

    def __init__(self, text: str, saying: Saying) -> None:
        self._text = text
        self._references = saying.references
        self._gender = saying.gender
        self._behind: dict[int, Sequence[Description]] = {}

    def behind(self, name: Span) -> Sequence[Description]:
        """What the words right behind a name say that its bearer is, in apposition or as a predicate."""
        if name.end not in self._behind:
            self._behind[name.end] = self._read(name.end)
        return self._behind[name.end]

    def _read(self, end: int) -> Sequence[Description]:
        limit = min(len(self._text), end + _FAR)
        matches = (pattern.match(self._text, end, limit) for pattern in self._references.described)
        phrases = [match["phrase"] for match in matches if match]
        parts = [part for phrase in phrases for part in self._references.parts_of_description.split(phrase)]
        found = (self._references.head_of_description.match(part) for part in parts)
        return [Description(head["head"].lower(), head.string[head.end() :]) for head in found if head]

    def gender(self, name: Span) -> str | None:
        """The pronoun for who is called so, where a role tells it: "his aunt Jane Doe", "Jane Doe, an actress"."""
        words = {word for each in self.behind(name) for word in each.head.split()[-1:]}
        before = self._references.named_by_role.search(self._text, max(0, name.start - 60), name.start)
        if before:
            is_closed = self._text[name.end : name.end + 1] in (",", ".", ";", ")", "")
            words |= {before["noun"].lower()} if not before["comma"] or is_closed else set()
        is_she = bool(words & self._gender.female) or any(word.endswith("woman") for word in words)
        words = {word for word in words if not _MAN.search(word)}
        is_he = bool(words & self._gender.male)
        return None if is_she == is_he else "she" if is_she else "he"
