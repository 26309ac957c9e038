"""Everything that somebody said, in the whole archive."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable

import pytest

from index.archive import Archive
from tui.screens.quotations import Quotations
from tui.screens.reading_room import ReadingRoom

SIZES = [(120, 40), (80, 24), (40, 12)]


@pytest.fixture
def archive(archive: Archive, write_articles: Callable[..., object]) -> Archive:
    """Hillary Clinton in three articles, and two of her name."""
    texts = {
        "old": "2008-02-01\n\n“I will win,” Hillary Clinton said.",
        "new": "2009-03-04\n\nThe market was quiet.\n\n“We will help,” said Hillary Clinton, “and soon.”\n\n“They must talk,” Hillary Clinton added.",
        "bill": "2009-03-05\n\n“She will win,” Bill Clinton said.",
        "roe": "2009-03-06\n\n“It is late,” Hillary Clinton Roe said.",
        "dateless": "“Perhaps,” Hillary Clinton said.",
    }
    archive.add(
        [write_articles(**{name: f"Valley Post\n\nNumber {name}\n\n{text}" for name, text in texts.items()})]
    )
    list(archive.housework.do_all())
    return archive


async def open_quotations(room, pilot, settled) -> Quotations:
    await pilot.press(*"win hillary", "enter")
    await settled(pilot)
    if not room.entities.display or room.size.width == 40:
        await pilot.press("e")
    room.entities.focus()
    await pilot.pause()
    assert room.entities.highlighted_text == "Hillary Clinton"
    await pilot.press("v")
    await pilot.pause()
    await settled(pilot)
    assert isinstance(pilot.app.screen, Quotations)
    return pilot.app.screen


def test_only_who_has_exactly_that_name_is_quoted(archive: Archive) -> None:
    said = archive.utterances("hillary clinton").utterances
    assert [one.words for one in said] == [
        "We will help, and soon.",
        "They must talk,",
        "I will win,",
        "Perhaps,",
    ]
    assert [one.cue for one in said] == ["said", "added", "said", "said"]
    assert archive.utterances("Clinton").utterances == ()
    assert archive.utterances(" … ").utterances == ()


def test_pages_of_articles_together_are_all_that_was_said(archive: Archive) -> None:
    whole = archive.utterances("Hillary Clinton")
    pages = [archive.utterances("Hillary Clinton", limit=1, offset=n) for n in range(whole.total)]
    assert tuple(one for page in pages for one in page.utterances) == whole.utterances
    assert archive.utterances("Hillary Clinton", limit=1, offset=whole.total).articles == 0


@pytest.mark.parametrize("size", SIZES)
async def test_v_lists_everything_that_a_person_said_the_newest_first(
    open_room, settled, screen_text, size
) -> None:
    async with open_room(size) as (room, pilot):
        await open_quotations(room, pilot, settled)
        shown = screen_text(pilot)
        assert "Quotations · Hillary Clinton" in shown
        assert "“We will help, and soon.”" in shown
        assert "Number new · Valley Post · 2009-03-04" in shown
        assert "1 of 4 quotations" in shown
        assert "in 3 articles" in shown
        assert size[0] == 40 or "said · Number new" in shown
        await pilot.press("G")
        await pilot.pause()
        assert "Number dateless · Valley Post · n.d." in screen_text(pilot)
        assert "4 of 4 quotations" in screen_text(pilot)


@pytest.mark.parametrize("key", ["escape", "v", "q"])
async def test_the_room_is_as_it_was(open_room, settled, key) -> None:
    async with open_room() as (room, pilot):
        await open_quotations(room, pilot, settled)
        await pilot.press(key)
        await settled(pilot)
        assert pilot.app.screen is room
        assert room.focused is room.entities
        assert room.box.value == "win hillary"


@pytest.mark.parametrize("size", SIZES)
async def test_enter_opens_the_article_at_the_quotation_and_u_goes_back(open_room, settled, size) -> None:
    async with open_room(size) as (room, pilot):
        before = room.article.reading
        await open_quotations(room, pilot, settled)
        await pilot.press("j", "enter")
        await settled(pilot)
        assert isinstance(pilot.app.screen, ReadingRoom)
        article = room.article.reading.article
        assert article.headline == "Number new"
        assert room.results.hit.article_id == article.id
        assert room.article.quotation.content.of(article.body) == "They must talk,"
        assert room.focused is room.article
        assert room.box.value == 'speaker:"Hillary Clinton" source:"Valley Post" date:2009-03-04'
        await pilot.press("u")
        await settled(pilot)
        assert room.box.value == "win hillary"
        assert before is not None


async def test_another_quotation_of_the_open_article_is_gone_to(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await open_quotations(room, pilot, settled)
        await pilot.press("enter")
        await settled(pilot)
        assert "We will help" in room.article.quotation.content.of(room.article.reading.article.body)
        room.entities.focus()
        await pilot.press("v")
        await pilot.pause()
        await settled(pilot)
        await pilot.press("j", "enter")
        await settled(pilot)
        assert "They must" in room.article.quotation.content.of(room.article.reading.article.body)


async def test_y_copies_with_speaker_and_source(open_room, settled, pasted, screen_text, archive) -> None:
    async with open_room() as (room, pilot):
        await open_quotations(room, pilot, settled)
        await pilot.press("y")
        await settled(pilot)
        assert pasted == [
            "“We will help, and soon.” — Hillary Clinton\nValley Post, “Number new”, 4 March 2009"
        ]
        assert "Copied to the clipboard" in screen_text(pilot)
        assert archive.status().kept == 1


async def test_who_is_not_quoted_has_no_rows(open_room, settled, screen_text) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"council", "enter")
        await settled(pilot)
        room.entities.focus()
        while room.entities.highlighted_text != "NATO":
            await pilot.press("j")
        await pilot.press("v")
        await pilot.pause()
        await settled(pilot)
        assert "No quotation by NATO is known" in screen_text(pilot)
        await pilot.press("y", "enter", "j", "escape")
        assert pilot.app.screen is room
        while room.entities.highlighted_name.kind != "place":
            await pilot.press("j")
        await pilot.press("v")
        assert pilot.app.screen is room
        assert room.line.message == "Only people and organisations are quoted"


async def test_what_is_found_is_there_before_all_is_looked_through(
    open_room, settled, screen_text, archive, monkeypatch
) -> None:
    may_go_on, really_ask = threading.Event(), archive.utterances

    def ask_slowly(speaker, *, limit, offset):
        if offset:
            may_go_on.wait(20)
        return really_ask(speaker, limit=limit, offset=offset)

    monkeypatch.setattr("tui.screens.quotations.PAGE", 1)
    monkeypatch.setattr(archive, "utterances", ask_slowly)
    async with open_room() as (room, pilot):
        await pilot.press(*"win hillary", "enter")
        await settled(pilot)
        room.entities.focus()
        await pilot.press("v")
        async with asyncio.timeout(20):
            while "1 of 4 articles seen" not in screen_text(pilot):  # noqa: ASYNC110
                await asyncio.sleep(0.02)
        may_go_on.set()
        await settled(pilot)
        assert "in 3 articles" in screen_text(pilot)


@pytest.mark.parametrize("size", [(10, 3), (20, 5), (200, 60)])
async def test_no_size_crashes_the_list(open_room, settled, size) -> None:
    async with open_room() as (room, pilot):
        screen = await open_quotations(room, pilot, settled)
        await pilot.resize_terminal(*size)
        await pilot.press("j", "G", "g", "pagedown")
        await pilot.pause()
        assert screen.rows.row_count == 4
