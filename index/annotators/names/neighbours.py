"""What stands beside a name, and what that says of it.

A title, an age or "who" beside a person; an article, which people do not take; "shares of" and "the company" beside an
organisation; "in" and "the town of" beside a place.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from index.annotators.gazetteer import given_names
from index.annotators.lexicon import PERSONAL_TITLES, ROLES_BEFORE_NAMES, SAYING
from index.article import Span

_OPENING = "\"'“‘«„([`"
_REACH = 40
"""Characters before and after a name."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ARTICLES = _words(
    "the The a A an An its Its their Their this This these These our Our every Every each Each"
)
_PREPOSITIONS_OF_PLACE = _words(
    "in In near Near outside across throughout Throughout visit visited visiting leaving"
)
_PERHAPS_OF_PLACE = _words("from at left around to into reach reached")
_SORTS_OF_PLACE = _words(
    "town city village province region state district capital island port suburb republic county resort"
)
_SORT_OF_PLACE_BEFORE = regex.compile(
    r"(?r)\b(?:(?:mayor|governor|(?:[Aa]rchb|[Bb])ishop|[Aa]rchdeacon|[Dd]ean|[Dd]uke|[Dd]uchess|[Mm]archioness|[Ee]arl|[Pp]arts|municipality|commune|hamlet|parish|diocese|suburbs|residents|people|outskirts|streets|coast|north|south|east|west|northeast|northwest|southeast|southwest"
    r"|town|city|village|province|region|state|district|capital|island|port|suburb|republic|county|resort) of|[Mm]ember for"
    r"|(?:miles|kilomet(?:er|re)s|km) from|(?:born|based|living|lives?|arrived|town|city|village|resort) in|(?:town|city|village|capital),)\s$"
)
_OF_PLACES = _words(
    """province region city town village district county peninsula neighbourhood neighborhood suburb island islands border airport
    valley diocese river mountain mountains hills coast desert area constituency municipality parish metropolitan countryside
    harbour harbor"""
)
_SORTS_OF_ORGANISATION = _words(
    """company firm group party band agency magazine newspaper daily bank club airline maker retailer giant team network website
    start-up startup manufacturer broadcaster charity lender automaker carmaker operator developer publisher weekly"""
)
_ORGANISATION_BEFORE = regex.compile(
    r"(?r)\b(?:(?:analyst|economist|strategist|manager|director|professor|researcher|trader|engineer|partner|lawyer|lecturer|fellow)s? (?:at|with)|members? of|employees? of|executives? (?:of|at)|[Ss]hares (?:of|in)|[Ss]take in|spokes(?:man|woman|person) for|subsidiary of"
    r"|work(?:s|ed|ing)? (?:for|at)|owned by|published by|(?:plays?|played|signed) for|CEO of|chief executive (?:officer )?of|unit of|division of|acquired by|sued)\s$"
)
_BEFORE_ORGANISATION = _words("of at in for by with sued")
_OF_ORGANISATIONS = _words(
    """share shares executive executives spokesman spokeswoman spokesperson employees CEO headquarters stock staff customers users
    plant plants factory factories vehicles dealers dealerships flights stores subsidiary fans agency magazine newspaper network
    organisation organization airline airlines party footballer striker guitarist drummer bosses shareholders investors product
    products founder founders"""
)
_TRADES = _words(
    "news law oil gas mining insurance tech technology energy food drug software steel tobacco car"
)
_AFTER_TRADE = (" agency", " firm", " company", " group", " giant")
_AFTER_AGENCY = (" - ", " – ", " — ")
"""What follows the agency of a dateline."""
_AND_FULL_NAME_AFTER = regex.compile(r"\ and\ (\p{Lu}\p{Ll}+)\ \p{Lu}\p{Ll}")
_KIN_BEFORE = regex.compile(
    r"\b(?:(?:son|daughter|child|children|parent|brother|sister|grandson|granddaughter|nephew|niece)s? of|parents|couple|brothers|sisters|twins|siblings|spouses)\s$"
)
_KIN_APPOSED = regex.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir)\s(?:\p{Ll}+\s)?(?:wife|husband|widow|widower|mother|father|brother|sister|son|daughter|aunt|uncle"
    r"|niece|nephew|cousin|grandson|granddaughter|grandmother|grandfather|partner|fiancée?|boyfriend|girlfriend),\s$"
)
_ABBREVIATION_AFTER = regex.compile(r"\s\([\"“]?(?:the\s)?(\p{Lu}\p{Ll}{0,2}[\p{Lu}&][\p{L}&]{0,6})[\"”]?\)")
_AGE_OR_PARTY_AFTER = regex.compile(
    r",\s(?:aged\s)?\d\d(?:,|\sand\b|\.)|\s\((?:[RDI]-|\d\d\))|,\s\d\d-year-old"
)
_KIN_AFTER = regex.compile(
    r",\s(?:(?:\p{Lu}[\p{L}’'-]*?['’]s?|[Tt]he|a|his|her|their)\s)?(?:[\p{Ll}-]+\s)?(?:wife|husband|widow|widower|mother|father|brother"
    r"|sister|son|daughter|aunt|uncle|niece|nephew|cousin|grandson|granddaughter|grandmother|grandfather)\b"
)
"""As in "Ayla Doe, Ann's mother,"."""
_BEFORE_PROGRAMME = ("episode of ", "episodes of ")
_WHO = _words("who whose himself herself")
_OF_PEOPLE = _words(
    """wife husband son daughter father mother brother sister parents widow lawyer lawyers attorney family death career life
    successor predecessor arrest resignation"""
)
_LED_BY_ONE = _words("administration presidency")
"""Called after who leads them: "the Obama administration"."""
_NEXT_WORD = regex.compile(r"(?P<joint>,|['’]s?)?\s(?P<word>\p{L}+)(?!\w)")
_WHICH_AFTER = regex.compile(
    r",\swhich\b|,\s(?:a|an|the)\s(?:\p{Ll}+\s){0,2}(?:company|firm|group|agency|band|maker)\b"
)
_APPOSED_ROLE_AFTER = regex.compile(r",\s(?:a|an|the|his|her)\s")
_LOWER_NOUN_AFTER = regex.compile(r"(?:['’]s)?\s(\p{Ll}[\p{L}-]+)")
_NO_NOUNS = _words(
    """is was are were has had have will would can could may might must shall should do does did and or but in of on to for at
    by with from as that which who when where while after before since until than then said says told not also be been"""
)
_SAYING_OF_THINGS = _words(
    "called read reads put cited quoted reported dubbed labelled labeled states accused according"
)
_ROLES_OF_THINGS = _words("statement report government ministry official state")


