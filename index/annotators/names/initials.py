"""Names of several words that a text follows by their initials: "Transport for London (TfL)".

What joins the words of such a name, as "for", "and" and "to", parts two names elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from index.annotators.gazetteer import demonyms, places
from index.annotators.lexicon import BUSINESS_WORDS, COMPANY_SUFFIXES
from index.article import Span

_SHORT_FORM = regex.compile(r"(?:['’]s)? \([\"“]?(?=(?:\P{Lu}*\p{Lu}){2})(\p{Lu}[\p{L}&]{1,8})[\"”]?\)")
_WORDS_BEFORE = regex.compile(
    r"(?r)(?:(?:\p{Lu}[\p{L}\p{M}.'’-]*,?|and|for|of|the|to|in|on|&) )*\p{Lu}[\p{L}\p{M}.'’-]*$"
)
_SMALL_WORD = regex.compile(r"\ (?:and|for|of|to|in|on)\ ")
_REACH = 100
"""Characters of a name, at most."""


def names_with_initials(text: str) -> list[Span]:
    """Where names stand that hold a small word and are somewhere followed by their initials, in order."""
    names = {span.of(text) for span in _followed_by_initials(text)}
    return sorted({span for name in names for span in _places_of(text, name)})


def _places_of(text: str, name: str) -> Iterator[Span]:
    start = text.find(name)
    while start >= 0:
        yield Span(start, start + len(name))
        start = text.find(name, start + len(name))


def _followed_by_initials(text: str) -> Iterator[Span]:
    if " (" not in text:
        return
    for short in _SHORT_FORM.finditer(text):
        before = _WORDS_BEFORE.search(text, max(0, short.start() - _REACH), short.start())
        if before and (span := _abbreviated(text, Span(*before.span()), short[1])):
            yield span


def _abbreviated(text: str, words: Span, letters: str) -> Span | None:
    """The last of `words` that `letters` stand for, with their country before them."""
    tokens = [Span(*match.span()) for match in _TOKEN.finditer(text, words.start, words.end)]
    spelled = [token.of(text) for token in tokens]
    for first in range(len(tokens) - 2, -1, -1):
        if spelled[first][0].isupper() and letters.upper() in _initials(spelled[first:]):
            name = Span(tokens[_with_country(spelled, first)].start, words.end)
            return name if _SMALL_WORD.search(name.of(text)) else None
    return None


def _with_country(words: Sequence[str], first: int) -> int:
    is_after_country = first > 0 and (words[first - 1] in demonyms() or words[first - 1] in places())
    return first - 1 if is_after_country else first


_TOKEN = regex.compile(r"\S+")


def _initials(words: Sequence[str]) -> set[str]:
    """Of all words or the capitalised ones, with and without "Company"; "&" is written for "and"."""
    is_company = words[-1] == "Company" or words[-1] in COMPANY_SUFFIXES or words[-1] in BUSINESS_WORDS
    named = words[:-1] if is_company else words
    return {
        "".join("&" if word == "and" and with_sign else word[0] for word in some).upper()
        for kept in (words, named)
        for with_sign in (False, True)
        for some in (kept, [word for word in kept if word[0].isupper() or (with_sign and word == "and")])
    }
