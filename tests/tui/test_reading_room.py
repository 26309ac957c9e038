"""What a reader can rely on, by pressing keys and looking at the screen."""

from __future__ import annotations

import asyncio
import os
import threading
import time
from asyncio.subprocess import Process
from collections.abc import Callable
from pathlib import Path
from signal import SIGKILL

import pytest
from textual import events
from textual.events import MouseScrollDown
from textual.geometry import Size

from index.archive import Archive
from index.article import ArticleId
from index.errors import EngineUnavailable
from index.parsing import FIELDS, hint, parse
from index.query import EVERYTHING
from index.results import Hit, Results, Snippet, Sort
from tui.app import CuttingsApp
from tui.clipboard import Copied
from tui.housekeeper import Housekeeper
from tui.keymap import KEYS
from tui.query_language import QUERY_LANGUAGE, WORDS, Forms
from tui.room.pane_layout import classes_of
from tui.screens.help import Help, keys_table
from tui.screens.reading_room import ReadingRoom
from tui.screens.room_bindings import help_bindings
from tui.widgets.article_pane import ArticlePane
from tui.widgets.results_pane import ResultsPane

SIZES = [(120, 40), (80, 24), (40, 12)]
SECOND_BY_ROGOZIN = "We are only at the beginning of our very difficult route toward restoring trust,"


async def until(claim: Callable[[], bool]) -> None:
    """Wait for what a thread or another process does; fail when it does not come about."""
    async with asyncio.timeout(60):
        while not claim():  # noqa: ASYNC110  (it sets no event)
            await asyncio.sleep(0.01)


@pytest.fixture
def full_archive(archive: Archive, write_articles: Callable[..., Path]) -> Archive:
    archive.add(
        [
            write_articles(
                flood="Valley Post\n\nFlood takes the bridge\n\n2019-05-02\n\nThe flood came at night.\n\n“It took the bridge,” said Mayor Ann Lee, “and nobody was hurt.”\n\nThe flood is over.",
                plain="Valley Post\n\nMarket reopens\n\n2019-06-02\n\nThe market opened after the flood without a word from anybody.",
                hostile="Evil\x1b]52;c;aGVsbG8=\x07 News\n\nA [bold]headline[/bold] [/] \u202eevil\n\nBody with [/] and [red] and \x1b]52;c;aGVsbG8=\x07 and \x00 and \u202e and \x9b31m.",
            )
        ]
    )
    list(archive.housework.catch_up())
    return archive


@pytest.mark.parametrize("size", SIZES)
async def test_typing_finds_the_article_and_shows_it_with_its_hits(
    open_room, settled, screen_text, size
) -> None:
    async with open_room(size) as (room, pilot):
        await pilot.press(*"council")
        await settled(pilot)
        assert room.results.hit is not None
        assert room.article.reading.article.headline == "NATO-Russia Council to hold landmark talks"
        assert len(room.article.reading.matches) == 3
        assert "Council" in screen_text(pilot)
        await pilot.press("enter", "enter")
        await settled(pilot)
        assert room.focused is room.article
        assert "hit 1 of 3" in room.line.place


@pytest.mark.parametrize("size", SIZES)
async def test_the_six_tasks_by_keys_alone(open_room, settled, pasted, screen_text, archive, size) -> None:
    async with open_room(size) as (room, pilot):
        await pilot.press(*"council")
        await settled(pilot)
        await pilot.press("enter", "enter")
        assert room.article.match_position == (1, 3)
        await pilot.press("n")
        assert room.article.match_position == (2, 3)
        await pilot.press("N")
        assert room.article.match_position == (1, 3)
        if not room.entities.display:
            await pilot.press("e")
        if room.focused is not room.entities:
            await pilot.press("tab")
        assert room.focused is room.entities
        while room.entities.highlighted_text != "Dmitry Rogozin":
            await pilot.press("j")
        seen = []
        for _ in range(4):
            if room.focused is not room.entities:  # the mention was brought to the front
                await pilot.press("e")
            await pilot.press("enter")
            seen.append(room.line.message)
        assert seen == [f"Dmitry Rogozin: {n} of 4" for n in (1, 2, 3, 4)]
        await pilot.press("escape", "enter")
        assert room.focused is room.article
        for _ in range(9):
            await pilot.press("right_square_bracket")
            if SECOND_BY_ROGOZIN in room.article.quotation.content.of(room.article.reading.article.body):
                break
        await pilot.press("y")
        await settled(pilot)
        assert pasted[0].startswith(f"“{SECOND_BY_ROGOZIN}” — Dmitry Rogozin\n")
        assert "Expatica news" in pasted[0]
        assert "n.d." in pasted[0]
        assert room.line.message.startswith(
            f"Copied to the clipboard: {len(pasted[0])} characters · “We are only at…”"
        )
        assert room.line.message.endswith(" — Dmitry Rogozin")
        assert "Rogozin" in (archive.folder / "notebook.md").read_text(encoding="utf-8")


