"""What a model finds, with the bounds that newspapers give to names."""

from __future__ import annotations

from collections.abc import Iterator

import regex
from msgspec import Struct

from index.annotation import EntityKind
from index.annotators.gazetteer import demonyms
from index.annotators.lexicon import TITLES
from index.article import Span

_LEADING = regex.compile(r"(?:[^\p{L}\p{N}]+|(?:[Tt]he|THE|[Aa]n?)\s+)+")
_TRAILING = regex.compile(
    r"(?:\s?['’]s?|\s\p{Ll}['’]|[^\p{L}\p{N}.)]|(?<!\b\p{Lu}|\b(?:Jr|Sr|Inc|Corp|Co|Ltd))\.)+$"
)
_INITIALS = regex.compile(r"(?<![\p{L}.])(?:\p{Lu}\.)+\p{Lu}$")
_GENERATION = regex.compile(r",?\s(?:Jr|Sr)\b\.?")
_WORD = regex.compile(r"\S+")
_COURTESIES = ("Mr ", "Mr. ", "Mrs ", "Mrs. ", "Ms ", "Ms. ", "Dr ", "Dr. ", "Miss ")


class Found(Struct, frozen=True):
    """What a model found; without a kind it takes it for something that is none of ours: a people, a day, a law."""

    span: Span
    kind: EntityKind | None


def tidied(text: str, each: Found) -> Iterator[Found]:
    """Within one line, and without articles, titles, "'s" and punctuation around it; nothing if no name is left."""
    span = _trimmed(text, each.span)
    if each.kind is EntityKind.PERSON or span.of(text).startswith(_COURTESIES):
        span = _without_titles(text, span)
    if each.kind is EntityKind.PERSON and (generation := _GENERATION.match(text, span.end)):
        span = Span(span.start, generation.end())
    if any(letter.isupper() for letter in span.of(text)) and not _is_half_of_compound(text, span):
        yield Found(span, each.kind)


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    if (leading := _LEADING.match(text, start, end)) and leading.end() < end:
        start = leading.end()
    if (line_end := text.find("\n", start, end)) >= 0:
        end = line_end
    opened, closed = text.find("(", start + 1, end), text.find(")", start + 1, end)
    if (opened < 0) != (closed < 0):
        end = max(opened, closed)
    if trailing := _TRAILING.search(text, start, end):
        end = trailing.start()
    if text[end : end + 1] == "." and _INITIALS.search(text, start, end):
        end += 1
    return Span(start, end)


def _without_titles(text: str, span: Span) -> Span:
    words = list(_WORD.finditer(text, span.start, span.end))
    first = 0
    while first < len(words) - 1 and _is_title(words[first].group()):
        first += 1
    return Span(words[first].start(), span.end) if words else span


def _is_title(word: str) -> bool:
    return word in TITLES or word in demonyms() or (word[0].islower() and word.capitalize() in TITLES)


def _is_half_of_compound(text: str, span: Span) -> bool:
    """Such as "NATO" in "NATO-Russia ties"."""
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 2]
    return (after[:1] == "-" and after[1:].isalpha()) or (before[1:] == "-" and before[:1].isalnum())
