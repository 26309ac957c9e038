"""What a text has said before a place: looked for once, however often that is asked."""

from __future__ import annotations

from functools import cached_property

import regex

_NEAR = 200
"""Characters before a place in which it may cut a match in two, or what must not follow one."""


class SaidBefore:
    """Words and patterns by where they stand first in one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: dict[str, int] = {}
        self._patterns: dict[str, int] = {}

    @cached_property
    def _small(self) -> str:
        """The text in small letters, equally long: only one capital becomes two characters."""
        return self._text.replace("İ", "I").lower()

    def has(self, words: str, place: int) -> bool:
        """Whether `words`, which are in small letters, stand before a place in whatever letters."""
        if words not in self._words:
            self._words[words] = self._small.find(words)
        return 0 <= self._words[words] <= place - len(words)

    def matches(self, pattern: str, place: int) -> bool:
        """Whether a pattern matches before a place."""
        if pattern not in self._patterns:
            first = regex.search(pattern, self._text)
            self._patterns[pattern] = first.end() if first else len(self._text) + 1
        if self._patterns[pattern] <= place:
            return True
        return regex.search(pattern, self._text, pos=max(0, place - _NEAR), endpos=place) is not None
