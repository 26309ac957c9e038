"""BibTeX and biblatex, read by bibtexparser entry by entry: an entry that is broken costs no other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain, pairwise
from typing import BinaryIO

import regex

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.extras import needed
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames
from index.importers.references.bibliography import address, byline, day, language, whole_text

_ENTRY = regex.compile(r"^[ \t\uFEFF]*@[ \t]*(?P<kind>\w+)[ \t\n]*[{(]", regex.MULTILINE)
_NO_RECORDS = frozenset(("comment", "preamble", "set", "xdata"))
_LARGEST_ENTRY = 200_000
_HEADLINES = ("title", "shorttitle")
_SOURCES = ("journaltitle", "journal", "newspaper", "booktitle", "publisher", "organization", "institution")
_COMMANDS = {
    r"\textbraceleft": "{",
    r"\textbraceright": "}",
    r"\textbackslash": "\\",
    r"\textasciitilde": "~",
    r"\textasciicircum": "^",
}
"""That bibtexparser leaves as they are."""
_BRACE_OR_AND = regex.compile(r"[{}]|\s+and\s+")
_BETWEEN_MONTH_AND_DAY = regex.compile(r"[~,.\s]+")


class BibtexImporter:
    """Reads what BibTeX files say of articles, and their abstracts."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """An article for each entry, in order; `Refused`, with its number, for a bad one."""
        names = RecordNames()
        parse = _Parser(origin)
        number = 0
        for kind, entry in _entries(whole_text(file, origin)):
            number += kind != "string"
            where = f"{origin}:{number}"
            fields = parse(entry, where)
            if isinstance(fields, Refused):
                yield fields
            elif fields:
                name = names.of(str(fields.get("ID", "")), number)
                yield cleaned(_raw(fields), f"{origin}#{name}", where)
        if not number:
            raise Refused(origin, "it has no entry of BibTeX", Ground.NO_ARTICLE)


def _entries(text: str) -> Iterator[tuple[str, str]]:
    """The kinds of entries, and their texts up to the next one."""
    for entry, following in pairwise(chain(_ENTRY.finditer(text), [None])):
        kind = entry["kind"].lower() if entry else ""
        if entry and kind not in _NO_RECORDS:
            yield kind, text[entry.start() : following.start() if following else None]


class _Parser:
    """bibtexparser, which keeps the abbreviations that a file defines from one entry to the next."""

    def __init__(self, origin: str) -> None:
        self._parser = needed("bibtexparser.bparser", origin).BibTexParser(
            common_strings=True, ignore_nonstandard_types=False
        )
        self._parser.expect_multiple_parse = True
        self._unknown: type[Exception] = needed("bibtexparser.bibdatabase", origin).UndefinedString

    def __call__(self, entry: str, where: str) -> Mapping[str, str] | Refused | None:
        """The fields of an entry; ``None`` for what defines abbreviations."""
        if len(entry) > _LARGEST_ENTRY:
            return Refused(where, "the entry is larger than 200 kB", Ground.LARGE)
        database = self._parser.bib_database
        database.entries, database.comments = [], []
        try:
            self._parser.parse(entry, partial=True)
        except self._unknown as error:
            return Refused(where, f"it does not say what the abbreviation {error} stands for")
        except RecursionError:
            return Refused(where, "its braces are too deep", Ground.LARGE)
        if database.entries:
            fields: Mapping[str, str] = database.entries[0]
            return fields
        return Refused(where, "it is no whole entry of BibTeX") if database.comments else None


def _raw(fields: Mapping[str, str]) -> RawArticle:
    plain = {key: _plain(value) for key, value in fields.items()}
    return RawArticle(
        headline=_first(plain, _HEADLINES),
        body=plain.get("abstract", ""),
        byline=byline(_newspapers_order(_plain(name)) for name in _people(fields.get("author", ""))),
        published=_published(plain),
        source=_first(plain, _SOURCES),
        language=language(plain.get("langid") or plain.get("language", "")),
        url=address(plain.get("url", ""), plain.get("howpublished", ""), doi=plain.get("doi", "")),
    )


def _plain(value: str) -> str:
    r"""A value without braces, and ``{\"u}`` as ü."""
    from bibtexparser.latexenc import latex_to_unicode  # noqa: PLC0415  (an extra)

    plain = str(latex_to_unicode(value))
    for command, sign in _COMMANDS.items():
        plain = plain.replace(command, sign)
    return plain


def _newspapers_order(name: str) -> str:
    """A name of three parts has the suffix last: BibTeX has "Ray, Jr., Bob"."""
    parts = name.split(",")
    return ",".join((parts[0], parts[2], parts[1])) if len(parts) == 3 else name


def _people(authors: str) -> Iterator[str]:
    """Names between "and"; one in braces may have that in it."""
    depth, start = 0, 0
    for found in _BRACE_OR_AND.finditer(authors):
        if found.group() in "{}":
            depth += 1 if found.group() == "{" else -1
        elif depth == 0:
            yield authors[start : found.start()]
            start = found.end()
    if authors[start:].strip() != "others":
        yield authors[start:]


def _published(plain: Mapping[str, str]) -> date | None:
    year, month, number = (plain.get(key, "") for key in ("year", "month", "day"))
    month = _BETWEEN_MONTH_AND_DAY.sub(" ", month)
    return day(
        plain.get("date", "").partition("/")[0], f"{year}-{month}-{number}", f"{number} {month} {year}"
    )


def _first(plain: Mapping[str, str], keys: tuple[str, ...]) -> str:
    return next((plain[key] for key in keys if plain.get(key)), "")
