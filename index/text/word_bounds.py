"""Where words begin and end, as a cursor goes through them: by the rules of Unicode, never within a character."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from index.article import Span
from index.text.characters import CHARACTER, seam

_BOUND = regex.compile(r"\b", regex.WORD)
_STRETCH = 300
"""Characters to look through on each side: a book must not hold up a key."""


def words_around(text: str, place: int) -> list[Span]:
    """The words and the single signs on both sides of a place, in order; blanks are none.

    Where words are written without spaces, each character is one. There is one that ends before the place, and one
    that begins after it, if the text has any.
    """
    width = _STRETCH
    while True:
        start, end = seam(text, place - width), seam(text, place + width)
        found = list(_words(text, start, end))
        has_before = start == 0 or (found and found[0].end < place)
        has_after = end == len(text) or (found and found[-1].start > place)
        if has_before and has_after:
            return found
        width *= 8


def _words(text: str, start: int, end: int) -> Iterator[Span]:
    """Those of a stretch that begins and ends between two words."""
    characters = {character.end() for character in CHARACTER.finditer(text, start, end)}
    place = start
    for bound in _BOUND.finditer(text, start, end):
        here = bound.start()
        if here > place and here in characters:
            if not text[place:here].isspace():
                yield Span(place, here)
            place = here
