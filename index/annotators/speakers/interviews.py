"""Whom "I" means in an interview: who is named at the head of the paragraph, or by initials: "JD: I said"."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
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
        last = bisect_right(self._labels, place, key=itemgetter(0)) - 1
        if last < 0:
            return None
        end, bearer = self._labels[last]
        return bearer if place - end <= _LONGEST_ANSWER else None

    @cached_property
    def _labels(self) -> Sequence[tuple[int, str | None]]:
        """Where each ends, and whom it names; none, if the text is no interview."""
        found = [*_LABEL.finditer(self._text)]
        bearers = self._bearers({label["name"] for label in found})
        labels = [(label.end(), bearers[label["name"]]) for label in found]
        return labels if sum(bearer is not None for _, bearer in labels) >= _FEWEST_LABELS else ()

    def _bearers(self, labels: Iterable[str]) -> Mapping[str, str | None]:
        """The person of each name, in whatever letters, or the only one with those initials."""
        names: dict[str, set[str]] = defaultdict(set)
        initials: dict[str, set[str]] = defaultdict(set)
        for name in {s.speaker for s in self._named if s.rank == 0 and s.speaker}:
            names[name.casefold()].add(name)
            names[name.casefold().rpartition(" ")[2]].add(name)
            initials["".join(word[0] for word in name.split())].add(name)
        return {label: _only(names[label.casefold()] or _initialled(label, initials)) for label in labels}


def _initialled(label: str, initials: Mapping[str, set[str]]) -> set[str]:
    is_short = label.isupper() and len(label) <= _LONGEST_INITIALS
    return initials.get(label.replace(".", ""), set()) if is_short else set()


def _only(names: set[str]) -> str | None:
    return next(iter(names)) if len(names) == 1 else None
