"""A file that is read as a whole, if it is not too large for that."""

from __future__ import annotations

import io
from typing import BinaryIO

from index.errors import Refused
from index.grounds import Ground

LARGEST_FILE = 50_000_000
"""In bytes."""
LARGEST_ARTICLE = 5_000_000
"""In bytes of a file that is one article, and of its text in UTF-8: that of a thousand pages is three million."""
_BYTES_AT_ONCE = 1_000_000
"""Whoever asks a file for more has memory set aside for all of it, even if the file is small."""


def bytes_of(file: BinaryIO, where: str, most: int = LARGEST_FILE, advice: str = "") -> bytes:
    """All that is left of `file`. Raises `Refused` if that is more than `most` bytes, with what to do then."""
    data = next_bytes(file, most + 1)
    if len(data) > most:
        raise Refused(where, f"it is larger than {most // 1_000_000} MB{advice}", Ground.LARGE)
    return data


def next_bytes(file: BinaryIO, most: int) -> bytes:
    """What comes next in `file`: `most` bytes, or all that is left of it."""
    gathered = io.BytesIO()
    while piece := file.read(min(most - gathered.tell(), _BYTES_AT_ONCE)):
        gathered.write(piece)
    return gathered.getvalue()
