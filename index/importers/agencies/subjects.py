"""Codes for what news is about, of the IPTC and of wires → the name of a section."""

from __future__ import annotations

import regex

_TOP_LEVEL = {
    "01": "arts, culture, entertainment and media",
    "02": "crime, law and justice",
    "03": "disaster, accident and emergency incident",
    "04": "economy, business and finance",
    "05": "education",
    "06": "environment",
    "07": "health",
    "08": "human interest",
    "09": "labour",
    "10": "lifestyle and leisure",
    "11": "politics and government",
    "12": "religion",
    "13": "science and technology",
    "14": "society",
    "15": "sport",
    "16": "conflict, war and peace",
    "17": "weather",
}
"""As the IPTC calls them in English (http://cv.iptc.org/newscodes/mediatopic)."""
_ANPA = {
    "a": "domestic",
    "e": "entertainment",
    "f": "business",
    "i": "international",
    "l": "lifestyle",
    "n": "state and regional",
    "o": "weather",
    "p": "politics",
    "q": "sport",
    "s": "sport",
    "w": "Washington",
    "z": "sport",
}
"""Of the categories of ANPA 1312 those that are sections and not kinds of messages."""
_LETTERS = "ACE CLJ DIS FIN EDU ENV HTH HUM LAB LIF POL REL SCI SOI SPO WAR WEA"
_IPTC = dict(zip(_LETTERS.split(), _TOP_LEVEL.values(), strict=True))
_GERMAN = {
    "ku": "arts, culture, entertainment and media",
    "pl": "politics and government",
    "sp": "sport",
    "wi": "economy, business and finance",
}
"""As dpa writes them, with two letters."""
_CODE = regex.compile(r"(?:.*[:/])?(\d\d)\d{6}")


def of_code(*codes: str) -> str:
    """The section that the first IPTC subject code among some belongs to, such as "subj:15054000"; else empty."""
    found = (_CODE.fullmatch(code) for code in codes)
    return next((section for code in found if code and (section := _TOP_LEVEL.get(code[1]))), "")


def of_category(category: str) -> str:
    """The section that a wire's category is: one letter in America, three elsewhere, two at dpa. Empty if none."""
    small = category.lower()
    return _ANPA.get(small) or _GERMAN.get(small) or _IPTC.get(category.upper(), "")
