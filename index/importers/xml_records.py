"""Articles in XML of any make: an element for each, with an element for each thing that is said of it.

<release><title>River rises</title><leadtext>It rose.</leadtext><body>&lt;p&gt;It fell.&lt;/p&gt;</body></release>

Agencies, press offices and papers have many such forms. What an element holds is told by its name, as of columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import BinaryIO

from lxml import etree
from msgspec import Struct

from index.article import Article
from index.errors import Refused
from index.importers.agencies.iptc_xml import (
    child,
    language,
    line,
    name,
    names_of,
    paragraphs,
    place_of,
    said,
)
from index.importers.agencies.wire_text import without_signature
from index.importers.columns import Columns, body_of, columns_of, folded
from index.importers.language_names import language_code
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames
from index.importers.said_columns import OWN_NAME, Said
from index.importers.whole_file import bytes_of
from index.importers.xml import parse_xml

_MOST_TAGS = 1_000_000
"""Of a file, which is kept in memory."""
_LEADS = frozenset(
    ("chapo", "deck", "ingress", "intro", "lead", "leadtext", "standfirst", "subheadline", "subtitle")
)
"""Names of what stands above a text and is a part of it."""
_NOTES = frozenset(("ednote", "editorialnote", "editornote", "editorsnote", "tilredaktionen", "updatenote"))
_PLACES = ("dateline", "town", "city")
_WHEN_WRITTEN = (
    "created",
    "createddatetime",
    "datecreated",
    "firstcreated",
    "versioncreated",
    "updateddatetime",
)
"""What is said where no day of publication is."""
_RIGHTS = ("copyrightholder", "copyright", "copyrightnotice", "rights")
_LETTERS_COMPARED = 60
_NAMES = ("name", "label", "title", "value")
"""Elements in which the words for a thing are, where it has several, such as ``<publisher><name>``."""
_SHORTEST_LANGUAGE_NAME = 4


class XmlRecordImporter:
    """Reads articles from XML that is of no known format."""

    def __init__(self, columns: Said = ()) -> None:
        self._said = columns

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The articles of that file, in order. Raises `Refused` if no element has a headline and a text."""
        data = bytes_of(file, origin)
        if data.count(b"<") > _MOST_TAGS:
            raise Refused(origin, f"it has more than {_MOST_TAGS:,} tags")
        names, number = RecordNames(), 0
        for number, facts in enumerate(self._records(parse_xml(data, origin)), start=1):
            raw, own_name = facts
            yield cleaned(raw, f"{origin}#{names.of(own_name, number)}", f"{origin}:{number}")
        if not number:
            raise Refused(origin, "it is XML, but no element in it has a headline and a text")

    def _records(self, root: etree._Element) -> Iterator[tuple[RawArticle, str]]:
        """The outermost elements that are articles, and what they are called."""
        walk = etree.iterwalk(root, events=("start",))
        for _, element in walk:
            if (found := self._record(element)) is not None:
                yield found
                walk.skip_subtree()

    def _record(self, element: etree._Element) -> tuple[RawArticle, str] | None:
        """The article that an element is, and what it is called; ``None`` if it is none."""
        parts = {name(part): part for part in reversed(element) if name(part)}
        columns = columns_of(tuple(parts), self._said) if len(parts) > 1 else {}
        texts = (_text(parts[column]) for column in columns.get("body", ()))
        body = next((text for text in texts if text.strip()), "")
        if "headline" not in columns or not body:
            return None
        told = {folded(column): part for column, part in parts.items()}
        record = _Record(element, parts, columns, told, "headline" in dict(self._said))
        own_name = said(record.column(OWN_NAME), element.get("itemid", ""), element.get("id", ""))
        return _raw_article(record, body), own_name


class _Record(Struct, frozen=True):
    """An element that is an article."""

    element: etree._Element
    parts: Mapping[str, etree._Element]
    columns: Columns
    told: Mapping[str, etree._Element]
    """The parts by what their names are without capitals and signs."""
    is_headline_said: bool
    """Whether an owner said which part is the headline."""

    def column(self, field: str) -> str:
        """What the parts say that hold this field of an article."""
        return said(*(_fact(self.parts[column]) for column in self.columns.get(field, ())))

    def named(self, *names: str) -> str:
        """What the first of the parts of these names says that says something."""
        return said(*(_fact(self.told[part]) for part in names if part in self.told))

    def texts(self, names: frozenset[str]) -> list[str]:
        """The texts of all parts of these names."""
        return [text for part, one in self.told.items() if part in names and (text := _text(one)).strip()]


def _raw_article(record: _Record, body: str) -> RawArticle:
    above = [text for text in record.texts(_LEADS) if text[:_LETTERS_COMPARED] not in body]
    text, sent, signed = without_signature("\n\n".join([*above, body]))
    place, printed = place_of(record.named(*_PLACES))
    day = said(record.column("published"), record.element.get("date", ""), record.named(*_WHEN_WRITTEN))
    return RawArticle(
        headline=_headline(record),
        body=text,
        byline=names_of(record.column("byline")),
        dateline=place,
        published=day or sent or printed,
        source=said(record.column("source"), signed, record.named(*_RIGHTS)),
        section=record.column("section"),
        language=_language(record.column("language") or language(record.element)),
        url=record.column("url"),
        note="\n".join(record.texts(_NOTES)),
    )


def _headline(record: _Record) -> str:
    """Where both are, a title may be one for lists; an owner knows better."""
    title, headline = record.column("headline"), record.named("headline")
    return title if record.is_headline_said else headline or title


def _fact(part: etree._Element) -> str:
    """What an element says: the names in it, or all of it."""
    named = (line(child(part, inner)) for inner in _NAMES)
    several = [line(inner) for inner in part]
    return next(filter(None, named), "") or ", ".join(filter(None, several)) or line(part)


def _text(part: etree._Element) -> str:
    """The text in an element: in paragraphs, or as HTML that is written as text."""
    return paragraphs(part) if len(part) else body_of(part.text or "")


def _language(named: str) -> str:
    """A code as it is; of a name in words the code, and of a number nothing."""
    if named.isdigit():
        return ""
    return named if len(named) < _SHORTEST_LANGUAGE_NAME or "-" in named else language_code(named)
