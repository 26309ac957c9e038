"""What several tests of the store need."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from index.stores.sqlite.store import SQLiteStore


@pytest.fixture(scope="module")
def quick_store(new_store: Callable[[], SQLiteStore]) -> Iterator[SQLiteStore]:
    """A store that waits for no disk: for thousands of small steps."""
    opened = new_store()
    yield opened
    opened.close()
