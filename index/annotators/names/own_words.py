"""What a name's own words say of its kind: a given name, "Council", the gazetteer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

import regex

from index.annotation import EntityKind
from index.annotators.gazetteer import demonyms, given_names, organisations, places, surnames, towns
from index.annotators.gazetteer import words as ordinary_words
from index.annotators.lexicon import (
    AMBIGUOUS_SURNAMES,
    BUILDINGS,
    COMMON_WORDS,
    COMPANY_SUFFIXES,
    ENDS_OF_ORGANISATIONS,
    FAMILY_NAMES_FIRST,
    GENERATIONS,
    NUMBERED_PLACES,
    ORGANISATION_WORDS,
    PARTICLES,
    PLACE_BEGINNINGS,
    PLACE_WORDS,
    RANKS_IN_LETTERS,
)
from index.annotators.names.names import (
    JOINED_PARTICLE,
    REMEMBERED,
    ROMAN_NUMERAL,
    is_acronym,
    is_chinese,
    without_nickname,
)

PERSON, ORGANISATION, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE
Votes = dict[EntityKind, float]

_MIXED_CASE = regex.compile(
    r"(?!Ma?c\p{Lu}|Di\p{Lu}|De\p{Lu}|La\p{Lu}|Le\p{Lu}|Fitz"
    rf"|{JOINED_PARTICLE}\p{{Lu}})\p{{Lu}}?\p{{Ll}}+\p{{Lu}}"
)
_PERSONAL = regex.compile(
    r"(?:\p{Lu}[\p{Ll}\p{M}'’]+\p{L}*(?:-\p{L}+)*|\p{Lu}\.?|[IVX]+|(?:\p{Lu}\.)+|\p{Ll}{1,5}|(?:al|el)-\p{Lu}\p{L}+|Jr\.?|Sr\.?|O['’]\p{L}+|(?:d|dell)['’]\p{Lu}\p{L}+|Mc\p{L}+"
    rf"|{JOINED_PARTICLE}\p{{Lu}}\p{{L}}+)$"
)
_INITIALS = regex.compile(r"(?:\p{Lu}\.)+$|\p{Lu}$")
_RUN_TOGETHER = regex.compile(r"\p{Lu}{2,3}$")
_NUMBERS = frozenset("One Two Three Four Five Six Seven Eight Nine".split())
"""What things are called rather than people: "Channel Four"."""
_ABSTRACT = regex.compile(
    r"(?:tion|sion|ment|ness|ity|ism|ology|graphy|ance|ence|ship|ics|ware|ings?|isms|tions|ments|ities|ers|eries|ons)$"
)


_LONGEST_SHORT_WORD = 3
_LONGEST_ACRONYM = 6
_SEATS = frozenset(("White House",))
"""Houses that stand for who governs there."""
_OPENING_MARKS = ('"', "“")


@lru_cache(REMEMBERED)
def by_its_words(name: str) -> Mapping[EntityKind, float]:
    """The votes of the words of a name for what it stands for."""
    words = words_of(name)
    if name in organisations():
        return {PLACE: 4} if name in _SEATS else {ORGANISATION: 4}
    if name in places():
        return _by_place_name(name)
    if len(words) == 1:
        return _by_its_word(name)
    if name.isupper() and (as_written := _in_capitals(name, words)):
        return as_written
    if capitalised := _without_capitals(name, words):
        return by_its_words(capitalised)
    if sign := _by_one_sign(name, words):
        return sign
    is_given = (
        _is_given(words[0])
        and words[0] not in ORGANISATION_WORDS
        and (words[0].lower() not in COMMON_WORDS or len(words[0]) > 3)
    )
    if is_given and _is_full_name(words):
        is_surely = len(words) == 2 or _INITIALS.match(words[-2]) is not None  # "Ann B. Woods"
        return {PERSON: 5} if is_surely else {PERSON: 3, PLACE: 3.5}
    if words[-1] in BUILDINGS or _is_numbered_road(words):
        return {PLACE: 5}
    if any(word.strip(",") in ORGANISATION_WORDS for word in words):
        return {ORGANISATION: 5}
    return _by_its_ends(words) or _by_personal_shape(words, is_given=is_given)


def _without_capitals(name: str, words: Sequence[str]) -> str:
    """Give "Jane Doe" for "Jane DOE", as the French write, and for "MICHELLE Doe", who opens an article; else nothing."""
    first, last = words[0], words[-1]
    is_name = len(first) > _LONGEST_ACRONYM or (
        len(first) > _LONGEST_SHORT_WORD and first.title() in given_names()
    )
    if is_name and first.isalpha() and first.isupper() and not first.title().isupper():
        return " ".join((first.title(), *words[1:]))
    is_surname_shouted = (
        len(words) == 2
        and last.isalpha()
        and last.isupper()
        and not first.isupper()
        and len(last) > _LONGEST_SHORT_WORD
        and first in given_names()
        and last not in organisations()
    )
    return f"{first} {last.title()}" if is_surname_shouted else ""


def _by_one_sign(name: str, words: Sequence[str]) -> Mapping[EntityKind, float]:
    """The votes of a nickname, an article, the suffix of a company."""
    if any(f" {mark}" in name for mark in _OPENING_MARKS):
        return {PERSON: 5}
    if words[0] == "The":
        return {ORGANISATION: 4}  # within a sentence: a newspaper, a band
    return {ORGANISATION: 6} if words[-1] in COMPANY_SUFFIXES or "&" in words else {}


def _in_capitals(name: str, words: Sequence[str]) -> Mapping[EntityKind, float]:
    """The votes of a dateline, and of "JANE DOE" where she opens an article."""
    if name.title() in places():
        return {PLACE: 3}
    if len(words[0]) > _LONGEST_SHORT_WORD and words[0].title() in given_names():
        return by_its_words(name.title())
    return {}


def words_of(name: str) -> Sequence[str]:
    """Those of a name, without commas and nickname."""
    return without_nickname(name).replace(",", "").split()


def _is_given(word: str) -> bool:
    """Whether it is a given name, or two: "Mei-Ling"."""
    if word.isupper() and len(word) > _LONGEST_SHORT_WORD:
        word = word.title()
    first, hyphen, second = word.partition("-")
    return first in given_names() and (not hyphen or (second[:1].isupper() and second[1:].islower()))


def _by_its_ends(words: Sequence[str]) -> Votes:
    if words[0] == "Royal" or _is_part_of_organisation(words) or words[-1] in ENDS_OF_ORGANISATIONS:
        return {ORGANISATION: 4}
    if words[-1] in PLACE_WORDS or words[-1] == "station":
        return {PLACE: 4}
    if _is_team(words):
        return {ORGANISATION: 4}
    return {PLACE: 2.5} if words[0] in PLACE_BEGINNINGS else {}


def _is_part_of_organisation(words: Sequence[str]) -> bool:
    """Such as "European Airbus", but not somebody with such a surname: "Henry Ford"."""
    rest = " ".join(words[1:])
    is_person = words[0] in given_names() and is_surname(rest)
    return (rest in organisations() and not is_person) or _is_branch(words)


def _is_branch(words: Sequence[str]) -> bool:
    """Such as "Greenpeace Indonesia", but not somebody with such names: "Chelsea Clinton"."""
    body, place = words[0], words[-1]
    is_branch = len(words) == 2 and place in places() and place not in towns() and body in organisations()
    return is_branch and place not in surnames() and body not in given_names() and body not in surnames()


def is_known_name(word: str) -> bool:
    """Whether it is a family name or a given one."""
    return word in surnames() or word in given_names()


def is_surname(word: str) -> bool:
    """Whether it is known as a family name, or ends as only these do: "Bloomberg"."""
    return word in surnames() or _END_OF_SURNAME.search(word) is not None


_END_OF_SURNAME = regex.compile(r"\p{L}{3}(?:berg|stein|mann|wicz|vich|enko|escu|sky|ski)\Z")


def _is_numbered_road(words: Sequence[str]) -> bool:
    """Such as "U.S. Route 2"."""
    return words[-1].isdigit() and words[-2] in NUMBERED_PLACES


def _is_team(words: Sequence[str]) -> bool:
    """A town and a plural: "Los Angeles Lakers"."""
    return (
        words[-1].endswith("s")
        and not (len(words) == 2 and words[0] in given_names() and words[0] in towns())  # "Alicia Keys"
        and words[-1] not in surnames()
        and words[-1] not in demonyms()
        and " ".join(words[:-1]) in places()
    )


def _by_place_name(name: str) -> Votes:
    """A town of somebody's surname is told by what stands beside it."""
    if name not in towns():
        return {PLACE: 3}
    if name in ORGANISATION_WORDS:
        return {}
    if is_known_name(name):
        return {PLACE: 1, PERSON: 0.9}
    return {PLACE: 0.5 if name.lower() in ordinary_words() else 2}