async def test_no_key_is_lost_when_typing_fast(open_room, settled, full_archive) -> None:
    async with open_room() as (room, pilot):
        text = "the flood came at night"
        await pilot.press(*[{" ": "space"}.get(key, key) for key in text])
        await settled(pilot)
        assert room.box.value == text
        assert room.results.row_count == 1
        assert room.article.reading.article.headline == "Flood takes the bridge"


async def test_steps_wait_for_the_article_that_is_being_opened(open_room, settled, archive) -> None:
    async with open_room() as (room, pilot):
        read = archive.read
        archive.read = lambda article_id, query: time.sleep(0.3) or read(article_id, query)
        await pilot.press(*"council", "enter", "enter")
        while room.results.shown_query != parse("council", typing=True):
            await pilot.pause(0.01)
        await pilot.press("n", "n", "N", "n", "right_square_bracket")
        await settled(pilot)
        assert room.article.match_position == (3, 3)
        assert room.line.message.startswith("Quotation ")


async def test_the_hits_of_an_article_are_not_said_of_the_one_that_is_being_opened(
    open_room, settled, full_archive
) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"flood", "enter")
        await settled(pilot)
        assert " · hit 1 of " in room.line.place
        read, may_read = full_archive.read, threading.Event()
        full_archive.read = lambda article_id, query: may_read.wait(30) and read(article_id, query)
        await pilot.press("j")
        await pilot.pause()
        assert room.line.place == "2 of 2"
        may_read.set()
        await settled(pilot)
        assert room.line.place.startswith("2 of 2 · hit 1 of ")


async def test_n_says_that_nothing_is_searched_for(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await pilot.press("enter", "n")
        await settled(pilot)
        assert room.line.message.startswith("There is no hit, as nothing is searched for")


async def test_steps_that_lead_on_into_the_next_article_go_on_there(open_room, settled, full_archive) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"flood", "enter", "enter")
        await settled(pilot)
        first, (_, hits) = room.results.hit, room.article.match_position
        press_at_once(pilot, *"n" * hits, "N")
        await settled(pilot)
        assert room.results.hit == first
        assert room.article.match_position == (hits, hits)


async def test_the_results_follow_every_letter(open_room, settled, full_archive) -> None:
    async with open_room() as (room, pilot):
        counts = []
        for letter in "flood":
            await pilot.press(letter)
            await settled(pilot)
            counts.append(room.results.row_count)
        assert counts[-1] == 2
        assert all(counts)


async def test_arrows_in_the_search_box_read_the_next_result(open_room, settled, full_archive) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"flood")
        await settled(pilot)
        first = room.article.reading.article.id
        await pilot.press("down")
        await settled(pilot)
        assert room.article.reading.article.id != first
        assert room.focused is room.box


async def test_n_flows_into_the_next_article(open_room, settled, full_archive) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"flood", "enter", "enter")
        await settled(pilot)
        first = room.article.reading.article.id
        while room.article.match_position[0] < room.article.match_position[1]:
            await pilot.press("n")
        await pilot.press("n")
        await settled(pilot)
        assert room.article.reading.article.id != first
        await pilot.press("N")
        await settled(pilot)
        assert room.article.reading.article.id == first
        assert room.article.match_position[0] == room.article.match_position[1]


async def test_the_parts_of_one_utterance_are_copied_as_one(open_room, settled, pasted, full_archive) -> None:
    async with open_room() as (_room, pilot):
        await pilot.press(*"bridge", "enter", "enter")
        await settled(pilot)
        await pilot.press("right_square_bracket", "y")
        await settled(pilot)
        assert pasted[0].splitlines()[0] == "“It took the bridge, and nobody was hurt.” — Ann Lee"
        assert "Valley Post" in pasted[0]
        assert "2 May 2019" in pasted[0]


async def test_what_was_said_of_an_article_goes_with_it(open_room, settled, full_archive) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"flood", "enter")
        await settled(pilot)
        await pilot.press("y")
        await settled(pilot)
        assert room.line.message
        await pilot.press("j")
        await settled(pilot)
        assert room.line.message == ""


async def test_a_notebook_that_cannot_be_written_is_not_called_kept(open_room, settled, archive) -> None:
    (archive.folder / "notebook.md").mkdir()
    async with open_room() as (room, pilot):
        await pilot.press(*"council", "enter", "right_square_bracket", "y")
        await settled(pilot)
        assert "characters; not kept in the notebook: Is a directory · “" in room.line.message


async def test_after_the_last_quotation_comes_the_first(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"council", "enter", "enter")
        await settled(pilot)
        await pilot.press("end", "right_square_bracket", "right_square_bracket")
        assert room.article.quotation == room.article.reading.annotation.quotations[0]
        await pilot.press("left_square_bracket")
        assert room.article.quotation == room.article.reading.annotation.quotations[-1]


async def test_an_article_without_quotations_says_so(open_room, settled, pasted, full_archive) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"market", "enter", "enter")
        await settled(pilot)
        await pilot.press("right_square_bracket")
        assert "No quotation" in room.line.message
        await pilot.press("y")
        assert not pasted


