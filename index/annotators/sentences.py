"""Where sentences and clauses end, as far as that tells whose words are quoted."""

from __future__ import annotations

import regex

from index.article import Span

TITLES = "Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Capt|Sgt|Cmdr|Maj|Adm|Rev|Hon|Det|Supt|Insp|St|Jr|Pfc|Spc|Cpl|Pvt|Brig|Msgr|Atty|Messrs|Mmes|Coun|Couns|Cllr|Cllrs|Clr|Ald|Engr|Barr|Revd|Cst|Cdr|Amb"
"""Their dot ends no sentence."""
_DATED = r"(?<=\b(?:Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|No|Nos|vs)\.)\s\d"
"""A month or a number that is shortened: "Sept. 11"."""
_OF_COMPANY = r"(?<=\b(?:Inc|Corp|Co|Ltd|Bros)\.)\s(?:President|CEO|C\.E\.O|Chief|Chair\p{Ll}*|Vice|Executive|Senior|Director|Founder|Co-|Manag|Spokes)"
"""A company before one of its people: "Brandivo, Inc. President Ann Lee"."""
_BEHIND_WORDS = (
    r"(?:(?<=[\p{Ll}\d)\]\"”’»]{2}.|\p{Lu}{3}.|\s».|[-–]\d.|\p{Ll}\s[?!])|(?<=\b\p{Lu}\p{Ll}\.)(?=\s[“\"]))"
)
"""That a stop ends words, in French behind a blank: "Et alors ?". It is looked at behind the stop, which is found sooner."""
_STOP = rf"[.!?]{_BEHIND_WORDS}(?<!\b(?:{TITLES}).)(?!{_DATED}|{_OF_COMPANY})(?=[\"”’»]*(?:\s(?!\p{{Ll}})|$))"
SENTENCE_END = regex.compile(rf"{_STOP}|\n")
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
_LONGEST_DATELINE = 200


_LAST_SENTENCE_END = regex.compile(rf"(?r)(?:{_STOP}|\n)(?<=[.!?\n])")
"""The same, sought from behind: a paragraph is read once, not once for each quotation in it. What stands last is looked
at first.
"""
_LONGEST_SENTENCE = 4000
"""Characters; what is longer has no sentences."""


_LAST_OF_WORD = regex.compile(r"(?r)\S")
_OPENS_LINE = regex.compile(r"(?r)(?:\n|\A)[^\S\n]*+")
_CLOSES_LINE = regex.compile(r"\.?[^\S\n]*+(?:\n|\Z)")


def end_of_words(text: str, place: int) -> int:
    """Where the words before `place` end, but for blanks and line breaks."""
    last = _LAST_OF_WORD.search(text, 0, place)
    return last.end() if last else 0


def is_alone(text: str, span: Span) -> bool:
    """Whether nothing else stands in the lines of a `span`."""
    is_first = _OPENS_LINE.match(text, 0, span.start) is not None
    return is_first and _CLOSES_LINE.match(text, span.end) is not None


def sentence_start(text: str, place: int, earliest: int) -> int:
    """Where the sentence that holds `place` begins, not before `earliest`."""
    opening = earliest
    earliest = max(earliest, place - _LONGEST_SENTENCE)
    last = _LAST_SENTENCE_END.search(text, earliest, place)
    start = last.end() if last else earliest
    if opening > 0 or start > _LONGEST_DATELINE:
        return start
    dateline = DATELINE.match(text, 0, place)
    return max(start, dateline.end()) if dateline else start
