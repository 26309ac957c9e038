"""Where sentences and clauses end, as far as that tells whose words are quoted."""

from __future__ import annotations

import regex

TITLES = "Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Capt|Sgt|Cmdr|Maj|Adm|Rev|Hon|Det|Supt|Insp|St|Jr|Pfc|Spc|Cpl|Pvt|Brig|Msgr|Atty|Messrs|Mmes"
"""Their dot ends no sentence."""
_DATED = r"(?<=\b(?:Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|No|Nos|vs)\.)\s\d"
"""A month or a number that is shortened: "Sept. 11"."""
_OF_COMPANY = r"(?<=\b(?:Inc|Corp|Co|Ltd|Bros)\.)\s(?:President|CEO|C\.E\.O|Chief|Chair\p{Ll}*|Vice|Executive|Senior|Director|Founder|Co-|Manag|Spokes)"
"""A company before one of its people: "Brandivo, Inc. President Ann Lee"."""
_BEHIND_WORDS = r"(?:(?<=[\p{Ll}\d)\]\"”’»]{2}.|\s».|[-–]\d.|\p{Ll}\s[?!])|(?<=\b\p{Lu}\p{Ll}\.)(?=\s[“\"]))"
"""That a stop ends words, in French behind a blank: "Et alors ?". It is looked at behind the stop, which is found sooner."""
SENTENCE_END = regex.compile(
    rf"[.!?]{_BEHIND_WORDS}(?<!\b(?:{TITLES}).)(?!{_DATED}|{_OF_COMPANY})(?=[\"”’»]*(?:\s(?!\p{{Ll}})|$))|\n"
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
