"""The command line, as a script uses it."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner

from index.annotators import ner
from index.archive import Archive
from index.archive_folder import SETTINGS_FILE
from index.housekeeping.housework import sole_housekeeper
from tui.cli import cuttings
from tui.commands import exits

Run = Callable[..., subprocess.CompletedProcess[str]]

WITHOUT_PRIVILEGES = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
"""Permissions mean nothing to root, but to root without capabilities they do."""


def records(done: subprocess.CompletedProcess[str]) -> list[dict]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_new_archive_holds_the_seed(run: Run) -> None:
    found = run("search", "--json", "council")
    assert found.returncode == 0, found.stderr
    (hit,) = records(found)
    assert list(hit) == ["id", "headline", "source", "published", "score", "snippet", "matches"]
    assert hit["headline"] == "NATO-Russia Council to hold landmark talks"
    assert hit["source"] == "Expatica news"
    assert hit["published"] is None
    start, end = hit["matches"][0]
    assert hit["snippet"][start:end] == "Council"


def test_search_says_what_would_find_something(run: Run) -> None:
    found = run("search", "--json", "concil", "landmark")
    assert (found.returncode, found.stdout) == (1, "")
    assert found.stderr.splitlines() == [
        "Did you mean council landmark? 1 article",
        "Did you mean landmark? 1 article",
        "Nothing found",
    ]


def test_show_gives_the_article_with_entities_and_quotations(run: Run) -> None:
    (hit,) = records(run("search", "--json", "council"))
    (shown,) = records(run("show", "--json", hit["id"]))
    assert shown["dateline"] == "Brussels"
    assert shown["paragraphs"] == 21
    assert shown["body"].startswith("Envoys from NATO")
    rogozin = next(entity for entity in shown["entities"] if entity["name"] == "Dmitry Rogozin")
    assert (rogozin["kind"], rogozin["aliases"], rogozin["mentions"]) == ("person", ["Rogozin"], 4)
    assert len(shown["quotes"]) == 7
    plain = run("show", hit["id"]).stdout
    assert plain.startswith("NATO-Russia Council to hold landmark talks\n")


def test_show_gives_what_the_editors_say_below_the_text(run: Run, tmp_path: Path) -> None:
    note = "Correction: The zebra was a quagga."
    (tmp_path / "a.txt").write_text(
        f"City Post\n\nZebra\n\nThe zebra was three years old, they said.\n\n{note}\n"
    )
    run("add", str(tmp_path / "a.txt"))
    (hit,) = records(run("search", "--json", "zebra"))
    (shown,) = records(run("show", "--json", hit["id"]))
    assert (shown["body"], shown["note"]) == ("The zebra was three years old, they said.", note)
    assert f"they said.\n\n{note}\n" in run("show", hit["id"]).stdout
    assert run("search", "--json", "quagga").stdout == ""


def test_show_takes_the_beginning_of_an_id_that_no_other_has(run: Run, tmp_path: Path) -> None:
    lines = [f'{{"id": {n}, "title": "Story {n}", "body": "Zebra {n}."}}' for n in range(40)]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    run("add", str(tmp_path / "a.jsonl"))
    ids = [hit["id"] for hit in records(run("search", "--json", "--limit", "40", "zebra"))]
    assert records(run("show", "--json", ids[0][:10].upper()))[0]["id"] == ids[0]
    common = next(sign for sign in "0123456789abcdef" if sum(id_.startswith(sign) for id_ in ids) > 1)
    done = run("show", common)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"More than one article begins with {common}: ")
    assert [run("show", unknown).returncode for unknown in ("", "%", "_", "zz")] == [1, 1, 1, 1]


def test_quotes_by_speaker(run: Run) -> None:
    found = records(run("quotes", "--json", "--speaker", "rogozin"))
    assert len(found) == 4
    assert {quote["speaker"] for quote in found} == {"Dmitry Rogozin"}
    assert list(found[0]) == [
        "article", "headline", "source", "published", "text", "speaker", "speaker_mention", "cue", "kind", "utterance", "start", "end",
        "rule", "confidence",
    ]  # fmt: skip
    assert {quote["rule"] for quote in found} <= {"after", "pronoun", "utterance", "continuation"}
    assert all(0.5 < quote["confidence"] <= 1 for quote in found)


def test_quotes_are_listed_by_date(run: Run, tmp_path: Path) -> None:
    for name, day in (("a", "2019-01-07"), ("b", "2019-09-25"), ("c", "2019-01-04")):
        text = f"City Post\n\nRiver {name}\n\n{day}\n\n“We saw {name} rise,” mayor Ann Lee said in Geneva.\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    run("add", *(str(tmp_path / f"{name}.txt") for name in "abc"))

    def days(*arguments: str) -> list[str]:
        return [quote["published"] for quote in records(run("quotes", "--json", *arguments))]

    newest = ["2019-09-25", "2019-01-07", "2019-01-04"]
    assert days("--speaker", "lee") == days("--sort", "newest", "river") == newest
    assert days("--speaker", "lee", "--sort", "oldest") == newest[::-1]


def test_entities_of_the_archive(run: Run) -> None:
    found = records(run("entities", "--json"))
    assert list(found[0]) == ["id", "name", "kind", "aliases", "articles", "mentions"]
    assert {"NATO", "Russia", "Dmitry Rogozin"} <= {entity["name"] for entity in found}


def test_annotate_gives_offsets_of_exactly_the_input(run: Run) -> None:
    text = "\ufeff".join(["", ""]) + "Line one.\r\n\r\n“We are ready,” Ann Lee said in Geneva.\r\n"
    (found,) = records(run("annotate", "--json", "-", stdin=text))
    assert "\r\n" in found["text"] or found["text"] == text.replace("\r\n", "\n")
    for entity in found["entities"]:
        assert found["text"][entity["start"] : entity["end"]] == entity["text"]
    (quote,) = found["quotes"]
    assert (quote["speaker"], quote["kind"], quote["text"]) == ("Ann Lee", "full", "We are ready,")
    assert found["text"][quote["start"] : quote["end"]] == "“We are ready,”"


@pytest.mark.skipif(not ner.is_installed(), reason="the extra cuttings[ner] is not installed")
@pytest.mark.xdist_group("ner")
def test_annotate_uses_the_language_model_but_for_rules(
    run: Run, run_apart: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(ner.SWITCH)
    text = "Les ouvriers de la mine ont attendu Jospin pendant des heures, mais il est resté chez lui."
    (better,) = records(run_apart("annotate", "--json", stdin=text))
    (by_rules,) = records(run("annotate", "--json", "--rules", stdin=text))
    assert [entity["text"] for entity in better["entities"]] == ["Jospin"]
    assert better.keys() == by_rules.keys()
    assert by_rules["entities"] == []


def test_annotate_reads_several_files_and_goes_on_after_a_bad_one(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ann Lee arrived.", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\x7fELF\0\0\0")
    (tmp_path / "c.txt").write_text("Tom Cole left.", encoding="utf-8")
    done = run(
        "annotate", "--json", *(str(tmp_path / name) for name in ("a.txt", "b.txt", "missing.txt", "c.txt"))
    )
    assert [record["entities"][0]["text"] for record in records(done)] == ["Ann Lee", "Tom Cole"]
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 2


def test_status_in_json(run: Run, tmp_path: Path) -> None:
    (status,) = records(run("status", "--json"))
    assert status["archive"] == str(tmp_path / "archive")
    assert (status["articles"], status["indexed"], status["engine"], status["refused"]) == (1, 1, "whoosh", 0)


def test_adding_twice_changes_nothing_and_a_changed_file_replaces_its_article(
    run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "in" / "a.txt"
    file.parent.mkdir()
    file.write_text("City Post\n\nZebra crossing\n\nA zebra crossed the road.", encoding="utf-8")
    first = run("add", "--json", str(file.parent))
    (report,) = records(first)
    assert report.pop("formats") == [
        {
            "format": "text",
            "files": 1,
            "articles": 1,
            "undated": 1,
            "unsigned": 1,
            "unsourced": 0,
            "untitled": 0,
            "refused": 0,
        }
    ]
    assert report == {
        "added": 1,
        "unchanged": 0,
        "replaced": 0,
        "joined": 0,
        "moved": 0,
        "removed": 0,
        "filled": {},
        "refused": [],
        "ignored": 0,
        "unread": [],
    }
    (before,) = records(run("search", "--json", "zebra"))
    assert records(run("add", "--json", str(file.parent)))[0]["unchanged"] == 1
    os.utime(file)
    assert records(run("add", "--json", str(file.parent)))[0]["unchanged"] == 1
    file.write_text("City Post\n\nZebra gone\n\nThe lion crossed the road.", encoding="utf-8")
    assert records(run("add", "--json", str(file.parent)))[0]["replaced"] == 1
    (after,) = records(run("search", "--json", "lion"))
    assert after["id"] == before["id"]


def test_a_bad_file_is_one_line_and_the_rest_goes_on(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(b"%PDF-1.4 \0\1\2")
    (folder / "good.txt").write_text("City Post\n\nGood news\n\nIt is fine.", encoding="utf-8")
    (folder / "lines.jsonl").write_text(
        '{"title": "One", "body": "Text."}\nno json\n[1]\n{"title": 3, "body": null}\n', encoding="utf-8"
    )
    (folder / "picture.png").write_bytes(b"\x89PNG")
    done = run("add", str(folder), str(tmp_path / "nowhere"))
    assert done.returncode == 0
    assert done.stdout.startswith("2 added, 0 unchanged, 0 replaced, 0 removed, 6 refused")
    refused = done.stderr.splitlines()
    assert all(line.startswith("Refused: ") for line in refused)
    for name in ("empty.txt", "binary.txt", "lines.jsonl:2", "lines.jsonl:3", "lines.jsonl:4", "nowhere"):
        assert any(name in line for line in refused), name
    assert "1 file of other formats" in done.stdout


@pytest.mark.parametrize(
    "arguments", [["search", "zebra"], ["quotes", "zebra"], ["entities", "zebra"], ["show", "nothing"]]
)
def test_nothing_found_is_exit_code_one(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments", [["fly"], ["search", "--limit", "0", "x"], ["add"], ["search", "--sort", "size", "x"]]
)
def test_bad_usage_is_one_line_and_exit_code_two(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1


def test_without_a_terminal_the_reading_room_stays_shut(run: Run) -> None:
    done = run()
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "cuttings: The reading room needs a terminal (see cuttings --help)\n"


def test_a_dumb_terminal_is_named_and_not_painted_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ours, theirs = os.openpty()
    monkeypatch.setenv("TERM", "dumb")
    with open(theirs, "w", encoding="utf-8") as terminal:  # noqa: PTH123  (a descriptor)
        monkeypatch.setattr(sys, "stdin", terminal)
        monkeypatch.setattr(sys, "stdout", terminal)
        assert exits.code_of(cuttings, ["--archive", str(tmp_path / "archive")]) == 2
    os.close(ours)
    assert "where TERM=dumb; cuttings search, show and quotes work there" in capsys.readouterr().err


def test_ctrl_c_says_how_much_of_an_addition_is_kept(run: Run, tmp_path: Path) -> None:
    lines = [f'{{"id": {n}, "title": "Story {n}", "body": "{"Zebra. " * 200}"}}\n' for n in range(20_000)]
    (tmp_path / "a.jsonl").write_text("".join(lines), encoding="utf-8")
    run("status")
    adding = [
        sys.executable,
        "-m",
        "tui",
        "--archive",
        str(tmp_path / "archive"),
        "add",
        str(tmp_path / "a.jsonl"),
    ]
    process = subprocess.Popen(
        adding,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # a shell that started the tests in the background has it ignored
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
    )
    deadline = time.monotonic() + 60
    with contextlib.closing(sqlite3.connect(tmp_path / "archive" / "archive.sqlite")) as store:
        while (
            store.execute("SELECT count(*) FROM articles").fetchone()[0] < 500 and time.monotonic() < deadline
        ):
            time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    said, warned = process.communicate(timeout=60)
    assert (process.returncode, said) == (130, "")
    (line,) = warned.splitlines()
    kept = int(line.removesuffix(" kept; run again to go on").split()[0].replace(",", ""))
    assert 0 < kept <= records(run("status", "--json"))[0]["articles"] - 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize(
    "arguments", ["--help", "search --json council", "search council", "status", "add --help"]
)
def test_output_that_cannot_be_written_is_one_line_and_exit_code_three(
    run: Run, tmp_path: Path, arguments: str
) -> None:
    run("status")
    command = [sys.executable, "-m", "tui", "--archive", str(tmp_path / "archive"), *arguments.split()]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60, check=False
        )
    assert (done.returncode, done.stderr) == (
        3,
        "cuttings: The output cannot be written: No space left on device\n",
    )


def test_a_reader_that_has_seen_enough_ends_a_listing_quietly(run: Run, tmp_path: Path) -> None:
    run("status")
    command = [sys.executable, "-m", "tui", "--archive", str(tmp_path / "archive"), "entities", "--json"]
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, timeout=60, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (-signal.SIGPIPE, b"")


def test_settings_may_be_written_before_there_is_an_archive(run: Run, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    (archive / SETTINGS_FILE).write_text("watch = []\n", encoding="utf-8")
    assert run("status").returncode == 0


def test_an_archive_that_cannot_be_used_is_exit_code_three(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "other"
    folder.mkdir()
    (folder / "letters.txt").write_text("mine", encoding="utf-8")
    done = run("status", archive=folder)
    assert done.returncode == 3
    assert (
        done.stderr.strip() == f"cuttings: {folder} holds other files: an archive wants a folder of its own"
    )
    (folder / "letters.txt").rename(folder / "archive.sqlite")
    assert run("status", archive=folder).returncode == 3


def test_a_query_that_begins_with_a_dash_follows_two_dashes(run: Run) -> None:
    assert run("search", "--json", "--", "-zebra").returncode == 0
    assert run("search", "--json", "--", "-council").returncode == 1


@pytest.mark.parametrize(
    "command",
    ["", "add", "search", "show", "entities", "quotes", "notebook", "annotate", "status", "rebuild"],
)
def test_each_command_has_help_with_an_example_on_a_line_of_its_own(run: Run, command: str) -> None:
    shown = run(*command.split(), "--help").stdout
    assert any(line.startswith(f"  Example:  cuttings {command}") for line in shown.splitlines())
    assert "\\b" not in shown


def test_without_a_query_the_newest_articles_come_first(run: Run, tmp_path: Path) -> None:
    dates = ("2001-02-03", "2019-02-03", "2011-02-03")
    lines = [f'{{"date": "{date}", "title": "Story", "body": "Zebra."}}' for date in dates]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    run("add", str(tmp_path / "a.jsonl"))
    for arguments in ([], ["  "], ["--sort", "newest"]):
        found = [hit["published"] for hit in records(run("search", "--json", *arguments))]
        assert found == [*sorted(dates, reverse=True), None]
    assert records(run("search", "--json", "--sort", "oldest"))[0]["published"] == min(dates)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (
            "foo:bar",
            "There is no field foo; read as words. Fields: title, source, author, section, lang, person, org, place, "
            "speaker, tag, story, date, before, after",
        ),
        ("date:2019-13", "date:2019-13 is no date: write 2009, 2009-01, 2009-01-15 or 2009..2011"),
        ('"council', "A quotation mark is not closed"),
    ],
)
def test_what_is_odd_about_a_query_is_said(run: Run, query: str, said: str) -> None:
    assert run("search", query).stderr.splitlines()[0] == said
    assert run("quotes", query).stderr.splitlines()[0] == said


def test_an_article_is_tagged_found_by_it_and_untagged(run: Run) -> None:
    (id_,) = [hit["id"] for hit in records(run("search", "--json", "council"))]
    assert run("tag").stderr == "No article has tags: cuttings tag ID TAG gives it one\n"
    done = run("tag", id_)
    assert (done.returncode, done.stderr) == (1, "The article has no tags\n")
    done = run("tag", id_[:6], "Pipeline, later", "#to call")
    assert (done.returncode, done.stdout, done.stderr) == (0, "#Pipeline #later #to call\n", "")
    assert records(run("tag", "--json", id_, "pipeline")) == [
        {"id": id_, "tags": ["Pipeline", "later", "to call"]}
    ]
    found = run("search", "--json", 'tag:"to call"', "tag:pip*")
    assert [hit["id"] for hit in records(found)] == [id_]
    assert found.stderr == ""
    (shown,) = records(run("show", "--json", id_))
    assert shown["tags"] == ["Pipeline", "later", "to call"]
    assert "\n#Pipeline #later #to call\n" in run("show", id_).stdout
    assert records(run("tag", "--json")) == [
        {"tag": tag, "articles": 1} for tag in ("later", "Pipeline", "to call")
    ]
    assert run("tag").stdout == "#later  1 article\n#Pipeline  1 article\n#to call  1 article\n"
    assert run("tag", id_, "--remove", "PIPELINE", "later").stdout == "#to call\n"
    assert run("search", "tag:pipeline").returncode == 1
    done = run("tag", id_, "--remove", "pipeline")
    assert (done.returncode, done.stderr) == (1, "The article has none of these tags\n")


@pytest.mark.parametrize(
    ("tags", "code", "said"),
    [
        (["fine", "!!!"], 2, "cuttings: A tag needs a letter or a digit to be found by: !!!"),
        (["x" * 61], 2, f"cuttings: A tag has at most 60 characters: {'x' * 60}…"),
        (["--remove"], 2, "cuttings: --remove takes the TAG to be removed (see cuttings tag --help)"),
    ],
)
def test_what_is_no_tag_is_said_and_nothing_is_kept(run: Run, tags: list[str], code: int, said: str) -> None:
    (id_,) = [hit["id"] for hit in records(run("search", "--json", "council"))]
    done = run("tag", id_, *tags)
    assert (done.returncode, done.stdout, done.stderr) == (code, "", f"{said}\n")
    assert run("tag", id_).returncode == 1
    assert run("tag", "zz", "a").returncode == 1


def test_a_hostile_tag_reaches_no_terminal(run: Run) -> None:
    (id_,) = [hit["id"] for hit in records(run("search", "--json", "council"))]
    evil = "ev\x1b]52;c;aGk=\x07il \x1b[31m\x9b2J\u202e\u200f\r\n[bold]&#27;[31mred[/]"
    done = [run("tag", id_, evil), run("tag", id_), run("tag"), run("tag", "--json"), run("show", id_)]
    done += [run("show", "--json", id_), run("tag", id_, "x" * 61 + evil), run("tag", evil, "a")]
    for text in [part for one in done for part in (one.stdout, one.stderr)]:
        assert not any(not sign.isprintable() and sign != "\n" for sign in text)
        assert "aGk" not in text
    assert done[0].stdout == "#evil [bold][31mred[/]\n"
    assert [one.returncode for one in done] == [0, 0, 0, 0, 0, 0, 2, 1]


@pytest.mark.parametrize("order", ["newest", "oldest", "relevance"])
def test_results_can_be_sorted_by_the_names_in_the_help(run: Run, order: str) -> None:
    assert order in run("search", "--help").stdout
    assert run("search", "--json", "--sort", order, "council").returncode == 0


def test_no_colour_and_no_control_character_reaches_a_pipe(run: Run, tmp_path: Path) -> None:
    hostile = "Evil\x1b]52;c;aGVsbG8=\x07\n\n[bold]Headline[/]\x9b31m\u202e\n\nBody \x1b[31mred\x00 [/] \x1b]52;c;aGVsbG8=\x07 “We \x07said \u202eit,” Ann\u202e Lee said."
    file = tmp_path / "evil.txt"
    file.write_text(hostile, encoding="utf-8")
    run("add", str(file))
    (hit,) = records(run("search", "--json", "headline"))
    outputs = [run(*a).stdout for a in (["search", "headline"], ["show", hit["id"]], ["quotes", "headline"], ["entities", "headline"],
               ["search", "--json", "headline"], ["show", "--json", hit["id"]], ["quotes", "--json", "headline"])]  # fmt: skip
    outputs += [run(*a, stdin=hostile).stdout for a in (["annotate"], ["annotate", "--json"])]
    for text in outputs:
        assert text
        assert not any(
            (ord(sign) < 32 and sign != "\n") or 0x7F <= ord(sign) < 0xA0 or 0x202A <= ord(sign) <= 0x202E
            for sign in text
        )
    assert "[bold]Headline[/]" in outputs[0]
    assert not any("aGVsbG8" in text for text in outputs[:7])


@pytest.mark.skipif(sys.platform != "linux", reason="only there may a file's name be any bytes")
def test_a_hostile_name_of_a_file_reaches_no_terminal(run: Run, tmp_path: Path) -> None:
    evil = os.fsdecode("a\x1b]52;c;aGk=\x07\x1b[31m\x9b2J\u202e\u200f\r\n".encode() + b"\xff\x9b")
    folder = tmp_path / evil
    folder.mkdir()
    (folder / "good.txt").write_text("City Post\n\nGood news\n\nIt is fine.", encoding="utf-8")
    (folder / "bad.txt").write_bytes(b"")
    run("add", str(folder))
    id_ = records(run("search", "--json", "fine"))[0]["id"]
    archive = tmp_path / ("archive" + evil)
    done = [
        run("add", str(folder)),
        run("add", "--json", str(folder)),
        run("show", id_),
        run("show", "--json", id_),
    ]
    done += [run("status", archive=archive), run("status", "--json", archive=archive), run("fly" + evil)]
    done += [run("status", archive=folder), run("annotate", str(folder / "no.txt")), run("show", evil)]
    for text in [part for one in done for part in (one.stdout, one.stderr)]:
        assert not any((not sign.isprintable() and sign != "\n") or sign == "\ufffd" for sign in text)
        assert "Traceback" not in text
    assert [one.returncode for one in done] == [0, 0, 0, 0, 0, 0, 2, 3, 2, 1]
    assert records(done[5])[0]["archive"] == str(archive)


ONE_AFTER_ANOTHER = """
import json, sys
from click.testing import CliRunner
from tui.cli import cuttings
from tui.commands import exits
for arguments in json.loads(sys.argv[1]):
    with CliRunner().isolation() as (_, stderr, _):
        code = exits.code_of(cuttings, arguments)
        sys.stderr.flush()
    print(json.dumps([arguments[2], code, stderr.getvalue().decode()]))
