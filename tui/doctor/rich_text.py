"""Whether HTML goes to the clipboard beside the text, for programs that paste rich text."""

from __future__ import annotations

from time import monotonic

from tui.clipboard.choosing import STEP_LIMIT
from tui.clipboard.copied import Place
from tui.clipboard.desk import Desk
from tui.clipboard.rich_text import keep_rich, rich_tool_at
from tui.clipboard.running import NotKeptError
from tui.doctor.before import put_back, trial_text
from tui.doctor.clipboards import Examined
from tui.doctor.finding import Finding, State, of_copying

_NAME = "rich text"
_ALONE = "the text goes alone"


async def examine(desk: Desk, tools: Examined, limit: float = STEP_LIMIT) -> Finding:
    """What becomes of HTML; only a clipboard that takes a text is tried."""
    clipboard = next((reader for reader in tools.readers if reader.tool.place is Place.CLIPBOARD), None)
    if clipboard is None:
        return of_copying(_NAME, State.ABSENT, "no clipboard that was read back", is_tried=False)
    rich = rich_tool_at(desk)
    if rich is None:
        return of_copying(
            _NAME, State.ABSENT, f"{_ALONE}: {clipboard.tool.name} offers one kind at a time", is_tried=False
        )
    text, began = trial_text(_NAME), monotonic()
    try:
        await keep_rich(rich, text, f"<b>{text}</b>", desk.environ, limit)
    except NotKeptError as failure:
        await put_back(clipboard.tool, clipboard.was, desk, limit)
        return of_copying(_NAME, State.UNSURE, f"{_ALONE}: {rich.name} {failure}", is_tried=True)
    seconds = monotonic() - began
    is_back = await put_back(clipboard.tool, clipboard.was, desk, limit)
    return of_copying(
        _NAME,
        State.WORKS,
        f"{rich.name} keeps HTML beside the text: read back after {seconds:.2f} s",
        is_tried=True,
        is_read_back=True,
        is_put_back=is_back,
        seconds=round(seconds, 3),
    )
