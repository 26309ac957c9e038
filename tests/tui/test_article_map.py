"""A map beside the scroll bar shows where in the article its hits, a name and its quotations are."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.annotation import Annotation, Entity, EntityId, EntityKind, Mention, Quotation, QuotationKind
from index.article import Article, Span
from index.results import Reading
from tui.named import Kind, Named
from tui.widgets.article_lines import ArticleLines, Part
from tui.widgets.article_map import ArticleMap, Layer, Sign

ANN = EntityId("0" * 12)
FILLER = "Nothing happened on that day, nor on the day before, and nobody knew why.\n\n"


def reading(body: str, hit: str, **texts: str) -> Reading:
    """`name` and `said` are other words of the body."""

    def places(word: str) -> tuple[Span, ...]:
        return tuple(Span(n, n + len(word)) for n in range(len(body)) if word and body.startswith(word, n))

    annotation = Annotation(
        (Entity(ANN, "Ann", EntityKind.PERSON),),
        tuple(Mention(ANN, span) for span in places(texts.get("name", ""))),
        tuple(
            Quotation(span, "Ann", None, "said", QuotationKind.FULL, n, span)
            for n, span in enumerate(places(texts.get("said", "")))
        ),
    )
    return Reading(Article("map", "A map", body), (), places(hit), annotation)  # type: ignore[arg-type]


def column(pane) -> str:
    """The map as it is painted."""
    return "".join(pane.render_line(y).text[pane._map_column] for y in range(pane.size.height))


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
async def test_hits_names_and_quotations_are_on_the_map(open_room, settled, size) -> None:
    body = (
        FILLER * 20
        + "A flood. "
        + FILLER * 20
        + "Ann said “come”. "
        + FILLER * 20
        + "A flood. "
        + FILLER * 20
    )
    async with open_room(size) as (room, pilot):
        await pilot.press("enter", "enter")
        pane = room.article
        pane.show(reading(body, "flood", name="Ann", said="“come”"))
        await pilot.pause()
        height = pane.size.height
        shown = column(pane)
        assert shown.count("█") == shown.count("▄") == 1
        assert shown.index("█") / height == pytest.approx(0.25, abs=0.15)
        assert shown.index("▄") / height == pytest.approx(0.75, abs=0.15)
        assert "▕" in shown
        pane.step_mention(Named(Kind.PERSON, "Ann", ANN), 1)
        assert "▗" in column(pane)
        await pilot.press("n")
        assert column(pane).index("▄") < column(pane).index("█")


async def test_a_click_on_the_map_goes_there(open_room, settled) -> None:
    body = FILLER * 30 + "A flood. " + FILLER * 60 + "A flood. " + FILLER * 30
    async with open_room((80, 24)) as (room, pilot):
        await pilot.press("enter", "enter")
        pane = room.article
        pane.show(reading(body, "flood"))
        await pilot.pause()
        last, row = pane.reading.matches[-1], column(pane).index("▄")
        assert not pane._is_in_view(last.start)
        await pilot.click("ArticlePane", offset=(pane._map_column, row + 1))
        await settled(pilot)
        assert pane._is_in_view(last.start)
        await pilot.click("ArticlePane", offset=(pane._map_column, 1))
        await settled(pilot)
        assert pane.scroll_offset.y == 0
        assert pane.selected_span() is None


async def test_a_text_that_is_all_in_view_has_no_map(open_room) -> None:
    async with open_room() as (room, pilot):
        room.article.show(reading("A flood.", "flood"))
        await pilot.pause()
        assert room.article._map_column is None
        assert not set("█▄▕▐▗") & set("".join(room.article.render_line(y).text for y in range(20)))


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(["a flood", "東京", "\n\n", " ", "word ", "é"]), min_size=1, max_size=80).map(
        "".join
    ),
    st.integers(1, 30),
    st.integers(1, 40),
)
def test_every_hit_is_on_the_map_and_nothing_else(text: str, width: int, height: int) -> None:
    lines = ArticleLines({Part.BODY: text}, width)
    hits = [Span(n, n + 5) for n in range(len(text)) if text.startswith("flood", n)]
    shown = ArticleMap(lines, height, [Layer(Sign.HIT, hits)])
    places = [place for place in map(shown.at, range(height)) if place]
    assert all(place.span in hits for place in places)
    assert bool(hits) == bool(places)
    for hit in hits:
        row = lines.row_of(hit.start)
        on_map = [
            y
            for y in range(height)
            if shown.line_at(y) <= row < max(shown.line_at(y + 1), shown.line_at(y) + 1)
        ]
        assert any(shown.at(y) for y in on_map) or len(lines) < height


async def test_the_map_of_a_book_is_painted_in_no_time(open_room) -> None:
    body = "The flood came. Ann said “come”. " * 17_000
    async with open_room() as (room, pilot):
        pane = room.article
        pane.show(reading(body, "flood", name="Ann", said="“come”"))
        await pilot.pause()
        seconds = min(timed(pane) for _ in range(5))
        assert seconds < 0.05, seconds


def timed(pane) -> float:
    """Seconds of the processor, by this thread: others may keep it busy."""
    start = time.thread_time()
    the_map = pane._map()
    assert all(the_map.at(y) for y in range(2, pane.size.height - 2))
    return time.thread_time() - start
