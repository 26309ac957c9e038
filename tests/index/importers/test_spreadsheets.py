"""Tables of articles in spreadsheets."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest
from spreadsheet_files import ROWS, SHEET, of_excel, of_excel_97, of_open_document

from index.archive import Archive
from index.article import Article
from index.errors import Refused
from index.importers.importer import Ignored
from index.importers.recognition import format_of
from index.importers.said_columns import columns_said
from index.importers.spreadsheets import SpreadsheetImporter


def test_the_rows_of_the_first_sheet_with_articles_are_read() -> None:
    found = list(SpreadsheetImporter().articles(io.BytesIO(of_excel("", SHEET)), "a.xlsx"))
    first, second = (one for one in found if isinstance(one, Article))
    assert (first.headline, first.published, first.source) == ("River rises", date(2019, 2, 4), "City Post")
    assert first.paragraphs == ("It rose.", "It fell.")
    assert (second.headline, second.published, second.body) == ("Bridge shuts", date(2019, 2, 5), "It rose.")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.xls", of_excel_97(ROWS)),
        ("a.ods", of_open_document(ROWS)),
        ("text.xls", "\n".join("\t".join(row) for row in ROWS).encode("utf-16")),
    ],
    ids=["xls", "ods", "text"],
)
def test_a_table_is_read_whatever_program_wrote_it(name: str, data: bytes) -> None:
    (article,) = SpreadsheetImporter().articles(io.BytesIO(data), name)
    assert isinstance(article, Article)
    assert (article.headline, article.published, article.body) == (
        "River rises",
        date(2019, 2, 4),
        "It rose.",
    )


def test_a_page_that_is_called_a_spreadsheet_is_a_page() -> None:
    page = f"<html><body><h1>River rises</h1><p>{'It rose in the night. ' * 20}</p></body></html>"
    (article,) = SpreadsheetImporter().articles(io.BytesIO(page.encode()), "a.xls")
    assert isinstance(article, Article)
    assert article.headline == "River rises"


def test_an_owner_may_say_which_column_holds_what() -> None:
    said = columns_said({"headline": "Newspaper"})
    first = next(SpreadsheetImporter(said).articles(io.BytesIO(of_excel(SHEET)), "a.xlsx"))
    assert isinstance(first, Article)
    assert first.headline == "City Post"


@pytest.mark.parametrize(
    "data",
    [b"PK\x03\x04none", of_excel_97(ROWS)[:1500]],
    ids=["damaged", "cut"],
)
def test_a_damaged_file_is_refused(data: bytes) -> None:
    with pytest.raises(Refused, match=r"a\.xlsx: it is damaged"):
        list(SpreadsheetImporter().articles(io.BytesIO(data), "a.xlsx"))


@pytest.mark.parametrize("data", [of_excel(), of_excel("<row/>")], ids=["no-sheet", "empty"])
def test_a_file_without_a_table_is_passed_over(data: bytes) -> None:
    (ignored,) = SpreadsheetImporter().articles(io.BytesIO(data), "a.xlsx")
    assert isinstance(ignored, Ignored)
    assert ignored.reason.startswith("it holds no")


def test_a_part_that_unpacks_to_more_than_a_table_is_refused() -> None:
    data = of_excel(SHEET + " " * 41_000_000)
    with pytest.raises(Refused, match=r"its part xl/worksheets/sheet1.xml is larger"):
        list(SpreadsheetImporter().articles(io.BytesIO(data), "a.xlsx"))


def test_a_cell_in_the_last_corner_costs_no_more_than_its_file(archive: Archive, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    (folder / "a.xlsx").write_bytes(of_excel(SHEET + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))
    (folder / "b.xlsx").write_bytes(of_excel(SHEET))
    report = archive.add([folder])
    assert report.added == 2
    assert [str(refused) for refused in report.refused] == [
        f"{folder / 'a.xlsx'}: reading it broke the program that reads it, or took too much memory"
    ]


PAGE_OF_EXCEL = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet></head>
<body><table><tr><td>Search: river</td></tr></table><table><tr><th>Title</th><th>Date</th><th>Source</th><th>Text</th></tr>
<tr><td>River rises</td><td>04/03/2008</td><td>City Post</td><td>It rose by two metres.<br>Nobody was hurt.</td></tr>
<tr><td>Lake falls</td><td>14/03/2008</td><td>City Post</td><td>It fell &lt;again&gt;.</td></tr></table></body></html>"""


@pytest.mark.parametrize("name", ["a.xls", "a.html"])
def test_a_table_that_databases_write_as_a_page_is_one_of_articles(name: str) -> None:
    format_ = format_of(Path(name), PAGE_OF_EXCEL.encode())
    assert format_ is not None
    river, lake = format_.importer.articles(io.BytesIO(PAGE_OF_EXCEL.encode()), name)
    assert isinstance(river, Article)
    assert (river.headline, river.source, river.published) == ("River rises", "City Post", date(2008, 3, 4))
    assert river.body == "It rose by two metres.\nNobody was hurt."
    assert isinstance(lake, Article)
    assert lake.body == "It fell <again>."


def test_a_page_of_excel_without_a_table_of_articles_is_a_page() -> None:
    page = (
        PAGE_OF_EXCEL[: PAGE_OF_EXCEL.index("<table>")] + "<h1>River rises</h1><p>It rose by two metres.</p>"
    )
    (article,) = SpreadsheetImporter().articles(io.BytesIO(page.encode()), "a.xls")
    assert isinstance(article, Article)
    assert article.headline == "River rises"
