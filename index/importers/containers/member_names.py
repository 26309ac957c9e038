"""What is inside a file, by its name: only ever a name, and never a path."""

from __future__ import annotations

from pathlib import Path

import regex

from index.importers.hygiene import clean_line
from index.importers.recognition import is_known
from index.intake.file_walk import is_hidden as is_passed_by

_LONGEST = 180
_BETWEEN_FOLDERS = regex.compile(r"[/\\]+")
_DRIVE = regex.compile(r"[A-Za-z]:")
_COMPRESSED = {
    ".gz": "", ".bz2": "", ".xz": "", ".zst": "",
    ".tgz": ".tar", ".tbz": ".tar", ".tbz2": ".tar", ".txz": ".tar", ".tzst": ".tar",
}  # fmt: skip
_PART_OF_SEVERAL = regex.compile(r"(?P<whole>.+\.[a-z]{2,8})[-.][a-z]{0,2}\d[\da-z]*", regex.IGNORECASE)
"""Such as ``pages.xml-p1p41242``, a part of Wikipedia."""


def shown_name(name: str) -> str:
    """`name` as it can be shown, without what would lead out of a folder; empty if nothing of it is left."""
    parts = _BETWEEN_FOLDERS.split(_DRIVE.sub("", clean_line(name)))
    return "/".join(part for part in parts if part.strip(". "))[-_LONGEST:]


def is_hidden(name: str) -> bool:
    """Whether a file of that name is hidden, or made by a computer for itself."""
    parts = name.split("/")
    return not parts[-1] or any(map(is_passed_by, parts))


def is_readable(name: str) -> bool:
    """Whether a file of that name is of a format that can be read."""
    is_compressed = Path(name).suffix.lower() in _COMPRESSED
    return is_known(Path(inner_name(name) if is_compressed else name))


def inner_name(name: str) -> str:
    """What the file is called that was compressed into one of that name."""
    path = Path(name)
    inner = path.stem + _COMPRESSED.get(path.suffix.lower(), "")
    part = _PART_OF_SEVERAL.fullmatch(inner)
    return part["whole"] if part and not is_known(Path(inner)) else inner
