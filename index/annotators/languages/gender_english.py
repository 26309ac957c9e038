"""How English shows of what gender somebody is."""

from __future__ import annotations

import regex

from index.annotators.languages.gender import Gender
from index.annotators.lexicon import FEMALE, MALE

GENDER = Gender(
    female=FEMALE,
    male=MALE,
    gendered=regex.compile(r"\b(?:(?P<she>[Ss]he|[Hh]ers?|herself)|(?P<he>[Hh]e|[Hh]is|him|himself))\b"),
    gendered_surely=regex.compile(
        r"(?<=\p{L}\s(?:and|with)\s)(?<!\ban?\s\p{Ll}+\sand\s)(?:(?P<she>her)|(?P<he>his))\s(?=\p{Ll})"
        r"|\b(?:(?P<she>herself)|(?P<he>himself))\b"
        r"|\b(?:(?P<she>her)\s(?:late\s|ex-)?(?:husband|boyfriend)|(?P<he>his)\s(?:late\s|ex-)?(?:wife|girlfriend))\b"
    ),
    gendered_title=regex.compile(r"\b(?:(?P<she>M(?:is)?s\.?|Mrs\.?|Miss)|(?P<he>Mr\.?))\s\Z"),
    of_oneself=regex.compile(
        r"(?:\s(?:said|says|added|adds|claimed|claims|stated|admitted|insisted|explained|noted)"
        r"|\s\p{Ll}{2,}ed\s[^.;:“”\"\n]{1,160},\s(?:saying|adding|claiming|insisting|explaining))"  # "asked for it, saying"
        r"\s(?:that\s)?(?:(?P<she>she)|(?P<he>he))\b"
    ),
)
