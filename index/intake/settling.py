"""Paths that have changed, until they are still: a file that somebody writes is not to be read half."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Container, Mapping
from pathlib import Path

from msgspec import Struct

QUIET_SECONDS = 1.0
_LONGEST_WAIT_SECONDS = 10.0
"""So long what is still waits for the rest, to be read together with it."""

_Looks = tuple[int, int, int] | None


class Settling:
    """What waits to be still; each path with the named one that it lies below."""

    def __init__(
        self, quiet_seconds: float = QUIET_SECONDS, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Still is what has the same size and time of change for so long, and did not stir."""
        self._quiet_seconds = quiet_seconds
        self._clock = clock
        self._waiting: dict[str, _Waiting] = {}

    def note(self, changed: Mapping[str, Path]) -> None:
        """Wait for these."""
        now = self._clock()
        for path, root in changed.items():
            self._waiting[path] = _Waiting(root, _looks(path), now)

    def forget(self, roots: Container[Path]) -> None:
        """Wait for nothing below these named paths."""
        self._waiting = {path: one for path, one in self._waiting.items() if one.root not in roots}

    def take(self) -> dict[str, Path]:
        """What is still, once all is or some of it has waited long; often nothing."""
        now = self._clock()
        for path, waiting in self._waiting.items():
            if (looks := _looks(path)) != waiting.looks:
                waiting.looks, waiting.since = looks, now
        still = {path: one for path, one in self._waiting.items() if now - one.since >= self._quiet_seconds}
        has_waited = any(now - one.since >= _LONGEST_WAIT_SECONDS for one in still.values())
        if len(still) < len(self._waiting) and not has_waited:
            return {}
        for path in still:
            del self._waiting[path]
        return {path: one.root for path, one in still.items()}


class _Waiting(Struct):
    root: Path
    looks: _Looks
    since: float


def _looks(path: str) -> _Looks:
    try:
        status = os.stat(path)  # noqa: PTH116  (many, several times a second)
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns, status.st_ino
