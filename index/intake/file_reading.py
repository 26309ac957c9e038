"""From a file to its articles: by the importer of its format, here or, where that may hang, in a process of its own."""

from __future__ import annotations

import os
import stat
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import BinaryIO

from index.article import Article
from index.errors import Refused
from index.importers.apart import Apart
from index.importers.formats import Format
from index.importers.importer import Ignored
from index.importers.languages import with_language
from index.importers.recognition import BYTES_LOOKED_AT, format_of, is_known, may_have_columns, suffix_of
from index.importers.said_columns import Said, mark_of
from index.intake.file_walk import name_of
from index.intake.saved_pages import is_part_of_a_page

_LARGEST_READ_HERE = 250_000
"""In bytes: no article is as long, and reading a larger file may take much more memory than it has bytes."""


def format_at(path: str) -> Format | None:
    """The format of a file, by its name and its first bytes; ``None`` if it is not known. Raises `OSError`."""
    with open(path, "rb") as file:  # noqa: PTH123  (a string: names may hold bytes that are no text)
        return format_of(Path(path), file.read(BYTES_LOOKED_AT))


class FileReader:
    """Reads one file after the other; to be closed."""

    def __init__(self, as_format: Format | None = None, columns: Said = ()) -> None:
        """Every file is of `as_format`, where one is given, whatever its name and its first bytes say.

        `columns` is what an owner says of those of tables and records.
        """
        self._as_format = as_format
        self._columns = columns
        self._mark_of_columns = mark_of(columns)
        self._apart = Apart()
        self._file: BinaryIO | None = None

    @property
    def is_told(self) -> bool:
        """Whether somebody said of which format all files are."""
        return self._as_format is not None

    def is_wanted(self, path: Path) -> bool:
        """Whether a file of a folder may be of a known format, by its name; without a suffix, by its bytes.

        What belongs to a page that was saved is not.
        """
        if self._as_format is not None:
            return True
        if is_part_of_a_page(path):
            return False
        return is_known(path) if suffix_of(path) else self._is_recognised(path)

    def format_of(self, path: str, beginning: bytes) -> Format | None:
        """The format of a file that begins so; ``None`` if it is not known."""
        return self._as_format or format_of(Path(path), beginning)

    def manner(self, path: str) -> str:
        """Tells apart how a file is read by what is said of its format, and of its columns; empty where nothing is."""
        has_columns = self._as_format.has_columns if self._as_format else may_have_columns(Path(path))
        as_format = f" as {self._as_format.name}" if self._as_format else ""
        return (self._mark_of_columns if has_columns else "") + as_format

    def articles(self, path: str, format_: Format) -> Generator[Article | Refused | Ignored]:
        """The articles of a file, and what of it could not be read or was passed over. Raises `OSError`."""
        for read in self._read(path, format_):
            if isinstance(read, Refused):
                yield Refused(name_of(read.where), read.reason, read.ground)
            else:
                yield read if isinstance(read, Ignored) else with_language(read)

    @property
    def position(self) -> int:
        """How many bytes of the file have been read, if that is known."""
        return self._file.tell() if self._file is not None else self._apart.position

    def close(self) -> None:
        """End the other process, if there is one."""
        self._apart.close()

    def _is_recognised(self, path: Path) -> bool:
        try:
            # What the system itself writes, such as /proc/kmsg, says that it is empty, and may never come to an end.
            status = path.stat()
            return stat.S_ISREG(status.st_mode) and status.st_size > 0 and format_at(str(path)) is not None
        except OSError:
            return False

    def _read(self, path: str, format_: Format) -> Iterator[Article | Refused | Ignored]:
        if not format_.is_apart:
            with open(path, "rb") as file:  # noqa: PTH123
                if os.fstat(file.fileno()).st_size <= _LARGEST_READ_HERE:
                    yield from self._read_here(file, path, format_)
                    return
        yield from self._apart.articles(path, format_, self._columns)

    def _read_here(self, file: BinaryIO, path: str, format_: Format) -> Iterator[Article | Refused | Ignored]:
        self._file = file
        try:
            yield from format_.importer_told(self._columns).articles(file, path)
        except Refused as refusal:
            yield refusal
        finally:
            self._file = None
