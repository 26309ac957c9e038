"""Adding in a process of its own: it says step by step how far it is, and what it said to be added is kept."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from index.archive import Archive
from index.importers.said_columns import Said
from index.intake.adding_apart import Step, command, question, step_of

Start = Callable[..., subprocess.Popen[bytes]]


@pytest.fixture
def start(archive: Archive) -> Iterator[Start]:
    """Start an addition; whatever is left of it ends with the test."""
    started: list[subprocess.Popen[bytes]] = []

    def begin(*paths: str, columns: Said = (), is_rehearsal: bool = False) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(command(archive.folder), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        started.append(process)
        assert process.stdin is not None
        process.stdin.write(question(paths, columns, is_rehearsal=is_rehearsal))
        process.stdin.close()
        return process

    yield begin
    for process in started:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()


def steps(process: subprocess.Popen[bytes]) -> list[Step]:
    assert process.stdout is not None
    return [step_of(line) for line in process.stdout]


def test_the_last_step_says_what_became_of_everything(
    archive: Archive, start: Start, write_articles: Callable[..., Path]
) -> None:
    folder = write_articles(a="City Post\n\nOne rises\n\nText.", b="City Post\n\nTwo rises\n\nText.")
    (folder / "c.docx").write_bytes(b"no zip")
    *_, last = steps(start(str(folder)))
    assert (last.is_last, last.report.added, last.failure) == (True, 2, "")
    assert [(tally.format, tally.articles) for tally in last.tallies] == [("text", 2), ("word", 0)]
    assert archive.count() == 3


def test_each_refusal_is_said_once(start: Start, tmp_path: Path) -> None:
    said = steps(start(str(tmp_path / "gone"), str(tmp_path / "gone too")))
    refused = [(each.where, each.reason) for step in said for each in step.report.refused]
    assert refused == [(str(tmp_path / name), "No such file or directory") for name in ("gone", "gone too")]


def test_a_rehearsal_keeps_nothing(
    archive: Archive, start: Start, write_articles: Callable[..., Path]
) -> None:
    *_, last = steps(start(str(write_articles(a="One rises\n\nText.")), is_rehearsal=True))
    assert last.report.added == 1
    assert archive.count() == 1


def test_what_is_said_of_columns_is_passed_on(archive: Archive, start: Start, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Kopf,Lang\nOne,The zambesi rose.\n", encoding="utf-8")
    *_, last = steps(start(str(tmp_path / "a.csv"), columns=(("body", ("Lang",)),)))
    assert (last.report.added, last.report.refused) == (1, ())


def test_names_that_are_no_text_are_found(archive: Archive, start: Start, tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"caf\xe9.txt")
    file.write_text("One rises\n\nText.", encoding="utf-8")
    *_, last = steps(start(str(file)))
    assert last.report.added == 1


@pytest.mark.parametrize(("signal_", "is_said"), [(signal.SIGTERM, True), (signal.SIGKILL, False)])
def test_what_was_said_to_be_added_is_kept_when_it_is_ended(
    archive: Archive, start: Start, tmp_path: Path, signal_: signal.Signals, is_said: bool
) -> None:
    file = tmp_path / "many.jsonl"
    lines = (f'{{"title": "Number {n}", "text": "The gauge said {n} today."}}\n' for n in range(60_000))
    file.write_text("".join(lines), encoding="utf-8")
    process = start(str(file))
    assert process.stdout is not None
    said = Step()
    while said.report.added < 500:
        said = step_of(process.stdout.readline())
    process.send_signal(signal_)
    said = [said, *steps(process)][-1]
    assert said.is_last is is_said
    assert said.report.added <= archive.count() < 60_000


def test_an_archive_that_cannot_be_used_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "other"
    folder.mkdir()
    (folder / "file").touch()
    asked = question([], is_rehearsal=False)
    done = subprocess.run(command(folder), input=asked, capture_output=True, check=True, timeout=60)
    assert "holds other files" in step_of(done.stdout).failure
