"""Files of Microsoft's old kind ([MS-CFB]), with files and folders in them: messages of Outlook, texts of Word."""

from __future__ import annotations

import struct
from typing import BinaryIO, Final

from index.errors import Refused
from index.importers.extras import without_log

BEGINNING: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEAD: Final = struct.Struct("<8s 22x H H 10x I 16x I 4x I")
_SIZES_OF_SECTORS = frozenset([(9, 6), (12, 6)])
"""As powers of two: of sectors, and of the small ones in them."""
# Most of it is an `OSError` of the library's; a thousand damaged files also met a `ValueError`, deep ones no end.
_DAMAGE = (OSError, ValueError, IndexError, TypeError, OverflowError, struct.error, RecursionError)

Path = tuple[str, ...]
"""Of names in small letters: how they are written makes no difference."""


class CompoundFile:
    """A file with files in it, as long as those are read."""

    def __init__(self, file: BinaryIO, where: str, wanted: str) -> None:
        """Raises `Refused` if it is damaged, or none of what is `wanted`."""
        import olefile  # noqa: PLC0415  (15 ms, for the first such file)

        without_log("olefile")
        self.where = where
        self._bytes_left = file.seek(0, 2)
        file.seek(0)
        if not _is_sound(file.read(_HEAD.size), self._bytes_left):
            raise Refused(where, f"it is no {wanted}, or a damaged one")
        file.seek(0)
        try:
            self._ole = olefile.OleFileIO(file)
            files = self._ole.listdir()
            self._folders: dict[Path, list[Path]] = {}
            for path in map(_lowered, self._ole.listdir(streams=False, storages=True)):
                self._folders.setdefault(path[:-1], []).append(path)
        except _DAMAGE as error:
            raise self._damaged() from error
        self._files = frozenset(map(_lowered, files))

    def has(self, path: Path) -> bool:
        """Whether there is such a file in it."""
        return path in self._files

    def folders(self, path: Path) -> list[Path]:
        """The folders in a folder of it."""
        return self._folders.get(path, [])

    def read(self, path: Path) -> bytes:
        """The bytes of a file in it; none if it is not there. Raises `Refused` if they are not all there.

        Together they cannot be longer than the file, unless some of its parts are said to be several things.
        """
        if path not in self._files:
            return b""
        try:
            size = self._ole.get_size(list(path))
            if size > self._bytes_left:
                raise self._damaged()
            data: bytes = self._ole.openstream(list(path)).read()
        except _DAMAGE as error:
            raise self._damaged() from error
        if len(data) < size:
            raise self._damaged()
        self._bytes_left -= size
        return data

    def _damaged(self) -> Refused:
        return Refused(self.where, "it is damaged")


def _is_sound(head: bytes, size: int) -> bool:
    """Whether a file begins as one, and does not say that it has more sectors than fit into it."""
    if len(head) < _HEAD.size:
        return False
    beginning, sector, small_sector, *counts = _HEAD.unpack(head)
    is_right = beginning == BEGINNING and (sector, small_sector) in _SIZES_OF_SECTORS
    return is_right and all(count <= size >> sector for count in counts)


def _lowered(path: list[str]) -> Path:
    return tuple(name.lower() for name in path)
