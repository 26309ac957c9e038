"""Adding says what became of every file, can be rehearsed, and can be told the format."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import NoReturn

import click
import pytest
import regex
from click.testing import CliRunner, Result

from index.archive_folder import SETTINGS_FILE
from index.article import article_id
from index.errors import EngineUnavailable, UnfitColumns
from index.grounds import Ground, Heap
from index.importers.formats import FORMATS
from index.intake import adding
from tui.adding_words import done_so_far
from tui.cli import cuttings
from tui.commands.add import add
from tui.formats_table import formats_table
from tui.unread_words import group_line

UNWANTED = regex.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
PARAGRAPHS = "".join(
    f"<p>The zambesi rose by {n} metres in the night, the mayor said, and nobody was hurt in the valley below.</p>"
    for n in range(2, 7)
)
PAGE = f"""<html><head><title>River rises | City Post</title><meta property="og:site_name" content="City Post">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "River rises", "datePublished":
"2009-01-07T08:00:00+01:00", "author": {{"@type": "Person", "name": "Ann Lee"}}}}</script></head><body><article>
<h1>River rises</h1>{PARAGRAPHS}</article></body></html>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What somebody kept for ten years: a page, a mail, a table, an archive of texts, and what is none of that."""
    made = tmp_path / "kept"
    made.mkdir()
    (made / "page.html").write_text(PAGE, encoding="utf-8")
    (made / "letter.eml").write_text(
        "From: Ann Lee <ann@post.example>\nSubject: Lake falls\nDate: Thu, 2 May 2019 09:30:00 +0200\n\nThe lake fell.",
        encoding="utf-8",
    )
    (made / "table.csv").write_text(
        "title,text\nOne,The first text.\nTwo,The second text.\n", encoding="utf-8"
    )
    with zipfile.ZipFile(made / "old.zip", "w") as file:
        file.writestr("1999/a.txt", "City Post\n\nBridge opens\n\nGENEVA — The bridge was opened.\n")
        file.writestr("photo.jpg", "no text")
    (made / "feeds.opml").write_text(
        '<opml><body><outline xmlUrl="http://a.example/f"/></body></opml>', encoding="utf-8"
    )
    (made / "photo.jpg").write_bytes(b"\xff\xd8")
    (made / "Makefile").write_text("all:\n", encoding="utf-8")
    return made


def run(tmp_path: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cuttings, ["--archive", str(tmp_path / "archive"), *arguments])


def test_a_folder_of_many_formats_is_read(folder: Path, tmp_path: Path) -> None:
    done = run(tmp_path, "add", str(folder))
    assert done.exit_code == 0
    assert done.stdout.startswith(
        "5 added, 0 unchanged, 0 replaced, 0 removed, 1 refused; 3 files of other formats"
    )
    assert "Saved web pages: 1 article in 1 file\n" in done.stdout
    assert (
        "CSV and other tables: 2 articles in 1 file (2 without a date, 2 without an author, 2 without a source)"
        in done.stdout
    )
    assert "it is a list of one feed" in done.stderr
    bridge = json.loads(run(tmp_path, "search", "--json", "bridge").stdout)
    shown = run(tmp_path, "show", "--origin", bridge["id"]).stdout
    assert shown.startswith(f"Read from: {folder / 'old.zip'}\nIn it:     1999/a.txt\n")
    again = run(tmp_path, "add", str(folder))
    assert again.stdout.startswith("0 added, 5 unchanged, 0 replaced, 0 removed, 1 refused; 2 files of other")


def test_what_was_not_read_is_summed_up_most_first(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    (kept / "deep").mkdir(parents=True)
    for number in range(12):
        (kept / f"{number:02}.docx").write_bytes(b"no zip")
    for name in ("a.jpg", "b.png", "deep/c.gif"):
        (kept / name).write_bytes(b"x")
    (kept / "empty.txt").touch()
    done = run(tmp_path, "add", str(kept))
    assert done.stdout.splitlines()[-4:] == [
        f"16 passed over or refused in {kept}:",
        "  12 damaged, or not what their names say (00.docx, 01.docx, …)",
        "   3 pictures (a.jpg, b.png, …)",
        "   1 empty (empty.txt)",
    ]
    named = done.stderr.splitlines()
    assert [line for line in named if ".docx" in line] == [
        f"Refused: {kept}/{number:02}.docx: it is no Word file, or a damaged one" for number in range(10)
    ]
    assert named[10:] == [
        "Refused: 2 more damaged, or not what their names say; --all-refused names each",
        f"Refused: {kept}/empty.txt: it is empty",
    ]
    assert len(run(tmp_path, "add", "--all-refused", str(kept)).stderr.splitlines()) == 13
    report = json.loads(run(tmp_path, "add", "--json", str(kept)).stdout)
    assert len(report["refused"]) == 13
    assert report["refused"][0]["ground"] == "damaged"
    assert [(one["ground"], one["count"], one["passed_over"]) for one in report["unread"]] == [
        ("damaged", 12, False),
        ("picture", 3, True),
        ("empty", 1, False),
    ]


def test_each_ground_has_words() -> None:
    for ground in Ground:
        for number in (1, 2):
            assert group_line(Heap(ground, number, ())).startswith(f"{number} ")


def test_what_a_page_says_of_itself_is_kept(folder: Path, tmp_path: Path) -> None:
    run(tmp_path, "add", str(folder / "page.html"))
    hit = json.loads(run(tmp_path, "search", "--json", "zambesi").stdout)
    shown = json.loads(run(tmp_path, "show", "--json", hit["id"]).stdout)
    assert (shown["headline"], shown["source"], shown["byline"], shown["published"]) == (
        "River rises",
        "City Post",
        "Ann Lee",
        "2009-01-07",
    )


def test_a_rehearsal_lists_every_file_and_keeps_nothing(folder: Path, tmp_path: Path) -> None:
    done = run(tmp_path, "add", "--dry-run", str(folder))
    lines = done.stdout.splitlines()
    assert f"{folder / 'page.html'}: 1 article, Saved web pages" in lines
    assert any(line.startswith("Nothing was kept. It would be: 5 added") for line in lines)
    assert json.loads(run(tmp_path, "status", "--json").stdout)["articles"] == 1
    report = json.loads(run(tmp_path, "add", "--dry-run", "--json", str(folder)).stdout)
    assert report["ignored"] == 3
    assert {Path(file["path"]).name: file["format"] for file in report["files"]} == {
        "feeds.opml": "opml",
        "letter.eml": "mail",
        "old.zip": "zip",
        "page.html": "html",
        "table.csv": "csv",
    }


def test_a_format_can_be_said(tmp_path: Path) -> None:
    file = tmp_path / "export.dat"
    file.write_text('{"title": "One", "body": "The zambesi rose."}\n', encoding="utf-8")
    refused = run(tmp_path, "add", str(file))
    assert (refused.exit_code, "no format that Cuttings can read" in refused.stderr) == (2, True)
    assert run(tmp_path, "add", "--as", "json", str(file)).stdout.startswith("1 added")
    assert run(tmp_path, "add", "--as", "papyrus", str(file)).exit_code == 2


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """A table whose columns have names of its own, and a text by which they cannot be told."""
    file = tmp_path / "export.csv"
    file.write_text("Kopf,Lang,Stand\nRiver rises,The zambesi rose.,2019-01-02\n", encoding="utf-8")
    return file


def test_columns_can_be_said_and_what_is_said_now_overrules_the_settings(
    export: Path, tmp_path: Path
) -> None:
    assert run(tmp_path, "add", str(export)).exit_code == 2
    settings = tmp_path / "archive" / SETTINGS_FILE
    settings.write_text("[columns]\ntext = 'Lang'\nheadline = 'Stand'\n", encoding="utf-8")
    assert run(tmp_path, "add", str(export)).stdout.startswith("1 added")
    now = ("--column", "headline=Kopf", "--column", "date=Stand")
    assert (
        run(tmp_path, "add", "--dry-run", *now, str(export))
        .stdout.splitlines()[1]
        .startswith("Nothing was kept. It would be: 0 added, 0 unchanged, 1 replaced")
    )
    assert run(tmp_path, "add", *now, str(export)).stdout.startswith("0 added, 0 unchanged, 1 replaced")
    assert run(tmp_path, "add", *now, str(export)).stdout.startswith("0 added, 1 unchanged, 0 replaced")
    hit = json.loads(run(tmp_path, "search", "--json", "zambesi").stdout)
    assert (hit["headline"], hit["published"]) == ("River rises", "2019-01-02")
    settings.unlink()
    assert run(tmp_path, "add", str(export)).stdout.startswith("0 added, 1 unchanged, 0 replaced")


def test_columns_can_be_said_of_tables_in_archives(export: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "old.zip", "w") as file:
        file.write(export, "export.csv")
    done = run(tmp_path, "add", "--column", "text=Lang", "--column", "date=Nope", str(tmp_path / "old.zip"))
    assert done.stdout.startswith("1 added")
    assert f"{tmp_path / 'old.zip'}#export.csv: there is no column Nope for date" in done.stderr


def test_a_column_that_a_file_does_not_have_is_one_line_and_the_rest_goes_on(
    export: Path, tmp_path: Path
) -> None:
    lines = tmp_path / "lines.jsonl"
    lines.write_text(
        '{"title": "Lake falls", "body": "It fell."}\n{"wann": "2020-01-02"}\n', encoding="utf-8"
    )
    said = ("--column", "text=Lang", "--column", "date=Nope")
    report = json.loads(run(tmp_path, "add", "--dry-run", "--json", *said, str(lines)).stdout)
    assert report["files"][0]["unheeded"] == ["text", "date"]
    done = run(tmp_path, "add", *said, str(export), str(lines))
    assert (done.exit_code, done.stdout.partition(",")[0]) == (0, "2 added")
    assert [line for line in done.stderr.splitlines() if "no column" in line] == [
        f"{export}: there is no column Nope for date, which is guessed; there are Kopf, Lang, Stand (nor in 1 more)",
        f"{lines}: there is no column Lang for text, which is guessed; there are title, body",
    ]
    settings = tmp_path / "archive" / SETTINGS_FILE
    settings.write_text("[columns]\nauthor = 'Wer'\n", encoding="utf-8")
    assert "no column" not in run(tmp_path, "add", "--column", "text=Lang", str(export)).stderr


@pytest.mark.parametrize(
    ("said", "settings", "complaint"),
    [
        ("date", "", "cuttings: --column date: write FIELD=NAME, as date=Erschienen"),
        ("datum=Stand", "", "cuttings: 'datum' is no part of an article: say one of headline, text"),
        ("date=Stand", "[columns]\ndate = 3\n", "the column of 'date' must be a name, or a list of names"),
        ("date=Stand", "[columns\n", "settings.toml: Expected ']'"),
    ],
    ids=["no-equals-sign", "no-such-field", "wrong-type-in-settings", "broken-settings"],
)
def test_columns_that_make_no_sense_are_one_line_and_nothing_is_read(
    export: Path, tmp_path: Path, said: str, settings: str, complaint: str
) -> None:
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / SETTINGS_FILE).write_text(settings, encoding="utf-8")
    done = run(tmp_path, "add", "--column", said, str(export))
    assert isinstance(done.exception, UnfitColumns)
    assert complaint in f"cuttings: {done.exception}"


def test_the_original_of_an_article_is_shown(tmp_path: Path) -> None:
    file = tmp_path / "a#1.txt"
    file.write_text("City Post\n\nRiver rises\n\nThe \x1b[31mzambesi rose.\n", encoding="utf-8")
    run(tmp_path, "add", str(file))
    id_ = json.loads(run(tmp_path, "search", "--json", "zambesi").stdout)["id"]
    shown = run(tmp_path, "show", "--origin", id_).stdout
    assert shown.startswith(f"Read from: {file}\n")
    assert "City Post\n\nRiver rises" in shown
    assert "\x1b" not in shown
    file.unlink()
    assert "There is no such file now" in run(tmp_path, "show", "--origin", id_).stdout


def test_the_same_article_in_two_files_is_shown_with_both(tmp_path: Path) -> None:
    one, other = tmp_path / "a.txt", tmp_path / "b.txt"
    one.write_text(
        "River rises\n\nThe zambesi rose by two metres in the night, said the mayor.\n", encoding="utf-8"
    )
    shutil.copy(one, other)
    done = run(tmp_path, "add", str(one), str(other))
    assert done.stdout.startswith(
        "1 added, 0 unchanged, 0 replaced, 1 joined with an article that is here, 0 removed"
    )
    hit = json.loads(run(tmp_path, "search", "--json", "zambesi").stdout)
    of_copy = article_id(str(other))
    shown = json.loads(run(tmp_path, "show", "--json", of_copy).stdout)
    assert (shown["id"], shown["origins"]) == (hit["id"], [str(one), str(other)])
    assert run(tmp_path, "show", of_copy).stdout.endswith(f"\n\n{one}\n{other}\n")
    one.unlink()
    lines = run(tmp_path, "show", "--origin", of_copy).stdout.splitlines()
    assert lines[:3] == [f"Read from: {one}", "There is no such file now", f"Read from: {other}"]
    assert "The zambesi rose by two metres in the night, said the mayor." in lines


def test_a_bibliography_fills_in_what_an_article_does_not_say(tmp_path: Path) -> None:
    article, references = tmp_path / "a.txt", tmp_path / "refs.ris"
    article.write_text(
        "City Post\n\nRiver rises by two metres\n\n2009-01-07\n\nThe zambesi rose in the night, said the mayor.\n",
        encoding="utf-8",
    )
    references.write_text(
        "TY  - NEWS\nTI  - River Rises by Two Metres\nAU  - Lee, Ann\nDA  - 2009/01/07\nUR  - https://a.example/1\n"
        "ER  - \n\nTY  - NEWS\nTI  - Bridge opens at last\nER  - \n",
        encoding="utf-8",
    )
    done = run(tmp_path, "add", str(article), str(references))
    assert done.stdout.splitlines()[0] == (
        "2 added, 0 unchanged, 0 replaced, 1 joined with an article that is here, 0 removed, 0 refused"
        "; filled in: 1 author, 1 link"
    )
    hit = json.loads(run(tmp_path, "search", "--json", "author:lee").stdout)
    shown = json.loads(run(tmp_path, "show", "--json", hit["id"]).stdout)
    assert (shown["byline"], shown["source"], shown["url"]) == ("Ann Lee", "City Post", "https://a.example/1")
    assert [origin.partition("#")[0] for origin in shown["origins"]] == [str(article), str(references)]
    again = json.loads(run(tmp_path, "add", "--json", str(article), str(references)).stdout)
    assert (again["unchanged"], again["filled"]) == (3, {})


def test_nothing_that_lies_where_somebody_works_is_run(folder: Path, tmp_path: Path) -> None:
    trap = "import pathlib; pathlib.Path(__file__).with_name('sprung').touch()\n"
    for name in ("index.py", "tui.py", "runpy.py", "json.py", "msgspec.py"):
        (folder / name).write_text(trap, encoding="utf-8")
    program = "from tui.cli import cuttings; cuttings()"
    root = Path(adding.__file__).parents[1]
    code = f"import sys; sys.path.insert(0, {str(root)!r}); {program}"
    arguments = ("--archive", str(tmp_path / "archive"), "add", ".")
    done = subprocess.run(
        [sys.executable, "-P", "-c", code, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert done.stdout.startswith("5 added")
    assert not (folder / "sprung").exists()


@pytest.mark.parametrize(
    ("done", "seconds", "said"),
    [(1, 1.0, "1 article, 1/s"), (1, 0.1, "1 article"), (2_000, 2, "2,000 articles, 1,000/s")],
)
def test_how_much_is_done_is_said_in_english(done: int, seconds: float, said: str) -> None:
    assert done_so_far(done, seconds) == said


def test_the_readme_has_the_table_of_the_formats(root: Path) -> None:
    assert formats_table(FORMATS) in (root / "README.md").read_text(encoding="utf-8")


def test_an_index_that_cannot_be_written_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("City Post\n\nRiver rises\n\nIt rose by two metres.\n", encoding="utf-8")
    monkeypatch.setattr("tui.commands.progress._SECONDS_OF_A_STANDSTILL", 0.2)
    idle = [sys.executable, "-c", "import time; time.sleep(600)"]
    monkeypatch.setattr("index.housekeeping.housekeeper.command", lambda *_, **__: idle)

    def fail(*_: object) -> NoReturn:
        raise EngineUnavailable("The search index cannot be used: No space left on device")

    monkeypatch.setattr("index.housekeeping.indexing.catch_up", fail)
    done = run(tmp_path, "add", str(tmp_path / "a.txt"))
    assert done.exit_code != 0
    assert "No space left on device" in str(done.exception or done.output)


def test_a_path_that_may_not_be_read_costs_no_other() -> None:
    (paths,) = (parameter for parameter in add.params if parameter.name == "paths")
    assert isinstance(paths.type, click.Path)
    assert not paths.type.readable  # else the command line is refused: each path has its line


@pytest.mark.skipif(sys.platform != "linux", reason="only there may a file's name be any bytes")
def test_each_file_with_a_hostile_name_is_one_line_that_no_terminal_obeys(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    names = [
        b"a\nRefused: b.txt",
        b"\x1b]52;c;eA==\x07",
        b"\x1b[2J",
        b"\xff\xfe",
        "\u202egnp\u2066".encode(),
        b"c\rd",
        b"\x9b31m",
    ]
    for name in names:
        os.makedirs(os.fsencode(folder) + b"/" + name)  # noqa: PTH103
        with open(os.fsencode(folder) + b"/" + name + b"/" + name + b".txt", "wb") as file:  # noqa: PTH123
            file.write(b"\0\1" * 50)
    done = run(tmp_path, "add", "--dry-run", str(folder))
    refused = [line for line in done.output.split("\n") if line.startswith("Refused: ")]
    assert len(refused) == len(names)
    assert all(line.endswith(": it is not a text file") for line in refused)
    assert not UNWANTED.search(done.output)
