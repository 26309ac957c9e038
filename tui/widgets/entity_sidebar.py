"""The people, organisations and places of the article, and how often it names them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.message import Message

from index.annotation import Annotation, Entity, EntityId, EntityKind
from tui.widgets.rows import Rows, shortened

_TITLES = {
    EntityKind.PERSON: "People",
    EntityKind.ORGANISATION: "Organisations",
    EntityKind.PLACE: "Places",
}


class EntitySidebar(Rows):
    """Names under their kinds, the most mentioned first."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--highlighted",
        "rows--highlighted-focused",
        "entities--kind",
        "entities--count",
    }

    class EntityChosen(Message):
        """The next mention of an entity is wanted."""

        def __init__(self, entity_id: EntityId) -> None:
            super().__init__()
            self.entity_id = entity_id

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[Entity, int] | str] = []
        self.border_title = "Names"

    def show(self, annotation: Annotation) -> None:
        """List the entities of an article."""
        self._rows = list(_rows(annotation))
        self.set_reactive(Rows.row_count, -1)
        self.row_count = len(self._rows)
        self.set_reactive(Rows.highlighted, 1 if self._rows else 0)
        self.scroll_home(animate=False)
        self.refresh()

    def can_be_highlighted(self, row: int) -> bool:
        return 0 <= row < len(self._rows) and not isinstance(self._rows[row], str)

    def row_chosen(self, row: int) -> None:
        chosen = self._rows[row]
        if not isinstance(chosen, str):
            self.post_message(self.EntityChosen(chosen[0].id))

    def region_of(self, row: int) -> Region:
        """A name, and the heading where it is the first below one."""
        region = super().region_of(row)
        has_heading = self.size.height > 1 and row > 0 and not self.can_be_highlighted(row - 1)
        return region.union(super().region_of(row - 1)) if has_heading else region

    def row_line(self, row: int, line: int, width: int) -> list[Segment]:
        shown = self._rows[row]
        base = self._row_style(row)
        if isinstance(shown, str):
            return [Segment(" " + shown, base + self._part("kind"))]
        entity, mentions = shown
        count = f"{mentions:,}"
        name = shortened(entity.name, width - len(count) - 4)
        gap = " " * max(1, width - 3 - cell_len(name) - len(count))
        return [Segment("  " + name + gap, base), Segment(count + " ", base + self._part("count"))]

    def _part(self, name: str) -> Style:
        return self.get_component_rich_style(f"entities--{name}", partial=True)


def _rows(annotation: Annotation) -> Iterator[tuple[Entity, int] | str]:
    counts = Counter(mention.entity_id for mention in annotation.mentions)
    counted = [(entity, counts[entity.id]) for entity in annotation.entities]
    is_first = True
    for kind, title in _TITLES.items():
        of_kind = sorted(
            (row for row in counted if row[0].kind is kind), key=lambda row: (-row[1], row[0].name)
        )
        if of_kind:
            yield from () if is_first else ("",)
            yield title
            yield from of_kind
            is_first = False
