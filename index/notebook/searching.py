"""Entries by their words: found while somebody types, and put right when some of them change."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from index.notebook.entries import Entry, EntryOrder, in_order
from index.text.letters import fold


class EntrySearch:
    """Some entries in their order, and what is said in and of them, without regard to case and accents."""

    def __init__(self, entries: Iterable[Entry], order: EntryOrder = EntryOrder.NEWEST) -> None:
        self.entries = in_order(entries, order)
        self.order = order
        self._said: dict[int, str] = {}
        """Of those that were looked at."""

    def matching(self, text: str) -> tuple[Entry, ...]:
        """Those that have all words of `text`, or parts of words; ``#tag`` finds a tag. In the same order."""
        wanted = fold(text).split()
        if not wanted:
            return self.entries
        return tuple(entry for entry in self.entries if self._has(entry, wanted))

    def changed(self, numbers: Collection[int], entries: Iterable[Entry]) -> EntrySearch:
        """The same with those of these numbers as they are now; those that are not among `entries` are gone."""
        others = (entry for entry in self.entries if entry.number not in numbers)
        changed = EntrySearch((*others, *entries), self.order)
        changed._said = {number: said for number, said in self._said.items() if number not in numbers}
        return changed

    def ordered(self, order: EntryOrder) -> EntrySearch:
        """The same in another order."""
        ordered = EntrySearch(self.entries, order)
        ordered._said = self._said
        return ordered

    def _has(self, entry: Entry, wanted: Collection[str]) -> bool:
        said = self._said.get(entry.number)
        if said is None:
            said = self._said[entry.number] = fold(_all_said(entry))
        return all(word in said for word in wanted)


def _all_said(entry: Entry) -> str:
    published = entry.published.isoformat() if entry.published else ""
    tags = " ".join(f"#{tag}" for tag in entry.tags)
    parts = (entry.text, entry.speaker or "", entry.headline, entry.source, published)
    return " ".join((*parts, entry.note, tags, entry.kind))
