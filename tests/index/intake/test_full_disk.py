"""A full disk costs nothing that was kept: it is said in one line, and once there is room all goes on by itself."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from index.archive import STORE_FILE, Archive
from index.article import Article
from index.errors import DiskFull, EngineUnavailable
from index.intake.folder_watch import FolderWatch
from index.intake.living_folders import LivingFolders
from index.parsing import parse
from index.stores.sqlite import SQLiteStore
from index.stores.sqlite.soundness import fault

Make = Callable[..., Article]
_PAGE = 4096


@pytest.fixture
def folder(small_disk: Any, _new_archive: Path) -> Path:
    """An archive on the small disk."""
    return copytree(_new_archive, small_disk.path / "archive")


@pytest.mark.parametrize("left", range(0, 30 * _PAGE, 2 * _PAGE), ids=lambda left: f"{left // _PAGE}-pages")
def test_what_was_said_to_be_kept_is_kept_however_little_room_there_is(
    small_disk: Any, folder: Path, make_article: Make, left: int
) -> None:
    store, kept, said = SQLiteStore(folder / STORE_FILE), set[str](), set[str]()
    before = store.count()
    small_disk.fill(left)
    for number in range(6):
        articles = [
            make_article(f"River {each} rose. " * 20 * 4**number, name=f"{number}-{each}") for each in "ab"
        ]
        try:
            store.put(articles)
            kept.update(article.id for article in articles)
        except DiskFull as error:
            said.add(str(error))
    assert said <= {f"{folder / STORE_FILE} cannot be written: the disk is full"}
    small_disk.empty()
    article = make_article("There is room again.")
    store.put([article])
    assert store.count() == before + len(kept) + 1
    assert {one.id for one in store.articles(sorted(kept))} == kept
    store.close()
    assert fault(folder / STORE_FILE) == ""


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # Whoosh's files, half closed
@pytest.mark.parametrize("engine", ["whoosh", "tantivy"])
def test_an_index_is_never_torn_and_is_made_when_there_is_room(
    small_disk: Any, archive: Archive, write_articles: Callable[..., Path], engine: str
) -> None:
    pytest.importorskip(engine)
    list(archive.housework.rebuild(engine))
    archive.add([write_articles(**{f"a{n}": f"Story {n}\n\nA zebra crossed river {n}." for n in range(30)})])
    archive.close()
    said: list[str] = []
    for left in (0, 10 * _PAGE):
        on_disk = Archive.open(copytree(archive.folder, small_disk.path / str(left)))
        on_disk.count()
        small_disk.fill(left)
        for _ in range(2):
            try:
                list(on_disk.housework.catch_up())
            except EngineUnavailable as error:
                said.append(str(error))
        assert not [line for line in said if "damaged" in line]
        small_disk.empty()
        list(on_disk.housework.catch_up())
        assert on_disk.search(parse("zebra")).total == 30
        on_disk.close()


def test_a_file_that_had_no_room_to_be_unpacked_is_read_when_there_is(
    small_disk: Any, archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    noise = bytes(9_000_000)
    inner = zipped({"river.txt": b"The river rose.", "noise.jpg": noise}, zipfile.ZIP_STORED)
    file = tmp_path / "export.zip"
    file.write_bytes(zipped({"inner.zip": inner}, zipfile.ZIP_DEFLATED))
    monkeypatch.setenv("TMPDIR", str(small_disk.path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    small_disk.fill(_PAGE)
    (refused,) = archive.add([file]).refused
    assert refused.where == f"{file}#inner.zip"
    assert refused.reason == "there is no room to unpack it now: No space left on device"
    small_disk.empty()
    monkeypatch.setenv("TMPDIR", str(tmp_path))  # the small disk is smaller than the file
    report = archive.add([file])
    assert (report.added, report.refused) == (1, ())
    assert archive.add([file]).unchanged == 1


def zipped(members: dict[str, bytes], compression: int) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


def test_folders_are_followed_on_when_there_is_room_again(
    small_disk: Any, folder: Path, write_articles: Callable[..., Path]
) -> None:
    files, notices = write_articles(one="The river rose."), list[str]()
    store = SQLiteStore(folder / STORE_FILE)
    living = LivingFolders(store, FolderWatch([files], notices.append), notices.append, quiet_seconds=0.05)
    living.add()
    batches, before = living.batches(), store.count()
    small_disk.fill()
    write_articles(two="The river fell.")
    while not notices:
        next(batches)
    full = f"{folder / STORE_FILE} cannot be written: the disk is full; what has changed waits"
    small_disk.empty()
    while not (report := next(batches)):
        pass
    assert (report.added, store.count(), notices) == (1, before + 1, [full])
    store.close()
