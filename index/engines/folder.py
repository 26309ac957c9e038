"""The folder of an index: private, or not opened."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from index.errors import EngineUnavailable


def check_private(folder: Path) -> None:
    """Raise `EngineUnavailable` if somebody else can write the folder: what lies in an index may run code."""
    try:
        status = os.lstat(folder)
    except FileNotFoundError:
        return
    if not stat.S_ISDIR(status.st_mode):
        raise EngineUnavailable(f"{folder} is not a folder")
    if status.st_uid != os.getuid() or status.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        raise EngineUnavailable(f"{folder} can be written by somebody else, and is not opened")


def remove_files(folder: Path, *, first: str) -> None:
    """Empty the folder, the file `first` before the others: what remains after a kill is then seen to be unfinished."""
    if folder.exists():
        (folder / first).unlink(missing_ok=True)
        for file in folder.iterdir():
            file.unlink()
