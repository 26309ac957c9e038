"""An archive that somebody else made may hold anything: of what is printed, shown or copied no terminal obeys a thing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
import regex
from msgspec.structs import replace

from index.annotation import EntityKind
from index.archive import STORE_FILE, Archive
from index.article import Article, ArticleId, Span
from index.citations.forms import FORMS
from index.feeds.feed import new_feed
from index.identity.decisions import EntityName, Rename
from index.notebook.entries import Entry, EntryKind
from index.notebook.notebook import Notebook
from index.stores.sqlite import SQLiteStore
from index.text.anchors import Anchor
from tui.app import CuttingsApp
from tui.clipboard import Copied, Place

EVIL = "\x1b]52;c;aGk=\x07\x1b[2J\x9b31m\x9d0;t\x9c\x90\u202e\u2066\u200f\u061c\x7f\x08\x00"
OBEYED = regex.compile(r"[\p{Cc}\p{Bidi_Control}--[\n\t]]", regex.VERSION1)
ID = ArticleId("ab12cd34ef56")
SAID = f"“We will {EVIL}help,”"


@pytest.fixture
def hostile(tmp_path: Path, _made_once: Path) -> Path:
    """An archive whose every text is hostile."""
    return copytree(_made_once, tmp_path / "archive")


@pytest.fixture(scope="module")
def _made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile") / "archive"
    Archive.open(folder).close()
    store = SQLiteStore(folder / STORE_FILE)
    store.remove(store.ids("", 9))
    fields = ("byline", "dateline", "source", "section", "language", "url", "origin", "note")
    about = dict.fromkeys(fields, f"A{EVIL}b")
    text = f"{SAID} Ann{EVIL} Lee said.\n\n“It is late,” said Ann Lee. The zebra{EVIL} crossed."
    store.put([Article(ID, f"Zebra {EVIL}news", text, published=date(2019, 5, 2), **about)])
    store.change_tags(ID, [f"tag{EVIL}"], [])
    Notebook(store, folder / "notebook.md").keep(
        Entry(
            0,
            EntryKind.QUOTATION,
            ID,
            Anchor(Span(0, len(SAID)), SAID),
            SAID,
            f"Ann {EVIL}",
            f"A{EVIL}b",
            datetime.now(UTC),
        )
    )
    store.follow([replace(new_feed(f"https://paper.example/{EVIL}", f"T{EVIL}"), reason=f"R{EVIL}")])
    store.decide(Rename(EntityName(EntityKind.PERSON, f"Ann{EVIL} Lee"), f"Ann {EVIL}"), seen=0, changed=[])
    store.close()
    archive = Archive.open(folder)
    list(archive.housework.do_all())
    archive.close()
    return folder


@pytest.mark.parametrize(
    "command",
    [
        "search zebra",
        "search --json zebra",
        "show ab",
        "show --json ab",
        "show --origin ab",
        *(f"show --cite {form.name} ab" for form in FORMS),
        *(f"quotes --cite {form.name}" for form in FORMS),
        "quotes",
        "quotes --json",
        "entities",
        "entities --json",
        "tag",
        "tag ab",
        "tag --json",
        "status",
        "mend",
        "mend --json",
        "mend export",
        "mend undo",
        "feeds",
        "feeds --json",
        "feeds fetch --dry-run",
        "feeds fetch --dry-run --json",
        "feeds unfollow nothing",
        *(f"notebook --format {form}" for form in ("md", "html", "json", "csv", "bibtex", "ris")),
    ],
)
def test_no_command_prints_what_a_terminal_obeys(
    hostile: Path, run: Callable[..., Any], command: str
) -> None:
    done = run(*command.split(), archive=hostile)
    assert done.stdout or done.stderr
    assert OBEYED.search(done.stdout + done.stderr) is None


async def test_the_room_neither_shows_nor_copies_what_a_terminal_obeys(
    hostile: Path, settled: Callable[..., Any]
) -> None:
    archive, pasted, shown = Archive.open(hostile), list[str](), list[str]()

    async def copy(text: str, html: str | None) -> Copied:
        pasted.extend((text, html or ""))
        return Copied((Place.CLIPBOARD,))

    async with CuttingsApp(archive, copy).run_test(size=(140, 40)) as pilot:
        await settled(pilot)
        for key in (
            "enter",
            "right_square_bracket",
            "y",
            "o",
            "a",
            "t",
            "escape",
            "f3",
            "escape",
            "f2",
            "y",
            "escape",
        ):
            await pilot.press(key)
            await pilot.pause(0.05)
            strips = pilot.app.screen._compositor.render_strips(pilot.app.size)
            shown.extend(segment.text for strip in strips for segment in strip)
            shown.append(pilot.app.screen.title or "")
        await settled(pilot)
    archive.close()
    assert pasted
    assert [text for text in pasted + shown if OBEYED.search(text)] == []
