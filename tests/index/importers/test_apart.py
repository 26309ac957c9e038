"""What hangs, crashes or eats the memory while it is read is ended, and the next file is read."""

from __future__ import annotations

import io
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.article import Article
from index.errors import Refused
from index.importers import apart
from index.importers.apart import Apart, serve
from index.importers.formats import format_named

STORY = "City Post\n\nRiver rises\n\nThe zambesi rose in the night, said the mayor.\n"
TEXT = format_named("text")


@pytest.fixture
def reader() -> Iterator[Apart]:
    made = Apart(seconds=30)
    yield made
    made.close()


@pytest.fixture
def story(tmp_path: Path) -> str:
    file = tmp_path / "story.txt"
    file.write_text(STORY, encoding="utf-8")
    return str(file)


def slow_reader(monkeypatch: pytest.MonkeyPatch, code: str, seconds: float = 30) -> Apart:
    """One whose other process runs `code` at its first question."""
    made = Apart(seconds)
    monkeypatch.setattr(
        apart, "_COMMAND", [sys.executable, "-c", f"import sys, time; sys.stdin.readline(); {code}"]
    )
    return made


def test_files_are_read_one_after_the_other(reader: Apart, story: str, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    (article,) = reader.articles(story, TEXT)
    assert isinstance(article, Article)
    assert article.headline == "River rises"
    (refused,) = reader.articles(str(empty), TEXT)
    assert isinstance(refused, Refused)
    assert (refused.where, refused.reason) == (str(empty), "it holds no text")
    (gone,) = reader.articles(str(tmp_path / "gone.txt"), TEXT)
    assert isinstance(gone, Refused)
    assert gone.reason == "No such file or directory"
    assert list(reader.articles(story, TEXT)) == [article]


def test_a_file_that_takes_for_ever_is_left(monkeypatch: pytest.MonkeyPatch, story: str) -> None:
    reader = slow_reader(monkeypatch, "time.sleep(600)", seconds=0.2)
    began = time.monotonic()
    (refused,) = reader.articles(story, TEXT)
    assert isinstance(refused, Refused)
    assert refused.where == story
    assert "longer than" in refused.reason
    assert time.monotonic() - began < 30
    monkeypatch.undo()
    reader._seconds = 30
    (article,) = reader.articles(story, TEXT)
    assert isinstance(article, Article)
    reader.close()


def test_a_reader_that_breaks_is_said_to_have(monkeypatch: pytest.MonkeyPatch, story: str) -> None:
    reader = slow_reader(monkeypatch, "import os; os.abort()")
    (refused,) = reader.articles(story, TEXT)
    assert isinstance(refused, Refused)
    assert "broke" in refused.reason
    reader.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only there is memory bound")
def test_a_file_that_needs_too_much_memory_is_refused(reader: Apart, story: str, tmp_path: Path) -> None:
    large = tmp_path / "large.jsonl"
    with large.open("wb") as file:
        file.write(b'{"title": "x", "body": "')
        file.write(b"\\u00e9\\ud83d\\ude00 " * 900_000)
        file.write(b'"}\n')
    list(
        reader.articles(str(large), format_named("json"))
    )  # it may be read or not: what counts is the next one
    (article,) = reader.articles(story, TEXT)
    assert isinstance(article, Article)


@pytest.mark.skipif(sys.platform != "linux", reason="only there it is known")
def test_who_keeps_much_memory_begins_anew(story: str) -> None:
    modest = Apart(30, much_memory=1)
    first, second = ([*modest.articles(story, TEXT)] for _ in range(2))
    assert modest._process is None
    assert first == second
    modest.close()


def test_who_does_not_goes_on(reader: Apart, story: str) -> None:
    list(reader.articles(story, TEXT))
    before = reader._process
    list(reader.articles(story, TEXT))
    assert before is not None
    assert reader._process is before


def test_who_wants_no_more_of_a_file_gets_the_next_one(reader: Apart, story: str, tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    many.write_text(
        "".join(f'{{"title": "T{n}", "body": "Text {n}."}}\n' for n in range(2_000)), encoding="utf-8"
    )
    some = reader.articles(str(many), format_named("json"))
    assert isinstance(next(some), Article)
    some.close()
    (article,) = reader.articles(story, TEXT)
    assert isinstance(article, Article)
    assert article.headline == "River rises"


HANGING = """
import os, sys, time
from index.importers import apart, text
read = text.TextImporter.articles
def articles(self, file, origin):
    if "#hangs" in origin:
        time.sleep(600)
    if "#breaks" in origin:
        os.abort()
    if "#swells" in origin:
        raise MemoryError
    return read(self, file, origin)
text.TextImporter.articles = articles
apart.serve(sys.stdin.buffer, sys.stdout.buffer)
"""


class Impatient(Apart):
    """Waits as long as a busy machine needs, but not for what hangs."""

    hangs = False

    def _next(self, seconds: float) -> apart._Message | None:
        patience, self.hangs = 0.1 if self.hangs else seconds, False
        message = super()._next(patience)
        self.hangs = isinstance(message, apart._Part) and "#hangs" in message.where
        return message


def archive(*names: str, inner: bytes | None = None) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for number, name in enumerate(names):
            if name.endswith(".zip"):
                file.writestr(name, inner or b"")
            else:
                file.writestr(name, STORY + f"It was number {number}.\n")
    return made.getvalue()


def reads(monkeypatch: pytest.MonkeyPatch, path: Path, data: bytes) -> list[str]:
    """What is read from an archive: of each article or refusal the name in the archive, and `!` behind a refusal."""
    path.write_bytes(data)
    monkeypatch.setattr(apart, "_COMMAND", [sys.executable, "-c", HANGING])
    reader = Impatient(seconds=30)
    read = [*reader.articles(str(path), format_named("zip"))]
    reader.close()
    return [
        one.origin.partition("#")[2] if isinstance(one, Article) else f"{one.where.partition('#')[2]}!"
        for one in read
        if isinstance(one, Article | Refused)
    ]


def test_behind_a_file_that_hangs_the_rest_of_its_archive_is_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    inner = archive("c.txt", "breaks.txt", "d.txt")
    data = archive("a.txt", "x.exe", "hangs.txt", "b.txt", "in.zip", "swells.txt", "e.txt", inner=inner)
    assert reads(monkeypatch, tmp_path / "a.zip", data) == [
        "a.txt",
        "hangs.txt!",
        "b.txt",
        "in.zip#c.txt",
        "in.zip#breaks.txt!",
        "in.zip#d.txt",
        "swells.txt!",
        "e.txt",
    ]


def test_an_archive_of_which_many_files_break_the_reader_is_left(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(apart, "_MOST_PARTS_LEFT", 2)
    data = archive("breaks.txt", "a.txt", "breaks 2.txt", "breaks 3.txt", "b.txt")
    read = reads(monkeypatch, tmp_path / "a.zip", data)
    assert read == ["breaks.txt!", "a.txt", "breaks 2.txt!", "!"]


def test_nothing_that_was_asked_is_no_answer() -> None:
    answers = io.BytesIO()
    serve(io.BytesIO(b""), answers)
    assert answers.getvalue() == b""
