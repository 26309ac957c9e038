"""Which panes there is room for, and whether the names are among them."""

from __future__ import annotations

from msgspec import Struct
from textual.geometry import Size

MEDIUM, WIDE, TALL = 80, 110, 18
"""Columns from which on results and article stand side by side, and the names too; lines for more than one pane."""

WIDTHS = [(0, "-narrow"), (MEDIUM, "-medium"), (WIDE, "-wide")]
HEIGHTS = [(0, "-short"), (TALL, "-tall")]
"""From how many columns and lines on a screen has which class."""

_NOT_KNOWN = Size(0, 0)


def classes_of(size: Size) -> tuple[str, str]:
    """The classes of a screen of that size."""
    width = max(class_ for class_ in WIDTHS if class_[0] <= size.width)[1]
    height = max(class_ for class_ in HEIGHTS if class_[0] <= size.height)[1]
    return width, height


class PaneLayout(Struct):
    """The names stand beside the article where there is room; elsewhere they cover something while they are open."""

    has_names_beside: bool
    has_names_over: bool
    size: Size = _NOT_KNOWN

    @property
    def is_wide(self) -> bool:
        """Whether there is room for names beside the article."""
        return self.size.width >= WIDE

    @property
    def has_one_pane(self) -> bool:
        """Whether there is room for one pane only: the one that has the focus."""
        return self.size.width < MEDIUM and self.size.height < TALL

    @property
    def has_names(self) -> bool:
        """Whether the names are open."""
        return self.has_names_beside if self.is_wide else self.has_names_over

    @property
    def is_covered_by_names(self) -> bool:
        """Whether the names are open where something else would be."""
        return self.has_names_over and not self.is_wide

    def toggle_names(self, *, are_in_front: bool) -> None:
        """Open or close the names; open ones that another pane hides are brought to the front."""
        if self.is_wide:
            self.has_names_beside = not self.has_names_beside
        else:
            self.has_names_over = not (are_in_front if self.has_one_pane else self.has_names_over)
