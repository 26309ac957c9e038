"""Names of files and folders as they can be shown: they come from outside, and need not be text."""

from __future__ import annotations

import os

from rich.cells import cell_len

from index.importers.hygiene import clean_path
from index.intake.file_walk import name_of


def shown_path(path: str) -> str:
    """A name or path with nothing in it that a terminal could obey, and the bytes that are no text escaped."""
    return clean_path(name_of(path))


def home_folder() -> str:
    """Where somebody's files are; without a home, where all are."""
    home = os.path.expanduser("~")  # noqa: PTH111  (Path.home() fails where there is none)
    return home if os.path.isabs(home) else os.sep  # noqa: PTH117


def shown_folder(path: str, width: int) -> str:
    """A path as a title: from the home folder on, and of one that is too long its end."""
    home = home_folder()
    if home != os.sep and (path == home or path.startswith(f"{home}/")):
        path = f"~{path[len(home) :]}"
    return _end_of(shown_path(path), width)


def from_home(text: str) -> str:
    """A line of text with the home folder in it as ``~``."""
    home = home_folder()
    return text if home == os.sep else text.replace(f"{home}/", "~/")


def _end_of(text: str, width: int) -> str:
    if cell_len(text) <= width:
        return text
    kept = text[-max(1, width - 1) :]
    while cell_len(kept) > max(1, width - 1):
        kept = kept[1:]
    return f"…{kept}"
