"""Reuters-21578, the collection of stories of 1987 on which much of the classification of texts was measured."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import BinaryIO

import regex

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.agencies import sgml
from index.importers.agencies.iptc_xml import names_of, place_of
from index.importers.agencies.wire_text import in_paragraphs, without_signature
from index.importers.dates import read_date
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames

_DATE = regex.compile(r"\s*(\d{1,2})-([A-Z]{3})-(\d{4})", regex.IGNORECASE)
_END_MARK = regex.compile(r"(?:\n|[ \t]{2})\s*reuter\W*\Z", regex.IGNORECASE)
"""Below the text, or far behind its last word."""
_CONTROL = regex.compile(r"&#\d{1,2};")
_BEFORE_TITLE = regex.compile(r"[\s*]*")


class Reuters21578Importer:
    """Reads the stories of one of the collection's files."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The stories of that file, in order. Raises `Refused` if there are none."""
        names, number = RecordNames(), 0
        for number, document in enumerate(sgml.documents(file, "REUTERS"), start=1):
            story = _CONTROL.sub("", document.decode("latin-1"))
            own_name = names.of(sgml.attribute(story, "NEWID"), number)
            yield cleaned(_raw_article(story), f"{origin}#{own_name}", f"{origin}:{number}")
        if not number:
            raise Refused(origin, "it holds no stories of Reuters-21578", Ground.NO_ARTICLE)


def _raw_article(story: str) -> RawArticle:
    headline, body = sgml.line(story, "TITLE"), sgml.element(story, "BODY")
    if not headline and not body:
        headline, body = _unprocessed(sgml.element(story, "TEXT"))
    place, _ = place_of(sgml.line(story, "DATELINE"))
    return RawArticle(
        headline=headline.lstrip("* "),
        body=without_signature(in_paragraphs(_END_MARK.sub("", body)))[0],
        byline=names_of(sgml.line(story, "AUTHOR")),
        dateline=place,
        published=_day(sgml.line(story, "DATE")),
        source="Reuters",
        section=sgml.line(sgml.element(story, "TOPICS"), "D"),
    )


def _unprocessed(text: str) -> tuple[str, str]:
    """The headline and the text of a story that was put in as it came: in capitals, and below."""
    lines = _BEFORE_TITLE.sub("", text, count=1).split("\n")
    end = 1
    while end < len(lines) and lines[end].strip() and lines[end][0] not in " \t" and lines[end].isupper():
        end += 1
    return " ".join(lines[:end]), "\n".join(lines[end:])


def _day(timestamp: str) -> date | None:
    """The day of "26-FEB-1987 15:01:01.79"; some have letters behind that, or a time that never was."""
    found = _DATE.match(timestamp)
    return read_date(" ".join(found.groups())) if found else None
