"""Where names begin and end in a run of capitalised words: without titles, nationalities and dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import regex

from index.annotators.gazetteer import demonyms, given_names, organisations, places, surnames
from index.annotators.gazetteer import words as ordinary_words
from index.annotators.lexicon import (
    COMMON_WORDS,
    MORE_PEOPLE,
    ORGANISATION_WORDS,
    PARTICLES,
    PERSONAL_TITLES,
    PLACE_WORDS,
    ROLES,
    ROLES_BEFORE_NAMES,
    TIMES,
    TITLES,
)
from index.annotators.names.names import REMEMBERED, is_acronym


@lru_cache(REMEMBERED)
def stretches_of_names(words: tuple[str, ...]) -> Sequence[tuple[int, int]]:
    """Ranges of words between dates; titles and nationalities are cut off their beginnings."""
    return tuple(_stretches(words))


def _stretches(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    first = 0
    for place in range(len(words) + 1):
        if place == len(words) or _is_divider(words, first, place):
            before = _before_sort_of_title(words, place)
            start = _after_titles(words, first, before)
            end_of_name = _before_letters(words, start, before)
            while place < len(words) and end_of_name > start and words[end_of_name - 1].islower():
                end_of_name -= 1  # "National Assembly on Friday"
            if start < end_of_name:
                name = _start_of_person(words, start, end_of_name)
                end = name
                while end > start and words[end - 1] in TITLES and not _is_family_name(words, end - 1):
                    end -= 1
                if start < end:
                    yield start, end
                yield name, end_of_name
            first = place + 1


def _is_divider(words: Sequence[str], first: int, place: int) -> bool:
    return (
        _is_time(words, place)
        or _is_title_inside(words, first, place)
        or _is_between_people(words, first, place)
    )


def _is_between_people(words: Sequence[str], first: int, place: int) -> bool:
    """Such as "&" in "Anna Bell & Peter Hunt"."""
    return (
        words[place] == "&"
        and place - first > 1
        and len(words) - place > 2
        and words[first] in given_names()
        and words[place + 1] in given_names()
    )


def _before_sort_of_title(words: Sequence[str], place: int) -> int:
    """Where a name ends before a title at `place`: "U.S. District Judge"."""
    if not 0 < place < len(words):
        return place
    if words[place - 1] in _OF_CHIEFS and _is_chief(words, place):
        return place - 1
    if words[place] == "Secretary" and words[place - 1] == "Press":
        return place - 1
    end = place
    if words[place] in TITLES or words[place].lower() in _ROLES_INSIDE:
        while end > 1 and words[end - 1] in _SORTS_OF_TITLES:
            end -= 1
        while 1 < end < place and words[end - 1].islower():  # "Labor Office for the Special Counsel"
            end -= 1
    return end


def _is_chief(words: Sequence[str], place: int) -> bool:
    """Whether somebody bears the title at `place`: "Ohio Fire Marshal Anna Bell", "Army Chief Anna Bell"."""
    if not 0 < place < len(words) - 1 or words[place] not in _CHIEFS:
        return False
    is_named = place + 2 < len(words) and words[place + 1] in given_names()
    return is_named or words[place - 1] in _OF_CHIEFS


_SORTS_OF_TITLES = frozenset(
    "District Circuit Police Research Special Senior Political Policy Foreign Chief Rear".split()
)
_CHIEFS = frozenset(("Chief", "Marshal"))
_OF_CHIEFS = frozenset(("Police", "Fire"))
LETTERS_AFTER_NAMES = frozenset("QC KC SC MP MPP MEP MSP CEO CFO COO CTO MBE OBE CBE PhD Ph.D. M.D.".split())
"""What stands behind a name and is no part of it."""


def _before_letters(words: Sequence[str], first: int, last: int) -> int:
    """Where a name ends before "QC" or "CEO", or before the rest of "White House Chief of Staff"."""
    if words[first:last] == ("White", "House", "Chief"):
        return last - 1
    while last - first > 1 and words[last - 1].strip(",") in LETTERS_AFTER_NAMES:
        last -= 1
    return last


def title_before(text: str, place: int) -> str:
    """The title right before a place, such as "Governor"; empty if there is none."""
    before = text[max(0, place - _LONGEST_TITLE) : place]
    word = (before.split() or [""])[-1]
    return word if before.endswith(" ") and word in PERSONAL_TITLES else ""


_LONGEST_TITLE = 20


def length_of_office(before: str, words: Sequence[str]) -> int:
    """How many of `words` are the office, where a person holds it: "Minister of Information Anna Bell"."""
    if len(words) < 3 or not _is_office_of(before):
        return 0
    for length in range(1, len(words) - 1):
        is_named = words[length] in given_names() and is_portfolio(("Affairs", *words[:length]))
        if _is_full_name(words[length:], is_named=is_named) and _is_field(words[:length]):
            return length
    return 0


def is_portfolio(words: Sequence[str]) -> bool:
    """Whether they only say what a minister is for: "Veterans Affairs"."""
    return len(words) > 1 and "Security" not in words and all(word in _PORTFOLIOS for word in words)


_OFFICE_OF = regex.compile(
    r"(?r)(\p{L}+)(?:[- ]General)? (?:of|for|to|in)(?: the)?(?: \p{Lu}\p{L}+,?){0,3}?(?:,? and)? $"
)
_ENDS_OF_OFFICE = (" of ", " for ", " to ", " the ", " and ", " Foreign ")
_PORTFOLIOS = frozenset(
    """Defense Defence Commerce Transportation Transport Agriculture State Interior Treasury Labor Labour Security Homeland
    Affairs Foreign Veterans Services Housing Urban Development Trade Culture Finance Health Human Justice Education Energy
    Environment Tourism Sport Sports Industry Immigration Planning Communications Science Technology Information Fisheries
    Water Mines Works Welfare Business Innovation Families Women Youth Infrastructure Relations Employment Climate""".split()
)
"""What a minister may be for."""


def _is_office_of(before: str) -> bool:
    if not before.endswith(_ENDS_OF_OFFICE):
        return False
    match = _OFFICE_OF.search(before)
    return match is not None and (
        match[1] in PERSONAL_TITLES or match[1] in LETTERS_AFTER_NAMES or match[1].lower() in ROLES
    )


def _is_field(words: Sequence[str]) -> bool:
    """What an office is for: a place, a body, or ordinary words such as "Information"."""
    name = " ".join(words)
    return (
        name in places()
        or name in organisations()
        or any(word in ORGANISATION_WORDS for word in words)
        or all(word in _PORTFOLIOS for word in words)
        or all(word.lower() in ordinary_words() for word in words)
    )


def _is_full_name(words: Sequence[str], *, is_named: bool) -> bool:
    """Whether they are, though a surname is a word or a place elsewhere, where a given name shows that it `is_named`."""
    given, *others = words
    return len(words) in (2, 3) and not any(
        (_is_no_part_of_person(word) and not is_named) or word in ORGANISATION_WORDS or word in PLACE_WORDS
        for word in (others if given in given_names() else words)
    )


def _start_of_person(words: Sequence[str], first: int, last: int) -> int:
    """Where a person's name begins after a country, an agency or a role: "Scotland Nicola Sturgeon"."""
    if last - first < 3 or words[first] in given_names():
        return first
    if words[last - 1] in PLACE_WORDS:
        return first
    if not (_is_no_part_of_person(words[first]) or words[first].lower() in ROLES_BEFORE_NAMES):
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
    if _is_family_name(words, place):
        return False
    is_title = words[place] in TITLES or _is_chief(words, place)
    if not is_title or words[place - 1] in TITLES:
        return _is_role_before_name(words, place)
    end = place
    while end < len(words) and words[end] in TITLES:
        end += 1
    end = max(end, place + 1)
    is_personal = _is_chief(words, place) or any(word in PERSONAL_TITLES for word in words[place:end])
    return is_personal and not any(word in ORGANISATION_WORDS for word in words[place + 1 :])


