"""Datelines: "BRUSSELS, Jan. 7 (Agency) — " before the first words of a story, in their many spellings.

GENEVA —                        a place, and a dash of any kind
Geneva, Switzerland –           with what it lies in
GENEVA/LYON (Agency) -          with the agency that sent the story
GENEVA, Jan. 7, 2019 /Wire/ --  with the day; a colon may then stand for the dash
January 7, 2019 – GENEVA –      the day first
(Geneva, Switzerland)           in parentheses
GENEVA, January 7. /Agency/.    with full stops, as in Moscow
(Agency) - Geneva, January 7 -  the agency first, or without a place at all
Jan. 7 (Agency) -               the day and an agency of any name
GENEVA, Jan. 7 Agency -         a well-known agency without parentheses, as in Tokyo and Sydney
Genève (agency)                 a well-known agency and no dash, as in Switzerland
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import regex
from msgspec import Struct
from msgspec.structs import replace

from index.importers.dates import DATE, NAME_OF_DAY_BEGINS, NAMES_OF_DAYS, date_of
from index.importers.sources import agency

_LETTERS = r"\p{L}\p{M}"
_WORD = rf"""
    (?: (?: (?:\p{{Lu}}\.)+ | (?:\p{{L}}['’])?\p{{Lu}}[{_LETTERS}]++\.? ) (?:-[{_LETTERS}]++)*+ (?!['’]s\b) )
"""
_LINK = r"(?: (?i:de|of|la|las|le|les|du|do|da|del|dos|and|et|y|sur|am|an|der|upon)\  )"
_NO_DAY = rf"(?! {NAME_OF_DAY_BEGINS} (?:(?&weekday)|(?&month))\b )"
_ONE_PLACE = rf"""
    (?: {_NO_DAY}
        (?: \p{{Lu}}{{2,}}(?:\ \p{{Lu}}{{2,}}){{3,4}}+\b
          | {_WORD} (?: \ (?: {_LINK}{{1,2}} | {_NO_DAY} ) {_WORD} ){{0,2}} )
    )
"""
_PLACES = rf"(?> {_ONE_PLACE} (?: (?:,\ ?|/) {_ONE_PLACE} ){{0,2}} )"
"""Spelled out at each use: to call a pattern by its name takes longer than to match it."""
_AGENCY = rf"(?P<agency>\ ?\((?!{DATE}\))[^()\n]{{2,40}}\)|\ ?/\ ?[\p{{L}}\p{{N}}\ .-]{{2,30}}/)"
_DASH = r"(?:\s*(?:—|–|―|--+)[\s–—-]*+|\s+[-_|]\s*|-\s+)"
_SHORT_MONTH = "(?i:ene|abr|ago|dic|gen|mag|giu|lug|set|ott|fev|out|mrt|mei)"
"""As agencies of Spain, Italy, Portugal and the Netherlands write them; some are words elsewhere."""
_WHEN = rf"(?:,?\ \(?(?P<date>{DATE})\)?|,\ (?&weekday)|,\ \d\d?\ {_SHORT_MONTH}\b\.?)"
_SIGN = r"(?P<sign>\p{L}{2,10})"
"""Of an agency that has to be a well-known one."""
_DATELINE = regex.compile(
    rf"""
    {NAMES_OF_DAYS}
    \s*+
    (?: (?:RELEASED\ BY|FROM|BY)\ (?:THE\ )? (?P<released_by> \p{{Lu}}[\p{{Lu}}\ .'’]{{8,60}} ) : \s* )?
    (?:
        (?: (?P<date>{DATE}) \.? (?:{_DASH}|:?\s+) )?
        (?:
            \( (?P<place>{_PLACES}) \) (?: {_DASH} | (?<=,[^,]+) :?\s* )
          | (?P<place>{_PLACES}) ,? (?:
                {_AGENCY}? {_WHEN}? \.? {_AGENCY}? \.? (?:{_DASH} (?P<date>{DATE}))? {_DASH}
                (?: \([^()\n]{{2,40}}\)\s*--+\s* )?
              | {_WHEN} \ {_SIGN} {_DASH}
              | \ \({_SIGN}\)\ +
              | {_WHEN}? \.? (?P<agency>\ ?/[\p{{L}}-]{{2,20}}/)\. \s+
              | (?: {_WHEN} {_AGENCY}? | {_AGENCY} {_WHEN}? ) :\s+
            )
        )
      | (?P<date>{DATE}) \.? {_DASH}
    )
    (?=[\p{{Lu}}\p{{N}}"“«‘'(\[])
    """,
    regex.VERBOSE,
)
_CREDIT = regex.compile(
    rf"{NAMES_OF_DAYS}\s*+(?:{DATE}\s+)?\((?P<agency>[^()\n]{{2,40}})\)\s*(?:[–—-]\s+|--+\s*|—)",
    regex.VERBOSE,
)
_BEGINNING = regex.compile(rf"\s*+[{_LETTERS}\p{{N}}(]")
_MARK = regex.compile(r"[—–―|:)]|--|\s[-_]|-\s|/\.\s")
"""What every dateline ends with; looking for the two first spares most paragraphs the rest."""
_NO_PLACE = regex.compile(
    r"""
      \A.{1,3}\Z | \A(?:\p{Lu}\.)+\Z
    | \A(?i:analysis|announcement|answer|audio|background|breaking|by|caption|comment|corrected|correction|exclusive
        |for|from|icymi|in|live|media|mr|mrs|ms|news|note|on|opinion|photos?|press|profile|question|rep|reps|review|sen|sens
        |statement|subject|summary|today|tonight|update|updated|video|watch|yesterday)\b
    | \b(?i:act|agency|bill|bloomberg|committee|editor|note|opinion|press|release|report|reuters|room|statement|study
        |times|update|xinhua)\Z
    | \p{Ll}{2,}\ \p{Lu}{4,}
    """,
    regex.VERBOSE,
)
"""What else stands before a dash: a heading, an acronym that is about to be explained, a contact before the place."""
_STOP_OF_ITS_OWN = regex.compile(r"(?<=\A[^,/]*\p{L}{5})\.\Z")
_LONGEST = 200
"""No dateline is longer: looking further would cost time and find prose."""
_FEWEST_WORDS = 4
_FEWEST_WORDS_AFTER_A_NAME = 7
"""Of prose on the line, where nothing but a name and a dash stands before them."""


class Dateline(Struct, frozen=True):
    """What stood before the first words of a story."""

    place: str
    published: date | None
    released_by: str
    """Whose release it is, where that stands before the dateline."""
    length: int
    """How many characters of the text it took."""
    agency: str = ""
    """The well-known agency that is named in it, or whoever stands for a place."""

    @property
    def is_certain(self) -> bool:
        """Whether it is one wherever it stands; a single word in lower case may be the name of who speaks."""
        return bool(
            self.agency or self.place.isupper() or "," in self.place or self.published or self.released_by
        )


def read_dateline(text: str) -> Dateline | None:
    """The dateline that `text` begins with, if it does."""
    return _read(text[: 3 * _LONGEST])


@lru_cache(maxsize=64)
def _read(text: str) -> Dateline | None:
    """Of one that is asked for again: as a line of a head, and as the beginning of a story."""
    end = min(len(text), _LONGEST)
    if not _BEGINNING.match(text) or not _MARK.search(text, endpos=end):
        return None
    credit = _CREDIT.match(text, endpos=end)
    released_by = agency(credit["agency"]) if credit else ""
    is_of_a_day = credit and credit["m"] and not credit["y"] and "," not in credit["agency"]
    if credit and (released_by or is_of_a_day):
        return _credited(credit, released_by, _read(text[credit.end() : credit.end() + 2 * _LONGEST]))
    match = _DATELINE.match(text, endpos=end)
    if match is None or _NO_PLACE.search(match["place"] or "") or not _is_well_known(match["sign"]):
        return None
    place, published = (match["place"] or "").strip(" ,"), date_of(match)
    if not (place or published):
        return None
    is_certain = match["agency"] or match["sign"] or "," in place or (place and match["date"])
    fewest_words = _FEWEST_WORDS if is_certain else _FEWEST_WORDS_AFTER_A_NAME
    if not _is_prose(text[match.end() : match.end() + _LONGEST], fewest_words):
        return None
    return Dateline(
        _STOP_OF_ITS_OWN.sub("", place),
        published,
        (match["released_by"] or "").strip(),
        match.end(),
        _agency_of(match["sign"] or match["agency"] or ""),
    )


def _is_well_known(sign: str | None) -> bool:
    """Whether an agency that is written in an odd way is one."""
    return sign is None or bool(_agency_of(sign))


def _agency_of(sign: str) -> str:
    """The agency that signs so, perhaps in parentheses or between strokes; those of Switzerland in small letters."""
    sign = sign.strip(" ()/")
    return agency(sign) or agency(sign.upper())


def _credited(credit: regex.Match[str], released_by: str, following: Dateline | None) -> Dateline:
    """The dateline behind the name of an agency, or what there is of one."""
    if following is None:
        return Dateline("", date_of(credit), released_by, credit.end(), released_by or credit["agency"])
    return replace(following, released_by=released_by, length=credit.end() + following.length)


def _is_prose(text: str, fewest_words: int) -> bool:
    """Whether a story begins here, and not the second half of a heading such as "Town Hall – A Case Study"."""
    line = text.split("\n", 1)[0]
    return len(line.split()) >= fewest_words or line.rstrip("\"'”’»)").endswith((".", "!", "?", ","))
