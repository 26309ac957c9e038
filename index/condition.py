"""In what condition an archive is, looked at without making one."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from index.archive import STORE_FILE, Archive, Status
from index.archive_folder import prepare
from index.errors import ArchiveError
from index.file_systems import file_system_of
from index.query import EVERYTHING
from index.stores.sqlite.soundness import fault


class Condition(Struct, frozen=True):
    """What was found; each fault is a sentence, empty where there is none."""

    is_there: bool
    file_system: str
    """Of the folder, or of where it will be; empty if the system does not say."""
    write_fault: str = ""
    """Why nothing can be written there."""
    fault: str = ""
    """Why the archive cannot be used."""
    search_fault: str = ""
    """Why nothing can be found in it."""
    status: Status | None = None
    """If it can be used."""


def condition_of(folder: Path) -> Condition:
    """The condition of the archive in `folder`."""
    is_there = (folder / STORE_FILE).exists()
    nearest = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    found = Condition(is_there, file_system_of(nearest), _write_fault(nearest))
    if not folder.exists():
        return found
    try:
        prepare(folder, STORE_FILE)
    except ArchiveError as error:
        return replace(found, fault=str(error))
    if not is_there:
        return found
    if wrong := fault(folder / STORE_FILE):
        return replace(found, fault=f"{STORE_FILE} is not whole: {wrong}")
    return _opened(folder, found)


def _opened(folder: Path, found: Condition) -> Condition:
    try:
        with contextlib.closing(Archive.open(folder)) as archive:
            return replace(found, status=archive.status(), search_fault=_search_fault(archive))
    except ArchiveError as error:
        return replace(found, fault=str(error))


def _search_fault(archive: Archive) -> str:
    try:
        archive.search(EVERYTHING, limit=1)
    except ArchiveError as error:
        return str(error)
    return ""


def _write_fault(folder: Path) -> str:
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"cuttings")
            file.flush()
    except OSError as error:
        return error.strerror or str(error)
    return ""
