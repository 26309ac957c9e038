"""Whether two names can be one person's, and who is named as somebody's relative only."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import regex

from index.annotators.gazetteer import given_names, men, surnames, women
from index.annotators.gazetteer import words as ordinary_words
from index.annotators.lexicon import GENERATIONS, PARTICLES, TITLES
from index.annotators.names.names import (
    by_nickname,
    family_name,
    has_nickname,
    is_family_name_first,
    is_never_called_by_last,
    without_article,
    without_nickname,
)
from index.article import Span
from index.text.letters import fold


@lru_cache(4096)
def folded_words(name: str) -> tuple[str, ...]:
    """Without case, accents, dots, nickname and "Jr."; initials apart."""
    spaced = _RUN_TOGETHER_INITIALS.sub(r"\1. ", without_nickname(name))
    return tuple(
        fold(word).strip(".,").replace("’", "'")
        for word in spaced.split()
        if word.strip(",") not in GENERATIONS
    ) or (fold(name),)


_RUN_TOGETHER_INITIALS = regex.compile(r"(\p{Lu})\.(?=\p{Lu})")


def is_same_person(short: str, full: str) -> bool:
    """A surname with its particles, a given name and surname around middle names, initials, or the family name first."""
    if has_nickname(full) and folded_words(by_nickname(full)) == folded_words(short):
        return True
    one, other = folded_words(short), folded_words(full)
    if len(one) == 1:
        return _is_surname_of(one[0], full.split(), other)
    if "".join(one).replace("-", "") == "".join(other).replace("-", "") or sorted(one) == sorted(other):
        return True
    if len(one) < len(other) and one == other[-len(one) :]:
        return _is_family_name(short.split())
    return one[-1] == other[-1] and (one[0] == other[0] or _is_initial(one[0], other[0]))


def _is_surname_of(word: str, full: Sequence[str], folded: Sequence[str]) -> bool:
    if len(folded) == 1:
        return word == folded[0]
    if is_family_name_first(full) and (word == folded[0] or is_never_called_by_last(full)):
        return word == folded[0]
    surname = folded_words(family_name(full))[-1]
    if word in (surname, without_article(surname)):
        return True
    if len(word) < _SHORTEST_MIDDLE or word not in folded[1:-1] or len(full) != len(folded):
        return False
    # "García" for Gabriel García Márquez, "Yunus" for Muhammad Yunus bin Musa
    place = folded.index(word, 1)
    return full[place] not in given_names() or folded[place + 1] in _SON_OF


_SHORTEST_MIDDLE = 3
_SON_OF = frozenset(("bin", "binti", "bint", "ibn"))


def _is_family_name(words: Sequence[str]) -> bool:
    """Such as "de Hoop Scheffer" and "García Márquez", but not "Paul Smith" for John Paul Smith."""
    return words[0] in PARTICLES or words[0] not in given_names()


def conflict(one: str, other: str) -> bool:
    """Whether two names, both with more than a surname, differ in generation, given name or middle initials."""
    is_generation_all = len(folded_words(one)) == 1 and len(folded_words(other)) == 1
    if (" " not in one or " " not in other) and not is_generation_all:
        return False
    if _generation(one) != _generation(other):
        return True
    first, second = folded_words(one), folded_words(other)
    if first[-1] != second[-1] or len(first) < 3 or len(second) < 3 or first[0] != second[0]:
        return False
    return any(a[0] != b[0] for a, b in zip(first[1:-1], second[1:-1], strict=False))


def _generation(name: str) -> str:
    last = name.rsplit(maxsplit=1)[-1].strip(".,")
    return last if last in GENERATIONS else ""


def _is_initial(short: str, full: str) -> bool:
    return (len(short) == 1 or len(full) == 1) and short[0] == full[0]


_TITLES_OF_MEN = ("Mr.", "Mr")
_TITLES_OF_WOMEN = ("Ms.", "Ms", "Mrs.", "Mrs")
_HE = regex.compile(r"\ [^\p{Lu}.!?\n]{0,60}?\b(?:he|his|him|himself)\b")
_SHE = regex.compile(r"\ [^\p{Lu}.!?\n]{0,60}?\b(?:she|her|herself)\b")


def is_titled_otherwise(text: str, surname: str, full: str) -> bool:
    """Whether a title says that a surname is not that of the man or woman whose given name is known: "Mr. Doe", Jane Doe.

    Not where the next words say that the given name misleads: "Ilhan Torvo has her critics".
    """
    given = full.split(maxsplit=1)[0]
    if " " in surname or (given in women()) == (given in men()):
        return False
    titles, pronoun = (_TITLES_OF_MEN, _HE) if given in women() else (_TITLES_OF_WOMEN, _SHE)
    if not _follows(text, titles, surname):
        return False
    place = text.find(full)
    return place < 0 or pronoun.match(text, place + len(full)) is None


def is_plainly_titled(text: str, surname: str) -> bool:
    """Whether it stands behind "Mr" or "Ms" in the text, as that of no knight does: "Mr. Doe", the son of Sir John Doe."""
    return _follows(text, (*_TITLES_OF_MEN, *_TITLES_OF_WOMEN), surname)


def _follows(text: str, titles: Sequence[str], name: str) -> bool:
    """Whether a name stands behind one of `titles` anywhere."""
    return any(f"{title} {name}" in text for title in titles)


def can_be_given(word: str) -> bool:
    """Whether a single word may be what somebody is called: a given name, or a word that is known as nothing else."""
    return word in given_names() or not (
        " " in word or word in surnames() or word.lower() in ordinary_words()
    )


def is_royal(text: str, name: str) -> bool:
    """Whether a title of those stands before a name who are called by their given name alone: "Prince Mohammed"."""
    return _follows(text, _ROYAL, name)


_ROYAL = ("Prince", "Princess", "King", "Queen", "Sultan", "Emir")


def is_knight(text: str, name: str) -> bool:
    """Whether "Sir" or "Dame" stands before a name: these go with a given name alone, "Sir John"."""
    return _follows(text, ("Sir", "Dame"), name)


def is_titled_by_given_name(text: str, given: str, full: str) -> bool:
    """Whether courtesy titles stand before somebody's given name, as where the last name is the father's: "Mr Anwar"."""
    father = full.rsplit(maxsplit=1)[-1]
    return given not in surnames() and (
        given not in given_names()
        or father.title() in given_names()
        or (text.count(father) == text.count(full) and f"Mr {given}" in text)
    )


_MORE_OF_NAME = regex.compile(r"\p{L}|\ \p{Lu}")
_TITLE_BEFORE = regex.compile(r"(\p{L}+\.?)\s$")


def is_titled(text: str, surname: str) -> bool:
    """Whether a title stands before a word at some place: it is a surname there, "Justice Thomas"."""
    start = text.find(surname)
    while start >= 0:
        before = _TITLE_BEFORE.search(text, max(0, start - 20), start)
        if before and before[1] in TITLES and not _MORE_OF_NAME.match(text, start + len(surname)):
            return True
        start = text.find(surname, start + 1)
    return False


_KIN = r"(?:wife|husband|widow|widower|mother|father|parents|brother|sister|son|daughter|sons|daughters|grandson|granddaughter|nephew|niece|cousin)"
_KIN_BEFORE = regex.compile(rf"\b{_KIN}(?:,|,? \p{{Lu}}\p{{Ll}}+,? and| of \p{{Lu}}\p{{Ll}}+ and)?\s$")
_KIN_AFTER = regex.compile(rf", (?:(?:the|a|his|her|their) )?(?:\p{{Ll}}+ )?{_KIN} of\b")
_REACH_OF_KIN = 40


def nearness_of_relative(text: str, name: Span) -> int:
    """How surely somebody is named as another's relative: 2 after "his wife", 1 before "the wife of", else 0."""
    if _KIN_BEFORE.search(text, max(0, name.start - _REACH_OF_KIN), name.start):
        return 2
    return 1 if _KIN_AFTER.match(text, name.end) else 0
