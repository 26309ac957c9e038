"""Decides what is wrong with names, undoes and redoes that, and carries decisions from one archive to another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

from msgspec import Struct
from msgspec.structs import replace

from index.annotation import EntityKind
from index.errors import UnfitDecision
from index.identity.decisions import (
    ChangeKind,
    Decision,
    EntityName,
    Hide,
    Merge,
    Rename,
    Restore,
    Split,
    clean,
    clean_name,
    decisions_of,
    line_of,
    names_in,
)
from index.identity.identities import Identities, all_decisions, counting
from index.identity.mending import Mending
from index.store import KeptDecision, Store
from index.text.letters import fold

_FORMS_OFFERED = 20


class Imported(Struct, frozen=True):
    """What became of a file of decisions."""

    taken: int
    known: int
    """Those that had been decided before."""
    refused: tuple[tuple[int, str], ...]
    """Numbers of lines, and why each is no decision."""


class Mender:
    """The decisions of an archive. Each is kept when the method returns; articles have other names at once, and can be
    found by them once housekeeping has told the index. Every method may block, and may raise `ArchiveBusy`.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def decisions(self) -> tuple[Decision, ...]:
        """What counts, in the order in which it was decided."""
        return tuple(counting(all_decisions(self._store)))

    def named(self, name: str, kind: EntityKind | None = None) -> EntityName:
        """What goes by that name, in an article or since something was decided; with a `kind`, whether or not
        anything does so far. Raises `UnfitDecision` where nothing does, or things of several kinds.
        """
        name = clean_name(name)
        decided = {each.id: each for decision in self.decisions() for each in names_in(decision)}
        possible = [EntityName(each, name) for each in EntityKind if kind in (None, each)]
        known = {**self._store.spelt([each.id for each in possible]), **decided}
        found = [known[each.id] for each in possible if each.id in known]
        mending = Mending(self.decisions())
        shown = [each for each in found if mending.shows(each)]
        found = shown or [each for each in found if mending.hides(each)] or found
        if not found and kind is None:
            raise UnfitDecision(
                f"Nothing is named {name} so far: say of what kind it is, to decide all the same"
            )
        if len(found) > 1:
            kinds = " and ".join(f"a{'n' * (each.kind[0] in 'o')} {each.kind}" for each in found)
            raise UnfitDecision(f"{name} is the name of {kinds}: say which")
        return found[0] if found else possible[0]

    def forms(self, name: EntityName) -> tuple[str, ...]:
        """What else articles call it, in most articles first: each could be split from it."""
        sources = Identities(self._store).sources(name.id)
        forms = self._store.forms(sources, _FORMS_OFFERED + 1)
        return tuple(form for form in forms if fold(form) != fold(name.name))[:_FORMS_OFFERED]

    def decide(self, decision: Decision) -> None:
        """Decide something; what was undone before cannot be redone then. Raises `UnfitDecision`."""
        decision = clean(decision)
        _check(decision)
        seen, kept = self._seen()
        before = Mending(counting(kept))
        after = Mending([*counting(kept), decision])
        self._store.decide(decision, seen=seen, changed=before.differences(after))

    def undo(self) -> Decision | None:
        """Undo what was decided last; what that was, or ``None`` when there is nothing left."""
        seen, kept = self._seen()
        last = next((each for each in reversed(kept) if not each.is_undone), None)
        return self._set(last, kept, seen=seen, is_undone=True)

    def redo(self) -> Decision | None:
        """Decide again what was undone last; what that was, or ``None`` when there is nothing left."""
        seen, kept = self._seen()
        undone = next((each for each in kept if each.is_undone), None)
        return self._set(undone, kept, seen=seen, is_undone=False)

    def export(self, file: IO[str]) -> int:
        """Write what counts as lines of JSON; how many they are."""
        decisions = self.decisions()
        file.writelines(f"{line_of(decision)}\n" for decision in decisions)
        return len(decisions)

    def take(self, lines: Iterable[bytes]) -> Imported:
        """Decide what the lines of a file say, but for what counts already; a line that is no decision is refused."""
        known = set(self.decisions())
        taken, already, refused = 0, 0, []
        for number, decision in decisions_of(lines):
            if not isinstance(decision, UnfitDecision) and decision in known:
                already += 1
                continue
            try:
                if isinstance(decision, UnfitDecision):
                    raise decision
                self.decide(decision)
            except UnfitDecision as error:
                refused.append((number, str(error)))
                continue
            known.add(decision)
            taken += 1
        return Imported(taken, already, tuple(refused))

    def _set(
        self, chosen: KeptDecision | None, kept: list[KeptDecision], *, seen: int, is_undone: bool
    ) -> Decision | None:
        if chosen is None:
            return None
        before = Mending(counting(kept))
        changed = replace(chosen, is_undone=is_undone)
        after = Mending(counting(changed if each is chosen else each for each in kept))
        self._store.undo_decision(
            chosen.number, is_undone=is_undone, seen=seen, changed=before.differences(after)
        )
        return chosen.decision

    def _seen(self) -> tuple[int, list[KeptDecision]]:
        """The decisions, and a revision that is not newer than they are."""
        return self._store.decision_revision(), list(all_decisions(self._store))


def _check(decision: Decision) -> None:
    """Raises `UnfitDecision` for what would change nothing."""
    match decision:
        case Split(entity, form) if fold(entity.name) == fold(form):
            raise UnfitDecision(f"{form} is the whole name: there is nothing to split from it")
        case Rename(entity, name) if entity.name == name:
            raise UnfitDecision(f"{name} is its name already")
        case Merge(entities) | ChangeKind(entities) | Hide(entities) | Restore(entities) if not entities:
            raise UnfitDecision("It names nobody: there is nothing to decide")
        case _:
            pass
