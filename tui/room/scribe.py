"""Writes into the notebook, off the event loop, and says what could not be written."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from index.archive import Archive
from index.errors import ArchiveError
from tui.room.latest import Latest
from tui.room.threads import Threads

Outcome = TypeVar("Outcome")
Say = Callable[[str], None]


class Scribe:
    """Keeps a change, has it shown, and then brings the file up to date, which nothing waits for."""

    def __init__(self, archive: Archive, threads: Threads) -> None:
        self._notebook = archive.notebook
        self._threads = threads
        self._file = Latest[Say, str](threads.keeping, lambda _: self._write(), _written, _not_written)

    @property
    def is_busy(self) -> bool:
        """Whether the file is still to be written."""
        return self._file.is_busy

    async def change(self, change: Callable[[], Outcome], show: Callable[[Outcome], None], say: Say) -> bool:
        """Whether the change could be made; if not, that is said, and also when the file cannot be written."""
        try:
            show(await self._threads.ask(change))
        except ArchiveError as error:
            say(str(error))
            return False
        self._file.ask(say)
        return True

    async def finish(self) -> None:
        """Wait until the file is written."""
        if self.is_busy:
            loop = asyncio.get_running_loop()
            with suppress(ArchiveError):
                await loop.run_in_executor(self._threads.keeping, self._write)

    def _write(self) -> str:
        """Why it could not be written, if it could not."""
        try:
            self._notebook.catch_up()
        except OSError as error:
            return error.strerror or str(error)
        return ""


def _written(say: Say, why_not: str) -> None:
    if why_not:
        say(f"Kept, but notebook.md cannot be written: {why_not}")


def _not_written(say: Say, error: ArchiveError) -> None:
    say(str(error))
