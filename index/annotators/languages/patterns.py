"""Patterns for any of many words, and for none."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

import regex
from msgspec import Struct

_FEWEST_GROUPED = 4
"""Words of which a list is looked through as soon as by their letters."""
NEVER = regex.compile(r"\G(?!)")
"""What matches nowhere, and says so at the first place it is tried at."""


def any_of(words: frozenset[str]) -> str:
    """A pattern for any of `words`, the longest first, by their first two letters: it takes a third of the time of a mere list."""
    if not all(word[:1].isalpha() for word in words):
        return "(?:" + "|".join(sorted(words, key=_longest_first)) + ")"
    return _by_letters(words, 2)


def _by_letters(words: Iterable[str], depth: int) -> str:
    """Any of `words`, those that have their first letter in common together, and so on for `depth` letters."""
    ordered = sorted(words, key=_longest_first)
    if depth == 0 or len(ordered) < _FEWEST_GROUPED:
        return "(?:" + "|".join(ordered) + ")"
    initials = sorted({word[0] for word in ordered if word})
    groups = [
        f"{initial}{_by_letters((w[1:] for w in ordered if w[:1] == initial), depth - 1)}"
        for initial in initials
    ]
    return "(?:" + "|".join([*groups, *([""] if "" in ordered else [])]) + ")"


def _longest_first(word: str) -> tuple[int, str]:
    return (-len(word), word)


class _Blanks(dict[int, str]):
    """Letters as they are, blanks for all else; as a table for `str.translate` it remembers what it was asked for."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        self[code] = letter if letter.isalpha() else " "
        return self[code]


_BLANKS = _Blanks()


def words_in(text: str) -> list[str]:
    """The runs of letters in `text`: "U", "S", "led" of "U.S.-led"."""
    return text.translate(_BLANKS).split()


_LETTERS_OF_BEGINNING = 4


class Cue(Struct, frozen=True):
    """The pattern of a verb of saying. It is large, and a word that may be one is asked for before it is searched for."""

    pattern: regex.Pattern[str]
    beginnings: frozenset[str] | None = None
    """The first four letters, or all, of the words of which each match has one; ``None`` where that is not known."""

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[regex.Match[str]]:
        return self.pattern.finditer(text, start, end) if self._may_match(text, start, end) else iter(())

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> regex.Match[str] | None:
        return self.pattern.search(text, start, end) if self._may_match(text, start, end) else None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> regex.Match[str] | None:
        return self.pattern.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> regex.Match[str] | None:
        return self.pattern.fullmatch(text, start, end)

    def _may_match(self, text: str, start: int, end: int) -> bool:
        beginnings = self.beginnings
        return beginnings is None or any(
            word[:_LETTERS_OF_BEGINNING] in beginnings for word in words_in(text[start:end])
        )
