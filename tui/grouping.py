"""Under which heading something stands: its month where sorted by date, its source or its speaker where by those."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from index.citations.plain import UNDATED
from index.results import Hit, Sort
from index.stretches import month, said
from index.utterances import Utterance

NO_SOURCE = "no source"
NO_SPEAKER = "Speaker unknown"


class Grouping(StrEnum):
    """What quotations that stand together have in common."""

    DATE = "by date"
    SPEAKER = "by speaker"


def heading(hit: Hit, sort: Sort) -> str:
    """Nothing where results are sorted by how well they match."""
    match sort:
        case Sort.RELEVANCE:
            return ""
        case Sort.SOURCE:
            return hit.source or NO_SOURCE
        case Sort.NEWEST | Sort.OLDEST:
            return _month(hit.published)


def heading_of_utterance(utterance: Utterance, grouping: Grouping) -> str:
    """Never nothing."""
    return (utterance.speaker or NO_SPEAKER) if grouping is Grouping.SPEAKER else _month(utterance.published)


def _month(day: date | None) -> str:
    return said(*month(day.year, day.month)) if day else UNDATED
