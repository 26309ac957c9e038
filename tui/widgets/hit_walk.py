"""From hit to hit in an article: which one is the current one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from index.article import Span


class HitWalk:
    """Begins before the first hit; it does not go round."""

    def __init__(self, spans: Sequence[Span] = ()) -> None:
        self.spans = tuple(spans)
        self._place = -1

    @property
    def current(self) -> Span | None:
        """The hit that was gone to last."""
        return self.spans[self._place] if self._place >= 0 else None

    @property
    def position(self) -> tuple[int, int]:
        """Which hit is the current one, counted from one (0: none), and how many there are."""
        return self._place + 1, len(self.spans)

    def step(self, step: int) -> Span | None:
        """Go to the next hit (1) or to the one before (-1); ``None`` if there is none."""
        place = self._place + step
        return self.go_to(place) if 0 <= place < len(self.spans) else None

    def go_to(self, place: int) -> Span:
        """Go to the hit that is counted so from 0, or from the last one back as -1."""
        self._place = place % len(self.spans)
        return self.spans[self._place]

    def go_to_first_from(self, start: int) -> Span | None:
        """Go to the first hit that ends after a place, else to the first one; ``None`` where there is none."""
        if not self.spans:
            return None
        place = bisect_left(self.spans, start + 1, key=lambda span: span.end)
        return self.go_to(place if place < len(self.spans) else 0)
