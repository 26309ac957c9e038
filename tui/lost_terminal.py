"""Ends the program when its terminal is gone, even if no signal says so.

Where another program leads the session and stays, as `make` does in a window of its own, nobody sends SIGHUP to the
room when the window is closed: Textual would read the end of its input for ever, at full speed.
"""

from __future__ import annotations

import os
import select
import signal
import sys
from threading import Thread


def end_with_terminal() -> None:
    """From now on, watch it. What was said to be kept is kept: it is as if the program were killed."""
    if hasattr(select, "poll"):  # not on Windows
        Thread(target=_end_at_hang_up, args=(sys.stdin.fileno(),), daemon=True).start()


def _end_at_hang_up(terminal: int) -> None:
    poll = select.poll()
    poll.register(terminal, 0)  # hang-ups and errors are always told
    if any(event & (select.POLLHUP | select.POLLERR) for _, event in poll.poll()):
        os._exit(128 + signal.SIGHUP)
