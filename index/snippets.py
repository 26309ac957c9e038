"""The passage of a body that shows why an article was found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from msgspec import Struct

from index.article import Span
from index.matching import each_match
from index.query import And, DateRange, InField, Near, Not, Or, Phrase, Query
from index.results import Snippet
from index.text.letters import fold
from index.text.sentences import SENTENCE_END, ends
from index.text.stems import stem_language, stemming

_STRETCH, _LONGEST_STRETCH = 1000, 6000
"""Characters that are looked through at first, and then at once: a book must not hold up a keystroke."""
_ENOUGH, _PLENTY = 6, 12
"""Matches to choose from: of one word, and of several once each was seen."""
_MOST, _MOST_TEXT = 60, 8000
"""Matches to choose from, and characters to look through if there are any, while a word was not."""
_BLANKS = re.compile(r"\s+")
_GAP = re.compile(r"\s{2,}")
_LOOK_BACK = 6


class _Match(Struct, frozen=True, gc=False):
    """A place of the body that matches, and the stem of what stands there."""

    span: Span
    word: str


class _Window(Struct, frozen=True):
    """A stretch of the body, and whether it cuts a sentence."""

    span: Span
    begins_sentence: bool
    ends_sentence: bool


def snippet(query: Query, body: str, *, language: str = "", length: int = 180) -> Snippet:
    """A passage of about `length` characters with the most different matches, on one line.

    It begins with a sentence, and ends with one, where that leaves room for the matches; elsewhere it is cut at words,
    with an ellipsis. The beginning of `body` where nothing matches. Matches are in characters of the passage.
    """
    found = _first_matches(query, body, language)
    shown = _densest(found, length * 2 // 3)
    return _cut(body, [match.span for match in found], _window(body, shown, length))


def _first_matches(query: Query, body: str, language: str) -> list[_Match]:
    """Enough matches to choose from; a phrase may lie across two stretches, so for one the whole body is the last."""
    found: list[_Match] = []
    seen: set[str] = set()
    sought = _sought(query)
    stem_of = stemming(stem_language(language))
    for stretch in _stretches(body):
        text = stretch.of(body)
        inside = each_match(query, text, language=language)
        for span in islice(inside, _MOST if sought > 1 else _ENOUGH):
            word = stem_of(fold(span.of(text)))
            found.append(_Match(Span(stretch.start + span.start, stretch.start + span.end), word))
            seen.add(word)
            if len(found) >= _PLENTY and len(seen) >= sought:
                return found
        if found and (len(seen) >= sought or len(found) >= _MOST or stretch.end >= _MOST_TEXT):
            return found
    if found or len(body) <= _STRETCH or not _joins_words(query):
        return found
    return [_Match(span, "") for span in islice(each_match(query, body, language=language), _ENOUGH)]


@lru_cache(maxsize=64)
def _joins_words(query: Query) -> bool:
    """Whether what matches may be longer than a word."""
    match query:
        case And(parts) | Or(parts):
            return any(map(_joins_words, parts))
    return isinstance(query, Phrase | Near)


@lru_cache(maxsize=64)
def _sought(query: Query) -> int:
    """How many different words or phrases an article has that matches in its body."""
    match query:
        case And(parts):
            return sum(map(_sought, parts))
        case Or(parts):
            return min(map(_sought, parts), default=0)
        case InField() | DateRange() | Not():
            return 0
    return 1


def _stretches(body: str) -> Iterator[Span]:
    """The body in pieces that end between two words."""
    start, length = 0, _STRETCH
    while start < len(body):
        blank = _BLANKS.search(body, start + length) if start + length < len(body) else None
        end = blank.end() if blank else len(body)
        yield Span(start, end)
        start, length = end, _LONGEST_STRETCH


def _densest(found: Sequence[_Match], width: int) -> Sequence[Span]:
    """The neighbours within `width` characters that show the most different words, then the most; the first such."""
    best, most = slice(0, 0), (0, 0)
    last = 0
    for first, match in enumerate(found):
        beyond = match.span.start + width
        before, last = last, max(last, first + 1)
        while last < len(found) and found[last].span.end <= beyond:
            last += 1
        if last == before:
            continue  # one fewer of the same
        shown = (len({other.word for other in found[first:last]}), last - first)
        if shown > most:
            best, most = slice(first, last), shown
    return [match.span for match in found[best]]


def _window(body: str, shown: Sequence[Span], length: int) -> _Window:
    """The stretch of the body to show: whole sentences around the matches, as far as there is room for them."""
    first = shown[0].start if shown else 0
    last = min(shown[-1].end, first + length) if shown else 0
    start = _sentence_start(body, first, max(0, last - length))
    begins = start is not None
    if start is None:
        start = _word_start(body, first - (length - last + first) // 3, first)
    latest = min(len(body), start + length)
    end = _sentence_end(body, latest, max(last, (start + latest) // 2))
    ends = end is not None
    if end is None:
        end = _word_end(body, latest, max(last, latest - 40))
    return _Window(Span(start, end), begins, ends)


def _sentence_start(body: str, latest: int, earliest: int) -> int | None:
    """Where the sentence with the place `latest` begins, if not before `earliest`."""
    end = _last_sentence_end(body, max(0, earliest - _LOOK_BACK), latest)
    if end is None or end < earliest:
        return 0 if earliest == 0 else None
    blank = _BLANKS.match(body, end)
    return blank.end() if blank else end


def _sentence_end(body: str, latest: int, earliest: int) -> int | None:
    """Where the last sentence ends that does so from `earliest` to `latest`."""
    return latest if latest == len(body) else _last_sentence_end(body, max(0, earliest - 1), latest)


def _last_sentence_end(body: str, start: int, end: int) -> int | None:
    """Where the last sentence ends that does so from `start` to `end`, its closing marks included."""
    for sign in reversed([*SENTENCE_END.finditer(body, start, end + 1)]):
        if sign.end() <= end and ends(body, sign):
            return sign.end()
    return None


def _word_start(body: str, place: int, latest: int) -> int:
    if place == 0:
        return 0
    blank = _BLANKS.search(body, place - 1, latest)
    return blank.end() if blank else place


def _word_end(body: str, place: int, earliest: int) -> int:
    if place == len(body) or body[place].isspace():
        return place
    return next((n for n in range(place - 1, earliest - 1, -1) if body[n].isspace()), place)


def _cut(body: str, spans: Sequence[Span], window: _Window) -> Snippet:
    """The window on one line, with an ellipsis where it cuts a sentence, and the matches moved along."""
    shown = window.span
    text = shown.of(body).rstrip()
    first, last = shown.start + len(text) - len(text.lstrip()), shown.start + len(text)
    text = text.lstrip()
    line = " ".join(text.split())
    has_gaps = len(line) < len(text)
    gaps = [(gap.end(), len(gap.group()) - 1) for gap in _GAP.finditer(body, first, last)] if has_gaps else []
    if not has_gaps and "\n" not in text:
        line = text  # with its blanks as they are, such as one that does not break
    lead = "" if window.begins_sentence else "… "
    moved_by = len(lead) - first

    def moved(place: int) -> int:
        """Where a place of the body is in the snippet."""
        return place + moved_by - (sum(blanks for end, blanks in gaps if end <= place) if gaps else 0)

    return Snippet(
        f"{lead}{line}{'' if window.ends_sentence else ' …'}",
        tuple(
            Span(moved(max(span.start, first)), moved(min(span.end, last)))
            for span in spans
            if span.start < last and span.end > first
        ),
    )
