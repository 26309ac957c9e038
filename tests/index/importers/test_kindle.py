"""The clippings of a Kindle are the highlights of each book, without what the reader wrote."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from index.article import Article
from index.errors import Refused
from index.importers import importer_for
from index.importers.saved.kindle import KindleImporter


def block(title: str, about: str, text: str) -> str:
    return f"\ufeff{title}\r\n- {about} | Added on Monday, March 4, 2019 9:30:00 AM\r\n\r\n{text}\r\n==========\r\n"


FILE = "".join(
    [
        block("River Rising (Lee, Ann)", "Your Highlight on page 12 | Location 170-172", "The river rose by two"),
        block("Lakes (2nd ed.) (Cole, Tom;Ray, Bob)", "La subrayado en la página 3", "The lake fell."),
        block("River Rising (Lee, Ann)", "Your Highlight on page 12 | Location 170-173", "The river rose by two metres."),
        block("River Rising (Lee, Ann)", "Your Note on page 12 | Location 173", "check this"),
        block("River Rising (Lee, Ann)", "Your Bookmark on page 14 | Location 200", ""),
        block("River Rising (Lee, Ann)", "Votre surlignement à la page 20", "Nobody was hurt."),
        block("City Post (City Post Company)", "Clip This Article on Location 9", "Bridge opens\r\nThe bridge was opened."),
        block("Hills", "Ihre Markierung bei Position 9", " <You have reached the clipping limit for this item>"),
    ]
)  # fmt: skip


def read(text: str) -> list[Article | Refused]:
    return list(KindleImporter().articles(io.BytesIO(text.encode()), "My Clippings.txt"))


def test_each_book_is_an_article_of_its_highlights() -> None:
    clipped, river, lakes = read(FILE)
    assert isinstance(river, Article)
    assert (river.headline, river.byline, river.published) == ("River Rising", "Ann Lee", None)
    assert river.paragraphs == ("The river rose by two metres.", "Nobody was hurt.")
    assert isinstance(lakes, Article)
    assert (lakes.headline, lakes.byline) == ("Lakes (2nd ed.)", "Tom Cole, Bob Ray")
    assert isinstance(clipped, Article)
    assert (clipped.source, clipped.byline) == ("City Post", "")
    assert "The bridge was opened." in clipped.body


def test_new_clippings_leave_the_article_of_a_book_its_id() -> None:
    more = block("Hills (Moe, Eve)", "Your Highlight on page 1", "Hills are green.") + FILE
    assert {one.id for one in read(FILE) if isinstance(one, Article) and one.byline} < {
        one.id for one in read(more) if isinstance(one, Article)
    }


def test_a_file_without_clippings_is_refused() -> None:
    with pytest.raises(Refused, match="it holds no clipping"):
        read("A letter\n==========\n")


def test_they_are_told_from_other_texts() -> None:
    assert isinstance(importer_for(Path("a.txt"), FILE.encode()), KindleImporter)
    minutes = "Minutes\n- River | Lake | Hills\nText.\n" + "=" * 40
    assert not isinstance(importer_for(Path("a.txt"), minutes.encode()), KindleImporter)
