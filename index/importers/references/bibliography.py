"""What records of all bibliographies have in common: names, days, languages and addresses."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import BinaryIO

import regex

from index.importers.dates import read_day
from index.importers.encodings import decode
from index.importers.hygiene import clean_line
from index.importers.language_names import language_code
from index.importers.whole_file import bytes_of

_LARGEST_FILE = 20_000_000
"""In bytes: some ten thousand records with their abstracts."""
_FAMILY_NAME_FIRST = regex.compile(r"(?P<family>[^,]+),\s*(?P<given>[^,]+)(?:,\s*(?P<suffix>[^,]+))?,?")
_LANGUAGE = regex.compile(r"[A-Za-z]{2,3}(?:[_-][A-Za-z0-9]{1,8})*")
_URL = regex.compile(r"https?://(?:(?!;?\s*https?://|;?\s)\S)+")
_DAY = regex.compile(r"(\d{4})[/-](\d\d?)[/-](\d\d?)(?!\d).*")


def whole_text(file: BinaryIO, origin: str, largest: int = _LARGEST_FILE) -> str:
    """The text of a file of records. Raises `Refused` if it is none, or a larger one than bibliographies are."""
    text = decode(bytes_of(file, origin, largest), origin)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def byline(people: Iterable[str]) -> str:
    """Names as newspapers print them: "Lee, Ann" is Ann Lee."""
    return ", ".join(filter(None, map(_person, people)))


def _person(name: str) -> str:
    name = clean_line(name)
    match = _FAMILY_NAME_FIRST.fullmatch(name)
    if match is None:
        return name
    return " ".join(filter(None, (match["given"].strip(), match["family"].strip(), match["suffix"])))


def day(*said: str) -> date | None:
    """The first of several dates that is a whole one: one of a month or a year alone is none."""
    return next(filter(None, map(_day, map(clean_line, said))), None)


def _day(line: str) -> date | None:
    match = _DAY.fullmatch(line)
    return read_day("-".join(part.zfill(2) for part in match.groups()) if match else line)


def language(said: str) -> str:
    """The code of a language that is said by it, or by its name."""
    line = clean_line(said)
    return line if _LANGUAGE.fullmatch(line) else language_code(line)


def address(*said: str, doi: str = "") -> str:
    """The first address on the web, or that of a DOI."""
    found = next(filter(None, map(_URL.search, said)), None)
    if found:
        return found.group()
    doi = clean_line(doi).removeprefix("doi:").strip()
    return f"https://doi.org/{doi}" if doi.startswith("10.") else ""