def _is_family_name(words: Sequence[str], place: int) -> bool:
    """The last word of "Carole King", "Stephen B. King" and "Martin King Jr.", though it is a title elsewhere."""
    is_last = place + 1 == len(words) or words[place + 1].strip(".,") in _GENERATIONS
    if not is_last or place == 0 or words[place] not in surnames():
        return False
    given = words[place - 1]
    if place > 1 and _INITIAL.fullmatch(given):
        return True
    is_titled = place > 1 and words[place - 2] in PERSONAL_TITLES  # "Justice George King"
    before = range(max(0, place - _LONGEST_PLACE), place - 1 if is_titled else place)
    return given in given_names() and not any(" ".join(words[first:place]) in places() for first in before)


_INITIAL = regex.compile(r"\p{Lu}\.?")
_GENERATIONS = frozenset(("Jr", "Sr", "II", "III"))
_LONGEST_PLACE = 3
"""Words of a place that may stand before a title: "San Diego Mayor"."""


_ROLES_INSIDE = (
    ROLES_BEFORE_NAMES
    | MORE_PEOPLE
    | frozenset("agent meteorologist correspondent columnist presenter commentator co-leader".split())
)
"""What may stand in capitals before a person: "BBC Correspondent Anna Bell"."""


def _is_role_before_name(words: Sequence[str], place: int) -> bool:
    if (
        words[place].lower() not in _ROLES_INSIDE
        or place + 2 >= len(words)
        or words[place] in ORGANISATION_WORDS
    ):
        return False
    return words[place + 1] in given_names() or (
        place + 3 == len(words)
        and words[place + 2] in surnames()
        and not _is_no_part_of_person(words[place + 1])
        and words[place + 1] not in TITLES
    )


