"""Adding in the reading room: folders are walked by keys, files are rehearsed and added, and all of it is said."""

from __future__ import annotations

import asyncio
import os
import signal
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from textual import events

from index.intake.adding_apart import Step
from index.intake.report import Report, Tally
from index.parsing import parse
from tui.keymap import bindings_of
from tui.room.addition import Addition
from tui.room.session import SESSION_FILE, read_session
from tui.screens.help import Help, keys_table
from tui.screens.importing import IMPORT_BINDINGS, ImportView
from tui.screens.reading_room import ReadingRoom
from tui.widgets.folder_rows import FolderRows

SIZES = [(120, 40), (80, 24), (40, 12)]
TEXT = "City Post\n\n{0} rises\n\n2009-03-04\n\nGENEVA — The {0} rose in the night, the mayor said.\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What somebody has: texts, a table, a page that is none, and what cannot be read."""
    made = tmp_path / "home"
    (made / "articles" / "older").mkdir(parents=True)
    for name in ("zambesi", "limpopo", "orange"):
        (made / "articles" / f"{name}.txt").write_text(TEXT.format(name), encoding="utf-8")
    (made / "articles" / "older" / "congo.txt").write_text(TEXT.format("congo"), encoding="utf-8")
    (made / "articles" / "broken.docx").write_bytes(b"no zip")
    (made / "articles" / "photo.jpg").write_bytes(b"\xff\xd8")
    (made / "table.csv").write_text("title,text\nOne,The first text of the okavango.\n", encoding="utf-8")
    (made / ".hidden.txt").write_text("Hidden\n\nNobody sees it.\n", encoding="utf-8")
    (made / "empty").mkdir()
    monkeypatch.setenv("HOME", str(made))
    return made


def write(file: Path, river: str) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(TEXT.format(river), encoding="utf-8")


