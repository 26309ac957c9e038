"""The application: what every screen shares."""

from __future__ import annotations

from textual.app import App

from index.archive import Archive
from tui import clipboard
from tui.clipboard import Copied
from tui.commands import KeyCommands
from tui.copying import Copier
from tui.housekeeper import Housekeeper
from tui.screens.reading_room import ReadingRoom
from tui.themes import NIGHT, THEMES


class CuttingsApp(App[None]):
    """Cuttings in a terminal."""

    TITLE = "Cuttings"
    COMMANDS = App.COMMANDS | {KeyCommands}

    def __init__(
        self, archive: Archive, copier: Copier | None = None, housekeeper: Housekeeper | None = None
    ) -> None:
        """A reading room on `archive`, whose house `housekeeper` keeps; `copier` stands in for the real clipboard."""
        super().__init__()
        self._archive = archive
        self._copier = copier or self._copy
        self._housekeeper = housekeeper
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = NIGHT.name

    async def on_mount(self) -> None:
        await self.push_screen(ReadingRoom(self._archive, self._copier, self._housekeeper))

    async def _copy(self, text: str) -> Copied:
        return await clipboard.copy(text, self._write_to_terminal)

    def _write_to_terminal(self, sequence: str) -> None:
        """Past the screen, for the terminal itself: Textual has no public way to do so."""
        if self._driver is not None:
            self._driver.write(sequence)
