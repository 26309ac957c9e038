"""How long work still takes is told from how fast it went."""

from __future__ import annotations

import pytest

from tui.room.pace import Pace, in_words


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_the_rest_takes_as_long_as_what_was_done_lately() -> None:
    clock = Clock()
    pace = Pace(clock)
    assert pace.rest(100) == ""
    for second in range(100):
        clock.now = second
        pace.seen(10 * second)
    assert pace.rest(500) == "50 s"
    for second in range(100, 200):
        clock.now = second
        pace.seen(990 + 100 * (second - 99))
    assert pace.rest(500) == "5 s"


def test_nothing_is_told_of_work_that_just_began_or_stands_still() -> None:
    clock = Clock()
    pace = Pace(clock)
    pace.seen(0)
    clock.now = 1.0
    pace.seen(10)
    assert pace.rest(100) == ""
    for clock.now in (2.0, 60.0, 100.0):
        pace.seen(10)
    assert pace.rest(100) == ""


def test_work_that_begins_anew_is_told_anew() -> None:
    clock = Clock()
    pace = Pace(clock)
    for clock.now, done in ((0.0, 0), (10.0, 1000), (11.0, 0), (15.0, 4)):
        pace.seen(done)
    assert pace.rest(10) == "10 s"


def test_a_day_is_not_foretold_from_one_article_in_ten_seconds() -> None:
    clock = Clock()
    pace = Pace(clock)
    for clock.now, done in ((0.0, 0), (10.0, 1)):
        pace.seen(done)
    assert pace.rest(13_000) == ""
    for clock.now, done in ((20.0, 129), (30.0, 257)):
        pace.seen(done)
    assert pace.rest(13_000) == "25 min"


@pytest.mark.parametrize(
    ("seconds", "words"), [(0.2, "1 s"), (119, "119 s"), (150, "2 min"), (7000, "117 min"), (9000, "2 h")]
)
def test_nobody_wants_to_know_exactly(seconds: float, words: str) -> None:
    assert in_words(seconds) == words
