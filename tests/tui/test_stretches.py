"""A stretch of days, as it is said and as it is asked for."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.parsing import parse
from index.query import DateRange
from index.subject import Stretch
from tui.stretches import asked, said


@pytest.mark.parametrize(
    ("first", "last", "in_words", "in_a_query"),
    [
        ("2008-03-14", "2008-03-14", "14 March 2008", "2008-03-14"),
        ("2008-02-01", "2008-02-29", "February 2008", "2008-02"),
        ("2008-01-01", "2008-12-31", "2008", "2008"),
        ("2008-03-14", "2008-03-18", "14–18 March 2008", "2008-03-14..2008-03-18"),
        ("1998-01-01", "2003-12-31", "1998–2003", "1998-01-01..2003-12-31"),
        ("2008-12-30", "2009-01-02", "30 December 2008 – 2 January 2009", "2008-12-30..2009-01-02"),
    ],
)
def test_a_stretch_is_said_as_shortly_as_it_can_be(first, last, in_words, in_a_query) -> None:
    days = date.fromisoformat(first), date.fromisoformat(last)
    assert said(*days) == in_words
    assert asked(Stretch(*days)) == in_a_query


@given(st.dates(date(1000, 1, 1), date(9000, 1, 1)), st.integers(0, 9_000))
def test_what_is_asked_for_is_the_whole_stretch_and_no_more(first: date, days: int) -> None:
    last = first + timedelta(days)
    assert parse(f"date:{asked(Stretch(first, last))}") == DateRange(first, last)
