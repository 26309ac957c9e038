"""Which files a browser saved beside a page, into a folder that it named after that: they are parts of the page."""

from __future__ import annotations

from pathlib import Path, PurePath

_FOLDERS = (
    "_files", "-Dateien", "_fichiers", "_archivos", "_bestanden", ".fld", "-filer", "_file", "_arquivos", "_ficheiros",
)  # fmt: skip
_PAGES = (".html", ".htm", ".xhtml", ".mhtml", ".mht")
_PARTS = frozenset((".html", ".htm", ".xhtml", ".txt", ".json", ".xml", ".csv", ""))
"""How names end of what pages consist of, and others too; a document there is one by itself."""


def is_page(path: PurePath) -> bool:
    """Whether a file may be a page that others were saved beside."""
    return path.suffix.lower() in _PAGES


def pages_beside(path: PurePath) -> list[PurePath]:
    """The pages to one of which a file may belong, by its name: one of them is there, if it does."""
    if path.suffix.lower() not in _PARTS:
        return []
    found = (
        (folder, ending) for folder in path.parents for ending in _FOLDERS if folder.name.endswith(ending)
    )
    return [
        folder.with_name(page + suffix)
        for folder, ending in found
        if (page := folder.name.removesuffix(ending))
        for suffix in _PAGES
    ]


def is_part_of_a_page(path: Path) -> bool:
    """Whether a browser put it beside a page that is there, such as an advertisement in a frame."""
    return any(Path(page).is_file() for page in pages_beside(path))
