"""Word files, as people write them and as Nexis does."""

from __future__ import annotations

import io
import random
import zipfile
from datetime import date

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from index.article import Article
from index.errors import Refused
from index.importers.documents import word
from index.importers.documents.word import OldWordImporter, WordImporter

TEXT = "The river rose by two metres in the night, the mayor said, and it has not fallen since then."


def saved(document: docx.document.Document) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def written(*paragraphs: str | tuple[str, str], **properties: str) -> bytes:
    """A file with these paragraphs, some with a style."""
    document = docx.Document()
    for name, value in {"author": "python-docx", **properties}.items():
        setattr(document.core_properties, name, value)
    for paragraph in paragraphs:
        text, style = (paragraph, None) if isinstance(paragraph, str) else paragraph
        document.add_paragraph(text, style=style)
    return saved(document)


def read(data: bytes) -> Article:
    (article,) = WordImporter().articles(io.BytesIO(data), "a.docx")
    assert isinstance(article, Article)
    return article


def test_the_lines_above_a_text_are_read_as_those_of_a_text_file() -> None:
    article = read(
        written(
            "City Post",
            ("River rises", "Title"),
            "A deck below it",
            "By Ann Lee",
            "2 May 2019",
            f"GENEVA — {TEXT}",
        )
    )
    assert (article.source, article.headline, article.byline) == ("City Post", "River rises", "Ann Lee")
    assert (article.published, article.dateline) == (date(2019, 5, 2), "GENEVA")
    assert article.paragraphs == ("A deck below it", TEXT)


@pytest.mark.parametrize("style", ["Title", "Heading 1"])
def test_what_is_styled_as_a_title_is_the_headline_wherever_it_stands(style: str) -> None:
    article = read(written(TEXT, ("The river, and what it did", style), "It fell again."))
    assert article.headline == "The river, and what it did"
    assert article.paragraphs == (TEXT, "It fell again.")


def test_title_and_author_of_a_file_count_where_its_text_says_none() -> None:
    article = read(written(TEXT, title="River rises", author="Ann Lee"))
    assert (article.headline, article.byline, article.body) == ("River rises", "Ann Lee", TEXT)
    article = read(written("River falls", "By Al Roe", TEXT, title="River rises", author="Ann Lee"))
    assert (article.headline, article.byline) == ("River falls", "Al Roe")


def test_titles_and_authors_that_programs_write_are_none() -> None:
    article = read(written(TEXT, title="Microsoft Word - Document1", author="Microsoft Office User"))
    assert article.headline.startswith("The river rose")
    assert not article.byline


def test_no_day_is_taken_from_the_properties_of_a_file() -> None:
    assert read(written("River rises", TEXT)).published is None


def test_tables_links_boxes_and_tracked_changes_are_read_and_deletions_are_not() -> None:
    document = docx.Document()
    document.add_paragraph("River rises", style="Title")
    paragraph = document.add_paragraph("It ")
    for xml in (
        '<w:ins {} w:id="1" w:author="a"><w:r><w:t>rose</w:t></w:r></w:ins>',
        '<w:del {} w:id="2" w:author="a"><w:r><w:delText>fell</w:delText><w:t>fell</w:t></w:r></w:del>',
        '<w:hyperlink {}><w:r><w:t xml:space="preserve"> by two</w:t></w:r></w:hyperlink>',
        "<w:r {}><w:tab/><w:t>metres</w:t><w:br/><w:t>in a night.</w:t></w:r>",
        "<w:r {}><w:pict><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>",
    ):
        paragraph._p.append(parse_xml(xml.format(nsdecls("w"))))
    document.add_table(1, 1).cell(0, 0).text = "In a table."
    assert read(saved(document)).paragraphs == (
        "In a box.",
        "It rose by two\tmetres\nin a night.",
        "In a table.",
    )


NEXIS = """Job Number: 1
Documents (1)
1. River rises

River rises
City Post
May 1, 2002, Wednesday
Copyright 2002 City Post
Length:\u00a01672 words
Body
It rose.

It fell.
Load-Date: May 1, 2002
End of Document"""


def test_an_export_of_nexis_is_told_by_its_lines() -> None:
    article = read(written(*NEXIS.split("\n")))
    assert (article.headline, article.source, article.published) == (
        "River rises",
        "City Post",
        date(2002, 5, 1),
    )
    assert article.paragraphs == ("It rose.", "It fell.")
    assert article.origin == "a.docx#1"


def refusal(importer: WordImporter | OldWordImporter, data: bytes) -> str:
    with pytest.raises(Refused) as refused:
        list(importer.articles(io.BytesIO(data), "a.doc"))
    return refused.value.reason


def test_a_file_that_cannot_be_read_is_refused_with_what_to_do() -> None:
    assert "no Word file, or a damaged one" in refusal(WordImporter(), b"\xd0\xcf\x11\xe0rest")
    assert "damaged" in refusal(WordImporter(), b"PK\x03\x04rest")
    assert "no Word file, or a damaged one" in refusal(OldWordImporter(), b"\xd0\xcf\x11\xe0rest")
    assert "no Word file" in refusal(OldWordImporter(), b"plain")


def test_a_new_file_that_kept_an_old_name_is_read() -> None:
    (article,) = OldWordImporter().articles(io.BytesIO(written("River rises", TEXT)), "a.doc")
    assert isinstance(article, Article)
    assert article.headline == "River rises"


def test_an_empty_file_is_no_article() -> None:
    (refused,) = WordImporter().articles(io.BytesIO(written()), "a.docx")
    assert isinstance(refused, Refused)


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "docx", None)
    assert "pip install" in refusal(WordImporter(), b"PK\x03\x04rest")


def changed(data: bytes, name: str, text: str) -> bytes:
    """The file with another text in one of its parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, text if part == name else old.read(part))
    return file.getvalue()


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "_LARGEST_TEXT", 100_000)
    assert "larger" in refusal(WordImporter(), changed(written(TEXT), "word/document.xml", " " * 200_000))
    monkeypatch.setattr(word, "_LARGEST_TEXT", 40_000_000)
    monkeypatch.setattr(word, "_MOST_TAGS", 10_000)
    assert "larger" in refusal(WordImporter(), changed(written(TEXT), "word/document.xml", "<a/>" * 20_000))


def test_entities_of_a_file_stay_unread() -> None:
    document = """<!DOCTYPE d [<!ENTITY a "lol"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
    <w:p><w:r><w:t>River rises &b;&f;</w:t></w:r></w:p></w:body></w:document>"""
    try:
        article = read(changed(written(TEXT), "word/document.xml", document))
    except Refused:
        return
    assert "lol" not in article.body
    assert "root" not in article.body


def test_a_damaged_file_is_an_article_or_a_refusal() -> None:
    chance = random.Random(1)
    whole = written("City Post", ("River rises", "Title"), "By Ann Lee", TEXT)
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        with zipfile.ZipFile(io.BytesIO(whole)) as parts:
            part = chance.choice(parts.namelist())
            text = parts.read(part).decode("latin-1")
        place = chance.randrange(len(text) + 1)
        for damaged in (
            bytes(data),
            changed(whole, part, text[:place] + text[place + chance.randrange(40) :]),
        ):
            try:
                found = list(WordImporter().articles(io.BytesIO(damaged), "a.docx"))
            except Refused:
                continue
            assert all(isinstance(one, Article | Refused) for one in found)
