"""What a person says of an entry, as it is typed and kept."""

from __future__ import annotations

from index.errors import UnfitNote
from index.importers.hygiene import clean_text

LONGEST_NOTE = 10_000
"""Characters."""


def fit_note(text: str) -> str:
    """`text` without what a terminal could obey, nor blanks around it. Raises `UnfitNote`."""
    note = clean_text(text).strip()
    while (
        cleaned := clean_text(note).strip()
    ) != note:  # cleaning may bring to light what is to be cleaned: &amp;#27;
        note = cleaned
    if len(note) > LONGEST_NOTE:
        raise UnfitNote(f"A note has at most {LONGEST_NOTE:,} characters; this one has {len(note):,}")
    return note
