"""Whose turn it is where two people answer one another, and a line of dialogue names nobody: the other's.

Two things tell: who spoke before, where a question is answered or an answer followed by the next question (`next_turn`),
and who is said to reply at last, where the lines before come out even (`turns_before_reply`).
"""

from __future__ import annotations

from collections.abc import Sequence

import regex
from msgspec.structs import replace

from index.annotation import Quotation, SpeakerRule
from index.annotators.speakers.attributions import Attribution
from index.annotators.speech.marks import Marks

_REPLIES = regex.compile(
    r"(?:repl(?:ied|ies)|answer(?:ed|s)|respond(?:ed|s)|counter(?:ed|s)|retort(?:ed|s)|interject(?:ed|s)"
    r"|(?:shot|shoots|snapped|snaps|hit|came) back)\b"
)
"""Verbs of who speaks behind another."""
_YOU = regex.compile(r"\b(?:you|your|yours|vous|votre|vos|tu)\b", regex.IGNORECASE)
_PARAGRAPHS = regex.compile(r"\n\s*")
_MOST_WORDS_OF_ANSWER = 3
_MOST_WORDS_OF_LINE = 12
"""Of lines so brief that the other speaks again behind a reply."""
_MOST_WORDS_BETWEEN = 16
"""Between two turns: who spoke the first one."""


def next_turn(
    text: str, found: Sequence[Quotation], marks: Marks, narrator: str | None
) -> Attribution | None:
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
        is_back = _is_reply(last) and all(_is_brief(text, line) for line in lines)
        is_next = is_known and (is_next or is_back)
        return _by(other) if is_next else None
    if _is_question(text, marks):
        return None
    is_curt = len(marks.content.of(text).split()) <= _MOST_WORDS_OF_ANSWER
    is_put = is_curt or _YOU.search(last.content.of(text)) or _is_question(text, _first(text, found))
    if is_known and is_put:
        return _by(other)
    return _by(None) if is_curt or last.speaker == narrator else None


def turns_before_reply(text: str, found: Sequence[Quotation]) -> list[Quotation]:
    """`found`, with whole paragraphs without a speaker given to each of two in turn, up to one that says who replies."""
    own = list(found)
    place = 1
    while place < len(own):
        end = place
        while end < len(own) and _is_turn(text, own, end) and _is_silent(text, own[end]):
            end += 1
        if end > place and end < len(own) and _is_turn(text, own, end) and _is_said_to_reply(own[end]):
            _take_turns(text, own, place, end)
        place = end + 1
    return own


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


def _take_turns(text: str, own: list[Quotation], first: int, end: int) -> None:
    """Give those from `first` on to who replies at `end` and who speaks before, if they come out even."""
    before, replying = own[first - 1].speaker, own[end].speaker
    if before != replying:
        other = before if _is_question(text, own[first - 1]) else None
        turns = [replying, other]
    else:
        other = _other_before(text, own, first - 1)
        turns = [other, replying]
    is_even = (end - first) % 2 == (0 if before != replying else 1)
    if other is None or replying is None or not is_even:
        return
    for turn, place in enumerate(range(first, end)):
        own[place] = replace(
            own[place], speaker=turns[turn % 2], rule=SpeakerRule.CONTINUATION, confidence=0.8
        )


def _other_before(text: str, own: Sequence[Quotation], place: int) -> str | None:
    """Who spoke the turn before that at `place`."""
    while (
        place > 0 and own[place - 1].speaker == own[place].speaker and "\n" not in _between(text, own, place)
    ):
        place -= 1
    return own[place - 1].speaker if place > 0 and _is_turn(text, own, place) else None


def _is_turn(text: str, own: Sequence[Quotation], place: int) -> bool:
    """Whether words begin the paragraph right behind that of the words before them."""
    between = _between(text, own, place)
    is_next = between[-1:] == "\n" and len(_PARAGRAPHS.findall(between)) == 1
    return is_next and len(between.split()) <= _MOST_WORDS_BETWEEN


def _between(text: str, own: Sequence[Quotation], place: int) -> str:
    return text[own[place - 1].span.end : own[place].span.start]


def _is_silent(text: str, quotation: Quotation) -> bool:
    """Whether nobody is said to speak a whole paragraph, which is closed."""
    return quotation.speaker_mention is None and quotation.cue is None and _is_whole_line(text, quotation)


def _is_said_to_reply(quotation: Quotation) -> bool:
    return quotation.speaker_mention is not None and _is_reply(quotation)


def _is_reply(quotation: Quotation) -> bool:
    return _REPLIES.match(quotation.cue or "") is not None


def _is_brief(text: str, words: Quotation | Marks) -> bool:
    return len(words.content.of(text).split()) <= _MOST_WORDS_OF_LINE


def _is_question(text: str, words: Quotation | Marks) -> bool:
    return _stop(text, words) == "?"


def _stop(text: str, words: Quotation | Marks) -> str:
    return words.content.of(text).rstrip(" '’”")[-1:]


def _is_whole_line(text: str, words: Quotation | Marks) -> bool:
    start, end = words.span.start, words.span.end
    is_closed = end > words.content.end
    return is_closed and text[start - 1 : start] in ("", "\n") and text[end : end + 1] in ("", "\n")