async def test_a_passage_selected_with_the_mouse_is_copied_with_its_source(
    open_room, settled, pasted, full_archive
) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"market", "enter", "enter")
        await settled(pilot)
        top = room.article._first_body_line
        await pilot.mouse_down(ArticlePane, offset=(2, top + 1))
        await pilot.hover(ArticlePane, offset=(12, top + 1))
        await pilot.mouse_up(ArticlePane, offset=(12, top + 1))
        await pilot.pause()
        assert room.article.selected_span() is not None
        await pilot.press("y")
        await settled(pilot)
        assert pasted[0].startswith("“The market”")
        await pilot.press("ctrl+c")
        await settled(pilot)
        assert pasted[1:] == pasted[:1]


async def test_a_click_reads_a_result_and_the_wheel_scrolls(open_room, settled, full_archive) -> None:
    async with open_room() as (room, pilot):
        assert await pilot.click(ResultsPane, offset=(5, 6))
        await settled(pilot)
        assert room.results.highlighted == 1
        assert room.article.reading.article.id == room.results.hit.article_id
        await pilot.resize_terminal(120, 12)
        await pilot.press("enter", "home")
        await settled(pilot)
        assert room.article.scroll_offset.y == 0
        pane = room.article
        await pilot._post_mouse_events([MouseScrollDown], ArticlePane, offset=(5, 3))
        await settled(pilot)
        assert pane.scroll_offset.y > 0


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_text_is_shown_as_text(open_room, settled, screen_text, full_archive, size) -> None:
    async with open_room(size) as (room, pilot):
        await pilot.press(*"evil", "enter", "enter")
        await settled(pilot)
        await pilot.press("right_square_bracket", "n", "y", "question_mark", "escape")
        shown = screen_text(pilot)
        article = room.article.reading.article
        assert article.headline == "A [bold]headline[/bold] [/] evil"
        assert article.source == "Evil News"
        assert "[/] and [red] and" in article.body
        for text in (shown, pilot.app.export_screenshot(), article.body):
            assert not any(ord(sign) < 32 and sign != "\n" for sign in text)
            assert not any(0x7F <= ord(sign) < 0xA0 or 0x202A <= ord(sign) <= 0x202E for sign in text)
            assert "aGVsbG8" not in text


async def test_nothing_found_says_how_it_was_read_and_what_to_try(open_room, settled, screen_text) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"zebra")
        await settled(pilot)
        shown = screen_text(pilot)
        assert "Nothing found for zebra" in shown
        assert "Try fewer words" in shown
        await pilot.press("enter", "y", "right_square_bracket", "n")
        await settled(pilot)
        assert room.line.message == "There is no hit, as nothing was found"
        await until(lambda: "F4 adds yours" in screen_text(pilot))  # the archive is new
        await pilot.press("escape", "escape")
        await settled(pilot)
        assert room.results.row_count == 1


async def test_a_reading_that_comes_late_is_not_shown_beside_nothing_found(
    open_room, settled, archive, monkeypatch
) -> None:
    may_read, really_read = threading.Event(), archive.read
    may_read.set()

    def read_late(*arguments):
        may_read.wait(20)
        return really_read(*arguments)

    monkeypatch.setattr(archive, "read", read_late)
    async with open_room((40, 12)) as (room, pilot):
        may_read.clear()
        await pilot.press("c")
        await until(lambda: room.line.place.endswith("c*"))
        await pilot.press("q")
        await until(lambda: room.results.row_count == 0)
        may_read.set()
        await settled(pilot)
        assert room.article.reading is None
        assert room.line.place == "cq*"


@pytest.mark.parametrize(
    ("keys", "kept"),
    [
        pytest.param(
            ["right_square_bracket", "y"], "on a measured", id="a step in the article that is read again"
        ),
        pytest.param(["j", "y"], "The bridge", id="the next article"),
        pytest.param(["right_square_bracket", "M"], "on a measured", id="a highlight"),
    ],
)
async def test_what_is_kept_is_of_the_article_that_is_coming(
    open_room, settled, archive, monkeypatch, write_articles, keys: list[str], kept: str
) -> None:
    archive.add(
        [
            write_articles(
                x="Post\n\nBridge\n\n2001-05-02\n\n“The bridge is gone,” said Ann Lee of the council."
            )
        ]
    )
    list(archive.housework.catch_up())
    may_read, really_read = threading.Event(), archive.read
    may_read.set()

    def read_late(*arguments):
        may_read.wait(20)
        return really_read(*arguments)

    monkeypatch.setattr(archive, "read", read_late)
    async with open_room() as (room, pilot):
        await pilot.press(*"counci", "enter", "right_square_bracket")
        await settled(pilot)
        assert room.article.quotation is not None
        may_read.clear()
        if "j" not in keys:
            before = room.results.shown_query
            await pilot.press("slash", "end", "l", "enter")
            await until(lambda: room.results.shown_query != before)
            await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        assert archive.notebook.entries() == ()
        may_read.set()
        await settled(pilot)
        await until(lambda: len(archive.notebook.entries()) == 1)
        assert archive.notebook.entries()[0].text.startswith(kept)


