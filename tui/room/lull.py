"""What waits until nobody types: to paint it would hold up the echo of the next letter."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

SECONDS = 0.12
"""Without a key, after which somebody looks up; who types fast leaves 80 ms between two letters."""


class Lull:
    """Puts something off while keys follow fast on one another; of what was put off, only the newest is done."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._ends_at = 0.0
        self._waiting: asyncio.TimerHandle | None = None

    def key_pressed(self) -> None:
        """A letter was typed: what was put off is out of date."""
        self.forget()
        self._ends_at = asyncio.get_running_loop().time() + self._seconds

    def do(self, act: Callable[[], None]) -> None:
        """Act now, or as soon as there is a lull."""
        self.forget()
        loop = asyncio.get_running_loop()
        if loop.time() >= self._ends_at:
            act()
        else:
            self._waiting = loop.call_at(self._ends_at, self._act, act)

    def forget(self) -> None:
        """Do nothing of what was put off."""
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    @property
    def is_awaited(self) -> bool:
        """Whether something is put off."""
        return self._waiting is not None

    def _act(self, act: Callable[[], None]) -> None:
        self._waiting = None
        act()
