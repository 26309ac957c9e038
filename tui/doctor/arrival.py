"""A text that was sent where nobody confirms it: whoever can read the clipboard is asked whether it came."""

from __future__ import annotations

from collections.abc import Sequence

from tui.clipboard.choosing import STEP_LIMIT
from tui.clipboard.copied import Place
from tui.clipboard.desk import Desk
from tui.clipboard.keeping import held
from tui.clipboard.running import NotKeptError
from tui.doctor.before import put_back
from tui.doctor.clipboards import Examined, Reader

ON_ITS_WAY_SECONDS = 0.2
"""A terminal on this machine has put the text on the clipboard long before."""


async def reader_of(text: str, desk: Desk, tools: Examined, *, but: Place | None = None) -> str:
    """The tool that can read `text` now, of any place `but` that one; empty if none can."""
    for reader in tools.readers:
        if reader.tool.place is not but and await _holds(reader, text, desk):
            return reader.tool.name
    return ""


async def put_back_all(readers: Sequence[Reader], desk: Desk, layer: str) -> bool:
    """Have every tool hold what it held before the text of `layer`; whether all do, and one does."""
    back = [await put_back(reader.tool, reader.was, desk, layer=layer) for reader in readers]
    return bool(back) and all(back)


async def _holds(reader: Reader, text: str, desk: Desk) -> bool:
    try:
        return await held(reader.tool, desk.environ, STEP_LIMIT) == text
    except NotKeptError:
        return False
