"""The words of a folded text, found by patterns.

Of a script without spaces every character begins a word, which it is with the next one: a pattern looks at that one,
and does not go on from there. So ask `written` and `end` for a word, not the match that it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain

from index.folded_text import PAIRED_LETTERS, FoldedText

FoldedWord = re.Match[str]

_PAIR = rf"[{PAIRED_LETTERS}](?=([{PAIRED_LETTERS}]?))"
_BETWEEN = bytes(byte if byte >= 0x80 or chr(byte).isalnum() else 0x20 for byte in range(0x100))
"""Makes a blank of what is no letter, which is always ASCII in a text that is folded."""


def _letter(has_pairs: bool) -> str:
    """One of a word that is no pair."""
    return rf"[^\W_{PAIRED_LETTERS}]" if has_pairs else r"[^\W_]"


def _word(has_pairs: bool) -> re.Pattern[str]:
    letter = _letter(has_pairs)
    word = rf"(?!(?<={letter}')s(?!{letter})){letter}+"
    return re.compile(f"{_PAIR}|{word}" if has_pairs else word)


_WORD, _WORD_OR_PAIR = _word(has_pairs=False), _word(has_pairs=True)
"""The s of "Moscow's" is none."""
_POSSESSIVE = re.compile(r"'s(?<=[^\W_]'s)(?![^\W_])")
"""The same; what is looked for first stands first, which makes it fast."""


def written(word: FoldedWord) -> str:
    """The letters of a word."""
    return word.group() + word[1] if word.lastindex else word.group()


def end(word: FoldedWord) -> int:
    """Where a word ends."""
    return word.end(word.lastindex or 0)


def words_beginning(beginnings: Iterable[str], folded: FoldedText) -> Iterable[FoldedWord]:
    """Words that begin with one of these, of which none begins with another; in order."""
    text, has_pairs = folded.text, folded.has_pairs
    found = [_beginning_with(start, has_pairs).finditer(text) for start in beginnings if start in text]
    return found[0] if len(found) == 1 else sorted(chain.from_iterable(found), key=re.Match.start)


def next_word(folded: FoldedText, place: int) -> FoldedWord | None:
    """The first word from a place on that is in no word that began before."""
    return (_WORD_OR_PAIR if folded.has_pairs else _WORD).search(folded.text, place)


def words_between(folded: FoldedText, one: int, other: int) -> int:
    """How many words further on the second of two words begins, given where both do."""
    return len((_WORD_OR_PAIR if folded.has_pairs else _WORD).findall(folded.text, one, other))


def all_words(folded: FoldedText) -> Sequence[str]:
    """The words of a text in order."""
    if folded.has_pairs:
        return [*map(written, _WORD_OR_PAIR.finditer(folded.text))]
    text = _POSSESSIVE.sub(" ", folded.text) if "'s" in folded.text else folded.text
    return text.encode().translate(_BETWEEN).decode().split()


def different_words(folded: FoldedText) -> set[str]:
    """All words once, and perhaps the s of "Moscow's"; without pairs four times faster than by a pattern."""
    if folded.has_pairs:
        return {*map(written, _WORD_OR_PAIR.finditer(folded.text))}
    return {*folded.text.encode().translate(_BETWEEN).decode().split()}


@lru_cache(maxsize=1_000)
def _beginning_with(beginning: str, has_pairs: bool) -> re.Pattern[str]:
    """From there to the end of the word.

    That a word begins there is asked after its beginning was found: asked before, a pattern is ten times slower. Of
    several beginnings each has a pattern, as those that begin with a choice are slower than all of them.
    """
    if has_pairs and re.match(_PAIR, beginning):
        return re.compile(f"{beginning[0]}(?=({beginning[1:2] or f'[{PAIRED_LETTERS}]?'}))")
    letter, start = _letter(has_pairs), re.escape(beginning)
    possessive = rf"(?!(?<={letter}'s)(?!{letter}))" if beginning == "s" else ""
    return re.compile(rf"{start}(?<!{letter}{start}){possessive}{letter}*")
