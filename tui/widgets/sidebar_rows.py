"""The rows of the names pane: what an article names, or what all results have in common, under headings."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from index.annotation import Annotation, EntityKind
from index.identity.decisions import Decision, EntityName
from index.results import Facet, FacetKind, Facets
from tui.advice import articles
from tui.named import TITLES, Kind, Named, counted, of_facet, of_name

_TITLES_OF_OTHERS = {FacetKind.YEAR: "Years", FacetKind.SOURCE: "Sources", FacetKind.TAG: "Tags"}
LISTED_AT_MOST = 100
"""Of each kind, of what results have in common."""
_LISTED_AT_FIRST = 12
_NAMING = tuple(FacetKind(kind) for kind in Kind if kind is not Kind.DATE)


class Heading(Struct, frozen=True):
    """Over the rows of a kind."""

    title: str
    kind: Kind | None = None
    """Whose colour it has, if the rows are names."""


class Gap(Struct, frozen=True):
    """An empty row."""


class Entry(Struct, frozen=True):
    """Something with a count."""

    text: str
    count: int
    """0 where it is not known."""
    named: Named | None = None
    facet: Facet | None = None
    part: float = 0.0
    """How long its bar is, of 1 for the longest; 0 for none."""


class More(Struct, frozen=True):
    """In place of the rest of a kind: chosen, it makes room for that."""

    title: str
    """Of the heading above."""
    number: int

    @property
    def text(self) -> str:
        most = _LISTED_AT_FIRST + self.number
        return f"… up to {most}" if most >= LISTED_AT_MOST else f"… {self.number} more"


class Columns(Struct, frozen=True):
    """How many articles there are of each year, from the first to the last, as a chart."""

    first_year: int
    counts: tuple[int, ...]

    @property
    def last_year(self) -> int:
        return self.first_year + len(self.counts) - 1


class Ends(Struct, frozen=True):
    """The first and the last year, under their chart."""

    columns: Columns


class Said(Struct, frozen=True):
    """A line that stands in place of rows."""

    text: str


Row = Heading | Gap | Entry | More | Columns | Ends | Said


def rows_of_article(annotation: Annotation) -> list[Row]:
    """Names the most frequent first, dates in the order of time; where there are none, that is said."""
    entries = [Entry(named.name, count, named) for named, count in counted(annotation)]
    return list(_of_kinds(entries, Kind)) or [Said("No names here")]


def rows_of_results(facets: Facets, whole: Container[str] = ()) -> list[Row]:
    """When, as a chart; whom and what they name; then years, sources and tags. Not all, but of the `whole` kinds."""
    rows = [*_chart(facets), *_of_kinds(_naming(facets), Kind), *_others(facets)]
    return list(_shortened(rows, whole)) or [Said("Nothing" if facets.total else "No results")]


def rows_of_companions(facets: Facets, named: Named, whole: Container[str] = ()) -> list[Row]:
    """Whom and what articles of the archive name that name `named` too, and how many those articles are."""
    entries = [entry for entry in _naming(facets) if entry.named and entry.named.subject != named.subject]
    others = list(_of_kinds(entries, Kind)) or [Said("with nobody else")]
    return [Said(f"in {articles(facets.total)}"), *_shortened(others, whole)]


def rows_of_ticked(ticked: Iterable[EntityName], listed: Iterable[Row]) -> list[Row]:
    """The ticked names that are not listed: what a key decides on is always to be seen."""
    seen = {row.named.subject for row in listed if isinstance(row, Entry) and row.named}
    names = sorted((name for name in ticked if name.id not in seen), key=lambda name: (name.kind, name.name))
    return list(_under(Heading("Ticked"), [Entry(name.name, 0, of_name(name)) for name in names]))


def facets_after(facets: Facets, decision: Decision) -> Facets:
    """With names as a person has decided just now; how many articles name what was merged is not known yet."""
    from index.identity.mending import Mending  # noqa: PLC0415  (seldom needed)

    mending, counts = Mending([decision]), dict[tuple[FacetKind, str], int]()
    for facet in facets.facets:
        kind, value = facet.kind, facet.value
        if facet.kind in _NAMING:
            where = mending.where(EntityName(EntityKind(facet.kind), facet.value))
            if where is None:
                continue
            kind, value = FacetKind(where.kind), where.name
        counts[kind, value] = max(facet.articles, counts.get((kind, value), 0))
    after = [Facet(kind, value, articles) for (kind, value), articles in counts.items()]
    return replace(facets, facets=tuple(after))


def _shortened(rows: Iterable[Row], whole: Container[str]) -> Iterator[Row]:
    """With a row to be chosen in place of what is too much of a kind."""
    title, entries = "", list[Row]()
    for row in rows:
        if isinstance(row, Entry):
            entries.append(row)
            continue
        hidden = len(entries) - _LISTED_AT_FIRST
        is_shortened = hidden > 1 and title not in whole and title != _TITLES_OF_OTHERS[FacetKind.YEAR]
        yield from entries[:_LISTED_AT_FIRST] if is_shortened else entries
        if is_shortened:
            yield More(title, hidden)
        entries.clear()
        title = row.title if isinstance(row, Heading) else title
        yield row


def _naming(facets: Facets) -> list[Entry]:
    some = sorted(
        (facet for facet in facets.facets if facet.kind in _NAMING), key=lambda facet: -facet.articles
    )
    return [Entry(facet.value, facet.articles, of_facet(facet), facet) for facet in some]


def _of_kinds(entries: Sequence[Entry], kinds: Iterable[Kind]) -> Iterator[Row]:
    for kind in kinds:
        of_kind = [entry for entry in entries if entry.named and entry.named.kind is kind]
        yield from _under(Heading(TITLES[kind], kind), of_kind)


def _others(facets: Facets) -> Iterator[Row]:
    most = max((facet.articles for facet in facets.facets if facet.kind is FacetKind.YEAR), default=1)
    for kind, title in _TITLES_OF_OTHERS.items():
        entries = [
            Entry(
                facet.value,
                facet.articles,
                facet=facet,
                part=facet.articles / most if kind is FacetKind.YEAR else 0.0,
            )
            for facet in facets.facets
            if facet.kind is kind
        ]
        yield from _under(Heading(title), entries)


def _chart(facets: Facets) -> Iterator[Row]:
    """Nothing where all articles are of one year: the row of that year says as much."""
    counts = {int(facet.value): facet.articles for facet in facets.facets if facet.kind is FacetKind.YEAR}
    if len(counts) < 2:
        return
    first, last = min(counts), max(counts)
    columns = Columns(first, tuple(counts.get(year, 0) for year in range(first, last + 1)))
    yield columns
    yield Ends(columns)
    yield Gap()


def _under(heading: Heading, entries: Sequence[Entry]) -> Iterator[Row]:
    """Rows with their heading, and an empty row after them."""
    if entries:
        yield heading
        yield from entries
        yield Gap()
