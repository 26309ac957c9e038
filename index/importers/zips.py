"""Zip files from outside: nothing is unpacked to the disk, and nothing is larger than what is expected of it."""

from __future__ import annotations

import lzma
import zipfile
import zlib
from typing import BinaryIO

from index.errors import Refused
from index.grounds import Ground
from index.hindrances import refused
from index.importers.guarded_files import Guarded

LARGEST_FILE = 2_000_000_000
"""In bytes. Of what is in it, only what is asked for is read."""
_LARGEST_DIRECTORY = 20_000_000
"""The list of its parts is read as a whole."""
_DAMAGE = (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, OverflowError)


class Zip:
    """The parts of a zip file, by their names in it."""

    def __init__(self, file: BinaryIO, where: str, most_bytes: int) -> None:
        """Reads no more than `most_bytes` of all parts together. Raises `Refused` if it is damaged, or no zip file."""
        self._where = where
        self._bytes_left = most_bytes
        too_large = Refused(where, "it is too large, or holds too many parts", Ground.LARGE)
        if file.seek(0, 2) > LARGEST_FILE:
            raise too_large
        try:
            self._zip = zipfile.ZipFile(Guarded(file, _LARGEST_DIRECTORY, too_large))
        except _DAMAGE as error:
            raise refused(where, "it is damaged, or no zip file", error) from error
        self.names = frozenset(self._zip.namelist())

    def read(self, name: str, most_bytes: int) -> bytes:
        """The bytes of one part. Raises `Refused` if it is missing, encrypted, damaged or too large."""
        if name not in self.names:
            raise Refused(self._where, f"it has no part {name}")
        if self._zip.getinfo(name).flag_bits & 1:
            raise Refused(self._where, "it is encrypted", Ground.LOCKED)
        most = min(most_bytes, self._bytes_left)
        try:
            with self._zip.open(name) as part:
                data = part.read(most + 1)
        except (*_DAMAGE, RuntimeError, EOFError, zlib.error, lzma.LZMAError) as error:
            raise refused(self._where, f"its part {name} is damaged", error) from error
        if len(data) > most:
            raise Refused(self._where, f"its part {name} is larger than a text can be", Ground.LARGE)
        self._bytes_left -= len(data)
        return data