async def test_the_place_is_that_of_the_results_on_the_screen(
    open_room, settled, archive, monkeypatch
) -> None:
    may_search, really_search = threading.Event(), archive.search
    may_search.set()

    def search_slowly(*arguments, **named):
        may_search.wait(20)
        return really_search(*arguments, **named)

    monkeypatch.setattr(archive, "search", search_slowly)
    async with open_room((40, 12)) as (room, pilot):
        await pilot.press(*"coun")
        await settled(pilot)
        before = room.line.place
        assert before == "1 of 1 · hit 1 of 5 · coun*"
        may_search.clear()
        await pilot.press("c")
        await until(lambda: room.line.place == f"{before} …")
        may_search.set()
        await settled(pilot)
        assert room.line.place.endswith("counc*")


async def test_a_page_of_older_results_does_not_displace_the_newest_query(
    open_room, settled, archive, monkeypatch
) -> None:
    may_search, really_search = threading.Event(), archive.search
    may_search.set()

    def search_slowly(*arguments, **named):
        may_search.wait(20)
        return really_search(*arguments, **named)

    monkeypatch.setattr(archive, "search", search_slowly)
    async with open_room((40, 12)) as (room, pilot):
        may_search.clear()
        await pilot.press(*"no")
        room.results.post_message(ResultsPane.PageWanted(50))
        await pilot.pause()
        may_search.set()
        await settled(pilot)
        assert room.line.place.endswith("no*")


async def test_a_screen_that_grows_under_the_help_is_laid_out_anew(open_room, settled) -> None:
    async with open_room((80, 24)) as (room, pilot):
        await pilot.press("enter", "f1")
        await pilot.resize_terminal(120, 40)
        await pilot.press("f1")
        await settled(pilot)
        assert room.has_class("-wide")
        assert room.entities.display


@pytest.mark.parametrize("size", SIZES)
async def test_a_half_typed_query_is_a_hint_and_no_error(open_room, settled, screen_text, size) -> None:
    async with open_room(size) as (room, pilot):
        await pilot.press("quotation_mark", *"landmark")
        await settled(pilot)
        assert "A quotation mark is not closed" in screen_text(pilot)
        assert room.results.row_count == 1


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (120, 12), (40, 12)])
async def test_how_the_query_was_read_is_said_below_it_or_at_the_foot(
    open_room, settled, screen_text, size
) -> None:
    async with open_room(size) as (room, pilot):
        await pilot.press(*"council", "space", "minus", *"war", "space")
        await settled(pilot)
        below = screen_text(pilot).splitlines()[1]
        has_room = size != (40, 12)
        assert ("Read as: council but not war" in below) is has_room
        assert ("council but not war" in room.line.place) is not has_room
        await pilot.resize_terminal(40, 12)
        await settled(pilot)
        assert "council but not war" in room.line.place


async def test_how_the_query_was_read_is_there_with_the_key_and_goes_with_it(
    open_room, settled, screen_text
) -> None:
    async with open_room() as (room, pilot):
        top = room.results.region.y
        await pilot.press(*"colour:peace", "space")
        line = screen_text(pilot).splitlines()[1]
        assert line.startswith("   There is no field colour; read as words. Fields: title, source, ")
        assert room.results.region.y == top
        await pilot.press("escape", *"date:2010..2009", "space")
        said = (
            "2010..2009 goes from later to earlier; read as 2009..2010 · Read as: published from 2009 to 2010"
        )
        assert screen_text(pilot).splitlines()[1].strip() == said
        await pilot.press("escape")
        assert screen_text(pilot).splitlines()[1].strip() == ""


async def test_a_query_that_was_left_says_how_it_is_read(open_room, settled, screen_text) -> None:
    async with open_room() as (_room, pilot):
        await pilot.press(*"title:council")
        await settled(pilot)
        await pilot.press("enter", "q")
        await pilot.pause()
    async with open_room() as (_room, pilot):
        assert "Read as: council* in the title" in screen_text(pilot)


async def test_what_is_typed_is_completed_in_grey_and_taken_by_the_right_arrow(
    open_room, settled, screen_text
) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"coun")
        await until(lambda: "council" in screen_text(pilot).splitlines()[0])
        assert room.box.value == "coun"
        await until(lambda: room.results.shown_query == parse("coun", typing=True))
        await pilot.press("c")
        assert screen_text(pilot).splitlines()[0].split()[1] == "council"
        await pilot.press("right")
        await settled(pilot)
        assert room.box.value == "council"
        assert room.results.shown_query == parse("council", typing=True)
        await pilot.press("space", *"per")
        await until(lambda: "council person:" in screen_text(pilot).splitlines()[0])
        await pilot.press("right")
        await settled(pilot)
        assert room.box.value == "council person:"
        assert room.results.row_count == 1


async def test_nothing_is_completed_in_the_middle_of_a_query_nor_after_it_is_cleared(
    open_room, settled, screen_text
) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"nato coun", "home", *"per")
        await settled(pilot)
        assert screen_text(pilot).splitlines()[0].split(maxsplit=1)[1] == "pernato coun"
        await pilot.press("right")
        assert room.box.value == "pernato coun"
        await pilot.press("end", "escape", *"coun")
        await until(lambda: "council" in screen_text(pilot).splitlines()[0])
        await pilot.press("escape", "right")
        assert room.box.value == ""


