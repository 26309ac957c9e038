"""Arrays that are written one after the other and read again: in memory while they are short, then in files."""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import Any

import numpy as np

from index.engines.postings import Numbers

_KEPT_IN_MEMORY = 1 << 20
"""Bytes of an array."""
_READ_AT_ONCE = 1 << 20


class GrowingArray:
    """Numbers of one kind, of which there may be more than memory holds; to be closed."""

    def __init__(self, kind: str, folder: Path) -> None:
        """`kind` is as numpy writes it; `folder` is where a temporary file without a name may lie."""
        self.kind = kind
        self._size = np.dtype(kind).itemsize
        self._file = SpooledTemporaryFile(_KEPT_IN_MEMORY, dir=str(folder))  # noqa: SIM115  (closed by `close`)
        self._bytes = 0

    def __len__(self) -> int:
        return self._bytes // self._size

    def append(self, numbers: Any) -> None:
        """Add an array, or letters."""
        data = numbers if isinstance(numbers, bytes) else np.asarray(numbers).astype(self.kind).tobytes()
        self._bytes += self._file.write(data)

    def pieces(self) -> Iterator[bytes]:
        """All of it. Nothing may be added any more, as also after it was read otherwise."""
        self._file.seek(0)
        while some := self._file.read(_READ_AT_ONCE):
            yield some

    def between(self, first: int, last: int) -> Numbers:
        """The numbers from `first` to before `last`."""
        self._file.seek(first * self._size)
        return np.frombuffer(self._file.read((last - first) * self._size), self.kind)

    def whole(self) -> Numbers:
        """All numbers; where they are many, mapped into memory."""
        if self._bytes <= _KEPT_IN_MEMORY:
            return self.between(0, len(self))
        self._file.flush()
        return np.frombuffer(mmap.mmap(self._file.fileno(), 0, access=mmap.ACCESS_READ), self.kind)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
