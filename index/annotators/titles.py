"""Where names begin and end in a run of capitalised words: without titles, nationalities and dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from index.annotators.gazetteer import demonyms, given_names, organisations, places, surnames
from index.annotators.gazetteer import words as ordinary_words
from index.annotators.lexicon import (
    COMMON_WORDS,
    ORGANISATION_WORDS,
    PARTICLES,
    PERSONAL_TITLES,
    PLACE_WORDS,
    ROLES,
    TIMES,
    TITLES,
)
from index.annotators.names import is_acronym


def stretches_of_names(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Ranges of words between dates; titles and nationalities are cut off their beginnings."""
    first = 0
    for place in range(len(words) + 1):
        if place == len(words) or _is_time(words, place) or _is_title_inside(words, first, place):
            start = _after_titles(words, first, place)
            if start < place:
                name = _start_of_person(words, start, place)
                end = name
                while end > start and words[end - 1] in TITLES:
                    end -= 1
                if start < end:
                    yield start, end
                yield name, place
            first = place + 1


def _start_of_person(words: Sequence[str], first: int, last: int) -> int:
    """Where a person's name begins after a country, an agency or a role: "Scotland Nicola Sturgeon"."""
    if last - first < 3 or words[first] in given_names():
        return first
    if words[last - 1] in PLACE_WORDS:
        return first
    if not _is_no_part_of_person(words[first]):
        return first
    for place in range(first + 1, last - 1):
        if _begins_full_name(words, place, last):
            return first if " ".join(words[first : place + 1]) in places() else place
        if words[place] not in TITLES and not _is_no_part_of_person(words[place]):
            break
    return first


def _begins_full_name(words: Sequence[str], place: int, last: int) -> bool:
    given, family = words[place], words[last - 1]
    return (
        given in given_names()
        and given not in places()
        and given.lower() not in ordinary_words()
        and (family in surnames() or (family.lower() not in ordinary_words() and family not in places()))
        and not any(word in ORGANISATION_WORDS for word in words[place:last])
        and last - place <= 3
    ) or (words[place + 1] in PARTICLES and given in given_names() and last - place <= 4)


def _is_no_part_of_person(word: str) -> bool:
    lower = word.lower()
    is_word = lower in ordinary_words() or lower in COMMON_WORDS
    return is_word or is_acronym(word) or word in places() or word in organisations()


def _is_time(words: Sequence[str], place: int) -> bool:
    """A day or month; but not the family name of "Theresa May"."""
    if words[place] not in TIMES:
        return False
    before = words[place - 1] if place > 0 else ""
    return not (words[place] in surnames() and before in given_names() and before not in TIMES)


def _is_title_inside(words: Sequence[str], first: int, place: int) -> bool:
    """Two names stand in "NATO Secretary General Jaap de Hoop Scheffer"; "Prime Minister's Office" is one."""
    if place == first or words[place - 1][0].islower():  # "Department of Justice"
        return False
    if words[place] not in TITLES or words[place - 1] in TITLES:
        return _is_role_before_name(words, place)
    end = place
    while end < len(words) and words[end] in TITLES:
        end += 1
    is_personal = any(word in PERSONAL_TITLES for word in words[place:end])
    return is_personal and not any(word in ORGANISATION_WORDS for word in words[place + 1 :])


def _is_role_before_name(words: Sequence[str], place: int) -> bool:
    return (
        words[place].lower() in ROLES
        and place + 2 < len(words)
        and words[place + 1] in given_names()
        and words[place] not in ORGANISATION_WORDS
    )


def _after_titles(words: Sequence[str], first: int, last: int) -> int:
    if last - first > 1 and " ".join(words[first:last]) in organisations():
        return first  # "Islamic State"
    is_organisation = any(word.strip(",") in ORGANISATION_WORDS for word in words[first:last])
    while (
        first < last
        and not is_organisation
        and (words[first] in TITLES or _is_demonym(words[first]) or _is_role_before_name(words, first))
    ):
        first += 1
    if is_organisation and last - first > 1 and _is_demonym(words[first]) and words[first + 1] in TITLES:
        return _after_titles(words, first + 2, last)
    return first


def _is_demonym(word: str) -> bool:
    return word in demonyms() or (word.startswith(("non-", "Anti-", "Pro-", "pro-")))
