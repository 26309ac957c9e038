"""Tables of articles in spreadsheets, as databases and colleagues send them: read as those in text files are."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any, BinaryIO, Final

from lxml import etree

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.databases.exports import begins_as_markup
from index.importers.encodings import decode
from index.importers.extras import needed
from index.importers.formats import importer_named
from index.importers.importer import Ignored
from index.importers.markup import clean_markup, paragraphs_of, parse_html
from index.importers.said_columns import Said
from index.importers.tables import TableImporter
from index.importers.whole_file import bytes_of
from index.importers.zips import Zip

_ZIP, _BEFORE_2007 = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_BYTES_LOOKED_AT: Final = 200
_LARGEST_PART: Final = 40_000_000
_LARGEST_IN_ALL: Final = 120_000_000
_WITH_CELLS: Final = (".xml", ".bin")
_MOST_COLUMNS: Final = 1_000
_END_OF_LINE: Final = "\u2028"
"""Stands for an end of a line in a cell, so that each row is one line of the table that is read then."""


class SpreadsheetImporter:
    """Reads articles from the rows of the first sheet that holds some."""

    def __init__(self, said: Said = ()) -> None:
        self._tables = TableImporter(said)

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused | Ignored]:
        """The articles in the order of their rows; `Ignored` if no sheet has any. Raises `Refused` if it is damaged.

        A page or a table in text, which databases give such a name, is read as what it is; a page with a table of
        articles, as such a table.
        """
        beginning = file.read(_BYTES_LOOKED_AT)
        file.seek(0)
        if beginning.startswith((_ZIP, _BEFORE_2007)):
            if beginning.startswith(_ZIP):
                _look_through(file, origin)
            yield from self._of_sheets(_sheets(file, origin), origin)
        elif begins_as_markup(beginning):
            yield from self._of_page(file, origin)
        else:
            yield from self._tables.articles(file, origin)

    def _of_page(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused | Ignored]:
        found = self._of_sheets(_tables_of_page(file, origin), origin)
        first = next(found, None)
        if first is None or isinstance(first, Ignored):
            file.seek(0)
            yield from importer_named("html").articles(file, origin)
        else:
            yield first
            yield from found

    def _of_sheets(
        self, sheets: Iterable[Iterable[list[Any]]], origin: str
    ) -> Iterator[Article | Refused | Ignored]:
        ignored = Ignored(origin, reason="it holds no sheet")
        for sheet in sheets:
            found = self._tables.articles(io.BytesIO(_as_text(sheet)), origin)
            first = next(found, None)
            if isinstance(first, Ignored):
                ignored = first
            elif first is not None:
                yield first
                yield from found
                return
        yield ignored


def _sheets(file: BinaryIO, origin: str) -> Iterator[Iterable[list[Any]]]:
    """The rows of each sheet. Raises `Refused` if it is damaged or locked."""
    calamine = needed("python_calamine", origin)
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(bytes_of(file, origin)))
        for name in book.sheet_names:
            yield book.get_sheet_by_name(name).iter_rows()
    except calamine.PasswordError as error:
        raise Refused(origin, "it is locked by a password: save it without one", Ground.LOCKED) from error
    except calamine.CalamineError as error:
        raise Refused(origin, f"it is damaged, or no spreadsheet: {error}") from error


def _tables_of_page(file: BinaryIO, origin: str) -> Iterator[Iterable[list[Any]]]:
    """The rows of each table of a page that has no other in it."""
    tree = parse_html(clean_markup(decode(bytes_of(file, origin), origin)))
    for table in tree.iter("table") if tree is not None else ():
        if table.find(".//table") is None:
            yield ([_text_of(cell) for cell in row.iterchildren("th", "td")] for row in table.iter("tr"))


def _text_of(cell: etree._Element) -> str:
    return "\n\n".join(paragraphs_of(cell))


def _look_through(file: BinaryIO, origin: str) -> None:
    """Raises `Refused` if a part of a zip file is larger, when it is unpacked, than that of a table of articles."""
    packed = Zip(file, origin, _LARGEST_IN_ALL)
    for name in sorted(packed.names):
        if name.endswith(_WITH_CELLS):
            packed.read(name, _LARGEST_PART)
    file.seek(0)


def _as_text(rows: Iterable[list[Any]]) -> bytes:
    """The rows as a table in text, parted by commas."""
    written = io.StringIO()
    writer = csv.writer(written, quoting=csv.QUOTE_ALL)
    writer.writerows(map(_cell, row[:_MOST_COLUMNS]) for row in rows)
    return written.getvalue().encode("utf-8", "replace")


def _cell(value: Any) -> str:
    """What stands in a cell; of a moment the day."""
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return _END_OF_LINE.join(str(value).splitlines())
