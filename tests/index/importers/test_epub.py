"""Books and newspapers in EPUB: a chapter is an article, and nothing but its text is opened."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Article
from index.errors import Refused
from index.importers.documents.epub import EpubImporter

CONTAINER = '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
METADATA = "<dc:title>The Book of Rivers</dc:title><dc:creator>Ann Lee</dc:creator><dc:creator>Bob Ray</dc:creator><dc:publisher>Quay Press</dc:publisher><dc:date>2020-01-06</dc:date><dc:language>en-GB</dc:language>"
ONE = "The river rose by two metres in the night, the mayor said on Tuesday, and it has not fallen since."
TWO = "The council will keep the bridge closed until spring, because the water has damaged two pillars."


def chapter(body: str, title: str = "", attributes: str = "") -> str:
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>{title}</title></head><body{attributes}>{body}</body></html>'


def package(chapters: list[str], metadata: str = METADATA, more: str = "") -> str:
    items = "".join(
        f'<item id="c{n}" href="{name}" media-type="application/xhtml+xml"/>'
        for n, name in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    return f'<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" version="3.0"><metadata>{metadata}</metadata><manifest>{items}{more}</manifest><spine>{spine}<itemref idref="missing"/></spine></package>'


def book(
    parts: dict[str, str | bytes], metadata: str = METADATA, more: str = "", chapters: list[str] | None = None
) -> bytes:
    names = chapters if chapters is not None else [name for name in parts if name.endswith("html")]
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        for name, text in {
            "META-INF/container.xml": CONTAINER,
            "OEBPS/content.opf": package(names, metadata, more),
        }.items():
            file.writestr(name, text)
        for name, text in parts.items():
            file.writestr(name if name.startswith("META-INF") else f"OEBPS/{name}", text)
    return made.getvalue()


NAV = '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
NCX = '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'


def read(data: bytes) -> list[Article | Refused]:
    return list(EpubImporter().articles(io.BytesIO(data), "/b/rivers.epub"))


def only(data: bytes) -> Article:
    (article,) = read(data)
    assert isinstance(article, Article)
    return article


def refusal(data: bytes) -> str:
    with pytest.raises(Refused) as refused:
        read(data)
    assert refused.value.where == "/b/rivers.epub"
    return refused.value.reason


def test_a_chapter_is_an_article_with_what_the_book_says() -> None:
    first, second = read(
        book(
            {
                "a.xhtml": chapter(f"<h1>The Flood</h1><p>{ONE}</p><p>{TWO}</p>"),
                "b.xhtml": chapter(f"<p>{TWO}</p>", "The Ebb"),
            }
        )
    )
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.headline, second.headline) == ("The Flood", "The Ebb")
    assert first.paragraphs == (ONE, TWO)
    assert (first.byline, first.source, first.published, first.language) == (
        "Ann Lee, Bob Ray",
        "Quay Press",
        date(2020, 1, 6),
        "en-GB",
    )
    assert (first.origin, first.id != second.id) == ("/b/rivers.epub#OEBPS/a.xhtml", True)


def test_the_title_is_that_of_the_table_of_contents() -> None:
    nav = chapter(
        '<nav epub:type="toc"><ol><li><span>Winter</span><ol><li><a href="text/a%20b.xhtml#start">The <i>Flood</i></a></li></ol></li></ol></nav>'
    )
    article = only(
        book(
            {"nav.xhtml": nav, "text/a b.xhtml": chapter(f"<h2>1</h2><p>{ONE}</p>")},
            more=NAV,
            chapters=["text/a%20b.xhtml"],
        )
    )
    assert (article.headline, article.section) == ("The Flood", "Winter")


def test_a_newspaper_of_sections_in_the_older_form() -> None:
    ncx = """<?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>World</text></navLabel><content src="section.html"/>
    <navPoint><navLabel><text>River rises</text></navLabel><content src="feed_0/article_0.html"/></navPoint></navPoint></navMap></ncx>"""
    page = chapter(
        f'<div class="calibre_navbar">| <a href="x">Next</a> | <a href="y">Main menu</a> |</div><h1>River rises</h1><p>{ONE}</p><div class="calibre_navbar">Previous</div>'
    )
    metadata = "<dc:title>City Post [Mon, 06 Jan 2020]</dc:title><dc:creator>calibre</dc:creator><dc:publisher>calibre</dc:publisher><dc:date>2020-01-06T05:00:00+00:00</dc:date>"
    article = only(book({"toc.ncx": ncx, "feed_0/article_0.html": page}, metadata, NCX))
    assert (article.headline, article.section, article.source, article.byline) == (
        "River rises",
        "World",
        "City Post",
        "",
    )
    assert article.body == ONE


@pytest.mark.parametrize(
    "page",
    [
        chapter('<img src="cover.jpg"/>'), chapter("<p>&#160;</p>"), chapter("<p>The Book of Rivers</p>", attributes=' epub:type="cover"'),
        chapter('<section epub:type="toc"><p>Contents</p></section>'), "", "<html/>",
    ],
)  # fmt: skip
def test_covers_and_tables_of_contents_are_passed_over(page: str) -> None:
    assert only(book({"cover.xhtml": page, "a.xhtml": chapter(f"<p>{ONE}</p>")})).body == ONE


def test_elements_that_only_xhtml_can_close_swallow_nothing() -> None:
    page = chapter(
        f'<a id="p1"/><p>{ONE}</p><script src="x.js"/><div class="rule"/><p>{TWO}<br/></p>'
    ).replace("<title></title>", "<title/>")
    assert only(book({"a.xhtml": page})).paragraphs == (ONE, TWO)


def test_entities_of_html_are_read() -> None:
    assert (
        only(book({"a.xhtml": chapter("<p>Fl&ouml;he &amp; L&auml;use&nbsp;– &#8220;so&#8221;</p>")})).body
        == "Flöhe & Läuse – “so”"
    )


def test_a_damaged_chapter_is_refused_in_its_place() -> None:
    found = read(
        book(
            {
                "a.xhtml": b"\x00\x01\x02" * 90,
                "b.xhtml": chapter(f"<p>{ONE}</p>"),
                "c.xhtml": "<b>" * 5000 + "x",
            },
            chapters=["a.xhtml", "b.xhtml", "c.xhtml", "gone.xhtml"],
        )
    )
    assert [type(one).__name__ for one in found] == ["Refused", "Article", "Refused", "Refused"]
    assert [one.where for one in found if isinstance(one, Refused)] == [
        f"/b/rivers.epub:OEBPS/{name}.xhtml" for name in ("a", "c", "gone")
    ]


def encryption(algorithm: str) -> dict[str, str | bytes]:
    return {
        "META-INF/encryption.xml": f'<encryption xmlns="x"><EncryptedData><EncryptionMethod Algorithm="{algorithm}"/></EncryptedData></encryption>'
    }


def test_a_protected_book_says_so_and_one_with_hidden_fonts_is_read() -> None:
    text: dict[str, str | bytes] = {"a.xhtml": chapter(f"<p>{ONE}</p>")}
    assert "DRM" in refusal(book(text | encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc")))
    assert only(book(text | encryption("http://www.idpf.org/2008/embedding"))).body == ONE


@pytest.mark.parametrize("data", [b"", b"no zip", b"PK\x03\x04" + b"\x00" * 50, b"PK\x05\x06" + b"\xff" * 18])
def test_what_is_no_zip_file_is_refused(data: bytes) -> None:
    assert refusal(data)


def test_a_zip_file_that_is_no_book_is_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr("letter.txt", "x")
    assert refusal(made.getvalue()) == "it is no EPUB: it has no META-INF/container.xml"
    assert "missing.opf" in refusal(with_container(CONTAINER.replace("OEBPS/content.opf", "missing.opf")))
    assert "names no package" in refusal(with_container("<container/>"))


def with_container(container: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        file.writestr("META-INF/container.xml", container)
    return made.getvalue()


def test_names_that_lead_out_of_the_book_lead_nowhere() -> None:
    outside = "../../../../etc/passwd"
    (refused,) = read(book({}, chapters=[outside]))
    assert isinstance(refused, Refused)
    assert "no part" in refused.reason
    assert "no part" in refusal(with_container(CONTAINER.replace("OEBPS/content.opf", outside)))


def test_a_bomb_is_not_unpacked() -> None:
    bomb = book({"a.xhtml": b"<p>" + b"x" * 30_000_000, "b.xhtml": chapter(f"<p>{ONE}</p>")})
    assert len(bomb) < 100_000
    refused, article = read(bomb)
    assert isinstance(refused, Refused)
    assert "larger than a text" in refused.reason
    assert isinstance(article, Article)


def test_entities_of_its_own_are_not_expanded() -> None:
    evil = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    page = evil + f"<html><body><p>{ONE} &b; &f;</p></body></html>"
    assert "root:" not in only(book({"a.xhtml": page})).body
    assert refusal(with_container(evil + "<container>&b;&f;</container>"))


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=4), st.integers(0, 20)), max_size=5))
def test_a_damaged_book_is_read_or_refused(cuts: list[tuple[float, bytes, int]]) -> None:
    data = book({"a.xhtml": chapter(f"<h1>The Flood</h1><p>{ONE}</p>")})
    for place, inserted, removed in cuts:
        start = int(place * len(data))
        data = data[:start] + inserted + data[start + removed :]
    with suppress(Refused):
        assert all(isinstance(found, Article | Refused) for found in read(data))


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=60), st.text(max_size=30), st.text(max_size=30))
def test_any_text_in_its_parts_is_read_or_refused(body: str, metadata: str, container: str) -> None:
    for data in (
        book({"a.xhtml": body.encode("utf-8", "replace")}, metadata.encode("utf-8", "replace").decode()),
        with_container(container.encode("utf-8", "replace").decode()),
    ):
        with suppress(Refused):
            read(data)
