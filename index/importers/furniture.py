"""The furniture of a page: what stands around an article when it is copied or saved, and is no part of it.

Only whole paragraphs near the beginning and the end are looked at, and only what could hardly be anything else is
taken: to lose a sentence is worse than to keep a notice. Who reported it is part of an article; corrections are kept
beside it (`editors_notes`).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

import regex

from index.importers.furniture_words import BAR, LABELS, NOTICES, RELATED, RIGHTS, WHOLE_LINES

_ABOVE, _BELOW = 3, 8
"""Paragraphs looked at, from the beginning and from the end."""
_LONGEST_NOTICE = 250
_LONGEST_CAPTION = 400
_LONGEST_LINE = 80
_LONGEST_LINK = 150
_MOST_LINKS = 12
_BEGINNINGS = NOTICES + LABELS
_FEWEST_LETTERS = 4
_FIRST_LETTERS = frozenset(words[:_FEWEST_LETTERS] for words in _BEGINNINGS)
"""To ask for them first spares nearly all lines the rest."""
_ENDS_OF_CREDITS = (")", "]", ").", "].")
_AROUND = " \t*_#>|·•–—-:：…→›»«[]()"
_ACTIONS = frozenset(("share", "tweet", "print", "email", "e-mail", "pin", "copy", "save"))
_WORD = regex.compile(r"[\p{L}+-]+")
_AGENCY = r"""
    (?:AAP|AFP|ANSA|AP|Anadolu|Bloomberg|EFE|EPA|Getty|Kyodo|NTB|PAP?|REUTERS|Reuters|Shutterstock|TASS|UPI|Xinhua|dpa)
"""
_PICTURE = r"""
    (?: (?i:photo(?:s|graph|graphs)?|images?|pictures?|foto(?:s|graf[ií]as?)?|bildquelle|kuva|фото|fot\.|zdj[eę]cie
        |cr[eé]dits?(?:\ photo)?) | 写真|图片|圖片|사진|صورة|צילום )
"""
_FROM = r"(?:\ (?i:by|credit|courtesy(?:\ of)?|supplied\ by|via))?"
_SIGNS_OF_COPYRIGHT = ("Copyright", "COPYRIGHT", "©", "(c)", "(C)")
_COPYRIGHT = r"""
      (?: (?:Copyright|COPYRIGHT)\ ?(?:\(c\)|\(C\)|©)? | \(c\)\ | \(C\)\ | © ) \ ?(?:by\ )? [12]\d{3}\b .{0,250}
    | (?: Copyright\ ?© | © ) .{2,120}
"""
_ELSEWHERE = r"""
    (?: (?:This|The)\ (?:article|blog\ post|column|commentary|essay|interview|op-ed|piece|post|report|story)
        \ (?:was\ |has\ been\ )? (?:originally|first|previously)\ (?:appeared|published|posted)
      | (?:Originally|First|Previously)\ (?:appeared|published|posted) )
    \ (?:at|by|in|on)\ (?!\d) [^.]{2,150} (?:\.[^.\s]{2,}[^.]{0,80})* \.?
    (?: \ (?:Read|It|You|View|See)\b .{0,120} )?
