"""Stretches of days, and how they are said."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import stretches
from index.parsing import parse
from index.query import DateRange
from index.stretches import Stretch, asked, said

DAY = date.fromisoformat


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2008-03-14", "2008-03-14", "14 March 2008"),
        ("2008-03-14", "2008-03-18", "14–18 March 2008"),
        ("2008-03-28", "2008-04-03", "28 March – 3 April 2008"),
        ("2007-12-28", "2008-01-03", "28 December 2007 – 3 January 2008"),
        ("2008-02-01", "2008-02-29", "February 2008"),
        ("2008-03-01", "2008-05-31", "March–May 2008"),
        ("2007-11-01", "2008-01-31", "November 2007 – January 2008"),
        ("2008-01-01", "2008-12-31", "2008"),
        ("1998-01-01", "2003-12-31", "1998–2003"),
        ("1990-01-01", "1999-12-31", "1990s"),
        ("9999-12-01", "9999-12-31", "December 9999"),
    ],
)
def test_a_stretch_is_said_as_shortly_as_its_ends_allow(first: str, last: str, words: str) -> None:
    assert said(DAY(first), DAY(last)) == words


@pytest.mark.parametrize(
    ("first", "last", "in_a_query"),
    [
        ("2008-03-14", "2008-03-14", "2008-03-14"),
        ("2008-02-01", "2008-02-29", "2008-02"),
        ("2008-01-01", "2008-12-31", "2008"),
        ("2008-03-14", "2008-03-18", "2008-03-14..2008-03-18"),
        ("1998-01-01", "2003-12-31", "1998-01-01..2003-12-31"),
    ],
)
def test_a_stretch_is_asked_for_as_a_query_says_it(first: str, last: str, in_a_query: str) -> None:
    assert asked(Stretch(DAY(first), DAY(last))) == in_a_query


@given(st.dates(DAY("1000-01-01"), DAY("9000-01-01")), st.integers(0, 9_000))
def test_what_is_asked_for_is_the_whole_stretch_and_no_more(first: date, days: int) -> None:
    last = first + timedelta(days)
    assert parse(f"date:{asked(Stretch(first, last))}") == DateRange(first, last)


@given(st.dates(), st.dates())
def test_two_stretches_are_never_said_alike(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert said(first, last) != said(first, first) or first == last


def test_quarters_and_weeks_begin_and_end_as_in_the_calendar() -> None:
    assert said(*stretches.quarter(2008, 4)) == "October–December 2008"
    assert said(*stretches.week(DAY("2008-03-14"))) == "10–16 March 2008"


@pytest.mark.parametrize(("year", "month", "day"), [(2009, 2, 29), (2008, 6, 31), (0, 1, 1)])
def test_a_day_that_does_not_exist_is_no_stretch(year: int, month: int, day: int) -> None:
    with pytest.raises(ValueError, match=r"day|year"):
        stretches.day(year, month, day)
