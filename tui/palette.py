"""The command palette: whatever a key can do, by its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.binding import Binding
from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui.keymap import shown_keys
from tui.screens.help import HasHelp
from tui.screens.reading_room import ReadingRoom
from tui.screens.room_bindings import help_bindings

_IN_TOOLTIP = 0.1
"""The score of words that stand in the tooltip as they were typed; letters strewn over it would find everything."""


class KeyCommands(Provider):
    """The bindings of the page that is open, and behind them the themes, in one order at every start."""

    async def discover(self) -> Hits:
        for title, run, tooltip in self._commands():
            yield DiscoveryHit(title, run, help=tooltip)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for title, run, tooltip in self._commands():
            score = matcher.match(title) or _IN_TOOLTIP * (query.casefold() in tooltip.casefold())
            if score > 0:
                yield Hit(score, matcher.highlight(title), run, help=tooltip)

    def _commands(self) -> list[tuple[str, Callable[[], object], str]]:
        keys = [
            (
                f"{binding.description.capitalize()} ({shown_keys(binding)})",
                self._run(binding.action),
                binding.tooltip,
            )
            for binding in self._bindings
        ]
        themes = self.app.get_system_commands(self.screen)
        return [*keys, *((theme.title, theme.callback, theme.help) for theme in themes)]

    @property
    def _bindings(self) -> Sequence[Binding]:
        if isinstance(self.screen, ReadingRoom):
            return help_bindings()
        return self.screen.help().keys if isinstance(self.screen, HasHelp) else ()

    def _run(self, action: str) -> Callable[[], object]:
        async def run() -> None:
            owner = (
                self.focused
                if self.focused and hasattr(self.focused, f"action_{action.split('(', maxsplit=1)[0]}")
                else self.screen
            )
            await owner.run_action(action)

        return run
