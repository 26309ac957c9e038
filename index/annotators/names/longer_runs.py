"""Somebody at the end of a run of capitals whose beginning no rule knows: "Velmar Region Ann Doe"."""

from __future__ import annotations

from collections.abc import MutableMapping

from index.annotation import EntityKind
from index.annotators.gazetteer import given_names, organisations, places
from index.annotators.gazetteer import words as ordinary_words
from index.annotators.lexicon import ORGANISATION_WORDS, PLACE_BEGINNINGS, PLACE_WORDS
from index.annotators.names.names import form_of, is_acronym
from index.article import Span

_SHORTEST = 3
"""Words of a run that is longer than a name."""
_HONOURED = frozenset("Royal Team Fondation Foundation Hotel Hôtel Museum Stade Stadium".split())
"""What is called after somebody, whose name stands behind it, or has a rank there: "Royal Marine Doe"."""


def person_at_end(text: str, span: Span, kinds: MutableMapping[str, EntityKind]) -> Span:
    """Where a given name and a surname end a run that is no person's, if the text has that surname alone for a person."""
    words = form_of(span.of(text)).split()
    if len(words) < _SHORTEST or kinds.get(words[-1]) is not EntityKind.PERSON:
        return span
    form = " ".join(words)
    if kinds.get(form, EntityKind.PERSON) is EntityKind.PERSON or not (
        _ends_in_person(words) or _is_behind_body(words)
    ):
        return span
    start = text.rindex(words[-2], span.start, span.end - len(words[-1]))
    kinds[form_of(text[start : span.end])] = EntityKind.PERSON
    return Span(start, span.end)


def _ends_in_person(words: list[str]) -> bool:
    *before, given, family = words
    return (
        given in given_names()
        and given not in places()
        and given.lower() not in ordinary_words()
        and not any(_is_body(each) for each in (family, " ".join(words)))
        and before[0] not in PLACE_BEGINNINGS
        and not any(word.islower() or word in _HONOURED for word in before)
        and not (is_acronym(before[-1]) and (len(before) == 1 or before[-1] in _SHIPS))
    )


def _is_body(name: str) -> bool:
    return name in ORGANISATION_WORDS or name in PLACE_WORDS or name in organisations()


_SHIPS = frozenset("USS HMS SS MV".split())


def _is_behind_body(words: list[str]) -> bool:
    """Such as "Lundo Government Torvo Kelt", though nobody knows the given name."""
    *before, given, family = words
    return (
        before[-1] in ORGANISATION_WORDS
        and given[1:].islower()
        and not any(_is_body(each) or each in places() for each in (given, family))
        and not {given.lower(), family.lower()} & ordinary_words()
        and not any(word.islower() for word in before)
    )
