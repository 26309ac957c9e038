"""The passage of a body that shows why an article was found."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

import regex

from index.article import Span
from index.matching import each_match
from index.query import Query
from index.results import Snippet

_MATCHES_LOOKED_AT = 60
"""A window is chosen among the first matches: a book-length article must not hold up a keystroke."""
_BLANKS = regex.compile(r"\s+")


def snippet(query: Query, body: str, *, language: str = "", length: int = 180) -> Snippet:
    """A passage of at most `length` characters around the densest matches, on one line, cut at words.

    The beginning of `body` where nothing matches. Matches are in characters of the passage.
    """
    spans = tuple(islice(each_match(query, body, language=language), _MATCHES_LOOKED_AT))
    return _cut(body, spans, _window(body, spans, length))


def _window(body: str, spans: Sequence[Span], length: int) -> Span:
    """The stretch of the body to show: the most matches, the first such."""
    if not spans:
        return Span(0, min(len(body), length))
    best, most, last = 0, 0, 0
    for first, span in enumerate(spans):
        last = max(last, first)
        while last + 1 < len(spans) and spans[last + 1].end - span.start <= length * 2 // 3:
            last += 1
        if last - first + 1 > most:
            best, most = first, last - first + 1
    shown = Span(spans[best].start, min(spans[best + most - 1].end, spans[best].start + length))
    before = min((length - len(shown)) // 3, length // 4)
    start = _word_start(body, max(0, shown.start - before), shown.start)
    return Span(start, max(shown.end, _word_end(body, min(len(body), start + length), shown.end)))


def _word_start(body: str, place: int, latest: int) -> int:
    if place == 0:
        return 0
    blank = _BLANKS.search(body, place - 1, latest)
    return blank.end() if blank else place


def _word_end(body: str, place: int, earliest: int) -> int:
    if place == len(body) or body[place].isspace():
        return place
    return next((n for n in range(place - 1, earliest - 1, -1) if body[n].isspace()), place)


def _cut(body: str, spans: Sequence[Span], window: Span) -> Snippet:
    """The window on one line, with an ellipsis where it is cut, and the matches moved along."""
    end = window.end if spans else _word_end(body, window.end, max(window.start, window.end - 40))
    window = Span(window.start, end)
    lead = "… " if body[: window.start].strip() else ""
    pieces, places, length = [lead], [], len(lead)
    place = window.start + len(window.of(body)) - len(window.of(body).lstrip())
    inside = [
        Span(max(span.start, place), min(span.end, window.end)) for span in spans if span.overlaps(window)
    ]
    for span in inside:
        for edge in (span.start, span.end):
            piece = _BLANKS.sub(" ", body[place:edge])
            pieces.append(piece)
            length += len(piece)
            places.append(length)
            place = edge
    pieces.append(_BLANKS.sub(" ", body[place : window.end]).rstrip())
    if body[window.end :].strip():
        pieces.append(" …")
    return Snippet("".join(pieces), tuple(map(Span, places[::2], places[1::2])))
