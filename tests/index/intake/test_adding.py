"""Adding goes on after a bad file, names what it refuses in one line, and adds nothing twice."""

from __future__ import annotations

import errno
import os
import shutil
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from socket import AF_UNIX, socket
from typing import Any

import pytest

from index.archive import Archive
from index.article import Article, Span
from index.grounds import Ground
from index.importers.formats import format_named
from index.intake.adding import add_changes
from index.intake.report import FileReport, Progress, Report
from index.notebook.entries import Entry, EntryKind
from index.parsing import parse
from index.text.anchors import Anchor

STORY = "City Post\n\nRiver rises\n\nThe zambesi rose in the night, said the mayor.\n"


def found(archive: Archive) -> Article:
    list(archive.housework.catch_up())
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


def test_a_socket_is_refused(archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    monkeypatch.chdir(folder)  # the path of a socket must be short
    with socket(AF_UNIX) as made:
        made.bind("a.txt")
        report = archive.add([folder])
    assert list(map(str, report.refused)) == [f"{folder}/a.txt: it is not a regular file"]


@pytest.mark.parametrize(
    ("becomes", "reason"),
    [
        (lambda _: None, "No such file or directory"),
        (Path.mkdir, "Is a directory"),
        (os.mkfifo, "it is not a regular file"),
        (Path.touch, "it holds no text"),
        (lambda path: path.symlink_to(path), "Too many levels of symbolic links"),
    ],
    ids=["nothing", "folder", "pipe", "empty", "loop"],
)
def test_what_vanishes_before_it_is_read_costs_no_other(
    archive: Archive, tmp_path: Path, becomes: Callable[[Path], object], reason: str
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("a.txt", "b.txt", "c.txt"):
        (folder / name).write_text(STORY + name, encoding="utf-8")

    def vanish(found: FileReport) -> None:
        if found.path.endswith("a.txt"):
            (folder / "b.txt").unlink()
            becomes(folder / "b.txt")

    report = archive.add([folder], on_file=vanish)
    assert report.added == 2
    assert list(map(str, report.refused)) == [f"{folder}/b.txt: {reason}"]


def test_a_file_of_which_another_format_is_said_is_read_again_and_stays_so(
    archive: Archive, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "# City Post\n\nThe river *rose* in the night, and it has not fallen since then.\n", "utf-8"
    )
    markdown = format_named("markdown")
    assert archive.add([path]).added == 1
    assert archive.add([path], as_format=markdown).replaced == 1
    assert archive.add([path], as_format=markdown).unchanged == 1
    assert archive.add([path]).unchanged == 1


def test_a_file_that_grows_while_it_is_read_is_read_again(archive: Archive, tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    record = '{"id": "%d", "title": "Record", "body": "Zebra %d."}\n'
    file.write_text(record % (1, 1), encoding="utf-8")

    def grow(_: FileReport) -> None:
        with file.open("a", encoding="utf-8") as written:
            written.write(record % (2, 2))

    assert archive.add([file], on_file=grow).added == 1
    report = archive.add([file])
    assert (report.unchanged, report.added) == (1, 1)


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


def test_as_much_is_known_as_refused_as_was_said(archive: Archive, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(STORY, encoding="utf-8")
    (folder / "b.docx").write_bytes(b"no zip")
    (folder / "empty.txt").touch()
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "nothing.txt").symlink_to(folder / "none.txt")
    (folder / "out").symlink_to("/")
    os.mkfifo(folder / "pipe.txt")
    for _ in range(2):
        assert len(archive.add([folder, tmp_path / "none.txt"]).refused) == 7
        assert archive.status().refused == 6  # what is not there at all is no file of the archive's
    (folder / "pipe.txt").unlink()
    (folder / "loop.txt").unlink()
    (folder / "empty.txt").write_text(f"{STORY} So they say.", encoding="utf-8")
    assert len(archive.add([folder]).refused) == archive.status().refused == 3
    (folder / "a.txt").write_bytes(b"")
    assert len(archive.add([folder]).refused) == archive.status().refused == 4
    assert archive.status().articles == 3  # with that of the beginning: what was read before stays


def test_a_link_that_is_named_is_followed(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "folder").symlink_to(tmp_path / "in")
    (tmp_path / "b.txt").symlink_to(tmp_path / "in" / "a.txt")
    assert archive.add([tmp_path / "folder"]).added == 1
    assert archive.add([tmp_path / "b.txt"]).joined == 1


@pytest.mark.parametrize("is_one_file", [True, False])
def test_progress_is_told_from_the_start_and_never_goes_back(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_one_file: bool
) -> None:
    monkeypatch.setattr("index.intake.adding._SECONDS_BETWEEN_PROGRESS", 0.0)
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


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two files, one of them alone in a folder within, and three records."""
    folder = tmp_path / "in"
    (folder / "sub").mkdir(parents=True)
    (folder / "a.txt").write_text(STORY, encoding="utf-8")
    (folder / "sub" / "b.txt").write_text(STORY.replace("rises", "falls"), encoding="utf-8")
    write_records(folder, "one", "two", "three")
    return folder


def write_records(folder: Path, *ids: str) -> None:
    lines = [f'{{"id": "{id_}", "title": "Record {id_}", "body": "A zebra crossed."}}' for id_ in ids]
    (folder / "c.jsonl").write_text("\n".join(lines), encoding="utf-8")


def headlines(archive: Archive) -> set[str]:
    list(archive.housework.catch_up())
    return {hit.headline for hit in archive.search(parse("zambesi OR zebra"), limit=99).hits}


def test_what_is_gone_from_a_folder_is_removed(archive: Archive, folder: Path) -> None:
    assert archive.add([folder]).added == 5
    (folder / "a.txt").unlink()
    write_records(folder, "one", "three")
    report = archive.add([folder])
    assert (report.removed, report.unchanged, report.added) == (2, 3, 0)
    assert headlines(archive) == {"River falls", "Record one", "Record three"}
    shutil.rmtree(folder / "sub")
    assert archive.add([folder]).removed == 1
    assert archive.add([folder]).removed == 0
    assert headlines(archive) == {"Record one", "Record three"}
    (folder / "a.txt").write_text(STORY, encoding="utf-8")
    assert archive.add([folder]).added == 1


def test_a_file_that_is_touched_keeps_its_articles(archive: Archive, folder: Path) -> None:
    archive.add([folder])
    os.utime(folder / "c.jsonl", (1, 1))
    assert archive.add([folder]).removed == 0
    (folder / "c.jsonl").unlink()
    assert archive.add([folder]).removed == 3


@pytest.mark.parametrize("named", ["a.txt", "sub", "in.other"])
def test_only_what_is_below_the_folder_is_removed(archive: Archive, folder: Path, named: str) -> None:
    other = folder.parent / "in.other"
    shutil.copytree(folder, other)
    archive.add([folder, other])
    (folder / "c.jsonl").unlink()
    where = other if named == other.name else folder / named
    assert archive.add([where]).removed == 0


@pytest.mark.parametrize("what", ["missing", "empty", "empty within", "unreadable", "damaged"])
def test_what_cannot_be_seen_is_not_removed(archive: Archive, folder: Path, what: str) -> None:
    archive.add([folder])
    aside = folder.with_name("aside")
    match what:
        case "missing":  # the folder is on a disk that is not there
            folder.rename(aside)
        case "empty":
            folder.rename(aside)
            folder.mkdir()
        case "empty within":
            (folder / "sub" / "b.txt").rename(aside)
        case "unreadable":
            if os.geteuid() == 0:
                pytest.skip("root may read anything")
            (folder / "sub").chmod(0)
        case "damaged":
            (folder / "c.jsonl").write_bytes(b"\x00\x01")
            (folder / "a.txt").write_bytes(b"")
    assert archive.add([folder]).removed == 0
    assert len(headlines(archive)) == 5
    if what == "unreadable":
        (folder / "sub").chmod(0o700)


def test_settings_of_programs_in_a_folder_are_passed_over_and_refused_where_they_are_named(
    archive: Archive, tmp_path: Path
) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text(STORY, encoding="utf-8")
    texts = {
        "web": "<settings><add key='a'/></settings>",
        "tool": "<project><title>T</title><item>a</item></project>",
    }
    for name, text in texts.items():
        (folder / f"{name}.xml").write_text(text, encoding="utf-8")
    told: list[FileReport] = []
    report = archive.add([folder], on_file=told.append)
    assert (report.added, report.ignored, report.refused) == (1, 2, ())
    assert [Path(one.path).name for one in told] == ["a.txt"]
    assert archive.add([folder]).refused == ()
    named = archive.add([folder / "web.xml", folder / "tool.xml"])
    assert [(Path(one.where).name, one.reason) for one in named.refused] == [
        ("web.xml", "no format that Cuttings can read"),
        ("tool.xml", "it holds no article"),
    ]
    assert (
        archive.add([folder / "web.xml"], as_format=format_named("xml")).refused[0].reason
        == "it holds no article"
    )


def test_every_file_of_a_folder_is_an_article_or_counted_with_its_reason(
    archive: Archive, tmp_path: Path
) -> None:
    folder = tmp_path / "kept"
    (folder / "deep").mkdir(parents=True)
    contents = {
        "a.txt": STORY.encode(), "b.jpg": b"\xff\xd8", "c.JPG": b"\xff\xd8", "deep/d.png": b"PNG", "e.mp4": b"film",
        "f.docx": b"none", "g.txt": b"\0\1" * 50, "h.txt": b"", "i.json": b'{"theme": "dark"}', "j.csv": b"1,2\n3,4\n",
        "k.xml": b"<settings/>", "l.xml": b"<project><title>T</title><item>a</item></project>", "m.json": b"{broken",
        "Thumbs.db": b"x", "desktop.ini": b"x", "n.url": b"x", "o.css": b"x", "p.rar": b"x", "u.PAGES": b"x", "v.pptx": b"x", "Makefile": b"all:",
        "q.json": b"[]", "r.jsonl": b'{"size": 1}\n{"size": 2}\n', ".hidden": b"x", "~$s.docx": b"x",
    }  # fmt: skip
    for name, data in contents.items():
        (folder / name).write_bytes(data)
    (folder / "t.txt").symlink_to(folder / "none")
    expected = {
        Ground.PICTURE: 3, Ground.DATA: 6, Ground.DAMAGED: 3, Ground.OF_THE_SYSTEM: 2, Ground.RECORDING: 1,
        Ground.EMPTY: 1, Ground.LINK: 1, Ground.PROGRAM: 1, Ground.PACKED: 1, Ground.FOREIGN: 2, Ground.OTHER: 1, Ground.NO_FILE: 1,
    }  # fmt: skip
    for articles in ({"added": 1}, {"unchanged": 1}):
        report = archive.add([folder])
        unread = {heap.ground: heap.count for heap in report.unread}
        assert (unread, counts(report)) == (expected, counts(Report(**articles)))
        assert sum(unread.values()) + report.articles + len([".hidden", "~$s.docx"]) == len(
            [*contents, "t.txt"]
        )
        assert [heap.count for heap in report.unread] == sorted(unread.values(), reverse=True)
    pictures = next(heap for heap in report.unread if heap.ground is Ground.PICTURE)
    assert pictures.examples == (str(folder / "b.jpg"), str(folder / "c.JPG"))


def counts(report: Report) -> tuple[int, int]:
    return report.added, report.unchanged


def test_what_browsers_and_systems_put_beside_articles_is_passed_over(
    archive: Archive, tmp_path: Path
) -> None:
    page = "<html><body><h1>River rises</h1><p>It rose by two metres in the night.</p></body></html>"
    folder = tmp_path / "kept"
    parts = ("ad.html", "data.json", "track.txt", "a.js", "photo.jpg")
    others = ("$RECYCLE.BIN/S-1/a.txt", "__MACOSX/a.txt", "node_modules/tool/readme.md", ".trash/a.txt")
    for name in (
        "River.html",
        *(f"River_files/{part}" for part in parts),
        "River_files/report.md",
        "Lake_files/a.html",
        *others,
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(page.replace("rises", name), encoding="utf-8")
    report = archive.add([folder])
    assert {heap.ground: heap.count for heap in report.unread} == {Ground.PROGRAM: 4, Ground.PICTURE: 1}
    assert report.added == 3  # the pages, and what somebody put there


def test_what_is_named_is_refused_with_its_reason_even_if_it_is_data(
    archive: Archive, tmp_path: Path
) -> None:
    (tmp_path / "package.json").write_text('{"name": "tool", "version": "1"}', encoding="utf-8")
    (tmp_path / "figures.csv").write_text("year,rain\n2001,3\n", encoding="utf-8")
    assert archive.add([tmp_path]).refused == ()
    report = archive.add([tmp_path / "package.json", tmp_path / "figures.csv"])
    assert [(Path(one.where).name, one.reason, one.ground) for one in report.refused] == [
        (
            "package.json",
            "no key of it is known to hold a headline or a text: it has name, version",
            Ground.NO_ARTICLE,
        ),
        (
            "figures.csv",
            "no column of it is known to hold a text: it has year, rain",
            Ground.NO_ARTICLE,
        ),
    ]


def test_a_rehearsal_says_what_would_be_and_keeps_nothing(archive: Archive, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text(STORY, encoding="utf-8")
    (folder / "b.jsonl").write_text(
        '{"title": "One", "body": "Text.", "date": "2009-01-02", "author": "Ann"}\nnone\n', encoding="utf-8"
    )
    (folder / "c.txt").write_bytes(b"\x00\x01\x02" * 100)
    told: list[FileReport] = []
    before = archive.count()
    report = archive.add([folder], on_file=told.append, is_rehearsal=True)
    assert (report.added, len(report.refused)) == (2, 2)
    assert archive.count() == before
    assert [(Path(one.path).name, one.format, one.articles, len(one.refused)) for one in told] == [
        ("a.txt", "text", 1, 0),
        ("b.jsonl", "json", 1, 1),
        ("c.txt", "text", 0, 1),
    ]
    assert [(one.undated, one.unsigned, one.unsourced) for one in told] == [(1, 1, 0), (0, 0, 1), (0, 0, 0)]
    archive.add([folder])
    (folder / "a.txt").write_text(STORY.replace("rises", "falls"), encoding="utf-8")
    again = archive.add([folder], is_rehearsal=True)
    assert (again.added, again.replaced, again.unchanged) == (0, 1, 1)
    (folder / "a.txt").unlink()
    assert archive.add([folder], is_rehearsal=True).removed == 1
    assert archive.add([folder]).removed == 1


def test_a_format_that_is_said_counts_more_than_a_name(archive: Archive, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "records.txt").write_text('{"title": "One", "body": "Text."}\n', encoding="utf-8")
    (folder / "records").write_text('{"title": "Two", "body": "Text."}\n', encoding="utf-8")
    assert archive.add([folder], as_format=format_named("json")).added == 2
    list(archive.housework.catch_up())
    assert archive.search(parse("title:two")).total == 1


def test_a_folder_of_which_only_names_may_be_read_costs_no_other(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("closed", "open"):
        (tmp_path / "in" / folder).mkdir(parents=True)
        for name in ("a.txt", "b"):
            (tmp_path / "in" / folder / name).write_text(STORY, encoding="utf-8")

    def forbidding(look: Callable[..., os.stat_result]) -> Callable[..., os.stat_result]:
        def forbid(path: Any, *arguments: Any, **options: Any) -> os.stat_result:
            if "/closed/" in os.fspath(path):
                raise PermissionError(errno.EACCES, "Permission denied", os.fspath(path))
            return look(path, *arguments, **options)

        return forbid

    for name in ("stat", "lstat"):
        monkeypatch.setattr(os, name, forbidding(getattr(os, name)))
    report = archive.add([tmp_path / "in"])
    assert report.added == 1
    assert list(map(str, report.refused)) == [f"{tmp_path}/in/closed/a.txt: Permission denied"]


def test_an_empty_file_is_not_opened(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    assert list(map(str, archive.add([tmp_path / "a.txt"]).refused)) == [f"{tmp_path / 'a.txt'}: it is empty"]


def test_a_path_without_end_is_shown_by_its_beginning(archive: Archive, tmp_path: Path) -> None:
    (refused,) = archive.add([tmp_path / "/".join(["folder"] * 1000) / "a.txt"]).refused
    assert str(refused).startswith(f"{tmp_path}/folder/folder/")
    assert str(refused).endswith("…: File name too long")
    assert len(str(refused)) < 400


def test_a_file_of_which_nearly_nothing_is_an_article_is_left(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.intake.adding._MOST_REFUSALS", 3)
    monkeypatch.setattr("index.intake.adding._MOST_UNNAMED", 50)
    file = tmp_path / "bad.jsonl"
    file.write_bytes(b'{"title": "River", "body": "It rose."}\n' + b"none\n" * 1000)
    report = archive.add([file])
    reason = "51 more of its records could not be read; what follows is left out"
    assert (report.added, len(report.refused), str(report.refused[-1])) == (1, 4, f"{file}: {reason}")


def test_a_hundred_thousand_refusals_take_no_longer_each_than_one(archive: Archive, tmp_path: Path) -> None:
    file = tmp_path / "bad.jsonl"
    file.write_bytes(b"none\n" * 100_000)
    began = time.monotonic()
    refused = archive.add([file]).refused
    assert len(refused) == 10_001
    assert str(refused[-1]) == f"{file}: 90,000 more of its records could not be read"
    assert time.monotonic() - began < 60  # some four; copied at each, they took minutes


def test_what_moved_is_said_to_have_moved_and_keeps_all_that_was_made_of_it(
    archive: Archive, folder: Path
) -> None:
    archive.add([folder])
    before = {article.headline: article.id for article in kept(archive)}
    river = before["River rises"]
    archive.tagging.tag(river, ["pipeline"])
    entry = archive.notebook.keep(
        Entry(
            0,
            EntryKind.QUOTATION,
            river,
            Anchor(Span(4, 11), "zambesi"),
            "zambesi",
            None,
            "“zambesi”",
            datetime(2019, 5, 2, tzinfo=UTC),
        )
    )
    archive.notebook.note(entry.number, "Call the mayor.")
    noted = archive.notebook.entries()
    (folder / "sub" / "b.txt").rename(folder / "b.txt")
    (folder / "a.txt").rename(folder / "sub" / "a.txt")
    report = archive.add([folder])
    assert (report.moved, report.added, report.joined, report.removed) == (2, 0, 0, 0)
    assert {article.headline: article.id for article in kept(archive)} == before
    assert archive.read(river).tags == ("pipeline",)
    assert archive.origins(river) == (str(folder / "sub" / "a.txt"),)
    assert archive.notebook.entries() == noted
    assert archive.notebook.find(noted[0]) is not None


def test_what_is_copied_or_gone_from_one_of_several_places_has_not_moved(
    archive: Archive, folder: Path
) -> None:
    archive.add([folder])
    shutil.copy(folder / "a.txt", folder / "again.txt")
    report = archive.add([folder])
    assert (report.joined, report.moved) == (1, 0)
    (folder / "a.txt").unlink()
    report = archive.add([folder])
    assert (report.joined, report.moved, report.removed) == (0, 0, 0)
    shutil.copy(folder / "again.txt", folder / "third.txt")
    (folder / "again.txt").rename(folder / "a.txt")
    report = archive.add([folder])
    assert (report.joined, report.moved, report.removed) == (1, 1, 0)


@pytest.mark.parametrize("together", [True, False], ids=["together", "one after the other"])
def test_what_moves_in_a_folder_that_is_followed_keeps_its_id(
    archive: Archive, folder: Path, together: bool
) -> None:
    archive.add([folder])
    before = {article.headline: article.id for article in kept(archive)}
    old, new, away = folder / "a.txt", folder / "sub" / "new.txt", folder.parent / "away"
    old.rename(new if together else away)
    report = add_changes(
        archive._store, {str(new): folder, str(old): folder} if together else {str(old): folder}
    )
    assert (report.moved, report.removed) == (together, not together)
    if not together:
        away.rename(new)
        assert add_changes(archive._store, {str(new): folder}).added == 1
    assert {article.headline: article.id for article in kept(archive)} == before


def test_a_rehearsal_says_what_would_be_joined(archive: Archive, folder: Path) -> None:
    shutil.copy(folder / "a.txt", folder / "sub" / "a.txt")
    rehearsed = archive.add([folder], is_rehearsal=True)
    report = archive.add([folder])
    assert (rehearsed.added, rehearsed.joined) == (report.added, report.joined) == (5, 1)
    shutil.copy(folder / "a.txt", folder / "again.txt")
    rehearsed = archive.add([folder], is_rehearsal=True)
    assert (rehearsed.added, rehearsed.joined, rehearsed.unchanged) == (0, 1, 6)


def kept(archive: Archive) -> list[Article]:
    """All articles but the seeds."""
    articles = archive._store.articles(archive._store.ids("", 99))
    return [article for article in articles if not article.origin.startswith("seeds:")]
