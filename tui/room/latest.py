"""As-you-type work: one request in flight, the newest one pending, every finished answer shown.

Cancelling the older request instead would starve the screen whenever an answer takes longer than the next key.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from typing import Generic, TypeVar

from index.errors import ArchiveError

SLOW_SECONDS = 0.3
"""After which somebody who waits wonders whether anything happens."""

Request = TypeVar("Request")
Answer = TypeVar("Answer")


class Latest(Generic[Request, Answer]):
    """Answers the newest request in a thread; those that were overtaken while another was in flight are dropped."""

    def __init__(
        self,
        executor: Executor,
        work: Callable[[Request], Answer],
        on_answer: Callable[[Request, Answer], None],
        on_error: Callable[[Request, ArchiveError], None],
        on_slow: Callable[[], None] = lambda: None,
    ) -> None:
        """`on_slow` is called when an answer takes longer than `SLOW_SECONDS`."""
        self._executor = executor
        self._work = work
        self._on_answer = on_answer
        self._on_error = on_error
        self._on_slow = on_slow
        self._pending: list[Request] = []
        self._task: asyncio.Task[None] | None = None

    def ask(self, request: Request) -> None:
        """To be called on the event loop, as is everything that this calls back but `work`."""
        self._pending = [request]
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._answer_all())

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._task is not None and not self._task.done()

    @property
    def pending(self) -> Request | None:
        """The newest request while it waits: its answer will have whatever has changed until now."""
        return self._pending[-1] if self._pending else None

    async def _answer_all(self) -> None:
        while self._pending:
            request = self._pending.pop()
            try:
                answer = await self._answer(request)
            except ArchiveError as error:
                self._on_error(request, error)
            else:
                self._on_answer(request, answer)

    async def _answer(self, request: Request) -> Answer:
        loop = asyncio.get_running_loop()
        slow = loop.call_later(SLOW_SECONDS, self._on_slow)
        try:
            return await loop.run_in_executor(self._executor, self._work, request)
        finally:
            slow.cancel()
