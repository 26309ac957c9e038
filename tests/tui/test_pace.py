"""How long work still takes is told from how fast it went."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence

import pytest

from tui.pace import Pace, in_words


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
    assert pace.rest(500) == "about 50 s"
    for second in range(100, 200):
        clock.now = second
        pace.seen(990 + 100 * (second - 99))
    assert pace.rest(1000) == "about 10 s"


def test_nothing_is_told_of_work_that_just_began_or_stands_still() -> None:
    clock = Clock()
    pace = Pace(clock)
    pace.seen(0)
    clock.now = 1.0
    pace.seen(10)
    assert pace.rest(100) == ""
    for clock.now in (2.0, 62.0, 100.0):
        pace.seen(10)
        assert pace.rest(100) == ""


def test_work_that_begins_anew_is_told_anew() -> None:
    clock = Clock()
    pace = Pace(clock)
    for clock.now, done in ((0.0, 0), (10.0, 1000), (11.0, 0), (15.0, 4)):
        pace.seen(done)
    assert pace.rest(10) == "about 10 s"


def test_what_goes_before_the_first_step_is_no_measure_where_a_model_is_loaded() -> None:
    clock = Clock()
    pace = Pace(clock, is_slow_to_begin=True)
    for clock.now, done in ((0.0, 75), (12.0, 76), (13.0, 76)):
        pace.seen(done)
        assert pace.rest(457) == ""
    clock.now = 15.0
    pace.seen(106)
    assert pace.rest(427) == "about 40 s"
    pace.rested()
    for clock.now, done in ((3600.0, 532), (3620.0, 533)):
        pace.seen(done)
        assert pace.rest(100) == ""


def test_an_hour_without_work_is_no_measure_for_what_comes_then() -> None:
    clock = Clock()
    pace = Pace(clock)
    pace.seen(100)
    pace.rested()
    for clock.now, done in ((3600.0, 100), (3610.0, 200)):
        pace.seen(done)
    assert pace.rest(1000) == "about 100 s"


def test_a_day_is_not_foretold_from_one_article_in_ten_seconds() -> None:
    clock = Clock()
    pace = Pace(clock)
    for clock.now, done in ((0.0, 0), (10.0, 1)):
        pace.seen(done)
    assert pace.rest(13_000) == ""
    for clock.now, done in ((20.0, 129), (30.0, 257)):
        pace.seen(done)
    assert pace.rest(13_000) == "about 25 min"


def told(total: int, speed: Callable[[int], float], batch: int = 1) -> list[str]:
    """What is said every second of work whose speed changes, and which is done in batches."""
    clock = Clock()
    pace = Pace(clock)
    done, said = 0.0, []
    for second in range(100_000):
        clock.now = float(second)
        whole = int(done) // batch * batch
        if whole >= total:
            break
        pace.seen(whole)
        said.append(pace.rest(total - whole))
        done += speed(second)
    return said


def changes(said: Sequence[str]) -> tuple[int, int]:
    """How often what is said falls and rises."""
    numbers = [seconds_of(one) for one in said if one]
    pairs = list(itertools.pairwise(numbers))
    return sum(b < a for a, b in pairs), sum(b > a for a, b in pairs)


def seconds_of(said: str) -> int:
    _about, number, unit = said.split()
    return int(number) * {"s": 1, "min": 60, "h": 3600}[unit]


@pytest.mark.parametrize(
    "speed",
    [
        lambda second: 100 if second % 3 else 10,
        lambda second: (20, 150, 60, 90, 30)[second % 5],
        lambda second: 140 if second // 8 % 2 else 60,
    ],
    ids=["hiccups", "uneven", "loaded-by-turns"],
)
@pytest.mark.parametrize("batch", [1, 500])
def test_on_a_loaded_machine_the_time_left_falls_and_does_not_jump(
    speed: Callable[[int], float], batch: int
) -> None:
    said = told(60_000, speed, batch)
    falls, rises = changes(said[10:])
    assert rises <= 2
    assert falls <= 25
    assert seconds_of(said[-1]) <= 10


def test_a_slow_beginning_is_soon_forgotten() -> None:
    said = told(20_000, lambda second: 10 if second < 3 else 500)
    assert all(seconds_of(one) <= 60 for one in said[8:] if one)


def test_work_that_becomes_slow_is_told_so_once_and_for_all() -> None:
    said = told(20_000, lambda second: 1000 if second < 10 else 20)
    assert changes(said)[1] <= 5
    assert seconds_of(said[90]) == pytest.approx((20_000 - 10_000 - 20 * 80) / 20, rel=0.3)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "about 5 s"),
        (44, "about 40 s"),
        (119, "about 2 min"),
        (150, "about 2 min"),
        (1000, "about 15 min"),
        (7000, "about 2 h"),
        (9000, "about 2 h"),
    ],
)
def test_the_longer_it_takes_the_coarser_it_is_told(seconds: float, words: str) -> None:
    assert in_words(seconds) == words
