"""One text analysis for every engine and every highlight, so that what is found is what is marked.

A text becomes tokens: words as written, folded (case, accents and possessive ’s do not matter), each with its place in
the original. `stems` says which words are forms of one, so that `talk` finds "talks" while a prefix still works letter
by letter. Scripts written without spaces become overlapping pairs of characters, so that any word inside a run is
found as a phrase of its pairs; so does Korean, which joins particles and other words to a word (한국 is in 한국의 and
in 남한국경).
"""

from __future__ import annotations

from collections.abc import Iterator

import regex
from msgspec import Struct

from index.text.folded_text import folded_text
from index.text.folded_words import all_words
from index.text.letters import SPACELESS_CHARACTER, SPACELESS_SCRIPTS, fold

_RUN = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*+(?:['’](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]++)*+")
_ASCII_WORD = regex.compile(r"(?<![a-z0-9]'(?=s(?![a-z0-9])))[a-z0-9]++")
"""The same words for text in ASCII, for speed; a possessive s is none."""
_SPACELESS_RUN = regex.compile(rf"[{SPACELESS_SCRIPTS}]\p{{M}}*+(?:[{SPACELESS_SCRIPTS}]\p{{M}}*+)*+")
_WORD_PART = regex.compile(r"[^'’]+")


class Token(Struct, frozen=True, gc=False):
    """A word of a text."""

    word: str
    """Folded."""
    start: int
    end: int
    """``text[start:end]`` is the word as written, in characters of the text that was analysed; half-open."""


def tokens(text: str) -> Iterator[Token]:
    """The words of `text` in order; the n-th one stands at position n for phrases."""
    if text.isascii():
        for word in _ASCII_WORD.finditer(text.lower()):
            yield Token(word.group(), word.start(), word.end())
        return
    for run in _RUN.finditer(text):
        if run.group().isascii() and "'" not in run.group():
            yield Token(run.group().lower(), run.start(), run.end())
        else:
            yield from _parts(text, run.start(), run.end())


def words(text: str) -> tuple[str, ...]:
    """The folded words of `text`, in order: those of `tokens`, nearly always in a quarter of the time."""
    folded = folded_text(text)
    if folded is not None:
        return tuple(all_words(folded))
    return tuple(token.word for token in tokens(text))


def _parts(text: str, start: int, end: int) -> Iterator[Token]:
    """Cut a run at changes between spaced and spaceless scripts, and at apostrophes that join two words."""
    place = start
    for run in _SPACELESS_RUN.finditer(text, start, end):
        yield from _spaced_words(text, place, run.start())
        yield from _pairs(text, run.start(), run.end())
        place = run.end()
    yield from _spaced_words(text, place, end)


def _spaced_words(text: str, start: int, end: int) -> Iterator[Token]:
    """Words of a run such as "Moscow's", "don't", "O'Brien", "l’homme"."""
    for number, part in enumerate(_WORD_PART.finditer(text, start, end)):
        word = fold(part.group())
        is_possessive = number > 0 and word == "s"
        if word and not is_possessive:
            yield Token(word, part.start(), part.end())


def _pairs(text: str, start: int, end: int) -> Iterator[Token]:
    """東京都 → 東京, 京都, 都: every pair, and the last character by itself so that a prefix finds it."""
    characters = [match.span() for match in SPACELESS_CHARACTER.finditer(text, start, end)]
    for place, (first, _) in enumerate(characters):
        _, last = characters[min(place + 1, len(characters) - 1)]
        yield Token(fold(text[first:last]), first, last)
