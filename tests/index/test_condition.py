"""The condition of an archive, looked at without making one or mending anything."""

from __future__ import annotations

import shutil
from pathlib import Path

from index.archive import STORE_FILE, Archive
from index.condition import condition_of


def test_a_new_archive_is_in_good_condition(archive: Archive) -> None:
    found = condition_of(archive.folder)
    assert (found.is_there, found.fault, found.search_fault, found.write_fault) == (True, "", "", "")
    assert found.status == archive.status()


def test_no_archive_is_made_by_looking(tmp_path: Path) -> None:
    folder = tmp_path / "not" / "here"
    found = condition_of(folder)
    assert (found.is_there, found.fault, found.status) == (False, "", None)
    assert not (tmp_path / "not").exists()


def test_a_damaged_store_is_told_from_a_sound_one(archive: Archive) -> None:
    archive.close()
    store = archive.folder / STORE_FILE
    store.write_bytes(store.read_bytes()[: 3 * 4096] + b"\xff" * 20_000)
    assert "archive.sqlite is not whole" in condition_of(archive.folder).fault


def test_what_is_no_store_at_all_is_named(archive: Archive) -> None:
    archive.close()
    (archive.folder / STORE_FILE).write_bytes(b"a letter to the editor " * 500)
    assert condition_of(archive.folder).fault == "archive.sqlite is not whole: file is not a database"


def test_a_lost_index_is_no_fault_of_the_store(archive: Archive) -> None:
    archive.close()
    shutil.rmtree(archive.folder / "index")
    found = condition_of(archive.folder)
    assert found.fault == ""
    assert found.status is not None
    assert found.search_fault or found.status.indexed == 0


def test_a_folder_of_somebody_else_or_of_something_else_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear editor")
    assert "holds other files" in condition_of(tmp_path).fault
