"""What is asked of an archive, as a tree. `parsing` makes one of a line of text, engines answer it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from msgspec import Struct


class Field(StrEnum):
    """The parts of an article that a query can name."""

    TITLE = "title"
    SOURCE = "source"
    AUTHOR = "author"
    SECTION = "section"
    LANGUAGE = "lang"
    PERSON = "person"
    ORGANISATION = "org"
    PLACE = "place"
    SPEAKER = "speaker"
    TAG = "tag"
    STORY = "story"


NAME_FIELDS = frozenset(
    {Field.PERSON, Field.ORGANISATION, Field.PLACE, Field.SPEAKER, Field.TAG, Field.STORY}
)
"""Who and what an article names, as its annotation says, the tags that a person gave it, and which story it tells:
known some time after the article can be found, and changing without it."""


class Term(Struct, frozen=True):
    """A whole word in any of its forms: `talk` finds "talks". `word` is folded."""

    word: str


class Prefix(Struct, frozen=True):
    """Words, as written, that begin with `start` (folded)."""

    start: str


class Phrase(Struct, frozen=True):
    """These words (folded), as written, one right after the other. At least two."""

    words: tuple[str, ...]


class Near(Struct, frozen=True):
    """These different words (folded), as written, in any order, with at most `apart` others among them.

    At least two words; `apart` at most `FARTHEST`. Never across two texts of an article, such as headline and body.
    """

    words: tuple[str, ...]
    apart: int


FARTHEST = 90


class Whole(Struct, frozen=True):
    """A name that is these words (folded), and has no others. At least one; only in one of `FIELDS_OF_WHOLE_NAMES`."""

    words: tuple[str, ...]


FIELDS_OF_WHOLE_NAMES = frozenset({Field.PERSON, Field.ORGANISATION, Field.PLACE, Field.TAG})


class Fuzzy(Struct, frozen=True):
    """Words that differ from `word` (folded) in at most `edits` letters: one too many, missing, other, or exchanged."""

    word: str
    edits: int


class InField(Struct, frozen=True):
    """`query`, looked for in one field only."""

    field: Field
    query: Query


class DateRange(Struct, frozen=True):
    """Published from `first` to `last`, both inclusive; ``None`` is open. Undated articles never match."""

    first: date | None
    last: date | None


class And(Struct, frozen=True):
    """All of `parts`. Without parts: every article."""

    parts: tuple[Query, ...]


class Or(Struct, frozen=True):
    """At least one of `parts`."""

    parts: tuple[Query, ...]


class Not(Struct, frozen=True):
    """Articles that `part` does not match."""

    part: Query


Leaf = Term | Prefix | Fuzzy | Phrase | Near | Whole
"""What is looked for in a text; the rest of a query puts it together."""

Query = Leaf | InField | DateRange | And | Or | Not

EVERYTHING = And(())
"""The query that matches every article: what an empty search box asks."""


def unite(parts: Iterable[Query | None]) -> Query | None:
    """Any of `parts`, in the simplest form; ``None`` for no part at all."""
    kept = tuple(part for part in parts if part is not None)
    return kept[0] if len(kept) == 1 else Or(kept) if kept else None


def combine(parts: Iterable[Query | None]) -> Query | None:
    """All of `parts`, in the simplest form; ``None`` for no part at all."""
    kept: list[Query] = []
    for part in parts:
        if isinstance(part, And):
            kept.extend(part.parts)
        elif part is not None:
            kept.append(part)
    return kept[0] if len(kept) == 1 else And(tuple(kept)) if kept else None


def asks_for(query: Query, field: Field) -> bool:
    """Whether something is looked for in that field."""
    match query:
        case InField(named, inner):
            return named is field or asks_for(inner, field)
        case And(parts) | Or(parts):
            return any(asks_for(part, field) for part in parts)
        case Not(part):
            return asks_for(part, field)
        case _:
            return False


def negate(part: Query | None) -> Query | None:
    """What `part` does not match; a double negation is none."""
    if part is None:
        return None
    return part.part if isinstance(part, Not) else Not(part)
