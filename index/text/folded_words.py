"""The words of a folded text, found by patterns.

Of a script without spaces every character begins a word, which it is with the next one: a pattern looks at that one,
and does not go on from there. So ask `written` and `end` for a word, not the match that it is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain

from index.text.folded_text import PAIRED_LETTERS, FoldedText

FoldedWord = re.Match[str]

_PAIR = rf"[{PAIRED_LETTERS}](?=([{PAIRED_LETTERS}]?))"
_BETWEEN = bytes(byte if byte >= 0x80 or chr(byte).isalnum() else 0x20 for byte in range(0x100))
"""Makes a blank of what is no letter, which is always ASCII in a text that is folded."""


_LETTER = r"[^\W_]"
_SHORT = 2
"""Letters."""


def _letter(has_pairs: bool) -> str:
    """One of a word that is no pair."""
    return rf"[^\W_{PAIRED_LETTERS}]" if has_pairs else _LETTER


@cache
def _word(has_pairs: bool) -> re.Pattern[str]:
    """A word; the s of "Moscow's" is none."""
    return _pattern(has_pairs, "")


@cache
def _word_begun(has_pairs: bool) -> re.Pattern[str]:
    """A whole word, from where it is looked at on."""
    return _pattern(has_pairs, f"(?<!{_letter(has_pairs)})")


def _pattern(has_pairs: bool, before: str) -> re.Pattern[str]:
    letter = _letter(has_pairs)
    word = rf"{before}(?!(?<={letter}')s(?!{letter})){letter}+"
    return re.compile(f"{_PAIR}|{word}" if has_pairs else word)


_POSSESSIVE = re.compile(r"'s(?<=[^\W_]'s)(?![^\W_])")
"""The s of "Moscow's"; what is looked for first stands first, which makes it fast."""


def written(word: FoldedWord) -> str:
    """The letters of a word."""
    return word.group() + word[1] if word.lastindex else word.group()


def end(word: FoldedWord) -> int:
    """Where a word ends."""
    return word.end(word.lastindex or 0)


def words_beginning(beginnings: Iterable[str], folded: FoldedText) -> Iterable[FoldedWord]:
    """Words that begin with one of these, of which none begins with another; in order."""
    text = folded.text
    found = [_beginning_with(start, folded) for start in beginnings if start in text]
    return found[0] if len(found) == 1 else sorted(chain.from_iterable(found), key=re.Match.start)


def next_word(folded: FoldedText, place: int) -> FoldedWord | None:
    """The first word from a place on that is in no word that began before."""
    return _word(folded.has_pairs).search(folded.text, place)


def words_between(folded: FoldedText, one: int, other: int) -> int:
    """How many words further on the second of two words begins, given where both do."""
    return len(_word(folded.has_pairs).findall(folded.text, one, other))


def all_words(folded: FoldedText) -> Sequence[str]:
    """The words of a text in order."""
    if folded.has_pairs:
        return [*map(written, _word(has_pairs=True).finditer(folded.text))]
    text = _POSSESSIVE.sub(" ", folded.text) if "'s" in folded.text else folded.text
    return _with_blanks(text).split()


def different_words(folded: FoldedText) -> set[str]:
    """All words once, and perhaps the s of "Moscow's"; without pairs four times faster than by a pattern."""
    if folded.has_pairs:
        return {*map(written, _word(has_pairs=True).finditer(folded.text))}
    return {*_with_blanks(folded.text).split()}


def words_with(parts: Collection[str], folded: FoldedText) -> set[str]:
    """The words of a text without pairs in which one of some parts is, each of two letters at least."""
    text = f" {_with_blanks(folded.text)} " if parts else ""
    return {word for part in parts for word in _around(part, text)}


def _around(part: str, text: str) -> Iterator[str]:
    """The words that have a part, in a text that begins and ends with a blank."""
    place = text.find(part)
    while place >= 0:
        end = text.index(" ", place)
        yield text[text.rindex(" ", 0, place) + 1 : end]
        place = text.find(part, end)


def _with_blanks(text: str) -> str:
    """A folded text without pairs, with nothing but blanks between its words."""
    return text.encode().translate(_BETWEEN).decode()


def _beginning_with(start: str, folded: FoldedText) -> Iterator[FoldedWord]:
    """Words that begin so, in order."""
    if len(start) <= _SHORT and not folded.has_pairs:
        return _short_beginning(start).finditer(folded.text)
    return _begun_where_found(start, folded)


def _begun_where_found(start: str, folded: FoldedText) -> Iterator[FoldedWord]:
    """The same without a pattern for the beginning: to compile one takes longer than it saves."""
    text, word_at = folded.text, _word_begun(folded.has_pairs).match
    place = text.find(start)
    while place >= 0:
        if word := word_at(text, place):
            yield word
        place = text.find(start, place + 1)


@lru_cache(maxsize=1_000)
def _short_beginning(start: str) -> re.Pattern[str]:
    """From there to the end of the word, for letters that stand within many other words.

    That a word begins there is asked after they were found: asked before, a pattern is ten times slower.
    """
    possessive = rf"(?!(?<={_LETTER}'s)(?!{_LETTER}))" if start == "s" else ""
    return re.compile(rf"{start}(?<!{_LETTER}{start}){possessive}{_LETTER}*")
