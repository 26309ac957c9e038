"""The source of an article under one name, however it is written: "(Reuters)", "REUTERS", "reuters.com", "Reuter"."""

from __future__ import annotations

import regex

from index.importers.hygiene import clean_line

_AGENCIES = {
    "Agence France-Presse": ("AFP",),
    "Anadolu": ("AA", "ANADOLU AGENCY"),
    "ANA-MPA": ("ΑΠΕ ΜΠΕ",),
    "ANP": ("ALGEMEEN NEDERLANDS PERSBUREAU",),
    "ANSA": (),
    "Associated Press": ("AP", "APW", "APX"),
    "Australian Associated Press": ("AAP",),
    "Austria Presse Agentur": ("APA",),
    "Belga": (),
    "Bernama": (),
    "Bloomberg": ("BLOOMBERG NEWS",),
    "Canadian Press": ("CP",),
    "dpa": ("DEUTSCHE PRESSE AGENTUR", "DPA DEUTSCHE PRESSE AGENTUR"),
    "EFE": ("AGENCIA EFE",),
    "Europa Press": ("EP",),
    "Indo-Asian News Service": ("IANS",),
    "Interfax": (),
    "Jiji Press": ("JIJI",),
    "Keystone-ATS": ("ATS", "KEYSTONE ATS"),
    "Keystone-SDA": ("SDA", "KEYSTONE SDA"),
    "Kyodo News": ("KYODO", "KYODONEWS", "KYODO NEWS SERVICE"),
    "Lusa": ("AGÊNCIA LUSA", "AGENCIA LUSA"),
    "MTI": (),
    "NTB": (),
    "PAP": (),
    "Press Association": ("PA", "PA MEDIA"),
    "Press Trust of India": ("PTI",),
    "Reuters": ("REUTER", "REUTERS NEWS AGENCY", "THOMSON REUTERS"),
    "Ritzau": (),
    "STT": (),
    "TASS": ("ITAR TASS",),
    "TT": (),
    "United Press International": ("UPI",),
    "Xinhua": ("XIE", "XIN", "XINHUA NEWS AGENCY"),
    "Yonhap": ("YONHAP NEWS AGENCY",),
}
"""The best known agencies: the name that each is kept under, and what else it signs with."""
_SHORTEST_IN_SMALL_LETTERS = 4
"""A sign of fewer letters counts in capitals only: "AP" is an agency, "ap" may be anything."""
_RIGHTS = regex.compile(
    r"""[\s.,;:–—-]*\b(?:all\ rights\ reserved|alle\ rechte\ vorbehalten|tous\ droits\ réservés
    |todos\ los\ derechos\ reservados|click\ for\ restrictions|this\ material\ may\ not\ be)\b.*""",
    regex.IGNORECASE | regex.VERBOSE,
)
_COPYRIGHT = regex.compile(r"(?:\(c\)|[©℗]|\bcopyright\b(?:\s+by\b)?)[\s:,]*", regex.IGNORECASE)
_YEARS = regex.compile(r"(?<![\p{L}\d])(?:1[5-9]|20)\d\d(?:\s?[-–/]\s?\d{2,4})?(?![\p{L}\d])[\s:,]*")
_LABEL = regex.compile(r"(?:source|quelle|fuente|fonte)\s*:\s*", regex.IGNORECASE)
_ADDRESS_BESIDE = regex.compile(r"(?<=\S)(?:,|\s)\s*\(?(?:https?://|www\.)\S+")
_ADDRESS = regex.compile(
    r"(?:https?://)?(?:www\.)?([\p{L}\d-]+)\.(?:com|org|net|[a-z]{2})(?:/.*)?", regex.IGNORECASE
)
_CODE = regex.compile(r"[a-z][\w-]*:([\p{L}\d.-]+)", regex.IGNORECASE)
"""A name in a controlled vocabulary, such as "nprov:AFP"."""
_COMPANY = regex.compile(r",?\s+(?:GmbH|Ltd|Limited|Inc|LLC|LLP|plc|AG|AB|Oy)\.?$")
_ABBREVIATION = regex.compile(r"\b(?:Co|Corp|Inc|Ltd|(?:\p{Lu}\.)*\p{Lu})\.$")
_ARTICLE_BEHIND = regex.compile(
    r"(?P<name>[^,()]+),\ (?P<article>The|Der|Die|Das|Le|La|Les|El|De|Het|Il)(?P<place>(?:\ \([^()]+\))?)",
    regex.VERBOSE,
)
"""So libraries sort names: "City Post, The"."""
_LONGEST = 200
_AROUND = " \t.,;:/|*•–—-="
_OTHERS = regex.compile(r"[^\p{L}\p{N}]+")


def normalised(source: str) -> str:
    """The name of a source without what stands around it; a well-known agency under one name.

    "Copyright 2008 The City Post. All rights reserved." is "The City Post". What was normalised stays as it is.
    """
    name, before = clean_line(source), None
    if len(name) > _LONGEST:
        return name
    while name != before:
        before, name = name, _stripped(name)
    if behind := _ARTICLE_BEHIND.fullmatch(name):
        name = f"{behind['article']} {behind['name']}{behind['place']}"
    return agency(name) or name


def agency(sign: str) -> str:
    """The well-known news agency that signs so; empty if it is none."""
    coded = _ADDRESS.fullmatch(sign) or _CODE.fullmatch(sign)
    key = _OTHERS.sub(" ", coded[1].upper() if coded else _COMPANY.sub("", sign)).strip()
    upper = key.upper().removeprefix("THE ")
    is_sure = key in {upper, "dpa"} or len(upper) >= _SHORTEST_IN_SMALL_LETTERS
    return _BY_SIGN.get(upper, "") if is_sure else ""


def _stripped(name: str) -> str:
    name = _RIGHTS.sub("", name)
    if _COPYRIGHT.search(name):
        name = _YEARS.sub("", _COPYRIGHT.sub("", name))
    name = _ADDRESS_BESIDE.sub("", _LABEL.sub("", name, count=1) if _LABEL.match(name) else name)
    name = name.lstrip(_AROUND) if _ABBREVIATION.search(name) else name.strip(_AROUND)
    is_bracketed = (
        name[:1] in "([<" and name[-1:] in ")]>" and not any(map(name[1:-1].__contains__, "()[]<>"))
    )
    return name[1:-1] if is_bracketed else name


_BY_SIGN = {
    _OTHERS.sub(" ", sign).upper(): name for name, signs in _AGENCIES.items() for sign in (name, *signs)
}
