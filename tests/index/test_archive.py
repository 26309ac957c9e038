"""What is said to be added, kept or undone survives; everything else can be made anew."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from index.archive import Archive
from index.article import ArticleId, Span
from index.errors import ArchiveUnusable, ArticleNotFound
from index.housekeeping import housekeeper
from index.housekeeping.wishes import Wishes
from index.notebook.entries import Entry, EntryKind
from index.parsing import parse
from index.query import EVERYTHING
from index.results import Sort
from index.text.anchors import Anchor


def test_the_seed_is_read_as_it_should_be(archive: Archive) -> None:
    (hit,) = archive.search(EVERYTHING).hits
    article = archive.read(hit.article_id).article
    assert article.source == "Expatica news"
    assert article.headline == "NATO-Russia Council to hold landmark talks"
    assert article.dateline == "Brussels"
    assert article.published is None
    assert len(article.paragraphs) == 21
    assert article.body.startswith("Envoys from NATO")


def test_a_reading_marks_what_the_query_matches(archive: Archive) -> None:
    (hit,) = archive.search(parse("council")).hits
    reading = archive.read(hit.article_id, parse("council"))
    assert {span.of(reading.article.body) for span in reading.matches} == {"Council"}
    assert [span.of(reading.article.headline) for span in reading.headline_matches] == ["Council"]


def test_an_archive_opens_without_what_it_needs_later(archive: Archive, run_python) -> None:
    late = (
        "numpy",
        "rapidfuzz",
        "index.engines.whoosh",
        "index.housekeeping.housework",
        "index.importers.formats",
        "index.snippets",
    )
    code = (
        "import sys, pathlib, index.archive; index.archive.Archive.open(pathlib.Path(sys.argv[1])).close(); "
        f"print(set({late}) & set(sys.modules))"
    )
    assert run_python(code, str(archive.folder)) == "set()"


def test_an_unknown_article_is_said_to_be_unknown(archive: Archive) -> None:
    with pytest.raises(ArticleNotFound):
        archive.read(ArticleId("0" * 12))


def test_the_folder_is_private(archive: Archive) -> None:
    for folder in (archive.folder, archive.folder / "index" / "whoosh"):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_an_index_that_somebody_else_may_write_is_not_opened(archive: Archive) -> None:
    (archive.folder / "index" / "whoosh").chmod(0o777)
    archive._engine.close()
    with pytest.raises(Exception, match="can be written by somebody else"):
        archive.search(EVERYTHING)


def test_a_folder_of_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ArchiveUnusable):
        Archive.open(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["letter.txt"]


def test_an_archive_of_a_newer_version_is_not_touched(archive: Archive) -> None:
    connection = sqlite3.connect(archive.folder / "archive.sqlite")
    connection.execute("PRAGMA user_version = 99")
    connection.commit()
    connection.close()
    with pytest.raises(ArchiveUnusable, match="newer version"):
        Archive.open(archive.folder)


def test_a_kept_quotation_is_in_the_archive_and_in_the_notebook(archive: Archive) -> None:
    when = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
    words, citation = "Stars *and* stripes", "“Stars *and* stripes” — Ann Lee\nCity Post"
    anchor = Anchor(Span(3, 9), words)
    archive.notebook.keep(
        Entry(0, EntryKind.QUOTATION, ArticleId("a" * 12), anchor, words, "Ann Lee", citation, when)
    )
    notebook = archive.notebook.write()
    assert archive.status().kept == 1
    assert notebook.read_text(encoding="utf-8").endswith(
        "> “Stars \\*and\\* stripes” — Ann Lee  \n> City Post  \n"
    )


@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning"
)  # Whoosh leaves a damaged file open
@pytest.mark.parametrize("damage", ["zeroes", "truncated", "toc", "missing", "checkpoint"])
def test_a_damaged_index_is_built_anew_by_housekeeping(archive: Archive, damage: str) -> None:
    folder = archive.folder / "index" / "whoosh"
    (segment,) = folder.glob("*.seg")
    (toc,) = folder.glob("*.toc")
    data = segment.read_bytes()
    match damage:
        case "zeroes":
            segment.write_bytes(data[:100] + b"\0" * 64 + data[164:])
        case "truncated":
            segment.write_bytes(data[: len(data) // 2])
        case "toc":
            toc.write_bytes(b"nonsense")
        case "missing":
            segment.unlink()
        case "checkpoint":
            (folder / "checkpoint.json").write_text("{", encoding="utf-8")
    archive.close()
    again = Archive.open(archive.folder)
    list(again.housework.catch_up())
    assert again.search(parse("council")).total == 1
    again.close()


def test_deleting_the_index_loses_nothing(archive: Archive) -> None:
    import shutil

    archive.close()
    shutil.rmtree(archive.folder / "index")
    again = Archive.open(archive.folder)
    list(again.housework.catch_up())
    assert again.search(EVERYTHING).total == 1
    again.close()


def test_results_sort_by_date(archive: Archive, write_articles: Callable[..., Path]) -> None:
    archive.add(
        [
            write_articles(
                a="City Post\n\nFirst story\n\n2019-01-02\n\nText here.",
                b="City Post\n\nSecond story\n\n2020-01-02\n\nText here.",
            )
        ]
    )
    list(archive.housework.catch_up())
    newest = archive.search(EVERYTHING, sort=Sort.NEWEST).hits
    assert [hit.headline for hit in newest[:2]] == ["Second story", "First story"]


def test_annotations_are_made_once_and_again_when_an_article_changes(
    archive: Archive, write_articles: Callable[..., Path]
) -> None:
    folder = write_articles(a="City Post\n\nArrival\n\nAnn Lee arrived in Geneva.")
    archive.add([folder])
    list(archive.housework.do_all())
    assert archive.status().annotated == archive.status().articles == 2
    write_articles(a="City Post\n\nArrival\n\nTom Cole arrived in Geneva.")
    archive.add([folder])
    assert archive.status().annotated == 1
    list(archive.housework.do_all())
    assert "Tom Cole" in {entity.name for entity in archive.entities(parse("arrived"))}
    assert archive.status().annotated == 2


def test_housekeeping_in_a_process_of_its_own_catches_up(
    archive: Archive, write_articles: Callable[..., Path]
) -> None:
    archive.add(
        [write_articles(**{f"a{n}": f"City Post\n\nStory {n}\n\nZebra {n} crossed." for n in range(30)})]
    )
    process = housekeeper.start(archive.folder)
    try:
        deadline = time.monotonic() + 60
        while not archive.housework.is_indexed() and time.monotonic() < deadline:
            time.sleep(0.05)
        assert archive.search(parse("zebra")).total == 30
    finally:
        process.terminate()
        process.wait()


def test_housekeeping_beside_an_addition_leaves_names_to_another_time(
    archive: Archive, write_articles: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.add([write_articles(a="City Post\n\nRiver rises\n\nA zebra crossed.")])
    monkeypatch.setattr(os, "nice", lambda _: 0)
    housekeeper.keep_house(archive.folder, None, Wishes(()), only_indexes=True)
    assert archive.search(parse("zebra")).total == 1
    assert archive.status().annotated == 0


def test_kill_9_while_adding_loses_nothing_that_was_reported(tmp_path: Path) -> None:
    """Kill an import at several moments; what it had said was added is there and found once, and the next run finishes."""
    folder = tmp_path / "in"
    folder.mkdir()
    lines = [
        f'{{"id": "{n}", "title": "Story {n}", "body": "Zebra {n} crossed the road."}}' for n in range(3000)
    ]
    (folder / "all.jsonl").write_text("\n".join(lines), encoding="utf-8")
    code = (
        "import sys; from pathlib import Path; from index.archive import Archive; from index import housekeeping\n"
        "archive = Archive.open(Path(sys.argv[1])); housekeeper.start(archive.folder)\n"
        "archive.add([Path(sys.argv[2])], lambda p: print(p.report.added, flush=True))\n"
        "[None for _ in archive.housework.catch_up(patience_seconds=60)]\nprint('done', flush=True)"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "archive"), str(folder)]
    for reports in (1, 3, 5):
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        said = "0"
        for _ in range(reports):
            said = process.stdout.readline().strip() or said
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        process.stdout.close()
        archive = Archive.open(tmp_path / "archive")
        assert archive.status().articles - 1 >= (int(said) if said.isdigit() else 3000)
        archive.close()
    archive = Archive.open(tmp_path / "archive")
    archive.add([folder])
    list(archive.housework.catch_up(patience_seconds=60))
    results = archive.search(parse("zebra"), limit=5000)
    assert results.total == 3000
    assert len({hit.article_id for hit in results.hits}) == 3000
    assert archive.status().articles == 3001
    archive.close()


def test_a_change_of_engine_that_is_killed_leaves_the_one_before(archive: Archive) -> None:
    pytest.importorskip("tantivy")
    index = archive.folder / "index"
    changing = archive.housework.rebuild("tantivy")
    next(changing)
    changing.close()  # as when the process is killed: nothing after the first batch is done
    assert {folder.name for folder in index.iterdir()} == {"whoosh", "tantivy"}
    again = Archive.open(archive.folder)
    assert (again.status().engine, again.search(parse("council")).total) == ("whoosh", 1)
    list(again.housework.catch_up())
    assert {folder.name for folder in index.iterdir()} == {"whoosh"}
    again.close()


def test_an_open_archive_follows_a_change_of_engine_by_another_process(archive: Archive) -> None:
    pytest.importorskip("tantivy")
    assert archive.search(parse("council")).total == 1
    for engine in ("tantivy", "whoosh"):
        other = Archive.open(archive.folder)
        list(other.housework.rebuild(engine))
        other.close()
        assert archive.housework.is_indexed()
        assert (archive.status().engine, archive.search(parse("council")).total) == (engine, 1)
