"""A text folded letter by letter, so that what is found in it is known to stand where in the original."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from msgspec import Struct

from index.text.letters import fold, is_spaceless

_ASCII = bytes(range(0x80))
PAIRED_LETTERS = (
    r"\u3005-\u3007\u3041-\u3096\u309d\u309e\u30a1-\u30fa\u30fc-\u30fe\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3"
)
"""For a class of a pattern: kana, Chinese characters and Korean syllables that are folded to themselves, wherever they
stand. Two that stand together are a word, see `analysis`.
"""
_LETTERS, _MARKS, _NUMBERS, _UNKNOWN = "L", "M", "N", "Cn"
_SIGNS = {sign: "'" if sign == "’" else " " for sign in "’“”–—‘…\xa0«»"}
"""What is not ASCII in most texts: to replace it unseen is faster than to look what there is."""


@cache
def _paired() -> re.Pattern[str]:
    """One of `PAIRED_LETTERS`: compiled for the first text that needs it, as that takes 5 ms."""
    return re.compile(f"[{PAIRED_LETTERS}]")


class FoldedText(Struct, frozen=True):
    """A text in which letters are folded, and whatever is none is no letter either."""

    text: str
    added: tuple[int, ...] = ()
    """The places of characters that the original does not have: the second s of ß."""
    has_pairs: bool = False
    """Whether it has any of `PAIRED_LETTERS`."""

    def original(self, place: int) -> int:
        """Where the character at a place is in the original."""
        return place - bisect_right(self.added, place)


def folded_text(text: str) -> FoldedText | None:
    """`text` folded, or ``None`` if that does not tell its words: `analysis.tokens` reads such a text.

    Marks, numbers such as ½, and Thai letters are none by themselves.
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
    return FoldedText(whole, added, has_pairs=not whole.isascii() and _paired().search(whole) is not None)


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


def _without_ascii(text: str) -> str:
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")


@lru_cache(maxsize=30_000)
def _folded(character: str) -> str | None:
    """A character by itself: letters folded, apostrophes as in ASCII, a blank for what stands between words."""
    if _paired().match(character):
        return character
    kind = unicodedata.category(character)
    if kind == _UNKNOWN or kind[0] == _MARKS or is_spaceless(character):
        return None
    if kind[0] in {_LETTERS, _NUMBERS}:
        folded = fold(character)
        is_word = folded.isalnum() if kind[0] == _LETTERS else folded.isascii() and folded.isdigit()
        is_whole = is_word and folded == folded.lower()  # as those of Cherokee are not
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
