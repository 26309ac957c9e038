"""How English says what somebody is."""

from __future__ import annotations

import regex

from index.annotators.languages.patterns import any_of
from index.annotators.lexicon import FEMALE, MALE

_DETERMINER = r"(?:(?:an?|the|his|her|their|its|one\sof\sthe|\p{Lu}[\p{L}.]*['’]s)\s)"
_BELONGS = r"(?:of|at|in|for|from|with|who|which|that|on|to|by|as|near|whose|where|when|since|until|based)"
"""What follows the noun of a description."""
_NO_DESCRIPTION = (
    r"(?:who|which|and|but|or|whose|whom|where|when|while|in|on|at|to|with|by|from|for|of|after|before|as|if"
    r"|said|says|told|\p{Ll}+ing|not|also)\b"
)
"""What behind a comma is no apposition: ", who left", ", speaking to"."""
_CALLED = any_of(
    frozenset(
        word
        for word in FEMALE | MALE
        if word not in {"she", "her", "he", "his", "him", "mr", "mrs", "ms", "miss", "man", "woman"}
    )
)

_BRACKET = r"(?:\s\([^()\n]{1,40}\))?"
_PHRASE = r"(?P<phrase>[^,.;:()“”\"\n]{2,120})"

DESCRIBED = (
    regex.compile(
        rf"{_BRACKET},\s(?:\d{{1,3}},\s)?(?:who\s(?:is|was)\s)?(?!{_NO_DESCRIPTION}){_PHRASE}"  # ", 34, a teacher"
    ),
    regex.compile(
        rf"{_BRACKET}(?:,[^.;:“”\"]{{1,100}},)?\s"  # ", a Texan, "
        r"(?:(?:is|was|has\sbeen|had\sbeen|became|becomes|remains|(?:works|worked|serves|served)\sas)"
        rf"\s(?:(?:also|now|currently|still|\p{{Ll}}+ly)\s)?(?={_DETERMINER})"  # "is now the mayor"
        r"|(?:is|was|has\sbeen|had\sbeen)\s(?:re-?)?(?:elected|appointed|named|made|sworn\sin)\s(?:as\s)?)"
        rf"{_PHRASE}"
    ),
)
"""What follows a name and says what its bearer is, as group `phrase`: in apposition, or as a predicate."""
PARTS_OF_DESCRIPTION = regex.compile(r"\s(?:and|or)\s")
HEAD_OF_DESCRIPTION = regex.compile(
    rf"{_DETERMINER}?(?:\d{{1,3}}-year-old\s)?"
    rf"(?P<head>(?:(?!(?:{_BELONGS}|the|an?)\b)[\p{{L}}.’'-]+\s){{0,5}}?(?!{_BELONGS}\b)[\p{{L}}-]+)"
    rf"(?=\s{_BELONGS}\b|\s?$)"
)
"""Its words up to the noun, as group `head`."""
NAMED_BY_ROLE = regex.compile(
    rf"\b(?P<noun>{_CALLED}|\p{{Ll}}*(?:man|woman)|(?:Spokes|Chair|Congress)(?:wo)?man)(?<!\bhuman)"
    r"(?:\sof\s(?:\d+|many|\p{Ll}+)\s(?:years|decades))?(?:(?P<comma>,)|\s(?:named|called))?\s(?:\p{Lu}\p{Ll}{0,3}\.\s)?\Z"
)
"""A role as group `noun` right before a name."""
