"""Capitalised words that are names of nothing: peoples, days, events, titles, abbreviations of things."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import regex

from index.annotators.gazetteer import demonyms, given_names, organisations, places, surnames, towns
from index.annotators.gazetteer import words as ordinary_words
from index.annotators.lexicon import (
    COMMON_WORDS,
    EVENT_BEGINNINGS,
    EVENT_WORDS,
    ORGANISATION_WORDS,
    PLACE_WORDS,
    STATES_IN_ADDRESSES,
    TIMES,
    TITLES,
)
from index.annotators.names.names import REMEMBERED, ROMAN_NUMERAL, is_acronym
from index.annotators.names.titles import is_generation

_PLURAL_OR_AMOUNT = regex.compile(r"\p{Lu}{2,6}s$|\p{Lu}{3}\d+$")
_CODE = regex.compile(r"(?!G\d)\p{Lu}{1,4}-?\d{2,}\p{L}?$")
_PARTY_AND_STATE = regex.compile(r"[RDI]-\p{Lu}[\p{L}.'’]*(?:-\d+|(?:[ -]\p{Lu}[\p{L}.]*)*)$")
_DISTRICT = regex.compile(rf"(?:{'|'.join(sorted(STATES_IN_ADDRESSES))})-\d\d?$")
_SHOUTED_WORD = regex.compile(r"\b\p{Lu}{3,}\b")
_MOST_SHOUTED_WORDS = 4
"""Of a name, such as "SUPREME COURT OF THE UNITED STATES": more are a headline."""

_NO_NAMES = frozenset(
    """DNA RNA GDP G.D.P. TV CEO CFO COO CTO AIDS HIV UFO ID IT PC CD DVD PDF FAQ OK VIP HTML API URL SMS GPS USB AI CO2 Ph.D. P.S.
    SUV ICYMI RSVP PM AM IQ MP MPs MEP MEPs NGO NGOs A.M. P.M. p.m. I I’m Mass Internet B.C. A.D. BC AD BCE CE KO KOs EP LP DJ R&B
    IPO LGBT COVID COVID-19 Covid-19 Covid SARS MRI CCTV ATM POW MVP RBI ERA FM HD LED LCD ICU PPE PhD MBA BA MA QC KC OBE MBE CBE
    H.R. H.Res. FY R D Room Suite Floor UX UI JSON XML CSS SEO RFP RFQ IED IEDs WMD WMDs ICBM ICBMs PTSD Medicare Medicaid Obamacare
    Islam Christianity Judaism Buddhism Hinduism Catholicism Communism Earth Moon Sun God Allah Nazi Nazis Mps Hajj""".split()
)


@lru_cache(REMEMBERED)
def is_no_name(name: str) -> bool:
    words = name.split()
    if (
        is_event(words)
        or name in TITLES
        or name in TIMES
        or name in _NO_NAMES
        or _PARTY_AND_STATE.match(name)
        or _DISTRICT.match(name)
        or _is_role(words)
        or len(_SHOUTED_WORD.findall(name)) > _MOST_SHOUTED_WORDS
        or _is_type(words)
        or (name.isupper() and (_is_shouted(words) or name.title() in TIMES))
        or is_generation(words)
        or (len(words) == 2 and words[1] == "I" and _is_word_before_i(words[0]))
    ):
        return True
    if (
        words[-1] in demonyms()
        and not _is_full_name(words)
        and name not in places()
        and name not in organisations()
    ):
        return True
    if len(words) > 1:
        return words[0] in ("His", "Her", "Your", "Their", "My", "Our")
    return (
        (name.lower() in COMMON_WORDS and not is_acronym(name))
        or _PLURAL_OR_AMOUNT.match(name) is not None
        or (len(name) > 1 and ROMAN_NUMERAL.match(name) is not None and name != "Xi")
        or ("-" in name and _is_compound_adjective(name))
        or (name.endswith("ism") and name not in organisations() and name not in places())
        or (
            (name in ORGANISATION_WORDS or name in PLACE_WORDS or name.lower() in ordinary_words())
            and name not in organisations()
            and (name not in places() or name in towns())
        )
    )


def _is_shouted(words: Sequence[str]) -> bool:
    """Ordinary words with which an article begins: "LAST OCTOBER"."""
    return len(words) > 1 and all(_is_shouted_word(word.lower(), word.title()) for word in words)


def _is_shouted_word(small: str, capitalised: str) -> bool:
    if capitalised in ORGANISATION_WORDS:
        return False
    return (
        small in COMMON_WORDS
        or small in ordinary_words()
        or small.removesuffix("s") in ordinary_words()
        or capitalised in TIMES
        or capitalised in demonyms()
        or capitalised.removesuffix("s") in TITLES
    )


def _is_role(words: Sequence[str]) -> bool:
    """What somebody is in a body: "Senior Member", "Caucus Co-Chair"."""
    *others, last = words
    is_of_body = all(word in TITLES or word in _RANKS_AND_BODIES for word in others)
    return len(words) > 1 and is_of_body and last in TITLES and last not in surnames()


def _is_word_before_i(word: str) -> bool:
    """As of "When I" and "Thought I", but not of "Francis I"."""
    return (word.lower() in COMMON_WORDS or word.lower() in ordinary_words()) and word not in given_names()


_RANKS_AND_BODIES = frozenset(
    "Senior Junior Lead Democratic Republican House Senate Congress Caucus Committee Subcommittee Cabinet".split()
)


def _is_type(words: Sequence[str]) -> bool:
    """A make with a number, or the number alone: "Airbus A330", "B-25", "AF447"."""
    return _CODE.match(words[-1]) is not None and (
        len(words) == 1 or not any(word in ORGANISATION_WORDS for word in words)
    )


def is_declared(text: str, name: str) -> bool:
    """Whether the text says that an ordinary word is a name: "(ACT)", "Time magazine", "the House"."""
    if is_acronym(name):
        return name not in _NO_NAMES and f" ({name})" in text
    if " " in name or name in TITLES or name in TIMES:
        return False
    return (
        f"{name} magazine" in text
        or f"{name} newspaper" in text
        or (name == "House" and "the House" in text and _CONGRESS.search(text) is not None)
    )


_CONGRESS = regex.compile(
    r"\b(?:House of Representatives|House of Commons|Senate|Congress|Rep\.|Representative)\s"
)


def storms_in(text: str) -> set[str]:
    """Names that the text gives to storms: Ida, of "Hurricane Ida"."""
    if not any(sign in text for sign in _SIGNS_OF_A_STORM):
        return set()
    return {name for storm in _STORM.finditer(text) for name in storm.groups() if name}


_STORM = regex.compile(
    r"\b(?:[Hh]urricanes?|[Tt]yphoon|[Cc]yclone|[Ss]torm) (\p{Lu}\p{Ll}+)(?!\ \p{Lu})"
    r"(?:(?<=[Hh]urricanes \p{L}+) and (\p{Lu}\p{Ll}+)(?!\ \p{Lu}))?"
)
_SIGNS_OF_A_STORM = ("urricane ", "urricanes ", "yphoon ", "yclone ", "torm ")


def _is_full_name(words: Sequence[str]) -> bool:
    """Such as "John Tory": a given name that is nothing else, and a surname."""
    return (
        len(words) == 2
        and words[0] in given_names()
        and words[0].lower() not in ordinary_words()
        and words[0] not in places()
        and words[0] not in demonyms()
        and not words[1].endswith("s")
    )


def _is_compound_adjective(name: str) -> bool:
    """Such as "Franco-German" and "All-American"."""
    first, _, last = name.partition("-")
    if (
        name not in places()
        and last[:1].isupper()
        and _is_known(first)
        and _is_known(last)
        and "-" not in last
    ):
        return True
    return last in demonyms() or (
        first in demonyms() and last[:1].isupper() and last.lower() in ordinary_words()
    )


def _is_known(word: str) -> bool:
    return (
        (word in places() and word not in towns())
        or word in demonyms()
        or word in surnames()
        or is_acronym(word)
    )


_WITH_AN_EVE = frozenset({"Christmas", "Year", "Year's", "Year’s", "Hallows"})


def is_event(words: Sequence[str]) -> bool:
    """Wars, prizes, treaties: neither persons nor places."""
    if len(words) > 1 and words[0] in EVENT_BEGINNINGS and words[-1] not in ORGANISATION_WORDS:
        return True
    if words[:2] == ["Space", "Shuttle"] or (
        len(words) > 1 and words[-1] == "Eve" and words[-2] in _WITH_AN_EVE
    ):
        return True
    if (
        len(words) == 2
        and words[0] in given_names()
        and words[1] in surnames()
        and words[0] not in EVENT_WORDS
    ):
        return False  # "Alice Grant", not "Easter Day"
    return words[-1] in EVENT_WORDS or (len(words) > 1 and words[0] in ("World", "Cold") and "War" in words)
