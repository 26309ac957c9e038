"""The names in the folder of an index: mapped into memory, and again when they have changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from index.engine import Naming
from index.engines.array_file import UnfitFile
from index.engines.names import Names
from index.engines.names_writer import write_names

NAMES, TAGS = "names.arrays", "tags.arrays"
"""What annotations name, and what a person calls the articles: few, and so written anew in no time."""


class NamesFile:
    """What the articles of an index name, as far as it is known."""

    def __init__(self, folder: Path, file: str = NAMES) -> None:
        """`folder` is that of the index."""
        self._path = folder / file
        self._known: tuple[tuple[int, int], Names] | None = None

    def read(self) -> Names | None:
        """The names as they are now; none if their file is missing or does not fit: they are told again."""
        try:
            state = self._path.stat()
            stamp = state.st_ino, state.st_mtime_ns
            known = self._known
            if known is None or known[0] != stamp:
                known = self._known = stamp, Names(self._path)
        except (FileNotFoundError, UnfitFile):
            return None
        return known[1]

    def write(self, named: Sequence[Naming], checkpoint: int) -> None:
        """See `Engine.name` and `Engine.tag`."""
        write_names(self._path, self.read(), named, checkpoint)

    def checkpoint(self) -> int:
        """See `Engine.name_checkpoint` and `Engine.tag_checkpoint`."""
        names = self.read()
        return names.checkpoint if names else 0

    def close(self) -> None:
        """Let go of the file."""
        self._known = None
