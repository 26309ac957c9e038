"""The threads in which the archive is asked: nothing that may block runs on the event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from threading import Thread
from typing import Any, TypeVar

Answer = TypeVar("Answer")


class Errands(Executor):
    """A thread for each question. Nobody waits for it when the program ends: a disk in the network may never answer."""

    def submit(self, question: Callable[..., Answer], /, *arguments: Any, **named: Any) -> Future[Answer]:
        """Ask a question."""
        future = Future[Answer]()

        def run() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                future.set_result(question(*arguments, **named))
            except BaseException as error:
                future.set_exception(error)

        Thread(target=run, name="errand", daemon=True).start()
        return future


class Threads:
    """One for each, so that a long search delays no reading and a searcher stays with its thread."""

    def __init__(self) -> None:
        self.searching = ThreadPoolExecutor(1, "search")
        self.reading = ThreadPoolExecutor(1, "reading")
        self.walking = ThreadPoolExecutor(1, "walking")
        self.keeping = ThreadPoolExecutor(1, "keeping")
        self.browsing = Errands()

    async def ask(self, question: Callable[..., Answer], *arguments: object) -> Answer:
        """The answer to a question that is asked in the reading thread."""
        return await asyncio.get_running_loop().run_in_executor(self.reading, question, *arguments)

    def stop(self) -> None:
        """Let go of them; what is waiting is not asked any more."""
        for thread in (self.searching, self.reading, self.walking, self.keeping):
            thread.shutdown(wait=False, cancel_futures=True)
