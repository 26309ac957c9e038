"""RIS, which databases of newspapers and programs for references write, and its like of the Web of Science."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, pairwise
from typing import Any, BinaryIO

import regex
import rispy

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.hygiene import clean_line
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames
from index.importers.references.bibliography import address, byline, day, language, whole_text

_BEGINNING = regex.compile(r"^[ \t\uFEFF]*TY  ?-", regex.MULTILINE)
_BEGINNING_OF_SCIENCE = regex.compile(r"^[ \t\uFEFF]*PT (?=\S)", regex.MULTILINE)
_ONE_BLANK = regex.compile(r"^([A-Z][A-Z0-9]) -", regex.MULTILINE)
_END = "\nER  - \n"
_ENDING = regex.compile(r"^[ \t]*ER(?:  ?-.*)?[ \t\r]*$", regex.MULTILINE)
"""What stands behind it belongs to no record, and rispy would look for the one that it goes on."""
_NO_DELIMITERS: Mapping[str, str] = {}
"""rispy would cut an address at a semicolon in it."""
_LARGEST_RECORD = 5_000_000
_HEADLINES = ("title", "primary_title", "document_title", "translated_title", "short_title")
_SOURCES = (
    "secondary_title",
    "alternate_title3",
    "journal_name",
    "alternate_title2",
    "alternate_title1",
    "publication_name",
    "tertiary_title",
    "publisher",
)
_TEXTS = ("abstract", "notes_abstract")
_AUTHORS = ("author_full_name", "authors", "first_authors")


class RisImporter:
    """Reads what RIS files say of articles, and their abstracts."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """An article for each record, in order; `Refused`, with its number, for a bad one."""
        names = RecordNames()
        is_empty = True
        for number, record in enumerate(_records(whole_text(file, origin)), start=1):
            is_empty = False
            where = f"{origin}:{number}"
            if len(record) > _LARGEST_RECORD:
                yield Refused(where, "the record is larger than 5 MB", Ground.LARGE)
                continue
            fields = _fields(record)
            name = names.of(
                clean_line(_first(fields, ("id", "accession_number"))) or _address(fields), number
            )
            yield cleaned(_raw(fields), f"{origin}#{name}", where)
        if is_empty:
            raise Refused(origin, "it has no record of RIS: none begins with a line TY  -", Ground.NO_ARTICLE)


def _records(text: str) -> Iterator[str]:
    beginning = _BEGINNING if _BEGINNING.search(text) else _BEGINNING_OF_SCIENCE
    starts = (found.start() for found in beginning.finditer(text))
    for start, end in pairwise(chain(starts, [len(text)])):
        yield text[start:end].lstrip(" \t\ufeff")


def _fields(record: str) -> Mapping[str, Any]:
    """Its fields by their names in rispy, which wants an end to each record, and two blanks in each line."""
    record = _ENDING.split(record, 1)[0]
    if record.startswith("PT"):
        read: list[dict[str, Any]] = rispy.loads(
            f"{record}\nER\n", implementation=rispy.WokParser, skip_unknown_tags=True
        )
        return read[0]
    if record.startswith("TY -"):
        record = _ONE_BLANK.sub(r"\1  -", record)
    read = rispy.loads(record + _END, skip_unknown_tags=True, delimiter_tags_mapping=_NO_DELIMITERS)
    return read[0]


def _raw(fields: Mapping[str, Any]) -> RawArticle:
    year = max((_first(fields, (key,)) for key in ("year", "publication_year")), key=len)  # one may be a day
    written = _first(fields, ("date", "publication_date"))
    return RawArticle(
        headline=_first(fields, _HEADLINES),
        body=max((_first(fields, (key,)) for key in _TEXTS), key=len),
        byline=byline(next((fields[key] for key in _AUTHORS if fields.get(key)), [])),
        published=day(written, year, f"{written} {year[:4]}"),
        source=_first(fields, _SOURCES),
        section=_first(fields, ("section",)),
        language=language(_first(fields, ("language",))),
        url=_address(fields),
    )


def _address(fields: Mapping[str, Any]) -> str:
    return address(*fields.get("urls", []), doi=_first(fields, ("doi",)))


def _first(fields: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    return next((value for key in keys if isinstance(value := fields.get(key), str) and value.strip()), "")
