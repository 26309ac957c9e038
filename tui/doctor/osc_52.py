"""OSC 52 is tried: the terminal is asked to keep a harmless text, and whoever can read it is asked whether it came."""

from __future__ import annotations

import asyncio
import re
from base64 import b64decode
from collections.abc import Sequence

from tui.clipboard.desk import Desk
from tui.clipboard.terminal import sequence
from tui.clipboard.terminals import UNKNOWN, Terminal, terminal_called, terminal_of
from tui.doctor.arrival import ON_ITS_WAY_SECONDS, put_back_all, reader_of
from tui.doctor.asking import Asked
from tui.doctor.before import trial_text
from tui.doctor.clipboards import Examined, Reader
from tui.doctor.finding import Finding, State, of_copying

NAME = "OSC 52"
_NAME_YOURSELF, _NAME_ANSWER = "\x1b[>q", re.compile(rb"\x1bP>\|([ -~]{1,40})[ -~]*(?:\x1b\\|\x9c)")
_READ = "\x1b]52;c;?\a"
_NOT_TO_BE_READ = ("kitty", "iTerm2", "tmux")
"""The first two would ask the person whether we may; tmux would keep what is put back once more."""
_TAKES_IT = re.compile(rb"\x1b\[\?(?:\d+;)*52(?:;\d+)*c")
"""Among its attributes, such as of a VT420, a terminal names 52 if it takes texts for the clipboard."""
_READ_ANSWER = re.compile(rb"\x1b\]52;c?;([A-Za-z0-9+/=]*)(?:\x07|\x1b\\)")


async def examine(desk: Desk, asked: Asked | None, tools: Examined) -> Finding:
    """What becomes of a text that is sent to the terminal."""
    terminal = terminal_of(desk.environ)
    if asked is None:
        return of_copying(
            NAME, State.UNSURE, f"{terminal.name}: there is no terminal to be asked", is_tried=False
        )
    if tools.is_guarded:
        said = f"{terminal.name}: not tried, as the clipboard holds what could not be put back"
        return of_copying(NAME, State.UNSURE, said, is_tried=False)
    if terminal is UNKNOWN:
        terminal = terminal_called(_name_of(asked))
    says_so = bool(_TAKES_IT.search(asked.answer("")))
    was = _read(asked, terminal)
    text = trial_text(NAME)
    asked.write(sequence(text, desk))
    await asyncio.sleep(ON_ITS_WAY_SECONDS)
    by = "it" if was is not None and _read(asked, terminal) == text else await reader_of(text, desk, tools)
    is_back = await _put_back(was, asked, desk, tools.readers)
    if by:
        return _arrived(terminal, by, is_back=is_back)
    return _unconfirmed(terminal, says_so=says_so, has_tmux=desk.is_in_tmux() and bool(tools.readers))


async def _put_back(was: str | None, asked: Asked, desk: Desk, readers: Sequence[Reader]) -> bool:
    if was is not None:
        asked.write(sequence(was, desk))
        await asyncio.sleep(ON_ITS_WAY_SECONDS)
    return await put_back_all(readers, desk, NAME) or was is not None


def _name_of(asked: Asked) -> str:
    answer = _NAME_ANSWER.search(asked.answer(_NAME_YOURSELF))
    return answer[1].decode("ascii", "replace").strip() if answer else ""


def _read(asked: Asked, terminal: Terminal) -> str | None:
    """What the terminal says is on its clipboard, if it says so without asking anybody."""
    if terminal.name in _NOT_TO_BE_READ:
        return None
    answer = _READ_ANSWER.search(asked.answer(_READ))
    return b64decode(answer[1]).decode(errors="replace") if answer else None


def _arrived(terminal: Terminal, by: str, *, is_back: bool) -> Finding:
    back = "is back" if is_back else "could not be put back"
    said = f"{terminal.name}: read back by {by}; what was there {back}"
    return of_copying(NAME, State.WORKS, said, is_tried=True, is_read_back=True, is_put_back=is_back)


def _unconfirmed(terminal: Terminal, *, says_so: bool, has_tmux: bool) -> Finding:
    if has_tmux:
        said = "tmux does not take it from programs, and it is not needed: its buffer has the text"
        return of_copying(NAME, State.ABSENT, said, terminal.advice, is_tried=True)
    if terminal.takes or says_so:
        said = f"{terminal.name}: takes it, but does not tell; paste, and “{trial_text(NAME)}” should come"
        return of_copying(NAME, State.WORKS, said, is_tried=True)
    if terminal.takes is None:
        said = f"{terminal.name}: does not tell; paste, and if “{trial_text(NAME)}” comes, copying works"
        return of_copying(NAME, State.UNSURE, said, terminal.advice, is_tried=True)
    return of_copying(
        NAME, State.FAILS, f"{terminal.name}: is known to ignore it", terminal.advice, is_tried=True
    )
