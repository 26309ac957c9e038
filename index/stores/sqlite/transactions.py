"""Reading and writing one file of SQLite from any thread: each has a connection of its own."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from index.errors import ArchiveBusy, ArchiveUnusable, DiskFull
from index.stores.sqlite.connecting import is_full, stopgap

_PATIENCE_SECONDS = 30.0


class Transactions:
    """Lends connections to a file. What SQLite raises in the meantime becomes an `ArchiveError`."""

    def __init__(self, path: Path, connect: Callable[[], sqlite3.Connection]) -> None:
        """The file at `path` is made when a connection to it is first lent."""
        self._path = path
        self._connect = connect
        self._of_thread = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self._connections_lock = threading.Lock()
        self._users = 0
        self._is_idle = threading.Condition()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection, to be asked."""
        with self._in_use(), self._errors_translated(), self._readable() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction, which begins by taking the write lock so that it never fails half way for want of it."""
        with self._in_use(), self._errors_translated():
            connection = self._connection
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.commit()
            except BaseException:
                connection.rollback()
                raise

    def close(self) -> None:
        """Close the connections once nobody uses one any more."""
        with self._is_idle:
            if not self._is_idle.wait_for(lambda: not self._users, _PATIENCE_SECONDS):
                return  # a connection that is closed while it is used takes the process with it
            with self._connections_lock:
                for connection in self._connections:
                    connection.close()
                self._connections.clear()
                self._of_thread = threading.local()

    @contextmanager
    def _in_use(self) -> Iterator[None]:
        with self._is_idle:
            self._users += 1
        try:
            yield
        finally:
            with self._is_idle:
                self._users -= 1
                self._is_idle.notify_all()

    @property
    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._of_thread, "connection", None)
        if connection is None:
            connection = self._of_thread.connection = self._connect()
            with self._connections_lock:
                self._connections.append(connection)
        return connection

    @contextmanager
    def _readable(self) -> Iterator[sqlite3.Connection]:
        """That of the thread; on a disk that was too full to open one, another each time, until there is room."""
        try:
            connection, passing = self._connection, None
        except sqlite3.OperationalError as error:
            passing = stopgap(self._path) if is_full(error) else None
            if passing is None:
                raise
            connection = passing
        try:
            yield connection
        finally:
            if passing is not None:
                passing.close()

    @contextmanager
    def _errors_translated(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            if is_full(error):
                raise DiskFull(f"{self._path} cannot be written: the disk is full") from error
            if "locked" in str(error) or "busy" in str(error):
                raise ArchiveBusy(f"{self._path} is being written by another process") from error
            if "readonly" in str(error):
                raise ArchiveUnusable(f"{self._path} cannot be written: it is read-only") from error
            raise ArchiveUnusable(f"{self._path}: {error}") from error
        except sqlite3.DatabaseError as error:
            raise ArchiveUnusable(f"{self._path}: {error}") from error
