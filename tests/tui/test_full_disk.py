"""What a full disk is in the way of is said in one line, by commands and in the room; what is there can be read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from index.archive import STORE_FILE, Archive
from index.parsing import parse
from tui.app import CuttingsApp
from tui.clipboard import Copied, Place

_PAGE = 4096


@pytest.fixture
def folder(small_disk: Any, _new_archive: Path) -> Path:
    """An archive on the small disk."""
    return copytree(_new_archive, small_disk.path / "archive")


@pytest.mark.parametrize(
    "command",
    [
        ("search", "talks"),
        ("show", "9"),
        ("entities",),
        ("quotes",),
        ("status",),
        ("tag",),
        ("mend", "export"),
        ("feeds",),
        ("notebook",),
    ],
    ids=" ".join,
)
def test_what_is_there_can_be_read_on_a_full_disk(
    small_disk: Any, folder: Path, run: Callable[..., Any], command: tuple[str, ...]
) -> None:
    expected = run(*command, archive=folder)
    small_disk.fill()
    done = run(*command, archive=folder)
    assert (done.returncode, done.stdout, done.stderr) == (
        expected.returncode,
        expected.stdout,
        expected.stderr,
    )


@pytest.mark.parametrize("left", [0, 9 * _PAGE], ids=["nothing", "some-pages"])
@pytest.mark.parametrize(
    "command",
    [
        ("tag", "9", "pipeline"),
        ("mend", "rename", "NATO", "Nato"),
        ("mend", "import", "{decisions}"),
        ("feeds", "follow", "https://paper.example/feed"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_kept_is_said_in_one_line_and_goes_when_there_is_room(
    small_disk: Any,
    folder: Path,
    tmp_path: Path,
    run: Callable[..., Any],
    command: tuple[str, ...],
    left: int,
) -> None:
    run("entities", archive=folder)
    decisions = tmp_path / "decisions.jsonl"
    decisions.write_text(
        '{"decision": "hide", "entities": [{"kind": "organisation", "name": "NATO"}]}\n', "utf-8"
    )
    command = tuple(word.format(decisions=decisions) for word in command)
    small_disk.fill(left)
    done = run(*command, archive=folder)
    said = f"cuttings: {folder / STORE_FILE} cannot be written: the disk is full\n"
    assert (done.returncode, done.stdout, done.stderr) == (3, "", said)
    small_disk.empty()
    assert run(*command, archive=folder).returncode == 0


def test_an_export_replaces_a_file_by_a_whole_one_or_not_at_all(
    small_disk: Any, tmp_path: Path, run: Callable[..., Any]
) -> None:
    run("entities")
    for number in range(40):
        run("mend", "rename", "NATO", f"Nato {number}")
    file = small_disk.path / "decisions.jsonl"
    assert run("mend", "export", str(file)).returncode == 0
    whole = file.read_bytes()
    small_disk.fill()
    done = run("mend", "export", str(file))
    said = f"cuttings: {file} cannot be written: No space left on device\n"
    assert (done.returncode, done.stderr) == (3, said)
    assert file.read_bytes() == whole
    assert sorted(path.name for path in small_disk.path.iterdir()) == ["ballast", "decisions.jsonl"]


async def test_the_room_goes_on_and_keeps_again_when_there_is_room(
    small_disk: Any, folder: Path, settled: Callable[..., Any]
) -> None:
    archive, pasted = Archive.open(folder), list[str]()
    list(archive.housework.do_all())

    async def copy(text: str, html: str | None) -> Copied:
        pasted.append(text)
        return Copied((Place.CLIPBOARD,))

    full = f"{folder / STORE_FILE} cannot be written: the disk is full"
    async with CuttingsApp(archive, copy).run_test(size=(200, 40)) as pilot:
        await settled(pilot)
        room = pilot.app.screen
        small_disk.fill()
        await pilot.press("enter", "right_square_bracket")
        for key, said in (("y", f"not kept in the notebook: {full}"), ("M", full)):
            await pilot.press(key)
            await settled(pilot)
            assert said in room.line.message
        await pilot.press("slash", *"rogozin")
        await settled(pilot)
        assert archive.search(parse("rogozin")).total == 1
        small_disk.empty()
        await pilot.press("enter", "right_square_bracket", "y")
        await settled(pilot)
        assert full not in room.line.message
    assert len(archive.notebook.entries()) == 1
    assert "NATO foreign ministers" in (folder / "notebook.md").read_text("utf-8")
    archive.close()
