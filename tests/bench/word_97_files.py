"""Makes Word files as they were from 1997 to 2003 (`.doc`), of a text and nothing else."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from outlook_files import Folder, compound_file

_TEXT_AT = 0x400
WORD, WORD_6 = 0xA5EC, 0xA5DC
LOCKED, SECOND_TABLE = 0x0100, 0x0200


def word_97(
    *pieces: str, kind: int = WORD, flags: int = SECOND_TABLE, more: str = "", others: Folder | None = None
) -> bytes:
    """A file of a text in pieces: in one byte a character where that is possible; `more` is a foot- or headnote."""
    everything = [*pieces, more] if more else list(pieces)
    text, places = _laid_out(everything)
    starts = [sum(map(len, everything[:number])) for number in range(len(everything) + 1)]
    descriptions = b"".join(struct.pack("<HIH", 0, place, 0) for place in places)
    table = struct.pack(f"<{len(starts)}I", *starts) + descriptions
    clx = b"\x01\x02\x00\x00\x00\x02" + struct.pack("<I", len(table)) + table
    head = bytearray(_TEXT_AT)
    struct.pack_into("<HH", head, 0, kind, 193)
    struct.pack_into("<H", head, 0x0A, flags)
    struct.pack_into("<i", head, 0x4C, sum(map(len, pieces)))
    struct.pack_into("<II", head, 0x1A2, 7, len(clx))
    name = "1Table" if flags & SECOND_TABLE else "0Table"
    return compound_file({"WordDocument": bytes(head) + text, name: b"before " + clx, **(others or {})})


def _laid_out(pieces: Sequence[str]) -> tuple[bytes, list[int]]:
    """The pieces one behind the other from the last to the first, and where each is."""
    text, places = bytearray(), dict[int, int]()
    for number, piece in reversed(list(enumerate(pieces))):
        place = _TEXT_AT + len(text)
        try:
            text += piece.encode("cp1252")
            places[number] = 2 * place | 1 << 30
        except UnicodeEncodeError:
            text += piece.encode("utf-16-le")
            places[number] = place
    return bytes(text), [places[number] for number in range(len(pieces))]