async def test_completions_that_come_late_or_fail_hold_up_nothing(
    open_room, settled, archive, monkeypatch
) -> None:
    may_complete = threading.Event()

    def complete_late(text: str) -> tuple[str, ...]:
        may_complete.wait(20)
        raise EngineUnavailable("gone")

    monkeypatch.setattr(archive, "completions", complete_late)
    async with open_room() as (room, pilot):
        await pilot.press(*"counc")
        await until(lambda: room.results.shown_query == parse("counc", typing=True))
        assert room.results.row_count == 1
        may_complete.set()
        await settled(pilot)
        assert room.line.message == ""


async def test_escape_goes_back_step_by_step(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"council", "enter", "enter")
        assert room.focused is room.article
        await pilot.press("escape")
        assert room.focused is room.results
        await pilot.press("escape")
        assert room.focused is room.box
        await pilot.press("escape")
        assert room.box.value == ""


async def test_e_hides_and_shows_the_names(open_room) -> None:
    async with open_room() as (room, pilot):
        await pilot.press("enter")
        assert room.entities.display
        await pilot.press("e")
        assert not room.entities.display
        await pilot.press("e")
        assert room.entities.display


async def test_with_one_pane_what_a_key_does_is_seen(open_room, settled) -> None:
    async with open_room((40, 12)) as (room, pilot):
        await pilot.press(*"council", "enter")
        await settled(pilot)
        for key in ("n", "right_square_bracket"):
            room.results.focus()
            await pilot.press(key)
            assert room.focused is room.article
            assert room.article.size.height > 4
        await pilot.press("e")
        assert room.focused is room.entities
        assert room.entities.size.height > 4
        await pilot.press("enter")
        assert room.focused is room.article
        await pilot.press("e", "e")
        assert room.focused is room.article
        assert room.article.size.height > 4


async def test_escape_closes_names_that_cover_the_results(open_room) -> None:
    async with open_room((80, 24)) as (room, pilot):
        await pilot.press("enter", "enter", "e")
        assert not room.results.display
        await pilot.press("escape")
        assert room.results.display
        assert room.focused is room.article
        await pilot.press("escape", "e")
        assert room.focused is room.entities
        await pilot.press("escape")
        assert room.focused is room.article


@pytest.mark.parametrize("is_hidden", [False, True])
async def test_names_are_as_they_were_when_the_screen_is_wide_again(open_room, settled, is_hidden) -> None:
    async with open_room() as (room, pilot):
        await pilot.press("enter", *(["e"] if is_hidden else []))
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert not room.entities.display
        await pilot.press("e")
        assert room.entities.display
        await pilot.press("e")
        assert not room.entities.display
        await pilot.resize_terminal(120, 40)
        await settled(pilot)
        assert room.entities.display is not is_hidden


async def test_the_room_is_found_as_it_was_left(open_room, settled, full_archive) -> None:
    async with open_room((120, 12)) as (room, pilot):
        await pilot.press(*"flood", "enter", "s", "e", "j")
        await settled(pilot)
        pilot.app.theme = "cuttings-paper"
        room.article.scroll_to(y=3, animate=False, force=True)
        await settled(pilot)
        left = room.session
        assert (left.query, left.sort, left.row, left.scroll_y) == ("flood", Sort.NEWEST, 1, 3)
        await pilot.press("q")
        await pilot.pause()
    async with open_room((120, 12)) as (room, pilot):
        assert room.session == left
        assert room.article.reading.article.id == left.article_id
        assert room.article.match_position[0] == 1
        assert not room.entities.display
        await pilot.press("x")  # what is typed takes the place of the query
        assert room.box.value == "x"


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"sort": 1, "row": -1, "query": "\\u001b"}', "\0", "[" * 9999]
)
async def test_a_damaged_session_is_a_new_one(open_room, archive, content) -> None:
    (archive.folder / "session.json").write_text(content, encoding="utf-8")
    async with open_room() as (room, _pilot):
        assert room.box.value == ""
        assert room.results.row_count == 1


async def test_tab_goes_round_the_panes(open_room) -> None:
    async with open_room() as (room, pilot):
        visited = []
        for _ in range(4):
            visited.append(room.focused)
            await pilot.press("tab")
        assert visited == [room.box, room.results, room.article, room.entities]
        await pilot.press("shift+tab")
        assert room.focused is room.entities


async def test_the_list_grows_with_the_archive_and_the_reader_keeps_her_place(
    open_room, settled, archive, write_articles
) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"council", "enter")
        await settled(pilot)
        await until(lambda: room._staff.follower.status is not None)
        reading = room.results.hit.article_id
        await asyncio.to_thread(
            archive.add, [write_articles(new="City News\n\nCouncil council council\n\nThe council sat.")]
        )
        await asyncio.to_thread(lambda: list(archive.housework.catch_up()))
        room._poll()
        for _ in range(100):
            await settled(pilot)
            if room.results.row_count == 2:
                break
        assert room.results.row_count == 2
        assert room.results.hit.article_id == reading


