"""What was kept is a person's own: noted, tagged, moved, removed, undone and redone, and kept through everything."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.archive import Archive
from index.article import Article, Span
from index.errors import ArticleNotFound, UnfitNote
from index.importers.hygiene import without_controls
from index.notebook.entries import Entry, EntryKind, EntryOrder
from index.notebook.notebook import Notebook
from index.notebook.remarks import fit_note
from index.stores.sqlite import SQLiteStore
from index.stores.sqlite.schema import MIGRATIONS
from index.text.anchors import Anchor, Whereabouts

Make = Callable[..., Article]
WHEN = datetime(2026, 11, 27, 8, 0, tzinfo=UTC)
WORDS = "“We will open the archive in spring,”"
BODY = f"The council met on Monday.\n\n{WORDS} the mayor said."
_SCHEMA_BEFORE_NOTES = 8


@pytest.fixture
def article(archive: Archive, make_article: Make) -> Article:
    """Kept by the archive."""
    article = make_article(BODY, "Town opens its archive", name="a", source="City Post")
    archive._store.put([article])
    return article


@pytest.fixture
def keep(archive: Archive, article: Article) -> Callable[..., Entry]:
    """Keep the mayor's words."""

    def kept(kind: EntryKind = EntryKind.QUOTATION, words: str = WORDS) -> Entry:
        start = BODY.index(words)
        span = Span(start, start + len(words))
        text, citation = words.strip("“,”"), f"{words} — Ann Lee"
        return archive.notebook.keep(
            Entry(0, kind, article.id, Anchor(span, text), text, "Ann Lee", citation, WHEN)
        )

    return kept


def test_what_is_kept_has_its_source_and_its_place(archive: Archive, keep: Callable[..., Entry]) -> None:
    entry = keep()
    assert archive.notebook.entries() == (entry,)
    assert (entry.headline, entry.source, entry.speaker) == ("Town opens its archive", "City Post", "Ann Lee")
    assert (entry.anchor.words, entry.text) == (WORDS, "We will open the archive in spring")
    found = archive.notebook.find(entry)
    assert found is not None
    assert found.whereabouts is Whereabouts.UNMOVED


def test_notes_and_tags_are_kept_clean(archive: Archive, keep: Callable[..., Entry]) -> None:
    entry = keep()
    assert (
        archive.notebook.note(entry.number, " call her\x1b]52;c;x\x07 &amp;amp; back ") == "call her & back"
    )
    assert archive.notebook.tag(entry.number, ["#spring", "Spring", "to call"]) == ("spring", "to call")
    (kept,) = archive.notebook.entries()
    assert (kept.note, kept.tags) == ("call her & back", ("spring", "to call"))
    with pytest.raises(UnfitNote, match="at most 10,000 characters"):
        archive.notebook.note(entry.number, "x" * 10_001)
    archive.notebook.note(entry.number + 1, "of nothing")
    assert archive.notebook.entries() == (kept,)


@given(st.text())
def test_a_fit_note_stays_as_it_is(text: str) -> None:
    note = fit_note(text)
    assert fit_note(note) == note
    assert without_controls(note) == note


def test_the_newest_come_first_until_they_are_moved(archive: Archive, keep: Callable[..., Entry]) -> None:
    one, two, three = keep(), keep(), keep()
    notebook = archive.notebook
    assert [entry.number for entry in notebook.entries(EntryOrder.OWN)] == [3, 2, 1]
    notebook.swap(one, two)
    assert [entry.number for entry in notebook.entries(EntryOrder.OWN)] == [3, 1, 2]
    assert [entry.number for entry in notebook.entries()] == [3, 2, 1]
    assert len(notebook.undo()) == 2
    assert [entry.number for entry in notebook.entries(EntryOrder.OWN)] == [three.number, 2, 1]


