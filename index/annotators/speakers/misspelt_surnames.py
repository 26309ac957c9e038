"""Surnames that an article spells in two ways: "Saree" is Yahya Sarea, whom it has named."""

from __future__ import annotations

from collections import defaultdict

from index.annotators.names.own_words import is_known_name
from index.annotators.speakers.subjects import Subjects
from index.text.letters import fold
from index.text.spelling import is_alike

_SHORTEST = 5
"""Letters of a surname of which one may be wrong."""
_SHORTEST_FOR_TWO = 8
"""Those of one in which two may be."""


class MisspeltSurnames:
    """Those of one text."""

    def __init__(self, subjects: Subjects) -> None:
        self._subjects = subjects
        self._number = 0
        self._bearers: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        """Of so many full names the surnames, by their first letters, and whose they are."""

    def bearer_of(self, name: str) -> str | None:
        """The only one of the people of the text whose surname is spelt almost like a lone `name` that is nobody's own."""
        if " " in name or len(name) < _SHORTEST or is_known_name(name):
            return None
        self._read_on()
        folded, edits = fold(name), 2 if len(name) >= _SHORTEST_FOR_TWO else 1
        alike = (
            people
            for surname, people in self._bearers[folded[:1]].items()
            if abs(len(surname) - len(folded)) <= edits and is_alike(folded, surname, edits)
        )
        bearers = {person for people in alike for person in people}
        return bearers.pop() if len(bearers) == 1 else None

    def _read_on(self) -> None:
        """Add the people who were found since it was asked last."""
        for person in self._subjects.full_names[self._number :]:
            surname = fold(person.rsplit(maxsplit=1)[-1])
            if len(surname) >= _SHORTEST:
                self._bearers[surname[:1]][surname].add(person)
        self._number = len(self._subjects.full_names)
