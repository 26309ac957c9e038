"""Everything that is said: by somebody, in the article, in the results and in the archive."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace
from textual import events

from index.archive import Archive
from index.article import ArticleId, Span
from index.utterances import Utterance
from tui.screens.quotations import Quotations
from tui.screens.reading_room import ReadingRoom
from tui.widgets.quotation_rows import _printed

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


async def until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not is_so():  # noqa: ASYNC110
            await asyncio.sleep(0.02)


async def open_quotations(room, pilot, settled) -> Quotations:
    pilot.app.post_message(events.Paste("win hillary"))
    await pilot.press("enter")
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


@pytest.mark.parametrize("size", SIZES)
async def test_v_lists_everything_that_a_person_said_the_newest_first(
    open_room, settled, screen_text, size
) -> None:
    async with open_room(size) as (room, pilot):
        await open_quotations(room, pilot, settled)
        shown = screen_text(pilot)
        assert "Quotations · Hillary Clinton" in shown
        assert "“We will help, and soon.”" in shown
        assert "Number n" in shown
        assert size[0] == 40 or "Number new · Valley Post · 2009-03-04" in shown
        assert "Speaker" not in shown
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


@pytest.mark.parametrize("size", SIZES)
async def test_escape_in_the_article_goes_back_to_the_list_and_then_to_the_room_as_it_was(
    open_room, settled, screen_text, size
) -> None:
    async with open_room(size) as (room, pilot):
        screen = await open_quotations(room, pilot, settled)
        read = room.article.reading.article
        await pilot.press("slash", *"hillary", "enter", "j", "j", "space", "k", "enter")
        await settled(pilot)
        assert room.article.reading.article.headline == "Number old"
        assert "Esc goes back to the quotations" in screen_text(pilot)
        shown = screen.rows.utterance
        await pilot.press("bracketright", "escape")
        await settled(pilot)
        assert pilot.app.screen is screen
        assert screen.rows.utterance is shown
        assert screen.box.value == "hillary"
        assert "1 ticked · 3 of 4 quotations" in screen_text(pilot)
        await pilot.press("j", "enter")
        await settled(pilot)
        assert room.article.reading.article.headline == "Number dateless"
        await pilot.press("escape")
        await settled(pilot)
        assert "4 of 4 quotations" in screen_text(pilot)
        await pilot.press("escape")
        await settled(pilot)
        assert pilot.app.screen is room
        assert room.box.value == "win hillary"
        assert room.article.reading.article == read
        assert room.focused is room.entities
        assert "Esc goes back" not in screen_text(pilot)


async def test_u_goes_back_to_the_search_before_the_list_however_many_were_read(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await open_quotations(room, pilot, settled)
        for keys in ("enter", "escape", "G", "enter"):
            await pilot.press(keys)
            await settled(pilot)
        assert room.article.reading.article.headline == "Number dateless"
        await pilot.press("u")
        await settled(pilot)
        assert room.box.value == "win hillary"
        await pilot.press("tab", "escape")
        assert isinstance(pilot.app.screen, ReadingRoom)


async def test_another_list_that_was_only_looked_at_leaves_the_way_back(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        screen = await open_quotations(room, pilot, settled)
        await pilot.press("j", "enter")
        await settled(pilot)
        assert await open_view(pilot, settled) is not screen
        await pilot.press("escape")
        await settled(pilot)
        assert room.focused is room.article
        await pilot.press("escape")
        await settled(pilot)
        assert pilot.app.screen is screen


async def test_escape_goes_back_to_no_list_from_another_search(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await open_quotations(room, pilot, settled)
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("slash", *"will", "enter", "enter", "escape")
        await settled(pilot)
        assert room.focused is room.results
        await open_view(pilot, settled)
        await pilot.press("escape")
        await settled(pilot)
        assert room.box.value == "will"


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

    def ask_slowly(wanted, *, limit, offset):
        if offset:
            may_go_on.wait(20)
        return really_ask(wanted, limit=limit, offset=offset)

    monkeypatch.setattr("tui.room.utterance_lister.FIRST_PAGE", 1)
    monkeypatch.setattr("tui.room.utterance_lister.PAGE", 1)
    monkeypatch.setattr(archive, "utterances", ask_slowly)
    async with open_room() as (room, pilot):
        await pilot.press(*"win hillary", "enter")
        await settled(pilot)
        room.entities.focus()
        await pilot.press("v")
        await until(lambda: "1 of 4 articles seen" in screen_text(pilot))
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


# Searched, in the article, the results and the archive


async def open_view(pilot, settled, key: str = "f3") -> Quotations:
    await pilot.press(key)
    await pilot.pause()
    await settled(pilot)
    assert isinstance(pilot.app.screen, Quotations)
    return pilot.app.screen


def shown_words(screen: Quotations) -> list[str]:
    return [screen.rows._utterances[row].words for row in range(screen.rows.row_count)]


async def test_one_key_lists_the_quotations_of_the_article_the_results_and_the_archive(
    open_room, settled, screen_text
) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"help", "enter", "enter")
        await settled(pilot)
        screen = await open_view(pilot, settled, "quotation_mark")
        assert "Quotations · this article · by date" in screen_text(pilot)
        assert shown_words(screen) == ["We will help, and soon.", "They must talk,"]
        await pilot.press("a")
        await settled(pilot)
        assert "Quotations · the results" in screen_text(pilot)
        await pilot.press("a")
        await settled(pilot)
        assert "Quotations · the whole archive" in screen_text(pilot)
        assert len(shown_words(screen)) > 6
        await pilot.press("a")
        await settled(pilot)
        assert "Quotations · this article" in screen_text(pilot)
        assert room.box.value == "help"


async def test_who_reads_no_article_sees_the_quotations_of_the_results(
    open_room, settled, screen_text
) -> None:
    async with open_room() as (_, pilot):
        await open_view(pilot, settled)  # from the search box, too
        assert "Quotations · the whole archive" in screen_text(pilot)
        await pilot.press("f3", *"help", "f3")
        await pilot.pause()
        await settled(pilot)
        assert "Quotations · the results" in screen_text(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_quotations_are_searched_while_somebody_types(open_room, settled, screen_text, size) -> None:
    async with open_room(size) as (_, pilot):
        screen = await open_view(pilot, settled)
        await pilot.press("slash", *"wil")
        await settled(pilot)
        assert shown_words(screen)[:3] == ["She will win,", "We will help, and soon.", "I will win,"]
        await pilot.press(*"l speaker:bill")
        await settled(pilot)
        assert shown_words(screen) == ["She will win,"]
        assert "Bill Clinton" in screen_text(pilot)
        await pilot.press("ctrl+u", *"zebra")
        await settled(pilot)
        assert "No quotation in" in screen_text(pilot)
        await pilot.press("escape")
        await settled(pilot)
        assert screen.focused is screen.rows
        assert len(shown_words(screen)) > 6


async def test_speakers_are_completed(open_room, settled) -> None:
    async with open_room() as (_, pilot):
        screen = await open_view(pilot, settled)
        await pilot.press("slash", *"speaker:hil")
        await settled(pilot)
        await pilot.press("right")
        await settled(pilot)
        assert screen.box.value == "speaker:hillary"


async def test_a_half_typed_date_is_hinted_at(open_room, settled, screen_text) -> None:
    async with open_room() as (_, pilot):
        await open_view(pilot, settled)
        await pilot.press("slash", *"date:20x ", *"help")
        await settled(pilot)
        assert "date:20x is no date" in screen_text(pilot)


async def test_quotations_stand_under_their_month_or_their_speaker(open_room, settled, screen_text) -> None:
    async with open_room() as (_, pilot):
        screen = await open_view(pilot, settled)
        await pilot.press("slash", *"clinton", "enter")
        await settled(pilot)
        shown = screen_text(pilot)
        assert shown.index("March 2009") < shown.index("February 2008") < shown.index("n.d.")
        assert shown.count("March 2009") == 1
        await pilot.press("j", "j", "s")
        await pilot.pause()
        assert screen.rows.utterance.words == "We will help, and soon."
        assert shown_words(screen) == [
            "It is late,",
            "She will win,",
            "We will help, and soon.",
            "They must talk,",
            "I will win,",
            "Perhaps,",
        ]
        shown = screen_text(pilot)
        assert "by speaker" in shown
        assert (
            shown.index(" Hillary Clinton Roe\n")
            < shown.index(" Bill Clinton\n")
            < shown.index(" Hillary Clinton\n")
        )


async def test_more_pages_leave_the_reader_where_she_is(open_room, settled, archive, monkeypatch) -> None:
    may_go_on, really_ask = threading.Event(), archive.utterances

    def ask_slowly(wanted, *, limit, offset):
        if offset > 3:
            may_go_on.wait(20)
        return really_ask(wanted, limit=limit, offset=offset)

    monkeypatch.setattr("tui.room.utterance_lister.FIRST_PAGE", 1)
    monkeypatch.setattr("tui.room.utterance_lister.PAGE", 1)
    monkeypatch.setattr(archive, "utterances", ask_slowly)
    async with open_room() as (_, pilot):
        await pilot.press("f3")
        await until(lambda: isinstance(pilot.app.screen, Quotations) and pilot.app.screen.rows.row_count > 4)
        screen = pilot.app.screen
        await pilot.press("s", "j", "j", "j", "j")
        utterance, row = screen.rows.utterance, screen.rows.highlighted
        on_screen = row * screen.rows.ROW_HEIGHT - screen.rows.scroll_offset.y
        may_go_on.set()
        await settled(pilot)
        assert screen.rows.utterance is utterance
        assert screen.rows.row_count > 5
        assert screen.rows.highlighted * screen.rows.ROW_HEIGHT - screen.rows.scroll_offset.y == on_screen


async def test_no_more_is_read_than_somebody_may_look_at(
    open_room, settled, screen_text, monkeypatch
) -> None:
    monkeypatch.setattr("tui.room.utterance_lister.FIRST_PAGE", 1)
    monkeypatch.setattr("tui.room.utterance_lister.PAGE", 1)
    monkeypatch.setattr("tui.room.utterance_lister.ROWS_AHEAD", 2)
    async with open_room() as (_, pilot):
        screen = await open_view(pilot, settled)
        assert "of 4+ quotations" in screen_text(pilot)
        await pilot.press("G")
        await settled(pilot)
        assert screen.rows.row_count > 4


async def test_ticked_quotations_are_copied_together(
    open_room, settled, pasted, screen_text, archive
) -> None:
    async with open_room() as (_, pilot):
        await open_view(pilot, settled)
        await pilot.press("slash", *"help", "enter")
        await settled(pilot)
        await pilot.press("space", "slash", "ctrl+u", *"she win", "enter")
        await settled(pilot)
        await pilot.press("space")
        await settled(pilot)
        assert "2 ticked" in screen_text(pilot)
        await pilot.press("y")
        await settled(pilot)
        assert pasted == [
            "“We will help, and soon.” — Hillary Clinton\nValley Post, “Number new”, 4 March 2009\n\n"
            "“She will win,” — Bill Clinton\nValley Post, “Number bill”, 5 March 2009"
        ]
        assert "2 quotations" in screen_text(pilot)
        kept = archive.notebook.entries()
        assert [(entry.speaker, entry.citation.count("\n")) for entry in kept] == [
            ("Bill Clinton", 1),
            ("Hillary Clinton", 1),
        ]
        await pilot.press("k", "space", "y")
        await settled(pilot)
        assert pasted[-1].startswith("“We will help")
        assert "Bill" not in pasted[-1]


async def test_ticked_quotations_are_previewed_together(open_room, settled, pasted, screen_text) -> None:
    async with open_room() as (_, pilot):
        await open_view(pilot, settled)
        await pilot.press("slash", *"hillary will", "enter")
        await settled(pilot)
        await pilot.press("space", "space", "Y")
        await pilot.pause()
        await settled(pilot)
        shown = screen_text(pilot)
        assert "We will help" in shown
        assert "I will win" in shown
        await pilot.press("f", "y")
        await pilot.pause()
        await settled(pilot)
        assert pasted[0].startswith("> “We will help")
        assert pasted[0].count("Hillary Clinton") == 2
        await pilot.press("Y")
        await pilot.pause()
        await pilot.press("c", "y")
        await pilot.pause()
        await settled(pilot)
        assert "will" not in pasted[1]
        assert pasted[1].count("Number") == 2


async def test_a_result_is_opened_without_another_search(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"help")
        await settled(pilot)
        await open_view(pilot, settled)
        await pilot.press("j", "enter")
        await settled(pilot)
        assert room.box.value == "help"
        assert "They must" in room.article.quotation.content.of(room.article.reading.article.body)


async def test_words_of_nobody_are_found_by_their_headline(
    open_room, settled, screen_text, archive, write_articles
) -> None:
    text = "Valley Post\n\nChalk on a door\n\nThe shop was “closed until the market opens again in May” and nobody came."
    archive.add([write_articles(door=text)])
    list(archive.housework.do_all())
    async with open_room() as (room, pilot):
        await pilot.press(*"clinton")
        await open_view(pilot, settled)
        await pilot.press("a", "slash", *"closed", "enter")
        await settled(pilot)
        assert "Speaker unknown" in screen_text(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert room.article.reading.article.headline == "Chalk on a door"
        assert room.box.value == 'title:"Chalk on a door" source:"Valley Post"'


async def test_a_quotation_that_is_gone_is_not_copied(
    open_room, settled, pasted, screen_text, archive
) -> None:
    async with open_room() as (_, pilot):
        screen = await open_view(pilot, settled)
        await pilot.press("slash", *"help", "enter")
        await settled(pilot)
        article = archive.article(screen.rows.utterance.article_id)
        archive._store.put([replace(article, body="Nobody says anything any more.")])
        await pilot.press("y")
        await settled(pilot)
        assert pasted == []
        assert "no longer where it was found" in screen_text(pilot)


@pytest.mark.parametrize(
    ("width", "said"),
    [
        (60, "said · The bridge is open · Valley Post · 2019-05-02"),
        (35, "The bri… · Valley Post · 2019-05-02"),
        (28, "Valley Post · 2019-05-02"),
        (20, "Valley… · 2019-05-02"),
        (14, "2019-05-02"),
    ],
)
def test_what_is_printed_of_a_quotation_has_no_empty_part(width: int, said: str) -> None:
    utterance = Utterance(
        ArticleId("0" * 12),
        "The bridge is open",
        "Valley Post",
        date(2019, 5, 2),
        "",
        "said",
        "It took the bridge",
        Span(0, 20),
    )
    assert _printed(utterance, width) == said
