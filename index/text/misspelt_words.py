"""Which words of a folded text may be like a word: those that hold a part of it that nobody misspelt.

A word that is cut into one part more than it has edits keeps one of them as it is; unless two letters were exchanged
where it was cut, which spoils both parts at once, and makes others that are known.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from index.text.folded_text import FoldedText
from index.text.folded_words import different_words, words_with

_SHORTEST_PART = 2
"""Shorter ones are in every text."""


def perhaps_like(word: str, edits: int, folded: FoldedText) -> set[str]:
    """Words of a text, among them all that are like `word`: a few, or where they cannot be told apart so, all."""
    if folded.has_pairs or len(word) < _SHORTEST_PART * (edits + 1):
        return different_words(folded)
    return words_with([part for part in _parts(word, edits) if part in folded.text], folded)


@lru_cache(maxsize=64)
def _parts(word: str, edits: int) -> frozenset[str]:
    """What each word that is like `word` has one of."""
    cuts = [len(word) * number // (edits + 1) for number in range(edits + 2)]
    parts = {word[start:end] for start, end in pairwise(cuts)}
    first, last = cuts[1], cuts[-2]
    return frozenset({*parts, _exchanged(word, first)[: cuts[2] - 1], _exchanged(word, last)[cuts[-3] + 1 :]})


def _exchanged(word: str, place: int) -> str:
    """`word` with the letters before and after a place in each other's."""
    return word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :]
