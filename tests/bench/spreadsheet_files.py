"""Makes spreadsheets with articles in them."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence

from outlook_files import compound_file

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STRINGS = [
    "Title",
    "Date",
    "Newspaper",
    "Full text",
    "River rises",
    "City Post",
    "It rose.\n\nIt fell.",
    "Bridge shuts",
]
SHEET = (
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>'
    '<c r="E1" t="s"><v>3</v></c></row>'
    '<row r="2"><c r="A2" t="s"><v>4</v></c><c r="B2" s="1"><v>43500.5</v></c><c r="C2" t="s"><v>5</v></c>'
    '<c r="E2" t="s"><v>6</v></c></row>'
    '<row r="3"><c r="A3" t="s"><v>7</v></c><c r="B3" t="str"><v>2019-02-05</v></c>'
    '<c r="E3" t="inlineStr"><is><r><t xml:space="preserve">It </t></r><r><t>rose.</t></r><rPh><t>x</t></rPh></is></c></row>'
)
ROWS = [["Title", "Date", "Text"], ["River rises", "2019-02-04", "It rose."]]


def _zipped(parts: Mapping[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    return file.getvalue()


def of_excel(*sheets: str) -> bytes:
    """A file of Excel with these sheets."""
    numbers = range(1, len(sheets) + 1)
    named = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r{n}"/>' for n in numbers)
    targets = "".join(
        f'<Relationship Id="r{n}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in numbers
    )
    strings = "".join(f"<si><t>{one}</t></si>" for one in STRINGS)
    parts = {
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" '
        f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{named}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{targets}</Relationships>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="170" formatCode="d/m/yy"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
    }
    for number, sheet in enumerate(sheets, start=1):
        parts[f"xl/worksheets/sheet{number}.xml"] = (
            f'<worksheet xmlns="{MAIN}"><sheetData>{sheet}</sheetData></worksheet>'
        )
    return _zipped(parts)


def of_excel_97(rows: Sequence[Sequence[str]]) -> bytes:
    """A file of Excel 97 with one sheet ([MS-XLS]: BOF, BoundSheet8, Label, EOF)."""

    def record(number: int, data: bytes = b"") -> bytes:
        return struct.pack("<HH", number, len(data)) + data

    cells = b"".join(
        record(0x204, struct.pack("<HHHHB", y, x, 0, len(text), 1) + text.encode("utf-16-le"))
        for y, row in enumerate(rows)
        for x, text in enumerate(row)
    )
    books_begin, sheets_begin = (
        record(0x809, struct.pack("<HHHHII", 0x600, kind, 0, 0, 0, 0)) for kind in (5, 0x10)
    )
    start = len(books_begin) + 4 + 9 + 4
    sheet = record(0x85, struct.pack("<IBBBB", start, 0, 0, 1, 0) + b"S")
    return compound_file(
        {"Workbook": books_begin + sheet + record(0x0A) + sheets_begin + cells + record(0x0A)}
    )


def of_open_document(rows: Sequence[Sequence[str]]) -> bytes:
    """A file of OpenDocument with one sheet."""
    names = {one: f"urn:oasis:names:tc:opendocument:xmlns:{one}:1.0" for one in ("office", "table", "text")}
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
            for text in row
        )
        + "</table:table-row>"
        for row in rows
    )
    spaces = " ".join(f'xmlns:{one}="{name}"' for one, name in names.items())
    return _zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": "<manifest/>",
            "content.xml": f"<office:document-content {spaces}><office:body><office:spreadsheet>"
            f'<table:table table:name="S">{cells}</table:table></office:spreadsheet></office:body></office:document-content>',
        }
    )
