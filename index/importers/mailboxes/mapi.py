"""What Outlook keeps in a file of its own ([MS-OXMSG]): a message is a folder, each of its properties a file in it.

__properties_version1.0        numbers and moments, 16 bytes each
__substg1.0_0037001F           a text in UTF-16: that of the property 0037
__attach_version1.0_#00000000  an attachment; in it, __substg1.0_3701000D may be a message
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Final, Literal

from index.importers.charsets import decode_as
from index.importers.compound_files import CompoundFile, Path

_PROPERTIES, _ATTACHMENT, _INNER_MESSAGE = (
    "__properties_version1.0",
    "__attach_version1.0_#",
    "__substg1.0_3701000d",
)
_NUMBER, _TEXT_8, _TEXT, _MOMENT, _BYTES = 0x03, 0x1E, 0x1F, 0x40, 0x102
_PROPERTY: Final = struct.Struct("<H H 4x 8s")
_BYTES_ABOVE_PROPERTIES: Final = {"file": 32, "message": 24, "attachment": 8}
_CODE_PAGE = 0x3FFD
_EPOCH: Final = datetime(1601, 1, 1, tzinfo=UTC)
_MOST_ATTACHMENTS = 1000
_MOST_PROPERTIES = 10_000
_CODE_PAGES: Final = {
    1200: "utf-16-le", 10000: "mac_roman", 20127: "ascii", 20866: "koi8-r", 20932: "euc_jp", 21866: "koi8-u",
    38598: "iso8859-8", 50220: "iso2022_jp", 50221: "iso2022_jp", 50222: "iso2022_jp", 50225: "iso2022_kr",
    51932: "euc_jp", 51936: "gb18030", 51949: "euc_kr", 52936: "hz", 54936: "gb18030", 65000: "utf-7", 65001: "utf-8",
    **{28590 + part: f"iso8859-{part}" for part in range(1, 16)},
}  # fmt: skip
"""By their numbers in Windows, where these are not in Python's names for them."""


def charset_of(code_page: int) -> str:
    """What Python calls a code page; empty if none is said."""
    return _CODE_PAGES.get(code_page, f"cp{code_page}") if code_page else ""


class Kept:
    """A message, or an attachment of one, with its properties, known by their numbers."""

    def __init__(
        self, file: CompoundFile, path: Path = (), kind: Literal["file", "message", "attachment"] = "file"
    ) -> None:
        """Raises `Refused` if it is damaged."""
        self.where = file.where
        self._file = file
        self._path = path
        self._fixed: dict[tuple[int, int], bytes] = {}
        table = file.read((*path, _PROPERTIES))
        above = _BYTES_ABOVE_PROPERTIES[kind]
        for start in range(above, min(len(table) - 15, above + 16 * _MOST_PROPERTIES), 16):
            kind_of_value, number, value = _PROPERTY.unpack_from(table, start)
            self._fixed[number, kind_of_value] = value

    @property
    def is_there(self) -> bool:
        """Whether it has properties, which a Word file, say, has not."""
        return self._file.has((*self._path, _PROPERTIES))

    def text(self, *numbers: int) -> str:
        """The first of these that is there, and is not empty."""
        return next(filter(None, map(self._text, numbers)), "")

    def data(self, number: int) -> bytes:
        """The bytes of a property; none if it is not there."""
        return self._file.read(self._path_of(number, _BYTES))

    def number(self, number: int) -> int:
        """A property that is a number; 0 if it is not there."""
        return int.from_bytes(self._fixed.get((number, _NUMBER), b"")[:4], "little")

    def moment(self, number: int) -> datetime | None:
        """A property that is a moment, in UTC."""
        ticks = int.from_bytes(self._fixed.get((number, _MOMENT), b""), "little")
        try:
            return _EPOCH + timedelta(microseconds=ticks // 10) if ticks else None
        except OverflowError:
            return None

    def attachments(self) -> Iterator[Kept]:
        """What is attached to it, in order."""
        folders = sorted(path for path in self._file.folders(self._path) if path[-1].startswith(_ATTACHMENT))
        return (Kept(self._file, path, "attachment") for path in folders[:_MOST_ATTACHMENTS])

    def message(self) -> Kept | None:
        """The message that an attachment is, if it is one."""
        path = (*self._path, _INNER_MESSAGE)
        return Kept(self._file, path, "message") if path in self._file.folders(self._path) else None

    def _text(self, number: int) -> str:
        if data := self._file.read(self._path_of(number, _TEXT)):
            return data.decode("utf-16-le", "replace").strip("\0")
        data = self._file.read(self._path_of(number, _TEXT_8)).strip(b"\0")
        return decode_as(data, charset_of(self.number(_CODE_PAGE)), self.where) if data else ""

    def _path_of(self, number: int, kind: int) -> Path:
        return (*self._path, f"__substg1.0_{number:04x}{kind:04x}")
