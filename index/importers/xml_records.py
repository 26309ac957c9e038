"""Articles in XML of any make: an element for each, with an element for each thing that is said of it.

<release><title>River rises</title><leadtext>It rose.</leadtext><body>&lt;p&gt;It fell.&lt;/p&gt;</body></release>

Agencies, press offices and papers have many such forms. What an element holds is told by its name, as of columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import BinaryIO

from lxml import etree

from index.article import Article
from index.errors import Refused
from index.importers.agencies.iptc_xml import child, line, name, paragraphs
from index.importers.agencies.wire_text import without_signature
from index.importers.columns import body_of, columns_of, folded
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
_NAMES = ("name", "label", "title", "value")
"""Elements in which the words for a thing are, where it has several, such as ``<publisher><name>``."""
_SHORTEST_LANGUAGE_NAME = 4


class XmlRecordImporter:
    """Reads articles from XML that is of no known format."""

    def __init__(self, said: Said = ()) -> None:
        self._said = said

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
        parts = {name(part): part for part in reversed(element) if name(part)}
        if len(parts) < 2:
            return None
        columns = columns_of(tuple(parts), self._said)
        texts = (_text(parts[column]) for column in columns.get("body", ()))
        body = next((text for text in texts if text.strip()), "")
        if "headline" not in columns or not body:
            return None
        facts = {field: _first(parts, chosen) for field, chosen in columns.items() if field != "body"}
        own_name = facts.pop(OWN_NAME, "")
        leads = [_text(part) for column, part in parts.items() if folded(column) in _LEADS]
        above = [lead for lead in leads if lead.strip() and lead[:60] not in body]
        notes = [_text(part) for column, part in parts.items() if folded(column) in _NOTES]
        text, sent, signed = without_signature("\n\n".join([*above, body]))
        raw = RawArticle(**{**facts, "body": text, "note": "\n".join(filter(None, notes))})
        raw.language, raw.source = _language(raw.language), raw.source or signed
        raw.published = raw.published or sent
        return raw, own_name or element.get("id", "")


def _first(parts: Mapping[str, etree._Element], columns: tuple[str, ...]) -> str:
    return next((fact for column in columns if (fact := _fact(parts[column]))), "")


def _fact(part: etree._Element) -> str:
    """What an element says: the names in it, or all of it."""
    named = (line(child(part, inner)) for inner in _NAMES)
    several = [line(inner) for inner in part]
    return next(filter(None, named), "") or ", ".join(filter(None, several)) or line(part)


def _text(part: etree._Element) -> str:
    """The text in an element: in paragraphs, or as HTML that is written as text."""
    return paragraphs(part) if len(part) else body_of(part.text or "")


def _language(said: str) -> str:
    """A code as it is; of a name in words the code, and of a number nothing."""
    if said.isdigit():
        return ""
    return said if len(said) < _SHORTEST_LANGUAGE_NAME or "-" in said else language_code(said)
