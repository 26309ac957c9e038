"""The next result of which something is true: looked for page by page, the nearest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

_FIRST_PAGE, _FURTHER_PAGES = 20, 200
"""The next one is near more often than not, and what is read of an article takes longer than to rank it."""


def next_row(
    row: int,
    step: int,
    rows_of: Callable[[range], tuple[list[int], bool]],
    is_wanted: Callable[[], bool],
) -> int | None:
    """The nearest of the rows after `row` (before it, if `step` is -1) that `rows_of` finds; ``None`` if none is.

    `rows_of` is given some rows, and says which of them are found, and whether there are as many. Nor is any found
    that is not wanted any more.
    """
    for rows in _pages(row, step):
        if not is_wanted():
            return None
        found, is_full = rows_of(rows)
        if found:
            return found[0] if step > 0 else found[-1]
        if not is_full:
            return None
    return None


def _pages(row: int, step: int) -> Iterator[range]:
    size = _FIRST_PAGE
    if step > 0:
        while True:
            yield range(row + 1, row + 1 + size)
            row, size = row + size, _FURTHER_PAGES
    while row > 0:
        first = max(0, row - size)
        yield range(first, row)
        row, size = first, _FURTHER_PAGES
