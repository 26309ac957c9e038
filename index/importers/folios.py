"""A line that says in which newspaper an article stood, and when: as it is printed, or noted on a cutting.

City Post, 7 January 2019, p. 3                    Der Norden vom 7.1.2019, S. 4 / Politik
January 7, 2019 | City Post                        By Ann Lee | City Post | Jan. 7, 2019
Published January 7, 2019 at 10:45 AM EST | Updated January 9, 2019
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final

import regex
from msgspec import Struct

from index.importers.dates import DATE, NAMES_OF_DAYS, date_of, read_date
from index.stretches import day_if_any

_LONGEST: Final = 160
_MOST_WORDS_OF_A_NAME: Final = 7
_LONGEST_WORD: Final = 25
"""Of characters: a sentence in Japanese is one word."""
_DAY = regex.compile(
    rf"""
    {NAMES_OF_DAYS} (?<![\p{{L}}\d]) (?: {DATE} | (?P<dd>\d\d?)\.\s?(?P<mm>\d\d?)\.\s?(?P<yyyy>\d{{4}}) (?!\d) )
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_BEFORE_DAY = regex.compile(
    r"""(?: \b(?:first\ )?(?:published|posted|issued|created)(?:\ on)? | \b(?:publié|paru|mis\ en\ ligne)e?(?:\ le)?
    | \b(?:veröffentlicht|erschienen)(?:\ am)? | \bpublicado(?:\ el|\ em)? | \bpubblicato(?:\ il)?
    | \bvom | \bdu | \bam | \bdel? | \bon | \bdated | \bdate ) :?\ *\Z""",
    regex.VERBOSE | regex.IGNORECASE,
)
_AFTER_DAY = regex.compile(
    r"""\A (?:,?\ +(?:at\ |à\ |um\ |-\ )?\d\d?[:.h]\d\d (?:\ ?[ap]\.?m\b\.?)? (?:\ ?(?:UTC|[A-Z]{1,3}T|Uhr|h))?)?
    (?:\ *(?:dans|in|im|en|su)\b(?=\ +\p{Lu}))?""",
    regex.VERBOSE | regex.IGNORECASE,
)
_CHANGED = regex.compile(
    r"[\s|•·(,–—-]*\b(?:last\ )?(?:updated|modified|mis à jour|aktualisiert|actualizado|aggiornato)\b.*",
    regex.IGNORECASE,
)
_PAGE = regex.compile(
    r"""(?: pp?\.?\ ?\p{L}?\d | (?:page|seite|pág|pag|blz|sid|str)\b\.? | S\.\ ?\d ) [\p{L}\d\s.–/-]*
    | (?:no|nr|n[º°]|vol|issue)\.?\ ?\d+ .* | \d{1,3}\ ?p\.? | [\d.,]+\ (?:words|mots|wörter|palabras)""",
    regex.VERBOSE | regex.IGNORECASE,
)
_BETWEEN = regex.compile(
    r"\s*[|•·;]\s*|\s+[–—/-]+\s+|,\s+|(?<=\p{L}{4})\.\s+(?=\p{Lu})|\s*\((?!\p{Lu}[\p{L}.]{1,3}\))|(?<!\(\p{Lu}[\p{L}.]{1,3})\)\s*"
)
"""Parentheses part names too, but for those around a state."""
_NAMED = regex.compile(r"(?:(?i:written\ by|by|par|por)|[Vv]on|VON)\s+(?=\p{Lu})")
_WORD = regex.compile(r"[\p{L}\p{M}\d][\p{L}\p{M}\d'’.&-]*")
_CAPITAL = regex.compile(r"[\p{Lu}\p{Lt}\p{Lo}\d]")
_ARTICLE = regex.compile(
    r"(?:The|Le|La|Les|L['’]|El|Los|Las|Il|Lo|Gli|Der|Die|Das|De|Het|O|A|Al)(?:\s|(?<=['’]))",
    regex.IGNORECASE,
)
_SMALL_WORDS: Final = """
    de du des la le les of the and for in on at to et und der die das den im am zur zum für y el los las del van het
    een di da do dos della delle dei e en och og & l' d'
"""
_SMALL = frozenset(_SMALL_WORDS.split())


