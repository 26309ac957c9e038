"""Where a person types a name: the one that an entity is to go by, or the form that is somebody else."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from index.archive import Archive
from index.identity.decisions import Decision, EntityName, Rename, Split
from tui.room.announcer import Announcer
from tui.room.completer import Completer
from tui.room.drawer import Drawer
from tui.room.name_mender import NameMender
from tui.widgets.name_box import NameBox


class NameDesk:
    """Does what the box asks for, and completes a name by those of the archive."""

    def __init__(
        self, archive: Archive, box: NameBox, drawer: Drawer, mender: NameMender, announcer: Announcer
    ) -> None:
        self._archive = archive
        self._box = box
        self._drawer = drawer
        self._mender = mender
        self._announcer = announcer
        self._completer = Completer(self._completions, box)
        self._decision: Callable[[str], Decision] | None = None
        self._names: Callable[[str], Sequence[str]] = lambda _: ()
        self._spelt: dict[str, str] = {}
        """Names as they come to stand in the box when a completion is taken, and as they are spelt."""

    @property
    def is_busy(self) -> bool:
        """Whether a completion is still to come."""
        return self._completer.is_busy

    async def rename(self, name: EntityName) -> None:
        """Have the name typed that it is to go by."""
        self._decision = lambda text: Rename(name, text)
        self._names = lambda text: self._archive.names_beginning(name.kind, text)
        await self._open(name.name, f"New name for {name.name} · if another has it already, both become one")

    async def split(self, name: EntityName, forms: Sequence[str]) -> None:
        """Have the form typed that is somebody else; the first of `forms` is offered."""
        if not forms:
            self._announcer.refuse(f"{name.name} has no other form that could be split off")
            return
        self._decision = lambda text: Split(name, text)
        self._names = lambda _: forms
        await self._open(forms[0], f"Which is not {name.name}? {', '.join(forms)}")

    def typed(self) -> None:
        """Something else stands in the box."""
        self._completer.ask()

    def keep(self) -> None:
        """Decide what stands in the box, and close it if that could be decided."""
        self._box.run_worker(self._keep(), group="mend")

    def leave(self) -> None:
        """Decide nothing."""
        self._announcer.say("")
        self._drawer.leave()

    def stop(self) -> None:
        """Let go of the thread."""
        self._completer.stop()

    async def _open(self, text: str, how_to: str) -> None:
        self._announcer.say(how_to)
        self._spelt = {}
        await self._drawer.pull_out(self._box)
        self._box.open_with(text)

    async def _keep(self) -> None:
        text = self._box.value.strip()
        if self._decision and await self._mender.decide(self._decision(self._spelt.get(text, text))):
            self._drawer.leave()

    def _completions(self, text: str) -> tuple[str, ...]:
        fitting = [
            name
            for name in self._names(text)
            if name.lower().startswith(text.lower()) and len(name) > len(text)
        ]
        self._spelt |= {text + name[len(text) :]: name for name in fitting}
        return tuple(name[len(text) :] for name in fitting)
