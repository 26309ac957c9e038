"""Connections to a file of SQLite: with durable commits, and also where nothing can be written."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

BUSY_TIMEOUT_SECONDS = 15.0


def connect(path: Path) -> sqlite3.Connection:
    """A connection to the file at `path`, which is made if need be."""
    if _is_at_rest(path):
        return _opened(f"{path.absolute().as_uri()}?immutable=1", uri=True)
    connection = _opened(str(path))
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(
        "PRAGMA synchronous = FULL"
    )  # in WAL mode, NORMAL may lose the last commits with the power
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def connect_temporary() -> sqlite3.Connection:
    """A connection to a file of its own, which has no name and is gone with it."""
    connection = _opened("")
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _opened(database: str, *, uri: bool = False) -> sqlite3.Connection:
    return sqlite3.connect(
        database, uri=uri, timeout=BUSY_TIMEOUT_SECONDS, isolation_level=None, check_same_thread=False
    )


def _is_at_rest(path: Path) -> bool:
    """Whether nothing can be written beside the file, as SQLite must even to read, and nothing waits in its log."""
    wal = Path(f"{path}-wal")
    return path.exists() and not os.access(path.parent, os.W_OK) and not (wal.exists() and wal.stat().st_size)
