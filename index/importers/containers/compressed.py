"""Single files that are compressed: by gzip, bzip2, xz and Zstandard."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
from abc import abstractmethod
from collections.abc import Callable, Iterator
from functools import partial
from typing import BinaryIO, Protocol

from index.article import Article
from index.errors import Refused
from index.grounds import passed_over_as
from index.importers.containers.container import Container, Member, Opened, articles_of
from index.importers.containers.member_names import inner_name, is_hidden, is_readable
from index.importers.containers.unpacked import Source
from index.importers.extras import needed
from index.importers.importer import Ignored

_LARGEST_WINDOW = 128 * 1024 * 1024
"""Bytes of memory that reading may take: what the programs take at their highest level, and a file may ask for more."""
_BITE = 256
"""Bytes. Some become a hundred kilobytes, by four of them."""


class Compressed(Container):
    """An importer of what one file was before it was compressed."""

    def unpacked(self, opened: Opened) -> Iterator[Article | Refused | Ignored]:
        """Its articles. What is in a compressed archive is named as if that were not compressed."""
        name = inner_name(opened.name)
        if is_hidden(name) or not is_readable(name):
            yield Ignored(f"{opened.origin}#{name}", passed_over_as(name))
            return
        opened.file.seek(0)
        member = Member(name, partial(self._decompressed, opened.file, opened.origin))
        yield from articles_of(member, opened, f"{opened.origin}#{name}", container_origin=opened.origin)

    @abstractmethod
    def _decompressed(self, file: BinaryIO, origin: str) -> Source:
        """A stream of what comes out."""


class GzipImporter(Compressed):
    """Reads the articles of a file that gzip compressed."""

    def _decompressed(self, file: BinaryIO, origin: str) -> Source:
        return gzip.GzipFile(fileobj=file, mode="rb")


class Bzip2Importer(Compressed):
    """Reads the articles of a file that bzip2 compressed."""

    def _decompressed(self, file: BinaryIO, origin: str) -> Source:
        return bz2.BZ2File(file)


class XzImporter(Compressed):
    """Reads the articles of a file that xz compressed."""

    def _decompressed(self, file: BinaryIO, origin: str) -> Source:
        return _Frames(file, partial(lzma.LZMADecompressor, memlimit=_LARGEST_WINDOW))


class ZstandardImporter(Compressed):
    """Reads the articles of a file that Zstandard compressed."""

    def _decompressed(self, file: BinaryIO, origin: str) -> Source:
        zstandard = needed("zstandard", origin)
        frame = zstandard.ZstdDecompressor(max_window_size=_LARGEST_WINDOW).decompressobj
        return _Frames(file, frame, zstandard.ZstdError)


class _Frame(Protocol):
    """A decompressor of one of the pieces that such a file may be made of."""

    @property
    def eof(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, /) -> bytes: ...


class _Frames:
    """What comes out of a file of compressed pieces. Raises `OSError` and `EOFError` if it is damaged or cut short.

    The library's own streams do not say that they were cut short, or take any memory that a file asks for.
    """

    def __init__(
        self, file: BinaryIO, new_frame: Callable[[], _Frame], error: type[Exception] = lzma.LZMAError
    ) -> None:
        self._file = file
        self._new_frame = new_frame
        self._error = error
        self._frame: _Frame | None = None
        self._unused = b""
        self._out = io.BytesIO()

    def read1(self, size: int = -1, /) -> bytes:
        """Some of it; nothing at its end."""
        while not (data := self._out.read(size)):
            bite = self._unused or self._file.read(_BITE)
            if not bite and self._frame:
                raise EOFError("it ends in the middle")
            if not bite:
                return b""
            self._out = io.BytesIO(self._decompress(bite))
        return data

    def close(self) -> None:
        """Let go of what was read."""
        self._out.close()

    def _decompress(self, bite: bytes) -> bytes:
        self._unused = b""
        if self._frame is None and not (bite := bite.lstrip(b"\0")):  # with which xz may fill up a block
            return b""
        frame = self._frame = self._frame or self._new_frame()
        try:
            data = frame.decompress(bite)
        except self._error as error:
            raise OSError(str(error)) from error
        if frame.eof:
            self._unused = frame.unused_data
            self._frame = None
        return data
