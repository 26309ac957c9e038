"""Connections to a file of SQLite: with durable commits, and also where nothing can be written."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

BUSY_TIMEOUT_SECONDS = 15.0


def connect(path: Path) -> sqlite3.Connection:
    """A connection to the file at `path`, which is made if need be."""
    if _is_at_rest(path):
        return _read_only(path)
    connection = _opened(str(path))
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(
            "PRAGMA synchronous = FULL"
        )  # in WAL mode, NORMAL may lose the last commits with the power
        connection.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def connect_temporary() -> sqlite3.Connection:
    """A connection to a file of its own, which has no name and is gone with it."""
    connection = _opened("")
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def stopgap(path: Path) -> sqlite3.Connection | None:
    """A connection that can only read, for where the disk is too full for another; ``None`` if it would not show all.

    To be closed at once: from now on somebody may write what it does not see.
    """
    return _read_only(path) if path.exists() and path.stat().st_size and not _has_log(path) else None


def is_full(error: sqlite3.Error) -> bool:
    """Whether the disk is full: so much so that what SQLite shares between processes has no room, too."""
    return getattr(error, "sqlite_errorname", "") in {"SQLITE_FULL", "SQLITE_IOERR_SHMSIZE"}


def _read_only(path: Path) -> sqlite3.Connection:
    return _opened(f"{path.absolute().as_uri()}?immutable=1", uri=True)


def _opened(database: str, *, uri: bool = False) -> sqlite3.Connection:
    return sqlite3.connect(
        database, uri=uri, timeout=BUSY_TIMEOUT_SECONDS, isolation_level=None, check_same_thread=False
    )


def _is_at_rest(path: Path) -> bool:
    """Whether nothing can be written beside the file, as SQLite must even to read, and nothing waits in its log."""
    return path.exists() and not os.access(path.parent, os.W_OK) and not _has_log(path)


def _has_log(path: Path) -> bool:
    wal = Path(f"{path}-wal")
    return wal.exists() and wal.stat().st_size > 0
