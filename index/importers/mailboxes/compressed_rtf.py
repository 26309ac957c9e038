"""Rich Text as Outlook packs it ([MS-OXRTFCP]): what was said before is pointed at, a few hundred bytes being known."""

from __future__ import annotations

import struct
from typing import Final

_HEAD: Final = struct.Struct("<I I 4s I")
"""How long it is, how long when it is unpacked, how it is packed, and a sum that nobody needs."""
_PACKED, _AS_IT_IS = b"LZFu", b"MELA"
_KNOWN: Final = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans Serif"
    rb"SymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0" + b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
_REACH = 4096
"""As far back as can be pointed."""


def unpacked(data: bytes, most: int) -> bytes:
    """The Rich Text in `data`; of one that is cut off, what there is.

    Raises `ValueError` if it is packed in another way, or would have more than `most` bytes.
    """
    if len(data) < _HEAD.size:
        raise ValueError("it has no head")
    _, length, way, _ = _HEAD.unpack_from(data)
    if length > most:
        raise ValueError("it is too long")
    if way == _AS_IT_IS:
        return data[_HEAD.size : _HEAD.size + length]
    if way != _PACKED:
        raise ValueError("it is packed in another way")
    said = bytearray(_KNOWN)
    _unpack(data, said, len(_KNOWN) + length)
    return bytes(said[len(_KNOWN) : len(_KNOWN) + length])


def _unpack(data: bytes, said: bytearray, end: int) -> None:
    """Add to `said` what is in `data`, until it is about as long as `end`."""
    position = _HEAD.size
    while len(said) < end and position < len(data):
        kinds = data[position]
        position += 1
        for bit in range(8):
            if not kinds >> bit & 1:
                said += data[position : position + 1]
                position += 1
                continue
            pointer = data[position : position + 2]
            position += 2
            if len(pointer) < 2 or not _repeat(int.from_bytes(pointer, "big"), said):
                return


def _repeat(pointer: int, said: bytearray) -> bool:
    """Say again what is pointed at; not if that is the end."""
    back = (len(said) - (pointer >> 4)) % _REACH
    if back == 0 or back > len(said):
        return False
    length = (pointer & 15) + 2
    piece = said[len(said) - back : len(said) - back + length]
    said += (piece * (length // len(piece) + 1))[:length]
    return True
