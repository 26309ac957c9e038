"""Files of many parts, one of which may hang who reads it: how far such a file was read, so as to go on behind that."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from typing import BinaryIO

from index.article import Article
from index.errors import Refused
from index.importers.importer import Ignored

BEGINNING = -1


def _tell_nobody(number: int, origin: str) -> None:
    """Where nothing can be done about a part that hangs."""


class Course:
    """Counts the parts of a file, those inside other parts, too."""

    def __init__(self, after: int = BEGINNING, on_part: Callable[[int, str], None] = _tell_nobody) -> None:
        """All parts up to `after`, which hung, have been read, or tried. Others are told to `on_part`."""
        self._after = after
        self._on_part = on_part
        self._number = 0

    def enter(self, origin: str) -> None:
        """Another part begins."""
        self._number += 1
        if self.is_new:
            self._on_part(self._number, origin)

    @property
    def is_new(self) -> bool:
        """Whether the part was not tried before."""
        return self._number > self._after

    @property
    def is_where_it_hung(self) -> bool:
        """Whether it is the part that is not to be tried again. Others before it may have parts that are new."""
        return self._number == self._after


class OfParts(ABC):
    """An importer of files of many parts."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused | Ignored]:
        """All of them, as any importer does."""
        return self.parts(file, origin, Course())

    @abstractmethod
    def parts(self, file: BinaryIO, origin: str, course: Course) -> Iterator[Article | Refused | Ignored]:
        """The articles of the parts that are new, and what else an importer gives; tells `course` of each part."""
