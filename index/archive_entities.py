"""Who and what several articles name, counted."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, field

from index.annotation import Annotation, EntityId, EntityKind


class ArchiveEntity(Struct, frozen=True):
    """Somebody or something as several articles name it."""

    id: EntityId
    name: str
    kind: EntityKind
    aliases: tuple[str, ...]
    articles: int
    mentions: int


class _Tally(Struct):
    name: str
    kind: EntityKind
    articles: int = 0
    mentions: int = 0
    aliases: dict[str, None] = field(default_factory=dict)


def tallied(annotations: Iterable[Annotation]) -> tuple[ArchiveEntity, ...]:
    """Who and what these articles name, in the order of how many of them do."""
    tally: dict[EntityId, _Tally] = {}
    for annotation in annotations:
        for entity in annotation.entities:
            named = tally.setdefault(entity.id, _Tally(entity.name, entity.kind))
            named.articles += 1
            named.mentions += len(annotation.mentions_of(entity.id))
            named.aliases.update(dict.fromkeys(entity.aliases))
    found = (
        ArchiveEntity(id_, named.name, named.kind, tuple(named.aliases), named.articles, named.mentions)
        for id_, named in tally.items()
    )
    return tuple(sorted(found, key=lambda entity: (-entity.articles, -entity.mentions, entity.name)))
