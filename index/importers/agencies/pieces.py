"""A large file in pieces, of which only one is in memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import regex

_BYTES_AT_ONCE = 1_000_000
LARGEST_PIECE = 5_000_000
"""In bytes. A longer one has lost its end, and is cut there."""
_LONGEST_END = 64


def pieces(file: BinaryIO, end: regex.Pattern[bytes]) -> Iterator[bytes]:
    """What stands before each match of `end` in a file, and after the last."""
    rest, is_cut = bytearray(), False
    while data := file.read(_BYTES_AT_ONCE):
        looked_at = max(0, len(rest) - _LONGEST_END)
        rest += data
        begin = 0
        for found in end.finditer(rest, looked_at):
            if not is_cut:
                yield bytes(rest[begin : found.start()])
            begin, is_cut = found.end(), False
        del rest[:begin]
        if len(rest) > LARGEST_PIECE and not is_cut:
            yield bytes(rest[:LARGEST_PIECE])
            is_cut = True
        if is_cut:
            del rest[:-_LONGEST_END]
    if not is_cut:
        yield bytes(rest)
