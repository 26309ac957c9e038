"""How English only mentions somebody, of whom a sentence is not."""

from __future__ import annotations

import regex

from index.annotators.languages.mentions import Mentions

_KIN = (
    r"(?:daughters?|sons?|children|kids|parents|sisters?|brothers?|siblings|grandchildren|grandsons?"
    r"|granddaughters?|wife|husband|partner|friends?|colleagues)"
)
"""People of somebody who are named with them: "her daughters Jane and Ann"."""

MENTIONS = Mentions(
    conjunctions=frozenset(("and", "or")),
    before_complement=(" for ", " of "),
    goes_on_list=regex.compile(r"(?:,\s\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,3})*,?\sand\s"),
    listed_kin=regex.compile(
        rf"\bwhose\s(?:[\p{{Ll}}-]+\s){{1,3}}\Z|"
        rf"\b(?:his|her|their)\s(?:\p{{Ll}}+\s){{0,3}}{_KIN},?\s(?:\p{{Lu}}[\p{{L}}’'-]+,?\s|and\s){{0,8}}\Z"
    ),
    addressed=regex.compile(
        r"(?<![\"”’'»],?\s)\b(?:told|tells|telling|informed|assured|asked|urged)\s(?:the\s|(?:an?\s)?\p{Ll}+\sof\s)?(?:\p{Lu}[\p{L}.]*\s){0,2}\Z"
    ),
    example=regex.compile(
        r"\b(?:including|like|such\sas|according\sto)\s(?:(?:the|\p{Lu}[\p{L}.]*|\p{Ll}+)\s){0,4}\Z"
    ),
    done_by=regex.compile(r"(?r)\p{Ll}+(?:ed|en)\sby\s(?:the\s)?(?:\p{Lu}[\p{L}.]*\s){0,2}\Z"),
    genitive=regex.compile(r"\b\p{Ll}+\sof\s(?:\p{Lu}[\p{L}.]*\s){0,2}\Z"),
    capacity=regex.compile(
        r"\b(?:[Aa]s(?:\san?\s[£$€][\d,]+)?|[Bb]eing|[Bb]ecom(?:e|es|ing)|became|remain(?:s|ed)?"
        r"|(?<!\b(?i:there|here|it|this|that|who|what|one|he|she|they)\s)(?:is|was)(?=\san?\s))\s\Z"
    ),
    pronoun_behind=regex.compile(r",\s(?:he|she|they)\s"),
    said_to_be=regex.compile(r"\b(?P<pronoun>[Hh]e|[Ss]he)\s(?:is|was)\s\Z"),
)
