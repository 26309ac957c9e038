"""Characters as a reader sees them, whatever they are made of: a letter with its accents, an emoji, a flag."""

from __future__ import annotations

import regex

from index.article import Span

CHARACTER = regex.compile(r"\X")
JOINS = r"\p{GCB=Extend}\p{GCB=SpacingMark}\p{GCB=ZWJ}"
"""As in a set of a pattern: what belongs to the character before it."""
_SEAM = regex.compile(rf"(?r)[\s。、，](?=[^{JOINS}])")


def seam(text: str, place: int) -> int:
    """The last place up to another one at which a character and a word begin for sure; the end of the text is one."""
    if place >= len(text):
        return len(text)
    found = _SEAM.search(text, 0, place + 1) if place > 0 else None
    return found.end() if found else 0


def whole_characters(text: str, span: Span) -> Span:
    """A span with the whole of the characters that it cuts."""
    return Span(_start(text, span.start), _end(text, span.end))


def _start(text: str, place: int) -> int:
    characters = CHARACTER.finditer(text, seam(text, place))
    return next((some.start() for some in characters if some.end() > place), place)


def _end(text: str, place: int) -> int:
    if place == 0:
        return 0
    characters = CHARACTER.finditer(text, seam(text, place - 1))
    return next((some.end() for some in characters if some.end() >= place), place)
