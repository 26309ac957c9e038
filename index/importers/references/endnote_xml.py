"""XML of EndNote, which Mendeley, Zotero and databases write too: <xml><records><record>… with styles in each field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Final

from lxml import etree

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.hygiene import clean_line
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames
from index.importers.references.bibliography import address, byline, day, language
from index.importers.xml import root_of

_SOURCES: Final = ("secondary-title", "full-title", "publisher")


class EndNoteImporter:
    """Reads what records say of articles, and their abstracts."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """An article for each record, in order. Raises `Refused` if there are none."""
        root = root_of(file, origin, "a bibliography")
        names = RecordNames()
        number = 0
        for number, record in enumerate(root.iter("record"), start=1):
            raw = _article(record)
            name = names.of(_line(record, "accession-num") or raw.url, number)
            yield cleaned(raw, f"{origin}#{name}", f"{origin}:{number}")
        if not number:
            raise Refused(origin, "it holds no record as EndNote writes one", Ground.NO_ARTICLE)


def _article(record: etree._Element) -> RawArticle:
    year, written = _line(record, "year"), _line(record, "pub-dates")
    return RawArticle(
        headline=_line(record, "title"),
        body="\n\n".join(_texts(record, "abstract")[:1]),
        byline=byline(_texts(record, "author")),
        published=day(written, f"{written} {year}", f"{year}/{written}"),
        source=next(filter(None, (_line(record, tag) for tag in _SOURCES)), ""),
        section=_line(record, "section"),
        language=language(_line(record, "language")),
        url=address(*_texts(record, "url"), doi=_line(record, "electronic-resource-num")),
    )


def _texts(record: etree._Element, tag: str) -> list[str]:
    return [text for one in record.iter(tag) if (text := "".join(one.itertext()).strip())]


def _line(record: etree._Element, tag: str) -> str:
    return clean_line(next(iter(_texts(record, tag)), ""))