def _is_full_name(words: Sequence[str]) -> bool:
    """A given name and a family name that is a word for an organisation or a place as well: "Benny Hill"."""
    return (
        words[-1] in AMBIGUOUS_SURNAMES
        and words[0] not in places()
        and len(words) <= 3
        and not any(word in ORGANISATION_WORDS for word in words[:-1])
    )


def _by_its_word(name: str) -> Votes:
    if len(name) > 3 and name.isupper() and name.title() in places():
        return {PLACE: 3}  # a dateline
    if name in ORGANISATION_WORDS:
        return {ORGANISATION: 3}
    if is_acronym(name):
        return {ORGANISATION: 2}
    if "&" in name:
        return {ORGANISATION: 4}
    if _MIXED_CASE.match(name):
        return {ORGANISATION: 1.5}
    lower = name.lower()
    if lower in ordinary_words():
        return {}
    if name in given_names():
        return {PERSON: 1.5}
    return {PERSON: 1} if name in surnames() else {}


def _by_personal_shape(words: Sequence[str], *, is_given: bool) -> Votes:
    if len(words) > 5 or not _are_personal(words):
        return {}
    weight = 0.5 + _signs_of_a_full_name(words)
    if _RUN_TOGETHER.match(words[0]):
        weight += _doubt_of_initials(words)
    if is_given:
        is_doubtful = words[0] in places() or words[0].lower() in ordinary_words()
        return {PERSON: weight + (2 if is_doubtful else 4)}
    if words[0].lower() in ordinary_words() or words[0].lower() in COMMON_WORDS:
        weight -= 1.5  # "Internet Explorer"
    ordinary = sum(word.lower() in ordinary_words() or is_abstract(word) for word in words)
    if ordinary and not is_chinese(words):
        weight -= 2.5 if ordinary == len(words) or is_abstract(words[-1]) else 1
    if words[0] in places():
        weight -= 1
    return {PERSON: weight}


