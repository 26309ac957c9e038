"""Housekeeping beside the screen: a process of its own, started again when it dies."""

from __future__ import annotations

import asyncio
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from index.article import ArticleId
from index.housekeeping.tidings import Annotated, Came, Notice, tiding_of
from index.housekeeping.wishes import IN_VIEW, READ, wish

if TYPE_CHECKING:
    from index.importers.said_columns import Said

PAUSES = (0.5, 2.0, 8.0)
"""Seconds before it is started again; when it has died once more, it is left alone."""

_LONG_ENOUGH = 600.0
"""Seconds after which a death is the first one again."""


class Housekeeper:
    """Keeps one housekeeping process running while the screen is open."""

    def __init__(self, start: Callable[[], Awaitable[Process]], pauses: Sequence[float] = PAUSES) -> None:
        self._start = start
        self._pauses = pauses
        self._process: Process | None = None
        self._wished: dict[str, Sequence[ArticleId]] = {}
        self.on_annotated: Callable[[ArticleId], None] = lambda _: None
        """Called when an article that somebody reads has been annotated as well as can be."""
        self.on_followed: Callable[[Came | Notice], None] = lambda _: None
        """Called with what a person should know of the files and folders that are followed."""

    @classmethod
    def of(cls, folder: Path, watched: Sequence[Path] = (), columns: Said = ()) -> Housekeeper:
        """The one for the archive in `folder`, which follows the `watched` files and folders as well.

        `columns` is what is said of those of tables and records there.
        """
        return cls(lambda: _start(folder, watched, columns))

    @property
    def pid(self) -> int | None:
        """The process that runs now, or that ran last."""
        return self._process.pid if self._process else None

    async def keep_running(self) -> None:
        """Start the process, and again when it dies; returns when it has died too often."""
        deaths = 0
        while deaths <= len(self._pauses):
            if deaths:
                await asyncio.sleep(self._pauses[deaths - 1])
            began = monotonic()
            with suppress(OSError):  # no process can be started just now
                self._process = await self._start()
                self._say_again()
                await self._listen(self._process)
                await self._process.wait()
            deaths = 1 if monotonic() - began > _LONG_ENOUGH else deaths + 1

    def article_opened(self, article_id: ArticleId) -> None:
        """Have an article that somebody reads annotated before all others."""
        self._say(READ, [article_id])

    def in_view(self, article_ids: Sequence[ArticleId]) -> None:
        """Have these annotated next, in that order, instead of those that were in view before."""
        self._say(IN_VIEW, article_ids)

    def _say_again(self) -> None:
        for how, article_ids in tuple(self._wished.items()):
            self._say(how, article_ids)

    def _say(self, how: str, article_ids: Sequence[ArticleId]) -> None:
        self._wished[how] = article_ids
        pipe = self._process.stdin if self._process else None
        if pipe is not None and not pipe.is_closing():
            pipe.write(wish(how, article_ids))

    async def _listen(self, process: Process) -> None:
        """Pass on what the process says, until it ends."""
        if process.stdout is not None:
            async for line in process.stdout:
                match tiding_of(line):
                    case Annotated(article_id):
                        self.on_annotated(article_id)
                    case tiding:
                        self.on_followed(tiding)

    async def stop(self) -> None:
        """End the process; nothing that it has committed is lost."""
        if self._process is None or self._process.returncode is not None:
            return
        with suppress(ProcessLookupError):
            self._process.terminate()
        await self._process.wait()


async def _start(folder: Path, watched: Sequence[Path], columns: Said) -> Process:
    from index.housekeeping import housekeeper  # noqa: PLC0415  (after the first results)

    return await asyncio.create_subprocess_exec(
        *housekeeper.command(folder, watched, columns),
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
        start_new_session=True,  # Ctrl+C in the terminal is for the screen
    )
