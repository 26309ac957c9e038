"""Where a query matches in a text.

Only words that begin as something wanted does are looked at, on a copy of the text that is folded; where that is not
possible (see `folded_text`), every word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from heapq import merge
from itertools import accumulate, pairwise

from msgspec import Struct, field

from index.analysis import Token, tokens
from index.article import Span
from index.query import And, Field, Fuzzy, InField, Near, Or, Phrase, Prefix, Query, Term, Whole
from index.text.folded_text import FoldedText, folded_text
from index.text.folded_words import (
    FoldedWord,
    different_words,
    end,
    next_word,
    words_beginning,
    words_between,
    written,
)
from index.text.letters import is_spaceless
from index.text.misspelt_words import perhaps_like
from index.text.spelling import alike, is_alike
from index.text.stems import beginning, stem, stem_language, stemming
from index.text.word_forms import word_forms


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
        return iter(())
    folded = folded_text(text)
    if folded is None:
        return _united(sorted(_among_tokens(wanted, list(tokens(text)))))
    found = _marked_words(wanted, folded)
    if wanted.may_overlap:
        others = [sorted(_gatherings(near, folded)) for near in wanted.near]
        found = _united(merge(found, *others))
    return _in_original(folded, found) if folded.added else found


class _Wanted(Struct, dict=True):
    """What is marked in one field."""

    language: str
    stems: frozenset[str]
    starts: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...]
    near: tuple[Near, ...]
    alike: tuple[Fuzzy, ...]
    known: dict[str, int] = field(default_factory=dict)
    """Words that were looked at, and how many characters of each are marked."""
    compared: set[str] = field(default_factory=set)
    """Words that were looked at whether they are misspelt."""
    misspelt: set[str] = field(default_factory=set)
    """Those of them that are."""

    def marked(self, word: str) -> int:
        """How many characters of a word are marked: all, or one of a pair that the query names one character of."""
        length = self.known.get(word)
        if length is None:
            length = self.known[word] = self._length(word)
        return length

    @cached_property
    def is_empty(self) -> bool:
        """Whether nothing is marked."""
        return not (self.stems or self.starts or self.phrases or self.near or self.alike)

    @cached_property
    def may_overlap(self) -> bool:
        """Whether more than single words are marked, or words of a script in which they overlap."""
        is_paired = any(map(is_spaceless, (*self.stems, *self.starts)))
        return bool(self.phrases or self.near or self.alike) or is_paired

    def beginnings(self, folded: FoldedText) -> tuple[str, ...]:
        """What every wanted word of a text, and every phrase, begins with; none begins with another.

        Words near one another are looked for by themselves.
        """
        if not self._is_loose:
            return self._fixed_beginnings
        return _shortest({*self._known_beginnings, *self._forms(folded), *self._misspelt(folded)})

    @cached_property
    def _known_beginnings(self) -> frozenset[str]:
        """Those that do not depend on the text."""
        of_stems = filter(None, (beginning(stem_, self.language) for stem_ in self.stems))
        return frozenset({*of_stems, *self.starts, *(phrase[0] for phrase in self.phrases)})

    @cached_property
    def _fixed_beginnings(self) -> tuple[str, ...]:
        return _shortest(self._known_beginnings)

    @cached_property
    def _is_loose(self) -> bool:
        """Whether a word may be wanted that begins with anything."""
        return bool(self.alike) or self._has_unknown_forms

    @cached_property
    def _has_unknown_forms(self) -> bool:
        """Whether a stem does not say what its words begin with."""
        return not all(beginning(stem_, self.language) for stem_ in self.stems)

    def _forms(self, folded: FoldedText) -> set[str]:
        """The words of a text that have one of the stems, unless those say how they begin."""
        if not self._has_unknown_forms:
            return set()
        return word_forms(self.language).of(self.stems, different_words(folded))

    def _misspelt(self, folded: FoldedText) -> set[str]:
        """The words of a text that are like one that is wanted."""
        words = set[str]().union(*(perhaps_like(like.word, like.edits, folded) for like in self.alike))
        if new := words - self.compared:
            for like in self.alike:
                self.misspelt.update(alike(like.word, new, like.edits))
            self.compared |= new
        return words & self.misspelt

    def _length(self, word: str) -> int:
        if any(is_alike(like.word, word, like.edits) for like in self.alike):
            return len(word)
        begins = word.startswith(self.starts)
        if begins and not is_spaceless(word):
            return len(word)
        if self.stems and stemming(self.language)(word) in self.stems:
            return len(word)
        return len(next(start for start in self.starts if word.startswith(start))) if begins else 0


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
        case Term() | Prefix() | Fuzzy() | Phrase() | Near() | Whole():
            if named is None or named == field:
                yield query
        case InField(inner_field, inner):
            yield from _leaves(inner, inner_field, field)
        case And(parts) | Or(parts):
            for part in parts:
                yield from _leaves(part, named, field)


def _shortest(beginnings: Iterable[str]) -> tuple[str, ...]:
    """Those that begin with no other."""
    found: list[str] = []
    for start in sorted(beginnings):
        if not found or not start.startswith(found[-1]):
            found.append(start)
    return tuple(found)


def _in_original(folded: FoldedText, spans: Iterable[Span]) -> Iterator[Span]:
    for span in spans:
        yield Span(folded.original(span.start), folded.original(span.end))


def _marked_words(wanted: _Wanted, folded: FoldedText) -> Iterator[Span]:
    for word in words_beginning(wanted.beginnings(folded), folded):
        letters = written(word)
        if length := wanted.marked(letters):
            yield Span(word.start(), word.start() + length)
        for phrase in wanted.phrases:
            if phrase[0] == letters and (last := _end_of_phrase(phrase, folded, word)):
                yield Span(word.start(), last)


def _gatherings(near: Near, folded: FoldedText) -> Iterator[Span]:
    """The words that stand near one another."""
    words = {*near.words}
    if not all(word in folded.text for word in words):
        return
    begun = words_beginning(_shortest(words), folded)
    tokens = [Token(written(word), word.start(), end(word)) for word in begun if written(word) in words]
    if {token.word for token in tokens} != words:
        return
    steps = (words_between(folded, one.start, other.start) for one, other in pairwise(tokens))
    numbers = list(accumulate(steps, initial=0))
    width = len(near.words) + near.apart
    last = 0
    for first, number in enumerate(numbers):
        while last < len(numbers) and numbers[last] - number < width:
            last += 1
        yield from _gathering(near, tokens[first:last])


def _end_of_phrase(phrase: Sequence[str], folded: FoldedText, first: FoldedWord) -> int | None:
    """Where a phrase ends, given its first word."""
    word = first
    for wanted in phrase[1:]:
        following = next_word(folded, word.end())
        if following is None or written(following) != wanted:
            return None
        word = following
    return end(word)


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