async def test_housekeeping_that_is_killed_is_started_again(archive, settled, write_articles) -> None:
    housekeeper = Housekeeper.of(archive.folder)
    app = CuttingsApp(archive, housekeeper=housekeeper)
    async with app.run_test() as pilot:
        await settled(pilot)
        await until(lambda: housekeeper.pid is not None)
        killed = housekeeper.pid
        os.kill(killed, SIGKILL)
        await until(lambda: housekeeper.pid != killed)
        await asyncio.to_thread(archive.add, [write_articles(new="City News\n\nNew\n\nNew.")])
        await until(lambda: app.screen.results.row_count == 2)
    with pytest.raises(ProcessLookupError):
        os.kill(housekeeper.pid, 0)


async def test_housekeeping_that_always_dies_is_given_up_and_said(archive, settled) -> None:
    async def start_and_die() -> Process:
        started.append(await asyncio.create_subprocess_exec("false"))
        return started[-1]

    started: list[Process] = []
    app = CuttingsApp(archive, housekeeper=Housekeeper(start_and_die, pauses=(0.0, 0.1)))
    async with app.run_test():
        await until(lambda: app.screen.line.progress == "Indexing has stopped; restart Cuttings")
        assert len(started) == 3


async def test_a_hundred_thousand_results_scroll_like_ten(open_room, settled, archive, monkeypatch) -> None:
    asked = []

    def search(query, *, limit, offset=0, sort=Sort.RELEVANCE, is_folded=False) -> Results:
        asked.append(offset)
        numbers = range(offset, min(offset + limit, 100_000))
        hits = [Hit(ArticleId(f"{n:012x}"), f"Headline {n}", "", None, 0.0, Snippet("text")) for n in numbers]
        return Results(query, tuple(hits), 100_000, offset)

    monkeypatch.setattr(archive, "search", search)
    async with open_room() as (room, pilot):
        await pilot.press("enter", "G")
        await settled(pilot)
        assert room.results.highlighted == 99_999
        assert room.results.hit.headline == "Headline 99999"
        await pilot.press("pageup", "g")
        await settled(pilot)
        assert room.results.hit.headline == "Headline 0"
        assert len(asked) < 10


@pytest.mark.parametrize("size", [(10, 3), (20, 5), (39, 11), (200, 60)])
async def test_no_size_crashes(open_room, settled, size) -> None:
    async with open_room((80, 24)) as (room, pilot):
        await pilot.press(*"council", "enter", "enter")
        await pilot.resize_terminal(*size)
        await settled(pilot)
        await pilot.press(
            "n", "e", "tab", "j", "enter", "escape", "right_square_bracket", "question_mark", "escape"
        )
        await pilot.resize_terminal(120, 40)
        await settled(pilot)
        assert pilot.app.screen is room
        assert room.results.row_count == 1


async def test_resizing_keeps_the_words_that_are_being_read(open_room, settled) -> None:
    async with open_room((120, 20)) as (room, pilot):
        await pilot.press("enter", "enter", "pagedown", "pagedown")
        await settled(pilot)
        top = room.article._top_place()
        await pilot.resize_terminal(100, 20)
        await settled(pilot)
        assert abs(room.article._top_place() - top) < 120


async def test_the_help_lists_every_key(open_room, screen_text) -> None:
    async with open_room((120, 110)) as (_room, pilot):
        await pilot.press("enter", "question_mark")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Help)
        shown = screen_text(pilot)
        for binding in help_bindings():
            assert binding.tooltip[:40] in shown
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, ReadingRoom)


@pytest.mark.parametrize("size", SIZES)
async def test_the_foot_of_the_screen_shows_what_the_keys_do_here(open_room, screen_text, size) -> None:
    async with open_room(size) as (room, pilot):
        top = room.keys.region.y
        typing = "  ".join(map(str.strip, screen_text(pilot).split("\n")[top : top + 2])).strip()
        assert typing.split("  ")[:3] == ["Enter results", "↓ next", "F1 help"]
        assert size[0] == 40 or typing.endswith("F4 add  Esc clear  → complete  Ctrl+P commands  Ctrl+Q quit")
        await pilot.press("enter")
        results = screen_text(pilot).split("\n")[room.keys.region.y]
        assert results.split("  ")[:3] == [" / search", "Enter open", "n N hit"]
        await pilot.press("enter")
        reading = "  ".join(map(str.strip, screen_text(pilot).split("\n")[top : top + 2])).strip()
        assert reading.split("  ")[:3] == ["/ search", "n N hit", "; find"]
        if size[0] == 80:
            assert reading.endswith("Esc back  ? help  b notebook  Ctrl+P commands  q quit  …")
        assert reading.endswith("…") is (size[0] < 120)


@pytest.mark.parametrize(
    ("width", "height", "classes"),
    [
        (110, 18, ("-wide", "-tall")),
        (109, 17, ("-medium", "-short")),
        (80, 18, ("-medium", "-tall")),
        (79, 1, ("-narrow", "-short")),
    ],
)
def test_a_screen_is_known_to_be_wide_and_tall_by_its_size(
    width: int, height: int, classes: tuple[str, str]
) -> None:
    assert classes_of(Size(width, height)) == classes


