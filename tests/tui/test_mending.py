"""Names are put right by keys in the names pane, at once, and undone by a key."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from index.annotation import EntityKind
from index.archive import Archive
from index.identity.decisions import EntityName, Hide, Merge, Rename
from tui.named import Kind
from tui.screens.reading_room import ReadingRoom
from tui.widgets.entity_sidebar import Scope


async def choose(room: ReadingRoom, pilot: Pilot[None], name: str) -> None:
    """Put the highlight of the names pane on a name."""
    room.entities.focus()
    await pilot.pause()
    row = next(n for n, row in enumerate(room.entities._shown) if getattr(row, "text", "") == name)
    room.entities.highlighted = row
    await pilot.pause()


def names(room: ReadingRoom) -> dict[str, Kind]:
    """Those of the names pane, with their kinds."""
    rows = [getattr(row, "named", None) for row in room.entities._shown]
    return {named.name: named.kind for named in rows if named is not None}


async def test_ticked_names_are_merged_into_the_highlighted_one(open_room, settled, archive: Archive) -> None:
    async with open_room() as (room, pilot):
        await settled(pilot)
        await choose(room, pilot, "Moscow")
        await pilot.press("space")
        await choose(room, pilot, "Georgia")
        await pilot.press("space")
        assert "2 ticked" in room.line.message
        await choose(room, pilot, "Russia")
        await pilot.press("m")
        await settled(pilot)
        assert room.line.message == "Merged Georgia and Moscow into Russia · z undoes"
        assert not {"Moscow", "Georgia"} & names(room).keys()
        assert room.entities.highlighted_text == "Russia"
        assert not room.entities.ticked
        assert isinstance(archive.mender.decisions()[0], Merge)
        await pilot.press("z")
        await settled(pilot)
        assert {"Moscow", "Georgia"} <= names(room).keys()
        assert room.line.message == "Undone: Merged Georgia and Moscow into Russia"
        await pilot.press("Z")
        await settled(pilot)
        assert "Moscow" not in names(room)
        await pilot.press("Z")
        await settled(pilot)
        assert room.line.message == "Nothing to redo"


async def test_a_tick_is_seen_and_taken_away_again(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await settled(pilot)
        await choose(room, pilot, "Moscow")
        line = room.entities.highlighted
        assert "✓" not in painted(room, line)
        await pilot.press("space")
        assert "✓ Moscow" in painted(room, line)
        await pilot.press("space")
        assert "✓" not in painted(room, line)
        await pilot.press("m")
        await settled(pilot)
        assert room.line.message.startswith("Tick other names")


async def test_what_is_ticked_stays_in_view_in_another_article(
    open_room, settled, screen_text, archive: Archive, write_articles
) -> None:
    archive.add([write_articles(a="Levee\n\nAnn Lee met Bob Stone.", b="Mayor\n\nEve Marsh met Ann Lee.")])
    list(archive.housework.do_all())
    async with open_room() as (room, pilot):
        await pilot.press(*"levee")
        await settled(pilot)
        for name in ("Ann Lee", "Bob Stone"):
            await choose(room, pilot, name)
            await pilot.press("space")
        await pilot.press("slash", *"mayor", "tab", "tab")
        await settled(pilot)
        shown = screen_text(pilot)
        assert "Names · 2 ticked" in shown
        assert shown.index("Ticked") < shown.index("✓ Bob Stone") < shown.index("People")
        assert shown.index("People") < shown.index("✓ Ann Lee")
        assert room.entities.highlighted_text in ("Ann Lee", "Eve Marsh")  # not what is elsewhere
        await choose(room, pilot, "Bob Stone")
        await pilot.press("space")
        await choose(room, pilot, "Ann Lee")
        await pilot.press("space")
        assert "icked" not in screen_text(pilot)
        assert room.entities.highlighted_text == "Ann Lee"


def painted(room: ReadingRoom, row: int) -> str:
    """A row of the names pane as text."""
    return "".join(segment.text for segment in room.entities.row_lines(row, 30)[0])


async def test_another_name_is_typed_and_completed_by_those_of_the_archive(
    open_room, settled, archive: Archive
) -> None:
    async with open_room() as (room, pilot):
        await settled(pilot)
        await choose(room, pilot, "Dmitry Rogozin")
        await pilot.press("r")
        await settled(pilot)
        assert room.focused is room.other_name
        assert room.other_name.value == "Dmitry Rogozin"
        assert room.line.message == "New name for Dmitry Rogozin · if another has it already, both become one"
        await pilot.press(*"jaap")
        await settled(pilot)
        assert room.other_name.value == "jaap"  # what was there is typed over
        assert room.other_name._suggestion == "jaap de Hoop Scheffer"
        await pilot.press("right", "enter")
        await settled(pilot)
        assert room.focused is room.entities
        rename = Rename(EntityName(EntityKind.PERSON, "Dmitry Rogozin"), "Jaap de Hoop Scheffer")
        assert archive.mender.decisions() == (rename,)
        assert "Dmitry Rogozin" not in names(room)


async def test_the_highlight_stays_with_what_was_mended(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await settled(pilot)
        await choose(room, pilot, "Dmitry Rogozin")
        await pilot.press("r", *"The Envoy", "enter")
        await settled(pilot)
        assert room.entities.highlighted_text == "The Envoy"
        await pilot.press("z")
        await settled(pilot)
        assert room.entities.highlighted_text == "Dmitry Rogozin"
        await pilot.press("x")
        await settled(pilot)
        assert room.entities.highlighted_text == "Dmitry Medvedev"  # that was below it


async def test_escape_leaves_the_name_as_it_was(open_room, settled, archive: Archive) -> None:
    async with open_room() as (room, pilot):
        await settled(pilot)
        await choose(room, pilot, "NATO")
        await pilot.press("r", *"Nothing", "escape")
        await settled(pilot)
        assert room.focused is room.entities
        assert archive.mender.decisions() == ()


async def test_what_cannot_be_decided_is_said_and_the_box_stays(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await settled(pilot)
        await choose(room, pilot, "NATO")
        await pilot.press("r", "enter")
        await settled(pilot)
        assert room.line.message == "NATO is its name already"
        assert room.focused is room.other_name


async def test_a_form_is_split_off(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await settled(pilot)
        await choose(room, pilot, "Dmitry Rogozin")
        await pilot.press("d")
        await settled(pilot)
        assert room.other_name.value == "Rogozin"
        await pilot.press("enter")
        await settled(pilot)
        assert {"Dmitry Rogozin", "Rogozin"} <= names(room).keys()
        await choose(room, pilot, "Moscow")
        await pilot.press("d")
        await settled(pilot)
        assert room.line.message.startswith("Moscow has no other form")


async def test_a_kind_is_changed_in_turn_and_a_name_is_hidden(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await settled(pilot)
        await choose(room, pilot, "NATO")
        await pilot.press("i")
        await settled(pilot)
        assert names(room)["NATO"] == Kind.PLACE
        await choose(room, pilot, "NATO")
        await pilot.press("x")
        await settled(pilot)
        assert "NATO" not in names(room)
        assert room.line.message == "Hid NATO · z undoes"
        await pilot.press("z", "z")
        await settled(pilot)
        assert names(room)["NATO"] == Kind.ORGANISATION


@pytest.mark.parametrize("key", ["m", "r", "d", "i", "x", "z", "Z", "space"])
async def test_the_keys_do_nothing_outside_of_the_names(
    open_room, settled, archive: Archive, key: str
) -> None:
    async with open_room() as (room, pilot):
        await settled(pilot)
        room.results.focus()
        await pilot.press(key)
        await settled(pilot)
        assert archive.mender.decisions() == ()
        assert room.focused is room.results


async def test_what_was_mended_is_counted_among_all_results_once_the_house_is_kept(
    open_room, settled, archive: Archive
) -> None:
    list(archive.housework.do_all())
    async with open_room() as (room, pilot):
        await settled(pilot)
        await pilot.press("escape", "a")
        await settled(pilot)
        await room._staff.follower.look()
        await choose(room, pilot, "NATO")
        await pilot.press("x")
        await settled(pilot)
        list(archive.housework.do_all())
        await room._staff.follower.look()
        await settled(pilot)
        assert "NATO" not in names(room)
        assert "Russia" in names(room)


async def test_results_follow_the_last_of_several_decisions_whoever_makes_them(
    open_room, settled, archive: Archive
) -> None:
    list(archive.housework.do_all())
    nato, rogozin = (
        EntityName(EntityKind.ORGANISATION, "NATO"),
        EntityName(EntityKind.PERSON, "Dmitry Rogozin"),
    )
    async with open_room() as (room, pilot):
        await pilot.press(*"person:rogozin")
        await settled(pilot)
        await room._staff.follower.look()
        assert room.results.row_count == 1
        archive.mender.decide(Hide((nato,)))
        list(archive.housework.do_all())
        archive.mender.decide(Hide((rogozin,)))
        await room._staff.follower.look()  # the index has been told of the first one only
        list(archive.housework.do_all())
        await room._staff.follower.look()
        await settled(pilot)
        assert room.results.row_count == 0
        archive.mender.undo()
        list(archive.housework.do_all())
        await room._staff.follower.look()
        await settled(pilot)
        assert room.results.row_count == 1


async def test_a_form_that_another_article_has_is_split_off_as_well(
    open_room, settled, archive: Archive, make_article
) -> None:
    article = make_article(
        "The Northern Fisheries Association (NFA) met in Oslo. The NFA was pleased.", "Fish"
    )
    archive._store.put([article])
    list(archive.housework.do_all())
    async with open_room() as (room, pilot):
        await settled(pilot)
        room.results.focus()
        await pilot.press("a")
        await settled(pilot)
        await choose(room, pilot, "Northern Fisheries Association")
        assert "Fish" not in room.article.reading.article.headline
        await pilot.press("d")
        await settled(pilot)
        assert room.other_name.value == "NFA"
        await pilot.press("enter")
        await settled(pilot)
    assert {"Northern Fisheries Association", "NFA"} <= {entity.name for entity in archive.entities()}


@pytest.mark.parametrize("companions", [False, True], ids=["all results", "named together"])
async def test_what_is_decided_is_seen_at_once_among_what_articles_have_in_common(
    open_room, settled, archive: Archive, companions: bool
) -> None:
    list(archive.housework.do_all())
    async with open_room() as (room, pilot):
        await settled(pilot)
        room.results.focus()
        await pilot.press("a")
        await settled(pilot)
        if companions:
            await choose(room, pilot, "Moscow")
            await pilot.press("w")
            await settled(pilot)
        assert room.entities.scope is (Scope.TOGETHER if companions else Scope.RESULTS)
        await choose(room, pilot, "NATO")
        await pilot.press("i")
        await settled(pilot)
        assert names(room)["NATO"] == Kind.PLACE
        assert room.entities.highlighted_text == "NATO"
        await pilot.press("x")
        await settled(pilot)
        assert "NATO" not in names(room)
