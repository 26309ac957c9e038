"""One text analysis for every engine and every highlight, so that what is found is what is marked.

A text becomes tokens: words as written, folded (case, accents and possessive ’s do not matter), each with its place in
the original. `stems` says which words are forms of one, so that `talk` finds "talks" while a prefix still works letter
by letter. Scripts written without spaces become overlapping pairs of characters, so that any word inside a run is
found as a phrase of its pairs; so does Korean, which joins particles and other words to a word (한국 is in 한국의 and
in 남한국경).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import chain

import regex
from msgspec import Struct

_RUN = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*+(?:['’](?=\p{L})[\p{L}\p{M}]++)*+")
_ASCII_WORD = regex.compile(r"(?<![a-z0-9]'(?=s(?![a-z0-9])))[a-z0-9]++")
"""The same words for text in ASCII, for speed; a possessive s is none."""
_SPACELESS_SCRIPTS = r"\p{Han}\p{Hiragana}\p{Katakana}ー々〆\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_SPACELESS_RUN = regex.compile(rf"[{_SPACELESS_SCRIPTS}]\p{{M}}*+(?:[{_SPACELESS_SCRIPTS}]\p{{M}}*+)*+")
_SPACELESS_CHARACTER = regex.compile(rf"[{_SPACELESS_SCRIPTS}]\p{{M}}*+")
_WORD_PART = regex.compile(r"[^'’]+")

# Marks that a reader does not type: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs, the hamza on
# another letter, and the dash that lengthens a word (tatweel). Marks of other scripts (Devanagari, Thai) are letters to
# those who write them, and stay; so does the breve of й, which every Russian types, and the endings of words hang on.
_OPTIONAL_MARKS = regex.compile(
    r"[\u0300-\u0305\u0307-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u0655\u0670]"
    r"|(?<!и)\u0306"
)
# Letters that Unicode does not decompose, as people without them on their keyboard write them.
_BASE_LETTERS = str.maketrans(
    {
        "đ": "d",
        "ð": "d",
        "ø": "o",
        "ł": "l",
        "ħ": "h",
        "ŧ": "t",
        "ı": "i",
        "ŋ": "n",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
    }
)
"""After casefold, which has already turned ß into ss. Persian letters are like the Arabic ones they are typed for."""

_CUT_APART = (("\u0e4d\u0e32", "\u0e33"), ("\u0ecd\u0eb2", "\u0eb3"))
"""The vowel am of Thai and Lao, which NFKD takes apart and NFC does not join: one character, to those who mark it."""


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
    """The folded words of `text`, in order."""
    if text.isascii():
        return tuple(_ASCII_WORD.findall(text.lower()))
    return tuple(chain.from_iterable(map(_words_of_run, _RUN.findall(text))))


@lru_cache(maxsize=100_000)
def _words_of_run(run: str) -> tuple[str, ...]:
    if run.isascii() and "'" not in run:
        return (run.lower(),)
    return tuple(token.word for token in _parts(run, 0, len(run)))


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """`text` without regard to case and accents: "Đoan" and "doan" are the same."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    folded = unicodedata.normalize(
        "NFC", _OPTIONAL_MARKS.sub("", decomposed).casefold().translate(_BASE_LETTERS)
    )
    for parts, whole in _CUT_APART:
        folded = folded.replace(parts, whole)
    return folded


def is_alike(word: str, other: str, edits: int) -> bool:
    """Whether at most `edits` letters of `word` are one too many, missing, other, or exchanged with their neighbour.

    The distance is that of optimal string alignment: no letter is edited twice.
    """
    return edits_between(word, other, edits) <= edits


def alike(word: str, others: Collection[str], edits: int) -> list[str]:
    """Those of some words that `is_alike` says are like `word`."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415
    from rapidfuzz.process import extract  # noqa: PLC0415

    return [
        other for other, _, _ in extract(word, others, scorer=OSA.distance, score_cutoff=edits, limit=None)
    ]


def edits_between(word: str, other: str, most: int) -> int:
    """How many letters `is_alike` has to edit; more than `most` is any greater number."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415  (30 ms, and seldom needed)

    return int(OSA.distance(word, other, score_cutoff=most))


def is_spaceless(word: str) -> bool:
    """Whether `word` belongs to a script that becomes pairs of characters, most of them written without spaces."""
    return _SPACELESS_CHARACTER.match(word) is not None


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
    characters = [match.span() for match in _SPACELESS_CHARACTER.finditer(text, start, end)]
    for place, (first, _) in enumerate(characters):
        _, last = characters[min(place + 1, len(characters) - 1)]
        yield Token(fold(text[first:last]), first, last)
