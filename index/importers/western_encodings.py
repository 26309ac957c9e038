"""Which encoding of one byte a character a text in Latin letters is in: that in which the fewest words look broken.

Read in another, the letters with accents become signs, capitals or controls in the middle of words: "Ž" for "é" of a
Macintosh, "¹" for "ą" of Poland, "‚" for "é" of DOS.
"""

from __future__ import annotations

from typing import Final

import regex

_USUAL: Final = "cp1252"
_CENTRAL: Final = ("cp1250", "iso8859_2")
_OTHERS: Final = (*_CENTRAL, "mac_roman", "cp850")
_BROKEN = regex.compile(
    r"""
    (?<=\p{Ll}) [^\x00-\x7F\P{Lu}] (?=\p{Ll})
    | (?<=\p{L}) [^\x00-\x7F\p{L}\p{M}\p{Z}\p{Cf}’‘´`ʼ–—…·•] (?=\p{L})
    | (?<=\p{L}) [¹±¿¡£¥¤¦¯¸¨ˆ˜‚„†‡‹¬Ø¶]
    | [³¹¿ˆ˜†‡¸¨] (?=\p{Ll})
    | [\x80-\x9F]
    """,
    regex.VERBOSE,
)
_CONTROLS, _LETTERS_OF_ISO = (
    regex.compile(rb"[\x80-\x9f]"),
    regex.compile(rb"[\xa1\xa6\xa9\xab\xac\xae\xb1\xb6\xb9\xbb\xbc\xbe]"),
)
_HIGH = regex.compile(r"[^\x00-\x7F]")
_FEWEST: Final = 2
_SHARE: Final = 0.05
_TIMES_FEWER: Final = 4
_TURKISH, _NOT_TURKISH = regex.compile("[ğışİŞĞ]"), regex.compile("[áíúýæéð]")


_HUNGARIAN = regex.compile(r"\b(?:hogy|nem|egy|szerint|az|volt)\b")
_CZECH = regex.compile(r"\b(?:podle|jsou|jako|není|také|nebo|ale|který|sú|sa|ktorý|že|se|na|je|ve)\b")
_HUNGARIAN_LETTERS, _CZECH_LETTERS = regex.compile("[õûÕÛ]"), regex.compile("[ìøùòØ]")
_FEWEST_WORDS: Final = 3


def western_encoding(data: bytes) -> str:
    """The name of the encoding; any text can be read in it."""
    usual = data.decode(_USUAL, "replace").replace("\ufffd", "\x81")
    broken = len(_BROKEN.findall(usual))
    if broken >= _FEWEST and broken > _SHARE * len(_HIGH.findall(usual)):
        texts = {name: data.decode(name, "replace").replace("\ufffd", "\x81") for name in _OTHERS}
        counts = {name: len(_BROKEN.findall(text)) for name, text in texts.items()}
        best = min(_OTHERS, key=counts.__getitem__)
        if counts[best] * _TIMES_FEWER <= broken:
            return _of_central_europe(data) if best in _CENTRAL else best
    if _is_of_central_europe(usual):
        return _of_central_europe(data)
    if _is_turkish(data):
        return "cp1254"
    return "latin-1" if "\x81" in usual else _USUAL


def _is_of_central_europe(usual: str) -> bool:
    """Whether a text has letters that are right where it was read wrongly, and words of Hungary or of Czechs."""
    return any(
        letters.search(usual) and len(set(words.findall(usual))) >= _FEWEST_WORDS
        for letters, words in ((_HUNGARIAN_LETTERS, _HUNGARIAN), (_CZECH_LETTERS, _CZECH))
    )


def _of_central_europe(data: bytes) -> str:
    """Of the two encodings of one alphabet that of Windows has letters where the other has controls."""
    return _CENTRAL[0] if _CONTROLS.search(data) or not _LETTERS_OF_ISO.search(data) else _CENTRAL[1]


def _is_turkish(data: bytes) -> bool:
    """Whether letters that only Turkish and Icelandic have stand in a text without those that only the latter has."""
    if not any(map(data.count, (b"\xf0", b"\xfd", b"\xfe"))):
        return False
    text = data.decode("cp1254", "replace")
    return len(_TURKISH.findall(text)) > _FEWEST * 2 and not _NOT_TURKISH.search(text)
