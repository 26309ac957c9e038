"""A passage of the article is selected by keys, and copied exactly."""

from __future__ import annotations

import pytest
import regex

from index.annotation import Annotation, Quotation, QuotationKind
from index.article import Article, Span
from index.results import Reading, Sort

SIZES = [(120, 40), (80, 24), (40, 12)]

BODY = (
    "Mr. Lee spoke first. The talks cost 3.5 million crowns, he said.\n\n"
    "“They must talk,” she added, “and soon.” Nobody answered. It rained.\n\n"
    "東京で会談した。誰も来ませんでした。The e\u0301te\u0301 ended 👩‍🚀🇫🇷."
)


def reading(body: str = BODY, hits: str = "") -> Reading:
    places = tuple(Span(n, n + len(hits)) for n in range(len(body)) if hits and body.startswith(hits, n))
    said = []
    for words in ("“They must talk,”", "“and soon.”"):
        if words in body:
            start = body.index(words)
            span = Span(start, start + len(words))
            inside = Span(start + 1, span.end - 1)
            said.append(Quotation(span, "Ann", None, "added", QuotationKind.FULL, 0, inside))
    article = Article("talks", "Talks", body, source="Valley Post")  # type: ignore[arg-type]
    return Reading(article, (), places, Annotation((), (), tuple(said)))


async def show(room, pilot, what: Reading) -> None:
    await pilot.press("enter", "enter")
    await pilot.pause()
    room.article.show(what)
    await pilot.pause()


def selected(room) -> str:
    span = room.article.selected_span()
    return span.of(room.article.body) if span else ""


def painted_as_selected(room) -> str:
    """Without blanks."""
    look = room.get_component_rich_style("screen--selection", partial=True)
    segments = (
        segment for row in range(room.article.size.height) for segment in room.article.render_line(row)
    )
    shown = [some.text for some in segments if some.style and some.style.bgcolor == look.bgcolor]
    return "".join("".join(shown).split())


@pytest.mark.parametrize("size", SIZES)
async def test_what_keys_select_is_painted_and_copied_exactly(
    open_room, settled, screen_text, pasted, size
) -> None:
    async with open_room(size) as (room, pilot):
        await show(room, pilot, reading())
        await pilot.press("v")
        await pilot.pause()
        assert selected(room) == "Mr. Lee spoke first."
        assert room.line.message == "20 characters selected"
        assert "J K sentence" in screen_text(pilot).splitlines()[room.keys.region.y]
        await pilot.press("J", "J")
        assert selected(room).endswith("said.\n\n“They must talk,” she added, “and soon.”")
        await pilot.press("K", "h", "h", "L")
        assert selected(room) == "Lee spoke first. The talks cost 3.5 million crowns, he"
        assert painted_as_selected(room) == selected(room).replace("\n\n", "").replace(" ", "")
        await pilot.press("y")
        await settled(pilot)
        assert pasted[0].startswith("“Lee spoke first. The talks cost 3.5 million crowns, he”")
        await pilot.press("escape")
        await pilot.pause()
        assert selected(room) == ""
        assert room.focused is room.article
        assert "/ search" in screen_text(pilot).splitlines()[room.keys.region.y]
        assert "v select" in screen_text(pilot) or size[0] == 40
        await pilot.press("escape")
        assert room.focused is room.results


async def test_the_sentence_and_the_paragraph_around_a_quotation_are_a_key_away(open_room, pasted) -> None:
    async with open_room() as (room, pilot):
        await show(room, pilot, reading())
        await pilot.press("right_square_bracket", "v")
        assert selected(room) == "“They must talk,” she added, “and soon.”"
        await pilot.press("v", "right_square_bracket", "v", "h", "h", "h", "h")
        assert selected(room) == "“They must talk,” she added,"
        await pilot.press("s")
        assert selected(room) == "“They must talk,” she added, “and soon.”"
        await pilot.press("p")
        assert selected(room) == BODY.split("\n\n")[1]
        assert pasted == []


async def test_selecting_begins_at_the_hit_in_view(open_room) -> None:
    async with open_room() as (room, pilot):
        await show(room, pilot, reading(hits="Nobody"))
        await pilot.press("v")
        assert selected(room) == "Nobody answered."
        await pilot.press("left_parenthesis", "shift+down")
        assert selected(room) == "“They must talk,” she added, “and soon.” Nobody answered. It rained."
        await pilot.press("right_parenthesis", "shift+up", "H")
        assert selected(room) == "soon.” Nobody answered."


