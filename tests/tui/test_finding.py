"""Words are found in the open article only, and the hits of the search come back."""

from __future__ import annotations

import pytest

from index.annotation import Annotation
from index.article import Article, Span
from index.results import Reading
from tui.room.find_desk import HOW_TO

SIZES = [(120, 40), (80, 24), (40, 12)]

FILLER = "Nobody knew why, and nobody asked for anything else on that day.\n\n"
BODY = f"The bridge fell. {FILLER * 12}A boat came to the bridge. {FILLER * 12}Two boats. {FILLER * 3}The boat left."


def reading() -> Reading:
    hits = tuple(Span(n, n + 6) for n in range(len(BODY)) if BODY.startswith("bridge", n))
    return Reading(Article("boats", "Boats", BODY), (), hits, Annotation())  # type: ignore[arg-type]


def marked(pane) -> list[str]:
    return [span.of(BODY) for span in pane._hits_at_hand.spans]


@pytest.mark.parametrize("size", SIZES)
async def test_words_are_found_as_they_are_typed_and_n_goes_through_them(
    open_room, settled, screen_text, size
) -> None:
    async with open_room(size) as (room, pilot):
        await pilot.press("enter", "enter")
        pane = room.article
        pane.show(reading())
        await pilot.press("semicolon")
        assert room.focused is room.words
        assert room.line.message == HOW_TO
        await pilot.press(*"boat")
        await settled(pilot)
        assert marked(pane) == ["boat", "boats", "boat"]
        assert pane._is_in_view(BODY.index("boat"))
        assert room.line.place.endswith("found 1 of 3") or size[0] == 40
        await pilot.press("enter")
        assert room.focused is pane
        await pilot.press("n", "n")
        assert pane.match_position == (3, 3)
        assert pane._is_in_view(BODY.rindex("boat"))
        row = room.results.highlighted
        await pilot.press("n")
        await settled(pilot)
        assert room.results.highlighted == row
        assert room.line.message == "That was the last one in this article; Esc goes back to the search"
        await pilot.press("N", "N", "N")
        assert pane.match_position == (1, 3)
        assert room.line.message.startswith("That was the first one")
        await pilot.press("escape")
        assert room.focused is pane
        assert marked(pane) == ["bridge", "bridge"]
        assert "hit 1 of 2" in room.line.place
        await pilot.press("escape")
        assert room.focused is room.results


async def test_escape_in_the_box_goes_back_to_where_the_reader_was(open_room, settled) -> None:
    async with open_room((80, 24)) as (room, pilot):
        await pilot.press("enter")
        pane = room.article
        pane.show(reading())
        await pilot.pause()
        before = pane.scroll_offset.y
        await pilot.press("ctrl+f", *"left")
        await settled(pilot)
        assert pane.scroll_offset.y > before
        assert "leave" in str(room.keys._entries[room.keys.place])
        await pilot.press("escape")
        await settled(pilot)
        assert room.focused is room.results
        assert pane.scroll_offset.y == before
        assert marked(pane) == ["bridge", "bridge"]
        assert (room.line.message, room.words.display) == ("", False)


async def test_where_there_is_one_pane_the_article_comes_to_the_front(open_room, settled) -> None:
    async with open_room((40, 12)) as (room, pilot):
        await pilot.press("enter")
        assert room.article.size.height == 0
        await pilot.press("semicolon", *"council")
        await settled(pilot)
        assert room.focused is room.words
        assert room.article.size.height > 3
        await pilot.press("escape")
        await settled(pilot)
        assert room.focused is room.results
        assert room.article.size.height == 0


async def test_the_language_of_every_search_is_understood(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await pilot.press("enter", "enter")
        room.article.show(reading())
        await pilot.press("semicolon", "quotation_mark", *"two", "space", *"boats", "quotation_mark")
        await settled(pilot)
        assert marked(room.article) == ["Two boats"]


async def test_what_is_not_there_is_said_and_the_hits_come_back(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await pilot.press("enter", "enter")
        room.article.show(reading())
        await pilot.press("semicolon", *"zebra")
        await settled(pilot)
        assert room.line.message == "Not in this article"
        assert room.line.place.endswith("found 0 of 0")
        await pilot.press("ctrl+u")
        await settled(pilot)
        assert marked(room.article) == ["bridge", "bridge"]
        await pilot.press(*"zebra")
        await settled(pilot)
        await pilot.press("enter")
        assert not room.article.is_finding
        await pilot.press("semicolon")
        await settled(pilot)
        assert room.words.value == "zebra"
        await pilot.press(*"boat", "enter")
        await settled(pilot)
        assert marked(room.article) == ["boat", "boats", "boat"]


async def test_another_article_has_its_own_hits(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await pilot.press("enter", "enter")
        room.article.show(reading())
        await pilot.press("semicolon", *"boat", "enter")
        await settled(pilot)
        assert room.article.is_finding
        room.article.show(Reading(Article("other", "Other", "A boat."), (), (), Annotation()))  # type: ignore[arg-type]
        assert not room.article.is_finding
        assert marked(room.article) == []


async def test_without_an_article_there_is_nothing_to_look_in(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"zebrazebra", "enter")
        await settled(pilot)
        room.results.focus()
        await pilot.press("semicolon")
        assert room.line.message == "No article to look in"
        assert room.focused is room.results
