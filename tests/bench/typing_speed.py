"""How soon a typed letter shows, and the results for it: `typing_speed.py ARCHIVE [QUERIES]`.

Types words of the archive's own articles into the reading room, in a pseudo-terminal of 120×40, at twelve keys a second.
The echo of a key is there when all that was typed stands before the cursor; its results are painted when the status line
says how many articles the archive finds for that text ("1 of N"), or for one that was typed after it. A key after which
as many articles are found as before has no results to wait for. Wall time; run it when the machine is quiet.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import random
import re
import select
import signal
import statistics
import struct
import sys
import termios
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from terminal_screen import TerminalScreen

from index.archive import Archive
from index.parsing import parse
from index.query import EVERYTHING
from tui.room.session import SESSION_FILE

WIDTH, HEIGHT = 120, 40
KEYS_A_SECOND = 12
PATIENCE_SECONDS = 30.0
CLEAR = "\x15"
_WORD = re.compile(r"\b[a-z]{3,10}\b")
_COUNT = re.compile(r"\b1 of ([\d,]+)")
_STATUS_LINES = 3


@dataclass
class Key:
    """One key: what was typed when it was pressed, and when what was seen."""

    typed: str
    expected: int
    """How many articles are found."""
    is_counted: bool
    """Whether they are others than before."""
    pressed_at: float = 0.0
    echoed_at: float | None = None
    painted_at: float | None = None


@dataclass
class Room:
    """The reading room in a pseudo-terminal."""

    terminal: int
    screen: TerminalScreen = field(default_factory=lambda: TerminalScreen(WIDTH, HEIGHT))
    last_read: bytes = b""
    """What was written last."""

    def press(self, keys: str) -> None:
        os.write(self.terminal, keys.encode())

    def follow(self, seconds: float) -> Iterator[float]:
        """Each moment at which something was painted, for so long."""
        ends = time.monotonic() + seconds
        while (left := ends - time.monotonic()) > 0:
            if select.select([self.terminal], [], [], left)[0]:
                self.last_read = os.read(self.terminal, 65536)
                self.screen.feed(self.last_read)
                yield time.monotonic()

    def shows(self, text: str) -> bool:
        """Whether that was typed: it stands before the cursor, on which and after which the word may be gone on with."""
        return self.screen.before_cursor[:-1].endswith(f" {text}")

    @property
    def count(self) -> int | None:
        found = _COUNT.search(" ".join(self.screen.lines[-_STATUS_LINES:]))
        return int(found[1].replace(",", "")) if found else None


@contextlib.contextmanager
def reading_room(archive: Path) -> Iterator[Room]:
    """Open the room, and leave the archive's session as it was."""
    session = archive / SESSION_FILE
    before = session.read_bytes() if session.exists() else None
    session.unlink(missing_ok=True)
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ["TERM"] = "xterm-256color"
        for name in ("COLUMNS", "LINES"):  # of another terminal; the room would believe them
            os.environ.pop(name, None)
        os.execv(sys.executable, [sys.executable, "-m", "tui", "--archive", str(archive)])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", HEIGHT, WIDTH, 0, 0))
    try:
        yield Room(terminal)
    finally:
        os.kill(pid, signal.SIGTERM)
        os.waitpid(pid, 0)
        os.close(terminal)
        session.unlink(missing_ok=True)
        if before is not None:
            session.write_bytes(before)


def keys_of(archive: Archive, text: str, everything: int) -> list[Key]:
    """The keys that type a text."""
    keys: list[Key] = []
    for length in range(1, len(text) + 1):
        typed = text[:length]
        found = archive.search(parse(typed, typing=True), limit=1, is_folded=True).rows
        keys.append(Key(typed, found, found != (keys[-1].expected if keys else everything)))
    return keys


def type_keys(room: Room, keys: Sequence[Key]) -> None:
    """Press them in time, and note when each is seen."""
    for place, key in enumerate(keys):
        key.pressed_at = time.monotonic()
        room.press(key.typed[-1])
        is_last = place == len(keys) - 1
        for moment in room.follow(PATIENCE_SECONDS if is_last else 1 / KEYS_A_SECOND):
            _note(room, keys[: place + 1], moment)
            if is_last and key.echoed_at and (key.painted_at or not key.is_counted):
                break


def _note(room: Room, pressed: Sequence[Key], moment: float) -> None:
    for place, key in enumerate(pressed):
        later = pressed[place:]
        if key.echoed_at is None and any(room.shows(one.typed) for one in later):
            key.echoed_at = moment
        if key.painted_at is None and room.count in {one.expected for one in later}:
            key.painted_at = moment


def texts(archive: Archive, number: int) -> list[str]:
    """Two or three words that stand in one article, for each query."""
    chance = random.Random(7)
    hits = archive.search(EVERYTHING, limit=number * 5).hits
    drawn = []
    for hit in chance.sample(hits, len(hits)):
        words = _WORD.findall(archive.article(hit.article_id).body)
        if len(words) > 20:
            drawn.append(" ".join(chance.sample(words, chance.choice((2, 3)))))
    return drawn[:number]


def main() -> None:
    """Type, and print the percentiles."""
    folder, number = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 12
    with contextlib.closing(Archive.open(folder)) as archive:
        everything = archive.search(EVERYTHING, limit=1, is_folded=True).rows
        typed = [keys_of(archive, text, everything) for text in texts(archive, number)]
    with reading_room(folder) as room:
        for _ in room.follow(PATIENCE_SECONDS):
            if room.count is not None:
                break
        for keys in typed:
            for _ in room.follow(1.0):  # what the last query began, such as its facets, comes to rest
                pass
            type_keys(room, keys)
            room.press(CLEAR)
    pressed = [key for keys in typed for key in keys]
    _print("echo of a key", [(key.pressed_at, key.echoed_at) for key in pressed])
    _print("key to results", [(key.pressed_at, key.painted_at) for key in pressed if key.is_counted])


def _print(name: str, moments: Sequence[tuple[float, float | None]]) -> None:
    waits = sorted((seen - pressed) * 1000 for pressed, seen in moments if seen is not None)
    p50, p95 = statistics.median(waits), statistics.quantiles(waits, n=20)[-1]
    unseen = len(moments) - len(waits)
    print(f"{name:14} p50 {p50:4.0f} ms, p95 {p95:4.0f} ms ({len(waits)} keys, {unseen} never seen)")


if __name__ == "__main__":
    main()
