"""Where sentences and clauses end, as far as that tells whose words are quoted."""

from __future__ import annotations

import regex

TITLES = "Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Capt|Sgt|Cmdr|Maj|Adm|Rev|Hon|Det|Supt|Insp|St|Jr"
"""Their dot ends no sentence."""
SENTENCE_END = regex.compile(
    rf"(?<=[\p{{Ll}}\d)\]\"”’»]{{2}}|\s»|[-–]\d)(?<!\b(?:{TITLES}))[.!?](?=[\"”’»]*(?:\s(?!\p{{Ll}})|$))|\n"
)
CLAUSE_END = regex.compile(
    SENTENCE_END.pattern
    + r"|;|(?<=[\"”’»]\s)(?:while|but|although|though|whereas|because|mais|tandis)\b|(?<=[\"”’»]),?\sand\b|,\s(?:while|but|whereas)\b"
)


def sentence_start(text: str, place: int, earliest: int) -> int:
    """Where the sentence that holds `place` begins, not before `earliest`."""
    start = earliest
    for match in SENTENCE_END.finditer(text, earliest, place):
        start = match.end()
    return start
