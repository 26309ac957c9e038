"""What several tests of the store need."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from index.stores.sqlite.store import SQLiteStore


@pytest.fixture(scope="module")
def quick_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SQLiteStore]:
    """A store that waits for no disk: for thousands of small steps."""
    opened = SQLiteStore(tmp_path_factory.mktemp("quick") / "archive.sqlite")
    with opened._reading() as connection:
        connection.execute("PRAGMA synchronous = OFF")
    yield opened
    opened.close()
