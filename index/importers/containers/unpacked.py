"""A file as it comes out of another, in no more than it is asked for, and as much as it may be."""

from __future__ import annotations

import io
import lzma
import os
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, Protocol

from msgspec import Struct

from index.errors import Refused
from index.grounds import Ground
from index.hindrances import refused

_ALWAYS_ALLOWED = 100_000_000
_TIMES_THE_FILE = 100
"""Text is a tenth of its size when compressed, seldom a fiftieth; what swells a thousandfold was made to do harm."""
_MOST_MEMBERS = 250_000
_AT_ONCE = 32_768
KEPT = 4_000_000
"""Bytes from the beginning of a file that one can go back to."""
_LARGEST_TEMPORARY_FILE = 1_000_000_000
_UNPACK_IT = "it is too large to be read inside another file: unpack it"
_DAMAGE = (
    EOFError, OSError, ValueError, NotImplementedError,
    zlib.error, lzma.LZMAError, tarfile.TarError, zipfile.BadZipFile,
)  # fmt: skip


class Allowance(Struct):
    """How much may still come out of one file of the reader's, and out of what is inside it, all in all.

    What a file says of its size is not asked: only what really comes out is counted.
    """

    bytes_left: int
    members_left: int = _MOST_MEMBERS

    @classmethod
    def of(cls, file: BinaryIO) -> Allowance:
        """What a file may hold."""
        size = file.seek(0, os.SEEK_END)
        file.seek(0)
        return cls(max(_ALWAYS_ALLOWED, size * _TIMES_THE_FILE))

    @property
    def is_spent(self) -> bool:
        """Whether nothing more may come out."""
        return self.bytes_left < 0 or self.members_left < 0

    def take_bytes(self, count: int, where: str) -> None:
        """Count what came out. Raises `Refused` if it is too much."""
        self.bytes_left -= count
        if self.bytes_left < 0:
            raise Refused(where, "more comes out of it than any text would become by unpacking", Ground.LARGE)

    def take_member(self, where: str) -> None:
        """Count one more file. Raises `Refused` if it is one too many."""
        self.members_left -= 1
        if self.members_left < 0:
            raise Refused(where, f"it holds more than {_MOST_MEMBERS:,} files", Ground.LARGE)


class Source(Protocol):
    """What unpacks a file. It is asked for as much as there is, so that of one cut short everything is read."""

    def read1(self, size: int = -1, /) -> bytes: ...

    def close(self) -> None: ...


class Unpacked(io.RawIOBase):
    """A file inside another, read forwards.

    One can go back in it as long as no more than `KEPT` bytes came out. Who asks for its end first, as a zip file does,
    gets a temporary file. Raises `Refused` for what is damaged or more than is allowed.
    """

    def __init__(self, open_: Callable[[], Source], allowance: Allowance, where: str) -> None:
        self._open = open_
        self._source: Source | None = None
        self._allowance = allowance
        self._where = where
        self._kept = SpooledTemporaryFile(KEPT)  # noqa: SIM115  (closed below)
        self._is_let_go = False
        """Whether the beginning is no longer kept."""
        self._is_whole = False
        """Whether all of it is kept."""
        self._came_out = 0
        self._position = 0

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is, as far as it says above."""
        return True

    def tell(self) -> int:
        """Where the next byte is read."""
        return self._position

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fill some of `buffer`."""
        size = min(len(buffer), _AT_ONCE)
        data = self._again(size) if self._position < self._came_out else self._next(size)
        self._position += len(data)
        buffer[: len(data)] = data
        return len(data)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to another place."""
        if whence == os.SEEK_END:
            self._keep_all()
        start = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: self._came_out}[whence]
        target = max(0, start + offset)
        while target > self._came_out and self._next(min(_AT_ONCE, target - self._came_out)):
            pass
        if target < self._came_out and self._is_let_go:
            raise Refused(self._where, _UNPACK_IT, Ground.LARGE)
        self._position = target
        return target

    def close(self) -> None:
        """Forget what is kept of it."""
        self._kept.close()
        if self._source is not None:
            self._source.close()
        super().close()

    def _again(self, size: int) -> bytes:
        self._kept.seek(self._position)
        return self._kept.read(size)

    def _next(self, size: int) -> bytes:
        """More of it; the beginning is let go of if it is long."""
        if self._is_whole:
            return b""
        data = self._from_source(size)
        if self._came_out > KEPT:
            self._kept.close()
            self._is_let_go = True
        else:
            self._keep(data)
        return data

    def _keep_all(self) -> None:
        if self._is_whole:
            return
        if self._is_let_go:
            raise Refused(self._where, _UNPACK_IT, Ground.LARGE)
        while data := self._from_source(_AT_ONCE):
            if self._came_out > _LARGEST_TEMPORARY_FILE:
                raise Refused(self._where, _UNPACK_IT, Ground.LARGE)
            self._keep(data)
        self._is_whole = True

    def _keep(self, data: bytes) -> None:
        try:
            self._kept.seek(0, os.SEEK_END)
            self._kept.write(data)
        except OSError as error:  # a full disk, or no folder for temporary files
            reason = f"there is no room to unpack it now: {error.strerror or error}"
            raise Refused(self._where, reason, Ground.HINDERED) from error

    def _from_source(self, size: int) -> bytes:
        try:
            self._source = self._source or self._open()
            data = self._source.read1(size)
        except _DAMAGE as error:
            reason = f"it is damaged: {error or type(error).__name__}"
            raise refused(self._where, reason, error) from error
        self._allowance.take_bytes(len(data), self._where)
        self._came_out += len(data)
        return data
