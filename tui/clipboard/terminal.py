"""OSC 52: the terminal is asked to put a text on the clipboard of the machine that it runs on."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable

from tui.clipboard.copied import Copied, Place
from tui.clipboard.desk import Desk
from tui.clipboard.terminals import Terminal, terminal_of

Write = Callable[[str], object]
"""Writes characters to the terminal as they are, as the driver of a Textual app does."""

_UNSENDABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff]")
_SCREEN_PIECE = 240
"""Characters: screen before 4.2 takes a string of 256 at the most, and no version puts pieces of one together."""


def sendable(text: str) -> str:
    """The text without what could steer a terminal: line feeds and tabs are the only control characters left."""
    return _UNSENDABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def sequence(text: str, desk: Desk) -> str:
    """What to write so that the terminal gets a text for its clipboard, through screen if need be."""
    asked = f"\x1b]52;c;{b64encode(text.encode()).decode('ascii')}\a"
    return through_screen(asked) if desk.is_in_screen() else asked


def through_screen(asked: str) -> str:
    """Each piece in a string of its own, which screen hands to the terminal around it as it is."""
    pieces = (asked[start : start + _SCREEN_PIECE] for start in range(0, len(asked), _SCREEN_PIECE))
    return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)


def send(text: str, write: Write | None, desk: Desk, failures: tuple[str, ...]) -> Copied:
    """Ask the terminal to put the text on its clipboard, unless it is more than it takes."""
    if write is None:
        return Copied(failures=failures or ("no clipboard was found",))
    terminal = terminal_of(desk.environ)
    if len(text.encode()) > terminal.limit:
        return Copied(failures=(*failures, too_long(text, terminal)))
    write(sequence(text, desk))
    return Copied((Place.TERMINAL,), failures, ignored_by=terminal.name if terminal.takes is False else "")


def too_long(text: str, terminal: Terminal) -> str:
    """That a terminal does not take so much."""
    size = len(text.encode())
    said = f"{size // 1000} kB" if size >= 1000 else f"{size} bytes"
    return f"{said} is more than {'a terminal' if terminal.takes is None else terminal.name} takes"
