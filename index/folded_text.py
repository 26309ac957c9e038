"""A text folded letter by letter, so that what is found in it is known to stand where in the original."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from index.letters import fold, is_spaceless

_ASCII = bytes(range(0x80))
_HIGH_LETTERS = (
    ("\u2c00", "\ud7ff"),
    ("\uf900", "\uffef"),
    ("\U00010000", "\U0001f2ff"),
    ("\U0001fb00", "\U0003ffff"),
)
"""Hardly any but those of scripts without spaces."""
_LETTERS, _MARKS, _NUMBERS = "L", "M", "N"


class FoldedText(Struct, frozen=True):
    """A text in which letters are folded, and whatever is none is no letter either."""

    text: str
    added: tuple[int, ...] = ()
    """The places of characters that the original does not have: the second s of ß."""

    def original(self, place: int) -> int:
        """Where the character at a place is in the original."""
        return place - bisect_right(self.added, place)


def folded_text(text: str) -> FoldedText | None:
    """`text` folded, or ``None`` if that does not tell its words: `analysis.tokens` reads such a text.

    Marks, numbers such as ½, and scripts without spaces are no letters by themselves.
    """
    if text.isascii():
        return FoldedText(text.lower())
    changed: dict[str, str] = {}
    for character in set(_without_ascii(text)):
        folded = _folded(character)
        if folded is None:
            return None
        if folded != character.lower():
            changed[character] = folded
    added = tuple(_added(text, changed))
    for character, folded in changed.items():  # a microsecond each: faster than one pass of a pattern
        text = text.replace(character, folded)
    return FoldedText(text.lower(), added)


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
        is_whole = folded.isalnum() and folded == folded.lower()  # as those of Cherokee are not
        return folded if is_whole else None
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