_NEWSPAPER = regex.compile(
    r"""^(?:the\s+)?office\ of\b | \bU\.?S\.?\ (?:house|senate)\b | \([a-z]{2}\)$ | \.(?:com|org|net|gov)$
    | \b(?:news|wikinews|times|post|herald|tribune|gazette|journal|daily|press|monitor|observer|guardian|telegraph
    |chronicle|courier|examiner|agency|radio|voices|magazine|reuters|bulletin|clarion|sentinel)\b\.?
    (?:\ \([^)]*\))?$
    | \p{L}*(?:zeitung|anzeiger|blatt|nachrichten|rundschau|kurier|bladet|tidning(?:en)?|krant)\b
    | \b(?:allgemeine|morgenpost|courrier|dépêche|quotidien|diario|periódico|corriere|giornale|gazzetta|jornal
    |dagblad)\b""",
    regex.VERBOSE | regex.IGNORECASE,
)


class Folio(Struct, frozen=True):
    """What such a line says."""

    source: str
    published: date
    byline: str = ""
    is_alone: bool = False
    """Whether the day is all that the line says."""


@lru_cache(maxsize=64)
def read_folio(line: str) -> Folio | None:
    """What a line says that holds a day, and else but names; ``None`` for any other, such as a sentence.

    Of a line in a head it is asked several times: by itself, and as the one below another.
    """
    if len(line) > _LONGEST or not any(map(str.isdecimal, line)):
        return None
    line = _CHANGED.sub("", line)
    days = [(found, day) for found in _DAY.finditer(line) if (day := _day_of(found))]
    if len(days) != 1:
        return None
    ((found, day),) = days
    before, after = _BEFORE_DAY.sub("", line[: found.start()]), _AFTER_DAY.sub("", line[found.end() :])
    if before.rstrip().endswith(":"):
        return None
    parts = [part.strip(" .,;:|_*") for side in (before, after) for part in _BETWEEN.split(side)]
    has_page = any(map(_PAGE.fullmatch, parts))
    parts = [part for part in parts if part and not _PAGE.fullmatch(part)]
    bylines = [part[named.end() :] for part in parts if (named := _NAMED.match(part))]
    names = [part for part in parts if not _NAMED.match(part)]
    is_alone = not names and not bylines
    if len(names) == 1 and not has_page and len(_WORD.findall(names[0])) == 1 and names[0][0].isupper():
        names, is_alone = [], False  # it is a town, for all one knows
    if len(names) > 3 or len(bylines) > 1 or not all(map(is_name, [*names, *bylines])):
        return None
    if len(names) > 1 and not bylines and not has_page and _may_be_person(names[0]):
        bylines, names = names[:1], names[1:]
    return Folio(names[0] if names else "", day, bylines[0] if bylines else "", is_alone)


def is_name(line: str) -> bool:
    """Whether a line could be a name, of a newspaper or somebody: all its words but the small ones have capitals."""
    words = _WORD.findall(line)
    most_small = 1 if has_article(line) else 0  # "Le Monde diplomatique"
    return (
        0 < len(words) <= _MOST_WORDS_OF_A_NAME
        and _CAPITAL.match(words[0]) is not None
        and "、" not in line
        and words[-1] not in _SMALL
        and sum(not _CAPITAL.match(word) and word.casefold() not in _SMALL for word in words) <= most_small
        and max(map(len, words)) <= _LONGEST_WORD
        and not line.rstrip().endswith(("?", "!", ":", "…", "。"))
    )


def has_article(name: str) -> bool:
    """Whether a name begins with an article, as those of newspapers do."""
    return _ARTICLE.match(name) is not None


def is_newspaper(name: str) -> bool:
    """Whether a name has a word that those of newspapers, agencies and press offices have."""
    return _NEWSPAPER.search(name) is not None


def _may_be_person(name: str) -> bool:
    words = _WORD.findall(name)
    return 2 <= len(words) <= 4 and not has_article(name) and not is_newspaper(name)


def _day_of(found: regex.Match[str]) -> date | None:
    if found["dd"]:
        return day_if_any(int(found["yyyy"]), int(found["mm"]), int(found["dd"]))
    return date_of(found)


def day_alone(line: str) -> date | None:
    """The day that a line consists of, with a label before it or a time and a later change behind it."""
    if found := read_date(line):
        return found
    folio = read_folio(line)
    return folio.published if folio and folio.is_alone else None
