"""What lies in one folder, for somebody who chooses what is to be added: folders, files, and which can be read."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from stat import S_ISREG

from msgspec import Struct

from index.errors import FolderUnreadable
from index.importers.recognition import format_of
from index.intake.file_reading import FileReader, format_at
from index.intake.file_walk import is_hidden, name_of

ENTRIES_LOOKED_AT = 10_000
"""Of a folder whose readable files are counted: more than that is no news, and takes seconds on a slow disk."""


class FolderEntry(Struct, frozen=True):
    """A file or folder. Its name is as the system has it: it may hold bytes that are no text, and must be cleaned to be
    shown.
    """

    name: str
    is_folder: bool
    """Or a link to one."""

    @property
    def is_hidden(self) -> bool:
        """Whether it is passed over when the folder around it is added."""
        return is_hidden(self.name)


class FileLook(Struct, frozen=True):
    """What is seen of a file."""

    label: str = ""
    """That of its format, if it has one that can be read."""
    problem: str = ""
    """Why it could not be looked at."""


class FolderLook(Struct, frozen=True):
    """What is seen of a folder."""

    readable: int = 0
    """The files that lie directly in it and can be read, as far as their names tell, and without a suffix their first
    bytes.
    """
    folders: int = 0
    """The folders that lie directly in it, without hidden ones."""
    is_complete: bool = True
    problem: str = ""
    """Why it could not be looked at."""


def list_folder(folder: str) -> tuple[FolderEntry, ...]:
    """What lies in `folder`, folders first, by name in any case. Raises `FolderUnreadable`."""
    try:
        with os.scandir(folder) as found:
            entries = [FolderEntry(entry.name, _is_folder(entry)) for entry in found]
    except OSError as error:
        raise FolderUnreadable(f"{name_of(folder)}: {error.strerror or error}") from error
    return tuple(sorted(entries, key=lambda entry: (not entry.is_folder, entry.name.casefold(), entry.name)))


def look_at(folder: str, entry: FolderEntry, is_wanted: Callable[[], bool]) -> FileLook | FolderLook:
    """Look at something in `folder`; ends early when it `is_wanted` no more."""
    path = os.path.join(folder, entry.name)  # noqa: PTH118  (a string: names may hold bytes that are no text)
    return _look_at_folder(path, is_wanted) if entry.is_folder else _look_at_file(path)


def label_by_name(name: str) -> str:
    """The format of a file of that name, before it is looked at; empty where its name does not tell."""
    format_ = format_of(Path(name))
    return format_.label if format_ else ""


def _look_at_file(path: str) -> FileLook:
    try:
        status = os.stat(path)  # noqa: PTH116
        if not S_ISREG(status.st_mode):  # to open a pipe would take for ever
            return FileLook(problem="not a regular file")
        if not status.st_size:
            return FileLook(problem="empty")
        format_ = format_at(path)
    except OSError as error:
        return FileLook(problem=error.strerror or str(error))
    return FileLook(format_.label if format_ else "")


def _look_at_folder(path: str, is_wanted: Callable[[], bool]) -> FolderLook:
    readable = folders = 0
    try:
        with os.scandir(path) as found, closing(FileReader()) as reader:
            for number, entry in enumerate(found):
                if number == ENTRIES_LOOKED_AT or not is_wanted():
                    return FolderLook(readable, folders, is_complete=False)
                readable += _is_readable(entry, reader)
                folders += not is_hidden(entry.name) and _is_folder(entry)
    except OSError as error:
        return FolderLook(problem=error.strerror or str(error))
    return FolderLook(readable, folders)


def _is_readable(entry: os.DirEntry[str], reader: FileReader) -> bool:
    try:
        return not is_hidden(entry.name) and entry.is_file() and reader.is_wanted(Path(entry.path))
    except OSError:
        return False


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # such as a link that leads in a circle
        return False
