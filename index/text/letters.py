"""Letters without regard to case and accents, and scripts that are written without spaces."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import regex

SPACELESS_SCRIPTS = r"\p{Han}\p{Hiragana}\p{Katakana}ー々〆\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
"""As in a set of a pattern. Korean has spaces, and is read as if it had none."""
SPACELESS_CHARACTER = regex.compile(rf"[{SPACELESS_SCRIPTS}]\p{{M}}*+")
"""With its marks."""

_NO_LETTER_OR_FIGURE = regex.compile(r"[^\p{L}\p{N}]+")

# Marks that a reader does not type: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs, the hamza on
# another letter, and the dash that lengthens a word (tatweel). Marks of other scripts (Devanagari, Thai) are letters to
# those who write them, and stay; so does the breve of й, which every Russian types, and the endings of words hang on.
_OPTIONAL_MARKS = regex.compile(
    r"[\u0300-\u0305\u0307-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u0655\u0670]"
    r"|(?<!и)\u0306"
)
# Letters that Unicode does not decompose, as people without them on their keyboard write them.
_BASE_LETTERS = str.maketrans(
    {
        "đ": "d",
        "ð": "d",
        "ø": "o",
        "ł": "l",
        "ħ": "h",
        "ŧ": "t",
        "ı": "i",
        "ŋ": "n",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
    }
)
"""After casefold, which has already turned ß into ss. Persian letters are like the Arabic ones they are typed for."""

_CUT_APART = (("\u0e4d\u0e32", "\u0e33"), ("\u0ecd\u0eb2", "\u0eb3"))
"""The vowel am of Thai and Lao, which NFKD takes apart and NFC does not join: one character, to those who mark it."""


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """`text` without regard to case and accents: "Đoan" and "doan" are the same."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    folded = unicodedata.normalize(
        "NFC", _OPTIONAL_MARKS.sub("", decomposed).casefold().translate(_BASE_LETTERS)
    )
    for parts, whole in _CUT_APART:
        folded = folded.replace(parts, whole)
    return folded


def letters_of(line: str) -> str:
    """Its letters and figures, small and in a row: what two spellings of a line have in common."""
    return _NO_LETTER_OR_FIGURE.sub("", line).casefold()


def is_spaceless(word: str) -> bool:
    """Whether `word` belongs to a script that becomes pairs of characters, most of them written without spaces."""
    return SPACELESS_CHARACTER.match(word) is not None