"""
_NEWSLETTER = r"""
    (?i: (?: (?:sign\ up|subscribe)\ (?:(?:here|now|today)\ )?(?:for|to)\ (?:our|the|this) | (?:join|get)\ our )
        \ (?:[\w’'-]+\ ){0,4}? (?:newsletters?|e-?mails?|alerts|briefing|mailing\ list|updates|podcast)\b .{0,200} )
"""
_CREDIT = rf"""
    [(\[]? (?: {_PICTURE}{_FROM}\s?[:：/©]\s? \P{{Ll}} [^.!?;]{{1,60}} | {_AGENCY}\ (?i:photo|images)\b [^.!?;]{{0,60}}
        | (?i:photos?|images?|pictures?|foto)\ (?i:by|courtesy\ of)\ \p{{Lu}}[^.!?;]{{1,60}} ) \.? [)\]]?
"""
_NAME = r"\p{Lu}[\p{L}\p{M}.'’-]+(?:\ \p{L}[\p{L}\p{M}.'’-]+){1,3}"
_CREDIT_OF_CAPTION = regex.compile(
    rf"""
    [(\[] (?: {_AGENCY}\ (?i:photo)\b | {_PICTURE}{_FROM}\s?[:：/©] | (?i:photo|image|picture)\ (?i:by|courtesy)\b
        | {_NAME}\s?/\s?{_AGENCY}\b ) [^()\[\]]{{0,80}} [)\]] \.? \Z
    """,
    regex.VERBOSE,
)
EMBARGO = r"""
    (?: (?i:(?:strictly|under)\ )? (?:Embargo(?:ed)?|EMBARGO(?:ED)?)\b (?: \s?: | \ (?i:until|till)\b )
      | NOT\ FOR\ (?:PUBLICATION|RELEASE|BROADCAST)\b | HOLD\ FOR\ RELEASE\b
      | (?i: sperrfrist\s?: | sous\ embargo\ jusqu | embargado\ hasta | embargo\ fino ) ) .{0,120}
"""
"""A verbose pattern of the line of a release that says when it may be printed."""
_NOTICE = regex.compile(
    rf"{_COPYRIGHT} | {_ELSEWHERE} | {_NEWSLETTER} | {_CREDIT} | \W*+ {EMBARGO}", regex.VERBOSE
)
_COUNTED = regex.compile(r"\d+ (?:comments?|shares?|views?|min(?:ute)? read)", regex.IGNORECASE)


def without_furniture(parts: Sequence[str]) -> list[str]:
    """The paragraphs of a text but furniture; all of them, if it were most of the text."""
    kept = [part for place, part in enumerate(parts) if not _is_taken(part, place, len(parts))]
    kept = kept[: len(kept) - _links(kept)]
    if len(kept) == len(parts):
        return list(parts)
    left = sum(map(len, kept))
    return kept if left >= sum(map(len, parts)) - left else list(parts)


def is_furniture_line(line: str) -> bool:
    """Whether a line is a button, or the label of what is none of the article: "Share this story", "Advertisement"."""
    if len(line) > _LONGEST_LINE:
        return False
    folded = line.casefold().strip(_AROUND + ".!")
    return (
        folded in WHOLE_LINES
        or _is_bar(folded)
        or (folded[:1].isdigit() and _COUNTED.fullmatch(folded) is not None)
    )


def _is_taken(part: str, place: int, of: int) -> bool:
    is_above, is_below = place < _ABOVE, place >= of - _BELOW
    if not (is_above or is_below) or len(part) > _LONGEST_CAPTION:
        return False
    if is_above and part.endswith(_ENDS_OF_CREDITS) and _CREDIT_OF_CAPTION.search(part):
        return True
    return len(part) <= _LONGEST_NOTICE and all(map(_is_furniture, part.split("\n")))


def _is_furniture(line: str) -> bool:
    line = line.strip("*_ ")
    if line.count("[") != line.count("]"):  # cut from the other half of a sentence
        return False
    beginning = line[:_LONGEST_LINE].casefold().lstrip(_AROUND)
    return (
        (beginning[:_FEWEST_LETTERS] in _FIRST_LETTERS and beginning.startswith(_BEGINNINGS))
        or is_furniture_line(line)
        or line.startswith(RIGHTS)
        or line.rstrip(".").endswith(RIGHTS)
        or (line.startswith(_SIGNS_OF_COPYRIGHT) and any(rights in line for rights in RIGHTS))
        or _NOTICE.fullmatch(line) is not None
    )


def _is_bar(folded: str) -> bool:
    """Whether these are the names of buttons, one beside the other."""
    if folded.partition(" ")[0] not in BAR:
        return False
    words = _WORD.findall(folded)
    return len(words) > 1 and not _ACTIONS.isdisjoint(words) and all(word in BAR for word in words)


def _links(parts: Sequence[str]) -> int:
    """How many paragraphs at the end are headlines of other articles, with the label above them."""
    ends = takewhile(_may_be_link, reversed(parts[-_MOST_LINKS:]))
    return max((number for number, part in enumerate(ends, start=1) if is_label_of_others(part)), default=0)


def _may_be_link(part: str) -> bool:
    is_sentence = part.rstrip("\"'”’»)").endswith((".", "!", "…", ",", ":", ";", "。"))
    return is_label_of_others(part) or not (is_sentence or "://" in part or len(part) > _LONGEST_LINK)


def is_label_of_others(part: str) -> bool:
    """Whether a line stands above the headlines of other articles: "Related stories"."""
    return len(part) <= _LONGEST_LINE and part.casefold().strip(_AROUND) in RELATED
