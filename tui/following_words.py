"""What the reading room says of files and folders that are followed."""

from __future__ import annotations

from index.housekeeping.tidings import Came, Notice
from index.importers.hygiene import clean_line
from tui.advice import articles
from tui.paths import from_home, shown_folder

_LONGEST_PATH = 40
"""Cells."""


def news(came: Came) -> str:
    """How many articles came, and where from."""
    where = shown_folder(came.path, _LONGEST_PATH) if came.path else "the folders that are followed"
    return f"{articles(came.articles)} from {where}"


def warning(notice: Notice) -> str:
    """A notice in one line, with nothing in it that a terminal could obey."""
    return clean_line(from_home(notice.text))
