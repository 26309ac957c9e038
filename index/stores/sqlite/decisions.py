"""The table of what a person decided of names: appended to, and undone from its end."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime
from sqlite3 import Connection

from index.annotation import EntityId
from index.errors import ArchiveBusy
from index.identity.decisions import Decision, decision_of, line_of
from index.store import KeptDecision
from index.stores.sqlite.names import annotated_anew


def decisions(connection: Connection, after: int, limit: int) -> tuple[KeptDecision, ...]:
    """See `Store.decisions`."""
    rows = connection.execute(
        "SELECT number, decision, is_undone FROM decisions WHERE number > ? ORDER BY number LIMIT ?",
        (after, limit),
    )
    return tuple(KeptDecision(number, decision_of(line), bool(is_undone)) for number, line, is_undone in rows)


def decide(connection: Connection, decision: Decision, seen: int, changed: Collection[EntityId]) -> None:
    """See `Store.decide`."""
    _note(connection, seen, changed)
    connection.execute("DELETE FROM decisions WHERE is_undone")
    connection.execute(
        "INSERT INTO decisions (decided_at, decision) VALUES (?, ?)",
        (datetime.now(UTC).isoformat(timespec="seconds"), line_of(decision)),
    )


def set_undone(
    connection: Connection, number: int, is_undone: bool, seen: int, changed: Collection[EntityId]
) -> None:
    """See `Store.undo_decision`."""
    _note(connection, seen, changed)
    connection.execute("UPDATE decisions SET is_undone = ? WHERE number = ?", (is_undone, number))


def _note(connection: Connection, seen: int, changed: Collection[EntityId]) -> None:
    """Another revision of the decisions, if nobody else decided since; articles are to be told of again."""
    noted = connection.execute(
        "UPDATE revisions SET newest_decision = newest_decision + 1 WHERE newest_decision = ?", (seen,)
    )
    if not noted.rowcount:
        raise ArchiveBusy("Names were mended in another window just now: please try again")
    annotated_anew(connection, changed)
