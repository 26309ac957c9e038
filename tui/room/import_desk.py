"""Where articles are added: a page over the room, on which files and folders are chosen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.screen import Screen

from tui.room.threads import Threads

if TYPE_CHECKING:
    from index.importers.said_columns import Said


class ImportDesk:
    """Opens the page, and remembers the folder that was shown on it last."""

    def __init__(
        self, archive: Path, threads: Threads, screen: Screen[None], folder: str, columns: Said
    ) -> None:
        """`archive` is the folder of the archive; `folder` the one to begin in, or empty for one's own.

        `columns` is what is said of those of tables and records.
        """
        self._archive = archive
        self._threads = threads
        self._screen = screen
        self._columns = columns
        self.folder = folder

    def open(self) -> None:
        """Show the folder."""
        from tui.room.adder import Adder  # noqa: PLC0415  (the room opens without it)
        from tui.screens.importing import ImportView  # noqa: PLC0415

        view = ImportView(self._threads, Adder(self._archive, self._columns), self.folder, self._remember)
        self._screen.app.push_screen(view)

    def _remember(self, folder: str) -> None:
        self.folder = folder
