"""An index is complete in the end, whatever interrupts it, and the newest articles of many can be found first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.article import Article, ArticleId, article_id
from index.changes import Backlog
from index.engines.memory import MemoryEngine
from index.housekeeping import indexing
from index.housekeeping.indexing import catch_up
from index.query import EVERYTHING
from index.stores.sqlite import SQLiteStore


class Watched(MemoryEngine):
    """Remembers what it was told to index."""

    def __init__(self) -> None:
        super().__init__()
        self.batches: list[list[Article]] = []

    def apply(
        self,
        articles: Iterable[Article],
        removed: Iterable[ArticleId],
        checkpoint: int,
        backlog: Backlog | None = None,
    ) -> None:
        self.batches.append([*articles])
        super().apply(self.batches[-1], removed, checkpoint, backlog)

    @property
    def indexed(self) -> list[Article]:
        """In the order in which it was told of them."""
        return [article for batch in self.batches for article in batch]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SQLiteStore]:
    opened = SQLiteStore(tmp_path / "archive.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three articles each, by date when there are more than five."""
    monkeypatch.setattr(indexing, "_FIRST_BATCH_BYTES", 1600)
    monkeypatch.setattr(indexing, "_LARGEST_BATCH_BYTES", 1600)
    monkeypatch.setattr(indexing, "_CHANGES_AT_ONCE", 4)
    monkeypatch.setattr(indexing, "_FEW_CHANGES", 5)


def story(number: int, day: int | None, body: str = "A zebra.") -> Article:
    published = None if day is None else date(2020, 1, 1) + timedelta(days=day)
    return Article(article_id(str(number)), f"Story {number}", body, published=published)


def known(engine: MemoryEngine) -> set[ArticleId]:
    return {ranked.article_id for ranked in engine.search(EVERYTHING, limit=1000).page}


@pytest.mark.usefixtures("small_batches")
def test_of_many_articles_the_newest_are_indexed_first(store: SQLiteStore) -> None:
    days = [4, None, 9, 1, 9, 30, None, 2, 17, 3]
    store.put([story(number, day) for number, day in enumerate(days)])
    engine = Watched()
    list(catch_up(store, engine))
    order = [article.headline for article in engine.indexed]
    assert order == [f"Story {number}" for number in (5, 8, 4, 2, 0, 9, 7, 3, 6, 1)]
    assert [len(batch) for batch in engine.batches] == [3, 3, 3, 1]
    assert (engine.checkpoint(), engine.backlog()) == (store.revision(), None)


@pytest.mark.usefixtures("small_batches")
def test_an_interrupted_run_goes_on_where_it_was(store: SQLiteStore) -> None:
    store.put([story(number, number) for number in range(20)])
    engine = Watched()
    for _ in range(3):
        next(catch_up(store, engine))
    assert [article.headline for article in engine.indexed] == [f"Story {n}" for n in range(19, 10, -1)]
    store.remove([story(18, 0).id, story(2, 0).id])
    store.put([story(17, 1, "Another zebra."), story(3, 3, "Another zebra."), story(20, 20)])
    list(catch_up(store, engine))
    rest = [f"Story {n}" for n in (10, 9, 8, 7, 6, 5, 4, 1, 0, 17, 3, 20)]
    assert [article.headline for article in engine.indexed[9:]] == rest
    assert known(engine) == set(store.ids("", 100))


@pytest.mark.usefixtures("small_batches")
def test_an_older_copy_of_the_store_is_indexed_anew(store: SQLiteStore, tmp_path: Path) -> None:
    store.put([story(number, number) for number in range(20)])
    engine = Watched()
    next(catch_up(store, engine))
    older = SQLiteStore(tmp_path / "older.sqlite")
    older.put([story(number, number) for number in range(9)])
    list(catch_up(older, engine))
    assert known(engine) == set(older.ids("", 100))
    older.close()


_CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["put", "put", "put", "change", "remove", "index", "index all"]),
        st.lists(st.integers(0, 25), min_size=1, max_size=12, unique=True),
    ),
    max_size=12,
)


@pytest.mark.usefixtures("small_batches")
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_CHANGES)
def test_the_index_has_what_the_store_has(
    new_store: Callable[[], SQLiteStore], changes: list[tuple[str, list[int]]]
) -> None:
    store, engine, times = new_store(), Watched(), 0
    for what, numbers in changes:
        if what == "put":
            store.put([story(number, number % 7 or None) for number in numbers])
        elif what == "change":
            times += 1
            store.put([story(number, number % 5, f"Zebra {times}.") for number in numbers])
        elif what == "remove":
            store.remove([story(number, 0).id for number in numbers])
        else:
            for _ in zip(catch_up(store, engine), range(1 if what == "index" else 1000), strict=False):
                pass
    list(catch_up(store, engine))
    assert known(engine) == set(store.ids("", 100))
    latest = {article.id: article for article in engine.indexed}
    assert all(latest[article.id] == article for article in store.articles(store.ids("", 100)))
    assert (engine.checkpoint(), engine.backlog()) == (store.revision(), None)
    assert len(engine.indexed) <= store.revision()  # nothing twice that did not change
    store.close()
