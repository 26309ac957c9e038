"""How long until the reading room shows its first frame and its first results: `opening.py ARCHIVE [RUNS]`.

Starts the command in a pseudo-terminal of 120×40 and reads what it writes. Wall time, from the start of the process; run
it when the machine is quiet, and compare medians.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import sys
import termios
import time
from pathlib import Path

FIRST_FRAME = "─".encode()
FIRST_RESULTS = b" of "
PATIENCE_SECONDS = 20.0


def opening(archive: Path) -> tuple[float, float]:
    """Milliseconds to the first frame, and to the first results."""
    started = time.monotonic()
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ["TERM"] = "xterm-256color"
        for name in ("COLUMNS", "LINES"):  # of another terminal; the room would believe them
            os.environ.pop(name, None)
        os.execv(sys.executable, [sys.executable, "-m", "tui", "--archive", str(archive)])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    seen, moments = b"", {}
    while len(moments) < 2 and time.monotonic() - started < PATIENCE_SECONDS:
        if select.select([terminal], [], [], 0.5)[0]:
            seen += os.read(terminal, 65536)
            for sign in (FIRST_FRAME, FIRST_RESULTS):
                if sign in seen:
                    moments.setdefault(sign, (time.monotonic() - started) * 1000)
    os.kill(pid, signal.SIGTERM)
    os.waitpid(pid, 0)
    os.close(terminal)
    return moments[FIRST_FRAME], moments[FIRST_RESULTS]


def main() -> None:
    """Print the median and the range of several runs."""
    archive, runs = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 7
    opening(archive)
    measured = [opening(archive) for _ in range(runs)]
    for name, values in zip(("first frame", "first results"), zip(*measured, strict=True), strict=True):
        print(f"{name:14} {statistics.median(values):5.0f} ms  ({min(values):.0f} to {max(values):.0f})")


if __name__ == "__main__":
    main()
