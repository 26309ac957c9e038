"""The file that a command writes where a person said: whole, or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import click

from index.replacing import replacing
from tui.commands.exits import NotWritten


@contextmanager
def written(path: Path) -> Iterator[IO[str]]:
    """What is to be written at `path`, or, for "-", on standard output. Raises `NotWritten`; an older file stays then.

    What is no file, such as a pipe, is written as it comes.
    """
    if str(path) == "-":
        with click.open_file("-", "w", encoding="utf-8") as output:
            yield output
        return
    try:
        is_file = path.is_file() or not path.exists()
        with replacing(path.resolve()) if is_file else path.open("w", encoding="utf-8") as file:
            yield file
            if path.is_file():
                os.fchmod(file.fileno(), path.stat().st_mode & 0o777)  # as private as the older one
    except OSError as error:
        raise NotWritten(f"{path} cannot be written: {error.strerror or error}") from error
