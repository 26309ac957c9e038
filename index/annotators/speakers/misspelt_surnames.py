"""Surnames that an article spells in two ways: "Saree" is Yahya Sarea, whom it has named."""

from __future__ import annotations

from collections.abc import Iterable

from index.annotators.gazetteer import given_names, surnames
from index.annotators.speakers.subjects import Subject
from index.text.letters import fold
from index.text.spelling import is_alike

_SHORTEST = 5
"""Letters of a surname of which one may be wrong."""
_SHORTEST_FOR_TWO = 8
"""Those of one in which two may be."""


def bearer_of(name: str, named: Iterable[Subject]) -> str | None:
    """The only one of the people `named` whose surname is spelt almost like a lone `name` that is nobody's own."""
    if " " in name or len(name) < _SHORTEST or name in surnames() or name in given_names():
        return None
    people = {s.speaker for s in named if s.rank == 0 and s.speaker and " " in s.speaker}
    edits = 2 if len(name) >= _SHORTEST_FOR_TWO else 1
    bearers = [
        person
        for person in people
        if (surname := fold(person.rsplit(maxsplit=1)[-1]))[:1] == fold(name)[:1]
        and len(surname) >= _SHORTEST
        and is_alike(fold(name), surname, edits)
    ]
    return bearers[0] if len(bearers) == 1 else None
