"""From bytes to text, whatever wrote them."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import BinaryIO

from index.errors import Refused
from index.importers.western_encodings import western_encoding

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY_BEGINNINGS = (
    b"%PDF-",
    b"\x89PNG",
    b"PK\x03\x04",
    b"\x7fELF",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"SQLite",
)
_LIKELY = [
    "cp1252", "latin_1", "cp1250", "iso8859_2", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256",
    "shift_jis", "euc_jp", "iso2022_jp", "gb18030", "big5", "euc_kr", "mac_roman",
]  # fmt: skip
_SAMPLE_BYTES = 50_000
_BYTES_AT_ONCE = 1_000_000
_LONGEST_CHARACTER = 4
_FIRST_NOT_IN_ASCII, _FIRST_OF_A_CHARACTER = 0x80, 0xC0
"""Bytes of UTF-8."""
_WESTERN_SHARE_OF_HIGH_BYTES = 0.25
"""Western European text has an accent every ten or twenty letters; other alphabets are mostly above ASCII."""


def decode(data: bytes, where: str) -> str:
    """`data` as text, by its byte order mark, as UTF-8, or as what it looks like. Raises `Refused` for binary files."""
    return data.decode(encoding_of(data, where), errors="replace")


def decoded(file: BinaryIO, where: str) -> Iterator[str]:
    """A file as text, bit by bit, from where it is read now; in the encoding of its beginning.

    If that is ASCII, the first part counts that is not. Raises `Refused` if it begins as no text does.
    """
    part = file.read(_BYTES_AT_ONCE)
    encoding = encoding_of(_without_half_a_character(part), where)
    decoder = codecs.getincrementaldecoder(encoding)("strict" if encoding == "utf-8" else "replace")
    is_ascii = True
    while part:
        half = decoder.getstate()[0]
        try:
            yield decoder.decode(part)
        except UnicodeDecodeError:
            encoding = encoding_of(part, where) if is_ascii else "utf-8"
            decoder = codecs.getincrementaldecoder(encoding)("replace")
            yield decoder.decode(half + part)
        is_ascii = is_ascii and part.isascii()
        part = file.read(_BYTES_AT_ONCE)
    yield decoder.getstate()[0].decode(encoding, errors="replace")


def _without_half_a_character(part: bytes) -> bytes:
    """A part of a file, without what may be the beginning of a character of UTF-8."""
    for back, byte in enumerate(reversed(part[-_LONGEST_CHARACTER:]), start=1):
        if byte >= _FIRST_OF_A_CHARACTER:
            return part[:-back]
        if byte < _FIRST_NOT_IN_ASCII:
            break
    return part


def encoding_of(data: bytes, where: str) -> str:
    """The encoding of `data`, or of a file that begins so. Raises `Refused` if it is no text."""
    if data.startswith(_BINARY_BEGINNINGS):
        raise Refused(where, "it is not a text file")
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return encoding
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data, where)
    return _guessed(data, where) if text.count("\0") > len(text) // 10 else "utf-8"


def _guessed(data: bytes, where: str) -> str:
    sample = data[:_SAMPLE_BYTES]
    nulls = sample.count(0)
    if nulls > len(sample) // 10:
        return _two_bytes_a_character(data, where)
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in sample)
    if controls > len(sample) // 20:
        raise Refused(where, "it is not a text file")
    high = sum(byte > 127 for byte in sample)
    if high <= len(sample) * _WESTERN_SHARE_OF_HIGH_BYTES:
        return western_encoding(sample)
    from charset_normalizer import from_bytes  # noqa: PLC0415  (20 ms, and seldom needed)

    best = from_bytes(sample, cp_isolation=_LIKELY).best()
    return best.encoding if best else western_encoding(sample)


def _two_bytes_a_character(data: bytes, where: str) -> str:
    """UTF-16 without a mark: in most languages every other byte of it is nearly always null."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    if max(even, odd) < 4 * min(even, odd):
        raise Refused(where, "it is not a text file")
    encoding = "utf-16-be" if even > odd else "utf-16-le"
    text = data.decode(encoding, errors="replace")
    if sum(character < " " and character not in "\t\n\r\f" for character in text) > len(text) // 20:
        raise Refused(where, "it is not a text file")
    return encoding