@pytest.mark.parametrize(("size", "is_stacked"), [((40, 12), True), ((80, 24), False)])
async def test_the_help_of_a_narrow_screen_has_its_text_below_the_key(
    open_room, screen_text, size, is_stacked
) -> None:
    async with open_room(size) as (_room, pilot):
        await pilot.press("f1")
        await pilot.pause()
        line = next(line for line in screen_text(pilot).splitlines() if "Go to the search box" in line)
        assert ("/" in line.partition("Go to")[0]) is not is_stacked


async def test_the_size_of_the_archive_is_said_once(open_room, settled, full_archive) -> None:
    list(full_archive.housework.do_all())  # names, too
    async with open_room() as (room, pilot):
        await until(lambda: room._staff.follower.status is not None)
        assert room.line.place.startswith("1 of 4")
        assert room.line.progress == ""
        await pilot.press(*"flood")
        await settled(pilot)
        assert room.line.place.startswith("1 of 2")
        await until(lambda: room.line.progress == "4 articles")


async def test_f1_opens_the_help_and_ctrl_q_leaves_from_the_search_box(open_room) -> None:
    async with open_room() as (room, pilot):
        await pilot.press("a", "f1")
        assert isinstance(pilot.app.screen, Help)
        await pilot.press("f1")
        assert pilot.app.screen is room
        assert room.box.value == "a"
        await pilot.press("ctrl+c")
        assert [notice.message for notice in pilot.app._notifications] == [
            "Ctrl+Q leaves, and everything is kept"
        ]
        await pilot.press("ctrl+q")
        assert not pilot.app.is_running or pilot.app._exit


def test_every_key_of_the_map_has_a_binding_with_a_tooltip() -> None:
    assert [binding.id for binding in help_bindings()] == list(KEYS)
    assert all(binding.tooltip for binding in help_bindings())


def test_the_readme_has_the_keys_table_of_the_bindings(root: Path) -> None:
    assert keys_table(help_bindings()) in (root / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("forms", QUERY_LANGUAGE, ids=lambda forms: forms.about)
def test_the_documentation_has_the_forms_of_the_help(root: Path, forms: Forms) -> None:
    assert forms.table in (root / "docs" / "query-language.md").read_text(encoding="utf-8")


def test_the_readme_has_the_forms_about_words(root: Path) -> None:
    assert WORDS.table in (root / "README.md").read_text(encoding="utf-8")


def test_every_form_is_read_and_every_field_has_one() -> None:
    forms = [form for group in QUERY_LANGUAGE for form, _ in group.rows]
    assert all(parse(form) != EVERYTHING and hint(f"{form} ") is None for form in forms)
    assert {form.partition(":")[0] for form in forms if ":" in form} == set(FIELDS)


@pytest.mark.parametrize("size", SIZES)
async def test_the_help_shows_the_whole_language(open_room, screen_text, size) -> None:
    async with open_room(size) as (_room, pilot):
        await pilot.press("f1")
        page = pilot.app.screen.query_one("#help")
        seen = ""
        for place in range(0, page.virtual_size.height + 1, 4):
            page.scroll_to(y=place, animate=False, force=True)
            await pilot.pause()
            seen += screen_text(pilot)
        assert all(form in seen for group in QUERY_LANGUAGE for form, _ in group.rows)


async def test_the_palette_finds_what_a_key_can_do(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await pilot.press("enter", "ctrl+p")
        await pilot.pause(0.2)
        await pilot.press(*"sort by")
        await pilot.pause(0.5)
        await pilot.press("enter")
        await pilot.pause(0.5)
        assert room.line.message.startswith("Sorted by")


@pytest.mark.parametrize(("typed", "theme"), [("paper", "cuttings-paper"), ("light", "cuttings-paper")])
async def test_the_palette_finds_a_theme_by_its_name(open_room, typed, theme) -> None:
    async with open_room() as (_room, pilot):
        await pilot.press("ctrl+p")
        await pilot.pause(0.2)
        await pilot.press(*typed)
        await pilot.pause(0.5)
        await pilot.press("enter")
        await pilot.pause(0.5)
        assert pilot.app.theme == theme


async def test_a_palette_of_few_lines_gives_them_to_what_it_finds(open_room, screen_text) -> None:
    async with open_room((40, 12)) as (_room, pilot):
        await pilot.press("ctrl+p")
        await until(lambda: "Search for commands" in screen_text(pilot).splitlines()[0])
        await until(lambda: screen_text(pilot).splitlines()[2].strip() != "")


async def test_the_palette_of_a_page_has_its_keys_and_the_themes(open_room, settled, screen_text) -> None:
    async with open_room() as (_room, pilot):
        await pilot.press("f2")
        await settled(pilot)
        await pilot.press("ctrl+p")
        await until(lambda: "Write a note on the entry" in screen_text(pilot))
        assert "Narrow (f)" not in screen_text(pilot)


async def test_the_palette_holds_our_commands_only(open_room) -> None:
    async with open_room() as (room, pilot):
        own = [command.title for command in pilot.app.get_system_commands(room)]
        assert own == ["Theme: Night, dark", "Theme: Paper, light"]


async def test_a_copy_that_fails_says_so_and_is_still_in_the_notebook(archive, settled) -> None:
    async def dead(text: str, html: str | None) -> Copied:
        return Copied((), ("xclip failed",))

    app = CuttingsApp(archive, dead)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press(*"council", "enter", "enter", "right_square_bracket", "y")
        await settled(pilot)
        assert app.screen.line.message.startswith("Not copied")
    assert archive.status().kept == 1


@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning"
)  # Whoosh leaves a damaged file open
async def test_an_archive_that_fails_is_a_line_and_no_traceback(open_room, settled, archive) -> None:
    async with open_room() as (room, pilot):
        for file in (archive.folder / "index" / "whoosh").iterdir():
            file.write_bytes(b"\0" * 100)
        archive._engine.close()
        await pilot.press(*"council")
        await settled(pilot)
        assert "search index" in room.line.message


async def test_an_index_that_is_damaged_from_the_beginning_is_said_to_cost_nothing(
    open_room, screen_text, archive
) -> None:
    for file in (archive.folder / "index" / "whoosh").iterdir():
        file.write_bytes(b"\0" * 100)
    archive._engine.close()
    async with open_room() as (_room, pilot):
        await until(lambda: "The articles are all there, and it" in screen_text(pilot))


async def test_a_faster_engine_is_suggested_once(open_room, archive, monkeypatch) -> None:
    monkeypatch.setattr("index.engines.choosing._MANY_ARTICLES", 0)
    said = "tantivy is faster for so many articles: cuttings rebuild --engine tantivy"
    async with open_room() as (room, _):
        await until(lambda: room.line.message == said)
    assert archive.suggestion() == ""


async def test_each_result_in_view_says_how_many_hits_it_has(
    open_room, full_archive, settled, screen_text
) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"flood")
        await settled(pilot)
        shown = screen_text(pilot)
        assert "Valley Post · 2019-05-02 · 2 hits" in shown
        assert "Valley Post · 2019-06-02 · 1 hit\n" in "".join(
            line.split("│")[0][: room.results.size.width].rstrip() + "\n" for line in shown.splitlines()
        )
        await pilot.press("escape")
        await settled(pilot)
        assert " hits" not in screen_text(pilot)


