"""Whether a file of SQLite is whole, looked at without changing it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from index.stores.sqlite.connecting import connect

_WHOLE = "ok"


def fault(path: Path) -> str:
    """What is wrong with the file at `path`; empty if it is whole. Reads all of it: some seconds for a gigabyte."""
    try:
        with closing(connect(path)) as connection:
            found = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    except sqlite3.Error as error:
        return str(error)
    return "" if found == _WHOLE else found.splitlines()[0]
