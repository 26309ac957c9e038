"""Passages of a text that are none of its sentences: lines in capitals, credits, addresses, and whose text it is.

In capitals and credits a capital proves nothing; in addresses nothing is a name.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter

import regex

from index.article import Span

_SHOUTED = regex.compile(r"[^\p{Ll}]{12,}+")
_CAPITAL = regex.compile(r"\p{Lu}")
_FEWEST_CAPITALS = 10
_CREDIT = regex.compile(
    r"^[ \t]*(?:(?:File|AP|AFP|Reuters) )?(?:Photo|Image|Picture|Photograph|Credit|File photo|Pictured?|Graphic|Illustration)s?(?:\s(?:by|credit|courtesy))?\s?[:/][^\n]*$"
    r"|[(\[](?:(?:File|AP|AFP|Reuters) )?(?:Photo|Image|Picture|Photograph|Credit)s?(?:\s(?:by|credit|courtesy(?:\sof)?))?\s?[:/ ][^)\]\n]*[)\]]"
    r"|©[^\n]*$",
    regex.MULTILINE,
)
_SIGNS_OF_A_CREDIT = ("Photo", "Image", "Picture", "Credit", "File photo", "Graphic", "Illustration", "©")
_AGENCY_CREDIT = regex.compile(
    r"(?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}.'’-]+\ ?/\ ?(?:Getty(?: Images)?|Reuters|AFP|AP|EPA|Bloomberg)\b"
)
_AGENCIES = tuple(
    slash + agency
    for slash in ("/", "/ ")
    for agency in ("Getty", "Reuters", "AFP", "AP", "EPA", "Bloomberg")
)
_ADDRESS = regex.compile(
    r"(?:https?://|\bwww\.)\S++|(?<!\S)[@#][\p{L}\p{N}_]++|(?<![\p{L}\p{N}_])[\p{L}\p{N}_]++@[\p{L}\p{N}.-]++|(?<![^\s(])[\p{L}\p{N}-]++(?:\.[\p{L}\p{N}-]++)*?\.(?:com|org|net|gov|edu|info)\b\S*+"
)
_TICKER = regex.compile(r"\((?:[\p{Lu}\p{N}]{1,6}\.\p{Lu}{1,3}|(?:NYSE|NASDAQ|Nasdaq|LSE):\s?\p{Lu}+)\)")
_SIGNS_OF_AN_ADDRESS = ("www.", "://", "@", "#", ".com", ".org", ".net", ".gov", ".edu", ".info")
_SOURCE_LINE = regex.compile(
    r"^(?:(?:Press )?(?:Office|Department|Ministry|Bureau) (?:of|for) [^\n.!?,:;]{3,60}(?=\s*$)"
    r"|\p{Lu}[\p{L}\p{M}&.'’-]*(?: \p{Lu}[\p{L}\p{M}&.'’-]*){0,2}(?=\ (?i:news|newspaper|news\ agency|wire)\s*$)"
    r"|(?:\p{Lu}[\p{L}&.'’-]* ){1,4}(?:News|Times|Post|Herald|Tribune|Gazette|Press|Agency|Service|Journal)(?=\s*$))",
    regex.MULTILINE,
)
_SOURCE_WITHIN = 120
"""Characters from the beginning in which a line may say whose text it is."""


_START = attrgetter("start")


class PassedOver:
    """Where no run of capitals is read."""

    def __init__(self, text: str) -> None:
        shouted, pictures, agencies = list(shouted_lines(text)), list(_pictures(text)), list(_agencies(text))
        self.unreliable = [*shouted, *pictures, *agencies]
        """Where a capital proves nothing."""
        kinds = (shouted, pictures, agencies, list(_all(_TICKER, text)), list(addresses(text)))
        self._kinds = [spans for spans in kinds if spans]

    def end_at(self, place: int) -> int | None:
        """Where reading goes on, if `place` stands in such a passage."""
        for spans in self._kinds:
            last = bisect_right(spans, place, key=_START) - 1
            if last >= 0 and place < spans[last].end:
                return spans[last].end
        return None


def shouted_lines(text: str) -> Iterator[Span]:
    """Lines of several words that are all in capitals."""
    start = 0
    for line in text.split("\n"):
        span = Span(start, start + len(line))
        start = span.end + 1
        if not _SHOUTED.fullmatch(line):
            continue
        if len(line.split()) > 2 and len(_CAPITAL.findall(line)) >= _FEWEST_CAPITALS:
            yield span


def credits_in(text: str) -> Iterator[Span]:
    """Who took a picture."""
    yield from _pictures(text)
    yield from _agencies(text)


def _pictures(text: str) -> Iterator[Span]:
    return _all(_CREDIT, text) if any(sign in text for sign in _SIGNS_OF_A_CREDIT) else iter(())


def _agencies(text: str) -> Iterator[Span]:
    return _all(_AGENCY_CREDIT, text) if any(sign in text for sign in _AGENCIES) else iter(())


def addresses(text: str) -> Iterator[Span]:
    """Of pages, letters and accounts."""
    if not any(sign in text for sign in _SIGNS_OF_AN_ADDRESS):
        return
    place = 0
    for word in text.split():  # none has a blank within, and most words have no sign of one
        place = text.index(word, place)
        if any(sign in word for sign in _SIGNS_OF_AN_ADDRESS):
            yield from (Span(*m.span()) for m in _ADDRESS.finditer(text, place, place + len(word)))
        place += len(word)


def source_lines(text: str) -> Iterator[Span]:
    """Names that stand alone in a line at the head: "Office of the Mayor", and "Expatica" of "Expatica news"."""
    return (Span(*match.span()) for match in _SOURCE_LINE.finditer(text, 0, min(len(text), _SOURCE_WITHIN)))


def _all(pattern: regex.Pattern[str], text: str) -> Iterator[Span]:
    return (Span(*match.span()) for match in pattern.finditer(text))
