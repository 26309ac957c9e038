"""`cuttings notebook`: what was kept, as other programs take it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from index.archive import Archive
from index.article import ArticleId, Span
from index.notebook.entries import Entry, EntryKind
from index.notebook.page import page
from index.notebook.searching import EntrySearch
from index.notebook.tables import rows
from index.text.anchors import Anchor
from tui.cli import cuttings

WHEN = datetime(2026, 11, 27, 8, 0, tzinfo=UTC)


def entry(text: str = "", note: str = "", tags: tuple[str, ...] = (), speaker: str | None = None) -> Entry:
    """One that says this."""
    anchor = Anchor(Span(0, len(text)), text)
    return Entry(
        1, EntryKind.DOUBTFUL, ArticleId("a" * 12), anchor, text, speaker, text, WHEN, note=note, tags=tags
    )


@pytest.fixture
def run(archive: Archive) -> Callable[..., Result]:
    """The command on an archive whose notebook has two entries."""
    (article,) = archive._store.articles(archive._store.ids("", 1))
    for speaker, kind in (("Dmitry Rogozin", EntryKind.QUOTATION), (None, EntryKind.DOUBTFUL)):
        words = article.body[10:60]
        anchor, citation = Anchor(Span(10, 60), words), f"“{words}”\nRFE/RL"
        new = Entry(0, kind, article.id, anchor, words, speaker, citation, WHEN)
        number = archive.notebook.keep(new).number
    archive.notebook.note(number, "=SUM(A1) <script>alert(1)</script>")
    archive.notebook.tag(number, ["to call"])
    runner = CliRunner()
    return lambda *arguments: runner.invoke(
        cuttings, ["--archive", str(archive.folder), "notebook", *arguments]
    )


def test_it_prints_markdown_in_the_persons_order_and_what_a_query_finds(run: Callable[..., Result]) -> None:
    printed = run().output
    assert printed.index("· doubtful") < printed.rindex("## 2026-11-27 08:00\n")
    assert "\\#to call" in printed
    assert run("rogozin").output.count("## ") == 1
    assert run("#to", "SCRIPT").output.count("## ") == 1
    assert run("nothing of that").exit_code == 1


def test_the_page_is_whole_and_everything_in_it_is_text(run: Callable[..., Result]) -> None:
    printed = run("--format", "html").output
    assert printed.startswith("<!DOCTYPE html>")
    assert "<script" not in printed
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in printed
    assert not [word for word in ("http:", "https:", "src=", "href=") if word in printed]


class _Texts(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


@given(st.text(alphabet="<>&\"'/=ab!- ", min_size=1))
def test_no_words_become_markup(words: str) -> None:
    parser = _Texts()
    parser.feed("".join(page([entry(words, words, (words,))])))
    parser.close()
    assert parser.tags <= {"html", "head", "meta", "title", "style", "body", "h1", "h2"} | {
        "article",
        "time",
        "blockquote",
        "p",
    }
    assert parser.text.count(words) >= 3


def test_json_has_everything(run: Callable[..., Result]) -> None:
    first, second = map(json.loads, run("--format", "json").output.splitlines())
    assert (first["kind"], first["note"][:4], first["tags"]) == ("doubtful", "=SUM", ["to call"])
    assert (second["speaker"], second["start"], second["end"]) == ("Dmitry Rogozin", 10, 60)
    assert run("--json").output == run("--format", "json").output


@given(st.text(alphabet="=+-@\t\n ＝\",'ab"), st.text(alphabet='=+-@\t\n ,"a'))
def test_no_cell_of_a_table_is_a_formula(words: str, note: str) -> None:
    names, cells = csv.reader(io.StringIO("".join(rows([entry(words, note)])), newline=""))
    row = dict(zip(names, cells, strict=True))
    assert row["text"].removeprefix("'") == words.removeprefix("'")
    assert row["note"].removeprefix("'") == note
    assert not [cell for cell in cells if cell.strip(" ").startswith(("=", "+", "-", "@", "\t", "＝"))]


@pytest.mark.parametrize(("form", "beginning"), [("bib", "@article{"), ("ris", "TY  - NEWS")])
def test_references_have_the_words(run: Callable[..., Result], form: str, beginning: str) -> None:
    printed = run("rogozin", "--format", form).output
    assert printed.startswith(beginning)
    assert "Dmitry Rogozin" in printed


def test_entries_are_found_by_all_that_is_said_of_them() -> None:
    one = entry("The Élysée was quiet", "call her", ("spring",), "Ann Lee")
    search = EntrySearch([one, entry("Else")])
    for text in ("elysee", "QUIET call", "#spr lee", "doubtful élysée", " "):
        assert search.matching(text)[0] == one
    assert search.matching("#lee") == ()
    assert len(search.matching("")) == 2
