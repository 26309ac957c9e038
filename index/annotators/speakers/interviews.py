"""Whom "I" means in an interview: who is named at the head of the paragraph, or by initials: "JD: I said"."""

from __future__ import annotations

from collections.abc import Sequence

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
        self._labels: list[tuple[int, str | None]] | None = None

    def speaker(self, place: int) -> str | None:
        """Who says "I" at a `place` that no quotation holds."""
        if self._labels is None:
            found = [*_LABEL.finditer(self._text)]
            self._labels = [(label.end(), self._bearer(label["name"])) for label in found]
        before = [label for label in self._labels if label[0] <= place]
        if not before or sum(bearer is not None for _, bearer in self._labels) < _FEWEST_LABELS:
            return None
        end, bearer = before[-1]
        return bearer if place - end <= _LONGEST_ANSWER else None

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
