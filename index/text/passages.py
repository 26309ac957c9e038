"""Passages of a text that somebody chooses: they grow and shrink at either end by words, sentences and paragraphs."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum, auto

import regex

from index.article import Span
from index.text.sentences import paragraph_around, sentences_around
from index.text.word_bounds import words_around


class Unit(StrEnum):
    """By what a passage grows."""

    WORD = auto()
    SENTENCE = auto()


_AROUND: dict[Unit, Callable[[str, int], list[Span]]] = {
    Unit.WORD: words_around,
    Unit.SENTENCE: sentences_around,
}
_OPENING = regex.compile(r"\p{Ps}|(?<!\S)\p{P}")
_CLOSING = regex.compile(r"(?<=\S)[\p{P}--\p{Ps}--\p{Pi}]", regex.VERSION1)
"""Signs that stand close to the word before them: nobody begins with one, nor ends with one that opens something."""


def end_moved(text: str, passage: Span, unit: Unit, step: int) -> Span:
    """The passage to the end of a word or a sentence after its own end (1), or before it (-1), if any."""
    around = _AROUND[unit](text, passage.end)
    ends = [some.end for some in around if not _OPENING.fullmatch(text, some.start, some.end)]
    if step > 0:
        return Span(passage.start, min((end for end in ends if end > passage.end), default=passage.end))
    inside = (end for end in ends if passage.start < end < passage.end)
    return Span(passage.start, max(inside, default=passage.end))


def start_moved(text: str, passage: Span, unit: Unit, step: int) -> Span:
    """The passage from the start of a word or a sentence after its own start (1), or before it (-1), if any."""
    around = _AROUND[unit](text, passage.start)
    starts = [some.start for some in around if not _CLOSING.fullmatch(text, some.start, some.end)]
    if step < 0:
        before = (start for start in starts if start < passage.start)
        return Span(max(before, default=passage.start), passage.end)
    inside = (start for start in starts if passage.start < start < passage.end)
    return Span(min(inside, default=passage.start), passage.end)


def whole_sentences(text: str, passage: Span) -> Span:
    """The sentences that a passage touches."""
    return _around(passage, _sentence_at(text, passage.start), _sentence_at(text, _last(passage)))


def whole_paragraphs(text: str, passage: Span) -> Span:
    """The paragraphs that a passage touches."""
    return _around(passage, paragraph_around(text, passage.start), paragraph_around(text, _last(passage)))


def first_sentence(text: str, place: int) -> Span:
    """The first sentence that begins at a place or after it, else the last one."""
    around = sentences_around(text, place)
    following = (some for some in around if some.start >= place)
    return next(following, around[-1] if around else Span(place, place))


def _around(passage: Span, first: Span, last: Span) -> Span:
    return Span(min(first.start, passage.start), max(last.end, passage.end))


def _last(passage: Span) -> int:
    """The place of the last character."""
    return max(passage.start, passage.end - 1)


def _sentence_at(text: str, place: int) -> Span:
    """The sentence with a place, or the one before it; itself where there is none."""
    around = sentences_around(text, place)
    begun = (some for some in reversed(around) if some.start <= place)
    return next(begun, Span(place, place))
