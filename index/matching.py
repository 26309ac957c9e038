"""Where a query matches in a text.

Only words that begin as something wanted does are looked at, on a copy of the text that is folded in place; where that
is not possible (see `fold_in_place`), every word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from heapq import merge

from msgspec import Struct, field

from index.analysis import Token, fold_in_place, is_alike, is_spaceless, tokens
from index.article import Span
from index.query import And, Field, Fuzzy, InField, Near, Or, Phrase, Prefix, Query, Term
from index.stems import beginning, stem, stem_language

_WORD = re.compile(r"[^\W_]+")


def matches(query: Query, text: str, *, field: Field | None = None, language: str = "") -> tuple[Span, ...]:
    """The places in `text` that made `query` match, in characters of `text`, in order, never overlapping.

    `field` says which field `text` is (``None``: the body), so that ``title:peace`` marks nothing in a body, and
    `language` is that of its article. What stands under ``Not`` is never marked. A phrase is one span, from its first
    character to its last.
    """
    return tuple(each_match(query, text, field=field, language=language))


def each_match(query: Query, text: str, *, field: Field | None = None, language: str = "") -> Iterator[Span]:
    """What `matches` gives, one after the other, for callers that want only the first few."""
    wanted = _wanted(query, field, stem_language(language))
    if wanted.is_empty:
        return
    folded = fold_in_place(text) if wanted.beginnings else None
    if folded is None:
        yield from _united(sorted(_among_tokens(wanted, list(tokens(text)))))
    else:
        yield from _united(_among_words(wanted, folded))


class _Wanted(Struct, dict=True):
    """What is marked in one field."""

    language: str
    stems: frozenset[str]
    starts: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...]
    near: tuple[Near, ...]
    alike: tuple[Fuzzy, ...]
    known: dict[str, int] = field(default_factory=dict)

    def marked(self, word: str) -> int:
        """How many characters of a word are marked: all, or one of a pair that the query names one character of."""
        length = self.known.get(word)
        if length is None:
            length = self.known[word] = self._length(word)
        return length

    @property
    def is_empty(self) -> bool:
        """Whether nothing is marked."""
        return not (self.stems or self.starts or self.phrases or self.near or self.alike)

    @cached_property
    def beginnings(self) -> tuple[str, ...]:
        """What every wanted word, and every phrase, begins with; none begins with another. Every word begins with "".

        Empty where the words cannot be looked for so: scripts without spaces are found in pairs of characters, words
        near one another by their places, and a misspelt word may begin with any letter.
        """
        words = (*self.stems, *self.starts, *(word for phrase in self.phrases for word in phrase))
        if self.near or self.alike or any(map(is_spaceless, words)):
            return ()
        beginnings = sorted(
            {
                *(beginning(stem_, self.language) for stem_ in self.stems),
                *self.starts,
                *(phrase[0] for phrase in self.phrases),
            }
        )
        return tuple(
            start
            for place, start in enumerate(beginnings)
            if not any(map(start.startswith, beginnings[:place]))
        )

    def _length(self, word: str) -> int:
        if stem(word, self.language) in self.stems or any(
            is_alike(like.word, word, like.edits) for like in self.alike
        ):
            return len(word)
        start = next((start for start in self.starts if word.startswith(start)), "")
        return len(start) if start and is_spaceless(word) else len(word) * bool(start)


@lru_cache(maxsize=64)
def _wanted(query: Query, field: Field | None, language: str) -> _Wanted:
    leaves = tuple(_leaves(query, None, field))
    return _Wanted(
        language,
        frozenset(stem(leaf.word, language) for leaf in leaves if isinstance(leaf, Term)),
        tuple(leaf.start for leaf in leaves if isinstance(leaf, Prefix)),
        tuple(leaf.words for leaf in leaves if isinstance(leaf, Phrase)),
        tuple(leaf for leaf in leaves if isinstance(leaf, Near)),
        tuple(leaf for leaf in leaves if isinstance(leaf, Fuzzy)),
    )


def _leaves(query: Query, named: Field | None, field: Field | None) -> Iterator[Query]:
    """The words and phrases that count in `field`, found under the field `named` so far."""
    match query:
        case Term() | Prefix() | Fuzzy() | Phrase() | Near():
            if named is None or named == field:
                yield query
        case InField(inner_field, inner):
            yield from _leaves(inner, inner_field, field)
        case And(parts) | Or(parts):
            for part in parts:
                yield from _leaves(part, named, field)


def _among_words(wanted: _Wanted, folded: str) -> Iterator[Span]:
    for word in _words_beginning(wanted.beginnings, folded):
        if wanted.marked(word.group()):
            yield Span(*word.span())
        for phrase in wanted.phrases:
            if phrase[0] == word.group() and (end := _end_of_phrase(phrase, folded, word.end())):
                yield Span(word.start(), end)


def _words_beginning(beginnings: Sequence[str], folded: str) -> Iterator[re.Match[str]]:
    """Words that begin with one of these, in order."""
    if "" in beginnings:
        yield from (word for word in _WORD.finditer(folded) if not _is_possessive(folded, word))
        return
    found = [_occurrences(start, folded) for start in beginnings]
    for place in found[0] if len(found) == 1 else merge(*found):
        is_inside = place > 0 and folded[place - 1].isalnum()
        if not is_inside and (word := _WORD.match(folded, place)) and not _is_possessive(folded, word):
            yield word


def _occurrences(part: str, text: str) -> Iterator[int]:
    place = text.find(part)
    while place >= 0:
        yield place
        place = text.find(part, place + 1)


def _is_possessive(folded: str, word: re.Match[str]) -> bool:
    """The s of "Moscow's" is no word."""
    place = word.start()
    return word.group() == "s" and place > 1 and folded[place - 1] in "'’" and folded[place - 2].isalnum()


def _end_of_phrase(phrase: Sequence[str], folded: str, place: int) -> int | None:
    """Where the rest of a phrase ends whose first word ends at `place`."""
    for wanted in phrase[1:]:
        word = _WORD.search(folded, place)
        while word and _is_possessive(folded, word):
            word = _WORD.search(folded, word.end())
        if word is None or word.group() != wanted:
            return None
        place = word.end()
    return place


def _among_tokens(wanted: _Wanted, found: Sequence[Token]) -> Iterator[Span]:
    for place, token in enumerate(found):
        if length := wanted.marked(token.word):
            yield Span(token.start, token.end if length == len(token.word) else token.start + length)
        for phrase in wanted.phrases:
            if phrase[0] == token.word:
                here = found[place : place + len(phrase)]
                if tuple(other.word for other in here) == phrase:
                    yield Span(token.start, here[-1].end)
        for near in wanted.near:
            yield from _gathering(near, found[place : place + len(near.words) + near.apart])


def _gathering(near: Near, stretch: Sequence[Token]) -> Iterator[Span]:
    """The wanted words of a stretch that begins with one of them and has them all."""
    if stretch[0].word in near.words and {*near.words} <= {token.word for token in stretch}:
        yield from (Span(token.start, token.end) for token in stretch if token.word in near.words)


def _united(spans: Iterable[Span]) -> Iterator[Span]:
    """Spans in order of their start, those that overlap made one."""
    open_span: Span | None = None
    for span in spans:
        if open_span is None:
            open_span = span
        elif span.start < open_span.end:
            open_span = Span(open_span.start, max(open_span.end, span.end))
        else:
            yield open_span
            open_span = span
    if open_span is not None:
        yield open_span
