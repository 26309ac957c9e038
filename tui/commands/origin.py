"""Where an article was read, and the original as it is there now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from index.errors import Refused
from index.importers.encodings import decode
from index.importers.hygiene import without_controls

_LARGEST_SHOWN = 1_000_000
"""Bytes of an original that is shown."""


def origin_lines(origins: Sequence[str]) -> Iterator[str]:
    """Where it was read; below that, if it is a text by itself, the original without what a terminal could obey."""
    places = [(origin, *file_of(origin)) for origin in origins]
    for origin, path, inside in places:
        if origin.startswith(("http://", "https://")):
            yield f"Fetched from: {origin}"
            yield "No connection is opened to show it; cuttings feeds fetch asks for what is new"
            continue
        yield f"Read from: {without_controls(str(path)) if path else origin}"
        if inside:
            yield f"In it:     {inside}"
        if path is None:
            yield "There is no such file now"
    first = next(((path, inside) for _, path, inside in places if path), None)
    if first:
        yield from _original(*first)


def _original(path: Path, inside: str) -> Iterator[str]:
    status = path.stat()
    changed = datetime.fromtimestamp(status.st_mtime).astimezone()
    yield f"It has {status.st_size:,} bytes, and was last changed on {changed:%Y-%m-%d at %H:%M}"
    if not inside and status.st_size <= _LARGEST_SHOWN and (text := _text(path)):
        yield ""
        yield without_controls(text)


def file_of(origin: str) -> tuple[Path | None, str]:
    """The file that an origin names, and what of it; no file if it is not there. A "#" may be part of its name."""
    parts = origin.split("#")
    for length in range(len(parts), 0, -1):
        path = Path("#".join(parts[:length]))
        if path.is_absolute() and path.is_file():
            return path, "#".join(parts[length:])
    return None, ""


def _text(path: Path) -> str:
    """What a file says, if it is text."""
    try:
        return decode(path.read_bytes(), str(path))
    except (OSError, Refused):
        return ""
