"""How a language shows of what gender somebody is."""

from __future__ import annotations

from collections.abc import Mapping

import regex
from msgspec import Struct, field

from index.annotators.languages.patterns import NEVER


class Gender(Struct, frozen=True, kw_only=True):
    """The words that tell a woman from a man."""

    female: frozenset[str] = frozenset()
    male: frozenset[str] = frozenset()
    """Titles, roles and kin that tell which."""
    articles: Mapping[str, str] = field(default_factory=dict)
    """Articles that tell which, and one of those words."""
    masculine: regex.Pattern[str] = NEVER
    feminine: regex.Pattern[str] = NEVER
    """Nouns for a man and for a woman, by their endings."""
    marks_gender: bool = False
    """Whether every role tells which, so that this says little."""
    gendered: regex.Pattern[str] = NEVER
    """Pronouns that tell which, as group `he` or `she`, also those that own."""
    gendered_surely: regex.Pattern[str] = NEVER
    """Such a pronoun where it can hardly be another's, behind a name: " and her friends", "her husband"."""
    gendered_title: regex.Pattern[str] = NEVER
    """A title before a name that tells which, as group `he` or `she`."""
    of_oneself: regex.Pattern[str] = NEVER
    """What follows a name where its bearer speaks of what is most likely themselves: " said he"."""
