"""The help: every key, and the query language. Built from the bindings, so that it cannot be wrong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.keymap import KEYS

QUERY_LANGUAGE = (
    ("budget talks", "both words, in any English form; the last one as you type it"),
    ('"landmark talks"', "these words, one after the other"),
    ("talk*", "words that begin so"),
    ("-moscow", "without this word; also NOT moscow"),
    ("paris OR london", "either"),
    ("(paris OR london) talks", "parentheses group"),
    ("title:peace", "in the headline; also source: and author:"),
    ("date:2009-01", "published then: a year, a month, a day"),
    ("date:2008..2009", "from … to; also date:2008.. and date:>=2008"),
)
"""Each form and what it means; the documentation's table is made from it."""

_SHOWN = {
    "slash": "/", "left_square_bracket": "[", "right_square_bracket": "]", "question_mark": "?", "escape": "Esc",
    "pageup": "PgUp", "pagedown": "PgDn", "up": "↑", "down": "↓", "enter": "Enter", "tab": "Tab",
    "shift+tab": "Shift+Tab", "home": "Home", "end": "End", "space": "Space", "ctrl+p": "Ctrl+P",
}  # fmt: skip


def shown_keys(binding: Binding) -> str:
    """The keys of a binding as they stand on the keyboard."""
    return " ".join(_SHOWN.get(key.strip(), key.strip()) for key in binding.key.split(","))


class Help(ModalScreen[None]):
    """One page over the reading room."""

    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            f"{KEYS['back']},{KEYS['help']},{KEYS['quit']}", "dismiss", "Close", tooltip="Close the help"
        ),
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
            rows.append((_SHOWN["ctrl+p"], "Commands: find by name whatever a key can do, and the themes"))
            yield Static(_table(rows, 14))
            yield Static(_heading("Searching"))
            yield Static(_table(QUERY_LANGUAGE, 26))


def keys_table(bindings: Sequence[Binding]) -> str:
    """The keys as a Markdown table, for the documentation."""
    rows = [f"| {_code(shown_keys(binding))} | {binding.tooltip} |" for binding in bindings]
    rows.append("| `Ctrl+P` | Commands: find by name whatever a key can do, and the themes |")
    return "\n".join(["| Key | What it does |", "|---|---|", *rows])


def _code(keys: str) -> str:
    return " ".join(f"`{key}`" for key in keys.split())


def _heading(text: str) -> Content:
    return Content.styled(text, "bold $accent")


def _table(rows: Sequence[tuple[str, str]], width: int) -> Content:
    lines = [Content.assemble((f"  {left:<{width}} ", "bold"), (right, "")) for left, right in rows]
    return Content("\n").join([*lines, Content("")])
