"""The reading room on a terminal that does nothing but record: as over ssh, without tmux."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from base64 import b64decode
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from index.annotators import ner

Environ = Mapping[str, str]
PATIENCE_SECONDS = 60.0
ON_ITS_TERMINAL = """
import fcntl, os, sys, termios
os.setsid()
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.executable, [sys.executable, "-m", "tui", *sys.argv[1:]])
"""
OSC_52 = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)\a")


class RecordedRoom:
    """The reading room in a process of its own, and all that it writes."""

    def __init__(self, root: Path, folder: Path, environ: Environ) -> None:
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        command = [sys.executable, "-c", ON_ITS_TERMINAL, "--archive", str(folder)]
        self._process = subprocess.Popen(
            command, env=environ, stdin=slave, stdout=slave, stderr=slave, cwd=root
        )
        os.close(slave)
        self.written = b""

    def type(self, keys: str) -> None:
        self.send(keys.encode())

    def send(self, data: bytes) -> None:
        os.write(self._master, data)

    def wait_for(self, pattern: bytes) -> re.Match[bytes]:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            if select.select([self._master], [], [], 0.2)[0]:
                self.written += os.read(self._master, 1 << 16)
            if found := re.search(pattern, self.written):
                return found
        raise AssertionError(f"never written: {pattern!r}\n{self.written[-3000:]!r}")

    def leave(self) -> None:
        self._process.terminate()
        self._process.wait()
        os.close(self._master)


@pytest.fixture
def recorded(root: Path, tmp_path: Path, bare: Environ) -> Iterator[RecordedRoom]:
    environ = {
        **bare,
        "TERM": "xterm-256color",
        "SSH_TTY": "/dev/pts/1",
        "LC_ALL": "C.UTF-8",
        ner.SWITCH: "off",
    }
    room = RecordedRoom(root, tmp_path / "archive", environ)
    yield room
    room.leave()


def test_a_quotation_goes_to_the_terminal_and_into_the_notebook(
    recorded: RecordedRoom, tmp_path: Path
) -> None:
    recorded.wait_for(rb"NATO-Russia")
    recorded.type("\r")
    time.sleep(1.5)  # keys typed ahead would go to the pane that had the focus
    recorded.type("\r")
    time.sleep(1.5)
    recorded.type("]")
    time.sleep(1.5)
    recorded.type("y")
    sent = b64decode(recorded.wait_for(OSC_52.pattern)[1]).decode()
    recorded.wait_for(rb"Sent to the terminal, which cannot confirm")
    assert sent.startswith("“")
    assert "Expatica" in sent
    notebook = (tmp_path / "archive" / "notebook.md").read_text(encoding="utf-8")
    assert sent.split("”")[0].strip("“") in " ".join(notebook.split())


def test_a_byte_that_is_no_text_leaves_the_room_open(recorded: RecordedRoom) -> None:
    recorded.wait_for(rb"NATO-Russia")
    recorded.send(b"caf\xe9 ")
    recorded.wait_for("caf\ufffd".encode())
    recorded.send(b"\x1b[200~tru\x1b[31mmp budget\x1b[201~")
    recorded.wait_for(rb"trump budget")
