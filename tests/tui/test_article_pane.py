"""The article pane: what is marked, what is in view, and what is copied."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from index.annotation import Annotation, Entity, EntityId, EntityKind, Mention
from index.article import Article, ArticleId, Span
from index.results import Reading
from tui.highlight import Mark
from tui.named import Kind, Named
from tui.widgets.article_lines import Part, about
from tui.widgets.article_pane import ArticlePane

WILL = EntityId("0" * 12)
NAMED = Named(Kind.PERSON, "Will", WILL)


def reading_of(body: str, word: str, *, name: str = "long") -> Reading:
    """An article in which every `word` is a mention of one person, and no query was asked."""
    places = [Span(n, n + len(word)) for n in range(len(body)) if body.startswith(word, n)]
    return Reading(
        Article(name, "A long article", body),  # type: ignore[arg-type]
        (),
        (),
        Annotation((Entity(WILL, word, EntityKind.PERSON),), tuple(Mention(WILL, span) for span in places)),
    )


async def select_with_the_mouse(pilot, pane: ArticlePane) -> None:
    row = pane._first_body_line
    await pilot.mouse_down(ArticlePane, offset=(2, row + 1))
    await pilot.hover(ArticlePane, offset=(12, row + 1))
    await pilot.mouse_up(ArticlePane, offset=(12, row + 1))
    await pilot.pause()
    assert pane.selected_span() is not None


def is_in_view(pane: ArticlePane, span: Span) -> bool:
    row = pane._lines.row_of(span.start)
    return pane.scroll_offset.y <= row < pane.scroll_offset.y + pane.size.height


def marks_over(pane: ArticlePane, span: Span) -> list[Mark]:
    return [mark for mark in pane._marks(pane.reading, span) if mark.span.overlaps(span)]


@pytest.mark.parametrize("key", ["right_square_bracket", "left_square_bracket", "n", "N"])
async def test_stepping_forgets_what_the_mouse_selected(open_room, settled, key) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"council", "enter", "enter", "n")
        await settled(pilot)
        await pilot.press("home")
        await settled(pilot)
        await select_with_the_mouse(pilot, room.article)
        await pilot.press(key)
        assert room.article.selected_span() is None


async def test_stepping_to_a_name_forgets_what_the_mouse_selected(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await pilot.press("enter", "enter")
        await settled(pilot)
        await select_with_the_mouse(pilot, room.article)
        await pilot.press("tab", "enter")
        assert room.article.selected_span() is None


async def test_another_article_has_nothing_selected(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await pilot.press("enter", "enter")
        await settled(pilot)
        await select_with_the_mouse(pilot, room.article)
        room.article.show(reading_of("The market opened.\n\n" * 20, "market"))
        await pilot.pause()
        assert room.article.selected_span() is None


async def test_lines_that_break_anew_have_nothing_selected(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await pilot.press("enter", "enter")
        await settled(pilot)
        await select_with_the_mouse(pilot, room.article)
        await pilot.resize_terminal(100, 40)
        await settled(pilot)
        assert room.article.selected_span() is None


async def test_a_bar_stands_beside_the_current_quotation_and_is_not_copied(
    open_room, settled, screen_text
) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"council", "enter", "enter")
        await settled(pilot)
        assert "▎" not in screen_text(pilot)
        await pilot.press("right_square_bracket")
        await pilot.pause()
        body, said = room.article.reading.article.body, room.article.quotation.span
        shown = [line.partition("▎")[2] for line in screen_text(pilot).splitlines() if "▎" in line]
        assert shown
        first = body[said.start : said.start + 12]
        assert first in " ".join(shown)
        pane = room.article
        barred = [
            pane._lines[row].span
            for row in range(len(pane._lines))
            if "▎" in pane.render_line(row - pane.scroll_offset.y).text
        ]
        assert all(any(span.overlaps(part.span) for part in pane._quotations.utterance) for span in barred)
        await select_with_the_mouse(pilot, pane)
        assert "▎" not in pane.get_selection(pane.text_selection)[0]


async def test_the_current_mention_stands_out_from_the_others(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await pilot.press("enter", "enter")
        await settled(pilot)
        pane = room.article
        pane.show(reading_of("Will met Ann. Ann met Will, and Will went.", "Will"))
        first, second, third = (mention.span for mention in pane.reading.annotation.mentions)
        pane.step_mention(NAMED, 1)
        pane.step_mention(NAMED, 1)
        looks = [marks_over(pane, span)[-1].style for span in (first, second, third)]
        assert looks[0] == looks[2]
        assert looks[1].bgcolor != looks[0].bgcolor
        assert looks[1].color is not None


@pytest.mark.parametrize("size", [(80, 24), (100, 16), (60, 30), (40, 12)])
@pytest.mark.parametrize("keys", [["n"], ["n", "n"], ["right_square_bracket"] * 6])
async def test_what_is_current_stays_in_view_when_the_window_changes(
    open_room, settled, keys: list[str], size: tuple[int, int]
) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"council", "enter", "enter", *keys)
        await settled(pilot)
        pane = room.article
        current = pane.quotation.span if pane.quotation else pane.reading.matches[pane.match_position[0] - 1]
        assert is_in_view(pane, current)
        await pilot.resize_terminal(*size)
        await settled(pilot)
        assert is_in_view(pane, current)
        await pilot.resize_terminal(120, 40)
        await settled(pilot)
        assert is_in_view(pane, current)


async def test_a_name_with_thousands_of_mentions_costs_a_line_no_more_than_its_own(
    open_room, settled
) -> None:
    async with open_room() as (room, pilot):
        await pilot.press("enter", "enter")
        await settled(pilot)
        pane = room.article
        pane.show(reading_of("Will spoke. " * 18_000, "Will"))
        await pilot.pause()
        assert pane.step_mention(NAMED, 1)
        assert pane.mention_position == (1, 18_000)
        line = pane._lines[pane._first_body_line + 3].span
        assert len(pane._marks(pane.reading, line)) < 12


async def test_what_the_editors_say_stands_below_the_text_and_is_no_part_of_it(
    open_room, settled, screen_text
) -> None:
    async with open_room() as (room, pilot):
        pane, found = room.article, reading_of("Will met Ann.\n\nThey spoke.", "Will")
        pane.show(replace(found, article=replace(found.article, note="Correction: Will met Bo.")))
        await settled(pilot)
        lines = [line.strip("│▎ ") for line in screen_text(pilot).splitlines()]
        below = next(n for n, line in enumerate(lines) if "They spoke." in line)
        assert "Correction: Will met Bo." in lines[below + 2]
        assert pane.body == found.article.body
        note = next(n for n in range(len(pane._lines)) if pane._lines[n].part is Part.NOTE)
        assert pane._lines.place_of(note, 4) == len(pane.body)
        await pilot.mouse_down(ArticlePane, offset=(2, note + 1))
        await pilot.hover(ArticlePane, offset=(12, note + 1))
        await pilot.mouse_up(ArticlePane, offset=(12, note + 1))
        assert not pane.selected_span()


async def test_a_late_hit_is_in_view_though_a_scroll_bar_appears(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        pane = room.article
        pane.show(reading_of("The market opened.", "market", name="short"))
        await pilot.pause()
        for body in ("word " * 9_000 + "flood", "flood " * 9_000):
            pane.show(reading_of("The market opened.", "market", name="short"))
            await pilot.pause()
            late = Span(len(body) - 6, len(body) - 1)
            long = reading_of(body, "nobody", name="long")
            pane.show(Reading(long.article, (), (late,), long.annotation))
            await pilot.pause()
            await pilot.pause()
            assert is_in_view(pane, late)


def test_the_head_says_in_how_many_places_an_article_was_read() -> None:
    article = Article(id=ArticleId("a"), headline="", body="", source="City Post")
    assert about(article, places=1) == "City Post · n.d."
    assert about(article, places=3) == "City Post · n.d. · in 3 places"
