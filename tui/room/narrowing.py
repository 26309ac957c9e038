"""Narrowing a search to something that its results have in common, by writing that into the query; and back."""

from __future__ import annotations

from datetime import date

from index.parsing import QUOTATION_MARKS, has_open_phrase
from index.query import FIELDS_OF_WHOLE_NAMES, Field
from index.results import Facet, FacetKind, Fold
from index.stretches import Stretch, asked
from tui.named import Named

_FIELDS = {
    FacetKind.YEAR: "date",
    FacetKind.SOURCE: "source",
    FacetKind.TAG: "tag",
    FacetKind.PERSON: "person",
    FacetKind.ORGANISATION: "org",
    FacetKind.PLACE: "place",
}
_WITHOUT_MARKS = str.maketrans(dict.fromkeys(QUOTATION_MARKS, " "))


def in_field(field: str, value: str) -> str:
    """The query for all articles that have these words, one after the other, in a field."""
    value = _without_marks(value)
    return f"{field}:{value}" if value.isalnum() else f'{field}:"{value}"'


def _of_whole_name(field: str, name: str) -> str:
    """The query for all articles that have just this name in a field, and none that it is part of."""
    return f'{field}:="{_without_marks(name)}"'


def _without_marks(text: str) -> str:
    return " ".join(text.translate(_WITHOUT_MARKS).split())


def printed_by(source: str, published: date | None) -> list[str]:
    """The queries for what a source printed on a day: so narrow that no other paper's copy of a story is found."""
    of_source = [in_field(Field.SOURCE, source)] if source else []
    return [*of_source, f"date:{published}"] if published else of_source


def condition(facet: Facet) -> str:
    """The query for all articles that have `facet`."""
    field = _FIELDS[facet.kind]
    return (_of_whole_name if field in FIELDS_OF_WHOLE_NAMES else in_field)(field, facet.value)


def condition_of(named: Named) -> str:
    """The query for all articles that name somebody or something; for a time, that were published then."""
    if isinstance(named.subject, Stretch):
        return f"date:{asked(named.subject)}"
    return _of_whole_name(_FIELDS[FacetKind(named.kind)], named.name)


def narrowed(text: str, wanted: str) -> str:
    """The query `text` for those of its articles that meet a condition."""
    return f"{_as_a_whole(text)} {wanted}".strip()


def unfolded(text: str, fold: Fold) -> str:
    """The query `text` for those of its articles that tell a story; its last word stays the one being typed."""
    return f"{Field.STORY}:{fold.story} {_as_a_whole(text)}".strip()


def _as_a_whole(text: str) -> str:
    """A query that something can be put beside."""
    is_open = has_open_phrase(text)
    query = text.translate(_WITHOUT_MARKS).strip() if is_open else text.strip()
    return f"({query})" if is_open or " OR " in query else query


class Narrowings:
    """The queries as they were before each narrowing, while nothing else was typed."""

    def __init__(self) -> None:
        self._steps: list[tuple[str, str]] = []

    def narrow(self, text: str, wanted: str) -> str:
        """The narrower query; to be put into the search box."""
        return self.replace(text, narrowed(text, wanted))

    def unfold(self, text: str, fold: Fold) -> str:
        """The query for all articles of a story; to be put into the search box."""
        return self.replace(text, unfolded(text, fold))

    def replace(self, text: str, after: str) -> str:
        """A query in place of `text`; to be put into the search box."""
        self._steps.append((text, after))
        return after

    def undo(self, text: str) -> str | None:
        """The query before the last narrowing; ``None`` if `text` is not what came of one."""
        while self._steps:
            before, after = self._steps.pop()
            if after == text:
                return before
        return None
