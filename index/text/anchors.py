"""Where words stand in a text, said so that they are found again when the text has changed.

By position, the words themselves, and what stands around them: TextPositionSelector and TextQuoteSelector of the W3C's
Web Annotation Data Model. A place is called certain only where nothing else in the text could be meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from index.article import Span

SURROUNDINGS = 30
"""Characters that are kept from before the words, and from after them."""
_LEAST_ALIKE = 75
"""Of 100: below that, other words are taken for the ones that were meant."""
_LEAST_ALIKE_IN_PLACE = 50
"""The same between the old surroundings, which speak for the place themselves."""
_FEWEST_TO_COMPARE = 12
"""Characters: fewer are like something in any text."""
_MOST_TO_COMPARE = 300
"""Characters: with 600,000 others that takes 5 ms, with a thousand 60 ms, with five thousand three seconds."""
_NEARBY = 2_000
"""Characters around the old place that are compared first, and alone where there are too many."""
_LONGEST_WORD = 40
"""Characters. What is longer is written without blanks."""


class Anchor(Struct, frozen=True):
    """Some words of a text."""

    span: Span
    """In the text as it was."""
    words: str
    before: str = ""
    """What stood before them, less than `SURROUNDINGS` characters only at the beginning of the text."""
    after: str = ""
    """What stood after them, less only at its end."""


class Whereabouts(StrEnum):
    """How the words of an anchor were found."""

    UNMOVED = "unmoved"
    """Where they were, and all around as it was."""
    MOVED = "moved"
    """Elsewhere, or among other words; no other place could be meant."""
    LIKELY = "likely"
    """They are changed, or stand in several places: this one is the likeliest."""


class Found(Struct, frozen=True):
    """A place of the text as it is now, never empty and never outside."""

    span: Span
    whereabouts: Whereabouts

    @property
    def is_certain(self) -> bool:
        """Whether exactly the words stand there, and no other place could be meant."""
        return self.whereabouts is not Whereabouts.LIKELY


def anchored(text: str, span: Span) -> Anchor:
    """The anchor of ``text[span.start:span.end]``; what of the span lies outside the text is cut off."""
    start = min(max(span.start, 0), len(text))
    end = min(max(span.end, start), len(text))
    before, after = text[max(0, start - SURROUNDINGS) : start], text[end : end + SURROUNDINGS]
    return Anchor(Span(start, end), text[start:end], before, after)


def find(anchor: Anchor, text: str) -> Found | None:
    """Where the words of `anchor` are in a text that may have changed since; ``None`` if they are gone."""
    if not anchor.words.strip():
        return None
    if anchored(text, anchor.span) == anchor:
        return Found(anchor.span, Whereabouts.UNMOVED)
    places = tuple(_occurrences(anchor.words, text))
    if not places:
        return _between_surroundings(anchor, text) or _alike(anchor, text)
    only = _only_one(anchor, text, places)
    if only is not None:
        return Found(only, Whereabouts.MOVED)
    best = max(places, key=lambda place: (_agreement(anchor, text, place), -_distance(anchor, place)))
    return Found(best, Whereabouts.LIKELY)


def _occurrences(words: str, text: str) -> Iterator[Span]:
    start = text.find(words)
    while start >= 0:
        yield Span(start, start + len(words))
        start = text.find(words, start + 1)


def _only_one(anchor: Anchor, text: str, places: tuple[Span, ...]) -> Span | None:
    """The one place with both of the surroundings; else the one with either, as a single change spares one of them."""
    for enough in (2, 1):
        fitting = [place for place in places if _whole_sides(anchor, text, place) >= enough]
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    return None


def _whole_sides(anchor: Anchor, text: str, place: Span) -> int:
    """How many of the surroundings are as they were. Where the text began or ended, it must do so still."""
    there = anchored(text, place)
    return (there.before == anchor.before) + (there.after == anchor.after)


def _agreement(anchor: Anchor, text: str, place: Span) -> int:
    """How many characters next to the words are as they were."""
    there = anchored(text, place)
    return _common(anchor.before[::-1], there.before[::-1]) + _common(anchor.after, there.after)


def _common(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    shorter = min(len(one), len(other))
    return next((n for n, (this, that) in enumerate(pairs) if this != that), shorter)


def _distance(anchor: Anchor, place: Span) -> int:
    return abs(place.start - anchor.span.start)


def _between_surroundings(anchor: Anchor, text: str) -> Found | None:
    """What stands between the old surroundings, if those are there once and it is not something else altogether."""
    if not anchor.before.strip() or text.count(anchor.before) != 1:
        return None
    start = text.index(anchor.before) + len(anchor.before)
    longest = 2 * len(anchor.words) + SURROUNDINGS
    end = text.find(anchor.after, start, start + longest + len(anchor.after)) if anchor.after else len(text)
    between = text[start:end] if end > start else ""
    if not 0 < len(between) <= longest:
        return None
    from rapidfuzz import fuzz  # noqa: PLC0415  (most articles never change)

    is_alike = fuzz.ratio(anchor.words, between) >= _LEAST_ALIKE_IN_PLACE
    return Found(Span(start, end), Whereabouts.LIKELY) if is_alike else None


def _alike(anchor: Anchor, text: str) -> Found | None:
    """What is most like the words: near the old place, else anywhere."""
    if len(anchor.words) < _FEWEST_TO_COMPARE:
        return None
    nearby = Span(max(0, anchor.span.start - _NEARBY), min(len(text), anchor.span.end + _NEARBY))
    found = _most_alike(anchor.words, text, nearby)
    if found is None and len(anchor.words) <= _MOST_TO_COMPARE:
        return _most_alike(anchor.words, text, Span(0, len(text)))
    return found


def _most_alike(words: str, text: str, within: Span) -> Found | None:
    if len(within) < len(words):
        return None
    from rapidfuzz import fuzz  # noqa: PLC0415

    alignment = fuzz.partial_ratio_alignment(words, within.of(text), score_cutoff=_LEAST_ALIKE)
    if alignment is None or alignment.dest_start >= alignment.dest_end:
        return None
    start = within.start
    alike = Span(start + alignment.dest_start, start + alignment.dest_end)
    return Found(_whole_words(text, alike), Whereabouts.LIKELY)


def _whole_words(text: str, span: Span) -> Span:
    """The span without a word cut at either end, where words have blanks between."""
    before = text[max(0, span.start - _LONGEST_WORD) : span.start]
    after = text[span.end : span.end + _LONGEST_WORD]
    rest_before = "" if text[span.start].isspace() else _last_word(before)
    rest_after = "" if text[span.end - 1].isspace() else _first_word(after)
    is_cut_short = _LONGEST_WORD in (len(rest_before), len(rest_after))
    return span if is_cut_short else Span(span.start - len(rest_before), span.end + len(rest_after))


def _first_word(text: str) -> str:
    """What stands before the first blank."""
    return "" if not text or text[0].isspace() else text.split(maxsplit=1)[0]


def _last_word(text: str) -> str:
    """What stands after the last blank."""
    return "" if not text or text[-1].isspace() else text.rsplit(maxsplit=1)[-1]
