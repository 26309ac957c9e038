"""Whom "I" means in an interview: who is named at the head of the paragraph, or by initials: "JD: I said"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from operator import itemgetter

import regex

from index.annotators.speakers.subjects import Subject

_LABEL = regex.compile(
    r"^[\s>*_#•-]*(?P<name>\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,3})[*_]{0,3}\s?(?::[*_]{0,3}(?=\s)|[*_]{2,3}(?:\s?[–—-])?(?=\s))",
    regex.MULTILINE,
)
"""A name or initials before a colon, or in bold letters, at the head of a line."""
_LONGEST_INITIALS = 4
_FEWEST_LABELS = 2
"""Lines that a text labels in this way, if it is an interview."""
_LONGEST_ANSWER = 6000
"""Characters from a label to what is still said by whom it names."""


class Interviews:
    """The labels of one text."""

    def __init__(self, text: str, named: Sequence[Subject]) -> None:
        self._text = text
        self._named = named

    @property
    def is_one(self) -> bool:
        """Whether labels say who speaks."""
        return bool(self._labels)

    def speaker(self, place: int) -> str | None:
        """Who says "I" at a `place` that no quotation holds."""
        before = bisect_right(self._labels, place, key=itemgetter(0))
        if before == 0:
            return None
        end, bearer = self._labels[before - 1]
        return bearer if place - end <= _LONGEST_ANSWER else None

    @cached_property
    def _labels(self) -> Sequence[tuple[int, str | None]]:
        """Where each label ends, and whom it names; none if the text is no interview."""
        found = [(label.end(), label["name"]) for label in _LABEL.finditer(self._text)]
        bearers = {name: self._bearer(name) for name in dict.fromkeys(name for _, name in found)}
        labels = [(end, bearers[name]) for end, name in found]
        return labels if sum(bearer is not None for _, bearer in labels) >= _FEWEST_LABELS else ()

    def _bearer(self, label: str) -> str | None:
        """The person of that name, in whatever letters, or the only one with those initials."""
        people = {s.speaker: None for s in self._named if s.rank == 0 and s.speaker}
        plain = label.casefold()
        whole = [name for name in people if plain in (name.casefold(), name.casefold().rpartition(" ")[2])]
        if whole or not (label.isupper() and len(label) <= _LONGEST_INITIALS):
            return whole[0] if len(whole) == 1 else None
        letters = label.replace(".", "")
        initialled = [name for name in people if "".join(word[0] for word in name.split()) == letters]
        return initialled[0] if len(initialled) == 1 else None
