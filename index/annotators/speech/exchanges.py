"""Whose turn it is where two people answer one another, and not every paragraph says who speaks it."""

from __future__ import annotations

from collections.abc import Sequence

import regex
from msgspec.structs import replace

from index.annotation import Quotation, SpeakerRule

_REPLIES = regex.compile(
    r"(?:repl(?:ied|ies)|answer(?:ed|s)|respond(?:ed|s)|counter(?:ed|s)|retort(?:ed|s)|interject(?:ed|s)"
    r"|(?:shot|shoots|snapped|snaps|hit|came) back)\b"
)
"""Verbs of who speaks behind another."""
_PARAGRAPHS = regex.compile(r"\n\s*")
_CLOSING = ('"', "”", "»", "’")
_MOST_WORDS_BETWEEN = 16
"""Between two turns: who spoke the first one."""


def of_exchanges(text: str, found: Sequence[Quotation]) -> list[Quotation]:
    """`found`, with whole paragraphs without a speaker given to each of two in turn, up to one that says who replies."""
    own = list(found)
    place = 1
    while place < len(own):
        end = place
        while end < len(own) and _is_turn(text, own, end) and _is_silent(text, own[end]):
            end += 1
        if end > place and end < len(own) and _is_turn(text, own, end) and _replies(own[end]):
            _take_turns(text, own, place, end)
        place = end + 1
    return own


def _take_turns(text: str, own: list[Quotation], first: int, end: int) -> None:
    """Give those from `first` on to who replies at `end` and who speaks before, if they come out even."""
    before, replying = own[first - 1].speaker, own[end].speaker
    if before != replying:
        other = before if text[own[first - 1].content.end - 1] == "?" else None
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
    is_alone = text[quotation.span.end : quotation.span.end + 1] in ("", "\n")
    is_closed = text[quotation.span.end - 1] in _CLOSING
    return quotation.speaker_mention is None and quotation.cue is None and is_alone and is_closed


def _replies(quotation: Quotation) -> bool:
    return quotation.speaker_mention is not None and _REPLIES.match(quotation.cue or "") is not None
