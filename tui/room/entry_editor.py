"""Changes the entries of the notebook as a person says, one change after the other, and shows them as they are then."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import TypeVar

from index.archive import Archive
from index.notebook.entries import HIGHLIGHTS, Amendment, Entry, EntryOrder, next_kind
from index.notebook.searching import EntrySearch
from tui.notebook_words import excerpt, said
from tui.room.latest import Latest
from tui.room.scribe import Scribe
from tui.room.threads import Threads
from tui.widgets.entry_rows import EntryRows

Outcome = TypeVar("Outcome")
NOTHING_KEPT = "Nothing is kept so far: y copies a quotation and keeps it, M highlights a passage"
NOTHING_FOUND = "No entry has these words"
TITLES = {EntryOrder.NEWEST: "the newest first", EntryOrder.OWN: "in your own order"}
HOW_TO_MOVE = "In your own order now: K and J move the entry"


class EntryEditor:
    """Knows what is shown: in which order, and what is searched."""

    def __init__(
        self,
        archive: Archive,
        threads: Threads,
        scribe: Scribe,
        rows: EntryRows,
        say: Callable[[str], None],
    ) -> None:
        self._notebook = archive.notebook
        self._rows = rows
        self._say = say
        self._scribe = scribe
        self._turn = asyncio.Lock()
        self._text = ""
        self._all = EntrySearch(())
        self._latest = Latest[str, Sequence[Entry]](
            threads.searching, self._matching, self._found, lambda *_: None
        )

    @property
    def is_busy(self) -> bool:
        """Whether entries are still to be found, changed or written."""
        return self._latest.is_busy or self._turn.locked() or self._scribe.is_busy

    @property
    def total(self) -> int:
        """How many entries there are, found or not."""
        return len(self._all.entries)

    def search(self, text: str) -> None:
        """Show the entries that have these words."""
        self._text = text
        self._latest.ask(text)

    async def load(self) -> None:
        """Show what is kept."""
        async with self._turn:
            await self._do(lambda: None, lambda _: "", _all_may_have_changed)

    async def next_order(self) -> None:
        """Show it in the other order."""
        async with self._turn:
            orders = list(EntryOrder)
            await self._put_in(orders[(orders.index(self._all.order) + 1) % len(orders)])

    async def move(self, step: int) -> None:
        """Move the highlighted entry up (-1) or down (1), past the one that is shown there."""
        async with self._turn:
            entry, other = self._rows.entry, self._rows.neighbour(step)
            if self._all.order is not EntryOrder.OWN:
                await self._put_in(EntryOrder.OWN)
                self._say(HOW_TO_MOVE)
            elif entry is not None and other is not None:
                swap = partial(self._notebook.swap, entry, other)
                await self._do(swap, lambda _: "", lambda _: (entry.number, other.number))

    async def remove(self) -> None:
        """Remove the highlighted entry."""
        async with self._turn:
            entry = self._rows.entry
            if entry is not None:
                remove = partial(self._notebook.remove, entry.number)
                await self._do(
                    remove,
                    lambda _: f"Removed {excerpt(entry.text, entry.speaker)} · z undoes",
                    lambda _: (entry.number,),
                )

    async def change_kind(self) -> None:
        """Give the highlighted entry the next kind of highlights."""
        async with self._turn:
            entry = self._rows.entry
            if entry is None or entry.kind not in HIGHLIGHTS:
                self._say("Only a highlight has a kind")
                return
            kind = next_kind(entry.kind)
            change = partial(self._notebook.change_kind, entry.number, kind)
            await self._do(change, lambda _: f"{kind.capitalize()} · z undoes", lambda _: (entry.number,))

    async def remark(self, entry: Entry, remark: Callable[[], object], words: str) -> bool:
        """Keep a note or tags of an entry; whether they could be kept."""
        async with self._turn:
            return await self._do(remark, lambda _: f"{words} · z undoes", lambda _: (entry.number,))

    async def undo(self) -> None:
        """Undo what was changed last."""
        await self._step(self._notebook.undo, "Undone", "Nothing to undo")

    async def redo(self) -> None:
        """Change again what was undone last."""
        await self._step(self._notebook.redo, "Redone", "Nothing to redo")

    async def _step(self, step: Callable[[], Sequence[Amendment]], done: str, nothing: str) -> None:
        def stepped() -> tuple[str, tuple[int, ...]]:
            amended = step()
            words = f"{done}: {said(amended, self._notebook.entry_of(amended))}" if amended else nothing
            return words, tuple(amendment.number for amendment in amended)

        async with self._turn:
            await self._do(stepped, lambda outcome: outcome[0], lambda outcome: outcome[1])

    async def _put_in(self, order: EntryOrder) -> None:
        self._all = self._all.ordered(order)
        await self._do(lambda: None, lambda _: "", lambda _: ())

    async def _do(
        self,
        change: Callable[[], Outcome],
        words: Callable[[Outcome], str],
        numbers: Callable[[Outcome], Collection[int] | None],
    ) -> bool:
        """Make a change, show the entries of the numbers that it changed as they are then, and say so."""

        def change_and_look() -> tuple[Outcome, EntrySearch, Sequence[Entry]]:
            outcome = change()
            entries = self._looked_at(numbers(outcome))
            return outcome, entries, entries.matching(self._text)

        def show(changed: tuple[Outcome, EntrySearch, Sequence[Entry]]) -> None:
            outcome, self._all, found = changed
            self._show(found, next(iter(numbers(outcome) or ()), None))
            if message := words(outcome):
                self._say(message)

        return await self._scribe.change(change_and_look, show, self._say)

    def _looked_at(self, numbers: Collection[int] | None) -> EntrySearch:
        """What is kept now that entries of these numbers have changed; ``None`` means that any may have."""
        if numbers is None:
            return EntrySearch(self._notebook.entries(), self._all.order)
        return self._all.changed(numbers, self._notebook.numbered(numbers)) if numbers else self._all

    def _matching(self, text: str) -> Sequence[Entry]:
        return self._all.matching(text)

    def _found(self, _: str, entries: Sequence[Entry]) -> None:
        self._show(entries)

    def _show(self, entries: Sequence[Entry], number: int | None = None) -> None:
        self._rows.say(NOTHING_FOUND if self._all.entries else NOTHING_KEPT)
        self._rows.border_title = f"Notebook · {TITLES[self._all.order]}"
        self._rows.show(entries, number)


def _all_may_have_changed(_: object) -> None:
    return None
