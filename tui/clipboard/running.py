"""A tool is started, waited for and, if it hangs, killed with its children."""

from __future__ import annotations

import asyncio
import os
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Mapping
from contextlib import suppress
from signal import SIGKILL


class NotKeptError(Exception):
    """A tool does not hold the text, and why, in words that follow its name."""


class NoAnswerError(NotKeptError):
    """A tool hung, and was ended."""


async def run(
    command: tuple[str, ...], given: bytes, output: int, environ: Mapping[str, str], limit: float
) -> bytes:
    """What a command writes to `output`: a pipe, or nowhere when it leaves a server behind that would keep the pipe.

    Raises `NotKeptError` after `limit` seconds at the most; nothing that the command started runs then.
    """
    process = await _started(command, output, environ, limit)
    is_done = False
    try:
        async with asyncio.timeout(limit):
            written, _ = await process.communicate(given)
        is_done = not process.returncode
    except TimeoutError as late:
        raise NoAnswerError("did not answer") from late
    finally:
        if not is_done:
            await _end(process, limit)
    if not is_done:
        raise NotKeptError("failed")
    return written or b""


async def _started(
    command: tuple[str, ...], output: int, environ: Mapping[str, str], limit: float
) -> Process:
    try:
        return await _start(command, output, environ, limit)
    except FileNotFoundError as missing:
        raise NotKeptError("is not installed") from missing
    except OSError as refused:
        raise NotKeptError("cannot be started") from refused


async def _start(command: tuple[str, ...], output: int, environ: Mapping[str, str], limit: float) -> Process:
    """Start a command. Cancelled meanwhile, asyncio would kill it alone, and not what it has already started."""
    starting = asyncio.create_task(
        asyncio.create_subprocess_exec(
            *command, stdin=PIPE, stdout=output, stderr=DEVNULL, env=environ, start_new_session=True
        )
    )
    try:
        return await asyncio.shield(starting)
    except asyncio.CancelledError:
        with suppress(OSError):
            await _end(await starting, limit)
        raise


async def _end(process: Process, limit: float) -> None:
    """Kill all that a process has started, with itself if it still runs, and reap it."""
    with suppress(ProcessLookupError, PermissionError):  # macOS says the latter of a group of zombies
        os.killpg(process.pid, SIGKILL)
    with suppress(TimeoutError):
        async with asyncio.timeout(limit):  # a server that left the group may still hold the pipes
            await process.wait()