async def test_chinese_and_japanese_are_selected_by_characters_and_nothing_is_cut(open_room) -> None:
    async with open_room() as (room, pilot):
        await show(room, pilot, reading(hits="誰も"))
        await pilot.press("v")
        assert selected(room) == "誰も来ませんでした。"
        await pilot.press("h", "h", "L")
        assert selected(room) == "も来ませんでし"
        await pilot.press("l", "l", *"lllll")
        assert selected(room) == "も来ませんでした。The e\u0301te\u0301 ended 👩‍🚀🇫🇷"


async def test_keys_go_on_from_what_the_mouse_selected_and_the_mouse_begins_anew(open_room) -> None:
    async with open_room() as (room, pilot):
        await show(room, pilot, reading())
        row = room.article._first_body_line
        await pilot.mouse_down("ArticlePane", offset=(2, row + 1))
        await pilot.hover("ArticlePane", offset=(8, row + 1))
        await pilot.mouse_up("ArticlePane", offset=(8, row + 1))
        await pilot.pause()
        begun = selected(room)
        assert begun
        assert BODY.startswith(begun)
        await pilot.press("v", "s")
        assert selected(room) == "Mr. Lee spoke first."
        await pilot.mouse_down("ArticlePane", offset=(2, row + 1))
        await pilot.hover("ArticlePane", offset=(8, row + 1))
        await pilot.mouse_up("ArticlePane", offset=(8, row + 1))
        await pilot.pause()
        assert not room.article.is_selecting
        assert selected(room) == begun


@pytest.mark.parametrize("size", [(120, 20), (80, 24), (40, 12)])
async def test_the_end_that_moves_stays_in_view(open_room, settled, size) -> None:
    async with open_room(size) as (room, pilot):
        pane = room.article
        await show(room, pilot, reading("It rained on the council and all who spoke. " * 60))
        await pilot.press("v", *["J"] * 25)
        await settled(pilot)
        span = pane.selected_span()
        assert pane._is_in_view(span.end - 1)
        assert not pane._is_in_view(span.start)
        await pilot.press(*["K"] * 22)
        await settled(pilot)
        assert pane._is_in_view(pane.selected_span().end - 1)


async def test_a_selection_by_keys_outlasts_another_width_and_ends_with_a_step(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await show(room, pilot, reading())
        await pilot.press("v", "J")
        before = selected(room)
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert selected(room) == before
        await pilot.press("right_square_bracket")
        assert selected(room) == ""
        await pilot.press("v", "v")
        assert selected(room) == ""


async def test_outside_of_a_selection_its_keys_do_what_they_do_elsewhere(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await pilot.press("enter", "enter", "s")
        await settled(pilot)
        assert room.results.sort is Sort.NEWEST


@pytest.mark.parametrize(
    ("body", "columns", "expected"),
    [
        ("東京で会談した", (2, 6), "東京"),
        ("東京で会談した", (4, 8), "京で"),
        ("e\u0301te\u0301 ended", (2, 5), "e\u0301te\u0301"),
        ("ab 👩‍🚀 cd", (2, 6), "ab 👩‍🚀"),
        ("🇫🇷🇩🇪 ab", (2, 4), "🇫🇷"),
    ],
)
async def test_the_mouse_selects_whole_characters(open_room, body, columns, expected) -> None:
    async with open_room() as (room, pilot):
        await show(room, pilot, reading(body))
        row = room.article._first_body_line + 1
        await pilot.mouse_down("ArticlePane", offset=(columns[0], row))
        await pilot.hover("ArticlePane", offset=(columns[1], row))
        await pilot.mouse_up("ArticlePane", offset=(columns[1], row))
        await pilot.pause()
        found = selected(room)
        bounds = {0, *(character.end() for character in regex.finditer(r"\X", body))}
        start = body.index(found)
        assert {start, start + len(found)} <= bounds
        assert found.startswith(expected), found


async def test_the_foot_of_a_narrow_screen_says_how_to_copy_what_is_selected(open_room, screen_text) -> None:
    async with open_room((40, 12)) as (_room, pilot):
        await pilot.press("enter", "enter", "v")
        await pilot.pause()
        assert "y copy" in screen_text(pilot).splitlines()[-1]
