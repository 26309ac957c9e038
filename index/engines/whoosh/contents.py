"""Which segments a commit has, and what is deleted in each.

Whoosh's table of contents says so, and is unpickled by Whoosh. The checkpoint has the same as JSON: to search needs no
more, which spares the reading room a tenth of a second of imports.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from msgspec import Struct, ValidationError, convert, to_builtins

_CONTENTS = "_MAIN_*.toc"


class SegmentState(Struct, frozen=True):
    """A segment as of one commit."""

    name: str
    size: int
    """Documents, deleted ones too."""
    deleted: tuple[int, ...]

    @property
    def living(self) -> int:
        """Documents that can be found."""
        return self.size - len(self.deleted)


class Contents(Struct, frozen=True):
    """The segments of one commit, in the order of their documents."""

    generation: int
    segments: tuple[SegmentState, ...]

    def as_json(self) -> Any:
        """For `from_json`."""
        return to_builtins(self)

    @classmethod
    def from_json(cls, value: Any) -> Contents | None:
        """What `as_json` gave; ``None`` for anything else."""
        try:
            return convert(value, cls)
        except ValidationError:
            return None


def state_of(segment: Any) -> SegmentState:
    """The state of a segment of Whoosh's."""
    return SegmentState(segment.segment_id(), segment.doc_count_all(), tuple(sorted(segment.deleted_docs())))


def contents_of(generation: int, segments: Iterable[Any]) -> Contents:
    """The contents of a commit of Whoosh's."""
    return Contents(generation, tuple(map(state_of, segments)))


def newest_generation(folder: Path) -> int | None:
    """The number of the newest commit; ``None`` before the first."""
    generations = (file.stem.rpartition("_")[2] for file in folder.glob(_CONTENTS))
    return max((int(number) for number in generations if number.isdigit()), default=None)
