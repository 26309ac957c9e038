"""What all results have in common, and narrowing a search to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.parsing import parse
from index.query import And, DateRange, Field, InField
from index.results import Facet, FacetKind
from tui.room.narrowing import Narrowings, condition, narrowed


@pytest.mark.parametrize(
    ("text", "kind", "value", "expected"),
    [
        ("council", FacetKind.YEAR, "2009", "council date:2009"),
        ("", FacetKind.SOURCE, "Reuters", "source:Reuters"),
        ("talks", FacetKind.PERSON, "Dmitry Rogozin", 'talks person:="Dmitry Rogozin"'),
        ("a OR b", FacetKind.PLACE, "Moscow", '(a OR b) place:="Moscow"'),
        ('"half a phrase', FacetKind.PLACE, "Moscow", '(half a phrase) place:="Moscow"'),
        ("„half a phrase", FacetKind.PLACE, "Moscow", '(half a phrase) place:="Moscow"'),
        ("“a b” “c", FacetKind.PLACE, "Moscow", '(a b   c) place:="Moscow"'),
        ("“a b”", FacetKind.PLACE, "Moscow", '“a b” place:="Moscow"'),
        ("x", FacetKind.SOURCE, "Le «Monde» “du” soir", 'x source:"Le Monde du soir"'),
        ("x", FacetKind.SOURCE, 'The "Post"', 'x source:"The Post"'),
    ],
)
def test_a_facet_is_written_into_the_query(text: str, kind: FacetKind, value: str, expected: str) -> None:
    assert narrowed(text, condition(Facet(kind, value, 1))) == expected


@given(st.text(max_size=30), st.sampled_from(FacetKind), st.text(min_size=1, max_size=20))
def test_what_is_written_can_be_read(text: str, kind: FacetKind, value: str) -> None:
    facet = Facet(kind, "2009" if kind is FacetKind.YEAR else value, 1)
    parse(narrowed(text, condition(facet)))


async def test_as_many_results_come_as_the_row_says(archive, write_articles, open_room, settled) -> None:
    said = ("President Bush spoke.", "President Bush left.", "Laura Bush spoke.", "Ann Bushnell spoke.")
    archive.add([write_articles(**{f"n{n}": f"Number {n}\n\n{words}" for n, words in enumerate(said)})])
    list(archive.housework.do_all())
    async with open_room() as (room, pilot):
        await pilot.press("enter", "a")
        await settled(pilot)
        row = next(row for row in room.entities._shown if getattr(row, "text", "") == "Bush")
        room.entities.highlighted = room.entities._shown.index(row)
        await pilot.press("enter")
        await settled(pilot)
        assert (room.box.value, room.results.row_count) == ('person:="Bush"', row.count)


def test_only_what_came_of_narrowing_is_undone() -> None:
    narrowings = Narrowings()
    once = narrowings.narrow("council", "date:2009")
    twice = narrowings.narrow(once, "place:Moscow")
    assert isinstance(parse(twice), And)
    assert narrowings.undo(twice) == once
    assert narrowings.undo(once) == "council"
    assert narrowings.undo("council") is None
    narrowings.narrow("council", "date:2009")
    assert narrowings.undo("something else was typed") is None


async def test_results_are_narrowed_and_widened_again_by_keys(open_room, settled, screen_text) -> None:
    async with open_room() as (room, pilot):
        await pilot.press("enter")
        await pilot.press("a")
        await settled(pilot)
        assert "All results" in screen_text(pilot)
        assert "Sources" in screen_text(pilot)
        assert room.focused is room.entities
        total = room.results.row_count
        row = next(row for row in range(room.entities.row_count) if room.entities.can_be_highlighted(row))
        room.entities.highlighted = row
        await pilot.press("enter")
        await settled(pilot)
        assert room.box.value
        assert 0 < room.results.row_count <= total
        await pilot.press("u")
        await settled(pilot)
        assert room.box.value == ""
        assert room.results.row_count == total
        await pilot.press("u")
        assert "Nothing to undo" in room.line.message
        await pilot.press("a")
        assert "Names" in screen_text(pilot)
        assert room.line.message == ""  # it is not the newest key that did nothing


def test_narrowing_names_the_fields_of_the_query_language() -> None:
    query = parse(condition(Facet(FacetKind.ORGANISATION, "NATO", 1)))
    assert isinstance(query, InField)
    assert query.field is Field.ORGANISATION
    assert isinstance(parse(condition(Facet(FacetKind.YEAR, "2009", 1))), DateRange)
