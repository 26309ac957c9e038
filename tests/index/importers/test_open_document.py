"""Texts in OpenDocument, as LibreOffice writes them."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

from index.article import Article
from index.errors import Refused
from index.importers.documents.open_document import OpenDocumentImporter

BODY = "The river rose by two metres in the night, the mayor said, and it has not fallen since then."
NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "style", "meta")
)


def packed(text: str, **parts: str) -> bytes:
    file = io.BytesIO()
    content = (
        f'<office:document-content {NAMES}><office:automatic-styles><style:style style:name="P1" '
        f'style:parent-style-name="Title"/></office:automatic-styles><office:body><office:text>{text}</office:text>'
        "</office:body></office:document-content>"
    )
    with zipfile.ZipFile(file, "w") as zipped:
        for name, part in {"content.xml": content, **parts}.items():
            zipped.writestr(name, part)
    return file.getvalue()


def read(data: bytes) -> list[Article | Refused]:
    return list(OpenDocumentImporter().articles(io.BytesIO(data), "a.odt"))


@pytest.mark.parametrize(
    "title",
    [
        '<text:p text:style-name="P1">River rises</text:p>',
        '<text:h text:outline-level="1">River rises</text:h>',
        '<text:p text:style-name="P2">River rises</text:p>',
    ],
    ids=["title", "heading", "plain"],
)
def test_an_article_is_read_without_notes_and_what_was_deleted(title: str) -> None:
    (article,) = read(
        packed(
            "<text:tracked-changes><text:p>Deleted.</text:p></text:tracked-changes>"
            f"{title}<text:p>By Ann Lee</text:p><text:p>City Post, 7 January 2019</text:p>"
            f"<text:p>{BODY[:10]}<text:span>{BODY[10:20]}</text:span><text:note><text:p>A note.</text:p></text:note>"
            f'{BODY[20:]}</text:p><text:p>It<text:s text:c="2"/>fell<text:line-break/>again.</text:p>'
        )
    )
    assert isinstance(article, Article)
    assert (article.headline, article.byline, article.source) == ("River rises", "Ann Lee", "City Post")
    assert article.published == date(2019, 1, 7)
    assert [" ".join(part.split()) for part in article.paragraphs] == [BODY, "It fell again."]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"none", "no zip file"),
        (packed("", **{"META-INF/manifest.xml": "<x><encryption-data/></x>"}), "locked by a password"),
        (packed(""), "neither a headline nor a text"),
    ],
    ids=["damaged", "locked", "empty"],
)
def test_what_cannot_be_read_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    try:
        (refused,) = read(data)
    except Refused as raised:
        refused = raised
    assert reason in str(refused)
