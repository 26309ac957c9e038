"""The people whom a text names, by their places in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from index.annotation import Entity, EntityKind, Mention
from index.article import Span


class People:
    """Those of one text: asked for a stretch of it, as often as it has quotations."""

    def __init__(self, named: Mapping[Span, str]) -> None:
        self.named = sorted(named.items())
        """Where each is named, and who, in order."""
        self.names = frozenset(named.values())
        self._starts = [span.start for span, _ in self.named]
        self._ends = [span.end for span, _ in self.named]

    @classmethod
    def of(cls, entities: Sequence[Entity], mentions: Sequence[Mention]) -> People:
        """The people among all that is named."""
        names = {entity.id: entity.name for entity in entities if entity.kind is EntityKind.PERSON}
        return cls({m.span: names[m.entity_id] for m in mentions if m.entity_id in names})

    def within(self, stretch: Span) -> Sequence[tuple[Span, str]]:
        """Those of whose name a part stands there."""
        return self.named[bisect_right(self._ends, stretch.start) : bisect_left(self._starts, stretch.end)]

    def at(self, place: int) -> str | None:
        """Whose name begins there."""
        following = bisect_left(self._starts, place)
        is_here = following < len(self._starts) and self._starts[following] == place
        return self.named[following][1] if is_here else None

    def outside(self, spans: Sequence[Span]) -> People:
        """Those whom none of some `spans` names, which are in order and apart."""
        ends = [span.end for span in spans]

        def is_outside(name: Span) -> bool:
            following = bisect_right(ends, name.start)
            return following == len(spans) or not spans[following].overlaps(name)

        return People({span: name for span, name in self.named if is_outside(span)})
