"""Which layers take a text: each that is there, in the order of the table of tools; else the terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable, Mapping

from msgspec.structs import replace

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
    html: str | None = None,
    environ: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
    limit: float = STEP_LIMIT,
) -> Copied:
    """Put `text` where it can be pasted from; `write` is asked only when no tool holds it.

    With `html`, a clipboard that takes both at once gets it beside the text, for programs that paste rich text.
    """
    text = sendable(text)
    desk = Desk(environ, platform)
    is_rich = html is not None and await _copy_rich(text, sendable(html), desk, limit)
    copied = await _copy_with(tools_at(desk), text, desk, limit, is_rich=is_rich)
    if not copied.where:
        return send(text, write, desk, copied.failures)
    return replace(copied, is_plain=html is not None and not is_rich)


def tools_at(desk: Desk) -> tuple[Tool, ...]:
    """The tools that may work there, in the order they are tried."""
    return tuple(tool for tool in TOOLS if tool.usable(desk))


async def _copy_rich(text: str, html: str, desk: Desk, limit: float) -> bool:
    from tui.clipboard.rich_text import keep_rich, rich_tool_at  # noqa: PLC0415  (seldom needed)

    tool = rich_tool_at(desk)
    if tool is None:
        return False
    try:
        await keep_rich(tool, text, html, desk.environ, limit)
    except NotKeptError:
        return False  # the text alone goes where both do not
    return True


async def _copy_with(tools: Iterable[Tool], text: str, desk: Desk, limit: float, *, is_rich: bool) -> Copied:
    where = [Place.CLIPBOARD] if is_rich else []
    failures: dict[str, None] = {}  # in order, each once
    for tool in tools:
        if tool.place in where:
            continue
        try:
            await keep(tool, text, desk.environ, limit)
            where.append(tool.place)
        except NotKeptError as failure:
            failures[f"{tool.name} {failure}"] = None
    return Copied(tuple(where), tuple(failures), remark=_remark(tools, text, where))


def _remark(tools: Iterable[Tool], text: str, where: Collection[Place]) -> str:
    if Place.CLIPBOARD in where:
        return ""
    size = len(text.encode())
    is_too_long = any(tool.most is not None and size > tool.most for tool in tools if tool.place in where)
    return "too long for the terminal around tmux" if is_too_long else ""