def test_everything_is_undone_and_redone_also_by_another_process(
    archive: Archive, keep: Callable[..., Entry]
) -> None:
    entry, other = keep(), keep(EntryKind.IMPORTANT)
    notebook = archive.notebook
    states = [notebook.entries(EntryOrder.OWN)]
    steps: list[Callable[[], object]] = [
        lambda: notebook.note(entry.number, "first"),
        lambda: notebook.note(entry.number, "second"),
        lambda: notebook.tag(other.number, ["a"]),
        lambda: notebook.change_kind(other.number, EntryKind.DOUBTFUL),
        lambda: notebook.swap(*notebook.entries()),
        lambda: notebook.remove(entry.number),
    ]
    for step in steps:
        step()
        states.append(notebook.entries(EntryOrder.OWN))
    again = Notebook(SQLiteStore(archive.folder / "archive.sqlite"), notebook.file)
    for state in reversed(states[:-1]):
        assert again.undo()
        assert notebook.entries(EntryOrder.OWN) == state
    for state in states[1:]:
        assert again.redo()
        assert notebook.entries(EntryOrder.OWN) == state
    assert not again.redo()
    for _ in range(len(steps) + 2):
        assert again.undo()
    assert notebook.entries() == ()  # keeping is undone too
    assert not again.undo()


def test_what_changes_nothing_is_no_step(archive: Archive, keep: Callable[..., Entry]) -> None:
    entry = keep()
    archive.notebook.note(entry.number, "once")
    revision = archive._store.entry_revision()
    archive.notebook.note(entry.number, "once")
    assert archive._store.entry_revision() == revision
    archive.notebook.undo()
    assert archive.notebook.entries()[0].note == ""


@settings(max_examples=40)
@given(st.lists(st.sampled_from("nur"), max_size=12))
def test_undo_and_redo_walk_one_line_of_notes(
    new_store: Callable[[], SQLiteStore], make_article: Make, steps: list[str]
) -> None:
    store = new_store()
    notebook = Notebook(store, store.path.with_name("notebook.md"))
    article = make_article(BODY, name="a")
    anchor = Anchor(Span(0, 3), "The")
    number = notebook.keep(Entry(0, EntryKind.QUOTATION, article.id, anchor, "The", None, "The", WHEN)).number
    done, undone = [""], list[str]()
    for place, step in enumerate(steps):
        if step == "n":
            done.append(f"note {place}")
            undone.clear()
            notebook.note(number, done[-1])
        elif step == "u" and len(done) > 1:
            undone.append(done.pop())
            assert notebook.undo()
        elif step == "r":
            assert bool(notebook.redo()) == bool(undone)
            done += [undone.pop()] if undone else []
        assert notebook.entries()[0].note == done[-1]
    store.close()


def test_a_highlight_is_seen_where_its_words_are_now(
    archive: Archive, keep: Callable[..., Entry], article: Article, make_article: Make
) -> None:
    keep()
    entry = keep(EntryKind.TO_USE)
    (highlight,) = archive.read(article.id).highlights
    assert (highlight.number, highlight.kind, highlight.span) == (
        entry.number,
        EntryKind.TO_USE,
        entry.anchor.span,
    )
    changed = make_article("By our reporter.\n\n" + BODY, name="a")
    archive._store.put([changed])
    (highlight,) = archive.read(article.id).highlights
    assert highlight.span.of(changed.body) == WORDS
    archive._store.put([make_article("Nothing of that any more.", name="a")])
    assert archive.read(article.id).highlights == ()
    assert archive.notebook.find(entry) is None
    archive._store.remove([article.id])
    with pytest.raises(ArticleNotFound, match="no longer in the archive"):
        archive.notebook.find(entry)
    assert archive.notebook.entries()[0] == entry


def test_the_file_has_everything_in_the_persons_order(archive: Archive, keep: Callable[..., Entry]) -> None:
    one, two = keep(), keep(EntryKind.IMPORTANT)
    archive.notebook.note(one.number, "- call *her*\n1. back")
    archive.notebook.tag(one.number, ["to_call"])
    archive.notebook.swap(one, two)
    written = archive.notebook.write().read_text(encoding="utf-8")
    assert written.endswith(
        "\n## 2026-11-27 08:00\n"
        "\n> “We will open the archive in spring,” — Ann Lee  \n"
        "\n\\- call \\*her\\*  \n1\\. back  \n"
        "\n\\#to\\_call\n"
        "\n## 2026-11-27 08:00 · important\n"
        "\n> “We will open the archive in spring,” — Ann Lee  \n"
    )
    assert [file.name for file in archive.folder.glob("notebook*")] == ["notebook.md"]


def test_the_last_to_write_has_the_newest(archive: Archive, keep: Callable[..., Entry]) -> None:
    """While one writes, another changes and writes too."""
    entry = keep()
    notebook, entries = archive.notebook, archive.notebook.entries

    def entries_that_change(order: EntryOrder) -> tuple[Entry, ...]:
        before = entries(order)
        if not before[0].note:
            notebook.note(entry.number, "later")
        return before

    notebook.entries = entries_that_change  # type: ignore[method-assign]
    assert "later" in notebook.write().read_text(encoding="utf-8")


