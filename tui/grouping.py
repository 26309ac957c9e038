"""Under which heading a result stands: its month where results are sorted by date, its source where by source."""

from __future__ import annotations

from index.results import Hit, Sort
from tui.citation import MONTHS, UNDATED

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
            return f"{MONTHS[day.month - 1]} {day.year}" if day else UNDATED
