"""The text of Word files as they were from 1997 to 2003 ([MS-DOC]).

A file is several files in one. One has the text, in pieces, and at its beginning where the table of these pieces is in
another. Somebody who saved quickly left the pieces in the order in which they were typed.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from itertools import pairwise
from typing import BinaryIO, Final

import regex

from index.errors import Refused
from index.grounds import Ground
from index.importers.compound_files import CompoundFile
from index.importers.documents.manuscript import Manuscript, Paragraph
from index.importers.hygiene import clean_text

_TEXT, _TABLES = ("worddocument",), (("0table",), ("1table",))
_WORD, _OLDER_WORD = 0xA5EC, frozenset((0xA5DB, 0xA5DC))
_FLAGS, _LENGTH, _PLACE_OF_PIECES = 0x0A, 0x4C, 0x1A2
_IS_LOCKED, _IS_SECOND_TABLE = 0x0100, 0x0200
_OTHERS, _PIECES = 1, 2
"""Kinds of what stands in the table."""
_IN_ONE_BYTE: Final = 1 << 30
_LONGEST: Final = 20_000_000
"""Characters."""
_FIELD = regex.compile(r"\x13[^\x13\x14\x15]*(?:\x14([^\x13\x15]*))?\x15")
"""An instruction, such as one that makes a link, and behind it what is shown."""
_DEEPEST_FIELD: Final = 4
_ENDS = {"\x07\x07": "\n", "\x07": "\t", "\x0b": "\n", "\x0c": "\r", "\x0e": "\r", "\x1e": "-", "\x1f": ""}
"""The end of a row and of a cell, of a line, of a page and a column; a hyphen that stays, and one that may break."""
_SAVE_IT: Final = "it is a Word file of before 1997, which Cuttings cannot read: save it as .docx"


def manuscript_of(file: BinaryIO, origin: str) -> Manuscript:
    """What such a file says. Raises `Refused` if it is none, damaged, locked or older."""
    try:
        text = _shown(_text(CompoundFile(file, origin, "Word file"), origin))
    except (struct.error, IndexError) as error:
        raise Refused(origin, "it is damaged") from error
    paragraphs = [Paragraph(one) for part in text.split("\r") if (one := clean_text(part).strip())]
    return Manuscript(paragraphs, "\n\n".join(one.text for one in paragraphs))


def is_locked(file: BinaryIO, origin: str) -> bool:
    """Whether it is a newer file that a password was set for: that is put into one of this kind."""
    is_so = CompoundFile(file, origin, "Word file").has(("encryptedpackage",))
    file.seek(0)
    return is_so


def _text(file: CompoundFile, origin: str) -> str:
    """All that was typed, with the signs for what is no text."""
    data = file.read(_TEXT)
    (kind,) = struct.unpack_from("<H", data) if data else (0,)
    if kind in _OLDER_WORD:
        raise Refused(origin, _SAVE_IT, Ground.ELSEWHERE)
    if kind != _WORD:
        raise Refused(origin, "it is no Word file: it may be of another program", Ground.DAMAGED)
    (flags,), (length,) = struct.unpack_from("<H", data, _FLAGS), struct.unpack_from("<i", data, _LENGTH)
    if flags & _IS_LOCKED:
        raise Refused(origin, "it is locked by a password: save it without one", Ground.LOCKED)
    if not 0 <= length <= _LONGEST:
        raise Refused(origin, "it is larger than any article or export", Ground.LARGE)
    place, size = struct.unpack_from("<II", data, _PLACE_OF_PIECES)
    table = file.read(_TABLES[bool(flags & _IS_SECOND_TABLE)])[place : place + size]
    pieces, left = [], length
    for piece in _pieces(data, table):
        pieces.append(piece[:left])
        left -= len(pieces[-1])
        if not left:
            break
    return "".join(pieces)


def _pieces(data: bytes, table: bytes) -> Iterator[str]:
    """The pieces of the text in its order, by a table of where each begins in it, and where it is in the file."""
    place = 0
    while table[place] == _OTHERS:
        place += 3 + struct.unpack_from("<H", table, place + 1)[0]
    if table[place] != _PIECES:
        raise IndexError
    (size,) = struct.unpack_from("<I", table, place + 1)
    count = (min(size, len(table)) - 4) // 12
    starts = struct.unpack_from(f"<{count + 1}I", table, place + 5)
    for number, (start, end) in enumerate(pairwise(starts)):
        (at,) = struct.unpack_from("<I", table, place + 5 + 4 * (count + 1) + 8 * number + 2)
        length = min(max(0, end - start), _LONGEST)
        if at & _IN_ONE_BYTE:
            at = (at & ~_IN_ONE_BYTE) // 2
            yield data[at : at + length].decode("cp1252", "replace")
        else:
            yield data[at : at + 2 * length].decode("utf-16-le", "replace")


def _shown(text: str) -> str:
    """The text as it is seen: of a field, what is shown for it."""
    for _ in range(_DEEPEST_FIELD):
        text, count = _FIELD.subn(lambda found: found[1] or "", text)
        if not count:
            break
    for sign, character in _ENDS.items():
        text = text.replace(sign, character)
    return text
