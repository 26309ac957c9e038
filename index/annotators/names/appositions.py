"""What a text says outright that a name is: "Torvo is a village", "Brandivo, the software company"."""

from __future__ import annotations

import regex

from index.annotation import EntityKind
from index.annotators.lexicon import ROLES_BEFORE_NAMES

_PLACES = frozenset(
    """village town city municipality commune hamlet suburb district province region county state country island peninsula river
    lake mountain volcano bay beach valley port resort neighbourhood neighborhood parish township territory settlement capital
    station airport stadium prison hospital cemetery street square park bridge archipelago republic kingdom stream hill""".split()
)
_ORGANISATIONS = frozenset(
    """company firm group party band agency magazine newspaper bank club airline maker retailer team network website startup
    start-up manufacturer broadcaster charity lender automaker carmaker operator developer publisher organisation organization
    association federation union university college school institute foundation orchestra label brand movement militia
    coalition consortium committee council ministry regulator watchdog think-tank nonprofit corporation chain""".split()
)
_SAID_TO_BE = regex.compile(
    r"(?: \([^()\n]{0,60}\))?(?:,| (?:is|was|are|were|remains|became)) (?:(?:a|an|the|one of the) )?((?:[\p{L}'’-]+ ){0,4}?)(\p{Ll}[\p{L}-]+)(?=[,.;]| (?:in|of|on|at|near|for|from|that|which|who|based|and|with|by|to|located|founded)\b)"
)
_ARTICLE = regex.compile(
    r"(?: \([^()\n]{0,60}\))?(?:,| (?:is|was|are|were|remains|became)) (?:a|an|the|one of the) "
)
_BEGINNINGS = (", ", " (", " is ", " was ", " are ", " were ", " remains ", " became ")
"""What follows a name of which that may be said."""
REACH = 140
"""Characters after a name in which this is said."""


def said_to_be(text: str, end: int) -> EntityKind | None:
    """The kind of the name that ends at `end`, where the words right after it say what it is."""
    limit = min(len(text), end + REACH)
    if not text.startswith(_BEGINNINGS, end) or not _ARTICLE.match(text, end, limit):
        return None
    match = _SAID_TO_BE.match(text, end, limit)
    if match is None:
        return None
    noun = match[2]
    if noun in _PLACES:
        return EntityKind.PLACE
    if noun in _ORGANISATIONS:
        return EntityKind.ORGANISATION
    return EntityKind.PERSON if noun in ROLES_BEFORE_NAMES else None
