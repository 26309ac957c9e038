"""The head of a message in which a sign at the beginning of each line says what the line is, as at AAP.

ZCZC AAP
%A                            the category
#River_BC1                    the slug
$River rises in the night     the headline; other services mark it by a colon
:(BRISBANE)                   the place
*07000000                     the subject
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

import regex
from msgspec import Struct

from index.importers.agencies.subjects import of_code

_BEGINNING = regex.compile(r"\s*(?:ZCZC\b.*|[\p{Lu}\d ]{0,12})", regex.IGNORECASE)
_CODED = regex.compile(r"\s*[%#$:&*@~].*")
_SUBJECT = regex.compile(r"\s*\*(\d{8})\s*")
_PLACE = regex.compile(r"\s*[:$]\s*\((\p{Lu}[\p{Lu} ,.'’-]+)\)\s*")
_WORDS = regex.compile(r"\s*[:$]\s*(\S+ .*\p{L}.*)")
_FEWEST_LINES = 4


class CodedHead(Struct, frozen=True):
    """What such a head says, and how many lines it has."""

    headline: str
    place: str
    section: str
    length: int


def read_coded_head(lines: Sequence[str]) -> CodedHead | None:
    """The head that these lines begin with; ``None`` if it is none of this kind."""
    above = list(takewhile(_BEGINNING.fullmatch, lines))
    coded = list(takewhile(_CODED.fullmatch, lines[len(above) :]))
    if len(coded) < _FEWEST_LINES:
        return None
    places = [found[1] for line in coded if (found := _PLACE.fullmatch(line))]
    headlines = [
        found[1] for line in coded if (found := _WORDS.fullmatch(line)) and not _PLACE.fullmatch(line)
    ]
    subjects = [found[1] for line in coded if (found := _SUBJECT.fullmatch(line))]
    return CodedHead(
        headline=next(iter(headlines), "").strip(),
        place=next(iter(places), ""),
        section=of_code(*subjects),
        length=len(above) + len(coded),
    )
