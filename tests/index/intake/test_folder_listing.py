"""What lies in a folder: listed whatever it is called, looked at without ever waiting for it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from index.errors import FolderUnreadable
from index.intake import folder_listing
from index.intake.folder_listing import FileLook, FolderEntry, FolderLook, label_by_name, list_folder, look_at


def look(
    folder: Path, name: str, *, is_folder: bool = False, is_wanted: bool = True
) -> FileLook | FolderLook:
    return look_at(str(folder), FolderEntry(name, is_folder), lambda: is_wanted)


def test_folders_come_first_and_names_in_any_case(tmp_path: Path) -> None:
    for name in ("b.txt", "A.txt", "c.txt"):
        (tmp_path / name).touch()
    (tmp_path / "z").mkdir()
    (tmp_path / "link").symlink_to("z")
    assert [(entry.name, entry.is_folder) for entry in list_folder(str(tmp_path))] == [
        ("link", True),
        ("z", True),
        ("A.txt", False),
        ("b.txt", False),
        ("c.txt", False),
    ]


def test_bytes_that_are_no_text_stay_what_they_are(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("Text", encoding="utf-8")
    (entry,) = list_folder(str(tmp_path))
    assert os.fsencode(entry.name) == b"caf\xe9.txt"
    assert look(tmp_path, entry.name) == FileLook("Plain text and wire copy")


@pytest.mark.parametrize("name", ["missing", "file", "x" * 300])
def test_what_is_no_folder_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FolderUnreadable, match=f"{name}: (No such file|Not a directory|File name too long)"):
        list_folder(str(tmp_path / name))


def test_a_format_is_told_by_the_name_and_then_by_the_first_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<rss><channel/></rss>", encoding="utf-8")
    (tmp_path / "b.xml").write_text("<other/>", encoding="utf-8")
    assert label_by_name("a.pdf") == "The text of PDF files"
    assert label_by_name("a.xml") == label_by_name("photo.jpg") == ""
    assert look(tmp_path, "a.xml") == FileLook("RSS and Atom feeds")
    assert look(tmp_path, "b.xml") == FileLook()


def test_readable_files_of_a_folder_are_counted(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    for name in ("a.txt", "b.pdf", ".c.txt", "photo.jpg", "Makefile"):
        (folder / name).write_text("all:\n", encoding="utf-8")
    (folder / "inbox").write_text("From ann@post.example Thu Jan  1 08:00:00 2009\n\n", encoding="utf-8")
    (folder / "below").mkdir()
    assert look(tmp_path, "kept", is_folder=True) == FolderLook(3, 1)
    assert look(tmp_path, "gone", is_folder=True) == FolderLook(problem="No such file or directory")


def test_counting_ends_when_it_is_enough_or_nobody_wants_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_listing, "ENTRIES_LOOKED_AT", 3)
    folder = tmp_path / "kept"
    folder.mkdir()
    for number in range(4):
        (folder / f"{number}.txt").touch()
    assert look(tmp_path, "kept", is_folder=True) == FolderLook(3, is_complete=False)
    assert look(tmp_path, "kept", is_folder=True, is_wanted=False) == FolderLook(0, is_complete=False)


def test_what_may_never_end_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "nothing").touch()
    assert look(tmp_path, "pipe.txt") == FileLook(problem="not a regular file")
    assert look(tmp_path, "nothing") == FileLook(problem="empty")
    assert isinstance(look(Path("/"), "proc", is_folder=True), FolderLook)
