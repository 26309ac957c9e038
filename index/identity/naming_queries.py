"""A query for a name finds whoever is called so, under whatever name the archive shows them.

In an article the European Union is "the EU" as well, and elsewhere only that; both are listed as one, by the full name.
Whoever asks for `org:eu` means it all the same; who asks for a whole name, `org:="NATO"`, has it from such a list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from index.analysis import words
from index.annotation import EntityKind
from index.identity.decisions import EntityName
from index.query import And, Field, InField, Not, Or, Phrase, Query, Term, Whole

_KINDS = {
    Field.PERSON: EntityKind.PERSON,
    Field.ORGANISATION: EntityKind.ORGANISATION,
    Field.PLACE: EntityKind.PLACE,
}
_FIELDS = {kind: field for field, kind in _KINDS.items()}
Called = Callable[[EntityName], Sequence[EntityName]]
"""Says as whom those are shown that are called so."""


def by_any_name(query: Query, called: Called) -> Query:
    """The query, with whoever is shown under another name than the one that it asks for."""
    match query:
        case InField(field, inner) if field in _KINDS:
            others = dict.fromkeys(_others(inner, field, called))
            return Or((query, *others)) if others else query
        case Not(part):
            return Not(by_any_name(part, called))
        case And(parts):
            return And(tuple(by_any_name(part, called) for part in parts))
        case Or(parts):
            return Or(tuple(by_any_name(part, called) for part in parts))
        case _:
            return query


def _others(inner: Query, field: Field, called: Called) -> Iterator[Query]:
    match inner:
        case Or(parts):
            for part in parts:
                yield from _others(part, field, called)
        case Term(word):
            yield from _shown(field, (word,), called)
        case Phrase(name):
            yield from _shown(field, name, called)
        case _:
            pass


def _shown(field: Field, name: tuple[str, ...], called: Called) -> Iterator[Query]:
    """Those whose name does not say it anyway, by their whole names, of whatever kind they were decided to be."""
    for form in _spellings(name):
        for shown in called(EntityName(_KINDS[field], form)):
            whole = words(shown.name)
            if whole and not (shown.kind is _KINDS[field] and _is_within(name, whole)):
                yield InField(_FIELDS[shown.kind], Whole(whole))


def _is_within(name: Sequence[str], whole: Sequence[str]) -> bool:
    places = range(len(whole) - len(name) + 1)
    return any(tuple(whole[place : place + len(name)]) == tuple(name) for place in places)


def _spellings(name: tuple[str, ...]) -> Iterator[str]:
    """As it may be written: letters alone, with points."""
    yield " ".join(name)
    if all(len(word) == 1 for word in name):
        yield "".join(f"{word}." for word in name)
