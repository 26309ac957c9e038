"""The folder of an index: private, or not opened; and the checkpoint in it, which says how far it is complete."""

from __future__ import annotations

import json
import os
import shutil
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec.structs import asdict

from index.changes import Backlog
from index.errors import EngineUnavailable

_CHECKPOINT_FILE = "checkpoint.json"


def make_private(folder: Path) -> None:
    """Make the folder, or check that it is private."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    check_private(folder)


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


def read_checkpoint(folder: Path, format_: int) -> dict[str, Any]:
    """What `write_checkpoint` wrote; empty before the first.

    Raises `EngineUnavailable` if it cannot be read, or says that the index has another format.
    """
    try:
        state = json.loads((folder / _CHECKPOINT_FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise EngineUnavailable("The search index is damaged: its checkpoint cannot be read") from error
    if not isinstance(state, dict):
        raise EngineUnavailable("The search index is damaged: its checkpoint cannot be read")
    if state.get("format") != format_:
        raise EngineUnavailable("The search index was made by another version, and will be built anew")
    return state


def write_checkpoint(folder: Path, state: Mapping[str, Any]) -> None:
    """To be called after a commit: a kill between the two repeats a batch, which changes nothing."""
    draft = folder / f"{_CHECKPOINT_FILE}.new"
    with draft.open("w", encoding="utf-8") as file:
        json.dump(state, file)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(folder / _CHECKPOINT_FILE)


def progress(checkpoint: int, backlog: Backlog | None) -> dict[str, Any]:
    """How far an index is, as part of a checkpoint."""
    return {"checkpoint": checkpoint, "backlog": asdict(backlog) if backlog else None}


def backlog_in(state: Mapping[str, Any]) -> Backlog | None:
    """That of a checkpoint, which holds what `progress` gave."""
    return Backlog(**state["backlog"]) if state.get("backlog") else None


def empty(folder: Path) -> None:
    """Remove all files, the checkpoint first: what remains after a kill is then seen to be unfinished."""
    check_private(folder)
    if folder.exists():
        (folder / _CHECKPOINT_FILE).unlink(missing_ok=True)
        for path in folder.iterdir():
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)  # where Whoosh was writing when it was killed, or the disk was full
            else:
                path.unlink()
