"""`cuttings add --watch` follows folders, says each batch in a line, and loses nothing that it has said."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Timer

import pytest
from click.testing import CliRunner

from index.archive import Archive, Status
from index.housekeeping.tidings import Came, Notice
from tui.app import CuttingsApp
from tui.cli import cuttings
from tui.housekeeper import Housekeeper
from tui.room.following import SECONDS_OF_A_WARNING, SECONDS_OF_NEWS, Follower
from tui.widgets.results_pane import ResultsPane
from tui.widgets.status_line import StatusLine

PATIENCE_SECONDS = 60.0


class Watcher:
    """The command in a process of its own, and what it says."""

    def __init__(self, root: Path, folder: Path, archive: Path, *options: str) -> None:
        self.said: list[str] = []
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tui", "--archive", str(archive), "add", "--watch", *options, str(folder)],
            cwd=root,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            # A shell that starts the tests in the background has them, and what they start, ignore Ctrl+C.
            preexec_fn=partial(signal.signal, signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
        )

    def wait_for(self, words: str) -> str:
        """The next line with these words."""
        assert self._process.stdout is not None
        with self._within_patience():
            for line in self._process.stdout:
                self.said.append(line.rstrip("\n"))
                if words in line:
                    return self.said[-1]
        raise AssertionError(f"never said: {words}\n{self.said}")

    def end(self, how: signal.Signals = signal.SIGINT) -> int:
        """Its exit code, after this signal."""
        self._process.send_signal(how)
        assert self._process.stdout is not None
        with self._within_patience():
            self.said += self._process.stdout.read().splitlines()
        self._process.stdout.close()
        return self._process.wait(PATIENCE_SECONDS)

    @contextmanager
    def _within_patience(self) -> Iterator[None]:
        """What is read from it meanwhile comes to an end, at the latest when it is killed."""
        timer = Timer(PATIENCE_SECONDS, self._process.kill)
        timer.start()
        try:
            yield
        finally:
            timer.cancel()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles"
    made.mkdir()
    write(made / "first.txt", "The first text.")
    os.utime(made / "first.txt", (0, 0))
    return made


@pytest.fixture
def watch(root: Path, folder: Path, tmp_path: Path) -> Iterator[Callable[..., Watcher]]:
    watchers: list[Watcher] = []

    def start(*options: str) -> Watcher:
        watchers.append(Watcher(root, folder, tmp_path / "archive", *options))
        return watchers[-1]

    yield start
    for watcher in watchers:
        if watcher._process.poll() is None:
            watcher.end(signal.SIGKILL)


def write(file: Path, text: str) -> None:
    file.write_text(f"City Post\n\nA headline\n\n{text}\n", encoding="utf-8")


def bodies(tmp_path: Path) -> set[str]:
    archive = Archive.open(tmp_path / "archive")
    try:
        return {article.body for article in archive._store.articles(archive._store.ids("", 1000))}
    finally:
        archive.close()


def test_each_batch_is_one_line_until_ctrl_c(
    watch: Callable[..., Watcher], folder: Path, tmp_path: Path
) -> None:
    watcher = watch()
    watcher.wait_for("Watching for changes; Ctrl+C ends it")
    assert watcher.said[0] == "1 added, 0 unchanged, 0 replaced, 0 removed, 0 refused"
    write(folder / "second.txt", "The zambesi rose by two metres in the night, the mayor said.")
    (folder / "bad.json").write_text("{", encoding="utf-8")
    line = watcher.wait_for("added")
    assert time.strptime(line[:8], "%H:%M:%S")
    assert line[8:].startswith(f" 1 added, 1 refused ({folder / 'bad.json'}")
    (folder / "second.txt").rename(folder / "third.txt")
    assert watcher.wait_for("moved")[8:] == " 1 moved"
    assert watcher.end() == 0
    assert watcher.said[-1] == "Stopped. While watching: 1 added, 1 moved, 1 refused; everything is kept"
    found = CliRunner().invoke(cuttings, ["--archive", str(tmp_path / "archive"), "search", "zambesi"])
    assert found.stdout.count("zambesi") == 1


def test_what_changes_can_be_searched_while_it_is_watched(
    watch: Callable[..., Watcher], folder: Path, tmp_path: Path
) -> None:
    watcher = watch()
    watcher.wait_for("Watching")
    write(folder / "second.txt", "The zambesi rose.")
    watcher.wait_for("1 added")
    with_it = ["--archive", str(tmp_path / "archive"), "search", "--json", "zambesi"]
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not (found := CliRunner().invoke(cuttings, with_it).stdout):
        assert time.monotonic() < deadline
    assert json.loads(found)["source"] == "City Post"


def test_for_a_script_each_batch_is_one_object(watch: Callable[..., Watcher], folder: Path) -> None:
    watcher = watch("--json")
    watcher.wait_for("Watching")
    write(folder / "second.txt", "The zambesi rose.")
    batch = json.loads(watcher.wait_for('"time"'))
    assert (batch["added"], batch["refused"]) == (1, [])
    assert json.loads(watcher.said[0])["added"] == 1


def test_kill_9_loses_nothing_that_was_said_and_the_next_one_finds_the_rest(
    watch: Callable[..., Watcher], folder: Path, tmp_path: Path
) -> None:
    watcher = watch()
    watcher.wait_for("Watching")
    for number in range(3):
        write(folder / f"{number}.txt", f"Text number {number}")
        watcher.wait_for("1 added")
    for number in range(3, 40):
        write(folder / f"{number}.txt", f"Text number {number}")
    time.sleep(1.2)
    watcher.end(signal.SIGKILL)
    said = sum(int(line.split()[1]) for line in watcher.said if line[8:].endswith(" added"))
    assert {f"Text number {number}" for number in range(3)} <= bodies(tmp_path)
    assert len(bodies(tmp_path)) >= said + 2  # the first one, and the seed
    (folder / "0.txt").unlink()
    again = watch()
    again.wait_for("Watching")
    again.end()
    assert {f"Text number {number}" for number in range(1, 40)} <= bodies(tmp_path)
    assert "Text number 0" not in bodies(tmp_path)


def test_names_of_files_give_the_terminal_no_orders(watch: Callable[..., Watcher], folder: Path) -> None:
    watcher = watch()
    watcher.wait_for("Watching")
    (folder / "a\x1b[31m\nb.json").write_text("{", encoding="utf-8")
    assert "\x1b" not in watcher.wait_for("1 refused")
    assert "b.json" in watcher.said[-1]


def test_without_watchfiles_nothing_is_begun_and_one_line_says_why(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    archive = tmp_path / "archive"
    done = CliRunner().invoke(cuttings, ["--archive", str(archive), "add", "--watch", str(folder)])
    assert "pip install 'cuttings[formats]'" in str(done.exception)
    assert "The first text." not in bodies(tmp_path)


def test_a_rehearsal_cannot_watch(folder: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(
        cuttings, ["--archive", str(tmp_path / "archive"), "add", "--watch", "--dry-run", str(folder)]
    )
    assert done.exit_code == 2


async def test_while_the_room_is_open_it_follows_the_folders_of_the_settings(
    archive: Archive, folder: Path, settled: Callable[[object], object]
) -> None:
    housekeeper = Housekeeper.of(archive.folder, [folder])
    app = CuttingsApp(archive, housekeeper=housekeeper)
    async with app.run_test() as pilot:
        await settled(pilot)
        results, line = app.screen.query_one(ResultsPane), app.screen.query_one(StatusLine)
        await until(lambda: line.progress.startswith("1 article from "))
        assert line.progress.endswith(folder.name)
        await until(lambda: results.row_count == 2)
        write(folder / "second.txt", "The zambesi rose.")
        await until(lambda: results.row_count == 3)
        pid = housekeeper.pid
        assert pid is not None
        os.kill(pid, signal.SIGKILL)
        write(folder / "third.txt", "The zambesi fell.")
        await until(lambda: results.row_count == 4)
        (folder / "second.txt").unlink()
        await until(lambda: results.row_count == 3)
    assert housekeeper.pid != pid


async def test_the_room_says_once_what_cannot_be_followed(
    archive: Archive, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    os.mkfifo(tmp_path / "pipe\x1b[31m")
    app = CuttingsApp(
        archive, housekeeper=Housekeeper.of(archive.folder, [folder, tmp_path / "pipe\x1b[31m"])
    )
    async with app.run_test():
        line = app.screen.query_one(StatusLine)
        await until(lambda: "cannot be followed" in line.message)
        assert line.message == "~/pipe cannot be followed: it is not a regular file"
        await until(lambda: line.progress == "1 article from the folders that are followed")


async def test_news_of_folders_are_said_for_a_while_and_notices_once() -> None:
    line, now = StatusLine(), [0.0]
    follower = Follower(None, None, line, None, lambda: None, clock=lambda: now[0])  # type: ignore[arg-type]
    follower.status = Status("", 5, 5, 5, 0, "whoosh", 0, 0)
    for articles, said in ((1, "1 article"), (2, "3 articles")):
        follower.heard(Came(articles, "/x\x1b[31m\n"))
        assert line.progress == f"{said} from /x[31m "
    now[0] = SECONDS_OF_NEWS
    follower.show(0)
    assert line.progress == "5 articles"
    follower.heard(Notice("/x\x1b[31m is not there"))
    assert line.message == "/x is not there"
    now[0] += SECONDS_OF_A_WARNING
    follower.show(0)
    assert line.message == ""
    follower.heard(Notice("/x\x1b[31m is not there"))
    assert line.message == ""


async def until(claim: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not claim():  # noqa: ASYNC110  (it sets no event)
            await asyncio.sleep(0.05)


def test_two_that_follow_the_same_folder_keep_each_article_once(
    watch: Callable[..., Watcher], folder: Path, tmp_path: Path
) -> None:
    first, second = watch(), watch()
    first.wait_for("Watching")
    second.wait_for("Watching")
    for number in range(30):
        write(folder / f"{number}.txt", f"Text number {number}")
    deadline = time.monotonic() + PATIENCE_SECONDS
    while len(bodies(tmp_path)) < 32:
        assert time.monotonic() < deadline
        time.sleep(0.2)
    time.sleep(1)
    assert (first.end(), second.end()) == (0, 0)
    assert len(bodies(tmp_path)) == 32  # and the first one, and the seed
