"""Exports of Retriever (Mediearkivet in Sweden, Atekst in Norway): records between lines of =.

Stadens universitet
Nyheter:

> Floden stiger, Stadsposten, 2004-12-29 09:31

Floden stiger                             perhaps a line of dashes below it
Stadsposten, 2004-12-29 09:31             29.12.2004 in Norway and Denmark
Sida 15
Publicerat i print.

Floden steg …

©Stadsposten<br>Alla artiklar är skyddade …

Läs hela artikeln på http://ret.nu/cmchMNgs
==============================================================================
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import BinaryIO, Final

import regex

from index.article import Article
from index.errors import Refused
from index.importers.databases.exports import Exported, articles_of, pieces_up_to, text_of_file
from index.importers.hygiene import clean_text
from index.importers.raw import RawArticle
from index.stretches import day_if_any

_END: Final = regex.compile(r"^={40,}[ \t\r]*$", regex.MULTILINE)
_SOURCE_AND_DAY = regex.compile(
    r"(?P<source>[^\n]{2,120}?), (?:(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)|(?P<d>\d\d)\.(?P<m>\d\d)\.(?P<y>\d{4}))"
    r"(?: \d\d:\d\d(?::\d\d)?)?"
)
_OF_THE_LIST = regex.compile(r"> ")
_DASHES = regex.compile(r"-{20,}")
_FACT = regex.compile(
    r"(?:Sid[ae]|Sivu) \S{1,12}(?: [^\n]{0,20})?"
    r"|(?:Publicerat|Publisert|Publiceret|Udgivet|Julkaistu|Sänt|Sendt) [^\n]{1,60}"
    r"|(?:Edition|Utgåva|Utgave|Upplaga)\s?:[^\n]{0,60}",
    regex.IGNORECASE,
)
_SECTION = regex.compile(r"(?:Seksjon|Sektion|Avdelning|Del)\s?:\s*(?P<name>[^\n]{1,80})", regex.IGNORECASE)
_RIGHTS = regex.compile(
    r"(?:©|\(c\)\s|All[ae] artik(?:lar|ler) (?:är skyddade|er beskyttet)|Artiklar får ej|Artikkelen er beskyttet"
    r"|Bildtext:|Bildetekst:|Billedtekst:)",
    regex.IGNORECASE,
)
_ADDRESS = regex.compile(
    r"^(?:Läs|Les|Læs|Se|Read|View)\ [^\n]{0,40}?arti[^\n]{0,30}?\s*(?P<url>https?://\S+)\s*$",
    regex.MULTILINE,
)
_LINES_OF_A_HEAD = 8


class RetrieverImporter:
    """Reads the records of text files."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The articles of that file, in order. Raises `Refused` if it is no export of Retriever."""
        text = clean_text(text_of_file(file, origin))
        if not any(map(_SOURCE_AND_DAY.fullmatch, text.split("\n"))):
            raise Refused(origin, "it is no export of Retriever: no line in it says a newspaper and a day")
        return articles_of(pieces_up_to(text, _END), _read_record, origin)


def _read_record(piece: str) -> Exported | None:
    """The article of a record; ``None`` if there is none, as below the last."""
    piece = _END.sub("", piece)
    url = next((match["url"] for match in _ADDRESS.finditer(piece)), "")
    lines = [line.strip() for line in _ADDRESS.sub("", piece).split("\n")]
    lines = lines[max((n + 1 for n, line in enumerate(lines) if _OF_THE_LIST.match(line)), default=0) :]
    place = next((n for n, line in enumerate(lines) if _SOURCE_AND_DAY.fullmatch(line)), None)
    if place is None:
        return None
    headline, section = _above([line for line in lines[:place] if line and not _DASHES.fullmatch(line)])
    facts, text = _below(lines[place + 1 :])
    source, day = _source_and_day(lines[place])
    return Exported(
        RawArticle(
            headline=headline,
            body="\n".join(line for line in text if not _RIGHTS.match(line)),
            published=day,
            source=source,
            section=next((found["name"] for found in map(_SECTION.fullmatch, facts) if found), section),
            url=url,
        )
    )


def _above(lines: list[str]) -> tuple[str, str]:
    """The headline, and the section, which may stand above it in capitals."""
    near = lines[-2:]
    has_section = len(near) > 1 and near[0].isupper() and not near[1].isupper()
    return (near[-1], near[0]) if has_section else (" ".join(near), "")


def _below(lines: list[str]) -> tuple[list[str], list[str]]:
    """The facts that stand below the newspaper and the day, and the text."""
    end = 0
    for place, line in enumerate(lines[:_LINES_OF_A_HEAD]):
        if line and not (_FACT.fullmatch(line) or _SECTION.fullmatch(line) or _DASHES.fullmatch(line)):
            break
        end = place + 1
    return lines[:end], lines[end:]


def _source_and_day(line: str) -> tuple[str, date | None]:
    found = _SOURCE_AND_DAY.fullmatch(line)
    return (
        (found["source"], day_if_any(int(found["y"]), int(found["m"]), int(found["d"])))
        if found
        else ("", None)
    )
