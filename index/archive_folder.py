"""The folder of an archive: the user's own, private, and with nothing else in it."""

from __future__ import annotations

import os
import shlex
import stat
from pathlib import Path

from index.errors import ArchiveUnusable

SETTINGS_FILE = "settings.toml"
"""What a person writes herself, perhaps before there is an archive."""


def prepare(folder: Path, store_file: str) -> None:
    """Make the folder, private; or make sure that it is ours and nobody else can write it. Raises `ArchiveUnusable`.

    A folder that is there keeps its mode: whoever made it read-only, or readable by others, meant it.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        status = folder.stat()
        if status.st_uid != os.getuid():
            raise ArchiveUnusable(f"{folder} belongs to somebody else")
        if status.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
            raise ArchiveUnusable(
                f"{folder} can be written by others; to use it: chmod go-w {shlex.quote(str(folder))}"
            )
        is_new = not (folder / store_file).exists()
        if is_new and any(path.name != SETTINGS_FILE for path in folder.iterdir()):
            raise ArchiveUnusable(f"{folder} holds other files: an archive wants a folder of its own")
    except OSError as error:
        raise ArchiveUnusable(f"{folder}: {error.strerror}") from error
