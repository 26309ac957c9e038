"""Tables of articles in Excel files (.xlsx), as databases and colleagues send them: read as those in text files are."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import BinaryIO, Final

import regex
from lxml import etree

from index.article import Article
from index.errors import Refused
from index.importers.said_columns import Said
from index.importers.tables import TableImporter
from index.importers.xml import parse_xml
from index.importers.zips import Zip

_MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LARGEST_PART: Final = 40_000_000
_MOST_TAGS: Final = 2_500_000
_MOST_COLUMNS: Final = 1_000
_SHEET = regex.compile(r"xl/worksheets/sheet(\d+)\.xml")
_PLACE = regex.compile(r"([A-Z]{1,3})\d+")
_NUMBERS_OF_DAYS: Final = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
"""Of the formats that every file has, those of dates."""
_DAY_FORMAT = regex.compile(r"""(?:"[^"]*"|\[[^\]]*\]|\\.|[^ydYD])*[yYdD]""")
_FIRST_DAY = datetime(1899, 12, 30)
_LAST_NUMBER: Final = 2_958_465
_END_OF_LINE: Final = "\u2028"
"""Stands for an end of a line in a cell, so that each row is one line of the table that is read then."""


class SpreadsheetImporter:
    """Reads articles from the rows of the first sheet that holds some."""

    def __init__(self, said: Said = ()) -> None:
        self._tables = TableImporter(said)

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The articles in the order of their rows. Raises `Refused` if no sheet has any, or it is no such file."""
        packed = Zip(file, origin, 3 * _LARGEST_PART)
        if "xl/workbook.xml" not in packed.names:
            raise Refused(origin, "it is no Excel file")
        strings, days = _strings(packed, origin), _styles_of_days(packed, origin)
        refusal = Refused(origin, "it holds no sheet")
        for sheet in sorted(filter(_SHEET.fullmatch, packed.names), key=lambda name: (len(name), name)):
            table = _as_text(_root(packed, sheet, origin), strings, days)
            found = self._tables.articles(io.BytesIO(table), origin)
            try:
                first = next(found, None)
            except Refused as refused:
                refusal = refused
                continue
            if first is not None:
                yield first
                yield from found
                return
        raise refusal


def _root(packed: Zip, name: str, origin: str) -> etree._Element:
    data = packed.read(name, _LARGEST_PART)
    if data.count(b"<") > _MOST_TAGS:
        raise Refused(origin, "it has more cells than a table of articles does: save it as .csv")
    return parse_xml(data, origin)


def _strings(packed: Zip, origin: str) -> list[str]:
    """The texts that cells name by their numbers."""
    if "xl/sharedStrings.xml" not in packed.names:
        return []
    return [_text(one) for one in _root(packed, "xl/sharedStrings.xml", origin).iterfind(f"{_MAIN}si")]


def _styles_of_days(packed: Zip, origin: str) -> frozenset[str]:
    """The numbers of the styles in which a number is a day."""
    if "xl/styles.xml" not in packed.names:
        return frozenset()
    root = _root(packed, "xl/styles.xml", origin)
    own = {
        one.get("numFmtId", "")
        for one in root.iterfind(f"{_MAIN}numFmts/{_MAIN}numFmt")
        if _DAY_FORMAT.match(one.get("formatCode", ""))
    }
    formats = own | set(map(str, _NUMBERS_OF_DAYS))
    styles = enumerate(root.iterfind(f"{_MAIN}cellXfs/{_MAIN}xf"))
    return frozenset(str(number) for number, style in styles if style.get("numFmtId") in formats)


def _as_text(sheet: etree._Element, strings: list[str], days: frozenset[str]) -> bytes:
    """The rows as a table in text, parted by commas."""
    written = io.StringIO()
    writer = csv.writer(written, quoting=csv.QUOTE_ALL)
    for row in sheet.iterfind(f"{_MAIN}sheetData/{_MAIN}row"):
        cells = dict[int, str]()
        for number, cell in enumerate(row.iterfind(f"{_MAIN}c")):
            place = _place(cell, number)
            if place < _MOST_COLUMNS:
                cells[place] = _cell(cell, strings, days)
        writer.writerow(_in_places(cells))
    return written.getvalue().encode("utf-8", "replace")


def _in_places(cells: Mapping[int, str]) -> list[str]:
    return [cells.get(place, "") for place in range(max(cells, default=-1) + 1)]


def _place(cell: etree._Element, number: int) -> int:
    """The column of a cell, from 0: its name says it in letters, as empty ones may be left out."""
    found = _PLACE.fullmatch(cell.get("r", ""))
    if found is None:
        return number
    place = 0
    for letter in found[1]:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def _cell(cell: etree._Element, strings: list[str], days: frozenset[str]) -> str:
    kind, value = cell.get("t", "n"), cell.findtext(f"{_MAIN}v", "")
    if kind == "inlineStr":
        text = _text(cell)
    elif kind == "s":
        text = strings[int(value)] if value.isdecimal() and int(value) < len(strings) else ""
    elif kind == "n" and cell.get("s", "") in days:
        text = _day(value)
    else:
        text = value
    return _END_OF_LINE.join(text.splitlines())


def _text(of: etree._Element) -> str:
    """The pieces of a text, without how it is spoken."""
    return "".join(one.text or "" for one in of.iter(f"{_MAIN}t") if one.getparent().tag != f"{_MAIN}rPh")


def _day(number: str) -> str:
    try:
        count = float(number)
    except ValueError:
        return number
    return (_FIRST_DAY + timedelta(days=int(count))).date().isoformat() if 0 < count < _LAST_NUMBER else ""
