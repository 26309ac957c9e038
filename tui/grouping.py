"""Under which heading a result stands: its month where results are sorted by date, its source where by source."""

from __future__ import annotations

from index.citations.plain import UNDATED
from index.results import Hit, Sort
from index.stretches import month, said

NO_SOURCE = "no source"


def heading(hit: Hit, sort: Sort) -> str:
    """Nothing where results are sorted by how well they match."""
    match sort:
        case Sort.RELEVANCE:
            return ""
        case Sort.SOURCE:
            return hit.source or NO_SOURCE
        case Sort.NEWEST | Sort.OLDEST:
            day = hit.published
            return said(*month(day.year, day.month)) if day else UNDATED
