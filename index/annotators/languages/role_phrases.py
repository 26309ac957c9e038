"""Phrases for people without a name, and the words without which none can stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import regex
from msgspec import Struct

from index.annotators.languages.patterns import words_in
from index.article import Span


class RolePhrase(Struct, frozen=True):
    """A phrase for somebody without a name: "a senior U.S. official"."""

    pattern: regex.Pattern[str]
    """With the group `noun`; with the group `of` where a complement follows."""
    words: frozenset[str] | None = None
    """In small letters: in every such phrase stands one of them. ``None`` if it may have any words."""


def last_parts(nouns: Iterable[str]) -> frozenset[str]:
    """The words that stand in a text wherever one of `nouns` does: "president" of "vice-president"."""
    return frozenset(noun.lower().replace("-", " ").rsplit(maxsplit=1)[-1] for noun in nouns)


def possible(phrases: Sequence[RolePhrase], text: str, window: Span) -> Iterator[RolePhrase]:
    """Those of `phrases` that `window` has the words for: asking for words is cheaper than searching."""
    words = words_in(window.of(text).lower())
    return (phrase for phrase in phrases if phrase.words is None or not phrase.words.isdisjoint(words))
