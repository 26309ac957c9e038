"""Web pages in one file, as Chrome, Internet Explorer and others save them."""

from __future__ import annotations

import io
import plistlib
import quopri
from base64 import encodebytes
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Article
from index.errors import Refused
from index.importers.web.mhtml import MhtmlImporter
from index.importers.web.safari_archive import SafariArchiveImporter

pytest.importorskip("trafilatura", reason="the extra 'formats' is not installed")

ONE = (
    "The river rose by two metres in the night, the mayor said on Tuesday — and it has not fallen since then."
)
TWO = (
    "The council will keep the bridge closed until spring, because the water has damaged two of its pillars."
)
PAGE = f"""<html><head><meta charset="utf-8"><title>River rises in the night</title><meta property="article:published_time" content="2020-01-06T10:00:00+01:00"></head>
<body><article><h1>River rises in the night</h1><p class="byline">By Ann Lee</p><p>{ONE}</p><p>{TWO}</p></article></body></html>"""
FRAME = "<html><body><p>An advertisement in a frame, which is longer than nothing and not an article.</p></body></html>"


def saved(
    html: bytes, headers: str = "", part: str = 'text/html; charset="utf-8"', before: bytes = b""
) -> bytes:
    """A file with the page, a frame and a picture."""
    return b"\r\n".join(
        [
            f'From: <Saved by Blink>\r\n{headers}Subject: River\r\nDate: Sat, 8 Feb 2020 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="--xyz--"\r\n'.encode(),
            before,
            f"----xyz--\r\nContent-Type: {part}\r\nContent-ID: <page@mhtml>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://citypost.example/river\r\n".encode(),
            quopri.encodestring(html),
            b"----xyz--\r\nContent-Type: text/html\r\nContent-Location: cid:frame@mhtml\r\n\r\n" + FRAME.encode(),
            b"----xyz--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n" + encodebytes(b"\x89PNG" * 1000),
            b"----xyz----\r\n",
        ]
    )  # fmt: skip


def read(data: bytes) -> Article:
    (article,) = MhtmlImporter().articles(io.BytesIO(data), "river.mhtml")
    assert isinstance(article, Article)
    return article


def refusal(data: bytes) -> str:
    with pytest.raises(Refused) as refused:
        list(MhtmlImporter().articles(io.BytesIO(data), "river.mhtml"))
    return refused.value.reason


def test_the_page_is_the_article_and_its_frames_are_not() -> None:
    article = read(saved(PAGE.encode()))
    assert (article.headline, article.byline, article.published) == (
        "River rises in the night",
        "Ann Lee",
        date(2020, 1, 6),
    )
    assert article.paragraphs == (ONE, TWO)
    assert article.url == "https://citypost.example/river"


def test_the_address_of_the_snapshot_comes_before_that_of_the_part() -> None:
    headers = "Snapshot-Content-Location: https://citypost.example/2020/river\r\n"
    assert read(saved(PAGE.encode(), headers)).url == "https://citypost.example/2020/river"


def test_the_encoding_that_the_server_gave_is_used() -> None:
    html = PAGE.replace('<meta charset="utf-8">', "").replace("—", "–").encode("cp1252")
    assert "Tuesday – and" in read(saved(html, part='text/html; charset="windows-1252"')).body


def test_the_part_that_is_named_as_the_first_is_shown() -> None:
    frame = b"----xyz--\r\nContent-Type: text/html\r\n\r\n" + FRAME.encode()
    data = saved(PAGE.encode(), before=frame).replace(
        b'type="text/html";', b'type="text/html"; start="<page@mhtml>";'
    )
    assert read(data).headline == "River rises in the night"


def test_a_page_without_parts_is_read_too() -> None:
    data = b"\r\n\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n" + PAGE.encode()
    assert read(data).paragraphs == (ONE, TWO)


@pytest.mark.parametrize(
    "data", [b"", b"no mail at all", b"Content-Type: image/png\r\n\r\nx", b"\x00\xff" * 50]
)
def test_what_holds_no_page_is_refused(data: bytes) -> None:
    assert refusal(data) == "it holds no web page"


def test_thousands_of_parts_are_refused() -> None:
    head = b'Content-Type: multipart/related; boundary="x"\r\n\r\n'
    assert "parts" in refusal(head + b"--x\nContent-Type: text/html\n\n<p>\n" * 6000)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=8), st.integers(0, 40)), max_size=6))
def test_a_damaged_file_is_read_or_refused(cuts: list[tuple[float, bytes, int]]) -> None:
    data = saved(PAGE.encode())
    for place, inserted, removed in cuts:
        start = int(place * len(data) / 2)
        data = data[:start] + inserted + data[start + removed :]
    with suppress(Refused):
        found = list(MhtmlImporter().articles(io.BytesIO(data), "x.mht"))
        assert all(isinstance(article, Article) for article in found)


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML], ids=["binary", "xml"])
def test_a_page_that_safari_saved_is_read(form: plistlib.PlistFormat) -> None:
    saved_page = {
        "WebResourceData": PAGE.encode("utf-16"),
        "WebResourceURL": "https://city.example/river",
        "WebResourceTextEncodingName": "utf-16",
    }
    data = plistlib.dumps({"WebMainResource": saved_page, "WebSubresources": []}, fmt=form)
    (article,) = SafariArchiveImporter().articles(io.BytesIO(data), "a.webarchive")
    assert isinstance(article, Article)
    assert (article.paragraphs, article.url) == ((ONE, TWO), "https://city.example/river")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"bplist00" + b"\xff" * 40,
        plistlib.dumps({}),
        plistlib.dumps({"WebMainResource": {}}),
        b"<plist><x",
    ],
)
def test_what_safari_did_not_save_is_refused(data: bytes) -> None:
    with pytest.raises(Refused, match=r"it is damaged|it holds no web page"):
        list(SafariArchiveImporter().articles(io.BytesIO(data), "a.webarchive"))
