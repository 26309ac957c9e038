"""Who, what, where and when: what articles name, of four kinds."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Iterator
from enum import StrEnum

from msgspec import Struct

from index.annotation import Annotation, Entity, EntityKind, entity_id
from index.article import Span
from index.identity.decisions import EntityName
from index.results import Facet, FacetKind
from index.stretches import Stretch, said
from index.subject import Subject


class Kind(StrEnum):
    """The kinds, in the order in which they are listed."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    DATE = "date"


TITLES = {
    Kind.PERSON: "People",
    Kind.ORGANISATION: "Organisations",
    Kind.PLACE: "Places",
    Kind.DATE: "Dates",
}


class Named(Struct, frozen=True):
    """Somebody, something or some time, under the name by which a reader chose it."""

    kind: Kind
    name: str
    subject: Subject


def of_entity(entity: Entity) -> Named:
    """As an article names it."""
    return Named(Kind(entity.kind), entity.name, entity.id)


def entity_name(named: Named) -> EntityName | None:
    """As something can be decided of it; ``None`` for a date."""
    return None if named.kind is Kind.DATE else EntityName(EntityKind(named.kind), named.name)


def of_name(name: EntityName) -> Named:
    """As something is decided of it."""
    return Named(Kind(name.kind), name.name, name.id)


def of_stretch(stretch: Stretch) -> Named:
    """As it is said, whatever words an article has for it."""
    return Named(Kind.DATE, said(*stretch), stretch)


def of_facet(facet: Facet) -> Named | None:
    """Whom results have in common; ``None`` if it is nobody that is named."""
    if facet.kind not in _NAMING_FACETS:
        return None
    return Named(Kind(facet.kind), facet.value, entity_id(EntityKind(facet.kind), facet.value))


_NAMING_FACETS = (FacetKind.PERSON, FacetKind.ORGANISATION, FacetKind.PLACE)


def counted(annotation: Annotation) -> Iterator[tuple[Named, int]]:
    """What an article names and how often: names the most frequent first, dates in the order of time."""
    mentions = Counter(mention.entity_id for mention in annotation.mentions)
    dates = Counter(Stretch(each.first, each.last) for each in annotation.dates)
    entities = sorted(annotation.entities, key=lambda entity: (-mentions[entity.id], entity.name))
    yield from ((of_entity(entity), mentions[entity.id]) for entity in entities)
    yield from ((of_stretch(stretch), dates[stretch]) for stretch in sorted(dates))


class NamedPlaces:
    """Where an article names something, by kind: found by halving, since every line that is painted asks."""

    def __init__(self, annotation: Annotation) -> None:
        kinds = {entity.id: Kind(entity.kind) for entity in annotation.entities}
        spans: dict[Kind, list[Span]] = {kind: [] for kind in Kind}
        for mention in annotation.mentions:
            spans[kinds[mention.entity_id]].append(mention.span)
        spans[Kind.DATE] = [each.span for each in annotation.dates]
        self._of_kinds = [
            (kind, some, [span.start for span in some], [span.end for span in some])
            for kind, some in spans.items()
            if some
        ]

    def within(self, line: Span, unmarked: Container[Kind] = ()) -> Iterator[tuple[Kind, Span]]:
        """What overlaps a line, but for some kinds."""
        for kind, spans, starts, ends in self._of_kinds:
            first, last = bisect_right(ends, line.start), bisect_left(starts, line.end)
            if first < last and kind not in unmarked:
                yield from ((kind, span) for span in spans[first:last])