"""


@pytest.mark.skipif(
    bool(WITHOUT_PRIVILEGES) and not shutil.which("setpriv"), reason="root may write anything"
)
@pytest.mark.parametrize("files_too", [True, False])
def test_a_read_only_archive_can_be_read(run: Run, run_apart: Run, tmp_path: Path, files_too: bool) -> None:
    (id_,) = [hit["id"] for hit in records(run("search", "--json", "council"))]
    run("tag", id_, "kept")
    archive = tmp_path / "archive"
    for path in (*(archive.rglob("*") if files_too else ()), archive):
        path.chmod(path.stat().st_mode & ~0o222)
    reading = (["status"], ["search", "council"], ["show", id_], ["quotes"], ["entities"], ["tag"])
    commands = json.dumps([["--archive", str(archive), *arguments] for arguments in reading])
    program = [*WITHOUT_PRIVILEGES, sys.executable, "-c", ONE_AFTER_ANOTHER, commands]
    done = subprocess.run(program, capture_output=True, text=True, timeout=120, check=True)
    assert [json.loads(line) for line in done.stdout.splitlines()] == [[name, 0, ""] for name, *_ in reading]
    assert done.stderr == ""
    (tmp_path / "a.txt").write_text("City Post\n\nGood news\n\nIt is fine.", encoding="utf-8")
    done = run_apart("add", str(tmp_path / "a.txt"), prefix=WITHOUT_PRIVILEGES)
    assert done.returncode == 3
    assert done.stderr == f"cuttings: {archive / 'archive.sqlite'} cannot be written: it is read-only\n"
    assert stat.S_IMODE(archive.stat().st_mode) == 0o500
    archive.chmod(0o700)


@pytest.mark.parametrize("mode", [0o777, 0o770, 0o702])
def test_an_archive_that_others_can_write_is_not_used(run: Run, tmp_path: Path, mode: int) -> None:
    run("status")
    archive = tmp_path / "archive"
    archive.chmod(mode)
    done = run("status")
    assert done.returncode == 3
    assert done.stderr == f"cuttings: {archive} can be written by others; to use it: chmod go-w {archive}\n"
    assert stat.S_IMODE(archive.stat().st_mode) == mode


def test_a_folder_that_others_can_read_keeps_its_mode(run: Run, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    archive.mkdir(mode=0o755)
    assert run("status").returncode == 0
    assert stat.S_IMODE(archive.stat().st_mode) == 0o755


def test_importing_the_index_loads_no_user_interface() -> None:
    code = "import sys, index, index.archive; print([n for n in ('textual', 'rich', 'click', 'tui') if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_rebuild_makes_a_damaged_index_whole(run: Run, tmp_path: Path) -> None:
    run("status")
    for file in (tmp_path / "archive" / "index" / "whoosh").glob("*.seg"):
        file.write_bytes(b"\0" * 4096)
    assert run("rebuild").stdout.strip() == "1 articles indexed with whoosh"
    assert run("search", "council").returncode == 0


def engine_and_folders(run: Run, archive: Path) -> tuple[str, set[str]]:
    (status,) = records(run("status", "--json"))
    assert status["indexed"] == status["articles"]
    return status["engine"], {folder.name for folder in (archive / "index").iterdir()}


def test_another_engine_is_chosen_for_good_and_can_be_left_again(run: Run, tmp_path: Path) -> None:
    pytest.importorskip("tantivy")
    file = tmp_path / "lion.txt"
    for engine in ("tantivy", "whoosh"):
        file.write_text(f"City Post\n\nA story of {engine}\n\nThe lion crossed.", encoding="utf-8")
        run("add", str(file))
        assert run("rebuild", "--engine", engine).stdout == f"2 articles indexed with {engine}\n"
        assert engine_and_folders(run, tmp_path / "archive") == (engine, {engine})
        file.write_text("City Post\n\nA new story\n\nThe tiger crossed.", encoding="utf-8")
        run("add", str(file))
        assert (run("search", "lion").returncode, run("search", "tiger").returncode) == (1, 0)
        assert run("rebuild").stdout == f"2 articles indexed with {engine}\n"


def test_an_engine_that_is_not_installed_is_one_line_that_says_how(run: Run, tmp_path: Path) -> None:
    run("status")
    without = "import sys; sys.modules['tantivy'] = None; from tui.__main__ import main; main()"

    def run_without(*arguments: str) -> tuple[int, str]:
        command = [sys.executable, "-c", without, "--archive", str(tmp_path / "archive"), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
        return done.returncode, done.stderr

    said = f"cuttings: The search engine tantivy is not installed; to install it: {sys.executable} -m pip install tantivy\n"
    assert run_without("rebuild", "--engine", "tantivy") == (3, said)
    assert engine_and_folders(run, tmp_path / "archive") == ("whoosh", {"whoosh"})
    pytest.importorskip("tantivy")
    run("rebuild", "--engine", "tantivy")
    for arguments in (["search", "council"], ["status"], ["rebuild"]):
        assert run_without(*arguments) == (3, said)
    assert run_without("rebuild", "--engine", "whoosh")[0] == 0
    assert engine_and_folders(run, tmp_path / "archive") == ("whoosh", {"whoosh"})


def test_status_suggests_a_faster_engine_once(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.engines.choosing._MANY_ARTICLES", 0)
    command = ["--archive", str(archive.folder), "status"]
    shown = [
        CliRunner().invoke(cuttings, arguments) for arguments in ([*command, "--json"], command, command)
    ]
    assert [result.stderr for result in shown] == [
        "",
        "tantivy is faster for so many articles: cuttings rebuild --engine tantivy\n",
        "",
    ]


def test_a_search_while_somebody_else_indexes_says_what_is_missing(run: Run, tmp_path: Path) -> None:
    run("status")
    (tmp_path / "zebra.txt").write_text("City Post\n\nA zebra\n\nA zebra crossed the road.", "utf-8")
    with contextlib.closing(Archive.open(tmp_path / "archive")) as opened:
        opened.add([tmp_path / "zebra.txt"])
    with sole_housekeeper(tmp_path / "archive"):
        done = run("search", "zebra")
    assert done.stderr == "Only 1 of 2 articles are indexed so far\nNothing found\n"
    done = run("search", "zebra")
    assert "A zebra" in done.stdout
    assert done.stderr == ""


def test_quotations_are_cited_in_the_form_that_is_asked_for(run: Run) -> None:
    done = run("quotes", "--speaker", "rogozin", "--cite", "apa")
    assert done.returncode == 0, done.stderr
    cited = done.stdout.strip().split("\n\n")
    assert len(cited) == 4
    for each in cited:
        words, reference = each.split("\n")
        assert words.endswith("” — Dmitry Rogozin")
        assert reference == "NATO-Russia Council to hold landmark talks. (n.d.). Expatica News."
    assert run("quotes", "--speaker", "rogozin", "--cite", "bibtex").stdout.count("@article{") == 1
    assert len(json.loads(run("quotes", "--speaker", "rogozin", "--cite", "CSL-JSON").stdout)) == 1
    assert run("quotes", "zebra", "--cite", "ris").returncode == 1


def test_quotations_of_several_articles_make_one_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        "".join(
            f'{{"title": "Zebra {n}", "body": "“It ran {n} miles,” Ann Lee said. “And on,” she said."}}\n'
            for n in (1, 2)
        ),
        encoding="utf-8",
    )
    run("add", str(tmp_path / "a.jsonl"))
    entries = run("quotes", "zebra", "--cite", "bibtex").stdout.strip().split("\n\n")
    assert [entry.count("“") for entry in entries] == [2, 2]
    assert len(run("quotes", "zebra", "--cite", "plain").stdout.strip().split("\n\n")) == 4
    assert len(json.loads(run("quotes", "zebra", "--cite", "csl-json").stdout)) == 2


def test_an_article_is_cited_without_words(run: Run) -> None:
    done = run("show", "92ae8aec1520", "--cite", "chicago")
    assert done.stdout == "Expatica News. “NATO-Russia Council to Hold Landmark Talks.” n.d.\n"


def test_a_template_is_a_form_and_what_is_wrong_with_another_is_said(run: Run, tmp_path: Path) -> None:
    run("status")
    (tmp_path / "archive" / "settings.toml").write_text(
        "[templates]\nnote = '{source}: {year}'\nbad = '{x}'\n"
    )
    done = run("show", "92ae8aec1520", "--cite", "note")
    assert done.stdout == "Expatica news: n.d.\n"
    assert "settings.toml, templates.bad: there is no field {x}" in done.stderr


def test_an_unknown_form_is_said_with_those_there_are(run: Run) -> None:
    done = run("quotes", "--cite", "apaa")
    assert done.returncode == 2
    assert done.stderr.startswith("cuttings: There is no form apaa; there are plain, markdown, html, apa, ")
    both = run("show", "92ae", "--cite", "apa", "--json")
    assert both.returncode == 2
    assert "--cite csl-json" in both.stderr
