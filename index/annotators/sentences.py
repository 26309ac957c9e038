"""Where sentences and clauses end, as far as that tells whose words are quoted."""

from __future__ import annotations

import regex

TITLES = "Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Capt|Sgt|Cmdr|Maj|Adm|Rev|Hon|Det|Supt|Insp|St|Jr|Pfc|Spc|Cpl|Pvt|Brig|Msgr|Atty|Messrs|Mmes"
"""Their dot ends no sentence."""
_DATED = r"(?<=\b(?:Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|No|Nos|vs))\.\s\d"
"""A month or a number that is shortened: "Sept. 11"."""
_OF_COMPANY = r"(?<=\b(?:Inc|Corp|Co|Ltd|Bros))\.\s(?:President|CEO|C\.E\.O|Chief|Chair\p{Ll}*|Vice|Executive|Senior|Director|Founder|Co-|Manag|Spokes)"
"""A company before one of its people: "Brandivo, Inc. President Ann Lee"."""
SENTENCE_END = regex.compile(
    rf"(?:(?<=\b\p{{Lu}}\p{{Ll}})(?=\.\s[“\"])|(?<=[\p{{Ll}}\d)\]\"”’»]{{2}}|\s»|[-–]\d))(?<!\b(?:{TITLES}))(?!{_DATED}|{_OF_COMPANY})[.!?](?=[\"”’»]*(?:\s(?!\p{{Ll}})|$))|\n"
)
CLAUSE_END = regex.compile(
    SENTENCE_END.pattern
    + r"|;|(?<=[\"”’»]\s)(?:while|but|although|though|whereas|because|mais|tandis)\b|(?<=[\"”’»]),?\sand\b|,\s(?:while|but|whereas)\b"
)

_DAY = r"(?:[,.]?\s(?:\p{Lu}\p{Ll}{2,8}\.?\s\d{1,2}|\d{1,2}\s\p{Lu}\p{Ll}{2,8}))?[,.]?"
DATELINE = regex.compile(
    # "TORVO, Lundia, Nov 19 (Agency) - ", "TORVO: "
    rf"\s*\p{{Lu}}[\p{{Lu}}.’'-]+(?:[\s/]\p{{Lu}}[\p{{Lu}}.’'-]+){{0,3}}(?:,\s\p{{Lu}}[\p{{L}}.\s]{{1,30}})?{_DAY}"
    r"(?:(?:\s(?:\([^()\n]{2,30}\)|/[^/\n]{2,20}/\.?))?\s?(?:—|–|--|-(?=\s))\s?|:\s(?=\p{L}))"
    r"|\s*\p{Lu}[\p{L}.’'\s-]{2,40}(?:,\s\p{Lu}[\p{L}.\s]{1,30})?"
    rf"{_DAY}\s\((?:AP|Reuters|AFP|dpa|UPI|Xinhua|ANI|PTI|EFE|ANSA|Kyodo|CNS|[^()\n]{{0,12}}News[^()\n]{{0,12}})\)\s?(?:—|–|--|-)\s"
)
"""Where and when a report was written, before its first sentence."""


def sentence_start(text: str, place: int, earliest: int) -> int:
    """Where the sentence that holds `place` begins, not before `earliest`."""
    dateline = DATELINE.match(text, 0, place) if earliest == 0 else None
    start = earliest = dateline.end() if dateline else earliest
    for match in SENTENCE_END.finditer(text, earliest, place):
        start = match.end()
    return start
