"""A text folded letter by letter, so that what is found in it is known to stand where in the original."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from index.analysis import fold, is_spaceless

_ASCII = bytes(range(0x80))
_HIGH_LETTERS = (
    ("\u2c00", "\ud7ff"),
    ("\uf900", "\uffef"),
    ("\U00010000", "\U0001f2ff"),
    ("\U0001fb00", "\U0003ffff"),
)
"""Hardly any but those of scripts without spaces."""
_LETTERS, _MARKS, _NUMBERS = "L", "M", "N"
_WORDS_APART = bytes(byte if byte >= 0x80 or chr(byte).isalnum() else 0x20 for byte in range(0x100))
"""Makes a blank of what is no letter, which is always ASCII in a text that is folded."""
_SIGNS = {sign: "'" if sign == "’" else " " for sign in "’“”–—‘…\xa0«»"}
"""What is not ASCII in most texts: to replace it unseen is faster than to look what there is."""
_NUMBER_AFTER_APOSTROPHE = re.compile(r"'[^\W\d_]+\d")


class FoldedText(Struct, frozen=True):
    """A text in which letters are folded, and whatever is none is no letter either."""

    text: str
    added: tuple[int, ...] = ()
    """The places of characters that the original does not have: the second s of ß."""

    def original(self, place: int) -> int:
        """Where the character at a place is in the original."""
        return place - bisect_right(self.added, place)

    def words(self) -> set[str]:
        """Its different words, and the s of "Moscow's", which is none: four times faster than by a pattern."""
        return {*self.text.encode().translate(_WORDS_APART).decode().split()}


def folded_text(text: str) -> FoldedText | None:
    """`text` folded, or ``None`` if that does not tell its words: `analysis.tokens` reads such a text.

    Marks, numbers such as ½, and scripts without spaces are no letters by themselves; after l’a a number is a word.
    """
    if text.isascii():
        return FoldedText(text.lower())
    for sign, plain in _SIGNS.items():
        text = text.replace(sign, plain)
    added: tuple[int, ...] = ()
    if not text.isascii():
        changed = _changed(text)
        if changed is None:
            return None
        added = tuple(_added(text, changed))
        for letter, folded in changed.items():  # each in a microsecond: faster than a pattern
            text = text.replace(letter, folded)
    whole = text.lower()
    if _NUMBER_AFTER_APOSTROPHE.search(whole):
        return None
    return FoldedText(whole, added)


def _changed(text: str) -> dict[str, str] | None:
    """The characters that are not just lowered, as they are folded; ``None`` if there is one that cannot be."""
    changed: dict[str, str] = {}
    for character in set(_without_ascii(text)):
        folded = _folded(character)
        if folded is None:
            return None
        if folded != character.lower():
            changed[character] = folded
    return changed


def _is_high(character: str) -> bool:
    return any(first <= character <= last for first, last in _HIGH_LETTERS)


def _without_ascii(text: str) -> str:
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")


@lru_cache(maxsize=10_000)
def _folded(character: str) -> str | None:
    """A character by itself: letters folded, apostrophes as in ASCII, a blank for what stands between words."""
    kind = unicodedata.category(character)[0]
    if kind in {_MARKS, _NUMBERS} or _is_high(character) or is_spaceless(character):
        return None
    if kind == _LETTERS:
        folded = fold(character)
        return folded if folded.isalnum() else None
    return "'" if character == "’" else " "


def _added(text: str, changed: Mapping[str, str]) -> Iterator[int]:
    """See `FoldedText`."""
    longer = [character for character, folded in changed.items() if len(folded) > 1]
    if not longer:
        return
    so_far = 0
    for letter in re.finditer("|".join(map(re.escape, longer)), text):
        more = len(changed[letter.group()]) - 1
        first = letter.start() + so_far + 1
        yield from range(first, first + more)
        so_far += more
