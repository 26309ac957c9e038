"""Whose words a line of dialogue holds that names nobody: the other's, of two who ask and answer in turn."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from index.annotation import Quotation, SpeakerRule
from index.annotators.speakers.attributions import Attribution
from index.annotators.speech.marks import Marks

_YOU = regex.compile(r"\b(?:you|your|yours|vous|votre|vos|tu)\b", regex.IGNORECASE)
_MOST_WORDS_OF_ANSWER = 3
_REPLYING = frozenset("replied replies answered answers retorted responded".split())
"""Verbs behind which the other speaks again, where all are brief."""
_MOST_WORDS_OF_LINE = 12


def in_turn(text: str, found: Sequence[Quotation], marks: Marks, narrator: str | None) -> Attribution | None:
    """Who answers the question right before, or asks the next one, where that is who spoke before the other.

    A question may as well be one that nobody is to answer: it has to say "you", to answer another, or to be answered in
    a few words. Nobody, where these are, or the narrator has asked, and it is not known whom.
    """
    last = found[-1]
    if not _is_whole_line(text, marks):
        return None
    other = _speaker_before(text, found)
    is_known = other is not None and other != last.speaker
    if not _is_question(text, last):
        is_next = _is_question(text, marks) and _is_question(text, _first(text, found))
        lines = (_first(text, found), last, marks)
        is_back = last.cue in _REPLYING and all(_is_brief(text, line) for line in lines)
        is_next = is_known and (is_next or is_back)
        return _by(other) if is_next else None
    if _is_question(text, marks):
        return None
    is_curt = len(marks.content.of(text).split()) <= _MOST_WORDS_OF_ANSWER
    is_put = is_curt or _YOU.search(last.content.of(text)) or _is_question(text, _first(text, found))
    if is_known and is_put:
        return _by(other)
    return _by(None) if is_curt or last.speaker == narrator else None


def _by(speaker: str | None) -> Attribution:
    return Attribution(speaker, None, None, SpeakerRule.CONTINUATION)


def _speaker_before(text: str, found: Sequence[Quotation]) -> str | None:
    """Who spoke whole sentences in the paragraph right before that of the last quotation."""
    first = _first(text, found)
    is_whole = first.content.of(text)[:1].isupper() and _stop(text, first) in (",", ".", "?", "!", "…")
    return first.speaker if first is not found[-1] and is_whole else None


def _first(text: str, found: Sequence[Quotation]) -> Quotation:
    """The last quotation of the paragraph before that of the last one, or that itself if there is none."""
    last = found[-1]
    start = text.rfind("\n", 0, last.span.start) + 1
    before = next((each for each in reversed(found) if each.span.end < start), last)
    between = text[before.span.end : start]
    return before if before is last or between.strip("\n").count("\n") == 0 else last


def _is_brief(text: str, words: Quotation | Marks) -> bool:
    return len(words.content.of(text).split()) <= _MOST_WORDS_OF_LINE


def _is_question(text: str, words: Quotation | Marks) -> bool:
    return _stop(text, words) == "?"


def _stop(text: str, words: Quotation | Marks) -> str:
    return words.content.of(text).rstrip(" '’”")[-1:]


def _is_whole_line(text: str, marks: Marks) -> bool:
    start, end = marks.span.start, marks.span.end
    return marks.is_closed and text[start - 1 : start] in ("", "\n") and text[end : end + 1] in ("", "\n")
