"""The day of a timestamp is the day that it was where the page was published."""

from __future__ import annotations

from datetime import date

import pytest

from index.importers.web.timestamps import day_in_address, day_of, day_printed

DAY = date(2020, 1, 6)


@pytest.mark.parametrize(
    "timestamp",
    [
        "2020-01-06T23:30:00+01:00", "2020-01-06T00:30:00+0900", "2020-01-06T10:00:00 +0100", "2020-01-06T10:00", "2020-01-06 10:00:00.0",
        "2020-01-06", "20200106", "20200106T100000Z", "2020-1-6", "2020/01/06 10:00", "Mon, 06 Jan 2020 23:00:00 -0500",
        "Mon Jan 06 2020 10:00:00 GMT+0100 (CET)", "1578268800", "1578268800000", "06.01.2020, 10:15 Uhr", "6. Januar 2020",
        "6 janvier 2020", "2020年1月6日", "January 6, 2020 3:12 PM EST", "Jan. 6, 2020, 10 a.m.", "Published: 6 January 2020",
        "Posted on January 6, 2020 at 3:12 pm", " 2020-01-06\n",
    ],
)  # fmt: skip
def test_timestamps_in_many_spellings(timestamp: str) -> None:
    assert day_of([timestamp]) == DAY


@pytest.mark.parametrize(
    "timestamp",
    ["", "05/06/2020", "2 May", "yesterday", "1970-01-01T00:00:00Z", "0001-01-01", "9999-12-31", "99999999", "0", "x" * 10_000, "2020-02-31", "1/1", "\x00"],
)  # fmt: skip
def test_what_is_no_day_or_could_be_two_is_none(timestamp: str) -> None:
    assert day_of([timestamp]) is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Анна Ли, 6 января 2020, 14:10", DAY), ("Forrás: MTI, 2020. január 6., 11:16", DAY), ("Teksti: Anna Lehto (6. tammikuuta 2020)", DAY),
        ("6 jan 20 | 5h27 Por Ana Leite", DAY), ("6 jan 20 boats sank", None),
        ("In January 2020 about 6 people", None), ("В январе 2020 года 6 мостов", None),
    ],
    ids=["Russian", "Hungarian", "Finnish", "short year", "no year", "month and number", "Russian month and number"],
)  # fmt: skip
def test_a_day_between_other_words_in_any_language(line: str, day: date | None) -> None:
    assert day_printed(line) == day


def test_of_two_numbers_only_one_of_which_is_a_month() -> None:
    assert day_of(["12/31/2020"]) == day_of(["31/12/2020"]) == date(2020, 12, 31)


def test_the_first_that_is_a_date_counts() -> None:
    assert day_of(["", "soon", "2020-01-06", "2020-01-09"]) == DAY


def test_a_moment_in_utc_is_put_where_the_page_is_from() -> None:
    in_utc = "2020-01-07T02:10:00Z"
    assert day_of([in_utc]) == date(2020, 1, 7)
    assert day_of([in_utc, "2020-01-06T21:10:00-05:00"]) == DAY
    assert day_of([in_utc, "2020-01-09T21:10:00-05:00"]) == date(2020, 1, 7)
    assert day_of([in_utc], "https://citypost.example/2020/01/06/river") == DAY
    assert day_of([in_utc], "https://citypost.example/2019/11/02/river") == date(2020, 1, 7)


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://x.example/2020/01/06/river.html", DAY),
        ("https://x.example/2020/1/6/river", DAY),
        ("https://x.example/news/2020-01-06-river", DAY),
        ("https://x.example/river-20200106.html", DAY),
        ("https://x.example/river-120200106123", None),
        ("https://x.example/2020/13/45/river", None),
        ("https://x.example/2020/river", None),
    ],
)
def test_a_day_in_an_address(address: str, day: date | None) -> None:
    assert day_in_address(address) == day
