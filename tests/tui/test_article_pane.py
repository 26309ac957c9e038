"""The article pane: what is marked, what is in view, and what is copied."""

from __future__ import annotations

import pytest

from index.annotation import Annotation, Entity, EntityId, EntityKind, Mention
from index.article import Article, Span
from index.results import Reading
from tui.widgets.article_pane import ArticlePane

WILL = EntityId("0" * 12)


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
