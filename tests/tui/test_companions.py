"""Who is named together with somebody, in the whole archive."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from index.archive import Archive

SIZES = [(120, 40), (80, 24), (40, 12)]


@pytest.fixture
def archive(archive: Archive, write_articles: Callable[..., object]) -> Archive:
    """Ann Lee with Bob Stone twice, with Eve Marsh once, and once alone."""
    bodies = {
        "a": "The flood came. Ann Lee met Bob Stone in London.",
        "b": "Ann Lee met Bob Stone again.",
        "c": "Ann Lee met Eve Marsh.",
        "d": "Ann Lee was alone.",
        "e": "Bob Stone met Eve Marsh.",
    }
    texts = {name: f"Valley Post\n\nNumber {name}\n\n2019-05-02\n\n{body}" for name, body in bodies.items()}
    archive.add([write_articles(**texts)])
    list(archive.housework.do_all())
    return archive


async def choose_ann(room, pilot, settled) -> None:
    await pilot.press(*"flood", "enter")
    await settled(pilot)
    if not room.entities.display or room.size.width == 40:
        await pilot.press("e")
    room.entities.focus()
    await pilot.pause()
    assert room.entities.highlighted_text == "Ann Lee"


def listed(room) -> list[tuple[str, int]]:
    return [(row.text, row.count) for row in room.entities._shown if hasattr(row, "count")]


@pytest.mark.parametrize("size", SIZES)
async def test_w_lists_who_is_named_together_with_a_name(open_room, settled, screen_text, size) -> None:
    async with open_room(size) as (room, pilot):
        await choose_ann(room, pilot, settled)
        await pilot.press("w")
        await settled(pilot)
        assert "With Ann Lee" in screen_text(pilot)
        assert "in 4 articles" in screen_text(pilot)
        assert listed(room) == [("Bob Stone", 2), ("Eve Marsh", 1), ("London", 1)]
        assert room.entities.highlighted_text == "Bob Stone"


@pytest.mark.parametrize("size", SIZES)
async def test_enter_finds_both_and_u_goes_back(open_room, settled, size) -> None:
    async with open_room(size) as (room, pilot):
        await choose_ann(room, pilot, settled)
        await pilot.press("w")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert room.box.value == 'person:="Ann Lee" person:="Bob Stone"'
        assert room.results.row_count == 2
        await pilot.press("u")
        await settled(pilot)
        assert room.box.value == "flood"


@pytest.mark.parametrize("scope", ["Names", "All results"])
async def test_escape_brings_the_names_back(open_room, settled, screen_text, scope) -> None:
    async with open_room() as (room, pilot):
        await choose_ann(room, pilot, settled)
        if scope == "All results":
            await pilot.press("a")
            await settled(pilot)
        await pilot.press("w")
        await settled(pilot)
        await pilot.press("escape")
        await settled(pilot)
        assert scope in screen_text(pilot)
        assert room.entities.highlighted_text == "Ann Lee"
        assert room.focused is room.entities


async def test_w_goes_on_to_one_of_them_and_escape_back_step_by_step(open_room, settled, screen_text) -> None:
    async with open_room() as (room, pilot):
        await choose_ann(room, pilot, settled)
        await pilot.press("w")
        await settled(pilot)
        await pilot.press("j", "w")
        await settled(pilot)
        assert "With Eve Marsh" in screen_text(pilot)
        assert listed(room) == [("Ann Lee", 1), ("Bob Stone", 1)]
        await pilot.press("escape")
        await settled(pilot)
        assert "With Ann Lee" in screen_text(pilot)
        assert room.entities.highlighted_text == "Eve Marsh"
        await pilot.press("escape")
        await settled(pilot)
        assert "With" not in screen_text(pilot)
        assert room.entities.highlighted_text == "Ann Lee"
        assert room.focused is room.entities


@pytest.mark.parametrize("keys", ["slash A n n", "shift+tab shift+tab j"], ids=["search", "article"])
async def test_another_search_or_article_has_its_own_names(open_room, settled, screen_text, keys) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"lee", "enter")
        await settled(pilot)
        room.entities.focus()
        await pilot.press("w")
        await settled(pilot)
        assert "With" in screen_text(pilot)
        await pilot.press(*keys.split())
        await settled(pilot)
        assert "With" not in screen_text(pilot)
        assert "Names" in screen_text(pilot)


async def test_all_results_that_come_back_are_those_of_the_newest_search(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await choose_ann(room, pilot, settled)
        await pilot.press("a")
        await settled(pilot)
        before = listed(room)
        await pilot.press("w")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert room.results.row_count == 2
        assert ("Ann Lee", 2) in listed(room)
        assert ("Ann Lee", 1) in before


async def test_while_it_is_counted_that_is_said(
    open_room, settled, screen_text, archive, monkeypatch
) -> None:
    may_count, really_count = threading.Event(), archive.facets

    def count_late(*arguments, **named):
        may_count.wait(20)
        return really_count(*arguments, **named)

    monkeypatch.setattr(archive, "facets", count_late)
    async with open_room() as (room, pilot):
        await choose_ann(room, pilot, settled)
        await pilot.press("w")
        await pilot.pause()
        assert "With Ann Lee" in screen_text(pilot)
        assert "Counting …" in screen_text(pilot)
        may_count.set()
        await settled(pilot)
        assert "Bob Stone" in screen_text(pilot)


async def test_f_narrows_the_search_to_one_of_them(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await choose_ann(room, pilot, settled)
        await pilot.press("w")
        await settled(pilot)
        await pilot.press("f")
        await settled(pilot)
        assert room.box.value == 'flood person:="Bob Stone"'


async def test_a_name_that_is_walked_through_in_the_article_is_the_one_that_is_meant(
    open_room, settled, screen_text
) -> None:
    async with open_room((80, 24)) as (room, pilot):
        await choose_ann(room, pilot, settled)
        await pilot.press("enter", "e", "w")
        await settled(pilot)
        assert "With Ann Lee" in screen_text(pilot)
        assert room.focused is room.entities