async def rest(pilot) -> None:
    """Wait until nothing is listed, looked at, added or written."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        await pilot.pause(0.02)
        screen = pilot.app.screen
        if not isinstance(screen, ImportView) or screen.is_idle:
            await pilot.pause()
            if not isinstance(screen, ImportView) or screen.is_idle:
                return
    raise AssertionError("The page never came to rest")


async def open_page(pilot, key: str = "f4") -> ImportView:
    await pilot.press(key)
    await rest(pilot)
    assert isinstance(pilot.app.screen, ImportView)
    return pilot.app.screen


async def press(pilot, *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await rest(pilot)


def found(archive, word: str) -> int:
    list(archive.housework.catch_up())
    return archive.search(parse(word)).total


@pytest.mark.parametrize("size", SIZES)
async def test_folders_and_files_are_listed_with_what_can_be_read(open_room, screen_text, home, size) -> None:
    async with open_room(size) as (_room, pilot):
        await open_page(pilot)
        text = screen_text(pilot)
        assert "Add · ~" in text
        rows = [line.split() for line in text.splitlines() if "/" in line or ".csv" in line]
        assert ["▌", "articles/", "4", "readable,", "1", "folder"] in rows
        assert ["empty/", "none", "readable"] in rows
        assert any(row[0] == "table.csv" and row[1:3] == ["CSV", "and"] for row in rows)
        assert ".hidden.txt" not in text
        assert "1 of 3 · 1 hidden" in text
        assert all(len(line) <= size[0] for line in text.splitlines())


@pytest.mark.parametrize("size", SIZES)
async def test_enter_goes_into_a_folder_and_backspace_up_to_where_one_was(
    open_room, screen_text, home, size
) -> None:
    async with open_room(size) as (_room, pilot):
        view = await open_page(pilot)
        await press(pilot, "enter")
        assert "Add · ~/articles" in screen_text(pilot)
        assert view.rows.entry.name == "older"
        await press(pilot, "enter")
        assert view.rows.entry.name == "congo.txt"
        await press(pilot, "backspace")
        assert view.rows.entry.name == "older"
        await press(pilot, "h")
        assert view.rows.entry.name == "articles"


@pytest.mark.parametrize("size", SIZES)
async def test_a_rehearsal_reports_everything_and_keeps_nothing(
    open_room, screen_text, archive, home, size
) -> None:
    async with open_room(size) as (_room, pilot):
        view = await open_page(pilot)
        before = archive.count()
        await press(pilot, "d")
        shown = " ".join(line.text for line in view.report._lines)
        assert (
            "Nothing was kept. It would be: 4 added, 0 unchanged, 0 replaced, 0 removed, 1 refused"
            in " ".join(shown.split())
        )
        assert "4 articles in 4 files" in " ".join(shown.split())
        assert "2 passed over or refused in " in " ".join(shown.split())
        assert "1 damaged, or not what its name says (" in " ".join(shown.split())
        assert "Refused: 1" in shown
        assert "broken.docx" in shown.replace(" ", "")
        assert archive.count() == before
        assert "Dry run" in screen_text(pilot)
        assert "a add  Esc back" in screen_text(pilot)
        await press(pilot, "end")
        assert view.report._lines[-1].text.strip() in screen_text(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_added_is_found_in_the_room(open_room, screen_text, archive, home, size) -> None:
    async with open_room(size) as (_room, pilot):
        await open_page(pilot)
        await press(pilot, "a")
        assert "4 articles added" in screen_text(pilot)
        assert "a add" not in screen_text(pilot)
        assert "Esc back" in screen_text(pilot)
        assert found(archive, "zambesi") == found(archive, "congo") == 1
        await press(pilot, "escape", "escape")
        assert isinstance(pilot.app.screen, ReadingRoom)


async def test_a_rehearsal_is_followed_by_adding_the_same(open_room, screen_text, archive, home) -> None:
    async with open_room() as (_room, pilot):
        await open_page(pilot)
        await press(pilot, "d", "a")
        assert "a add" not in screen_text(pilot)
        assert found(archive, "limpopo") == 1


async def test_what_is_ticked_is_added_wherever_it_lies(open_room, screen_text, archive, home) -> None:
    async with open_room() as (_room, pilot):
        view = await open_page(pilot)
        await press(pilot, "end", "space", "home", "enter", "end", "space")
        assert "2 ticked" in screen_text(pilot)
        assert [Path(path).name for path in view.rows.chosen] == ["table.csv", "zambesi.txt"]
        await press(pilot, "a")
        assert found(archive, "zambesi") == 1
        assert found(archive, "limpopo") == 0
        assert found(archive, "okavango") == 1
        assert view.rows.ticked == 0


async def test_names_are_filtered_while_they_are_typed(open_room, screen_text, home) -> None:
    async with open_room() as (_room, pilot):
        view = await open_page(pilot)
        await press(pilot, "enter", "slash", *"ZAM")
        assert [entry.name for entry in view.rows._entries] == ["zambesi.txt"]
        await press(pilot, *"zz")
        assert "No name here has that in it" in screen_text(pilot)
        await press(pilot, "escape")
        assert len(view.rows._entries) == 6
        await press(pilot, "slash", *"older", "enter", "enter")
        assert view.rows.entry.name == "congo.txt"
        assert view.box.value == ""


async def test_a_path_that_is_typed_leads_there(open_room, screen_text, home) -> None:
    async with open_room() as (_room, pilot):
        view = await open_page(pilot)
        shown = len(view.rows._entries)
        await pilot.press("slash", *"~/articles/old")
        await rest(pilot)
        assert len(view.rows._entries) == shown
        await press(pilot, *"er", "enter")
        assert view.box.value == ""
        assert view.rows.entry.name == "congo.txt"
        await press(pilot, "slash")
        pilot.app.post_message(events.Paste(str(home / "gone")))
        await press(pilot, "enter")
        assert "No such file or directory" in screen_text(pilot)
        assert view.rows.entry.name == "congo.txt"


async def test_a_full_stop_shows_what_is_hidden(open_room, screen_text, home) -> None:
    async with open_room() as (_room, pilot):
        await open_page(pilot)
        await press(pilot, "full_stop")
        assert ".hidden.txt" in screen_text(pilot)
        await press(pilot, "full_stop")
        assert ".hidden.txt" not in screen_text(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_names_reach_no_terminal_and_their_files_are_added(
    open_room, screen_text, archive, home, size
) -> None:
    for number, name in enumerate(
        (b"caf\xe9.txt", b"\x1b[2J\x1b]52;c;AAAA\x07.txt", b"[red]a\xe2\x80\xaeb\n.txt")
    ):
        write(home / "empty" / os.fsdecode(name), f"river{'abc'[number]}")
    async with open_room(size) as (_room, pilot):
        await open_page(pilot)
        await press(pilot, "down", "enter")
        text = screen_text(pilot)
        assert "caf\\xe9.txt" in text
        assert "[red]a" in text
        await press(pilot, "space", "space", "space", "d")
        text += screen_text(pilot)
        await press(pilot, "a")
        text += screen_text(pilot)
        assert not any(unicodedata.category(sign) in ("Cc", "Cf", "Cs") for sign in text if sign != "\n")
        assert [found(archive, f"river{letter}") for letter in "abc"] == [1, 1, 1]


async def test_a_folder_whose_name_is_no_text_is_entered(open_room, home) -> None:
    folder = home / "empty" / os.fsdecode(b"\xff\xfe")
    write(folder / "a.txt", "volta")
    async with open_room() as (room, pilot):
        view = await open_page(pilot)
        await press(pilot, "down", "enter", "enter")
        assert view.rows.entry.name == "a.txt"
        await press(pilot, "escape")
        await room.keep_session()
        assert read_session(room._archive.folder / SESSION_FILE).folder == str(folder)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
async def test_a_folder_that_cannot_be_read_is_said(open_room, screen_text, home) -> None:
    (home / "empty").chmod(0)
    async with open_room() as (_room, pilot):
        await open_page(pilot)
        assert "Permission denied" in screen_text(pilot)
        await press(pilot, "down", "enter")
        assert "empty: Permission denied" in screen_text(pilot)
        assert "Add · ~" in screen_text(pilot)
    (home / "empty").chmod(0o700)


async def test_what_has_vanished_is_said(open_room, screen_text, home) -> None:
    async with open_room() as (_room, pilot):
        await open_page(pilot)
        (home / "empty").rmdir()
        (home / "table.csv").unlink()
        await press(pilot, "down", "enter")
        assert "empty: No such file or directory" in screen_text(pilot)
        await press(pilot, "down", "a")
        assert "table.csv" in screen_text(pilot)
        assert "No such file or directory" in screen_text(pilot)


async def test_what_to_do_in_a_folder_of_hidden_files_is_said_whole_on_a_narrow_screen(
    open_room, screen_text, home
) -> None:
    (home / "empty" / ".hidden.txt").write_text("Hidden", encoding="utf-8")
    async with open_room((40, 12)) as (_room, pilot):
        await open_page(pilot)
        await press(pilot, "down", "enter")
        assert "There are only hidden files here; . shows them" in " ".join(screen_text(pilot).split())


async def test_a_folder_of_folders_says_how_many(open_room, screen_text, home) -> None:
    (home / "empty" / "2019" / "may").mkdir(parents=True)
    (home / "empty" / ".cache").mkdir()
    async with open_room() as (_room, pilot):
        await open_page(pilot)
        assert ["empty/", "1", "folder"] in [line.split() for line in screen_text(pilot).splitlines()]


async def test_pipes_and_broken_links_are_never_opened(open_room, screen_text, home) -> None:
    os.mkfifo(home / "empty" / "pipe.txt")
    (home / "empty" / "loop.txt").symlink_to("loop.txt")
    async with open_room() as (_room, pilot):
        await open_page(pilot)
        await press(pilot, "down", "enter")
        text = screen_text(pilot)
        assert "not a regular file" in text
        assert "Too many levels of symbolic links" in text
        await press(pilot, "end", "d")
        assert "it is not a regular file" in screen_text(pilot)


FEED = "<rss><channel><title>City Post</title><item><guid>{0}</guid><title>{0} rises</title></item></channel></rss>"


async def test_feeds_are_shown_with_what_would_be_sent_and_then_fetched(
    open_room, screen_text, archive, home, paper
) -> None:
    address, broken = paper.says("/feed", FEED.format("okavango")), paper.says("/broken", status=404)
    archive.feeds.follow([("", address), ("", broken)])
    async with open_room() as (_room, pilot):
        await open_page(pilot)
        await press(pilot, "f")
        assert f"2 feeds of 1 host are asked: 127.0.0.1:{paper.port}" in screen_text(pilot)
        assert "Nothing of the archive is sent" in " ".join(screen_text(pilot).split())
        assert address in screen_text(pilot)
        assert "f fetch  Esc back" in screen_text(pilot)
        await press(pilot, "a")
        assert not paper.asked
        await press(pilot, "f")
        text = " ".join(screen_text(pilot).split())
        assert "1 added, 0 unchanged, 0 replaced, 0 removed, 1 refused" in text
        assert "City Post · 1 article · last answer" in text
        assert "its host answers 404 Not Found; next try from" in text
        assert "f fetch" not in text
        await press(pilot, "f", "escape", "f")
        assert f"Not asked unless named: {broken}" in screen_text(pilot)
        assert len(paper.asked) == 2
    assert found(archive, "okavango") == 1


async def test_without_feeds_it_is_said_how_to_follow_some(open_room, screen_text, home) -> None:
    async with open_room((40, 12)) as (_room, pilot):
        await open_page(pilot)
        await press(pilot, "f", "f")
        assert "No feed is followed. On the command" in screen_text(pilot)
        assert "f fetch" not in screen_text(pilot)
        await press(pilot, "escape")
        assert "Add · ~" in screen_text(pilot)


async def test_a_fetch_is_stopped_and_what_has_come_is_kept(
    open_room, screen_text, archive, home, paper
) -> None:
    slow = paper.does("/slow", lambda _: paper.closes.wait(30) and None)
    archive.feeds.follow([("", paper.says("/feed", FEED.format("okavango"))), ("", slow)])
    async with open_room() as (_room, pilot):
        await open_page(pilot)
        await press(pilot, "f")
        await pilot.press("f")
        await until(lambda: archive.count() > 1)
        await press(pilot, "escape")
        assert "Stopped; what was added by then is kept" in screen_text(pilot)
    assert archive.count() == 2


def test_a_dry_run_that_is_stopped_says_what_was_read_and_not_what_would_be() -> None:
    rehearsal = Addition(["in"], is_rehearsal=True)
    rehearsal.seen(Step(1, 9, Report(added=1), (Tally("json", files=1, articles=25),), is_last=True))
    said = [line.text for line in rehearsal.report_lines()]
    assert said[0] == "Nothing was kept. It would be: 1 added, 0 unchanged, 0 replaced, 0 removed, 0 refused"
    rehearsal.is_stopped = True
    said = [line.text for line in rehearsal.report_lines()]
    assert said[:3] == [
        "Stopped; nothing was kept",
        "Read by then:",
        "JSON and JSON Lines: 25 articles in 1 file",
    ]


async def test_the_page_opens_where_one_was_last(open_room, screen_text, home) -> None:
    async with open_room() as (room, pilot):
        await open_page(pilot)
        await press(pilot, "enter", "enter", "escape")
        await open_page(pilot)
        assert "Add · ~/articles/older" in screen_text(pilot)
        await room.keep_session()
    (home / "articles" / "older" / "congo.txt").unlink()
    (home / "articles" / "older").rmdir()
    async with open_room() as (_room, pilot):
        await open_page(pilot)
        assert "Add · ~/articles" in screen_text(pilot)
        assert "older: No such" in screen_text(pilot)


async def test_a_folder_of_50_000_files_opens_at_once(open_room, screen_text, home) -> None:
    for number in range(50_000):
        os.close(os.open(home / "empty" / f"{number:05}.txt", os.O_CREAT | os.O_WRONLY))
    async with open_room((80, 24)) as (_room, pilot):
        view = await open_page(pilot)
        assert "10,000 or more readable" in screen_text(pilot)
        began = time.monotonic()
        await pilot.press("down", "enter")
        while view.rows.row_count < 50_000:
            await pilot.pause(0.005)
        await pilot.press("end")
        assert view.rows.entry.name == "49999.txt"
        await pilot.press("slash", *"777")
        assert time.monotonic() - began < 60  # a second or two; looking at each would be minutes
        assert view.rows.row_count == sum("777" in f"{number:05}" for number in range(50_000))
        await rest(pilot)


@pytest.fixture
def long_addition(home: Path) -> Path:
    """A file that takes some seconds to be read."""
    file = home / "empty" / "many.jsonl"
    with file.open("w", encoding="utf-8") as lines:
        for number in range(60_000):
            lines.write(
                f'{{"title": "Number {number}", "text": "The gauge of the river said {number} today."}}\n'
            )
    return file


async def until(is_there: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not is_there():
        assert time.monotonic() < deadline
        await asyncio.sleep(0.01)


@pytest.mark.parametrize("size", SIZES)
async def test_escape_stops_an_addition_and_keeps_what_was_kept(
    open_room, screen_text, archive, long_addition, size
) -> None:
    async with open_room(size) as (_room, pilot):
        view = await open_page(pilot)
        await pilot.press("down", "a")
        await until(lambda: archive.count() > 1000)
        await until(lambda: " a second" in screen_text(pilot))
        assert "%" in screen_text(pilot)
        await press(pilot, "escape")
        assert "Stopped; what was added by then is kept" in " ".join(screen_text(pilot).split())
        assert view.line.message == "Stopped"
        kept = archive.count()
        assert 1000 < kept < 60_000
        await pilot.pause(0.3)
        assert archive.count() == kept
        await press(pilot, "escape", "escape")
        assert isinstance(pilot.app.screen, ReadingRoom)


async def test_the_screen_answers_while_it_adds(open_room, archive, long_addition) -> None:
    async with open_room() as (_room, pilot):
        view = await open_page(pilot)
        await pilot.press("down", "a")
        await until(lambda: archive.count() > 1000)
        await pilot.press("f1")
        assert isinstance(pilot.app.screen, Help)
        await pilot.press("f1")
        assert view._adder._process is not None
        assert view._adder._process.returncode is None
        await press(pilot, "escape")


async def test_leaving_the_room_ends_the_process(open_room, archive, long_addition) -> None:
    async with open_room() as (_room, pilot):
        view = await open_page(pilot)
        await pilot.press("down", "a")
        await until(lambda: archive.count() > 1000)
        process = view._adder._process
        assert process is not None
    assert process.returncode == -signal.SIGKILL


async def test_a_process_that_dies_is_said(open_room, screen_text, archive, long_addition) -> None:
    async with open_room() as (_room, pilot):
        view = await open_page(pilot)
        await pilot.press("down", "a")
        await until(lambda: archive.count() > 1000)
        os.kill(view._adder._process.pid, signal.SIGKILL)
        await rest(pilot)
        assert "has ended unexpectedly; what was added by then is kept" in screen_text(pilot)


async def test_the_palette_opens_the_page(open_room, home) -> None:
    async with open_room() as (_room, pilot):
        await pilot.press("ctrl+p", *"add files", "enter")
        await rest(pilot)
        assert isinstance(pilot.app.screen, ImportView)


async def test_capital_a_opens_and_closes_the_page(open_room, home) -> None:
    async with open_room() as (_room, pilot):
        await pilot.press("enter")
        await open_page(pilot, "A")
        await press(pilot, "A")
        assert isinstance(pilot.app.screen, ReadingRoom)


async def test_the_page_opens_without_a_home(open_room, screen_text, monkeypatch) -> None:
    monkeypatch.setenv("HOME", "")
    async with open_room() as (_room, pilot):
        await open_page(pilot)
        assert "Add · /" in screen_text(pilot)


async def test_a_home_with_a_slash_at_its_end_can_be_left(open_room, screen_text, home, monkeypatch) -> None:
    monkeypatch.setenv("HOME", f"{home}/")
    async with open_room() as (_room, pilot):
        view = await open_page(pilot)
        await press(pilot, "backspace")
        assert view.rows.entry.name == "home"


@pytest.mark.parametrize("size", SIZES)
async def test_the_foot_says_the_keys(open_room, screen_text, home, size) -> None:
    async with open_room(size) as (_room, pilot):
        await open_page(pilot)
        foot = " ".join(screen_text(pilot).split("\n")[-2:])
        assert all(
            key in foot for key in ("Enter open", "Space tick", "a add", "d dry run", "h up", "Esc back")
        )


def test_a_disk_that_does_not_answer_keeps_no_program_open(run_python) -> None:
    began = time.monotonic()
    run_python("import time; from tui.room.threads import Errands; Errands().submit(time.sleep, 30)")
    assert time.monotonic() - began < 25


def test_the_documentation_has_the_keys_of_the_page(root: Path) -> None:
    table = keys_table((*bindings_of(FolderRows), *IMPORT_BINDINGS))
    assert table in (root / "docs" / "adding.md").read_text(encoding="utf-8")