def test_a_file_that_was_not_written_is_caught_up_with(archive: Archive, keep: Callable[..., Entry]) -> None:
    notebook = archive.notebook
    notebook.catch_up()
    assert not notebook.file.exists()
    entry = keep()
    notebook.catch_up()
    assert "archive in spring" in notebook.file.read_text(encoding="utf-8")
    notebook.note(entry.number, "later")
    notebook.catch_up()
    assert "later" in notebook.file.read_text(encoding="utf-8")
    written = notebook.file.stat().st_ino
    notebook.catch_up()
    assert notebook.file.stat().st_ino == written


def test_a_file_that_cannot_be_written_leaves_no_draft(archive: Archive, keep: Callable[..., Entry]) -> None:
    keep()
    archive.notebook.file.mkdir()
    with pytest.raises(OSError, match="directory"):
        archive.notebook.write()
    assert [file.name for file in archive.folder.glob("notebook*")] == ["notebook.md"]


def test_quotations_of_an_older_archive_come_along(tmp_path: Path) -> None:
    file = tmp_path / "archive.sqlite"
    start = BODY.index(WORDS)
    kept = [
        ("aaaaaaaaaaaa", start, start + len(WORDS), "We will open the archive in spring,", "Ann Lee"),
        ("aaaaaaaaaaaa", 2, 9, "Something that is no longer there", None),
        ("bbbbbbbbbbbb", 0, 9, "Of an article that is gone", None),
    ]
    with sqlite3.connect(file) as connection:
        for migration in MIGRATIONS[:_SCHEMA_BEFORE_NOTES]:
            connection.executescript(migration)
        connection.execute(f"PRAGMA user_version = {_SCHEMA_BEFORE_NOTES}")
        connection.execute(
            "INSERT INTO articles VALUES ('aaaaaaaaaaaa', 'Old', ?, '', '', '2008-01-02', 'Post', '', '', '', 'x', x'00', 1)",
            (BODY,),
        )
        connection.executemany(
            "INSERT INTO kept_quotations (article_id, span_start, span_end, text, speaker, citation, kept_at)"
            " VALUES (?, ?, ?, ?, ?, 'cited', ?)",
            [(*row, WHEN.isoformat()) for row in kept],
        )
    connection.close()
    store = SQLiteStore(file)
    notebook = Notebook(store, tmp_path / "notebook.md")
    gone, lost, first = notebook.entries()
    assert (first.anchor.words, first.headline, str(first.published)) == (WORDS, "Old", "2008-01-02")
    assert first.anchor.before == BODY[:start][-30:]
    assert (gone.number, gone.text, gone.headline) == (3, "Of an article that is gone", "")
    found = notebook.find(first)
    assert found is not None
    assert found.whereabouts is Whereabouts.UNMOVED
    assert notebook.find(lost) is None
    notebook.remove(gone.number)
    assert store.kept() == 2
    assert notebook.undo()
    assert store.kept() == 3
    store.close()


_NOTING = """
import sys
from datetime import datetime, UTC
from pathlib import Path
from index.archive import Archive
from index.article import ArticleId, Span
from index.text.anchors import Anchor
from index.notebook.entries import Entry, EntryKind
archive = Archive.open(Path(sys.argv[1]))
for number in range(10_000):
    entry = archive.notebook.keep(
        Entry(0, EntryKind.QUOTATION, ArticleId("a"), Anchor(Span(0, 1), "x"), "x", None, "x", datetime.now(UTC))
    )
    archive.notebook.note(entry.number, f"note {number}")
    archive.notebook.write()
    print(number, flush=True)
"""


def test_what_was_said_to_be_kept_survives_kill_9(
    archive: Archive, run_and_kill: Callable[..., list[int]]
) -> None:
    said = run_and_kill(_NOTING, str(archive.folder))
    notes = [entry.note for entry in reversed(archive.notebook.entries())]
    assert len(said) <= len(notes) <= len(said) + 1
    assert notes[: len(said)] == [f"note {number}" for number in range(len(said))]
    written = archive.notebook.file.read_text(encoding="utf-8")
    assert written.count("\n## ") >= len(said)
    assert f"note {said[-1]}  \n" in written
