"""Narrowing a search to something that its results have in common, by writing that into the query; and back."""

from __future__ import annotations

from index.parsing import QUOTATION_MARKS, has_open_phrase
from index.results import Facet, FacetKind

_FIELDS = {
    FacetKind.YEAR: "date",
    FacetKind.SOURCE: "source",
    FacetKind.TAG: "tag",
    FacetKind.PERSON: "person",
    FacetKind.ORGANISATION: "org",
    FacetKind.PLACE: "place",
}
_WITHOUT_MARKS = str.maketrans(dict.fromkeys(QUOTATION_MARKS, " "))


def narrowed(text: str, facet: Facet) -> str:
    """The query `text` for those of its articles that have `facet`."""
    value = " ".join(facet.value.translate(_WITHOUT_MARKS).split())
    condition = f"{_FIELDS[facet.kind]}:{value}" if value.isalnum() else f'{_FIELDS[facet.kind]}:"{value}"'
    is_open = has_open_phrase(text)
    before = text.translate(_WITHOUT_MARKS).strip() if is_open else text.strip()
    if is_open or " OR " in before:
        before = f"({before})"
    return f"{before} {condition}".strip()


class Narrowings:
    """The queries as they were before each narrowing, while nothing else was typed."""

    def __init__(self) -> None:
        self._steps: list[tuple[str, str]] = []

    def narrow(self, text: str, facet: Facet) -> str:
        """The narrower query; to be put into the search box."""
        after = narrowed(text, facet)
        self._steps.append((text, after))
        return after

    def undo(self, text: str) -> str | None:
        """The query before the last narrowing; ``None`` if `text` is not what came of one."""
        while self._steps:
            before, after = self._steps.pop()
            if after == text:
                return before
        return None
