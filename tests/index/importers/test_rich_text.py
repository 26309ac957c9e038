"""Rich Text, as word processors write it, and databases."""

from __future__ import annotations

import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.article import Article
from index.errors import Refused
from index.importers.documents.rich_text import RichTextImporter
from index.importers.documents.word import OldWordImporter

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fswiss\fcharset204 Arial;}}"
    r"{\colortbl;\red255\green0\blue0;}{\*\generator Any;}{\info{\title River}{\author Ann Lee}}{\header Page 1\par}"
)
TEXT = "The river rose by two metres in the night, the mayor said, and it has not fallen since then."


def rich_text(*paragraphs: str) -> bytes:
    return (HEAD + "".join(rf"\pard\plain\f0\fs20 {one}\par" + "\n" for one in paragraphs) + "}").encode()


def read(data: bytes) -> list[Article]:
    found = list(OldWordImporter().articles(io.BytesIO(data), "a.rtf"))
    assert all(isinstance(one, Article) for one in found), found
    return [one for one in found if isinstance(one, Article)]


def test_a_typed_article_is_read_as_one_of_word() -> None:
    (article,) = read(rich_text("City Post", r"{\b River} rises", "2 May 2019", rf"GENEVA \emdash  {TEXT}"))
    assert (article.source, article.headline, article.byline) == ("City Post", "River rises", "Ann Lee")
    assert (article.published, article.dateline, article.body) == (date(2019, 5, 2), "GENEVA", TEXT)


@pytest.mark.parametrize(
    ("written", "is_read"),
    [
        (r"Fran\'e7ois", "François"),
        (r"{\f1\'cf\'f0\'e8\'e2\'e5\'f2} ok", "Привет ok"),
        (r"\u8220?M\u252\'fcller\u8221?", "“Müller”"),
        (r"{\uc0\u8220 so\u8221 }", "“so”"),
        (r"smile \u-10179?\u-8704?", "smile 😀"),
        (r"one\{two\}\~three\\", "one{two} three\\"),
        (r"seen{\v hidden}{\*\unknown lost}{\footnote below}{\pict ffd8ffe0} text", "seen text"),
        (r'{\field{\*\fldinst{HYPERLINK "https://a.example"}}{\fldrslt{\ul link}}}', "link"),
        (r"data\bin3 {{{ after", "data after"),
    ],
    ids=["byte", "font", "unicode", "without stand-in", "pair", "signs", "apart", "field", "binary"],
)
def test_letters_are_those_that_a_word_processor_shows(written: str, is_read: str) -> None:
    (article,) = read(rich_text("City Post", "River rises", "2 May 2019", f"{TEXT} {written}"))
    assert article.body == f"{TEXT} {is_read}"


def test_articles_of_factiva_are_read_one_by_one() -> None:
    first, second = read(
        rich_text(
            "River rises", "By Ann Lee", "512 words", "4 March 2008", "City Post", "CPOST", "English",
            "(c) 2008 City Post", "", "It rose.", "", "It fell.", "", "Document CPOST00020080304e4340002x", r"\page",
            r"HD\tab Team wins", r"WC\tab 9 words", r"PD\tab 5 March 2008", r"SN\tab Hill Post", r"LP\tab It won.",
            r"AN\tab Document HPOST00020080305e4340002y",
        )
    )  # fmt: skip
    assert (first.headline, first.byline, first.source) == ("River rises", "Ann Lee", "City Post")
    assert (first.published, first.language, first.body) == (date(2008, 3, 4), "en", "It rose.\n\nIt fell.")
    assert (second.headline, second.source, second.body) == ("Team wins", "Hill Post", "It won.")


def test_documents_of_nexis_are_read_one_by_one() -> None:
    first, second = read(
        rich_text(
            "River rises", "City Post", "May 1, 2002, Wednesday,", "Copyright 2002 City Post", r"{\b Length:}\~9 words",
            "Body", "", "It rose.", "Load-Date: May 1, 2002", "End of Document", r"\page", "Banks fall", "Hill Post",
            "10 December 2019 Tuesday", "Copyright 2019 Hill Post", r"Length:\~2 words", "Body", "They fell.",
            "End of Document",
        )
    )  # fmt: skip
    assert (first.headline, first.source, first.body) == ("River rises", "City Post", "It rose.")
    assert (second.headline, second.published, second.body) == (
        "Banks fall",
        date(2019, 12, 10),
        "They fell.",
    )


def test_what_is_nested_too_deeply_is_refused() -> None:
    with pytest.raises(Refused, match="nested"):
        read(b"{\\rtf1 " + b"{" * 5000)
    with pytest.raises(Refused, match="no Rich Text"):
        list(RichTextImporter().articles(io.BytesIO(b"text"), "a.rtf"))


@given(
    st.lists(
        st.sampled_from(
            ["{", "}", "\\", "'e", "\\'e9", "\\u9", "\\uc3", "\\bin9 ", "\\*", "\\v", "a", "\\par", "\\f1"]
        )
    )
)
def test_whatever_comes_is_an_article_or_refused(tokens: list[str]) -> None:
    found = list(RichTextImporter().articles(io.BytesIO(b"{\\rtf1 x " + "".join(tokens).encode()), "a.rtf"))
    assert len(found) == 1


def test_a_page_that_is_called_a_file_of_word_is_read_as_a_page() -> None:
    page = (
        "<html><head><title>River rises</title></head><body><article><h1>River rises</h1>"
        + "<p>It rose by two metres in the night, the mayor said, and it fell.</p>" * 3
    )
    (article,) = OldWordImporter().articles(io.BytesIO(page.encode()), "a.doc")
    assert isinstance(article, Article)
    assert article.headline == "River rises"
