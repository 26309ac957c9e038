"""Who, what, where and when: the names of the article, what all results have in common, or who is named together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum, StrEnum, auto
from itertools import chain
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive

from index.annotation import Annotation
from index.identity.decisions import Decision, EntityName
from index.query import Query
from index.results import Facet, Facets
from tui.keymap import bound
from tui.named import Kind, Named, entity_name
from tui.widgets.bars import bar, chart
from tui.widgets.rows import Rows, shortened
from tui.widgets.sidebar_rows import (
    Columns,
    Ends,
    Entry,
    Gap,
    Heading,
    More,
    Row,
    Said,
    facets_after,
    rows_of_article,
    rows_of_companions,
    rows_of_results,
    rows_of_ticked,
)

_WIDTH_OF_YEAR = 7


def _mending_binding(wanted: Mending, label: str, tooltip: str) -> Binding:
    return bound(wanted, label, tooltip, action=f"mend('{wanted}')", show=False)


class Scope(Enum):
    """Of what the sidebar tells."""

    ARTICLE = auto()
    RESULTS = auto()
    TOGETHER = auto()


class Mending(StrEnum):
    """What can be decided of a name."""

    TICK = auto()
    MERGE = auto()
    RENAME = auto()
    SPLIT = auto()
    KIND = auto()
    HIDE = auto()
    UNDO = auto()
    REDO = auto()


class EntitySidebar(Rows):
    """Rows under headings; those over names have the colour that the names have in the article."""

    BINDINGS: ClassVar[list[BindingType]] = [
        _mending_binding(Mending.TICK, "tick", "Tick the name for what comes next: several can be ticked"),
        _mending_binding(Mending.MERGE, "merge", "Merge the ticked names into the highlighted one, for good"),
        _mending_binding(Mending.RENAME, "rename", "Give the name another one, everywhere"),
        _mending_binding(Mending.SPLIT, "split", "Split a form of the name from it: that is somebody else"),
        _mending_binding(
            Mending.KIND, "kind", "Say that it is a person, an organisation or a place, in turn"
        ),
        _mending_binding(Mending.HIDE, "hide", "Hide what is no name, everywhere"),
        _mending_binding(Mending.UNDO, "undo", "Undo what was decided of names, step by step"),
        _mending_binding(Mending.REDO, "redo", "Decide again what was undone"),
    ]

    LOOK = "entities"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--highlighted",
        "rows--highlighted-focused",
        *(f"entities--{kind}" for kind in Kind),
        "entities--heading",
        "entities--count",
        "entities--bar",
    }

    class MendingWanted(Message):
        """Something is to be decided of the highlighted name."""

        def __init__(self, wanted: Mending, name: EntityName | None) -> None:
            super().__init__()
            self.wanted = wanted
            self.name = name

    class NameShortened(Message):
        """The reader is at a name that has no room in its row; empty where the next one has."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    class NameChosen(Message):
        """The next mention of a name is wanted."""

        def __init__(self, named: Named) -> None:
            super().__init__()
            self.named = named

    class FacetChosen(Message):
        """The search is to be narrowed to what results have in common."""

        def __init__(self, facet: Facet) -> None:
            super().__init__()
            self.facet = facet

    class CompanionChosen(Message):
        """What names both of two is wanted."""

        def __init__(self, named: Named, facet: Facet) -> None:
            super().__init__()
            self.named = named
            self.facet = facet

    ticked: reactive[frozenset[EntityName]] = reactive(frozenset[EntityName]())
    """The names that are chosen for what is decided next."""
    unmarked: reactive[frozenset[Kind]] = reactive(frozenset[Kind]())
    """The kinds of names that have no colour in the article."""

    def __init__(self) -> None:
        super().__init__()
        self._of: dict[Scope, Sequence[Row]] = dict.fromkeys(Scope, ())
        self._of[Scope.RESULTS] = [Said("Counting …")]
        self._facets: dict[Scope, Facets] = {}
        self._whole: dict[Scope, set[str]] = {scope: set() for scope in Scope}
        """The headings whose rows are all wanted."""
        self._about = dict.fromkeys(Scope, "")
        self._ticked_elsewhere: Sequence[Row] = ()
        """Above those of the scope, which do not have them."""
        self._shown: Sequence[Row] = ()
        self._scope = self._scope_before = Scope.ARTICLE
        self._companions_of: Named | None = None
        self._facets_of: Query | None = None
        self._decided_of: set[str] = set()
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
        return self._entry.text if self._entry else ""

    @property
    def highlighted_name(self) -> Named | None:
        """The name that is highlighted, if it is one."""
        return self._entry.named if self._entry else None

    @property
    def highlighted_facet(self) -> Facet | None:
        """What results have in common that is highlighted, if it is that."""
        return self._entry.facet if self._entry else None

    def watch_highlighted(self) -> None:
        super().watch_highlighted()
        if self.has_focus:
            self._say_shortened_name()

    def watch_ticked(self) -> None:
        self._say_scope()
        if self._ticked_elsewhere and not self.ticked:
            self._show_instead(self._scope, self._of[self._scope])

    def on_focus(self) -> None:
        self._say_shortened_name()

    def _say_shortened_name(self) -> None:
        entry = self._entry
        is_whole = entry is None or cell_len(entry.text) <= _room_for_name(entry, self.size.width)
        self.post_message(self.NameShortened("" if is_whole or entry is None else entry.text))

    def highlight(self, named: Named) -> None:
        """Put the highlight on a name, if it is listed."""
        row = next((row for row, there in enumerate(self._shown) if _is_of(there, named)), None)
        if row is not None:
            self.highlighted = row

    @property
    def _entry(self) -> Entry | None:
        row = self._shown[self.highlighted] if 0 <= self.highlighted < len(self._shown) else None
        return row if isinstance(row, Entry) else None

    def show(self, annotation: Annotation) -> None:
        """List what an article names."""
        self._of[Scope.ARTICLE] = rows_of_article(annotation)
        if self._scope is Scope.ARTICLE:
            self._show_rows()

    def decided(self, names: Iterable[EntityName]) -> None:
        """Something was decided of these: the highlight goes to one of them, where its own name is listed no more."""
        self._decided_of = {name.name for name in names}

    def follow(self, decision: Decision) -> None:
        """List what articles have in common with names as they were decided, which the index has yet to be told."""
        for scope, facets in self._facets.items():
            self._facets[scope] = facets_after(facets, decision)
            self._show_instead(scope, self._rows_of(scope))

    def show_other(self, annotation: Annotation) -> None:
        """List what else the same article names; the highlight stays where it is."""
        self._show_instead(Scope.ARTICLE, rows_of_article(annotation))

    def show_facets(self, facets: Facets) -> None:
        """List what all results have in common; of the same results, the highlight stays where it is."""
        unknown = facets.total - facets.named
        self._about[Scope.RESULTS] = f"names of {facets.named:,} of {facets.total:,}" if unknown else ""
        self._facets[Scope.RESULTS] = facets
        if facets.query == self._facets_of:
            self._show_instead(Scope.RESULTS, self._rows_of(Scope.RESULTS))
            return
        self._facets_of = facets.query
        self._whole[Scope.RESULTS].clear()
        self._of[Scope.RESULTS] = self._rows_of(Scope.RESULTS)
        if self._scope is Scope.RESULTS:
            self._show_rows()

    def open_companions(self, named: Named) -> None:
        """Make room for who is named together with somebody, and say that they are being counted."""
        if self._scope is not Scope.TOGETHER:
            self._scope_before = self._scope
        self._scope, self._companions_of = Scope.TOGETHER, named
        self._facets.pop(Scope.TOGETHER, None)
        self._whole[Scope.TOGETHER].clear()
        self.say_of_companions(named, "Counting …")

    def say_of_companions(self, named: Named, text: str) -> None:
        """Say something in place of them."""
        self._show_companions(named, [Said(text)])

    def show_companions(self, named: Named, facets: Facets) -> None:
        """List who is named together with somebody, in how many articles."""
        if self._companions_of == named:
            self._facets[Scope.TOGETHER] = facets
            self._show_companions(named, self._rows_of(Scope.TOGETHER))

    def _show_companions(self, named: Named, rows: Sequence[Row]) -> None:
        if self._companions_of == named:
            self._of[Scope.TOGETHER] = rows
            if self._scope is Scope.TOGETHER:
                self._show_rows()

    def close_companions(self) -> None:
        """List what was listed before, the name that was asked for highlighted."""
        self.scope = self._scope_before
        if self._companions_of is not None:
            self.highlight(self._companions_of)

    def can_be_highlighted(self, row: int) -> bool:
        return 0 <= row < len(self._shown) and isinstance(self._shown[row], Entry | More)

    def row_chosen(self, row: int) -> None:
        chosen = self._shown[row]
        if isinstance(chosen, More):
            self._whole[self._scope].add(chosen.title)
            self._decided_of = set()
            self._show_instead(self._scope, self._rows_of(self._scope))
        if not isinstance(chosen, Entry):
            return
        if self._scope is Scope.TOGETHER and self._companions_of and chosen.facet:
            self.post_message(self.CompanionChosen(self._companions_of, chosen.facet))
        elif chosen.facet is not None:
            self.post_message(self.FacetChosen(chosen.facet))
        elif chosen.named is not None:
            self.post_message(self.NameChosen(chosen.named))

    def action_mend(self, wanted: str) -> None:
        named = self.highlighted_name
        self.post_message(self.MendingWanted(Mending(wanted), entity_name(named) if named else None))

    def region_of(self, row: int) -> Region:
        """A name with the heading right above it; the first one with all that is above it."""
        region, above = super().region_of(row), 0
        if row == self._first_entry:
            above = row
        elif 0 < row < len(self._shown):
            above = int(isinstance(self._shown[row - 1], Heading))
        return region.union(super().region_of(row - above)) if above < self.size.height else region

    def row_lines(self, row: int, width: int) -> list[list[Segment]]:
        match self._shown[row]:
            case Heading() as heading:
                return [self._heading(heading, width)]
            case Entry() as entry:
                return [self._entry_line(entry, width, self._row_style(row))]
            case Columns(_, counts):
                return [[Segment(f" {chart(counts, width - 2)}", self.rich_style + self._part("bar"))]]
            case Ends(columns):
                return [[Segment(_ends(columns, width - 2), self.rich_style + self._part("count"))]]
            case More() as more:
                return [[Segment(f"  {more.text}".ljust(width), self._row_style(row) + self._part("count"))]]
            case Said(text):
                return [[Segment(f" {shortened(text, width - 2)}", self.rich_style + self._part("count"))]]
            case Gap():
                return [[]]

    def _heading(self, heading: Heading, width: int) -> list[Segment]:
        """In the colour of its names; where they have none in the article, that it is off."""
        base = self.rich_style
        if heading.kind in self.unmarked:
            off = "off".rjust(width - 2 - cell_len(heading.title))
            return [Segment(f" {heading.title}{off} ", base + self._part("count"))]
        style = base + self._part("heading")
        return [Segment(f" {heading.title}", style + self._part(heading.kind) if heading.kind else style)]

    def _entry_line(self, entry: Entry, width: int, base: Style) -> list[Segment]:
        count = _count(entry)
        name = shortened(entry.text, _room_for_name(entry, width))
        room = max(1, width - 3 - cell_len(name) - len(count))
        length = bar(entry.part, width - 4 - _WIDTH_OF_YEAR - len(count)) if entry.part else ""
        before = max(0, _WIDTH_OF_YEAR - cell_len(name)) if length else 0
        is_ticked = entry.named is not None and entity_name(entry.named) in self.ticked
        return [
            Segment("✓ " if is_ticked else "  ", base + self._part("heading")),
            Segment(name + " " * before, base),
            Segment(length, base + self._part("bar")),
            Segment(" " * max(1, room - before - len(length)), base),
            Segment(count + " ", base + self._part("count")),
        ]

    def _rows_of(self, scope: Scope) -> list[Row]:
        facets, whole = self._facets[scope], self._whole[scope]
        if scope is Scope.TOGETHER and self._companions_of is not None:
            return rows_of_companions(facets, self._companions_of, whole)
        return rows_of_results(facets, whole)

    def _show_instead(self, scope: Scope, rows: Sequence[Row]) -> None:
        """Show other rows in place of those that are there, so that the next key is not for another name."""
        if scope is not self._scope:
            self._of[scope] = rows
            return
        before, row, top = self.highlighted_text, self.highlighted, self.scroll_offset.y
        self._of[scope] = rows
        self._show_rows()
        self.set_reactive(Rows.highlighted, self._row_instead_of(before, row))
        self.scroll_to(y=top, animate=False, force=True)

    def _row_instead_of(self, text: str, row: int) -> int:
        """That of the same name, of one that was decided on, or the next one from where it was."""
        entries = [(n, there.text) for n, there in enumerate(self._shown) if isinstance(there, Entry)]
        same = [n for n, name in entries if name == text]
        decided = [n for n, name in entries if name in self._decided_of]
        below = [n for n, _ in entries if n >= row]
        above = [n for n, _ in reversed(entries)]
        return next(iter([*same, *decided, *below, *above]), 0)

    def _show_rows(self) -> None:
        rows = self._of[self._scope]
        self._ticked_elsewhere = rows_of_ticked(self.ticked, rows)
        self._shown = [*self._ticked_elsewhere, *rows]
        self.set_reactive(Rows.row_count, -1)
        self.row_count = len(self._shown)
        self.set_reactive(Rows.highlighted, self._first_entry)
        self._say_scope()
        self.scroll_home(animate=False)
        self.refresh()

    @property
    def _first_entry(self) -> int:
        entries = [row for row, there in enumerate(self._shown) if isinstance(there, Entry)]
        own = (row for row in entries if row >= len(self._ticked_elsewhere))
        return next(chain(own, entries), 0)

    def _say_scope(self) -> None:
        together = f"With {self._companions_of.name}" if self._companions_of else ""
        titles = {Scope.ARTICLE: "Names", Scope.RESULTS: "All results", Scope.TOGETHER: together}
        ticked = f" · {len(self.ticked):,} ticked" if self.ticked else ""
        self.border_title = f"{titles[self._scope]}{ticked}"
        self.border_subtitle = self._about[self._scope]


def _room_for_name(entry: Entry, width: int) -> int:
    return width - len(_count(entry)) - 4


def _count(entry: Entry) -> str:
    return f"{entry.count:,}" if entry.count else ""


def _is_of(row: Row, named: Named) -> bool:
    return isinstance(row, Entry) and row.named is not None and row.named.subject == named.subject


def _ends(columns: Columns, width: int) -> str:
    """The first year and the last, under the ends of their chart."""
    return f" {columns.first_year}{columns.last_year:>{len(chart(columns.counts, width)) - 4}}"
