"""The collections of newswire that research works with, in the SGML of TREC, TIPSTER, AQUAINT, DUC and Gigaword.

Each newspaper in them names its elements otherwise; all have a `DOC`, with its number inside or as an attribute.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import BinaryIO

import regex

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.agencies import sgml
from index.importers.agencies.iptc_xml import day, names_of, place_of, said
from index.importers.agencies.wire_text import without_signature
from index.importers.dates import read_date
from index.importers.encodings import decode
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames
from index.importers.sources import agency, normalised

_PUBLISHERS = {
    "CNA": "Central News Agency",
    "FT": "Financial Times",
    "LA": "Los Angeles Times",
    "LTW": "Los Angeles Times/Washington Post",
    "NYT": "The New York Times",
    "SJMN": "San Jose Mercury News",
    "WPB": "The Washington Post/Bloomberg",
    "WSJ": "The Wall Street Journal",
}
"""Who is meant by the letters that the number of a document begins with; agencies are in `sources`."""
_LETTERS = regex.compile(r"[A-Z]+")
_EIGHT_DIGITS = regex.compile(r"(?<!\d)(?:19|20)\d{6}(?!\d)")
_SIX_DIGITS = regex.compile(r"(?<!\d)\d{6}(?!\d)")
_FOLIO = regex.compile(r"[A-Z]{2,4}\s+\d\d? [A-Z]{3} \d\d\s*/\s*")
"""In the Financial Times's headlines: "FT  14 MAY 91 / "."""
_LINES_OF_HEADLINE = regex.compile(r"\s*(?:@|-{3,}|\n\s*\n)\s*")
_FIRST_YEAR_OF_THIS_CENTURY = 50
_SHORT = 300
"""Characters of a document that may hold nothing at all."""


class TrecImporter:
    """Reads the documents of a file of such a collection."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The documents of that file, in order. Raises `Refused` if there are none."""
        names, number = RecordNames(), 0
        for number, data in enumerate(sgml.documents(file, "DOC"), start=1):
            where = f"{origin}:{number}"
            try:
                document = decode(data, where)
            except Refused as refused:
                yield refused
                continue
            if len(document) < _SHORT and not sgml.has_text(document):  # there may be a hundred thousand
                yield Refused(where, "it has neither a headline nor a text", Ground.NO_ARTICLE)
                continue
            own_id = sgml.attribute(document, "id") or sgml.line(document, "DOCNO", "DOCID")
            yield cleaned(_raw_article(document, own_id), f"{origin}#{names.of(own_id, number)}", where)
        if not number:
            raise Refused(origin, "it holds no documents", Ground.NO_ARTICLE)


def _raw_article(document: str, own_id: str) -> RawArticle:
    headline, byline = _headline(document)
    place, printed = place_of(sgml.line(document, "DATELINE"))
    body, sent, signed = without_signature(_body(document))
    return RawArticle(
        headline=headline,
        body=body,
        byline=names_of(sgml.line(document, "BYLINE", "AUTHOR")) or byline,
        dateline=place,
        published=_day(document, own_id) or printed or sent,
        source=_publisher(own_id) or normalised(sgml.line(document, "SOURCE", "SO", "PUB", "NAME")) or signed,
        section=sgml.line(document, "SECTION").partition(";")[0],
        language=sgml.line(document, "LANGUAGE"),
        note="\n".join(filter(None, [sgml.line(document, "CORRECTION"), sgml.line(document, "NOTE")])),
    )


def _headline(document: str) -> tuple[str, str]:
    """The headline, and the byline that some papers put below it in the same element."""
    content = sgml.element(document, "HEADLINE", "HEAD", "HL", "TITLE", "TI")
    lines = [line for part in _LINES_OF_HEADLINE.split(content) if (line := sgml.text(part).strip())]
    bylines = [line for line in lines[1:] if line.startswith("By ")]
    headline = " ".join(line for line in lines if line not in bylines)
    return _FOLIO.sub("", headline, count=1), names_of(", ".join(bylines))


def _body(document: str) -> str:
    """The text, with the lead that some papers keep apart."""
    parts = (sgml.element(document, "LEADPARA", "LP"), sgml.element(document, "TEXT", "BODY"))
    return "\n\n".join(sgml.text(part) for part in parts if part)


def _publisher(own_id: str) -> str:
    letters = _LETTERS.match(own_id)
    return said(_PUBLISHERS.get(letters[0], ""), agency(letters[0])) if letters else ""


def _day(document: str, own_id: str) -> date | None:
    """The day that an element says, or the number of the document."""
    said_date = sgml.line(document, "DATE", "DATE_TIME", "DATETIME", "DATE1", "PUBDATE", "DD")
    return _beginning_of(said_date) or _of_digits(said_date) or _of_digits(own_id)


def _beginning_of(line: str) -> date | None:
    """The day that a line such as "January 1, 1989, Sunday, Home Edition" begins with."""
    return read_date(line) or read_date(", ".join(line.split(", ")[:2])) or day(line)


def _of_digits(line: str) -> date | None:
    """The day in "APW19980601.0003", "AP880212-0001" or "910514": the year comes first."""
    if found := _EIGHT_DIGITS.search(line):
        return day(found[0])
    if found := _SIX_DIGITS.search(line):
        century = "19" if int(found[0][:2]) >= _FIRST_YEAR_OF_THIS_CENTURY else "20"
        return day(century + found[0])
    return None
