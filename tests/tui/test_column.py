"""The lines of the article are as long as the reader likes, and stay so."""

from __future__ import annotations

import pytest

from index.annotation import Annotation
from index.article import Article, Span
from index.results import Reading
from tui.room.column import NARROWEST, WIDEST

BODY = "The council of the old town met in the evening, and nobody knew why. " * 80


def longest(pane) -> int:
    return max(len(pane._lines[row].span) for row in range(len(pane._lines)))


def reading(*hits: Span) -> Reading:
    return Reading(Article("lines", "Lines", BODY), (), hits, Annotation())  # type: ignore[arg-type]


@pytest.mark.parametrize("size", [(240, 40), (120, 40), (80, 24), (40, 12)])
async def test_lines_are_made_shorter_and_longer_and_stay_so(open_room, settled, size) -> None:
    async with open_room(size) as (room, pilot):
        await pilot.press("enter", "enter")
        pane = room.article
        pane.show(reading())
        await pilot.pause()
        before = pane.text_width
        assert before == min(96, pane.widest_possible)
        await pilot.press("less_than_sign", "less_than_sign")
        await pilot.pause()
        shorter = max(before - 8, NARROWEST)
        assert longest(pane) <= pane.text_width == shorter
        assert room.line.message == f"Lines of {shorter} columns"
        await pilot.press("greater_than_sign")
        assert pane.text_width == min(shorter + 4, pane.widest_possible)
        await pilot.press(*["less_than_sign"] * 20)
        assert pane.text_width == NARROWEST
        kept = room.session
        assert kept.text_width == NARROWEST
        await room.keep_session()
    async with open_room(size) as (room, _pilot):
        assert room.article.widest == NARROWEST


async def test_lines_are_no_longer_than_there_is_room(open_room, settled) -> None:
    async with open_room((80, 24)) as (room, pilot):
        await pilot.press("enter", "enter", "less_than_sign", *["greater_than_sign"] * 3)
        assert room.line.message == "There is no room for longer lines"
        assert room.article.text_width == room.article.widest_possible
        await pilot.resize_terminal(160, 24)
        await settled(pilot)
        assert room.article.text_width == room.article.widest_possible
    async with open_room((400, 24)) as (room, pilot):
        await pilot.press("enter", "enter", *["greater_than_sign"] * 28)
        assert room.article.text_width == WIDEST


async def test_what_is_being_read_stays_in_view(open_room, settled) -> None:
    hit = Span(4000, 4010)
    async with open_room() as (room, pilot):
        await pilot.press("enter", "enter")
        pane = room.article
        pane.show(reading(hit))
        await pilot.pause()
        for key in (*["less_than_sign"] * 5, *["greater_than_sign"] * 5):
            await pilot.press(key)
            await settled(pilot)
            assert pane._is_in_view(hit.start)


@pytest.mark.parametrize("content", ['{"text_width": -3}', '{"text_width": "wide"}', '{"text_width": 1e99}'])
async def test_a_width_that_makes_no_sense_is_not_taken(open_room, archive, content) -> None:
    (archive.folder / "session.json").write_text(content, encoding="utf-8")
    async with open_room() as (room, _pilot):
        assert room.article.widest == 96
