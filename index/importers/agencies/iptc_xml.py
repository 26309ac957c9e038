"""What the XML formats of the news agencies (NITF, NewsML 1, NewsML-G2) have in common.

Elements are known by their names, in whatever namespace: agencies write the right one, an old one, or none.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import BinaryIO

import regex
from lxml import etree

from index.errors import Refused
from index.grounds import Ground
from index.importers.agencies.wire_text import in_paragraphs, is_set_by_hand
from index.importers.datelines import read_dateline
from index.importers.dates import read_date
from index.importers.hygiene import clean_line, clean_text
from index.importers.markup import clean_markup, parse_html
from index.importers.whole_file import LARGEST_FILE, next_bytes
from index.importers.xml import parse_xml

_MOST_MARKS = 1_000_000
"""Tags and attributes in a file. Each takes three hundred bytes of memory, and a story has a few hundred."""
_BLOCKS = frozenset(
    """abstract address article aside bibliography block blockquote body body.content bq brodtext caption center citat
    dd div dl dt fn h1 h2 h3 h4 h5 h6 hl1 hl2 hr ingress li main mellis note ol p pre rubrik section table tagline
    tbody text tfoot thead tr ul
    """.split()  # noqa: SIM905  (a table of words)
)
_NO_TEXT = frozenset(
    """audio bild canvas colgroup dat figure footer form head header iframe img media nav nitf-col nitf-colgroup
    nitf-table-metadata noscript object script style svg title video
    """.split()  # noqa: SIM905  (a table of words)
)
"""Furniture, and pictures with their captions. Swedish names are those of the NITF that TT writes."""
_CELLS = frozenset(("td", "th"))
_PARAGRAPH_END, _LINE_END, _CELL_END = "\x01", "\x02", "\x03"
"""None of them can be in XML."""
_TWO_LINE_ENDS = regex.compile(rf"{_LINE_END}\s*{_LINE_END}")
"""Two line breaks end a paragraph."""
_BLANKS = regex.compile(r"\s+")
_ONLY_A_RULE = regex.compile(r"[\s_*=•–—-]*")
_ESCAPED = regex.compile(
    r"<(?P<tag>[a-z][\w-]{0,30})(?:\s[^<>]{0,500})?>(?P<inside>[^<>]{0,500})</(?P=tag)>", regex.IGNORECASE
)
"""An element that is written as text, of the editor in which a story was written or of a web page."""
_DAY = regex.compile(r"\s*([12]\d{3})-?(\d\d)-?(\d\d)(?!\d)")
_BY = regex.compile(
    r"\A\s*(?i:(?:(?:written|story|reporting)\s)?by[\s:]+(?=\S)|(?:von|par|por|av|af)\s+(?=\S+\s+\S))"
)
_PROSE = " — It is the beginning of a story, and of some length."
_NO_DATA = regex.compile(
    r"\A(?:no[- ]data[- ]available|n/?a|none|null|unknown|not available)\Z", regex.IGNORECASE
)
"""What programs write where there is no place."""
_AGENCY_BESIDE = regex.compile(r"\s*(?:\([^()]{2,40}\)|/[\p{L}. -]{2,30}/)\s*")


def read_xml(file: BinaryIO, origin: str) -> etree._Element:
    """The root of an XML file. Raises `Refused` if there is none, or the file is larger than memory should be."""
    data = next_bytes(file, LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE or data.count(b"<") + data.count(b"=") > _MOST_MARKS:
        raise Refused(
            origin, f"it is larger than {LARGEST_FILE // 1_000_000} MB, or made of tags", Ground.LARGE
        )
    return parse_xml(data, origin)


def name(element: etree._Element) -> str:
    """The name of an element without its namespace; empty for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def every(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The elements of these names inside an element, in the order of the document."""
    yield from element.iterdescendants(*(f"{{*}}{name}" for name in names))


def first(element: etree._Element, *names: str) -> etree._Element | None:
    """The first element of these names inside an element."""
    return next(every(element, *names), None)


def child(element: etree._Element | None, *names: str) -> etree._Element | None:
    """The element that is reached by these names, from child to child."""
    for step in names:
        element = next(element.iterchildren(f"{{*}}{step}"), None) if element is not None else None
    return element


def line(element: etree._Element | None) -> str:
    """All text of an element, on one line; empty if there is no such element."""
    return clean_line("".join(element.itertext())) if element is not None else ""


def said(*found: str) -> str:
    """The first that is not empty."""
    return next((text for text in found if text), "")


def take_out(element: etree._Element, parent: etree._Element) -> None:
    """Remove an element, and keep the text that follows it."""
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)
    element.tail = None


def language(element: etree._Element) -> str:
    """The language that an element or what it stands in is said to be in."""
    while element is not None:
        if found := element.get("{http://www.w3.org/XML/1998/namespace}lang"):
            return str(found)
        element = element.getparent()
    return ""


def paragraphs(element: etree._Element | None, headline: str = "") -> str:
    """The text of an element, paragraphs apart by blank lines; without `headline`, where it is repeated above."""
    if element is None:
        return ""
    pieces: list[str] = []
    _collect(element, pieces)
    text = _TWO_LINE_ENDS.sub(_PARAGRAPH_END, "".join(pieces))
    found = [part for piece in text.split(_PARAGRAPH_END) if (part := _paragraph(piece))]
    if found and headline and clean_line(found[0]).casefold() == clean_line(headline).casefold():
        del found[0]
    return "\n\n".join(part for part in found if not _ONLY_A_RULE.fullmatch(part))


def paragraphs_of_markup(markup: str, headline: str = "") -> str:
    """The text of HTML that is written in a field."""
    return paragraphs(parse_html(clean_markup(markup)), headline)


def day(*timestamps: str | None) -> date | None:
    """The first day among some timestamps, of ISO 8601 in either format ("20080304T101500+0100", "2008-03-04")."""
    days = (_DAY.match(timestamp or "") for timestamp in timestamps)
    return next((read for found in days if found and (read := read_date("-".join(found.groups())))), None)


def names_of(byline: str) -> str:
    """The names in a byline, without "By"."""
    return _BY.sub("", clean_line(byline).rstrip(" =<^"), count=1).strip(" ,;")


def place_of(dateline: str) -> tuple[str, date | None]:
    """The place and the day in a dateline that stands by itself, such as "Strasbourg, 10 juil 2024 (AFP)"."""
    words = _NO_DATA.sub("", clean_line(dateline)).strip(" -–—_:")
    if found := read_dateline(words + _PROSE):
        return found.place, found.published
    words = _AGENCY_BESIDE.sub("", words)
    is_place = any(map(str.isalpha, words)) and not _DAY.match(words)
    return ("", read) if (read := read_date(words)) or not is_place else (words, None)


def _collect(element: etree._Element, pieces: list[str], *, in_cell: bool = False) -> None:
    """The text of an element and all in it; XML is never deeper here than 256, so that this ends.

    In the cell of a table nothing ends a paragraph or a line: it would tear the row.
    """
    tag = name(element).lower()
    if tag in _NO_TEXT:
        return
    around = _PARAGRAPH_END if tag in _BLOCKS and tag != "tr" else ""
    pieces.append(" " if in_cell and around else around)
    if tag in {"br", "tr"}:
        pieces.append(" " if in_cell else _LINE_END)
    if tag or element.tag is etree.Entity:
        pieces.append((element.text or "") if tag != "pre" else (element.text or "").replace("\n", _LINE_END))
    is_cell = tag in _CELLS
    for inner in element:
        _collect(inner, pieces, in_cell=in_cell or is_cell)
        pieces.append(inner.tail or "")
    pieces.append(" " if in_cell and (around or is_cell) else _CELL_END if is_cell else around)


def _paragraph(piece: str) -> str:
    if _LINE_END not in piece and is_set_by_hand(piece):
        return in_paragraphs(piece)
    piece = _ESCAPED.sub(r"\g<inside>", piece) if "</" in piece else piece
    lines = (_BLANKS.sub(" ", line).strip() for line in piece.split(_LINE_END))
    return clean_text("\n".join(map(_row, filter(None, lines))))


def _row(line: str) -> str:
    """A line, or the cells of a row with bars between them."""
    cells = [cell.strip() for cell in line.split(_CELL_END)]
    return f"| {' | '.join(cells[:-1])} |" if len(cells) > 1 else line
