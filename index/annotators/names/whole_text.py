"""What the whole text tells about a word in it: whether it has that in small letters, or behind a given name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import regex

from index.annotators.gazetteer import given_names
from index.annotators.lexicon import FAMILY_NAMES_FIRST
from index.annotators.names.runs import PARTICLE
from index.annotators.names.titles import title_before

SHORTEST_WORD = 3
_JOINS = ("'", "’", "-")


class WholeText:
    """What the whole text tells about its words."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._family_names: dict[str, bool] = {}

    def has_in_small(self, word: str) -> bool:
        """Whether the text has a word, given in small letters, without a capital as well."""
        place = self._text.find(word) if word.isalpha() and len(word) >= SHORTEST_WORD else -1
        while place >= 0:
            end = place + len(word)
            before = self._text[place - 1 : place]
            if not (before.isalpha() or before in _JOINS) and not self._text[end : end + 1].islower():
                return True
            place = self._text.find(word, end)
        return False

    def is_family_name(self, word: str) -> bool:
        """Whether the text has a word after a known given name, in capitals too, or before two syllables: Lee, of "Ann J. Lee"."""
        if word not in self._family_names:
            self._family_names[word] = _NAME.fullmatch(word) is not None and (
                self._follows_given_name(word)
                or self._follows_given_name(word.upper())
                or (word in FAMILY_NAMES_FIRST and self._is_before_syllables(word))
            )
        return self._family_names[word]

    def _is_before_syllables(self, word: str) -> bool:
        return regex.search(rf"\b{word}{_SYLLABLES}", self._text) is not None

    def _follows_given_name(self, word: str) -> bool:
        place = self._text.find(word)
        while place >= 0:
            end = place + len(word)
            before = _GIVEN_BEFORE.search(self._text, max(0, place - _LONGEST_GIVEN), place)
            is_whole = not (self._text[end : end + 1].isalpha() or self._text[end : end + 1] == "-")
            is_given = before and any({given, given.title()} & given_names() for given in _endings(before[1]))
            if before and is_whole and (is_given or title_before(self._text, before.start())):
                return True
            place = self._text.find(word, end)
        return False

    def has_in_sentence(self, name: str) -> bool:
        """Whether the text has a name behind a word in small letters."""
        place = self._text.find(name)
        while place >= 0:
            if self._text[place - 2 : place - 1].islower() and self._text[place - 1 : place] == " ":
                return True
            place = self._text.find(name, place + 1)
        return False

    @cached_property
    def names_with_particles(self) -> set[str]:
        """The words after a capitalised word and a particle."""
        return set(_AFTER_PARTICLE.findall(self._text))


_AFTER_PARTICLE = regex.compile(rf"\p{{Lu}}\p{{Ll}}+ (?:{PARTICLE} ){{1,2}}(\p{{Lu}}[\p{{L}}-]+)")
_SYLLABLES = r" \p{Lu}\p{Ll}{1,4}(?:-\p{Ll}{1,5}| \p{Lu}\p{Ll}{1,4})\b"
_NAME = regex.compile(r"\p{Lu}[\p{L}-]+")
_GIVEN_BEFORE = regex.compile(r"(?r)\b(\p{Lu}[\p{L}-]+) (?:(?:\p{Lu}\b\.?|van|de|von) ?)*\Z")
_LONGEST_GIVEN = 60
"""Characters of a given name, initials and particles."""


def _endings(name: str) -> Iterator[str]:
    """A name and what follows each of its hyphens: "Jean-Paul", "Paul"."""
    parts = name.split("-")
    return ("-".join(parts[place:]) for place in range(len(parts)))
