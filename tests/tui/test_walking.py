"""From mention to mention of a name, and on into the next result that has it."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from index.annotation import Annotation, EntityKind, entity_id
from index.archive import Archive
from index.query import EVERYTHING
from index.results import Sort

SIZES = [(120, 40), (80, 24), (40, 12)]
ANN = entity_id(EntityKind.PERSON, "Ann Lee")


@pytest.fixture
def archive(archive: Archive, write_articles: Callable[..., object]) -> Archive:
    """Ann Lee in the first, the second and the fifth result, the newest first; in the first one twice."""
    texts = {
        "a": "2019-05-05\n\nAnn Lee came to the council. Later Ann Lee went home.",
        "b": "2019-05-04\n\nThe council met. Mayor Ann Lee was there, and Ann Lee spoke.",
        "c": "2019-05-03\n\nThe council met without her.",
        "d": "2019-05-02\n\nThe council met. Bob Stone was there.",
        "e": "2019-05-01\n\nThe council was opened by Ann Lee.",
    }
    archive.add(
        [
            write_articles(
                **{name: f"Valley Post\n\nCouncil number {name}\n\n{text}" for name, text in texts.items()}
            )
        ]
    )
    list(archive.housework.do_all())
    return archive


async def choose_ann(room, pilot, settled) -> None:
    """By the names, wherever they are."""
    await pilot.press(*"valley", "enter", "s", "enter")
    await settled(pilot)
    if not room.entities.display or room.size.width == 40:
        await pilot.press("e")
    room.entities.focus()
    await pilot.pause()
    while room.entities.highlighted_text != "Ann Lee":
        await pilot.press("j")


@pytest.mark.parametrize("size", SIZES)
async def test_enter_walks_on_into_the_next_result_and_backspace_back(open_room, settled, size) -> None:
    async with open_room(size) as (room, pilot):
        await choose_ann(room, pilot, settled)
        places = []
        for key in ["enter"] * 6 + ["backspace"] * 5:
            await pilot.press(key)
            await settled(pilot)
            places.append((room.article.reading.article.headline[-1], room.line.message))
        one, two = "Ann Lee: 1 of 2", "Ann Lee: 2 of 2"
        there = [("a", one), ("a", two), ("b", one), ("b", two), ("e", "Ann Lee: 1 of 1")]
        back = [("b", two), ("b", one), ("a", two), ("a", one)]
        assert places == [
            *there,
            ("e", "No later result names Ann Lee"),
            *back,
            ("a", "No earlier result names Ann Lee"),
        ]
        assert room.results.highlighted == 0


@pytest.mark.parametrize("size", SIZES)
async def test_the_article_pane_walks_as_the_names_do(open_room, settled, size) -> None:
    async with open_room(size) as (room, pilot):
        await choose_ann(room, pilot, settled)
        await pilot.press("enter")
        room.article.focus()
        await pilot.press("enter", "enter")
        await settled(pilot)
        assert room.line.message == "Ann Lee: 1 of 2"
        assert room.article.reading.article.headline == "Council number b"
        assert room.focused is room.article
        assert room.article._walk.current is not None
        await pilot.press("backspace")
        await settled(pilot)
        assert room.article.reading.article.headline == "Council number a"


async def test_the_name_stays_highlighted_in_the_next_article(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await choose_ann(room, pilot, settled)
        await pilot.press("enter", "enter", "enter")
        await settled(pilot)
        assert room.entities.highlighted_text == "Ann Lee"
        assert room.focused is room.entities


async def test_a_name_of_one_result_only_says_so(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"bob stone", "enter", "enter")
        await settled(pilot)
        room.entities.focus()
        await pilot.press("enter", "enter")
        await settled(pilot)
        assert room.line.message == "No other result names Bob Stone"


async def test_without_a_name_it_is_said_how_to_choose_one(open_room, settled) -> None:
    async with open_room((80, 24)) as (room, pilot):
        await pilot.press("enter")
        for key in ("backspace", "f", "c"):
            room.line.message = ""
            await pilot.press(key)
            assert room.line.message == "Choose a name first: e shows the names"
        await pilot.press("e")
        room.entities.show(Annotation())
        await pilot.press("f")
        assert room.line.message == "No name is highlighted"  # they are shown


async def test_letters_are_typed_into_the_search_box(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"fcwv", "backspace")
        assert room.box.value == "fcw"


async def test_who_goes_elsewhere_while_it_is_looked_for_stays_there(
    open_room, settled, archive, monkeypatch
) -> None:
    may_look, really_look = threading.Event(), archive.next_naming

    def look_late(*arguments, **named):
        may_look.wait(20)
        return really_look(*arguments, **named)

    monkeypatch.setattr(archive, "next_naming", look_late)
    async with open_room() as (room, pilot):
        await choose_ann(room, pilot, settled)
        await pilot.press("enter", "enter", "enter")
        await pilot.pause(0.4)
        assert room.line.message == "Looking for the next result …"
        room.results.focus()
        await pilot.press("j", "j", "j")
        may_look.set()
        await settled(pilot)
        assert room.article.reading.article.headline == "Council number d"


def test_the_archive_finds_the_next_row_however_far_it_is(archive: Archive, write_articles) -> None:
    others = {f"x{n}": f"Valley Post\n\nOther {n}\n\n2019-04-{n % 28 + 1:02}\n\nNothing." for n in range(260)}
    last = "Valley Post\n\nLast\n\n2018-01-01\n\nAnn Lee was a child."
    archive.add([write_articles(last=last, **others)])
    list(archive.housework.do_all())
    found = [archive.next_naming(ANN, EVERYTHING, row, sort=Sort.NEWEST) for row in (0, 1, 4)]
    assert found == [1, 4, 265]
    assert archive.next_naming(ANN, EVERYTHING, 265, sort=Sort.NEWEST) is None
    assert archive.next_naming(ANN, EVERYTHING, 265, step=-1, sort=Sort.NEWEST) == 4
    assert archive.next_naming(ANN, EVERYTHING, 0, step=-1, sort=Sort.NEWEST) is None


def test_what_is_not_wanted_any_more_is_not_looked_for(archive: Archive, monkeypatch) -> None:
    read = []
    really_read = archive._annotations
    monkeypatch.setattr(archive, "_annotations", lambda some: read.append(some) or really_read(some))
    assert archive.next_naming(ANN, EVERYTHING, 0, is_wanted=lambda: False) is None
    assert read == []


async def test_a_result_of_a_page_that_was_not_seen_is_walked_to(
    open_room, settled, archive, write_articles
) -> None:
    others = {f"y{n}": f"Valley Post\n\nOther {n}\n\n2019-05-04\n\nNothing." for n in range(40)}
    archive.add([write_articles(**others)])
    list(archive.housework.do_all())
    async with open_room((120, 24)) as (room, pilot):
        await choose_ann(room, pilot, settled)
        for _ in range(3):
            await pilot.press("enter")
            await settled(pilot)
        headline = room.article.reading.article.headline
        for _ in range(3):
            await pilot.press("enter")
            await settled(pilot)
        assert (headline, room.article.reading.article.headline) == ("Council number b", "Council number e")
        assert room.results.highlighted > 40
        assert room.line.message == "No later result names Ann Lee"


async def test_a_name_narrows_the_search_and_u_widens_it(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await choose_ann(room, pilot, settled)
        await pilot.press("f")
        await settled(pilot)
        assert room.box.value == 'valley person:="Ann Lee"'
        assert room.results.row_count == 3
        await pilot.press("u")
        await settled(pilot)
        assert room.box.value == "valley"
        await pilot.press("a")
        await settled(pilot)
        while room.entities.highlighted_text != "Ann Lee":
            await pilot.press("j")
        await pilot.press("f")
        await settled(pilot)
        assert room.box.value == 'valley person:="Ann Lee"'


@pytest.mark.parametrize("size", SIZES)
async def test_the_names_have_keys_of_their_own_at_the_foot(open_room, settled, screen_text, size) -> None:
    async with open_room(size) as (room, pilot):
        await pilot.press("enter")
        room.entities.focus()
        await settled(pilot)
        top = room.keys.region.y
        foot = "  ".join(map(str.strip, screen_text(pilot).splitlines()[top:]))
        assert foot.startswith("Enter choose  f narrow  w with")
        assert size[0] == 40 or "m merge" in foot
        assert size[0] == 40 or "Esc back" in foot
        assert size[0] < 120 or "Backspace mention before" in foot


async def test_enter_in_an_article_says_what_it_is_for_until_a_name_is_chosen(
    open_room, settled, screen_text
) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"bob", "enter", "enter")
        await settled(pilot)
        assert "Enter mention" in screen_text(pilot)
        assert "Enter open" not in screen_text(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert room.line.message.startswith("No name is chosen yet")
