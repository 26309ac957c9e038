"""Entries by their words: found while somebody types."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from index.letters import fold
from index.notebook.entries import Entry


class EntrySearch:
    """Some entries, and what is said in and of them, without regard to case and accents."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = tuple(entries)

    def matching(self, text: str) -> tuple[Entry, ...]:
        """Those that have all words of `text`, or begin so or hold them; ``#tag`` finds a tag. In the same order."""
        wanted = fold(text).split()
        if not wanted:
            return self.entries
        return tuple(
            entry
            for entry, said in zip(self.entries, self._said, strict=True)
            if all(word in said for word in wanted)
        )

    @cached_property
    def _said(self) -> tuple[str, ...]:
        return tuple(fold(_all_said(entry)) for entry in self.entries)


def _all_said(entry: Entry) -> str:
    published = entry.published.isoformat() if entry.published else ""
    tags = " ".join(f"#{tag}" for tag in entry.tags)
    parts = (entry.text, entry.speaker or "", entry.headline, entry.source, published)
    return " ".join((*parts, entry.note, tags, entry.kind))
