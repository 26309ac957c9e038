"""What a person decides of entities. Each is one line of JSON, in the store and in a file that a person can read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from index.annotation import Entity, EntityId, EntityKind, entity_id
from index.errors import UnfitDecision

_LONGEST_NAME = 200
_Name = Annotated[str, Meta(min_length=1, max_length=_LONGEST_NAME)]


class EntityName(Struct, frozen=True):
    """An entity by its kind and the name that it goes by."""

    kind: EntityKind
    name: _Name

    @property
    def id(self) -> EntityId:
        """Of the entity."""
        return entity_id(self.kind, self.name)


class Merge(Struct, frozen=True, tag="merge", tag_field="decision"):
    """These are one, and go by the name and the kind of `into`."""

    entities: tuple[EntityName, ...]
    into: EntityName


class Split(Struct, frozen=True, tag="split", tag_field="decision"):
    """A form of a name is not this entity but one of its own."""

    entity: EntityName
    form: _Name


class Rename(Struct, frozen=True, tag="rename", tag_field="decision"):
    """It goes by another name."""

    entity: EntityName
    name: _Name


class ChangeKind(Struct, frozen=True, tag="kind", tag_field="decision"):
    """They are people, or organisations, or places."""

    entities: tuple[EntityName, ...]
    kind: EntityKind


class Hide(Struct, frozen=True, tag="hide", tag_field="decision"):
    """They are none, and not shown anywhere."""

    entities: tuple[EntityName, ...]


class Restore(Struct, frozen=True, tag="restore", tag_field="decision"):
    """Whatever was decided of these counts no longer."""

    entities: tuple[EntityName, ...]


Decision = Merge | Split | Rename | ChangeKind | Hide | Restore


def name_of(entity: Entity) -> EntityName:
    """What an entity is decided on by."""
    return EntityName(entity.kind, entity.name)


def names_in(decision: Decision) -> tuple[EntityName, ...]:
    """The entities that a decision names, before it and after."""
    match decision:
        case Merge(entities, into):
            return (*entities, into)
        case Split(entity, form):
            return entity, EntityName(entity.kind, form)
        case Rename(entity, name):
            return entity, EntityName(entity.kind, name)
        case ChangeKind(entities, kind):
            return *entities, *(EntityName(kind, entity.name) for entity in entities)
        case Hide(entities) | Restore(entities):
            return entities


def line_of(decision: Decision) -> str:
    """A decision as a line of JSON."""
    return msgspec.json.encode(decision).decode()


def decision_of(line: str | bytes) -> Decision:
    """The decision that a line of JSON tells. Raises `UnfitDecision`, with the reason."""
    try:
        return clean(msgspec.json.decode(line, type=Decision))
    except (msgspec.MsgspecError, UnicodeError) as error:
        raise UnfitDecision(f"That is no decision: {error}") from error


def decisions_of(lines: Iterable[bytes]) -> Iterator[tuple[int, Decision | UnfitDecision]]:
    """The decisions of a file, or why there is none, with the numbers of their lines; empty lines are passed over."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield number, decision_of(line)
            except UnfitDecision as error:
                yield number, error


def clean(decision: Decision) -> Decision:
    """With names that no terminal obeys, as they may come from anybody. Raises `UnfitDecision` for one that is none."""
    match decision:
        case Merge(entities, into):
            return Merge(tuple(map(_entity, entities)), _entity(into))
        case Split(one, form):
            return Split(_entity(one), clean_name(form))
        case Rename(one, name):
            return Rename(_entity(one), clean_name(name))
        case ChangeKind(entities, kind):
            return ChangeKind(tuple(map(_entity, entities)), kind)
        case Hide(entities):
            return Hide(tuple(map(_entity, entities)))
        case Restore(entities):
            return Restore(tuple(map(_entity, entities)))


def _entity(named: EntityName) -> EntityName:
    return EntityName(named.kind, clean_name(named.name))


def clean_name(name: str) -> str:
    """A name without what a terminal obeys. Raises `UnfitDecision` if that is none."""
    from index.importers.hygiene import clean_line  # noqa: PLC0415  (who only reads needs no hygiene)

    cleaned = clean_line(name).strip()
    if not cleaned:
        raise UnfitDecision("A name is empty")
    if len(cleaned) > _LONGEST_NAME:
        raise UnfitDecision(f"A name is longer than {_LONGEST_NAME} characters")
    return cleaned
