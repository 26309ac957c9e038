"""A room whose terminal is closed ends, though nobody sends it a signal."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

from index.annotators import ner

PATIENCE_SECONDS = 60.0
LED_BY_ANOTHER = """
import os, signal, sys
signal.signal(signal.SIGHUP, signal.SIG_IGN)
os.execv(sys.executable, [sys.executable, "-m", "tui", *sys.argv[1:]])
"""


def test_it_ends_when_its_terminal_is_closed(root: Path, tmp_path: Path) -> None:
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    room = subprocess.Popen(
        [sys.executable, "-c", LED_BY_ANOTHER, "--archive", str(tmp_path / "archive")],
        env={**os.environ, "TERM": "xterm-256color", ner.SWITCH: "off"},
        stdin=slave,
        stdout=slave,
        stderr=slave,
        cwd=root,
        start_new_session=True,
    )
    try:
        os.close(slave)
        written, deadline = b"", time.monotonic() + PATIENCE_SECONDS
        while b"NATO-Russia" not in written and time.monotonic() < deadline:
            if select.select([master], [], [], 1)[0]:
                written += os.read(master, 1 << 16)
        assert b"NATO-Russia" in written
        os.close(master)
        assert room.wait(PATIENCE_SECONDS) == 128 + signal.SIGHUP
    finally:
        room.kill()
        room.wait()
