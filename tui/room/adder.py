"""Adds files and folders, or fetches feeds, in a process of its own, and follows it step by step."""

from __future__ import annotations

import asyncio
import os
import signal
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace

from index.importers.said_columns import Said
from index.intake.adding_apart import Step, command, question, question_of_feeds, step_of

_LONGEST_LINE = 1 << 28
"""Bytes of a step that has many refusals at once."""
_SECONDS_TO_END = 2.0
"""In which it can say how far it came; then it is ended, even if it hangs in a file."""
_BROKEN = "What reads the files has ended unexpectedly; what was added by then is kept"
_UNSTARTED = "No process can be started to read the files: {}"


class Adder:
    """Runs one addition at a time."""

    def __init__(self, archive: Path, columns: Said = ()) -> None:
        """Of the archive in that folder; `columns` is what is said of those of tables and records."""
        self._archive = archive
        self._columns = columns
        self._process: Process | None = None

    def steps(self, paths: Sequence[str], *, is_rehearsal: bool) -> AsyncIterator[Step]:
        """How far it has come, some ten times a second; the last one is marked, whatever happens."""
        return self._steps(question(paths, self._columns, is_rehearsal=is_rehearsal))

    def fetching_steps(self, addresses: Sequence[str], agent: str) -> AsyncIterator[Step]:
        """The same of fetching feeds, whose hosts are told that `agent` asks. Bytes are feeds."""
        return self._steps(question_of_feeds(addresses, agent))

    async def _steps(self, asked: bytes) -> AsyncIterator[Step]:
        last = Step()
        try:
            process = await self._start(asked)
        except OSError as error:
            yield Step(is_last=True, failure=_UNSTARTED.format(error.strerror or error))
            return
        try:
            if process.stdout is not None:
                async for line in process.stdout:
                    last = step_of(line)
                    yield last
            if not last.is_last:
                said = replace(last.report, refused=())
                yield replace(last, report=said, is_last=True, failure=_BROKEN)
        finally:
            await self.close()

    def stop(self) -> None:
        """Have it end soon: further steps may come, and the last one."""
        if self._process is not None and self._process.returncode is None:
            _send(self._process, signal.SIGTERM)
            asyncio.get_running_loop().call_later(_SECONDS_TO_END, _send, self._process, signal.SIGKILL)

    async def close(self) -> None:
        """End it at once; what has been kept stays."""
        process, self._process = self._process, None
        if process is not None:
            _send(process, signal.SIGKILL)
            await process.wait()

    async def _start(self, asked: bytes) -> Process:
        process = self._process = await asyncio.create_subprocess_exec(
            *command(self._archive),
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,
            limit=_LONGEST_LINE,
            start_new_session=True,  # Ctrl+C in the terminal is for the screen
        )
        if process.stdin is not None:
            process.stdin.write(asked)
            with suppress(ConnectionError):  # it died: its silence says so
                await process.stdin.drain()
            process.stdin.close()
        return process


def _send(process: Process, what: signal.Signals) -> None:
    """To the process; the last word also to those that it has started."""
    if process.returncode is not None:
        return
    with suppress(ProcessLookupError):
        if what is signal.SIGKILL:
            os.killpg(process.pid, what)
        else:
            process.send_signal(what)
