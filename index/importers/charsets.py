"""Bytes → text, by the charset that a header says they are in, as far as it is to be believed."""

from __future__ import annotations

import codecs

from index.importers.encodings import decode

_SAY_LITTLE = frozenset(["ascii", "iso8859-1", "cp1252"])
"""What programs write that never asked: what they send is often UTF-8."""
_NO_CHARSETS = frozenset(["idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"])
"""Codecs of Python's that are for other things; some take quadratic time."""
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949", "shift_jis": "cp932"}
"""Under these names goes what is written in their extensions."""
_MOST_UNREADABLE = 0.02


def decode_as(data: bytes, charset: str, where: str) -> str:
    """`data` as text, in `charset` if that fits, or else as it looks. Raises `Refused` for binary data."""
    try:
        text = data.decode(_codec(charset), errors="replace")
    except LookupError:  # nobody knows the name, or it is not for text
        return decode(data, where)
    return text if text.count("\ufffd") <= len(text) * _MOST_UNREADABLE else decode(data, where)


def _codec(charset: str) -> str:
    """Python's name of a charset. Raises `LookupError` if there is none, or it says nothing."""
    try:
        name = codecs.lookup(charset.strip()).name
    except ValueError as error:  # a null in it
        raise LookupError(charset) from error
    if name in _NO_CHARSETS | _SAY_LITTLE:
        raise LookupError(charset)
    return _WIDER.get(name, name)
