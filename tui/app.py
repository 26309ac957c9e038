"""The application: what every screen shares."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.events import Event, Key
from textual.filter import LineFilter
from textual.screen import Screen

from index.archive import Archive
from index.archive_folder import SETTINGS_FILE
from tui import clipboard
from tui.clipboard import Copied
from tui.housekeeper import Housekeeper
from tui.keys_in_turn import KeysInTurn, KeyTurn
from tui.nothing_obeyed import NothingObeyed
from tui.palette import KeyCommands
from tui.room.copying import Copier
from tui.room.pane_layout import TALL
from tui.room.session import SESSION_FILE, read_session, write_session
from tui.screens.help import HasHelp, Help
from tui.screens.reading_room import ReadingRoom
from tui.settings import Settings, read_settings
from tui.themes import NIGHT, THEMES


class CuttingsApp(App[None]):
    """Cuttings in a terminal."""

    TITLE = "Cuttings"
    CSS_PATH = "screens/reading_room.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-short"), (TALL, "-tall")]  # noqa: RUF012  (as Textual declares it)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "f1", "help", "Help", show=False, priority=True, tooltip="Open or close the help, everywhere"
        ),
    ]
    COMMANDS = {KeyCommands}  # noqa: RUF012  (as Textual declares it)

    def __init__(
        self,
        archive: Archive,
        copier: Copier | None = None,
        housekeeper: Housekeeper | None = None,
        settings: Settings | None = None,
    ) -> None:
        """A reading room on `archive`, whose house `housekeeper` keeps; `copier` stands in for the real clipboard.

        Without `settings`, those of the archive's folder hold.
        """
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        session_file = archive.folder / SESSION_FILE
        session = read_session(session_file)
        is_known = session.theme in {theme.name for theme in THEMES}
        # Not `self.theme = `: its watcher would have the style sheet parsed once more before the first frame.
        self.set_reactive(App.theme, session.theme if is_known else NIGHT.name)
        self.stylesheet.set_variables(self.get_css_variables())
        keep_session = partial(write_session, session_file)
        settings = settings or read_settings(archive.folder / SETTINGS_FILE)
        self._copier = copier or self._copy_for_good
        self._nothing_obeyed = NothingObeyed()
        self._keys = KeysInTurn(self, self._obey)
        self._room = ReadingRoom(archive, self._copy, housekeeper, session, keep_session, settings=settings)

    def get_default_screen(self) -> ReadingRoom:
        return self._room

    def get_driver_class(self) -> type[Driver]:
        """Textual's for this system, or ours where that would be the one for terminals of Unix."""
        usual = super().get_driver_class()
        if usual.__name__ != "LinuxDriver":
            return usual
        from tui.terminal_driver import TerminalDriver  # noqa: PLC0415  (Windows has no such terminals)

        return TerminalDriver

    def get_line_filters(self) -> Sequence[LineFilter]:
        return (*super().get_line_filters(), self._nothing_obeyed)

    async def on_event(self, event: Event) -> None:
        if isinstance(event, Key) and not event.is_forwarded:
            await self._keys.take(event)
        else:
            await super().on_event(event)

    async def _obey(self, key: Key) -> None:
        self._room.key_pressed()
        await super().on_event(key)

    @on(KeyTurn)
    async def _key_turn_came(self, turn: KeyTurn) -> None:
        await self._keys.came(turn)

    async def action_quit(self) -> None:
        await self._room.keep_session()
        self.exit()

    def action_help_quit(self) -> None:
        """Ctrl+C, by which people leave other programs; the key that Textual would name is a letter in a box."""
        self.notify("Ctrl+Q leaves, and everything is kept")

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The themes; whatever else can be done has a key, and `KeyCommands` finds it."""
        for theme in THEMES:
            name = theme.name.removeprefix("cuttings-").capitalize()
            light = "dark" if theme.dark else "light"
            yield SystemCommand(
                f"Theme: {name}, {light}", "Change the colours", partial(setattr, self, "theme", theme.name)
            )

    def action_help(self) -> None:
        if isinstance(self.screen, Help):
            self.pop_screen()
        else:
            asked = next(screen for screen in reversed(self.screen_stack) if isinstance(screen, HasHelp))
            self.push_screen(asked.help())

    async def _copy(self, text: str, html: str | None) -> Copied:
        """Copy what a terminal could obey nothing of, where it is pasted into one."""
        from index.importers.hygiene import without_controls  # noqa: PLC0415  (the room opens without)

        return await self._copier(without_controls(text), html and without_controls(html))

    async def _copy_for_good(self, text: str, html: str | None) -> Copied:
        return await clipboard.copy(text, self._write_to_terminal, html=html)

    def _write_to_terminal(self, sequence: str) -> None:
        """Past the screen, for the terminal itself: Textual has no public way to do so."""
        if self._driver is not None:
            self._driver.write(sequence)
