"""How long a piece of work will still take, by how fast it went lately; said so that it does not jump."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from itertools import pairwise
from time import monotonic

_SECONDS_LOOKED_BACK = 60.0
"""At least: batches are done as a whole, the largest in some ten seconds, and others work on the machine too."""
_SHARE_LOOKED_BACK = 4
"""Of the time since it began this part, if that is more."""
_SECONDS_OF_A_RATE = 2.0
_FARTHEST = 100
"""No more is foretold than this many times what was watched: one article in ten seconds would say days."""
_SECONDS_OF_DOUBT, _SHARE_OF_DOUBT = 10.0, 0.2
"""For which it must look too early, or too late, before another end is said; too late no longer than for a share of the
time that was watched before: work often begins slowly.
"""
_TOLERANCE, _LEAST_TOLERANCE = 0.25, 5.0
_MINUTE, _HOUR = 60, 3600
_STEPS = (
    (20, 5),
    (2 * _MINUTE, 10),
    (10 * _MINUTE, _MINUTE),
    (30 * _MINUTE, 5 * _MINUTE),
    (2 * _HOUR, 10 * _MINUTE),
)
"""Up to so many seconds they are said in such steps, and then in hours."""


class Pace:
    """Watches work that is counted."""

    def __init__(self, clock: Callable[[], float] = monotonic, *, is_slow_to_begin: bool = False) -> None:
        """If it `is_slow_to_begin`, because something is loaded, what goes before the first step says nothing."""
        self._clock = clock
        self._is_slow_to_begin = is_slow_to_begin
        self._has_begun = False
        self._seen: deque[tuple[float, int]] = deque()
        """When so much was done for the first time."""
        self._began = 0.0
        self._end = _Foretold()

    def seen(self, done: int) -> None:
        """So much is done by now; less than before means that it began anew."""
        now = self._clock()
        if self._seen and done < self._seen[-1][1]:
            self.rested()
        is_step = bool(self._seen) and done > self._seen[-1][1]
        if is_step and self._is_slow_to_begin and not self._has_begun:
            self._seen.clear()
        self._has_begun |= is_step
        if not self._seen:
            self._began = now
        if not self._seen or is_step:
            self._seen.append((now, done))
        looked_back = max(_SECONDS_LOOKED_BACK, (now - self._began) / _SHARE_LOOKED_BACK)
        while len(self._seen) > 2 and self._seen[1][0] < now - looked_back:
            self._seen.popleft()

    def rested(self) -> None:
        """There is nothing to be done: what comes is work that begins."""
        self._seen.clear()
        self._has_begun = False
        self._end = _Foretold()

    def rest(self, left: int) -> str:
        """How long it takes to do what is left, in words; empty while that cannot be told."""
        now, rate = self._clock(), self._rate()
        if not rate or left / rate >= _FARTHEST * (now - self._began):
            return ""
        return in_words(self._end.seconds(now, left / rate, now - self._began))

    def _rate(self) -> float:
        """How much is done in a second; none while that cannot be told.

        What has been waited for since the last step counts from where it takes longer than any step before did.
        """
        if len(self._seen) < 2:
            return 0.0
        (began, first), (moved, last) = self._seen[0], self._seen[-1]
        stood = self._clock() - moved
        if stood > _SECONDS_LOOKED_BACK:
            return 0.0
        longest = max(later - earlier for (earlier, _), (later, _) in pairwise(self._seen))
        seconds = moved - began + max(0.0, stood - longest)
        return (last - first) / seconds if seconds >= _SECONDS_OF_A_RATE else 0.0


class _Foretold:
    """The end that is said: it stays, and comes nearer, until it has been wrong for a while."""

    def __init__(self) -> None:
        self._end: float | None = None
        self._doubted: tuple[float, bool] | None = None
        """Since when it is in doubt, and whether it looks too early."""

    def seconds(self, now: float, rest: float, watched: float) -> float:
        """How long it is until then, where it looks as if it were `rest` after so long."""
        if self._end is None or self._end <= now or self._is_wrong(now, rest, watched):
            self._end, self._doubted = now + rest, None
        return self._end - now

    def _is_wrong(self, now: float, rest: float, watched: float) -> bool:
        said = (self._end or now) - now
        if abs(rest - said) <= max(_LEAST_TOLERANCE, _TOLERANCE * said):
            self._doubted = None
            return False
        is_early = rest > said
        if self._doubted is None or self._doubted[1] is not is_early:
            self._doubted = now, is_early
        doubt = _SECONDS_OF_DOUBT if is_early else min(_SECONDS_OF_DOUBT, _SHARE_OF_DOUBT * watched)
        return now - self._doubted[0] >= doubt


def in_words(seconds: float) -> str:
    """So many seconds, as exactly as anybody wants to know."""
    step = next((step for most, step in _STEPS if seconds < most), _HOUR)
    rounded = max(step, round(seconds / step) * step)
    if rounded < 2 * _MINUTE:
        return f"about {rounded} s"
    if rounded < 2 * _HOUR:
        return f"about {rounded // _MINUTE} min"
    return f"about {rounded // _HOUR} h"
