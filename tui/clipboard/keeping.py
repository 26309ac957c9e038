"""A text is given to a tool, and read back from it."""

from __future__ import annotations

import asyncio
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Mapping
from time import monotonic

from tui.clipboard.running import NotKeptError, run
from tui.clipboard.tools import Tool

_PAUSES = (0.02, 0.05, 0.1, 0.2)
"""Seconds before asking again for a text that is not there yet."""


async def keep(tool: Tool, text: str, environ: Mapping[str, str], limit: float) -> None:
    """Give the text to the tool and ask for it back. Raises `NotKeptError`; both take `limit` seconds at the most."""
    if tool.most is not None and len(text.encode()) > tool.most:
        raise NotKeptError("does not take so much")
    await run(tool.copy, text.encode(tool.encoding), DEVNULL, environ, limit)
    until = monotonic() + limit
    for pause in _PAUSES:
        try:
            await _read_back(tool, text, environ, until - monotonic())
        except NotKeptError:
            if monotonic() + pause > until:
                raise
            await asyncio.sleep(pause)  # some have returned before they hold it
        else:
            return
    await _read_back(tool, text, environ, until - monotonic())


async def held(tool: Tool, environ: Mapping[str, str], limit: float) -> str:
    """The text that the tool gives back now. Raises `NotKeptError`."""
    kept = await run(tool.paste, b"", PIPE, environ, limit)
    return kept.decode("utf-8-sig", "replace")


async def _read_back(tool: Tool, text: str, environ: Mapping[str, str], limit: float) -> None:
    if not same(await held(tool, environ, limit), text):
        raise NotKeptError("kept something else")


def same(kept: str, given: str) -> bool:
    """Whether a text came back as it was given."""
    return _lines(kept) == _lines(given)


def _lines(text: str) -> str:
    """The text but for what tools do to the ends of its lines."""
    return text.replace("\r\n", "\n").rstrip("\n")