async def test_the_article_waits_until_nobody_types(open_room, full_archive, settled) -> None:
    async with open_room() as (room, pilot):
        opened = []
        read = room._archive.read
        room._archive.read = lambda article_id, query: opened.append(query) or read(article_id, query)
        for letter in "flood":
            room.box.insert_text_at_cursor(letter)
            await asyncio.sleep(0.02)
        await settled(pilot)
        assert opened == [parse("flood", typing=True)]
        assert room.article.reading.article.id == room.results.hit.article_id


def press_at_once(pilot, *keys: str) -> None:
    """As a fast typist does, or somebody whose machine was busy for a moment: no key waits for what the last one did."""
    for key in keys:
        pilot.app.post_message(events.Key(key, key if len(key) == 1 else KEYS_WITH_CHARACTERS.get(key)))


KEYS_WITH_CHARACTERS = {"slash": "/", "space": " "}


async def test_letters_behind_the_key_that_searches_are_typed_and_obeyed_by_nobody(
    open_room, settled
) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"council", "enter", "enter")
        await settled(pilot)
        press_at_once(pilot, "slash", *"sea")
        await settled(pilot)
        assert room.box.value == "sea"
        press_at_once(pilot, "escape", *"nato", "enter", "n")
        await settled(pilot)
        assert room.box.value == "nato"


async def test_a_key_right_behind_escape_is_not_one_with_alt(open_room, settled, pasted) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"council", "enter", "enter")
        await settled(pilot)
        await pilot.press("right_square_bracket", "v")
        pilot.app.post_message(events.Key("alt+y", "y"))  # as a terminal writes both
        await settled(pilot)
        assert not room.article.is_selecting
        assert len(pasted) == 1
        pilot.app.post_message(events.Key("alt+shift+n", "N"))
        await settled(pilot)
        assert room.focused is room.results
        assert "first hit" in room.line.message
        pilot.app.post_message(events.Key("alt+n", None))  # from a terminal that knows Alt
        await settled(pilot)
        assert room.focused is room.results


@pytest.mark.parametrize("key", ["f2", "f3"])
async def test_a_list_over_the_room_takes_letters_at_once(open_room, settled, key) -> None:
    async with open_room() as (_, pilot):
        press_at_once(pilot, key, "slash", *"sea talks")
        await settled(pilot)
        assert pilot.app.screen.box.value == "sea talks"
        press_at_once(pilot, "enter", "escape", *"as")  # the box of the room has the focus again
        await settled(pilot)
        assert pilot.app.screen.box.value == "as"


async def test_what_was_pasted_into_the_search_box_finds_its_article(
    open_room, settled, pasted, full_archive
) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"landmark talks", "enter", "enter")
        await settled(pilot)
        copied_from = room.article.reading.article.id
        for _ in range(7):
            await pilot.press("right_square_bracket", "y")
            await settled(pilot)
        assert len(set(pasted)) == 7
        await pilot.press("slash")
        for citation in pasted:
            await pilot.press("ctrl+u")
            pilot.app.post_message(events.Paste(citation))
            await settled(pilot)
            assert room.results.hit.article_id == copied_from, room.box.value
