"""What is in order, and more than memory should hold, is set aside in a file until it is merged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pickle import dump, load
from typing import IO, TypeVar

_AT_ONCE = 2_000

Item = TypeVar("Item")


def set_aside(items: Iterable[Item], file: IO[bytes]) -> Iterator[Item]:
    """The same items, which are in `file` meanwhile: a temporary one, without a name, so that nobody else writes it."""
    left = iter(items)
    while some := list(islice(left, _AT_ONCE)):
        dump(some, file)
    file.seek(0)
    return _again(file)


def _again(file: IO[bytes]) -> Iterator[Item]:
    while True:
        try:
            yield from load(file)  # noqa: S301  (see above)
        except EOFError:
            return
