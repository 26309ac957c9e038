"""Where the sentences of a text are, whatever its language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import regex

from index.article import Span
from index.text.characters import JOINS, seam

SENTENCE_END = re.compile(
    r"""
    [.!?…。！？؟۔।॥။។።։\n]
    (?: (?<= [.!?…]  ) [.!?…]* ["'”’»)\]]* (?= \s | \Z )
    |   (?<= [。！？] ) [。！？]* [」』”’）]*
    |   (?<= [؟۔।॥။។።։] ) ["”’»)]*
    |   (?<= \n      ) (?= \s* \n )
    )
    """,
    re.VERBOSE,
)
"""Where a sentence may end, or a paragraph does."""
_TITLED = re.compile(
    r"(?:^|\W)(?:Adm|Capt|Col|Dr|Gen|Gov|Hon|Lt|Maj|Messrs|Mlle|Mme|Mr|Mrs|Ms|Mt|Pres|Prof|Rep|Rev|Sen|Sgt|St|vs)\.$"
)
_ABBREVIATED = re.compile(
    r"(?:^|\W)(?:[^\W\d_]|al|approx|Assn|Atty|Ave|Blvd|Bros|ca|cf|Chas|Co|Corp|dept|est|etc|fig|Geo|Inc|Jas|Jr|Ltd"
    r"|Rd|resp|Sr|Supt|Thos|Univ|vol|Wm|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|bzw|Nr|usw|vgl"
    r"|Ala|Ariz|Ark|Calif?|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Mont|Neb|Nev|Okla|Ont|Pa|Penn"
    r"|Que|Tenn|Tex|Va|Vt|Wis|Wyo)\.$"
)
"""The point of U.S. or of Inc. ends no sentence, unless a word follows that begins one."""
_BEGINS_SENTENCE = re.compile(
    r"""\s+["“‘«(]?(?:The|This|That|These|Those|There|An|In|On|At|For|From|After|As|It|Its|He|She|They|We|You|His|Her"""
    r"""|Their|Our|My|But|And|Or|So|If|When|While|What|Some|Most|Many)\b"""
)
_NUMBERED = re.compile(r"(?:^|\n)[\s>#*-]*\d{1,3}\.$")
"""The first thing in a line, as in a list."""
_BEFORE_NUMBER = re.compile(r"(?:^|\W)(?:[Nn]o|[Nn]os|p|pp|Art)\.$")
_NUMBER = re.compile(r"\s+\d")
_GOES_ON = re.compile(r"\s+[\W\d_]*[a-zà-öø-ÿ]")
"""After ... or the ?” of a quotation, in a script that has capitals."""
_GOES_ON_IN_JAPANESE = re.compile(r"[とっ、]")
_JOINED = regex.compile(f"[{JOINS}]")
_BLANKS = regex.compile(rf"(?:\n|\s(?![{JOINS}]))*+")
_LOOK_BACK = 8
"""Characters: of the longest abbreviation, its point, and what stands before it."""
_PARAGRAPH_BREAK = "\n\n"
_STRETCH = 1000
"""Characters to look through on each side."""


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of ``text[start:end]`` in order, each with the marks that close it.

    Between two of them are only blanks, or nothing: together they hold every other character. A script without a sign
    for the end of a sentence, such as Thai, has one for each paragraph.
    """
    last = len(text) if end is None else end
    signs = SENTENCE_END.finditer(text, start, last)
    return list(_between(text, start, [*(sign.end() for sign in signs if ends(text, sign)), last]))


def sentences_around(text: str, place: int) -> list[Span]:
    """The sentences on both sides of a place, in order: only those nearby, since a book must not hold up a key.

    There is one that ends before the place, and one that begins after it, if the text has any.
    """
    width = _STRETCH
    while True:
        start, end = seam(text, place - width), min(len(text), place + width)
        # The first one may begin before the stretch, and the last one end after it.
        found = sentences(text, start, end)[start > 0 : None if end == len(text) else -1]
        has_before = start == 0 or (found and found[0].end < place)
        has_after = end == len(text) or (found and found[-1].start > place)
        if has_before and has_after:
            return found
        width *= 8


def paragraph_around(text: str, place: int) -> Span:
    """The paragraph that holds a place, without the blanks around it; of the two beside a blank line, the first one."""
    start = text.rfind(_PARAGRAPH_BREAK, 0, place + 1) + len(_PARAGRAPH_BREAK)
    if start == 1:  # there is none
        start = 0
    end = text.find(_PARAGRAPH_BREAK, max(start, place))
    return next(_between(text, start, [end if end >= 0 else len(text)]), Span(place, place))


def ends(text: str, sign: re.Match[str]) -> bool:
    """Whether a sentence ends at one of the places that `SENTENCE_END` finds in `text`."""
    first, place = sign.group()[0], sign.end()
    if _JOINED.match(text, place):
        return False
    if first in "。！？":
        return len(sign.group()) == 1 or not _GOES_ON_IN_JAPANESE.match(text, place)
    if first not in ".!?…":
        return True
    if _GOES_ON.match(text, place):
        return False
    return sign.group() != "." or not _is_abbreviation(text, place)


def _is_abbreviation(text: str, place: int) -> bool:
    """Whether the point before a place is that of an abbreviation inside a sentence."""
    start = max(0, place - _LOOK_BACK)
    if _TITLED.search(text, start, place) or _NUMBERED.search(text, start, place):
        return True
    if _BEFORE_NUMBER.search(text, start, place):
        return bool(_NUMBER.match(text, place))
    return bool(_ABBREVIATED.search(text, start, place)) and not _BEGINS_SENTENCE.match(text, place)


def _between(text: str, start: int, places: Iterable[int]) -> Iterator[Span]:
    """What stands between some places, without the blanks around it."""
    for end in places:
        first = _BLANKS.match(text, start, end).end()  # type: ignore[union-attr]  # it always matches
        written = text[first:end].rstrip()
        if written:
            yield Span(first, first + len(written))
        start = end
