"""The keys, at the foot of the screen: made from the bindings, those that work here and fit, the most needed first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.keymap import shown_keys

_GAP = 2
_MORE = "…"


class KeyLine(Widget):
    """One line of keys, or two where one has no room for all."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"keys--key", "keys--label"}
    ALLOW_SELECT = False

    place: reactive[str] = reactive("")
    """Where the focus is, if keys do something else there: in a box that letters are typed into, or in a pane."""

    def __init__(self, bindings: Iterable[Binding], **of_places: Iterable[Binding]) -> None:
        """`of_places` are the bindings of each other place, by its name."""
        super().__init__()
        self._entries = {name: _entries(some) for name, some in {"": bindings, **of_places}.items()}

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        # Room for any, so that nothing above moves with the focus.
        return max(len(_lines(entries, width)) for entries in self._entries.values())

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        lines = _fitting(_lines(self._entries[self.place], width), self.size.height, width)
        segments = [Segment(" ", self.rich_style)]
        for keys, label in lines[y] if y < len(lines) else ():
            segments.append(Segment(keys, self.rich_style + self._part("key")))
            segments.append(Segment(f" {label}{' ' * _GAP}", self.rich_style + self._part("label")))
        return Strip(segments).crop_extend(0, width, self.rich_style)

    def _part(self, name: str) -> Style:
        return self.get_component_rich_style(f"keys--{name}", partial=True)


def _lines(entries: Iterable[tuple[str, str]], width: int) -> list[list[tuple[str, str]]]:
    lines: list[list[tuple[str, str]]] = [[]]
    used = 1
    for keys, label in entries:
        needed = cell_len(keys) + 1 + cell_len(label)
        if used + needed > width and lines[-1]:
            lines.append([])
            used = 1
        lines[-1].append((keys, label))
        used += needed + _GAP
    return lines


def _fitting(lines: list[list[tuple[str, str]]], height: int, width: int) -> list[list[tuple[str, str]]]:
    """The first lines; if there are others, with a sign of that at the end."""
    if len(lines) <= height:
        return lines
    shown, last = lines[: height - 1], lines[height - 1][:]
    while (
        len(last) > 1
        and 1 + sum(cell_len(keys) + 1 + cell_len(label) + _GAP for keys, label in last) >= width
    ):
        last.pop()
    return [*shown, [*last, (_MORE, "")]]


def _entries(bindings: Iterable[Binding]) -> list[tuple[str, str]]:
    """Keys and labels; those of one group stand together under its label, others with their first key."""
    entries: dict[str, str] = {}
    for binding in bindings:
        label = binding.group.description if binding.group else binding.description
        keys = shown_keys(binding) if binding.group else shown_keys(binding).split()[0]
        entries[label] = f"{entries[label]} {keys}" if label in entries else keys
    return [(keys, label) for label, keys in entries.items()]