def _after_titles(words: Sequence[str], first: int, last: int) -> int:
    if last - first > 1 and _is_known(words[first:last]):
        return first
    if last - first > 1 and words[first] in OF_A_PARTY and words[first + 1] in _CHAMBERS:
        return first + 1
    is_organisation = any(word.strip(",") in ORGANISATION_WORDS for word in words[first:last])
    while (
        first < last
        and not is_organisation
        and not (first + 1 < last and words[first + 1].islower())  # "Americans for Quiet Harbours"
        and (
            (words[first] in TITLES and not is_generation(words[first : first + 2]))
            or _is_demonym(words[first])
            or _is_role_before_name(words, first)
            or (words[first] in _HONOURS and first + 1 < last and words[first + 1] in TITLES)
        )
    ):
        first += 1
    if is_organisation and last - first > 1 and _is_demonym(words[first]) and words[first + 1] in TITLES:
        return _after_titles(words, first + 2, last)
    return first


def is_generation(words: Sequence[str]) -> bool:
    """Whether they are one that is called by a letter: "Gen Z"."""
    return len(words) == 2 and words[0] == "Gen" and words[1].rstrip(".") in ("X", "Y", "Z", "Alpha")


_HONOURS = frozenset(("Very", "Most", "Right", "Rt", "Rt."))
"""Before "Reverend" and "Honourable"."""
OF_A_PARTY = frozenset(("Republican", "Democratic", "Labour", "Conservative", "Liberal"))
"""Before a chamber or a role: "Labour", which as a minister's field is none."""
_CHAMBERS = frozenset(("Senate", "House", "Congress", "Parliament"))


def _is_known(words: Sequence[str]) -> bool:
    """Whether an adjective is part of the name: "Islamic State", "Northern Ireland", "Western Australia", "Norwegian Red Cross"."""
    name = " ".join(words)
    is_part_of_place = (words[0] in _DIRECTIONS and " ".join(words[1:]) in places()) or " ".join(
        words[:2]
    ) in places()
    is_national_body = len(words) > 2 and " ".join(words[1:]) in organisations()
    return is_part_of_place or is_national_body or name in organisations() or name in places()


_DIRECTIONS = frozenset(("Northern", "Southern", "Eastern", "Western"))


def _is_demonym(word: str) -> bool:
    return word in demonyms() or (word.startswith(("non-", "Anti-", "Pro-", "pro-")))
