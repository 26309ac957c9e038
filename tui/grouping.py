"""Under which heading a result stands: its month where results are sorted by date, its source where by source."""

from __future__ import annotations

from index.results import Hit, Sort

UNDATED, NO_SOURCE = "n.d.", "no source"


def heading(hit: Hit, sort: Sort) -> str:
    """Nothing where results are sorted by how well they match."""
    match sort:
        case Sort.RELEVANCE:
            return ""
        case Sort.SOURCE:
            return hit.source or NO_SOURCE
        case Sort.NEWEST | Sort.OLDEST:
            return f"{hit.published:%B} {hit.published.year}" if hit.published else UNDATED
