"""Puts names right as a person says: the highlighted one, or those that she has ticked."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from index.annotation import EntityKind
from index.archive import Archive
from index.errors import ArchiveError
from index.identity.decisions import ChangeKind, Decision, EntityName, Hide, Merge, names_in
from tui.mending_words import said
from tui.room.announcer import Announcer
from tui.widgets.entity_sidebar import EntitySidebar

_KINDS = tuple(EntityKind)


class NameMender:
    """Has names decided on, and says what was decided."""

    def __init__(
        self,
        archive: Archive,
        entities: EntitySidebar,
        announcer: Announcer,
        *,
        ask: Callable[..., Awaitable[Any]],
        on_decided: Callable[[], None],
    ) -> None:
        """`ask` runs what may block; after `on_decided` the same article may have other names."""
        self._archive = archive
        self._entities = entities
        self._announcer = announcer
        self._ask = ask
        self._on_decided = on_decided

    def toggle_tick(self, name: EntityName) -> None:
        """Tick a name for what is decided next, or take the tick away."""
        self._entities.ticked ^= {name}
        number = len(self._entities.ticked)
        self._announcer.say(f"{number} ticked: m merges them into the highlighted one" if number else "")

    async def merge(self, into: EntityName) -> None:
        """Say that the ticked names are those of one, who goes by `into`."""
        others = tuple(name for name in self._ticked if name != into)
        if others:
            await self.decide(Merge(others, into))
        else:
            self._announcer.refuse(
                "Tick other names with Space first: m merges them into the highlighted one"
            )

    async def hide(self, name: EntityName) -> None:
        """Say that the ticked names, or this one, are none."""
        await self.decide(Hide(self._ticked or (name,)))

    async def change_kind(self, name: EntityName) -> None:
        """Say that the ticked names, or this one, are of the kind after that of `name`."""
        kind = _KINDS[(_KINDS.index(name.kind) + 1) % len(_KINDS)]
        await self.decide(ChangeKind(self._ticked or (name,), kind))

    async def forms(self, name: EntityName) -> tuple[str, ...]:
        """What else articles of the archive call it."""
        found: tuple[str, ...] = await self._ask(self._archive.mender.forms, name)
        return found

    async def undo(self) -> None:
        """Undo what was decided last."""
        await self._step(self._archive.mender.undo, "Undone", "Nothing to undo: no name was mended")

    async def redo(self) -> None:
        """Decide again what was undone last."""
        await self._step(self._archive.mender.redo, "Redone", "Nothing to redo")

    async def decide(self, decision: Decision) -> bool:
        """Decide something; whether that could be kept."""
        try:
            await self._ask(self._archive.mender.decide, decision)
        except ArchiveError as error:
            self._announcer.say(str(error))
            return False
        self._entities.ticked = frozenset()
        self._announcer.say_decided(said(decision))
        self._entities.follow(decision)
        self._decided(decision)
        return True

    @property
    def _ticked(self) -> tuple[EntityName, ...]:
        return tuple(sorted(self._entities.ticked, key=lambda name: (name.kind, name.name)))

    async def _step(self, step: Callable[[], Decision | None], done: str, nothing: str) -> None:
        try:
            decision = await self._ask(step)
        except ArchiveError as error:
            self._announcer.say(str(error))
            return
        if decision is None:
            self._announcer.refuse(nothing)
            return
        self._announcer.say(f"{done}: {said(decision)}")
        self._decided(decision)

    def _decided(self, decision: Decision) -> None:
        """Something counts now, or no longer."""
        self._entities.decided(names_in(decision))
        self._on_decided()
