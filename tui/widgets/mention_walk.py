"""From mention to mention of one name in an article: which one is the current one."""

from __future__ import annotations

from index.annotation import Annotation
from index.article import Span
from index.stretches import Stretch
from index.subject import places_of
from tui.named import Named, of_entity


class MentionWalk:
    """Begins before the first mention, or after the last one; it does not go round."""

    def __init__(self, annotation: Annotation | None = None, named: Named | None = None) -> None:
        self.named = named
        self.spans = places_of(named.subject, annotation) if annotation and named else ()
        self._place: int | None = None

    @property
    def current(self) -> Span | None:
        """The mention that was gone to last."""
        return self.spans[self._place] if self._place is not None else None

    @property
    def position(self) -> tuple[int, int]:
        """Which mention is the current one, counted from one (0: none), and how many there are."""
        return 0 if self._place is None else self._place + 1, len(self.spans)

    def step(self, step: int) -> Span | None:
        """Go to the next mention (1) or to the one before (-1); ``None`` if there is none."""
        before = (-1 if step > 0 else len(self.spans)) if self._place is None else self._place
        place = before + step
        if not 0 <= place < len(self.spans):
            return None
        self._place = place
        return self.spans[place]

    def renewed(self, annotation: Annotation) -> MentionWalk:
        """In another annotation of the same article: by another name perhaps, the current mention as it was."""
        before = self.current
        there = next((m for m in annotation.mentions if before and m.span.overlaps(before)), None)
        entity = annotation.entity(there.entity_id) if there else None
        is_time = self.named is not None and isinstance(self.named.subject, Stretch)
        walk = MentionWalk(annotation, of_entity(entity) if entity and not is_time else self.named)
        if before in walk.spans:
            walk._place = walk.spans.index(before)
        elif there and there.span in walk.spans:
            walk._place = walk.spans.index(there.span)
        return walk
