"""Which layers take a text: each that is there, in the order of the table of tools; else the terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping

from tui.clipboard.copied import Copied, Place
from tui.clipboard.desk import Desk
from tui.clipboard.keeping import keep
from tui.clipboard.running import NotKeptError
from tui.clipboard.terminal import Write, send, sendable
from tui.clipboard.tools import TOOLS, Tool

STEP_LIMIT = 2.0
"""Seconds that a tool has to take the text, and again to give it back."""


async def copy(
    text: str,
    write: Write | None = None,
    *,
    environ: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
    limit: float = STEP_LIMIT,
) -> Copied:
    """Put `text` where it can be pasted from; `write` is asked only when no tool holds it."""
    text = sendable(text)
    desk = Desk(environ, platform)
    copied = await _copy_with(tools_at(desk), text, environ, limit)
    return copied if copied.where else send(text, write, desk, copied.failures)


def tools_at(desk: Desk) -> tuple[Tool, ...]:
    """The tools that may work there, in the order they are tried."""
    return tuple(tool for tool in TOOLS if tool.usable(desk))


async def _copy_with(tools: Iterable[Tool], text: str, environ: Mapping[str, str], limit: float) -> Copied:
    where: list[Place] = []
    failures: dict[str, None] = {}  # in order, each once
    for tool in tools:
        if tool.place in where:
            continue
        try:
            await keep(tool, text, environ, limit)
            where.append(tool.place)
        except NotKeptError as failure:
            failures[f"{tool.name} {failure}"] = None
    return Copied(tuple(where), tuple(failures), remark=_remark(tools, text, where))


def _remark(tools: Iterable[Tool], text: str, where: Iterable[Place]) -> str:
    size = len(text.encode())
    is_too_long = any(tool.most is not None and size > tool.most for tool in tools if tool.place in where)
    return "too long for the terminal around tmux" if is_too_long else ""
