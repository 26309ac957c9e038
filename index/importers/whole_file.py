"""A file that is read as a whole, if it is not too large for that."""

from __future__ import annotations

from typing import BinaryIO

from index.errors import Refused

LARGEST_FILE = 50_000_000
"""In bytes."""
LARGEST_ARTICLE = 5_000_000
"""In bytes of a file that is one article, and of its text in UTF-8: that of a thousand pages is three million."""


def bytes_of(file: BinaryIO, where: str, most: int = LARGEST_FILE, advice: str = "") -> bytes:
    """All that is left of `file`. Raises `Refused` if that is more than `most` bytes, with what to do then."""
    data = file.read(most + 1)
    if len(data) > most:
        raise Refused(where, f"it is larger than {most // 1_000_000} MB{advice}")
    return data
