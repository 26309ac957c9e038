"""Files that were read from a folder and are no longer in it: their articles go, too."""

from __future__ import annotations

import os
from collections.abc import Container, Iterator
from pathlib import Path
from typing import Protocol

_LOOKED_UP_AT_ONCE = 1000


class KnownFiles(Protocol):
    """Who knows which files were read: a `Store`."""

    def files_below(self, folder: str, after: str, limit: int) -> tuple[str, ...]:
        """Those in a folder, in the order of their names, from the one behind `after` on."""
        ...


def gone_files(
    known_files: KnownFiles, folder: str, seen: Container[str], within: str = ""
) -> Iterator[list[str]]:
    """Files below `folder` that were read before and are gone, some at a time; `seen` are those that are there.

    All as a store names them. A folder that is empty says nothing about what was in it: it may be where a disk was
    mounted. Nor does one that is gone, unless there is something else in the folder that was named, `within`.
    """
    after = ""
    while known := known_files.files_below(folder, after, _LOOKED_UP_AT_ONCE):
        yield [path for path in known if path not in seen and is_gone(Path(path), Path(within or folder))]
        after = known[-1]


def is_gone(file: Path, folder: Path) -> bool:
    """Whether the file is not there, and what is left of the folders it lay in is not empty."""
    if not _is_missing(file):
        return False
    nearest = next((above for above in file.parents if not _is_missing(above)), None)
    if nearest is None or not nearest.is_relative_to(folder):
        return False
    try:
        with os.scandir(nearest) as entries:
            return any(entries)
    except OSError:
        return False


def _is_missing(path: Path) -> bool:
    """Not merely hidden behind a folder that cannot be entered."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False
