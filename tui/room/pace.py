"""How long a piece of work will still take, by how fast it went lately."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from time import monotonic

_SECONDS_LOOKED_BACK = 30.0
"""Batches are done as a whole, the largest in some ten seconds."""
_SECONDS_OF_A_RATE = 2.0
_FARTHEST = 200
"""No more is foretold than this many times what was watched: one article in ten seconds would say days."""
_MINUTE, _HOUR = 60, 3600


class Pace:
    """Watches work that is counted."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._seen: deque[tuple[float, int]] = deque()
        self._began = 0.0

    def seen(self, done: int) -> None:
        """So much is done by now; less than before means that it began anew."""
        now = self._clock()
        if self._seen and done < self._seen[-1][1]:
            self._seen.clear()
        if not self._seen:
            self._began = now
        self._seen.append((now, done))
        while len(self._seen) > 2 and self._seen[1][0] < now - _SECONDS_LOOKED_BACK:
            self._seen.popleft()

    def rest(self, left: int) -> str:
        """How long it takes to do what is left, in words; empty while that cannot be told."""
        if not self._seen:
            return ""
        (began, first), (now, last) = self._seen[0], self._seen[-1]
        if last == first or now - began < _SECONDS_OF_A_RATE:
            return ""
        seconds = left * (now - began) / (last - first)
        return in_words(seconds) if seconds < _FARTHEST * (now - self._began) else ""


def in_words(seconds: float) -> str:
    """So many seconds, as exactly as anybody wants to know."""
    if seconds < 2 * _MINUTE:
        return f"{max(1, round(seconds))} s"
    if seconds < 2 * _HOUR:
        return f"{round(seconds / _MINUTE)} min"
    return f"{round(seconds / _HOUR)} h"
