"""How a language only mentions somebody, of whom a sentence is not."""

from __future__ import annotations

import regex
from msgspec import Struct

from index.annotators.languages.patterns import NEVER


class Mentions(Struct, frozen=True, kw_only=True):
    """What stands beside those who are no subject: in lists, behind verbs and nouns."""

    conjunctions: frozenset[str] = frozenset()
    """What joins two people: "and"."""
    before_complement: tuple[str, ...] = ()
    """What stands before the last words of another's role: " of "."""
    goes_on_list: regex.Pattern[str] = NEVER
    """What follows somebody who stands in the middle of a list: ", Ann Roe and "."""
    listed_kin: regex.Pattern[str] = NEVER
    """What stands before somebody's people: "their daughters Jane and "."""
    addressed: regex.Pattern[str] = NEVER
    """What stands before who is spoken to: "told"."""
    example: regex.Pattern[str] = NEVER
    """What stands before one of those of whom a sentence speaks: "including"."""
    done_by: regex.Pattern[str] = NEVER
    """What stands before who only did something to somebody: "asked by"."""
    genitive: regex.Pattern[str] = NEVER
    """What ties a name to the noun before it."""
    capacity: regex.Pattern[str] = NEVER
    """What stands before a role in which somebody else speaks: "as"."""
    pronoun_behind: regex.Pattern[str] = NEVER
    """The pronoun of whom a sentence begins by saying what they are: ", he "."""
    said_to_be: regex.Pattern[str] = NEVER
    """What stands before a role that somebody has for whom the group `pronoun` stands: "he was "."""