def _doubt_of_initials(words: Sequence[str]) -> float:
    """What run-together initials before a name take from its weight: they may be a body's, as in "UC Davis"."""
    if words[0] in RANKS_IN_LETTERS:
        return 0.5
    if len(words) == 2 and words[1] in surnames():
        return -3.5
    return 0.5 if words[1] in given_names() else -1.5 + 0.5 * (len(words) > 2)


def _signs_of_a_full_name(words: Sequence[str]) -> float:
    """Initials, particles, "Jr.", family names, and names of two syllables."""
    weight = 0.0
    if (words[0] in FAMILY_NAMES_FIRST or is_chinese(words)) and words[-1].lower() not in ordinary_words():
        weight += 2
    if words[-1] in GENERATIONS or ROMAN_NUMERAL.match(words[-1]):
        weight += 4
    if any(_INITIALS.match(word) for word in words[:-1]):
        weight += 3
    if words[0][0].isupper() and any(word in PARTICLES for word in words[1:]):
        weight += 1.5
    if "-" in words[-1] and words[-1].split("-")[1][:1].islower():
        weight += 3
    if words[-1] in surnames() and words[-1].lower() not in ordinary_words():
        weight += 1.5
    return weight


@lru_cache(REMEMBERED)
def is_abstract(word: str) -> bool:
    """Such as "Pensions" and "Fishing"."""
    return _ABSTRACT.search(word) is not None and word not in surnames() and word not in given_names()


def _is_personal(word: str) -> bool:
    if word in _NUMBERS:
        return False
    return _PERSONAL.match(word) is not None and (
        not word.islower() or word in PARTICLES or not word.isalpha()
    )


def _are_personal(words: Sequence[str]) -> bool:
    """Whether each can be a person's; the first also initials, or a rank: "KL Rahul", "IG Adebisi"."""
    if all(_is_personal(word) for word in words):
        return True
    first, *others = words
    if not others or not _RUN_TOGETHER.match(first) or first in organisations() or first in places():
        return False
    return first.lower() not in ordinary_words() and all(
        _is_personal(word) and len(word) > 1 and word.lower() not in ordinary_words() and word not in places()
        for word in others
    )


@lru_cache(REMEMBERED)
def can_be_a_person(name: str) -> bool:
    """Whether every word of a name can be a person's."""
    words = words_of(name)
    return (
        len(words) <= 4
        and _are_personal(words)
        and not (words[-1] in PLACE_WORDS - AMBIGUOUS_SURNAMES and words[-1] not in surnames())
        and not any(word in ORGANISATION_WORDS and word not in AMBIGUOUS_SURNAMES for word in words)
    )


def last_resort(name: str) -> EntityKind | None:
    """Several words that are nobody's name are most often an organisation's, unless all are ordinary: a title, a slogan."""
    words = name.split()
    is_slogan = len(words) > 1 and all(
        word.lower() in ordinary_words() or not word[0].isupper() for word in words
    )
    if len(name) < 3 or is_slogan:
        return None
    if len(words) > 1 or not name[1:].islower():
        return ORGANISATION
    return None
