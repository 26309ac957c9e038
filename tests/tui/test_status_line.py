"""The line at the bottom says what is still being done behind the screen."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from index.archive import NameProgress, Status
from tui.room.following import Follower
from tui.widgets.status_line import StatusLine, work_left


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


def test_a_new_archive_says_how_to_add_articles() -> None:
    assert work_left(Status("", 1, 1, 1, 0, "whoosh", 0, 0), 1) == "F4 adds your own articles"


def test_nothing_is_said_where_nothing_is_left_and_all_is_shown() -> None:
    assert work_left(Status("", 10, 10, 10, 0, "whoosh", 0, 0), 10) == ""


async def test_no_time_is_told_of_a_second_look_before_it_is_known_how_fast_it_is() -> None:
    line, now, states = StatusLine(), [0.0], list[Status]()

    async def ask(_: object) -> tuple[Status, int, NameProgress]:
        return states[-1], 0, NameProgress()

    follower = Follower(None, None, line, ask, lambda: None, clock=lambda: now[0])  # type: ignore[arg-type]
    follower.status = Status("", 500, 500, 0, 500, "whoosh", 0, 0)
    for now[0], annotated, left, said in (
        (0.0, 0, 500, "finding names in 500"),
        (5.0, 4, 500, "finding names in 496"),
        (10.0, 6, 500, "finding names in 494"),  # those in view are found one by one
        (85.0, 406, 460, "finding names in 94, about 20 s left"),
        (100.0, 500, 460, "a second look for names in 460"),
        (112.0, 500, 459, "a second look for names in 459"),  # the model is loaded
        (114.0, 500, 459, "a second look for names in 459"),
        (122.0, 500, 359, "a second look for names in 359, about 40 s left"),
    ):
        states.append(Status("", 500, 500, annotated, left, "whoosh", 0, 0))
        await follower.look()
        assert line.progress == said


class LineAlone(App[None]):
    """The line with nobody behind it, who would say something on it meanwhile."""

    def compose(self) -> ComposeResult:
        yield StatusLine()


async def test_where_there_is_little_room_the_place_comes_before_the_work(screen_text) -> None:
    async with LineAlone().run_test(size=(40, 1)) as pilot:
        line = pilot.app.query_one(StatusLine)
        line.place = "Expatica news · 1 of 1"
        line.progress = "finding names in 10,997, 8 min left"
        await pilot.pause()
        assert screen_text(pilot) == " Expatica news · 1 of 1"
        line.message = "Copied"
        await pilot.pause()
        assert screen_text(pilot).endswith("Copied")
        line.message = line.place = ""
        await pilot.pause()
        assert screen_text(pilot).strip() == "finding names in 10,997, 8 min left"


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
