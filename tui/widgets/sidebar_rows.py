"""The rows of the names pane: what an article names, or what all results have in common, under headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from index.annotation import Annotation
from index.results import Facet, FacetKind, Facets
from tui.advice import articles
from tui.named import TITLES, Kind, Named, counted, of_facet

_TITLES_OF_OTHERS = {FacetKind.YEAR: "Years", FacetKind.SOURCE: "Sources", FacetKind.TAG: "Tags"}
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
    named: Named | None = None
    facet: Facet | None = None
    part: float = 0.0
    """How long its bar is, of 1 for the longest; 0 for none."""


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


Row = Heading | Gap | Entry | Columns | Ends | Said


def rows_of_article(annotation: Annotation) -> list[Row]:
    """Names the most frequent first, dates in the order of time; where there are none, that is said."""
    entries = [Entry(named.name, count, named) for named, count in counted(annotation)]
    return list(_of_kinds(entries, Kind)) or [Said("No names here")]


def rows_of_results(facets: Facets) -> list[Row]:
    """When, as a chart; whom and what they name; then years, sources and tags."""
    return [*_chart(facets), *_of_kinds(_naming(facets), Kind), *_others(facets)]


def rows_of_companions(facets: Facets, named: Named) -> list[Row]:
    """Whom and what articles of the archive name that name `named` too, and how many those articles are."""
    entries = [entry for entry in _naming(facets) if entry.named and entry.named.subject != named.subject]
    return [Said(f"in {articles(facets.total)}"), *_of_kinds(entries, Kind)]


def _naming(facets: Facets) -> list[Entry]:
    some = [facet for facet in facets.facets if facet.kind in _NAMING]
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
