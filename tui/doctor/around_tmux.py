"""Whether tmux hands a copy on to the terminal around it."""

from __future__ import annotations

import asyncio
from asyncio.subprocess import DEVNULL, PIPE

from tui.clipboard.choosing import STEP_LIMIT
from tui.clipboard.copied import Place
from tui.clipboard.desk import Desk
from tui.clipboard.running import NotKeptError, run
from tui.doctor.arrival import ON_ITS_WAY_SECONDS, put_back_all, reader_of
from tui.doctor.before import trial_text
from tui.doctor.clipboards import Examined
from tui.doctor.finding import Finding, State, of_copying

_NAME = "around tmux"
_TAKES = "Ms: (string)"
"""What tmux lists of a terminal that it knows to take OSC 52."""
_FOR_OTHERS = "for programs that only know OSC 52, in ~/.tmux.conf: set -g set-clipboard on"


async def examine(desk: Desk, tools: Examined, limit: float = STEP_LIMIT) -> Finding | None:
    """What tmux does with a copy beside keeping it; nothing where tmux does not even keep it."""
    if Place.TMUX not in (reader.tool.place for reader in tools.readers):
        return None
    try:
        terminal = await _said("display-message", "-p", "#{client_termname}", desk=desk, limit=limit)
        if not terminal:
            return of_copying(_NAME, State.UNSURE, "no terminal is attached to tmux now", is_tried=False)
        if _TAKES not in await _said("show-messages", "-T", desk=desk, limit=limit):
            return _unknown_to_tmux(terminal)
        if tools.is_guarded:
            said = "not tried, as the clipboard holds what could not be put back"
            return of_copying(_NAME, State.UNSURE, said, is_tried=False)
        return await _tried(terminal, desk, tools, limit)
    except NotKeptError:
        return of_copying(
            _NAME, State.FAILS, "this tmux hands nothing on", "renew it: tmux 3.2 does", is_tried=True
        )


async def _tried(terminal: str, desk: Desk, tools: Examined, limit: float) -> Finding:
    setting = await _said("show-options", "-sv", "set-clipboard", desk=desk, limit=limit)
    text = trial_text(_NAME)
    await run(("tmux", "load-buffer", "-w", "-"), text.encode(), DEVNULL, desk.environ, limit)
    await asyncio.sleep(ON_ITS_WAY_SECONDS)
    by = await reader_of(text, desk, tools, but=Place.TMUX)
    is_back = await put_back_all(tools.readers, desk, _NAME)
    advice = "" if setting == "on" else _FOR_OTHERS
    if by:
        said = f"{terminal} has what tmux keeps: read back by {by} (set-clipboard is {setting})"
        return of_copying(
            _NAME, State.WORKS, said, advice, is_tried=True, is_read_back=True, is_put_back=is_back
        )
    said = f"{terminal} got it from tmux, and does not tell; paste elsewhere, and if “{text}” comes, it works"
    return of_copying(_NAME, State.UNSURE, f"{said} (set-clipboard is {setting})", advice, is_tried=True)


def _unknown_to_tmux(terminal: str) -> Finding:
    said = f"tmux does not know that {terminal} takes texts, and only keeps them itself: prefix ] pastes"
    advice = f"if it does, in ~/.tmux.conf: set -as terminal-features ',{terminal}:clipboard'"
    return of_copying(_NAME, State.UNSURE, said, advice, is_tried=False)


async def _said(*arguments: str, desk: Desk, limit: float) -> str:
    said = await run(("tmux", *arguments), b"", PIPE, desk.environ, limit)
    return said.decode(errors="replace").strip()
