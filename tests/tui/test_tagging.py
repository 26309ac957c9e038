"""A reader tags the article before her, and finds it again by what she called it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from textual import events

from index.archive import Archive
from index.parsing import parse
from index.query import EVERYTHING
from tui.room.tagger import HOW_TO

SIZES = [(120, 40), (80, 24), (40, 12)]


@pytest.fixture
def two_articles(archive: Archive, write_articles: Callable[..., Path]) -> Archive:
    archive.add(
        [
            write_articles(
                flood="Valley Post\n\nFlood takes the bridge\n\n2019-05-02\n\nThe flood came at night."
            )
        ]
    )
    list(archive.housework.catch_up())
    return archive


def keys_of(text: str) -> list[str]:
    names = {" ": "space", ",": "comma", ":": "colon", '"': "quotation_mark", "#": "number_sign"}
    return [names.get(sign, sign) for sign in text]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("pane", ["results", "article", "entities"])
async def test_t_tags_the_article_and_the_search_finds_it(
    open_room, settled, screen_text, archive, size, pane
) -> None:
    async with open_room(size) as (room, pilot):
        await pilot.press("enter")
        if pane == "article":
            await pilot.press("enter")
        elif pane == "entities":
            await pilot.press(*(["e"] if size[0] < 110 else ["tab", "tab"]))
        before, height = room.focused, room.article.parent.size.height
        assert before is getattr(room, pane)
        await pilot.press("t", *keys_of("Pipeline, to call"))
        assert room.focused is room.tags
        assert room.article.parent.size.height == height - 1
        assert "Pipeline, to call" in screen_text(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert room.focused is before
        assert not room.tags.display
        assert room.article.parent.size.height == height
        assert room.line.message == "Kept: #Pipeline #to call · t changes them"
        assert archive.tagging.of(room.results.hit.article_id) == ("Pipeline", "to call")
        await pilot.press("slash")
        pilot.app.post_message(events.Paste(query := 'tag:pipeline tag:"to call"'))
        await settled(pilot)
        assert (room.box.value, room.results.row_count) == (query, 1)
        await pilot.press("enter", "enter", "home")
        await settled(pilot)
        shown = " ".join(screen_text(pilot).split())
        assert "#Pipeline" in shown
        assert "#to" in shown


async def test_present_tags_stand_there_to_be_edited(open_room, settled, archive) -> None:
    (hit,) = archive.search(EVERYTHING).hits
    archive.tagging.tag(hit.article_id, ["pipeline", "to call"])
    async with open_room() as (room, pilot):
        await pilot.press("enter", "t")
        assert room.tags.value == "pipeline, to call, "
        await pilot.press(*["backspace"] * len("to call, "), *"later", "enter")
        await settled(pilot)
        assert archive.tagging.of(hit.article_id) == ("pipeline", "later")
        await pilot.press("t")
        assert room.tags.value == "pipeline, later, "
        await pilot.press("ctrl+u", "enter")
        await settled(pilot)
        assert archive.tagging.of(hit.article_id) == ()
        assert room.line.message == "Kept: no tags"


async def test_escape_leaves_the_tags_as_they_were(open_room, settled, archive, screen_text) -> None:
    (hit,) = archive.search(EVERYTHING).hits
    archive.tagging.tag(hit.article_id, ["pipeline"])
    async with open_room() as (room, pilot):
        await pilot.press("enter", "enter", "t", *"later")
        assert room.line.message == HOW_TO
        assert "Esc leave" in screen_text(pilot).splitlines()[-1]
        await pilot.press("escape")
        await settled(pilot)
        assert room.focused is room.article
        assert (room.line.message, room.tags.display) == ("", False)
        assert archive.tagging.of(hit.article_id) == ("pipeline",)
        assert "#pipeline" in screen_text(pilot)
        assert "Esc leave" not in screen_text(pilot)


async def test_another_pane_that_takes_the_focus_leaves_the_tags(open_room, settled, archive) -> None:
    async with open_room() as (room, pilot):
        await pilot.press("enter", "t", *"later")
        await pilot.click(type(room.article))
        await settled(pilot)
        assert room.focused is room.article
        assert not room.tags.display
        assert archive.tagging.in_use() == ()


async def test_what_is_no_tag_is_said_and_can_be_mended(open_room, settled, archive) -> None:
    async with open_room() as (room, pilot):
        await pilot.press("enter", "t", *keys_of("fine, ---"), "enter")
        await settled(pilot)
        assert room.line.message == "A tag needs a letter or a digit to be found by: ---"
        assert (room.focused, archive.tagging.in_use()) == (room.tags, ())
        await pilot.press(*["backspace"] * 3, "enter")
        await settled(pilot)
        assert [one.tag for one in archive.tagging.in_use()] == ["fine"]
        assert room.focused is room.results


async def test_tags_of_other_articles_are_completed(open_room, settled, two_articles) -> None:
    (hit,) = two_articles.search(parse("flood")).hits
    two_articles.tagging.tag(hit.article_id, ["Élysée", "pipeline"])
    async with open_room() as (room, pilot):
        await pilot.press(*"council", "enter")
        await settled(pilot)
        await pilot.press("t", *keys_of("#ely"))
        await settled(pilot)
        assert room.tags._suggestion == "#elysée"
        await pilot.press("right", "comma", "p")
        await settled(pilot)
        await pilot.press("tab", "enter")
        await settled(pilot)
        assert two_articles.tagging.of(room.results.hit.article_id) == ("Élysée", "pipeline")
        assert [one.articles for one in two_articles.tagging.in_use()] == [2, 2]


async def test_letters_typed_before_the_article_is_open_go_into_the_box(
    open_room, settled, two_articles
) -> None:
    for hit in two_articles.search(EVERYTHING).hits:
        two_articles.tagging.tag(hit.article_id, ["both"])
    async with open_room() as (room, pilot):
        await pilot.press("enter", "down", "t", *"new", "enter")
        await settled(pilot)
        assert two_articles.tagging.of(room.results.hit.article_id) == ("both", "new")


async def test_an_untagged_article_goes_from_the_results_of_its_tag(open_room, settled, two_articles) -> None:
    for hit in two_articles.search(EVERYTHING).hits:
        two_articles.tagging.tag(hit.article_id, ["to do"])
    list(two_articles.housework.catch_up())
    async with open_room() as (room, pilot):
        await pilot.press(*keys_of("tag:do "), "enter")
        await settled(pilot)
        assert room.results.row_count == 2
        await pilot.press("t", "ctrl+u", "enter")
        await settled(pilot)
        assert room.results.row_count == 1


async def test_a_tag_that_another_process_gave_is_found_without_a_restart(
    open_room, settled, archive, screen_text
) -> None:
    (hit,) = archive.search(EVERYTHING).hits
    async with open_room() as (room, pilot):
        await pilot.press(*keys_of("tag:elsewhere "))
        await settled(pilot)
        assert room.results.row_count == 0
        other = Archive.open(archive.folder)
        other.tagging.tag(hit.article_id, ["elsewhere"])
        list(other.housework.catch_up())
        other.close()
        async with asyncio.timeout(30):
            while not room.results.row_count:
                await pilot.pause(0.05)
        await settled(pilot)
        assert "#elsewhere" in screen_text(pilot)


async def test_the_palette_tags_from_the_search_box(open_room, settled, archive) -> None:
    async with open_room() as (room, pilot):
        await pilot.press("ctrl+p")
        await pilot.pause(0.3)
        await pilot.press(*"tag")
        await pilot.pause(0.5)
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert room.focused is room.tags
        await room.run_action("tag")
        await pilot.press(*"later", "enter")
        await settled(pilot)
        assert room.focused is room.box
        assert [one.tag for one in archive.tagging.in_use()] == ["later"]


async def test_tags_leave_the_current_hit_and_what_is_in_view(open_room, settled) -> None:
    async with open_room((80, 24)) as (room, pilot):
        await pilot.press(*"nato", "enter", "enter", "n", "n", "n", "n", "pagedown")
        await settled(pilot)
        position, top = room.article.match_position, room.article._top_place()
        await pilot.press(
            "t", *keys_of("a tag that is long enough for a line, another one that is so too"), "enter"
        )
        await settled(pilot)
        assert room.article.match_position == position
        assert room.article._top_place() == top


async def test_there_is_nothing_to_tag_where_nothing_is_found(open_room, settled) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"xyzzy", "enter")
        await settled(pilot)
        room.results.focus()
        await pilot.press("t")
        assert room.focused is room.results
        assert room.line.message == "No article to tag"


async def test_a_tag_is_never_markup(open_room, settled, screen_text, archive) -> None:
    (hit,) = archive.search(EVERYTHING).hits
    archive.tagging.tag(hit.article_id, ["[red]x[/]\x1b[31m", "[/]a"])
    list(archive.housework.catch_up())
    async with open_room() as (_room, pilot):
        await pilot.press("enter", "enter")
        await settled(pilot)
        assert "#[red]x[/] #[/]a" in screen_text(pilot)
        await pilot.press("t", "enter")
        await settled(pilot)
        assert "Kept: #[red]x[/] #[/]a" in screen_text(pilot)
        await pilot.press("a")
        await settled(pilot)
        assert "Tags" in screen_text(pilot)
        await pilot.press("t", "b")
        await settled(pilot)
