"""What a person decided, put together: under which name each entity of an article is shown, if at all.

Decisions are taken in their order, each on entities as they were shown then. So what is kept for an entity is where it
leads at last, and an annotation is mended in one step.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from index.annotation import Annotation, Entity, EntityId, EntityKind, Mention, Quotation, entity_id
from index.identity.decisions import ChangeKind, Decision, EntityName, Hide, Merge, Rename, Restore, Split
from index.text.letters import fold


class _Hidden(Struct, frozen=True):
    """Stands for an entity that is none, though it was shown as this one."""

    entity: EntityName


class Mending:
    """Where each entity leads that something was decided of."""

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        self._shown: dict[EntityId, EntityName | _Hidden] = {}
        self._apart: dict[EntityId, frozenset[str]] = {}
        """Folded forms of a name that are entities of their own."""
        for decision in decisions:
            self._decide(decision)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was decided."""
        return not self._shown and not self._apart

    def sources(self, shown: EntityId) -> list[EntityId]:
        """The entities that lead to this one."""
        return [
            id_ for id_, where in self._shown.items() if isinstance(where, EntityName) and where.id == shown
        ]

    def shows(self, entity: EntityName) -> bool:
        """Whether anything may be shown as this entity."""
        return bool(self._sources(entity))

    def hides(self, entity: EntityName) -> bool:
        """Whether something would be shown as this entity if it were not hidden."""
        return bool(self._hidden_as(entity))

    def differences(self, other: Mending) -> set[EntityId]:
        """The entities that lead elsewhere in `other`."""
        return {
            id_
            for mine, others in ((self._shown, other._shown), (self._apart, other._apart))
            for id_ in {*mine, *others}
            if mine.get(id_) != others.get(id_)
        }

    def decided(self, entity: EntityName) -> bool:
        """Whether something was decided of it."""
        return entity.id in self._shown

    def where(self, entity: EntityName, form: str = "") -> EntityName | None:
        """As what an entity is shown, or a form of its name; ``None`` if not at all."""
        if form and fold(form) in self._apart.get(entity.id, ()):
            entity = EntityName(entity.kind, form)
        where = self._shown.get(entity.id, entity)
        return where if isinstance(where, EntityName) else None

    def applied(self, annotation: Annotation, known_as: Mapping[EntityId, EntityName]) -> Annotation:
        """An annotation as it is shown.

        `known_as` says for which full name a short one stands throughout the archive; a decision comes before it.
        """
        if not any(
            entity.id in self._shown or entity.id in self._apart or entity.id in known_as
            for entity in annotation.entities
        ):
            return annotation
        return _shown(annotation, _Shown(annotation, self, known_as))

    def _decide(self, decision: Decision) -> None:
        match decision:
            case Split(entity, form):
                self._part(entity, form)
            case Restore(entities):
                for entity in entities:
                    self._forget(entity)
            case _:
                for entity, where in _leads(decision):
                    self._lead(entity, where)

    def _sources(self, entity: EntityName) -> list[EntityId]:
        """Whatever is shown as `entity`."""
        leading = [source for source in self.sources(entity.id) if source != entity.id]
        itself = self._shown.get(entity.id, entity)
        is_shown = isinstance(itself, EntityName) and itself.id == entity.id
        return [entity.id, *leading] if is_shown else leading

    def _hidden_as(self, entity: EntityName) -> list[EntityId]:
        """Whatever is hidden as `entity`."""
        return [
            id_
            for id_, shown in self._shown.items()
            if isinstance(shown, _Hidden) and shown.entity.id == entity.id
        ]

    def _lead(self, entity: EntityName, where: EntityName | _Hidden) -> None:
        for source in self._sources(entity):
            self._shown[source] = where

    def _part(self, entity: EntityName, form: str) -> None:
        alone = EntityName(entity.kind, form)
        for source in self._sources(entity):
            if source != alone.id:
                self._apart[source] = self._apart.get(source, frozenset()) | {fold(form)}
        self._shown[alone.id] = alone

    def _forget(self, entity: EntityName) -> None:
        for source in {entity.id, *self._sources(entity), *self._hidden_as(entity)}:
            self._shown.pop(source, None)
            for form in self._apart.pop(source, ()):
                self._shown.pop(entity_id(entity.kind, form), None)


def _leads(
    decision: Merge | Rename | ChangeKind | Hide,
) -> Iterator[tuple[EntityName, EntityName | _Hidden]]:
    """As what each entity is to be shown."""
    match decision:
        case Merge(entities, into):
            yield from ((entity, into) for entity in (*entities, into))
        case Rename(entity, name):
            yield entity, EntityName(entity.kind, name)
        case ChangeKind(entities, kind):
            yield from ((entity, EntityName(kind, entity.name)) for entity in entities)
        case Hide(entities):
            yield from ((entity, _Hidden(entity)) for entity in entities)


class _Shown:
    """How the entities of one annotation are shown."""

    def __init__(
        self, annotation: Annotation, mending: Mending, known_as: Mapping[EntityId, EntityName]
    ) -> None:
        self._raw = {entity.id: entity for entity in annotation.entities}
        self._mending = mending
        self._known_as = known_as

    def of(self, mention: Mention) -> EntityName | None:
        """As which entity a mention is shown; ``None`` if not at all."""
        raw = self._raw[mention.entity_id]
        form = mention.form or raw.name
        is_apart = fold(form) in self._mending._apart.get(raw.id, ())
        return self.led(EntityName(raw.kind, form if is_apart else raw.name))

    def led(self, entity: EntityName) -> EntityName | None:
        """Where an entity leads."""
        shown = self._mending._shown
        if entity.id not in shown:
            entity = self._known_as.get(entity.id, entity)
        where = shown.get(entity.id, entity)
        return where if isinstance(where, EntityName) else None


def _shown(annotation: Annotation, shown: _Shown) -> Annotation:
    forms: dict[EntityId, dict[str, None]] = {}
    entities: dict[EntityId, EntityName] = {}
    mentions = []
    raw = {entity.id: entity for entity in annotation.entities}
    for mention in annotation.mentions:
        entity = shown.of(mention)
        if entity is None:
            continue
        entities.setdefault(entity.id, entity)
        form = mention.form or raw[mention.entity_id].name
        if form != entities[entity.id].name:
            forms.setdefault(entity.id, {})[form] = None
        mentions.append(Mention(entity.id, mention.span, form if form != entities[entity.id].name else ""))
    return replace(
        annotation,
        entities=tuple(
            Entity(id_, entity.name, entity.kind, tuple(forms.get(id_, ())))
            for id_, entity in entities.items()
        ),
        mentions=tuple(mentions),
        quotations=tuple(_spoken(quotation, annotation, shown) for quotation in annotation.quotations),
    )


def _spoken(quotation: Quotation, annotation: Annotation, shown: _Shown) -> Quotation:
    """With the name under which the speaker is shown; the words that stand for one stay as they are."""
    for entity in annotation.entities:
        if entity.name == quotation.speaker and entity.kind is not EntityKind.PLACE:
            mention = _mention_at(quotation, annotation)
            where = shown.of(mention) if mention else shown.led(EntityName(entity.kind, entity.name))
            return replace(quotation, speaker=where.name) if where else quotation
    return quotation


def _mention_at(quotation: Quotation, annotation: Annotation) -> Mention | None:
    """The name beside the words, so that a form that was parted from the others speaks for itself."""
    place = quotation.speaker_mention
    return next((mention for mention in annotation.mentions if mention.span == place), None)
