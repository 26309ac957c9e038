"""Where sentences and clauses end, as far as that tells whose words are quoted."""

from __future__ import annotations

import regex

SENTENCE_END = regex.compile(r"(?<=[\p{Ll}\d)\]\"”’»]{2})[.!?](?=[\"”’»)]*(?:\s|$))|\n")
CLAUSE_END = regex.compile(
    SENTENCE_END.pattern
    + r"|;|(?<=[\"”’»]\s)(?:while|but|although|though|whereas|because)\b|,\s(?:while|but|whereas)\b"
)


def sentence_start(text: str, place: int, earliest: int) -> int:
    """Where the sentence that holds `place` begins, not before `earliest`."""
    start = earliest
    for match in SENTENCE_END.finditer(text, earliest, place):
        start = match.end()
    return start
