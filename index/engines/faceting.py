"""What the articles that match have in common: years, sources, tags and names, counted in every segment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest

import numpy as np

from index.engines.names import Names
from index.engines.postings import Found, Numbers
from index.engines.ranking import Matches, greatest, names_of
from index.engines.segment import Segment
from index.query import Field
from index.results import Facet, FacetKind, Facets
from index.text.letters import fold

FACET_OF_FIELD = {
    Field.TAG: FacetKind.TAG,
    Field.PERSON: FacetKind.PERSON,
    Field.ORGANISATION: FacetKind.ORGANISATION,
    Field.PLACE: FacetKind.PLACE,
}


def facets(matches: Matches, *, limit: int) -> Facets:
    """The facets of the articles that match; of each kind but the years at most `limit`."""
    segments, found = matches.segments, matches.found
    tagged, rows = (_rows(segments, found, field) for field in (Field.TAG, None))
    years, sources = _years(segments, found), _sources(segments, found)
    names, tags = names_of(segments), names_of(segments, Field.TAG)
    return Facets(
        matches.query,
        (
            *(
                Facet(FacetKind.YEAR, f"{year:04}", articles)
                for year, articles in sorted(years.items(), reverse=True)
            ),
            *most_frequent(FacetKind.SOURCE, sources.items(), limit),
            *(name_facets(tags, np.concatenate(tagged), limit) if tags is not None else ()),
            *(name_facets(names, np.concatenate(rows), limit) if names is not None else ()),
        ),
        total=matches.total,
        named=sum(map(len, rows)),
    )


def most_frequent(kind: FacetKind, counts: Iterable[tuple[str, int]], limit: int) -> list[Facet]:
    """The most frequent values, in order."""
    counted = list(counts)
    least = min(nlargest(limit, (articles for _, articles in counted)), default=0)
    candidates = [count for count in counted if count[1] >= least]
    ordered = sorted(candidates, key=lambda count: (-count[1], fold(count[0]), count[0]))
    return [Facet(kind, value, articles) for value, articles in ordered[:limit]]


def _rows(segments: Sequence[Segment], found: Sequence[Found], field: Field | None) -> list[Numbers]:
    """The rows that the articles that were found have among the names of a field, for each segment that has any."""
    named = (segment.names_in(field) for segment in segments)
    return [some.rows(one.documents) for some, one in zip(named, found, strict=True) if some is not None]


def _years(segments: Sequence[Segment], found: Sequence[Found]) -> dict[int, int]:
    years = [
        segment.postings.documents.years[some.documents]
        for segment, some in zip(segments, found, strict=True)
    ]
    counts = np.bincount(np.concatenate(years)) if years else np.empty(0, np.int64)
    dated = np.flatnonzero(counts[1:]) + 1
    return dict(zip(dated.tolist(), counts[dated].tolist(), strict=True))


def _sources(segments: Sequence[Segment], found: Sequence[Found]) -> dict[str, int]:
    sources: dict[str, int] = defaultdict(int)
    for segment, some in zip(segments, found, strict=True):
        documents = segment.postings.documents
        counts = np.bincount(documents.sources[some.documents])
        present = np.flatnonzero(counts)
        for place, articles in zip(present.tolist(), counts[present].tolist(), strict=True):
            sources[documents.source_names[place]] += articles
    sources.pop("", None)
    return sources


def name_facets(names: Names, rows: Numbers, limit: int) -> Iterator[Facet]:
    """The most frequent tags, people, organisations and places of some rows, in order."""
    counts = names.counts(rows)
    for field, kind in FACET_OF_FIELD.items():
        first, last = names.range(field)
        numbers = np.arange(first, last)[counts[first:last] > 0]
        for number in numbers[greatest(counts[numbers], numbers, limit)].tolist():
            yield Facet(kind, names.written(number).decode(), int(counts[number]))
