"""Files that lie about lengths: what a library would read of them at once is bounded."""

from __future__ import annotations

import io
from typing import BinaryIO

from index.errors import Refused
from index.importers.whole_file import next_bytes


class Guarded(io.RawIOBase):
    """A file of which no more than some bytes are read at once, whatever it claims itself."""

    def __init__(self, file: BinaryIO, most: int, if_more: Refused) -> None:
        """No more than `most` bytes; `if_more` is raised where more are asked for."""
        self._file, self._most, self._if_more = file, most, if_more
        self.last_read = b""

    def read(self, size: int = -1, /) -> bytes:
        if size > self._most:
            raise self._if_more
        self.last_read = next_bytes(self._file, self._most if size < 0 else size)
        return self.last_read

    def seek(self, offset: int, whence: int = 0, /) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True
