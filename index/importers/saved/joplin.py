"""Notes and clippings of Joplin, as it exports them (RAW, JEX): Markdown, with what it knows of each below the text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

import regex

_FACTS = regex.compile(
    r"(?:\A|\n\n)(?P<facts>id: [0-9a-f]{32}\n(?:[a-z_]{2,40}:[^\n]*\n)*type_: \d{1,2})\s*\Z"
)
_FARTHEST_BELOW: Final = 10_000
"""Characters."""
_NOTE: Final = "1"
"""Its type; others are notebooks, tags, files and what joins them."""


class Note(NamedTuple):
    """What a file says."""

    is_note: bool
    is_locked: bool
    text: str
    """With the headline above it."""
    facts: Mapping[str, str]
    """Of a `RawArticle`. When it was made says nothing of when it was published."""


def note_of(text: str) -> Note | None:
    """What a file of Joplin says; ``None`` if it is none."""
    start = max(0, len(text) - _FARTHEST_BELOW)
    found = _FACTS.search(text, start)
    if found is None:
        return None
    said = dict(line.split(": ", 1) for line in found["facts"].split("\n") if ": " in line)
    title, _, body = text[: found.start()].lstrip().partition("\n")
    facts = {"url": said.get("source_url", "").strip(), "byline": said.get("author", "").strip()}
    return Note(
        said.get("type_") == _NOTE,
        said.get("encryption_applied") == "1",
        f"# {title}\n\n{body.strip()}" if title else body,
        {field: value for field, value in facts.items() if value},
    )
