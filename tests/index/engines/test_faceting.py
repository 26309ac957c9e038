"""What is shown of the counts is what comes first of them all."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from index.analysis import fold
from index.engines.faceting import most_frequent
from index.results import Facet, FacetKind


@settings(deadline=None)
@given(
    st.dictionaries(st.text("aAáb", min_size=1, max_size=2), st.integers(1, 4), max_size=16),
    st.integers(0, 9),
)
def test_the_most_frequent_come_first_and_then_in_the_order_of_the_alphabet(
    counts: dict[str, int], limit: int
) -> None:
    everything = sorted(counts, key=lambda value: (-counts[value], fold(value), value))
    assert most_frequent(FacetKind.SOURCE, counts.items(), limit) == [
        Facet(FacetKind.SOURCE, value, counts[value]) for value in everything[:limit]
    ]
