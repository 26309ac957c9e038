"""What was done in the notebook, in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from index.notebook.entries import Amendment, Entry
from tui.tagging import hashed

_EXCERPT_WORDS = 4


def said(amendments: Sequence[Amendment]) -> str:
    """How entries are now that something was undone or redone, such as "the note is “call her”"."""
    amendment = amendments[0]
    if amendment.is_removed is not None:
        return "no longer kept" if amendment.is_removed else "kept again"
    if amendment.note is not None:
        return f"the note is “{beginning(amendment.note)}”" if amendment.note else "no note"
    if amendment.tags is not None:
        return hashed(amendment.tags) or "no tags"
    if amendment.kind is not None:
        return str(amendment.kind)
    return "moved"


def excerpt(entry: Entry) -> str:
    """How the words of an entry begin, and who says them: enough to see that it was the right one."""
    return f"“{beginning(entry.text)}”" + (f" — {entry.speaker}" if entry.speaker else "")


def beginning(text: str) -> str:
    """The first words of a text."""
    words = text.split()
    return " ".join(words[:_EXCERPT_WORDS]) + ("…" if len(words) > _EXCERPT_WORDS else "")
