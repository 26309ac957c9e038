"""The file of the notebook: always current, and readable without the archive."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from index.notebook.entries import Entry
from index.notebook.markdown import markdown
from index.replacing import replacing

_SECONDS_OF_A_DRAFT = 3600.0
"""Nobody has written for so long."""
_HEAD = "# Notebook\n\nWritten by Cuttings from its archive: changes made here are lost.\n"


def write_notebook(revision: Callable[[], int], entries: Callable[[], Iterable[Entry]], path: Path) -> int:
    """Write `path` anew, at every moment the old file or the new one; the revision of the entries that it has then.

    As another process may write it too, it is written again until the `revision` of the entries is still the same
    afterwards: whoever is the last to write has the newest.
    """
    written = -1
    while (newest := revision()) != written:
        with replacing(path) as file:
            file.writelines((_HEAD, *markdown(entries())))
        written = newest
    _remove_drafts(path)
    return written


def _remove_drafts(path: Path) -> None:
    """Those of processes that were killed while they wrote."""
    for draft in path.parent.glob(f"{path.name}.*.new"):
        with suppress(FileNotFoundError):
            if time.time() - draft.stat().st_mtime > _SECONDS_OF_A_DRAFT:
                draft.unlink()
