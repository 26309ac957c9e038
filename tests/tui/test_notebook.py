"""The notebook: searched, noted, tagged, put in order, removed, undone and redone, copied from and read from."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from index.archive import Archive
from index.article import Article, ArticleId, Span
from index.notebook.entries import Entry, EntryKind, EntryOrder
from index.text.anchors import Anchor
from tui.screens.help import keys_table
from tui.screens.notebook import NOTEBOOK_BINDINGS, NotebookView
from tui.screens.reading_room import ReadingRoom
from tui.widgets.entry_rows import _about

SIZES = [(120, 40), (80, 24), (40, 12)]
WHEN = datetime(2026, 11, 27, 8, 0, tzinfo=UTC)
SAID = ("“We will help,”", "“They must talk,”", "“It is late,”")


@pytest.fixture
def article(archive: Archive, write_articles: Callable[..., object]) -> Article:
    """Three quotations in it."""
    body = "\n\n".join(f"{said} Ann Lee said." for said in SAID) + "\n\nThe market was quiet."
    archive.add([write_articles(talks=f"Valley Post\n\nTalks go on\n\n2009-03-04\n\n{body}")])
    list(archive.housework.do_all())
    (hit,) = archive.search(_query("market")).hits
    return archive.article(hit.article_id)


def _query(text: str):
    from index.parsing import parse

    return parse(text)


@pytest.fixture
def entries(archive: Archive, article: Article) -> list[Entry]:
    """Two quotations and a highlight, in the order in which they were kept."""
    kept = []
    for said, kind in zip(SAID, (EntryKind.QUOTATION, EntryKind.QUOTATION, EntryKind.DOUBTFUL), strict=True):
        start = article.body.index(said)
        span = Span(start, start + len(said))
        words, citation = said.strip("“”"), f"{said} — Ann Lee\nValley Post"
        entry = Entry(0, kind, article.id, Anchor(span, words), words, "Ann Lee", citation, WHEN)
        kept.append(archive.notebook.keep(entry))
    return kept


@pytest.fixture
def settle_view(settled):
    """Wait until the notebook and the room behind it have come to rest."""

    async def settle(pilot) -> None:
        for _ in range(200):
            await pilot.pause(0.01)
            screen = pilot.app.screen
            if not isinstance(screen, NotebookView) or screen.is_idle:
                break
        await settled(pilot)

    return settle


@pytest.fixture
def open_notebook(settle_view):
    """Open it by its key."""

    async def opened(pilot) -> NotebookView:
        await pilot.press("f2")
        await pilot.pause()
        await settle_view(pilot)
        assert isinstance(pilot.app.screen, NotebookView)
        return pilot.app.screen

    return opened


def shown(view: NotebookView) -> list[int]:
    return [entry.number for entry in view.rows._entries]


@pytest.mark.parametrize("size", SIZES)
async def test_everything_that_was_kept_is_listed_the_newest_first(
    open_room, open_notebook, screen_text, entries, archive, size
) -> None:
    archive.notebook.note(3, "call her")
    archive.notebook.tag(3, ["spring"])
    async with open_room(size) as (_, pilot):
        view = await open_notebook(pilot)
        assert shown(view) == [3, 2, 1]
        text = screen_text(pilot)
        assert "Notebook · the newest first" in text
        assert "▌?“It is late,”" in text
        assert "call her  #spring" in text
        assert "1 of 3 kept" in text
        assert size[0] == 40 or "doubtful · Ann Lee · Talks go on · Valley Post · 2009-03-04" in text


async def test_an_empty_notebook_says_how_it_is_filled(open_room, open_notebook, screen_text) -> None:
    async with open_room() as (_, pilot):
        await open_notebook(pilot)
        assert "Nothing is kept so far: y copies a quotation" in screen_text(pilot)
        await pilot.press("n", "t", "y", "x", "K", "J", "i", "enter", "j", "z")
        await pilot.pause(0.1)
        assert "Nothing to undo" in screen_text(pilot)


@pytest.mark.parametrize("key", ["escape", "b", "q", "f2"])
async def test_the_room_is_as_it_was(open_room, open_notebook, settle_view, entries, key) -> None:
    async with open_room() as (room, pilot):
        await open_notebook(pilot)
        await pilot.press(key)
        await settle_view(pilot)
        assert pilot.app.screen is room
        assert room.focused is room.box


async def test_entries_follow_what_is_typed(
    open_room, open_notebook, settle_view, screen_text, entries, archive
) -> None:
    archive.notebook.note(1, "as promised")
    async with open_room() as (_, pilot):
        view = await open_notebook(pilot)
        await pilot.press("slash", *"ann PROM")
        await settle_view(pilot)
        assert shown(view) == [1]
        assert "1 of 1 · 3 kept" in screen_text(pilot)
        await pilot.press(*"x")
        await settle_view(pilot)
        assert "No entry has these words" in screen_text(pilot)
        await pilot.press("escape")
        await settle_view(pilot)
        assert shown(view) == [3, 2, 1]
        assert view.focused is view.rows
        await pilot.press("slash", *"late", "enter", "x")
        await settle_view(pilot)
        assert shown(view) == []
        assert len(archive.notebook.entries()) == 2


@pytest.mark.parametrize("size", SIZES)
async def test_a_note_and_tags_are_written(
    open_room, open_notebook, settle_view, screen_text, entries, archive, size
) -> None:
    async with open_room(size) as (_, pilot):
        view = await open_notebook(pilot)
        await pilot.press("j", "n", *"call her", "enter")
        await settle_view(pilot)
        await pilot.press("t", *"to call, spring", "enter")
        await settle_view(pilot)
        assert "call her  #to call #spring" in screen_text(pilot)
        assert view.rows.entry.number == 2
        assert view.focused is view.rows
        await pilot.press("n", *" again", "escape", "t", "escape")
        await settle_view(pilot)
        entry = archive.notebook.entries()[1]
        assert (entry.note, entry.tags) == ("call her", ("to call", "spring"))
        written = archive.notebook.file.read_text(encoding="utf-8")
        assert "call her  \n" in written
        assert "\\#to call \\#spring" in written


async def test_what_is_no_tag_is_said_and_stays_in_the_box(
    open_room, open_notebook, settle_view, entries
) -> None:
    async with open_room() as (_, pilot):
        view = await open_notebook(pilot)
        await pilot.press("t", "minus", "enter")
        await settle_view(pilot)
        assert "A tag needs a letter" in view.line.message
        assert view.focused is not view.rows


async def test_entries_are_put_in_order_and_that_is_undone(
    open_room, open_notebook, settle_view, entries, archive, screen_text
) -> None:
    async with open_room() as (_, pilot):
        view = await open_notebook(pilot)
        await pilot.press("J")
        await settle_view(pilot)
        assert "in your own order" in screen_text(pilot)
        await pilot.press("J", "J", "J")
        await settle_view(pilot)
        assert shown(view) == [2, 1, 3]
        assert view.rows.entry.number == 3
        await pilot.press("K")
        await settle_view(pilot)
        assert shown(view) == [2, 3, 1]
        assert [entry.number for entry in archive.notebook.entries(EntryOrder.OWN)] == [2, 3, 1]
        await pilot.press("s")
        await settle_view(pilot)
        assert shown(view) == [3, 2, 1]
        await pilot.press("s", "z", "z", "z", "z")
        await settle_view(pilot)
        assert shown(view) == [2, 1]  # that the last one was kept is undone, too
        await pilot.press("Z")
        await settle_view(pilot)
        assert shown(view) == [3, 2, 1]


async def test_removed_undone_and_redone_also_by_fast_keys(
    open_room, open_notebook, settle_view, entries, archive
) -> None:
    async with open_room() as (_, pilot):
        view = await open_notebook(pilot)
        await pilot.press("x", "x")
        await settle_view(pilot)
        assert shown(view) == [1]
        assert view.line.message == "Removed “They must talk,” — Ann Lee · z undoes"
        await pilot.press("z")
        await settle_view(pilot)
        assert shown(view) == [2, 1]
        assert view.line.message == "Undone: kept again · “They must talk,” — Ann Lee"
        assert view.rows.entry.number == 2
        await pilot.press("z", "Z", "Z")
        await settle_view(pilot)
        assert shown(view) == [1]
        await pilot.press("escape", "f2")
        await settle_view(pilot)
        await pilot.press("z", "z")
        await settle_view(pilot)
        assert shown(pilot.app.screen) == [3, 2, 1]


async def test_only_a_highlight_has_a_kind(open_room, open_notebook, settle_view, entries, archive) -> None:
    async with open_room() as (_, pilot):
        view = await open_notebook(pilot)
        await pilot.press("i")
        await settle_view(pilot)
        assert archive.notebook.entries()[0].kind is EntryKind.TO_USE
        await pilot.press("j", "i")
        await settle_view(pilot)
        assert view.line.message == "Only a highlight has a kind"


async def test_y_copies_what_was_copied_and_keeps_it_once(
    open_room, open_notebook, settle_view, entries, pasted, archive
) -> None:
    async with open_room() as (_, pilot):
        view = await open_notebook(pilot)
        await pilot.press("j", "y")
        await settle_view(pilot)
        assert pasted == ["“They must talk,” — Ann Lee\nValley Post"]
        assert "Copied to the clipboard" in view.line.message
        assert len(archive.notebook.entries()) == 3


@pytest.mark.parametrize("size", SIZES)
async def test_enter_opens_the_article_at_the_words(
    open_room, open_notebook, settle_view, entries, article, size
) -> None:
    async with open_room(size) as (room, pilot):
        await pilot.press(*"council", "enter")
        await open_notebook(pilot)
        await pilot.press("enter")
        await settle_view(pilot)
        assert isinstance(pilot.app.screen, ReadingRoom)
        assert room.article.reading.article == article
        assert room.article.quotation.content.of(article.body) == "It is late,"
        assert room.article.highlight_at_hand().number == 3
        assert room.focused is room.article
        await pilot.press("u")
        await settle_view(pilot)
        assert room.box.value == "council"


async def test_escape_in_the_article_goes_back_to_the_notebook_and_then_to_the_room_as_it_was(
    open_room, open_notebook, settle_view, screen_text, entries, archive
) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"council", "enter")
        read = room.article.reading.article
        view = await open_notebook(pilot)
        await pilot.press("slash", *"they", "enter", "enter")
        await settle_view(pilot)
        assert room.line.message == "Esc goes back to the notebook"
        await pilot.press("bracketright", "y", "escape")
        await settle_view(pilot)
        assert pilot.app.screen is view
        assert view.box.value == "they"
        await pilot.press("slash", "ctrl+u", "enter")
        await settle_view(pilot)
        assert len(shown(view)) == len(archive.notebook.entries()) == 4
        await pilot.press("escape")
        await settle_view(pilot)
        assert room.box.value == "council"
        assert room.article.reading.article == read
        assert room.focused is room.results


async def test_an_article_without_a_headline_is_opened_too(
    open_room, open_notebook, settle_view, entries, article, archive
) -> None:
    archive._store.put([replace(article, headline="…", source="")])
    list(archive.housework.do_all())
    async with open_room() as (room, pilot):
        await pilot.press(*"council")
        await open_notebook(pilot)
        await pilot.press("enter")
        await settle_view(pilot)
        assert room.box.value == '"it is late" date:2009-03-04'
        assert room.article.quotation.content.of(article.body) == "It is late,"


async def test_words_that_changed_or_are_gone_are_said_to_be(
    open_room, open_notebook, settle_view, entries, article, archive
) -> None:
    body = article.body.replace(SAID[0], "“Nothing,”").replace(
        "“They must talk,”", "“They really must talk,”"
    )
    archive._store.put([replace(article, body=f"New. {body}")])
    list(archive.housework.do_all())
    async with open_room() as (room, pilot):
        view = await open_notebook(pilot)
        await pilot.press("G", "enter")
        await settle_view(pilot)
        assert view.line.message == "The words are gone from the article; they are kept here"
        await pilot.press("k", "enter")
        await settle_view(pilot)
        assert pilot.app.screen is room
        assert room.line.message == "The article has changed: the words are likely these"
        assert "really must" in room.article.quotation.content.of(room.article.reading.article.body)
        archive._store.remove([article.id])
        view = await open_notebook(pilot)
        await pilot.press("enter")
        await settle_view(pilot)
        assert "no longer in the archive" in view.line.message


async def test_a_highlight_removed_in_the_notebook_is_gone_from_the_article(
    open_room, open_notebook, settle_view, entries
) -> None:
    async with open_room() as (room, pilot):
        await pilot.press(*"market", "enter", "enter")
        await settle_view(pilot)
        assert len(room.article.reading.highlights) == 1
        await open_notebook(pilot)
        await pilot.press("x", "escape")
        await settle_view(pilot)
        assert room.article.reading.highlights == ()


async def test_a_file_that_cannot_be_written_is_said_and_the_note_is_kept(
    open_room, open_notebook, settle_view, entries, archive
) -> None:
    async with open_room() as (_, pilot):
        view = await open_notebook(pilot)
        archive.notebook.file.unlink(missing_ok=True)
        archive.notebook.file.mkdir()
        await pilot.press("n", *"x", "enter")
        await settle_view(pilot)
        assert view.line.message == "Kept, but notebook.md cannot be written: Is a directory"
        assert archive.notebook.entries()[0].note == "x"


@pytest.mark.parametrize("size", [(10, 3), (20, 5), (200, 60)])
async def test_no_size_crashes_the_notebook(open_room, open_notebook, settle_view, entries, size) -> None:
    async with open_room() as (_, pilot):
        view = await open_notebook(pilot)
        await pilot.resize_terminal(*size)
        await pilot.press("j", "G", "g", "pagedown", "n", "escape", "slash", "escape")
        await settle_view(pilot)
        assert view.rows.row_count == 3


async def test_ten_thousand_entries_hold_up_nothing(
    open_room, open_notebook, settle_view, entries, archive
) -> None:
    """The event loop is free all the time: a key is answered while entries are read, searched and written.

    Seconds are those of its thread, which works while nobody sleeps: other processes may keep it waiting.
    """
    with closing(sqlite3.connect(archive.folder / "archive.sqlite")) as connection, connection:
        columns = "kind, article_id, span_start, span_end, words, words_before, words_after, text, speaker, citation, kept_at, headline, source, published, note, tags, place"
        numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9997)"
        connection.execute(
            f"INSERT INTO entries ({columns}) {numbers} SELECT {columns.replace('note,', 'i,')} FROM entries, n WHERE number = 2"  # noqa: S608
        )
    blocks: list[float] = []

    async def feel_the_pulse() -> None:
        while True:
            began = time.thread_time()
            await asyncio.sleep(0.005)
            blocks.append(time.thread_time() - began)

    async with open_room() as (_, pilot):
        pulse = asyncio.create_task(feel_the_pulse())
        view = await open_notebook(pilot)
        assert view.rows.row_count == 10_000
        await pilot.press("slash", *"9876")
        await settle_view(pilot)
        assert view.rows.row_count == 1
        await pilot.press("escape")
        await pilot.press("j", "G", "K", "K", "x", "k", "z", "g", "j")
        await settle_view(pilot)
        assert view.rows.row_count == 10_000
        pulse.cancel()
    assert max(blocks) < 0.5


def test_the_documentation_has_the_keys_of_the_notebook(root: Path) -> None:
    assert keys_table(NOTEBOOK_BINDINGS) in (root / "docs" / "notebook.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("width", "said"),
    [
        (60, "Ann Lee · Talks go on · Valley Post · 2009-03-04"),
        (44, "Ann Lee · Talks go on · Valley… · 2009-03-04"),
        (37, "Ann Lee · Talks g… · 2009-03-04"),
    ],
)
def test_the_date_of_an_entry_is_whole(width: int, said: str) -> None:
    entry = Entry(
        number=1,
        kind=EntryKind.QUOTATION,
        article_id=ArticleId("0" * 12),
        anchor=Anchor(Span(0, 12), "We will help"),
        text="We will help",
        speaker="Ann Lee",
        citation="",
        kept_at=WHEN,
        headline="Talks go on",
        source="Valley Post",
        published=date(2009, 3, 4),
    )
    assert _about(entry, width) == said
