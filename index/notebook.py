"""The notebook: a Markdown file with every quotation that a person copied, for reading without the archive."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from index.store import KeptQuotation, Store

_PAGE = 500


def write_notebook(store: Store, path: Path) -> None:
    """Write `path` anew from the quotations that `store` keeps; at every moment it is the old file or the new one."""
    draft = path.with_name(path.name + ".new")
    with draft.open("w", encoding="utf-8") as file:
        file.write("# Notebook\n\nWritten by Cuttings from its archive: changes made here are lost.\n")
        for quotation in _all_kept(store):
            file.write(f"\n## {quotation.kept_at:%Y-%m-%d %H:%M}\n\n")
            file.write("".join(f"> {_escaped(line)}  \n" for line in quotation.citation.splitlines()))
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def _all_kept(store: Store) -> Iterator[KeptQuotation]:
    last = 0
    while page := store.kept_quotations(last, _PAGE):
        yield from (quotation for _, quotation in page)
        last = page[-1][0]


def _escaped(line: str) -> str:
    """Markdown's own signs, as the characters they are in the quotation."""
    return "".join(f"\\{character}" if character in "\\`*_[]<>#" else character for character in line)
