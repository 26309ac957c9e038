"""The line at the bottom says what is still being done behind the screen."""

from __future__ import annotations

import pytest

from index.archive import Status
from tui.widgets.status_line import work_left


@pytest.mark.parametrize(
    ("indexed", "annotated", "left", "said"),
    [
        (900, 0, 1000, "indexing 100, 2 min left"),
        (1000, 400, 1000, "finding names in 600, 2 min left"),
        (1000, 1000, 250, "a second look for names in 250, 2 min left"),
        (1000, 1000, 0, "1,000 articles"),
    ],
)
def test_the_first_thing_that_is_left_is_said(indexed: int, annotated: int, left: int, said: str) -> None:
    status = Status("", 1000, indexed, annotated, left, "whoosh", 0, 0)
    assert work_left(status, 10, "2 min") == said


def test_nothing_is_said_where_nothing_is_left_and_all_is_shown() -> None:
    assert work_left(Status("", 10, 10, 10, 0, "whoosh", 0, 0), 10) == ""
