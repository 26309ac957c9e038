"""The names pane: headings, counts, and what is in view."""

from __future__ import annotations

from index.annotation import Annotation, Entity, EntityId, EntityKind, Mention
from index.article import Span


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
