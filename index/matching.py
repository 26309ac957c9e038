"""Where a query matches in a text, and the snippet that shows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import regex

from index.analysis import Token, is_spaceless, stem, tokens
from index.article import Span
from index.query import And, Field, InField, Or, Phrase, Prefix, Query, Term
from index.results import Snippet

_MATCHES_IN_A_SNIPPET = 60
"""A window is chosen among the first matches: a book-length article must not hold up a keystroke."""
_BLANKS = regex.compile(r"\s+")


def matches(query: Query, text: str, *, field: Field | None = None) -> tuple[Span, ...]:
    """The places in `text` that made `query` match, in characters of `text`, in order, never overlapping.

    `field` says which field `text` is (``None``: the body), so that ``title:peace`` marks nothing in a body. What
    stands under ``Not`` is never marked. A phrase is one span, from its first character to its last.
    """
    return tuple(_find(_wanted(query, field), text))


def snippet(query: Query, body: str, *, length: int = 180) -> Snippet:
    """A passage of at most `length` characters around the densest matches, on one line, cut at words.

    The beginning of `body` where nothing matches. Matches are in characters of the passage.
    """
    spans = []
    for span in _find(_wanted(query, None), body):
        spans.append(span)
        if len(spans) == _MATCHES_IN_A_SNIPPET:
            break
    return _cut(body, spans, _window(body, spans, length))


@dataclass(slots=True)
class _Wanted:
    """The words that are marked in one field."""

    stems: set[str] = field(default_factory=set)
    starts: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    known: dict[str, int] = field(default_factory=dict)

    def marked(self, word: str) -> int:
        """How many characters of a word are marked: all, or one of a pair that the query names one character of."""
        length = self.known.get(word)
        if length is None:
            length = self.known[word] = self._length(word)
        return length

    def _length(self, word: str) -> int:
        if stem(word) in self.stems:
            return len(word)
        start = next((start for start in self.starts if word.startswith(start)), "")
        return len(start) if start and is_spaceless(word) else len(word) * bool(start)


@lru_cache(maxsize=64)
def _wanted(query: Query, field: Field | None) -> _Wanted:
    leaves = tuple(_leaves(query, None, field))
    return _Wanted(
        {stem(leaf.word) for leaf in leaves if isinstance(leaf, Term)},
        tuple(leaf.start for leaf in leaves if isinstance(leaf, Prefix)),
        tuple(leaf.words for leaf in leaves if isinstance(leaf, Phrase)),
    )


def _leaves(query: Query, named: Field | None, field: Field | None) -> Iterator[Query]:
    """The words and phrases that count in `field`, found under the field `named` so far."""
    match query:
        case Term() | Prefix() | Phrase():
            if named is None or named == field:
                yield query
        case InField(inner_field, inner):
            yield from _leaves(inner, inner_field, field)
        case And(parts) | Or(parts):
            for part in parts:
                yield from _leaves(part, named, field)


def _find(wanted: _Wanted, text: str) -> Iterator[Span]:
    if not (wanted.stems or wanted.starts or wanted.phrases):
        return
    if wanted.phrases:
        yield from _united(sorted(_phrases_and_words(wanted, list(tokens(text)))))
        return
    yield from _united(span for token in tokens(text) if (span := _marked_part(wanted, token)))


def _phrases_and_words(wanted: _Wanted, found: Sequence[Token]) -> Iterator[Span]:
    has_words = bool(wanted.stems or wanted.starts)
    first_words = {phrase[0] for phrase in wanted.phrases}
    for place, token in enumerate(found):
        if has_words and (span := _marked_part(wanted, token)):
            yield span
        if token.word in first_words:
            for phrase in wanted.phrases:
                here = found[place : place + len(phrase)]
                if tuple(other.word for other in here) == phrase:
                    yield Span(token.start, here[-1].end)


def _marked_part(wanted: _Wanted, token: Token) -> Span | None:
    length = wanted.marked(token.word)
    if not length:
        return None
    return Span(token.start, token.end if length == len(token.word) else token.start + length)


def _united(spans: Iterator[Span] | Sequence[Span]) -> Iterator[Span]:
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
