"""Words in order of their bytes, to be looked up where they lie in a memory-mapped file."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from index.engines.postings import Numbers

_AFTER_ALL_WORDS = b"\xff"
"""Follows every byte of UTF-8."""


class Lexicon(Sequence[bytes]):
    """Words in order of their bytes, one after the other in an array."""

    def __init__(self, letters: Numbers, ends: Numbers) -> None:
        self._letters = letters.data
        self._ends = ends.data

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, place: Any) -> Any:
        return bytes(self._letters[self._ends[place] : self._ends[place + 1]])

    def find(self, word: bytes) -> int | None:
        """The place of a word, if it is here."""
        place = bisect_left(self, word)
        return place if place < len(self) and self[place] == word else None

    def range(self, start: bytes) -> tuple[int, int]:
        """See `range_of`."""
        return range_of(self, start)


def range_of(words: Sequence[bytes], start: bytes) -> tuple[int, int]:
    """From the first word that begins with `start` to after the last, of words in order."""
    first = bisect_left(words, start)
    return first, bisect_left(words, start + _AFTER_ALL_WORDS, first)
