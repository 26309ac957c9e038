"""The line at the bottom says what is still being done behind the screen."""

from __future__ import annotations

import pytest

from index.archive import Status
from tui.widgets.status_line import work_left


@pytest.mark.parametrize(
    ("indexed", "annotated", "left", "said"),
    [
        (900, 0, 1000, "indexing 100, 2 min left"),
        (1000, 400, 1000, "finding names in 600, 2 min left"),
        (1000, 1000, 250, "a second look for names in 250, 2 min left"),
        (1000, 1000, 0, "1,000 articles"),
    ],
)
def test_the_first_thing_that_is_left_is_said(indexed: int, annotated: int, left: int, said: str) -> None:
    status = Status("", 1000, indexed, annotated, left, "whoosh", 0, 0)
    assert work_left(status, 10, "2 min") == said


def test_nothing_is_said_where_nothing_is_left_and_all_is_shown() -> None:
    assert work_left(Status("", 10, 10, 10, 0, "whoosh", 0, 0), 10) == ""


async def test_where_there_is_little_room_the_place_comes_before_the_work(
    open_room, settled, screen_text
) -> None:
    async with open_room((40, 12)) as (room, pilot):
        await settled(pilot)
        room.line.progress = "finding names in 10,997, 8 min left"
        await pilot.pause()
        assert "1 of 1" in screen_text(pilot)
        assert "finding names" not in screen_text(pilot)
        room.line.message = "Copied"
        await pilot.pause()
        assert "Copied" in screen_text(pilot)
        room.line.message = room.line.place = ""
        room.line.progress = (
            "finding names in 10,997, 8 min left"  # who works behind the screen may have ended
        )
        await pilot.pause()
        assert "8 min left" in screen_text(pilot)


async def test_what_was_said_of_a_key_goes_when_the_reader_goes_on(
    open_room, settled, archive, write_articles
) -> None:
    archive.add(
        [
            write_articles(
                one="Valley Post\n\nOne\n\n2019-05-02\n\nA flood.",
                two="Valley Post\n\nTwo\n\n2019-06-02\n\nA flood.",
            )
        ]
    )
    list(archive.housework.catch_up())
    async with open_room() as (room, pilot):
        await pilot.press(*"flood", "enter", "s")
        await settled(pilot)
        assert room.line.message == "Sorted by newest"
        await pilot.press("tab", "shift+tab")
        assert room.line.message == "Sorted by newest"
        await pilot.press("j")
        await pilot.pause()
        assert room.line.message == ""
