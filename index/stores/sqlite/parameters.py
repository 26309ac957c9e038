"""Parameters of a statement: as many as SQLite allows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

Value = TypeVar("Value", bound=str | bytes)
_BATCH_OF_PARAMETERS = 500
"""SQLite has allowed 32,766 parameters a statement since 2020; a statement may take a few batches."""


def batches(values: Sequence[Value]) -> Iterator[Sequence[Value]]:
    """The values in stretches that fit into one statement."""
    for start in range(0, len(values), _BATCH_OF_PARAMETERS):
        yield values[start : start + _BATCH_OF_PARAMETERS]


def marks(values: Iterable[object]) -> str:
    """As many question marks as there are values."""
    return ", ".join("?" for _ in values)
