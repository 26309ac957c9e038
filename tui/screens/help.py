"""The help: every key of where one is, and the query language. Built from the bindings, so that it cannot be wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar, Protocol, runtime_checkable

from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.keymap import KEYS, bindings_of, shown_keys
from tui.query_language import Forms
from tui.widgets.rows import Rows

_WIDE_ENOUGH_FOR_TWO_COLUMNS = 60

Sections = Sequence[tuple[str, Sequence[Binding]]]
"""Keys under their headings."""


@runtime_checkable
class HasHelp(Protocol):
    """A screen that has keys of its own."""

    def help(self) -> Help:
        """What is shown over it by who asks for help there."""
        ...


class Help(ModalScreen[None]):
    """One page over the reading room, or over another page."""

    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(f"{KEYS['back']},question_mark,q", "dismiss", "Close", tooltip="Close the help"),
    ]

    def __init__(self, sections: Sections, forms: Sequence[Forms] = ()) -> None:
        """The keys, and what can be typed into the search box."""
        super().__init__()
        self._sections = sections
        self._forms = forms

    @property
    def keys(self) -> Sequence[Binding]:
        """Those of the page itself, without those of its boxes."""
        return self._sections[0][1]

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="help") as page:
            page.border_title = "Help"
            page.border_subtitle = "Esc closes"
            for place, (title, keys) in enumerate(self._sections):
                yield Static(_heading(f"\n{title}" if place else title))
                yield _Entries([(shown_keys(binding), binding.tooltip) for binding in keys], 14)
            for forms in self._forms:
                yield Static(_heading(f"\nSearching: {forms.about.lower()}"))
                yield _Entries(forms.rows, 26)


def keys_of_list(kind: type[Rows], choose: str) -> list[Binding]:
    """The keys of a list of that kind on a page, where Enter does `choose`."""
    own = [] if kind.BINDINGS is Rows.BINDINGS else bindings_of(kind)
    taken = {key for binding in own for key in binding.key.split(",")}
    of_all = []
    for binding in bindings_of(Rows):
        keys = ",".join(key for key in binding.key.split(",") if key not in taken)
        of_all.append(
            replace(binding, key=keys, tooltip=choose if binding.id == "choose" else binding.tooltip)
        )
    return [*of_all, *own]


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
