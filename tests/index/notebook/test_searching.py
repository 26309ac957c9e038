"""Entries are found by their words, also when some have changed since they were looked at."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from index.article import ArticleId, Span
from index.notebook.entries import Entry, EntryKind, EntryOrder
from index.notebook.searching import EntrySearch
from index.text.anchors import Anchor

WHEN = datetime(2026, 11, 27, 8, 0, tzinfo=UTC)


def entry(number: int, text: str, place: int) -> Entry:
    anchor = Anchor(Span(0, len(text)), text)
    return Entry(number, EntryKind.QUOTATION, ArticleId("a"), anchor, text, None, text, WHEN, place=place)


ENTRIES = st.dictionaries(st.integers(1, 12), st.tuples(st.text("abÉ "), st.integers(1, 12)))
TEXTS = st.text("abe ", max_size=3)


@given(ENTRIES, ENTRIES, st.sets(st.integers(1, 12)), TEXTS, st.sampled_from(EntryOrder))
def test_what_changed_is_found_as_if_all_had_been_looked_at_anew(
    before: dict[int, tuple[str, int]],
    after: dict[int, tuple[str, int]],
    numbers: set[int],
    text: str,
    order: EntryOrder,
) -> None:
    search = EntrySearch([entry(number, *rest) for number, rest in before.items()])
    search.matching(text)
    now = {number: rest for number, rest in before.items() if number not in numbers}
    changed = {number: rest for number, rest in after.items() if number in numbers}
    found = search.ordered(order).changed(numbers, [entry(number, *rest) for number, rest in changed.items()])
    anew = EntrySearch([entry(number, *rest) for number, rest in (now | changed).items()], order)
    assert {one.number for one in found.entries} == {one.number for one in anew.entries}
    assert set(found.matching(text)) == set(anew.matching(text))
    assert [one.place for one in found.entries] == sorted(
        (one.place for one in found.entries), reverse=True
    ) or order is EntryOrder.NEWEST
