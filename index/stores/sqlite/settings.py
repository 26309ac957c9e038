"""Rows of what is remembered about an archive."""

from __future__ import annotations

from sqlite3 import Connection


def setting(connection: Connection, name: str) -> str | None:
    """See `Store.setting`."""
    row = connection.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
    return None if row is None else str(row[0])


def keep_setting(connection: Connection, name: str, value: str) -> None:
    """See `Store.keep_setting`."""
    connection.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (name, value))
