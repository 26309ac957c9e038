"""Better names and quotations come while somebody reads: they are shown where she is, and nothing moves."""

from __future__ import annotations

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
from msgspec.structs import replace
from textual.pilot import Pilot

from index.annotation import Annotation, Entity, EntityKind, Mention, entity_id, pass_of
from index.annotators.ner import NerAnnotator
from index.archive import Archive
from index.article import ArticleId
from tui.app import CuttingsApp
from tui.housekeeper import Housekeeper
from tui.named import of_entity
from tui.screens.reading_room import ReadingRoom

ECHO = """
import sys
for line in sys.stdin:
    for article_id in line.split()[1:]:
        print(article_id, flush=True)
"""
Settled = Callable[[Pilot[None]], object]


async def start_echo() -> Process:
    """A housekeeper that has done at once whatever it is asked."""
    return await asyncio.create_subprocess_exec(sys.executable, "-c", ECHO, stdin=PIPE, stdout=PIPE)


async def until(claim: Callable[[], bool]) -> None:
    for _ in range(500):
        if claim():
            return
        await asyncio.sleep(0.02)
    raise AssertionError("It never came true")


@pytest.fixture
def open_kept_room(archive: Archive, settled: Settled) -> Callable[[Housekeeper], object]:
    @asynccontextmanager
    async def opened(housekeeper: Housekeeper) -> AsyncIterator[tuple[ReadingRoom, Pilot[None]]]:
        app = CuttingsApp(archive, housekeeper=housekeeper)
        async with app.run_test(size=(120, 24)) as pilot:
            await settled(pilot)
            assert isinstance(app.screen, ReadingRoom)
            yield app.screen, pilot

    return opened


def kept_by_second_pass(archive: Archive, annotation: Annotation, article_id: ArticleId) -> None:
    """As housekeeping keeps it."""
    archive._store.annotate([(archive.article(article_id), annotation)], pass_of(NerAnnotator()))


def without(annotation: Annotation, name: str) -> Annotation:
    gone = next(entity for entity in annotation.entities if entity.name == name)
    entities = tuple(entity for entity in annotation.entities if entity is not gone)
    mentions = tuple(mention for mention in annotation.mentions if mention.entity_id != gone.id)
    return replace(annotation, entities=entities, mentions=mentions)


async def test_a_housekeeper_passes_on_what_is_read_and_what_is_done() -> None:
    housekeeper, done = Housekeeper(start_echo), list[ArticleId]()
    housekeeper.on_annotated = done.append
    housekeeper.article_opened(ArticleId("a" * 12))  # before there is a process
    running = asyncio.create_task(housekeeper.keep_running())
    await until(lambda: done == ["a" * 12])
    housekeeper.article_opened(ArticleId("b" * 12))
    await until(lambda: done == ["a" * 12, "b" * 12])
    running.cancel()
    await housekeeper.stop()
    housekeeper.article_opened(ArticleId("c" * 12))  # when there is none any more


async def test_results_in_view_are_asked_for_too_and_others_when_they_scroll(
    archive, make_article, open_kept_room, settled, monkeypatch
) -> None:
    archive._store.put([make_article(f"Body {n}.", f"Story {n:02}") for n in range(40)])
    for _ in archive.housework.catch_up():
        pass
    housekeeper, seen = Housekeeper(start_echo), list[ArticleId]()
    monkeypatch.setattr(housekeeper, "in_view", seen.extend)  # the echo may answer before one listens
    async with open_kept_room(housekeeper) as (room, pilot):
        await until(lambda: {*room.results.in_view()} <= {*seen})
        first = room.results.in_view()
        await pilot.press("enter", *["pagedown"] * 3)
        await settled(pilot)
        assert room.results.in_view()[-1] not in first
        await until(lambda: {*room.results.in_view()} <= {*seen})


async def test_the_open_article_is_the_one_that_is_asked_for(archive, open_kept_room, monkeypatch) -> None:
    housekeeper, asked = Housekeeper(start_echo), list[ArticleId]()
    monkeypatch.setattr(housekeeper, "article_opened", asked.append)  # the echo may answer before one listens
    async with open_kept_room(housekeeper) as (room, _):
        await until(lambda: bool(asked))
        assert asked[0] == room.article.reading.article.id


async def test_better_names_replace_those_that_are_shown_and_nothing_moves(
    archive, open_kept_room, settled
) -> None:
    housekeeper = Housekeeper(start_echo)
    async with open_kept_room(housekeeper) as (room, pilot):
        await pilot.press("enter", "tab")
        room.article.scroll_to(y=9, animate=False, force=True)
        room.entities.highlighted = 3
        await settled(pilot)
        shown, chosen = room.article.reading, room.entities.highlighted_text
        top, other = room.article.scroll_offset, shown.annotation.entities[-1].name
        assert chosen != other
        kept_by_second_pass(archive, without(shown.annotation, other), shown.article.id)
        housekeeper.on_annotated(shown.article.id)
        await settled(pilot)
        assert other not in {entity.name for entity in room.article.reading.annotation.entities}
        assert (room.article.scroll_offset, room.entities.highlighted_text) == (top, chosen)
        assert room.article.has_focus


async def test_the_current_quotation_and_mention_stay_the_current_ones(
    archive, open_kept_room, settled
) -> None:
    housekeeper = Housekeeper(start_echo)
    async with open_kept_room(housekeeper) as (room, pilot):
        before = room.article.reading.annotation
        person = next(entity for entity in before.entities if entity.name == "Dmitry Rogozin")
        room.article.step_quotation(1)
        room.article.step_mention(of_entity(person), 1)
        quotation, mention = room.article.quotation, room.article._walk.current
        renamed = Entity(entity_id(EntityKind.PERSON, "Dmitri Rogozin"), "Dmitri Rogozin", EntityKind.PERSON)
        mentions = tuple(
            Mention(renamed.id, m.span) if m.entity_id == person.id else m for m in before.mentions
        )
        better = replace(
            before,
            entities=(*(entity for entity in before.entities if entity is not person), renamed),
            mentions=mentions,
        )
        room.article.show_annotation(better)
        assert room.article.quotation == quotation
        assert room.article._walk.current == mention
        assert room.article.step_mention(of_entity(renamed), 1)
        assert room.article.mention_position[0] == 2
        room.article.show_annotation(Annotation())
        assert (room.article.quotation, room.article._walk.current) == (None, None)
        await settled(pilot)


async def test_names_of_an_article_that_is_no_longer_shown_change_nothing(
    archive, open_kept_room, settled
) -> None:
    housekeeper = Housekeeper(start_echo)
    async with open_kept_room(housekeeper) as (room, pilot):
        shown = room.article.reading
        housekeeper.on_annotated(ArticleId("0" * 12))
        await settled(pilot)
        assert room.article.reading is shown
