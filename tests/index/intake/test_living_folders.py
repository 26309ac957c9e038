"""Folders are followed: what comes, changes, moves or goes while they are watched is in the archive soon after."""

from __future__ import annotations

import os
import shutil
import sys
import threading
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
import watchfiles

from index.archive import STORE_FILE, Archive
from index.article import Article, ArticleId
from index.errors import ArchiveBusy, WatchUnavailable
from index.importers.formats import format_named
from index.intake import living_folders
from index.intake.folder_watch import FolderWatch
from index.intake.living_folders import LivingFolders
from index.intake.report import Report
from index.store import FileState, Outcomes
from index.stores.sqlite import SQLiteStore

QUIET_SECONDS = 0.4
PATIENCE_SECONDS = 60.0


class Followed:
    """Folders that are followed, and what is said of them."""

    def __init__(self, store: SQLiteStore, paths: Sequence[Path], **watch: object) -> None:
        self.notices: list[str] = []
        self.store = store
        watched = FolderWatch(paths, self.notices.append, **watch)  # type: ignore[arg-type]
        self.folders = LivingFolders(store, watched, self.notices.append, quiet_seconds=QUIET_SECONDS)
        self.first = self.folders.add()
        self.batches = self.folders.batches()

    def next(self) -> Report:
        """The next thing that is said."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            if report := next(self.batches):
                return report
        raise AssertionError("nothing was said")

    def until(self, is_so: Callable[[], bool]) -> Report:
        """All that is said until something is so."""
        deadline, said = time.monotonic() + PATIENCE_SECONDS, Report()
        while not is_so():
            assert time.monotonic() < deadline, f"never; {said}, {self.notices}"
            said += next(self.batches) or Report()
        return said

    def is_silent(self, seconds: float = 1.2) -> bool:
        """Whether nothing is said for so long."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if next(self.batches):
                return False
        return True

    @property
    def bodies(self) -> set[str]:
        """Of all articles."""
        ids = self.store.ids("", 10_000)
        return {article.body for article in self.store.articles(ids)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two files in a folder, and two in one below it; none was written just now."""
    made = tmp_path / "articles"
    (made / "old").mkdir(parents=True)
    for name in ("a.txt", "b.txt", "old/c.txt", "old/d.txt"):
        write(made / name, f"The text of {name}", seconds_ago=3600)
    return made


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SQLiteStore]:
    opened = SQLiteStore(tmp_path / STORE_FILE)
    yield opened
    opened.close()


@pytest.fixture
def followed(store: SQLiteStore, folder: Path) -> Followed:
    return Followed(store, [folder])


def write(file: Path, text: str, *, seconds_ago: float = 0) -> Path:
    file.write_text(text, encoding="utf-8")
    if seconds_ago:
        then = time.time() - seconds_ago
        os.utime(file, (then, then))
    return file


def counts(report: Report) -> tuple[int, int, int, int]:
    return report.added, report.replaced, report.removed, len(report.refused)


def test_first_everything_is_read(followed: Followed) -> None:
    assert counts(followed.first) == (4, 0, 0, 0)


def test_what_comes_changes_and_goes_is_followed(followed: Followed, folder: Path) -> None:
    write(folder / "new.txt", "The river rose.")
    assert counts(followed.next()) == (1, 0, 0, 0)
    write(folder / "new.txt", "The river fell.")
    assert counts(followed.next()) == (0, 1, 0, 0)
    assert "The river fell." in followed.bodies
    (folder / "new.txt").unlink()
    assert counts(followed.next()) == (0, 0, 1, 0)
    assert len(followed.bodies) == 4


def test_changes_that_come_together_are_one_batch(followed: Followed, folder: Path) -> None:
    write(folder / "e.txt", "The text of e.")
    write(folder / "f.txt", "The text of f.")
    write(folder / "a.txt", "Another text of a.")
    (folder / "b.txt").unlink()
    assert counts(followed.next()) == (2, 1, 1, 0)


def test_only_what_changed_is_looked_at(
    followed: Followed, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def walk(*_: object, **__: object) -> Iterator[object]:
        raise AssertionError("the folder is gone through")

    monkeypatch.setattr(os, "walk", walk)
    write(folder / "old" / "c.txt", "Another text of c.")
    (folder / "a.txt").unlink()
    assert counts(followed.next()) == (0, 1, 1, 0)


def test_a_file_that_moves_is_read_where_it_is(followed: Followed, folder: Path) -> None:
    (folder / "a.txt").rename(folder / "old" / "a.txt")
    assert counts(followed.next()) == (1, 0, 1, 0)


def test_a_folder_that_moves_in_within_and_out_is_followed(
    followed: Followed, folder: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "deep").mkdir(parents=True)
    write(elsewhere / "deep" / "e.txt", "The text of e.")
    elsewhere.rename(folder / "came")
    assert counts(followed.next()) == (1, 0, 0, 0)
    (folder / "came").rename(folder / "stays")
    assert counts(followed.next()) == (1, 0, 1, 0)
    write(folder / "stays" / "deep" / "f.txt", "The text of f.")
    assert counts(followed.next()) == (1, 0, 0, 0)
    (folder / "stays").rename(tmp_path / "left")
    assert counts(followed.next()) == (0, 0, 2, 0)


def test_a_folder_in_the_place_of_another_is_read_instead(
    followed: Followed, folder: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    write(other / "c.txt", "Another c.", seconds_ago=60)
    (folder / "old").rename(tmp_path / "away")
    other.rename(folder / "old")
    said = followed.until(lambda: "Another c." in followed.bodies)
    assert counts(said) == (0, 1, 1, 0)


def test_a_file_that_is_being_written_is_not_read_half(followed: Followed, folder: Path) -> None:
    def write_slowly() -> None:
        with (folder / "slow.txt").open("w", encoding="utf-8") as file:
            for number in range(12):
                file.write(f"Paragraph {number} of a long story.\n\n")
                file.flush()
                time.sleep(QUIET_SECONDS / 3)

    writer = threading.Thread(target=write_slowly)
    writer.start()
    report = followed.next()
    writer.join()
    assert counts(report) == (1, 0, 0, 0)
    assert any("Paragraph 5 " in body and "Paragraph 11 " in body for body in followed.bodies)
    assert followed.is_silent()


def test_a_file_half_written_at_the_start_is_read_when_it_is_whole(store: SQLiteStore, folder: Path) -> None:
    half, is_read = folder / "half.txt", threading.Event()

    def write_on() -> None:
        while not is_read.wait(QUIET_SECONDS / 20):
            half.touch()

    write(half, "The river")
    writer = threading.Thread(target=write_on, daemon=True)
    writer.start()
    followed = Followed(store, [folder])
    is_read.set()
    writer.join()
    assert counts(followed.first) == (4, 0, 0, 0)
    write(half, "The river rose.")
    assert counts(followed.next()) == (1, 0, 0, 0)
    assert "The river rose." in followed.bodies


def test_a_half_written_file_keeps_what_was_read_from_it_before(store: SQLiteStore, folder: Path) -> None:
    Followed(store, [folder])
    write(folder / "a.txt", "The")
    followed = Followed(store, [folder])
    assert counts(followed.first) == (0, 0, 0, 0)
    assert "The text of a.txt" in followed.bodies


def test_one_file_that_is_always_written_does_not_hold_up_others(
    followed: Followed, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.intake.settling._LONGEST_WAIT_SECONDS", 1.0)
    is_over = threading.Event()

    def log() -> None:
        while not is_over.wait(0.05):
            with (folder / "log.txt").open("a", encoding="utf-8") as file:
                file.write("One more line.\n")

    writer = threading.Thread(target=log)
    writer.start()
    write(folder / "new.txt", "The river rose.")
    report = followed.next()
    is_over.set()
    writer.join()
    assert counts(report) == (1, 0, 0, 0)
    assert "The river rose." in followed.bodies


def test_what_is_hidden_linked_or_no_article_is_passed_over(
    followed: Followed, folder: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (folder / "link").symlink_to(outside, target_is_directory=True)
    (folder / ".git").mkdir()
    write(folder / ".git" / "e.txt", "Hidden.")
    write(folder / ".draft.txt", "Hidden.")
    write(folder / "photo.jpg", "no text")
    write(outside / "f.txt", "Elsewhere.")
    said = followed.next()
    assert counts(said) == (0, 0, 0, 1)  # the link that leads out, as adding the folder says
    assert followed.is_silent()
    assert len(followed.bodies) == 4


def test_a_bad_file_is_named_once_and_again_when_it_changes(followed: Followed, folder: Path) -> None:
    write(folder / "bad.json", "{")
    (refused,) = followed.next().refused
    assert refused.where.startswith(str(folder / "bad.json"))
    write(folder / "bad.json", "{{{")
    assert counts(followed.next()) == (0, 0, 0, 1)


def test_a_file_that_was_touched_is_worth_no_word(followed: Followed, folder: Path) -> None:
    (folder / "a.txt").touch()
    assert followed.is_silent()


def test_a_folder_that_vanishes_removes_nothing_and_is_followed_when_it_is_back(
    followed: Followed, folder: Path, tmp_path: Path
) -> None:
    away = tmp_path / "away"
    folder.rename(away)
    followed.until(lambda: any("is gone" in notice for notice in followed.notices))
    assert followed.is_silent()
    assert len(followed.bodies) == 4
    write(away / "new.txt", "Written while it was away.")
    (away / "b.txt").unlink()
    away.rename(folder)
    assert counts(followed.until(lambda: "Written while it was away." in followed.bodies)) == (1, 0, 1, 0)
    write(folder / "a.txt", "Another text of a.")
    assert counts(followed.next()) == (0, 1, 0, 0)


def test_a_folder_that_is_emptied_as_by_unmounting_removes_nothing(followed: Followed, folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()
    assert followed.is_silent()
    assert len(followed.bodies) == 4
    write(folder / "new.txt", "Beside the disk.")
    assert counts(followed.next()) == (1, 0, 0, 0)


def test_the_last_file_of_a_folder_goes_when_another_has_come(store: SQLiteStore, tmp_path: Path) -> None:
    folder = tmp_path / "one"
    folder.mkdir()
    file = write(folder / "a.txt", "The only one.", seconds_ago=60)
    followed = Followed(store, [folder])
    file.unlink()
    assert followed.is_silent()
    write(folder / "b.txt", "The next one.")
    assert counts(followed.next()) == (1, 0, 1, 0)


def test_a_folder_that_is_not_there_yet_is_waited_for(store: SQLiteStore, tmp_path: Path) -> None:
    folder = tmp_path / "later"
    followed = Followed(store, [folder])
    assert followed.notices == [f"{folder} is not there; it is waited for"]
    folder.mkdir()
    write(folder / "a.txt", "It came.")
    followed.until(lambda: "It came." in followed.bodies)


def test_a_file_that_is_named_is_followed_too(store: SQLiteStore, folder: Path) -> None:
    followed = Followed(store, [folder / "a.txt"])
    assert counts(followed.first) == (1, 0, 0, 0)
    write(folder / "next.txt", "Another text of a.").replace(folder / "a.txt")  # as editors do
    assert counts(followed.next()) == (0, 1, 0, 0)
    write(folder / "b.txt", "Nobody named this one.")
    (folder / "a.txt").unlink()
    assert followed.is_silent()
    assert followed.bodies == {"Another text of a."}


def test_a_folder_that_is_named_through_a_link_is_followed(
    store: SQLiteStore, folder: Path, tmp_path: Path
) -> None:
    link = tmp_path / "link"
    link.symlink_to(folder, target_is_directory=True)
    followed = Followed(store, [link])
    write(folder / "a.txt", "Another text of a.")
    assert counts(followed.next()) == (0, 1, 0, 0)


def test_the_archive_in_a_followed_folder_is_not_read(tmp_path: Path, folder: Path) -> None:
    archive = Archive.open(folder / "archive")
    said: list[str] = []
    living = archive.living_folders([folder], said.append)
    living.add()
    write(archive.folder / "notebook.md", "What was kept.")
    batches = living.batches()
    assert not any(islice(batches, 12))
    archive.close()


def test_what_changes_many_at_once_is_all_read(
    followed: Followed, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(living_folders, "_MOST_CHANGES", 20)
    for number in range(60):
        write(folder / f"{number}.txt", f"Text number {number}")
    assert followed.until(lambda: len(followed.bodies) == 64).added == 60


def test_where_the_system_cannot_tell_the_folder_is_polled_and_that_is_said_once(
    store: SQLiteStore, folder: Path, tmp_path: Path
) -> None:
    followed = Followed(store, [folder], must_poll=lambda _: True, milliseconds_between_polls=200)
    write(folder / "new.txt", "The river rose.")
    assert counts(followed.next()) == (1, 0, 0, 0)
    folder.rename(tmp_path / "away")
    followed.until(lambda: any("is gone" in notice for notice in followed.notices))
    (tmp_path / "away").rename(folder)
    write(folder / "a.txt", "Another text of a.")
    followed.until(lambda: "Another text of a." in followed.bodies)
    (folder / "b.txt").unlink()
    assert counts(followed.next()) == (0, 0, 1, 0)
    assert [notice for notice in followed.notices if "looked at" in notice] == [
        "All files are looked at every 0.2 seconds, since the disk is over the network"
    ]


def test_where_there_are_too_many_folders_to_watch_they_are_polled(
    store: SQLiteStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really_watch = watchfiles.watch

    def watch(
        *paths: Path, force_polling: bool | None, **options: Any
    ) -> Iterator[set[watchfiles.main.FileChange]]:
        if not force_polling:
            raise OSError("OS file watch limit reached")
        return really_watch(*paths, force_polling=True, **options)

    monkeypatch.setattr(watchfiles, "watch", watch)
    followed = Followed(store, [folder], milliseconds_between_polls=200)
    assert counts(followed.first) == (4, 0, 0, 0)
    write(folder / "new.txt", "The river rose.")
    assert counts(followed.next()) == (1, 0, 0, 0)
    assert followed.notices == [
        "All files are looked at every 0.2 seconds, since the system cannot tell all that changes there"
    ]


@pytest.mark.skipif(sys.platform == "darwin", reason="every name is text there")
def test_a_name_that_is_no_text_is_read_and_comes_to_an_end(store: SQLiteStore, folder: Path) -> None:
    followed = Followed(store, [folder], milliseconds_between_polls=200)
    for name in (b"\xff.txt", b"\xff"):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text("The river rose.", encoding="utf-8")
    followed.until(lambda: "The river rose." in followed.bodies)
    assert followed.is_silent()
    write(folder / "new.txt", "The river fell.")
    assert counts(followed.next()) == (1, 0, 0, 0)


def test_a_busy_archive_is_waited_for(store: SQLiteStore, folder: Path) -> None:
    followed = Followed(store, [folder])
    busy = Busy(store)
    followed.folders = LivingFolders(
        busy, FolderWatch([folder], followed.notices.append), followed.notices.append, quiet_seconds=0.1
    )
    followed.folders.add()
    followed.batches = followed.folders.batches()
    busy.times = 2
    write(folder / "new.txt", "The river rose.")
    assert counts(followed.next()) == (1, 0, 0, 0)
    assert followed.notices == ["Somebody else is writing; what has changed waits"]


class Busy:
    """A store that somebody else writes into."""

    def __init__(self, store: SQLiteStore) -> None:
        self._store = store
        self.times = 0
        self.file_states, self.files_below = store.file_states, store.files_below
        self.forget_files = store.forget_files

    def put(
        self,
        articles: Sequence[Article],
        files: Sequence[FileState] = (),
        records: Collection[ArticleId] = (),
    ) -> Outcomes:
        if self.times:
            self.times -= 1
            raise ArchiveBusy("Somebody else is writing")
        return self._store.put(articles, files, records)


def test_a_format_that_was_said_holds_for_what_comes(store: SQLiteStore, folder: Path) -> None:
    watch = FolderWatch([folder], lambda _: None)
    living = LivingFolders(
        store, watch, lambda _: None, as_format=format_named("json"), quiet_seconds=QUIET_SECONDS
    )
    living.add()
    write(folder / "export.dat", '{"title": "One", "body": "The zambesi rose."}')
    assert next(report for report in living.batches() if report).added == 1


def test_columns_that_were_said_hold_for_what_comes(store: SQLiteStore, folder: Path) -> None:
    watch = FolderWatch([folder], lambda _: None)
    said = (("body", ("Lang",)),)
    living = LivingFolders(store, watch, lambda _: None, columns=said, quiet_seconds=QUIET_SECONDS)
    living.add()
    write(folder / "export.csv", "Kopf,Lang\nOne,The zambesi rose.\n")
    assert next(report for report in living.batches() if report).added == 1


def test_without_watchfiles_one_line_says_what_to_install(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    with pytest.raises(WatchUnavailable, match=r"pip install 'cuttings\[formats\]'"):
        FolderWatch([folder], lambda _: None)
