"""A clipping of a Mac is read as the text in it."""

from __future__ import annotations

import io
import plistlib
from pathlib import Path

import pytest

from index.article import Article
from index.errors import Refused
from index.importers import importer_for
from index.importers.saved.text_clipping import TextClippingImporter

TEXT = "City Post\n\nRiver rises\n\nBy Ann Lee\n\nÜber Nacht stieg der Fluss um zwei Meter, sagte die Bürgermeisterin.\n"


def clipping(**forms: str | bytes) -> bytes:
    named = {name.replace("__", "-").replace("_", "."): form for name, form in forms.items()}
    return plistlib.dumps({"UTI-Data": named}, fmt=plistlib.FMT_BINARY)


@pytest.mark.parametrize(
    "data",
    [
        clipping(public_utf8__plain__text=TEXT, com_apple_traditional__mac__plain__text=b"?"),
        clipping(public_utf8__plain__text=TEXT.encode()),
        clipping(public_utf16__plain__text=TEXT.encode("utf-16")),
        clipping(com_apple_traditional__mac__plain__text=TEXT.encode("mac_roman")),
    ],
    ids=["text", "utf-8", "utf-16", "old"],
)
def test_the_surest_form_of_the_text_is_read(data: bytes) -> None:
    assert isinstance(importer_for(Path("River.textClipping")), TextClippingImporter)
    (article,) = TextClippingImporter().articles(io.BytesIO(data), "River.textClipping")
    assert isinstance(article, Article)
    assert (article.headline, article.source, article.byline) == ("River rises", "City Post", "Ann Lee")
    assert article.body.startswith("Über Nacht")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is damaged, or of a system that kept its text beside it"),
        (b"bplist00\xd1", "it is damaged"),
        (clipping(public_png=b"x"), "it holds no text"),
        (plistlib.dumps([1]), "it holds no text"),
    ],
    ids=["empty", "cut", "picture", "list"],
)
def test_one_without_a_text_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        list(TextClippingImporter().articles(io.BytesIO(data), "a.textClipping"))
