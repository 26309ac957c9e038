"""The query language: a tree, and how a line of text becomes one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Field(StrEnum):
    """The parts of an article that a query can name."""

    TITLE = "title"
    SOURCE = "source"
    AUTHOR = "author"


@dataclass(frozen=True, slots=True)
class Term:
    """A whole word in any of its English forms: `talk` finds "talks". `word` is folded."""

    word: str


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words, as written, that begin with `start` (folded)."""

    start: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """These words (folded), as written, one right after the other. At least two."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InField:
    """`query`, looked for in one field only."""

    field: Field
    query: Query


@dataclass(frozen=True, slots=True)
class DateRange:
    """Published from `first` to `last`, both inclusive; ``None`` is open. Undated articles never match."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class And:
    """All of `parts`. Without parts: every article."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of `parts`."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Articles that `part` does not match."""

    part: Query


Query = Term | Prefix | Phrase | InField | DateRange | And | Or | Not

EVERYTHING = And(())
"""The query that matches every article: what an empty search box asks."""


def parse(text: str, *, typing: bool = False) -> Query:
    """Read `text` as a query. Never raises: what cannot be read as syntax is read as words.

    With `typing`, the last word is still being typed, and also matches as a prefix.
    """
    raise NotImplementedError


def reading(query: Query) -> str:
    """How the query was understood, in plain words: ‘"landmark talks" and not moscow, 2009 or later’."""
    raise NotImplementedError
