"""Countries and towns that stand for their teams in the report of a match: "Sweden beat Norway"."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from index.article import Span

_WORDS_OF_SPORT = (
    *(
        "goal",
        "match",
        "coach",
        "goalkeeper",
        "midfielder",
        "striker",
        "tournament",
        "World Cup",
        "half-time",
        "second half",
    ),
    *(
        "first half",
        "penalty",
        "innings",
        "wicket",
        "semi-final",
        "semifinal",
        "quarter-final",
        "quarterfinal",
        "kick-off",
    ),
    *("referee", "offside", "fixture", "batsm", "free kick", "yellow card", "playoff"),
)
_FEWEST_WORDS_OF_SPORT = 4
_OF_A_TEAM_AFTER = regex.compile(
    r"\s(?:(?:had|have|has)\s)?(?:defeated|beat|thrashed|trounced|scored|equali[sz]ed|drew|lost|won|conceded|qualified|led|took the lead|dominated|advanced|trailed|\d+\s?[–-]\s?\d)\b"
    r"|\s?['’]s?\s(?:\p{Ll}+\s)?(?:goalkeeper|coach|captain|striker|midfielder|defender|forward|attempt|goal|penalty|manager|defen[cs]e|batsm[ae]n|innings|quarterback|win|lead|victory|squad)\b"
)
_OF_A_TEAM_BEFORE = regex.compile(r"\b(?:against|versus|vs?\.?|beat|defeated|over|thrashed)\s$")
_OF_A_PLACE_BEFORE = regex.compile(r"\b(?:in|to|from|near|across)\s$")
_FEWEST_SIGNS = 2


def is_of_sport(text: str) -> bool:
    """Whether a text reports a match."""
    return sum(word in text for word in _WORDS_OF_SPORT) >= _FEWEST_WORDS_OF_SPORT


def is_team(text: str, where: Sequence[Span]) -> bool:
    """Whether the name at these places plays more often than it is a place."""
    signs = sum(
        _OF_A_TEAM_AFTER.match(text, span.end) is not None
        or _OF_A_TEAM_BEFORE.search(text, max(0, span.start - 12), span.start) is not None
        for span in where
    )
    places = sum(
        _OF_A_PLACE_BEFORE.search(text, max(0, span.start - 8), span.start) is not None for span in where
    )
    return signs >= _FEWEST_SIGNS and signs > places
