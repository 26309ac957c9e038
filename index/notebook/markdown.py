"""The notebook in Markdown, in which the words and notes stay what they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from index.notebook.entries import Entry, EntryKind

_ESCAPES = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>#&"})
_BEGINNING_OF_A_LIST = re.compile(r"^(\s*\d*)([-+.)])")


def markdown(entries: Iterable[Entry]) -> Iterator[str]:
    """Each entry with its citation, note and tags, as a passage that begins with an empty line."""
    return map(_passage, entries)


def _passage(entry: Entry) -> str:
    kind = "" if entry.kind is EntryKind.QUOTATION else f" · {entry.kind}"
    parts = [
        f"## {entry.kept_at:%Y-%m-%d %H:%M}{kind}\n",
        "".join(f"> {_escaped(line)}  \n" for line in entry.citation.splitlines()),
    ]
    if entry.note:
        parts.append("".join(f"{_beginning(line)}  \n" for line in entry.note.splitlines()))
    if entry.tags:
        parts.append(" ".join(f"\\#{_escaped(tag)}" for tag in entry.tags) + "\n")
    return "".join(f"\n{part}" for part in parts)


def _beginning(line: str) -> str:
    return _BEGINNING_OF_A_LIST.sub(r"\1\\\2", _escaped(line))


def _escaped(line: str) -> str:
    """Markdown's own signs, as the characters they are in the words."""
    return line.translate(_ESCAPES)
