"""What was kept, and what was done in the notebook, in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from index.notebook.entries import Amendment, Entry
from tui.tagging import hashed

_EXCERPT_WORDS = 4


def said(amendments: Sequence[Amendment], entry: Entry | None) -> str:
    """How an entry is now that something was undone or redone, such as "no note · “We won” — Ann Lee"."""
    return " · ".join([_state(amendments[0]), *([excerpt(entry.text, entry.speaker)] if entry else [])])


def _state(amendment: Amendment) -> str:
    if amendment.is_removed is not None:
        return "no longer kept" if amendment.is_removed else "kept again"
    if amendment.note is not None:
        return f"the note is “{beginning(amendment.note)}”" if amendment.note else "no note"
    if amendment.tags is not None:
        return hashed(amendment.tags) or "no tags"
    if amendment.kind is not None:
        return str(amendment.kind)
    return "moved"


def excerpt(words: str, speaker: str | None) -> str:
    """How the words begin, and who says them: enough to see that they were the right ones."""
    return f"“{beginning(words)}”" + (f" — {speaker}" if speaker else "")


def beginning(text: str) -> str:
    """The first words of a text."""
    words = text.split()
    return " ".join(words[:_EXCERPT_WORDS]) + ("…" if len(words) > _EXCERPT_WORDS else "")