class Neighbours:
    """The words before and after one mention of a name."""

    __slots__ = ("_has_title_before", "_joint", "_next", "_previous", "after", "before")

    def __init__(self, text: str, name: Span) -> None:
        self.before = text[max(0, name.start - _REACH) : name.start]
        self.after = text[name.end : name.end + _REACH]
        self._previous = (self.before.rsplit(maxsplit=1) or [""])[-1] if self.before[-1:].isspace() else ""
        following = _NEXT_WORD.match(self.after)
        self._joint = (following["joint"] or "")[:1] if following else ""
        """A comma or an apostrophe between the name and the next word."""
        self._next = following["word"] if following else ""
        self._has_title_before = self._previous.lstrip(_OPENING) in PERSONAL_TITLES

    @property
    def has_article(self) -> bool:
        """As "the Polaroid": people take none."""
        return self._previous in _ARTICLES

    @property
    def is_followed_by_noun(self) -> bool:
        """The article of "the Smith campaign" is the noun's."""
        match = _LOWER_NOUN_AFTER.match(self.after)
        return match is not None and match[1] not in _NO_NOUNS

    @property
    def has_preposition_of_place(self) -> bool:
        """As "near Oslo"."""
        return self._previous in _PREPOSITIONS_OF_PLACE

    @property
    def is_perhaps_a_place(self) -> bool:
        """As "from Oslo"."""
        return self._previous in _PERHAPS_OF_PLACE

    @property
    def is_a_thing(self) -> bool:
        """As "Brandivo, which …", or "an episode of Torvo Tonight"."""
        if self._previous == "of" and self.before.endswith(_BEFORE_PROGRAMME):
            return True
        return self.after[:1] == "," and _WHICH_AFTER.match(self.after) is not None

    def has_title(self, words: Sequence[str]) -> bool:
        """Whether a title or a role stands before the name, or begins it."""
        return self._has_title_before or words[0] in PERSONAL_TITLES or self._has_role

    @property
    def _has_role(self) -> bool:
        return self._previous in ROLES_BEFORE_NAMES and self._previous not in _ROLES_OF_THINGS

    def signs_of_a_person(self, words: Sequence[str], *, is_surname: bool) -> float:
        """A title or a role before the name; an age, a party, "who" or a relative after it; a verb of saying beside it."""
        weight = 0.0
        if self._has_title_before or words[0] in PERSONAL_TITLES:
            weight += 6
        elif self._has_role:
            weight += 3
        if self.after[:1] == "," and _KIN_APPOSED.search(self.before):
            weight += 4
        if self.after[:1] in (",", " ", "'", "’"):
            weight += self._signs_of_a_person_after(len(words))
        following = (self.after.split(maxsplit=1) or [""])[0].strip(",.;:") if self.after[:1] == " " else ""
        if following in SAYING or (self._previous in SAYING and self._previous not in _SAYING_OF_THINGS):
            weight += 1.5 if len(words) > 1 or is_surname else 0.8
        return weight

    def _signs_of_a_person_after(self, length: int) -> float:
        if _AGE_OR_PARTY_AFTER.match(self.after):
            return 5
        if self._joint == "," and _KIN_AFTER.match(self.after):
            return 4
        if length == 1 and self._is_half_of_couple:
            return 4
        if self._next in (_WHO if self._joint in ("", ",") else _OF_PEOPLE):
            return 3
        if length == 1 and self._next in _LED_BY_ONE and not self._joint:
            return 3
        return 0.7 if length > 1 and _APPOSED_ROLE_AFTER.match(self.after) else 0

    @property
    def _is_half_of_couple(self) -> bool:
        """As in "daughter of Kent and Rita Hall"."""
        other = _AND_FULL_NAME_AFTER.match(self.after)
        return other is not None and other[1] in given_names() and _KIN_BEFORE.search(self.before) is not None

    def signs_of_an_organisation(self, words: Sequence[str]) -> float:
        """The sort of organisation before the name, its initials after it, or its shares, staff and members."""
        weight = 5.0 if len(words) > 1 and self.after[:2] == " (" and self._is_abbreviated(words) else 0.0
        if self._previous in _SORTS_OF_ORGANISATION:
            return weight + 3
        if self._previous in _BEFORE_ORGANISATION and _ORGANISATION_BEFORE.search(self.before):
            return weight + 1.5
        return weight + (1.5 if self._has_what_organisations_have else 0)

    @property
    def _has_what_organisations_have(self) -> bool:
        if self._joint == ",":
            return self._next == "Inc"
        if self._next in _TRADES and self.after.partition(self._next)[2].startswith(_AFTER_TRADE):
            return True
        return self._next in _OF_ORGANISATIONS or (
            self.after[:1] == ")" and self.before[-1:] == "(" and self.after.startswith(_AFTER_AGENCY, 1)
        )

    def _is_abbreviated(self, words: Sequence[str]) -> bool:
        """Only organisations are followed by their initials: "Harbour Workers United (HWU)"."""
        match = _ABBREVIATION_AFTER.match(self.after)
        return match is not None and match[1][0] == words[0][0] and len(match[1]) <= len(words) + 2

    def signs_of_a_place(self, *, is_word: bool) -> float:
        """The sort of place beside the name, or a preposition of place."""
        if self._previous in _SORTS_OF_PLACE or (self._next in _OF_PLACES and not self._joint):
            return 3
        may_be_of_place = self._previous in ("of", "in", "from") or self._previous[-1:] == ","
        if may_be_of_place and _SORT_OF_PLACE_BEFORE.search(self.before):
            return 3
        if self._previous in _PREPOSITIONS_OF_PLACE:
            return 2 if is_word else 0.6
        return 0.8 if is_word and self._previous in _PERHAPS_OF_PLACE else 0
