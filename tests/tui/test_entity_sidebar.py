"""The names pane: headings, counts, and what is in view."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.annotation import Annotation, Entity, EntityId, EntityKind, Mention
from index.article import Span
from index.query import EVERYTHING
from index.results import Facet, FacetKind, Facets
from tui.named import of_entity
from tui.widgets.bars import chart
from tui.widgets.entity_sidebar import Scope
from tui.widgets.sidebar_rows import Entry, More, rows_of_companions, rows_of_results


def annotation_of(people: int, mentions: int = 1) -> Annotation:
    """So many people, the first one mentioned so often."""
    entities = [Entity(EntityId(f"{n:012x}"), f"Person {n}", EntityKind.PERSON) for n in range(people)]
    first = entities[0].id
    return Annotation(tuple(entities), tuple(Mention(first, Span(n, n + 1)) for n in range(mentions)))


async def test_the_heading_is_in_view_above_its_first_name(open_room, settled, screen_text) -> None:
    async with open_room((120, 16)) as (room, pilot):
        await pilot.press("enter", "enter", "tab")
        await settled(pilot)
        room.entities.show(annotation_of(40))
        await pilot.pause()
        await pilot.press("end")
        await settled(pilot)
        assert "People" not in screen_text(pilot)
        await pilot.press(*["k"] * 39)
        await settled(pilot)
        assert room.entities.highlighted == 1
        assert "People" in screen_text(pilot)


async def test_large_counts_have_separators(open_room, settled, screen_text) -> None:
    async with open_room() as (room, pilot):
        room.entities.show(annotation_of(2, 18_000))
        await pilot.pause()
        assert "18,000" in screen_text(pilot)


async def test_a_name_that_has_no_room_is_said_whole(open_room, settled) -> None:
    long = "Federation of Associations for Names in Newspapers"
    entities = [Entity(EntityId(f"{n:012x}"), name, EntityKind.PERSON) for n, name in enumerate((long, "Z"))]
    async with open_room() as (room, pilot):
        await settled(pilot)
        room.entities.show(Annotation(tuple(entities)))
        room.entities.focus()
        await settled(pilot)
        assert room.line.message == long
        await pilot.press("j")
        await settled(pilot)
        assert room.line.message == ""
        await pilot.press("k")
        await settled(pilot)
        assert room.line.message == long


async def test_an_article_without_names_says_so(open_room, settled, screen_text) -> None:
    async with open_room() as (room, pilot):
        room.entities.show(Annotation())
        await pilot.pause()
        assert "No names here" in screen_text(pilot)
        room.entities.focus()
        await pilot.press("j", "x")
        await settled(pilot)
        assert room.line.message.startswith("Choose a person")


def facets_naming(people: int) -> Facets:
    """So many people, the first one in the most articles."""
    found = (Facet(FacetKind.PERSON, f"Person {n:03}", 200 - n) for n in range(people))
    return Facets(EVERYTHING, tuple(found), 200, 200)


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
async def test_more_of_a_kind_are_one_key_away(open_room, settled, screen_text, size) -> None:
    async with open_room(size) as (room, pilot):
        await settled(pilot)
        if not room.entities.display or size == (40, 12):
            await pilot.press("enter", "e")
        room.entities.focus()
        await pilot.press("a")
        await settled(pilot)
        room.entities.show_facets(facets_naming(30))
        await pilot.pause()
        await pilot.press("end", "x")
        await settled(pilot)
        assert "… 18 more" in screen_text(pilot)
        assert room.line.message.startswith("Choose a person")
        await pilot.press("enter")
        await settled(pilot)
        assert room.entities.highlighted_text == "Person 012"
        assert "Person 012" in screen_text(pilot)
        room.entities.show_facets(facets_naming(29))
        await pilot.press("end")
        await settled(pilot)
        assert room.entities.highlighted_text == "Person 028"


@pytest.mark.parametrize(
    ("people", "last"),
    [(12, "Person 011"), (13, "Person 012"), (14, "… 2 more"), (100, "… up to 100")],
)
def test_what_is_left_out_is_counted(people: int, last: str) -> None:
    *_, row, _ = rows_of_results(facets_naming(people))
    assert isinstance(row, Entry | More)
    assert row.text == last


async def test_results_that_are_none_have_nothing_in_common(open_room, settled, screen_text) -> None:
    async with open_room() as (room, pilot):
        room.entities.scope = Scope.RESULTS
        await pilot.pause()
        assert "Counting …" in screen_text(pilot)
        room.entities.show_facets(Facets(EVERYTHING))
        await pilot.pause()
        assert "No results" in screen_text(pilot)
        assert "with nobody else" in str(rows_of_companions(Facets(EVERYTHING, total=1), NATO))


NATO = of_entity(Entity(EntityId("0" * 12), "NATO", EntityKind.ORGANISATION))


def facets_of(years: dict[int, int]) -> Facets:
    """So many articles of each year."""
    found = tuple(Facet(FacetKind.YEAR, f"{year:04}", count) for year, count in years.items())
    return Facets(EVERYTHING, found, sum(years.values()))


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
async def test_a_bar_of_when_stands_above_what_results_have_in_common(
    open_room, settled, screen_text, size
) -> None:
    async with open_room(size) as (room, pilot):
        await pilot.press("enter", "a")
        await settled(pilot)
        assert room.entities.size.width >= 24
        room.entities.show_facets(facets_of({2019: 8, 2017: 2, 2016: 4}))
        await pilot.pause()
        top = room.entities.region.y + 1
        bar, ends = (
            line[room.entities.region.x :] for line in screen_text(pilot).splitlines()[top : top + 2]
        )
        assert list(dict.fromkeys(bar.strip())) == ["▄", "▂", " ", "█"]
        assert ends.split() == ["2016", "2019"]
        assert len(ends) == len(bar)


async def test_one_year_needs_no_bar_of_when(open_room, settled, screen_text) -> None:
    async with open_room() as (room, pilot):
        await pilot.press("enter", "a")
        room.entities.show_facets(facets_of({2019: 8}))
        await pilot.pause()
        assert "█" not in screen_text(pilot)


@given(st.lists(st.integers(0, 9_999), min_size=1, max_size=300), st.integers(1, 60))
def test_a_chart_is_as_wide_as_it_may_be_and_hides_nothing(counts: list[int], width: int) -> None:
    drawn = chart(counts, width)
    assert 1 <= len(drawn) <= width
    assert 2 * len(drawn) >= min(width, 2)
    assert ("█" in drawn) is any(counts)
    assert all(count == 0 for count in counts) is (not drawn.strip())
