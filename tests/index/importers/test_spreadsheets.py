"""Tables of articles in Excel files."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

from index.article import Article
from index.errors import Refused
from index.importers.said_columns import columns_said
from index.importers.spreadsheets import SpreadsheetImporter

SPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
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
    '<c r="E3" t="inlineStr"><is><r><t>It </t></r><r><t>rose.</t></r><rPh><t>x</t></rPh></is></c></row>'
)


def packed(*sheets: str) -> bytes:
    strings = "".join(f"<si><t>{one}</t></si>" for one in STRINGS)
    parts = {
        "xl/workbook.xml": "<workbook/>",
        "xl/sharedStrings.xml": f"<sst {SPACE}>{strings}</sst>",
        "xl/styles.xml": f'<styleSheet {SPACE}><numFmts><numFmt numFmtId="170" formatCode="d/m/yy"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
    }
    for number, sheet in enumerate(sheets, start=1):
        parts[f"xl/worksheets/sheet{number}.xml"] = (
            f"<worksheet {SPACE}><sheetData>{sheet}</sheetData></worksheet>"
        )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as zipped:
        for name, part in parts.items():
            zipped.writestr(name, part)
    return file.getvalue()


def test_the_rows_of_the_first_sheet_with_articles_are_read() -> None:
    found = list(SpreadsheetImporter().articles(io.BytesIO(packed("", SHEET)), "a.xlsx"))
    first, second = (one for one in found if isinstance(one, Article))
    assert (first.headline, first.published, first.source) == ("River rises", date(2019, 2, 4), "City Post")
    assert first.paragraphs == ("It rose.", "It fell.")
    assert (second.headline, second.published, second.body) == ("Bridge shuts", date(2019, 2, 5), "It rose.")


def test_an_owner_may_say_which_column_holds_what() -> None:
    said = columns_said({"headline": "Newspaper"})
    first = next(SpreadsheetImporter(said).articles(io.BytesIO(packed(SHEET)), "a.xlsx"))
    assert isinstance(first, Article)
    assert first.headline == "City Post"


@pytest.mark.parametrize("data", [b"none", packed(), packed("<row/>")], ids=["damaged", "no-sheet", "empty"])
def test_a_file_without_a_table_is_refused(data: bytes) -> None:
    with pytest.raises(Refused, match=r"a\.xlsx: it (is damaged|holds no)"):
        list(SpreadsheetImporter().articles(io.BytesIO(data), "a.xlsx"))
