"""Where nothing is found, what would find something is said, and which keys search for it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable

import pytest

from tui.widgets.results_pane import ResultsPane


async def until(claim: Callable[[], bool]) -> None:
    async with asyncio.timeout(30):
        while not claim():  # noqa: ASYNC110  (it sets no event)
            await asyncio.sleep(0.01)


@pytest.fixture
def type_and_wait(settled):
    async def typed(room, pilot, text: str, suggested: str) -> None:
        await pilot.press(
            *[{" ": "space", '"': "quotation_mark", ":": "colon"}.get(key, key) for key in text]
        )
        await until(lambda: suggested in [each.text for each in room.results._suggestions.alternatives])
        await pilot.pause()

    return typed


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
async def test_the_word_to_blame_is_named_and_what_would_find_something(
    open_room, type_and_wait, screen_text, size
) -> None:
    async with open_room(size) as (room, pilot):
        await type_and_wait(room, pilot, "landmrak talks", "landmark talks")
        lines = [line[: room.results.size.width].rstrip() for line in screen_text(pilot).splitlines()]
        assert any("No article has “landmrak”" in line for line in lines)
        assert any("1 landmark talks" in line and line.endswith("1 article") for line in lines)
        assert any("2 talks" in line and line.endswith("1 article") for line in lines)


async def test_the_keys_that_take_one_are_named_as_they_work_where_the_reader_is(
    open_room, settled, type_and_wait, screen_text
) -> None:
    async with open_room() as (room, pilot):
        await type_and_wait(room, pilot, "landmrak talks", "landmark talks")
        assert "Enter, then 1 or 2, searches for" in screen_text(pilot)
        await pilot.press("enter")
        assert "Enter, 1 or 2 searches for" in screen_text(pilot)
        await pilot.press("slash")
        assert " Enter searches for" in screen_text(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert room.box.value == "landmark talks"


async def test_down_and_enter_in_the_search_box_take_the_first(open_room, settled, type_and_wait) -> None:
    async with open_room() as (room, pilot):
        await type_and_wait(room, pilot, 'title:"landmrak talks" envoys', 'title:"landmark talks" envoys')
        await pilot.press("down", "enter")
        await settled(pilot)
        assert room.box.value == 'title:"landmark talks" envoys'
        assert room.focused is room.box
        assert room.results.row_count == 1


@pytest.mark.parametrize(
    ("keys", "text"),
    [("1", "landmark talks"), ("2", "talks"), ("enter", "landmark talks"), ("j enter", "talks")],
)
async def test_keys_in_the_pane_take_one(open_room, settled, type_and_wait, keys, text) -> None:
    async with open_room() as (room, pilot):
        await type_and_wait(room, pilot, "landmrak talks", "landmark talks")
        await pilot.press("enter", *keys.split())
        await settled(pilot)
        assert room.box.value == text
        assert room.focused is room.results
        assert room.results.row_count == 1


async def test_a_click_takes_one(open_room, settled, type_and_wait) -> None:
    async with open_room() as (room, pilot):
        await type_and_wait(room, pilot, "rogozn", "rogozin")
        pane = room.results
        row = next(y for y in range(pane.size.height) if "1 rogozin" in pane.render_line(y).text)
        await pilot.click(ResultsPane, offset=(5, row + 1))
        await settled(pilot)
        assert room.box.value == "rogozin"


async def test_there_are_none_until_somebody_stops_typing(open_room, archive, monkeypatch) -> None:
    asked, really_advise = [], archive.advise

    def advise(text, **named):
        asked.append(text)
        return really_advise(text, **named)

    monkeypatch.setattr(archive, "advise", advise)
    async with open_room() as (room, pilot):
        await pilot.press(*"concilx")
        await until(lambda: bool(asked))
        assert asked == ["concilx"]
        await until(lambda: bool(room.results._suggestions.alternatives))
        await pilot.press("y")
        assert not room.results._suggestions.alternatives


async def test_advice_that_comes_late_is_dropped(open_room, settled, archive, monkeypatch) -> None:
    is_asked, may_answer, really_advise = threading.Event(), threading.Event(), archive.advise

    def advise(text, **named):
        is_asked.set()
        may_answer.wait(20)
        return really_advise(text, **named)

    monkeypatch.setattr(archive, "advise", advise)
    async with open_room() as (room, pilot):
        await pilot.press(*"concil")
        await until(is_asked.is_set)
        await pilot.press(*["backspace"] * 3)
        may_answer.set()
        await settled(pilot)
        assert room.results.row_count == 1
        assert not room.results._suggestions.alternatives


async def test_number_keys_do_nothing_while_there_are_results(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"council", "enter", "1", "2", "3")
        await settled(pilot)
        assert room.box.value == "council"
        assert room.results.row_count == 1


async def test_an_archive_whose_index_is_being_made_is_not_called_empty(
    open_room, settled, screen_text, archive
) -> None:
    archive._engine.clear()
    async with open_room() as (_room, pilot):
        await until(lambda: "The articles are all there" in screen_text(pilot))
        assert "empty" not in screen_text(pilot)
        await pilot.press(*"nato")
        await settled(pilot)
        await until(lambda: "Nothing can be found yet" in screen_text(pilot))
