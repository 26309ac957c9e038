"""From a question to a quotation on the clipboard: `quotation_in_keys.py ARCHIVE [WORDS]`.

Types the words into the reading room, in a pseudo-terminal of 120×40, opens the first result, goes to its first quotation
and copies it, as fast as somebody types who knows the keys. The quotation has arrived when the terminal is sent its
words, or when the status line says that they were copied. Wall time, from the first key.
"""

from __future__ import annotations

import base64
import os
import re
import sys
import time
from pathlib import Path

from typing_speed import PATIENCE_SECONDS, Room, reading_room

KEYS_A_SECOND = 6
ENTER = "\r"
MOST_KEYS, MOST_SECONDS = 12, 5.0
"""As they were asked for."""
_SENT = re.compile(rb"\x1b\]52;[cps]*;([A-Za-z0-9+/=]+)")


def keys_to_copy(words: str) -> list[str]:
    """To the results, into the article, to its first quotation, copied."""
    return [*words, ENTER, ENTER, "]", "y"]


def copied(room: Room, keys: list[str]) -> tuple[float, str]:
    """Press the keys; after how many seconds the quotation has arrived, and its text."""
    began, written = time.monotonic(), b""
    for place, key in enumerate(keys, 1):
        room.press(key)
        is_last = place == len(keys)
        ends = time.monotonic() + (PATIENCE_SECONDS if is_last else 1 / KEYS_A_SECOND)
        while time.monotonic() < ends:
            for _ in room.follow(0.05):
                written += room.last_read
            if is_last and (sent := _SENT.search(written)):
                return time.monotonic() - began, base64.b64decode(sent[1]).decode()
    raise SystemExit("No quotation has arrived")


def main() -> None:
    """Copy, and print the keys and the seconds beside what was asked."""
    folder, words = Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "rogozin"
    for name in ("TMUX", "DISPLAY", "WAYLAND_DISPLAY", "STY"):  # so that the terminal is sent the words
        os.environ.pop(name, None)
    keys = keys_to_copy(words)
    with reading_room(folder) as room:
        for _ in room.follow(PATIENCE_SECONDS):
            if room.count is not None:
                break
        seconds, text = copied(room, keys)
    print(f"{len(keys)} keys (at most {MOST_KEYS}), {seconds:.1f} s (at most {MOST_SECONDS:.0f})")
    print(text)


if __name__ == "__main__":
    main()
