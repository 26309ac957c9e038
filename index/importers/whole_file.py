"""A file that is read as a whole, if it is not too large for that."""

from __future__ import annotations

from typing import BinaryIO

from index.errors import Refused

LARGEST_FILE = 50_000_000
"""In bytes."""
LARGEST_ARTICLE = 5_000_000
"""In bytes of a file that is one article, and in characters of its text: that of a thousand pages is three million."""
_PIECE = 1_000_000
"""Bytes that are read at once: for all that are asked for there is room made at first, however few there are."""


def bytes_of(file: BinaryIO, where: str, most: int = LARGEST_FILE, advice: str = "") -> bytes:
    """All that is left of `file`. Raises `Refused` if that is more than `most` bytes, with what to do then."""
    pieces: list[bytes] = []
    left = most + 1
    while left and (piece := file.read(min(left, _PIECE))):
        pieces.append(piece)
        left -= len(piece)
    if not left:
        raise Refused(where, f"it is larger than {most // 1_000_000} MB{advice}")
    return b"".join(pieces)
