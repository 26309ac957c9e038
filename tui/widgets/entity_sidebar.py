"""Who, what and where: the names of the article, or what all results have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import ClassVar

from msgspec import Struct
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.message import Message

from index.annotation import Annotation, EntityId, EntityKind
from index.results import Facet, FacetKind, Facets
from tui.widgets.rows import Rows, shortened

_TITLES = {
    EntityKind.PERSON: "People",
    EntityKind.ORGANISATION: "Organisations",
    EntityKind.PLACE: "Places",
}
_FACET_TITLES = {
    FacetKind.YEAR: "Years",
    FacetKind.SOURCE: "Sources",
    FacetKind.TAG: "Tags",
    **{FacetKind(kind): title for kind, title in _TITLES.items()},
}
_WIDTH_OF_YEAR = 7


class Scope(Enum):
    """Of what the sidebar tells."""

    ARTICLE = auto()
    RESULTS = auto()


class _Row(Struct, frozen=True):
    """Something with a count; without one, a heading."""

    text: str
    count: int | None = None
    entity_id: EntityId | None = None
    facet: Facet | None = None
    part: float = 0.0
    """How long its bar is, of 1 for the longest; 0 for none."""


class EntitySidebar(Rows):
    """Rows under headings, of each kind the most frequent first."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--highlighted",
        "rows--highlighted-focused",
        "entities--kind",
        "entities--count",
        "entities--bar",
    }

    class EntityChosen(Message):
        """The next mention of an entity is wanted."""

        def __init__(self, entity_id: EntityId) -> None:
            super().__init__()
            self.entity_id = entity_id

    class FacetChosen(Message):
        """The search is to be narrowed to what results have in common."""

        def __init__(self, facet: Facet) -> None:
            super().__init__()
            self.facet = facet

    def __init__(self) -> None:
        super().__init__()
        self._of: dict[Scope, Sequence[_Row]] = {Scope.ARTICLE: (), Scope.RESULTS: ()}
        self._about = {Scope.ARTICLE: "", Scope.RESULTS: ""}
        self._scope = Scope.ARTICLE
        self._say_scope()

    @property
    def scope(self) -> Scope:
        """Of what it tells."""
        return self._scope

    @scope.setter
    def scope(self, scope: Scope) -> None:
        if scope is not self._scope:
            self._scope = scope
            self._show_rows()

    @property
    def highlighted_text(self) -> str:
        """What stands in the highlighted row."""
        return self._shown[self.highlighted].text if self.can_be_highlighted(self.highlighted) else ""

    @property
    def _shown(self) -> Sequence[_Row]:
        return self._of[self._scope]

    def show(self, annotation: Annotation) -> None:
        """List the entities of an article."""
        self._of[Scope.ARTICLE] = list(_entities(annotation))
        if self._scope is Scope.ARTICLE:
            self._show_rows()

    def show_other(self, annotation: Annotation) -> None:
        """List other entities of the same article; the same one stays highlighted, if it is still there."""
        before, top = self.highlighted_text, self.scroll_offset.y
        self._of[Scope.ARTICLE] = list(_entities(annotation))
        if self._scope is Scope.ARTICLE:
            self._show_rows()
            texts = [row.text if row.count is not None else None for row in self._shown]
            if before and before in texts:
                self.set_reactive(Rows.highlighted, texts.index(before))
            self.scroll_to(y=top, animate=False, force=True)

    def show_facets(self, facets: Facets) -> None:
        """List what all results have in common."""
        self._of[Scope.RESULTS] = list(_facets(facets))
        unknown = facets.total - facets.named
        self._about[Scope.RESULTS] = f"names of {facets.named:,} of {facets.total:,}" if unknown else ""
        if self._scope is Scope.RESULTS:
            self._show_rows()

    def can_be_highlighted(self, row: int) -> bool:
        return 0 <= row < len(self._shown) and self._shown[row].count is not None

    def row_chosen(self, row: int) -> None:
        chosen = self._shown[row]
        if chosen.entity_id is not None:
            self.post_message(self.EntityChosen(chosen.entity_id))
        elif chosen.facet is not None:
            self.post_message(self.FacetChosen(chosen.facet))

    def region_of(self, row: int) -> Region:
        """A name, and the heading where it is the first below one."""
        region = super().region_of(row)
        has_heading = self.size.height > 1 and row > 0 and not self.can_be_highlighted(row - 1)
        return region.union(super().region_of(row - 1)) if has_heading else region

    def row_lines(self, row: int, width: int) -> list[list[Segment]]:
        shown = self._shown[row]
        base = self._row_style(row)
        if shown.count is None:
            return [[Segment(" " + shown.text, base + self._part("kind"))]]
        count = f"{shown.count:,}"
        name = shortened(shown.text, width - len(count) - 4)
        room = max(1, width - 3 - cell_len(name) - len(count))
        bar = _bar(shown.part, width - 4 - _WIDTH_OF_YEAR - len(count)) if shown.part else ""
        before = max(0, _WIDTH_OF_YEAR - cell_len(name)) if bar else 0
        return [
            [
                Segment("  " + name + " " * before, base),
                Segment(bar, base + self._part("bar")),
                Segment(" " * max(1, room - before - len(bar)), base),
                Segment(count + " ", base + self._part("count")),
            ]
        ]

    def _show_rows(self) -> None:
        self.set_reactive(Rows.row_count, -1)
        self.row_count = len(self._shown)
        self.set_reactive(Rows.highlighted, 1 if self._shown else 0)
        self._say_scope()
        self.scroll_home(animate=False)
        self.refresh()

    def _say_scope(self) -> None:
        self.border_title = "Names" if self._scope is Scope.ARTICLE else "All results"
        self.border_subtitle = self._about[self._scope]

    def _part(self, name: str) -> Style:
        return self.get_component_rich_style(f"entities--{name}", partial=True)


def _entities(annotation: Annotation) -> Iterator[_Row]:
    counts = Counter(mention.entity_id for mention in annotation.mentions)
    for kind, title in _TITLES.items():
        rows = [
            _Row(entity.name, counts[entity.id], entity.id)
            for entity in annotation.entities
            if entity.kind is kind
        ]
        yield from _under(title, sorted(rows, key=lambda row: (-(row.count or 0), row.text)))


def _facets(facets: Facets) -> Iterator[_Row]:
    most = max((facet.articles for facet in facets.facets if facet.kind is FacetKind.YEAR), default=1)
    for kind, title in _FACET_TITLES.items():
        rows = [
            _Row(
                facet.value,
                facet.articles,
                facet=facet,
                part=facet.articles / most if kind is FacetKind.YEAR else 0.0,
            )
            for facet in facets.facets
            if facet.kind is kind
        ]
        yield from _under(title, rows)


def _under(title: str, rows: Sequence[_Row]) -> Iterator[_Row]:
    """Rows with their heading, and an empty row after them."""
    if rows:
        yield _Row(title)
        yield from rows
        yield _Row("")


def _bar(part: float, width: int) -> str:
    whole, half = divmod(max(1, round(2 * part * max(1, width))), 2)
    return "━" * whole + "╸" * half
