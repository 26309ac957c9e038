"""The file of the notebook: always current, and readable without the archive."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from index.notebook.entries import Entry
from index.notebook.markdown import markdown

_HEAD = "# Notebook\n\nWritten by Cuttings from its archive: changes made here are lost.\n"


def write_notebook(revision: Callable[[], int], entries: Callable[[], Iterable[Entry]], path: Path) -> int:
    """Write `path` anew, at every moment the old file or the new one; the revision of the entries that it has then.

    As another process may write it too, it is written again until the `revision` of the entries is still the same
    afterwards: whoever is the last to write has the newest.
    """
    written = -1
    while (newest := revision()) != written:
        _replace(path, (_HEAD, *markdown(entries())))
        written = newest
    return written


def _replace(path: Path, lines: Iterable[str]) -> None:
    descriptor, draft = tempfile.mkstemp(prefix=f"{path.name}.", suffix=".new", dir=path.parent)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.writelines(lines)
            file.flush()
            os.fsync(file.fileno())
        Path(draft).replace(path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
