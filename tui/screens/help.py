"""The help: every key, and the query language. Built from the bindings, so that it cannot be wrong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.keymap import KEYS, shown_keys

_WIDE_ENOUGH_FOR_TWO_COLUMNS = 60

QUERY_LANGUAGE = (
    ("budget talks", "both words, in any English form; the last one as you type it"),
    ('"landmark talks"', "these words, one after the other"),
    ('"peace talks"~5', "these words near one another, in any order: at most 5 others between"),
    ("talk*", "words that begin so"),
    ("wrod~", "words spelt like it: one letter off, two in longer words; also wrod~2"),
    ("-moscow", "without this word; also NOT moscow"),
    ("paris OR london", "either"),
    ("(paris OR london) talks", "parentheses group"),
    ("title:peace", "in the headline; also source: author: section: and lang:"),
    ("person:rogozin", "naming this person; also org: place: and speaker:"),
    ("date:2009-01", "published then: a year, a month, a day"),
    ("date:2008..2009", "from … to; also date:2008.. and date:>=2008"),
    ("before:2009-03", "published before it began; after:2009-03 after it ended"),
)
"""Each form and what it means; the documentation's table is made from it."""


class Help(ModalScreen[None]):
    """One page over the reading room."""

    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(f"{KEYS['back']},question_mark,q", "dismiss", "Close", tooltip="Close the help"),
    ]

    def __init__(self, bindings: Sequence[Binding]) -> None:
        super().__init__()
        self._keys = bindings

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="help") as page:
            page.border_title = "Help"
            page.border_subtitle = "Esc closes"
            yield Static(_heading("Keys"))
            rows = [(shown_keys(binding), binding.tooltip) for binding in self._keys]
            yield _Entries(rows, 14)
            yield Static(_heading("\nSearching"))
            yield _Entries(QUERY_LANGUAGE, 26)


def keys_table(bindings: Sequence[Binding]) -> str:
    """The keys as a Markdown table, for the documentation."""
    rows = [f"| {_code(shown_keys(binding))} | {binding.tooltip} |" for binding in bindings]
    return "\n".join(["| Key | What it does |", "|---|---|", *rows])


def _code(keys: str) -> str:
    return " ".join(f"`{key}`" for key in keys.split())


def _heading(text: str) -> Content:
    return Content.styled(text, "bold $accent")


class _Entries(Static):
    """What is explained, and beside or below it the explanation."""

    def __init__(self, entries: Sequence[tuple[str, str]], width: int) -> None:
        super().__init__()
        self._table = _table(entries, width)
        self._stack = _stack(entries)

    def render(self) -> Table:
        return self._stack if self.app.size.width < _WIDE_ENOUGH_FOR_TWO_COLUMNS else self._table


def _table(rows: Sequence[tuple[str, str]], width: int) -> Table:
    table = Table.grid(padding=(0, 2, 0, 1))
    table.add_column(min_width=width, style="bold")
    table.add_column()
    for left, right in rows:
        table.add_row(Text(left), Text(right))
    return table


def _stack(entries: Sequence[tuple[str, str]]) -> Table:
    table = Table.grid(padding=(0, 0, 0, 1))
    table.add_column()
    for above, below in entries:
        table.add_row(Text(above, style="bold"))
        table.add_row(Padding(Text(below), (0, 0, 0, 2)))
    return table
