"""What is on a clipboard before the doctor tries it, so that it can be put back."""

from __future__ import annotations

import re
from asyncio.subprocess import PIPE
from contextlib import suppress

from msgspec import Struct

from tui.clipboard.choosing import STEP_LIMIT
from tui.clipboard.desk import Desk
from tui.clipboard.keeping import held, keep
from tui.clipboard.running import NoAnswerError, NotKeptError, run
from tui.clipboard.tools import Tool

_HOUSEKEEPING = frozenset({"TARGETS", "TIMESTAMP", "MULTIPLE", "SAVE_TARGETS", "DELETE"})
"""Kinds that every X11 clipboard has, with nothing in them."""
_TEXT = re.compile(r"text|string|utf|unicode", re.IGNORECASE)
_RICH = re.compile(r"html|rtf|image|picture|png|tiff", re.IGNORECASE)
_UNREADABLE = "\ufffd"


class Before(Struct, frozen=True):
    """What a tool had when the doctor came."""

    text: str = ""
    is_foreign: bool = False
    """Whether it is no text."""
    is_rich: bool = False
    """Whether it has colours or pictures, which a text put back has not."""


async def before(tool: Tool, desk: Desk, limit: float = STEP_LIMIT) -> Before:
    """What the tool has now. Raises `NoAnswerError`."""
    kinds = await _kinds(tool, desk, limit)
    try:
        text = await held(tool, desk.environ, limit)
    except NoAnswerError:
        raise
    except NotKeptError:
        return Before(is_foreign=bool(kinds))
    is_empty_for_sure = bool(tool.types or tool.forget)  # xsel gives nothing for a picture, too
    is_text = any(map(_TEXT.search, kinds)) if kinds else bool(text) or is_empty_for_sure
    is_foreign = not is_text or _UNREADABLE in text
    return Before("" if is_foreign else text, is_foreign, any(map(_RICH.search, kinds)))


async def _kinds(tool: Tool, desk: Desk, limit: float) -> list[str]:
    if not tool.types:
        return []
    try:
        listed = await run(tool.types, b"", PIPE, desk.environ, limit)
    except NoAnswerError:
        raise
    except NotKeptError:
        return []
    return [kind for kind in listed.decode(errors="replace").splitlines() if kind not in _HOUSEKEEPING]


async def put_back(
    tool: Tool, was: Before, desk: Desk, limit: float = STEP_LIMIT, *, layer: str = ""
) -> bool:
    """Have the tool hold again what it held before the text of `layer`, by default its own; whether it does."""
    with suppress(NotKeptError):
        if tool.forget:
            if await held(tool, desk.environ, limit) == trial_text(layer or tool.name):
                await run(tool.forget, b"", PIPE, desk.environ, limit)
        else:
            await keep(tool, was.text, desk.environ, limit)
        return (await before(tool, desk, limit)).text == was.text
    return False


def trial_text(layer: str) -> str:
    """The harmless text, which says where it was copied to."""
    return f"Cuttings tried out copying: {layer}"
