"""Adding goes on after a bad file, names what it refuses in one line, and adds nothing twice."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from index.adding import Progress
from index.archive import Archive
from index.article import Article
from index.parsing import parse

STORY = "City Post\n\nRiver rises\n\nThe zambesi rose in the night, said the mayor.\n"


def found(archive: Archive) -> Article:
    list(archive.catch_up())
    (hit,) = archive.search(parse("zambesi")).hits
    return archive.article(hit.article_id)


def test_adding_goes_on_after_a_bad_file_and_says_why_in_one_line(archive: Archive, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"\x00\x01\x02" * 100)
    (folder / "b.txt").write_bytes(b"")
    (folder / "c.jsonl").write_text('{"title": "One", "body": "Text."}\nnone\n', encoding="utf-8")
    (folder / "d.txt").write_text(STORY, encoding="utf-8")
    report = archive.add([folder, tmp_path / "missing.txt"])
    assert report.added == 2
    refused = {Path(refusal.where).name: refusal.reason for refusal in report.refused}
    assert set(refused) == {"a.txt", "b.txt", "c.jsonl:2", "missing.txt"}
    assert all(reason and "\n" not in reason for reason in refused.values())


def test_adding_again_changes_nothing_and_a_changed_file_keeps_its_id(
    archive: Archive, tmp_path: Path
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(STORY, encoding="utf-8")
    assert archive.add([file]).added == 1
    assert (archive.add([file]).unchanged, archive.add([tmp_path / "." / "a.txt"]).unchanged) == (1, 1)
    first = found(archive)
    file.write_text(STORY.replace("rises", "falls"), encoding="utf-8")
    assert archive.add([file]).replaced == 1
    assert (found(archive).id, found(archive).headline) == (first.id, "River falls")


@pytest.mark.skipif(sys.platform != "linux", reason="only there may a file's name be any bytes")
def test_a_name_that_is_no_text_is_a_name(archive: Archive, tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path) + b"/texts\xff"
    os.mkdir(folder)  # noqa: PTH102
    for name, text in ((b"a\x1b[31m\xfe.txt", STORY), (b"b\xfd.txt", "")):
        with open(folder + b"/" + name, "w", encoding="utf-8") as file:  # noqa: PTH123
            file.write(text)
    report = archive.add([Path(os.fsdecode(folder))])
    assert report.added == 1
    assert [Path(refusal.where).name for refusal in report.refused] == [r"b\xfd.txt"]
    assert archive.add([Path(os.fsdecode(folder))]).unchanged == 1
    assert "\x1b" not in found(archive).origin


def test_what_never_ends_is_refused(archive: Archive, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    os.mkfifo(folder / "a.txt")
    report = archive.add([folder / "a.txt", folder, Path("/dev/zero")])
    assert [refusal.reason for refusal in report.refused] == ["it is not a regular file"] * 3


def test_links_out_of_a_folder_are_refused_and_those_within_are_read_once(
    archive: Archive, tmp_path: Path
) -> None:
    folder, outside = tmp_path / "in", tmp_path / "out"
    for made in (folder / "sub", folder / ".hidden", outside):
        made.mkdir(parents=True)
    for file in (folder / "sub" / "a.txt", folder / ".hidden" / "b.txt", outside / "c.txt"):
        file.write_text(STORY + file.name, encoding="utf-8")
    (folder / "to-a.txt").symlink_to(folder / "sub" / "a.txt")
    (folder / "to-b.txt").symlink_to(folder / ".hidden" / "b.txt")
    (folder / "to-c.txt").symlink_to(outside / "c.txt")
    (folder / "to-out").symlink_to(outside)
    (folder / "sub" / "back").symlink_to(folder)
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "nothing.txt").symlink_to(folder / "none.txt")
    report = archive.add([folder])
    assert report.added == 2
    assert {Path(refusal.where).name: refusal.reason for refusal in report.refused} == {
        "to-c.txt": "it is a link to a place outside the folder; add that itself",
        "to-out": "it is a link to a place outside the folder; add that itself",
        "loop.txt": "it is a link to nothing",
        "nothing.txt": "it is a link to nothing",
    }


def test_a_link_that_is_named_is_followed(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "folder").symlink_to(tmp_path / "in")
    (tmp_path / "b.txt").symlink_to(tmp_path / "in" / "a.txt")
    assert archive.add([tmp_path / "folder"]).added == 1
    assert archive.add([tmp_path / "b.txt"]).added == 1


@pytest.mark.parametrize("is_one_file", [True, False])
def test_progress_is_told_from_the_start_and_never_goes_back(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_one_file: bool
) -> None:
    monkeypatch.setattr("index.adding._SECONDS_BETWEEN_PROGRESS", 0.0)
    records = [f'{{"id": {n}, "title": "Story {n}", "body": "Zebra {n}."}}\n' for n in range(300)]
    (tmp_path / "in").mkdir()
    for n, text in enumerate(["".join(records)] if is_one_file else records):
        (tmp_path / "in" / f"{n}.jsonl").write_text(text, encoding="utf-8")
    for expected in ("added", "unchanged"):
        told: list[Progress] = []
        archive.add([tmp_path / "in"], told.append)
        assert len(told) > (20 if expected == "added" or not is_one_file else 0)
        done = [progress.bytes_done for progress in told]
        assert done == sorted(done)
        assert done[-1] == told[-1].bytes_in_all == sum(map(len, records))
        assert getattr(told[-1].report, expected) == 300
