"""The terminal is asked, and answers in the keys that it sends."""

from __future__ import annotations

import os
import re
import select
import termios
import tty
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

_DEVICE = "/dev/tty"
_PATIENCE_SECONDS = 1.0
"""Over ssh to the other side of the world an answer takes a third of it."""
_ATTRIBUTES, _ATTRIBUTES_END = "\x1b[c", rb"\x1b\[\?[\d;]*c"
"""Every terminal answers it, and after what it was asked before: its answer says that no other one will come."""


class Asked:
    """A terminal that can be asked."""

    def __init__(self, device: int) -> None:
        """`device` is the terminal, where nobody else reads."""
        self._device = device
        self._is_mute = False

    def write(self, text: str) -> None:
        """Write characters as they are."""
        os.write(self._device, text.encode())

    def answer(self, question: str, end: bytes = _ATTRIBUTES_END) -> bytes:
        """What comes back, up to what matches `end`; nothing from a terminal that has left a question unanswered."""
        if self._is_mute:
            return b""
        self.write(question if end != _ATTRIBUTES_END else question + _ATTRIBUTES)
        received, until = b"", monotonic() + _PATIENCE_SECONDS
        while not re.search(end, received):
            if not select.select([self._device], [], [], max(0.0, until - monotonic()))[0]:
                self._is_mute = True
                return b""
            received += os.read(self._device, 4096)
        return received


@contextmanager
def terminal_to_ask(device: str = _DEVICE) -> Iterator[Asked | None]:
    """The terminal, silent while it is asked; ``None`` if there is none, or another program has it now."""
    try:
        opened = os.open(device, os.O_RDWR | os.O_NOCTTY)
    except OSError:
        yield None
        return
    try:
        if not _is_ours(opened):
            yield None
            return
        before = termios.tcgetattr(opened)
        tty.setcbreak(opened, termios.TCSANOW)
        try:
            yield Asked(opened)
        finally:
            termios.tcsetattr(
                opened, termios.TCSAFLUSH, before
            )  # answers that come late are no keys of anybody's
    finally:
        os.close(opened)


def _is_ours(device: int) -> bool:
    try:
        return os.tcgetpgrp(device) == os.getpgrp()
    except OSError:
        return False
