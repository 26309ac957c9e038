"""A file that is none of what its name says is read as what it is, if its first bytes leave no doubt."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

from index.archive import Archive
from index.importers.recognition import format_of

PROSE = (
    b"City Post\n\nRiver rises\n\nThe river rose by two metres in the night, the mayor said, and it has not fallen "
    * 3
)
PAGE = b"<!DOCTYPE html>\n<html><head><title>River rises</title></head><body><p>It rose.</p></body></html>"


def word_file() -> bytes:
    document, made = docx.Document(), io.BytesIO()
    document.add_paragraph("River rises")
    document.add_paragraph("The river rose by two metres in the night, the mayor said.")
    document.save(made)
    return made.getvalue()


WORD = word_file()


def epub() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr("mimetype", "application/epub+zip")
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "beginning", "format_"),
    [
        ("a.pdf", PAGE, "html"),
        ("a.txt", PAGE, "html"),
        ("a.eml", PAGE, "html"),
        ("a.xml", b"<?xml version='1.0'?>" + PAGE, "html"),
        ("a.mht", PAGE, "html"),
        ("a.html", b"%PDF-1.4 ...", "pdf"),
        ("a.txt", b"%PDF-1.4 ...", "pdf"),
        ("a.txt", rb"{\rtf1 River}", "rich-text"),
        ("a.txt", WORD, "word"),
        ("a.pdf", WORD, "word"),
        ("a.txt", epub(), "epub"),
        ("a.doc", PROSE, "text"),
        ("a.docx", PROSE, "text"),
        ("a.rtf", PROSE, "text"),
        ("a.pdf", PROSE, "text"),
        ("a.txt", b' [ {"title": "River", "text": "It rose."} ]', "json"),
    ],
)
def test_bytes_that_leave_no_doubt_overrule_a_name(name: str, beginning: bytes, format_: str) -> None:
    found = format_of(Path(name), beginning)
    assert found is not None
    assert found.name == format_


@pytest.mark.parametrize(
    ("name", "beginning", "format_"),
    [
        ("a.docx", WORD, "word"),
        ("a.doc", WORD, "old-word"),
        ("a.doc", PAGE, "old-word"),
        ("a.xls", PAGE, "spreadsheet"),
        ("a.docx", b"none", "word"),
        ("a.pdf", b"\xff\xd8\xff\xe0" + PROSE + b"\0", "pdf"),
        ("a.md", PROSE, "markdown"),
        ("a.json", PROSE, "json"),
        ("a.txt", b"{curly} beginnings are no data", "text"),
        ("a.zip", WORD, "zip"),
    ],
)
def test_any_other_file_is_what_its_name_says(name: str, beginning: bytes, format_: str) -> None:
    found = format_of(Path(name), beginning)
    assert found is not None
    assert found.name == format_


def test_misnamed_files_in_a_folder_are_read(archive: Archive, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    (folder / "a.doc").write_bytes(PROSE)
    (folder / "b.txt").write_bytes(WORD)
    (folder / "c.txt").write_text('{\n "title": "Lake falls",\n "text": "It fell."\n}\n', encoding="utf-8")
    report = archive.add([folder])
    assert (report.added, report.refused) == (3, ())
