"""What every importer does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Protocol

from msgspec import Struct

from index.article import Article
from index.errors import Refused
from index.grounds import Ground


class Ignored(Struct, frozen=True):
    """A file inside the file that is read, of no format that is known: passed over, as it would be in a folder.

    Alone, the file itself, of a format in which anything may be written, and no article is.
    """

    where: str
    ground: Ground = Ground.DATA
    reason: str = "it holds no article"
    """Why it is refused, where somebody says that it holds articles."""


class Unheeded(Ignored, frozen=True, kw_only=True):
    """What an owner says of a column, where the file has none of that name: what it holds is guessed."""

    said: str
    """What the column should hold, in the owner's words."""


class Importer(Protocol):
    """Reads the articles of one file."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused | Ignored]:
        """The articles of `file`, with ids that follow from `origin`; `Refused` in place of each bad record.

        Raises `Refused` if the file as a whole is no such file. Called while adding; a large file of records is
        read record by record.
        """
        ...
