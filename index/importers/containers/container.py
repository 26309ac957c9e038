"""What is inside a file → the articles of it."""

from __future__ import annotations

import io
from abc import abstractmethod
from collections.abc import Callable, Iterator
from pathlib import Path, PurePath
from typing import BinaryIO

from msgspec import Struct
from msgspec.structs import replace

from index.article import Article
from index.errors import Refused
from index.grounds import Ground, passed_over_as
from index.importers.containers.unpacked import Allowance, Source, Unpacked
from index.importers.course import Course, OfParts
from index.importers.importer import Ignored
from index.importers.recognition import BYTES_LOOKED_AT, format_of
from index.importers.said_columns import Said

_DEEPEST = 4
"""Containers in one another; a compressed archive is two."""
_BUFFER = 65_536
"""More than anyone asks for at once here: so one can go back by a byte, as `tarfile` does."""


class Opened(Struct):
    """A container that is being read, perhaps inside others."""

    file: BinaryIO
    name: str
    origin: str
    allowance: Allowance
    course: Course
    columns: Said = ()
    """What is said of the columns of tables in it."""
    depth: int = 1


class Member(Struct):
    """A file inside another."""

    name: str
    open: Callable[[], Source]
    """May raise what reading it does."""
    unread_because: tuple[str, Ground] | None = None
    """Why it is not to be opened."""


class Container(OfParts):
    """An importer of what is inside a file."""

    def __init__(self, columns: Said = ()) -> None:
        self._columns = columns

    def parts(self, file: BinaryIO, origin: str, course: Course) -> Iterator[Article | Refused | Ignored]:
        """The articles of all files inside that can be read; `Ignored` for each that is of no known format.

        Raises `Refused` if it is no such file, if nothing inside can be read, or if more comes out than may.
        """
        opened = Opened(file, PurePath(origin).name, origin, Allowance.of(file), course, self._columns)
        is_any = False
        for read in self.unpacked(opened):
            is_any |= not isinstance(read, Ignored)
            if course.is_new:
                yield read
        if not is_any:
            raise Refused(origin, "there is no file in it that can be read", Ground.NO_ARTICLE)

    @abstractmethod
    def unpacked(self, opened: Opened) -> Iterator[Article | Refused | Ignored]:
        """The same for a file that may be inside others, and may hold nothing that can be read."""


def articles_of(
    member: Member, within: Opened, origin: str, container_origin: str
) -> Iterator[Article | Refused | Ignored]:
    """The articles of a file inside another, by the importer for its name and beginning.

    Raises what that importer raises, and `Refused` if it cannot be read to its end, or is not to be.
    """
    within.course.enter(origin)
    if member.unread_because is not None:
        raise Refused(origin, *member.unread_because)
    if within.course.is_where_it_hung:
        return
    with io.BufferedReader(Unpacked(member.open, within.allowance, origin), _BUFFER) as file:
        beginning = file.read(BYTES_LOOKED_AT)
        file.seek(0)
        found = format_of(Path(member.name), beginning)
        if found is None:
            yield Ignored(origin, passed_over_as(member.name))
        elif isinstance(importer := found.importer_told(within.columns), Container):
            if within.depth == _DEEPEST:
                raise Refused(origin, "it is inside too many others", Ground.LARGE)
            opened = replace(
                within, file=file, name=member.name, origin=container_origin, depth=within.depth + 1
            )
            yield from importer.unpacked(opened)
        elif within.course.is_new:
            yield from importer.articles(file, origin)
