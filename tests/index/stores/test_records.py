"""A record of a bibliography fills in what an article does not say, whichever of them comes, changes or goes first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from index.annotation import Annotation, Pass
from index.article import Article, article_id
from index.store import FileState, Outcomes
from index.stores.sqlite import SQLiteStore

DAY = date(2019, 5, 2)
TEXT = "The river rose by two metres in the night, the mayor said."
ADDRESS = "https://city.example/river"


def article(path: str = "x", headline: str = "River rises by two metres", body: str = TEXT) -> Article:
    return Article(id=article_id(path), headline=headline, body=body, published=DAY, origin=path)


def record(path: str = "refs#1", headline: str = "River Rises by Two Metres!", **facts: str) -> Article:
    said = facts or {"byline": "Ann Lee", "source": "City Post"}
    return Article(id=article_id(path), headline=headline, body="", published=DAY, origin=path, **said)


def put(store: SQLiteStore, *articles: Article) -> Outcomes:
    """As files of one article or record each."""
    files = [
        FileState(each.origin, 1, 1, 1, "", 1, article_ids=(each.id,), is_whole=True) for each in articles
    ]
    records = [each.id for each in articles if each.origin.startswith("refs")]
    return replace(store.put(articles, files, records), joined_with=(), left=())


def all_of(store: SQLiteStore) -> list[Article]:
    return sorted(store.articles(store.ids("", 99)), key=lambda one: one.headline)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SQLiteStore]:
    opened = SQLiteStore(tmp_path / "archive.sqlite")
    yield opened
    opened.close()


FILLED = replace(article(), byline="Ann Lee", source="City Post")


def test_a_record_of_an_article_that_is_here_fills_it_in(store: SQLiteStore) -> None:
    put(store, article())
    assert put(store, record()) == Outcomes(joined=1, filled={"byline": 1, "source": 1})
    assert all_of(store) == [FILLED]
    assert store.origins(FILLED.id) == ("x", "refs#1")
    assert store.articles([record().id]) == (FILLED,)
    assert store.ids(record().id, 9) == (FILLED.id,)
    assert put(store, article(), record()) == Outcomes(unchanged=2)


def test_an_article_that_comes_after_its_record_is_that_of_the_record(store: SQLiteStore) -> None:
    put(store, record())
    store.change_tags(record().id, ["pipeline"], [])
    assert put(store, article()) == Outcomes(joined=1, filled={"byline": 1, "source": 1})
    assert all_of(store) == [replace(FILLED, id=record().id)]
    assert store.origins(record().id) == ("x", "refs#1")
    assert put(store, article(), record()) == Outcomes(unchanged=2)
    assert store.forget_files(["x"]).removed == 1
    assert all_of(store) == [record()]
    assert store.tags([record().id]) == {record().id: ("pipeline",)}


def test_a_record_of_nothing_that_is_here_is_an_article(store: SQLiteStore) -> None:
    put(store, article())
    assert put(store, record(headline="Bridge opens at last")) == Outcomes(added=1)
    assert put(store, record("refs#2", headline="Bridge opens at last", url=ADDRESS)) == Outcomes(added=1)


@pytest.mark.parametrize(
    "address",
    [
        "http://www.city.example/river/",
        "https://city.example/river?utm_source=x",
        "https://city.example/river",
    ],
)
def test_a_record_is_known_by_its_address(store: SQLiteStore, address: str) -> None:
    put(store, replace(article(), url=address, published=None))
    assert put(store, record(headline="Another", url=ADDRESS, byline="Ann Lee")).filled["byline"] == 1


def test_what_a_record_says_goes_with_it_and_changes_with_it(store: SQLiteStore) -> None:
    put(store, article(), record(), record("refs#2", section="News"))
    assert all_of(store) == [replace(FILLED, section="News")]
    put(store, record(byline="Bob Ray"))
    assert all_of(store) == [replace(article(), section="News", byline="Bob Ray")]
    assert store.forget_files(["refs#1"]).removed == 0
    assert all_of(store) == [replace(article(), section="News")]
    store.forget_files(["refs#2"])
    assert all_of(store) == [article()]


def test_a_changed_article_is_filled_in_again_and_one_that_says_otherwise_is_not(store: SQLiteStore) -> None:
    put(store, article(), record())
    put(store, article(body=TEXT + " It fell."))
    assert all_of(store) == [replace(FILLED, body=TEXT + " It fell.")]
    put(store, replace(article(), byline="A. Lee"))
    assert all_of(store) == [replace(FILLED, byline="A. Lee")]
    put(store, article(headline="Bridge opens at last"))
    assert all_of(store) == [article(headline="Bridge opens at last"), record()]
    put(store, article())
    assert all_of(store) == [FILLED]


def test_an_article_that_is_filled_in_is_annotated_and_moves(store: SQLiteStore) -> None:
    put(store, article(), record())
    made_by = Pass("rules", 1)
    store.annotate([(FILLED, Annotation())], made_by)
    assert store.annotated([made_by]) == 1
    revision = store.revision()
    assert put(store, article("y")).joined == 1
    store.forget_files(["x"])
    assert all_of(store) == [replace(FILLED, origin="y")]
    assert (store.revision(), store.annotated([made_by])) == (revision, 1)


ISSUES = count()
HEADLINES = ["River rises by two metres", "Bridge opens at last"]
FACTS = {"refs#1": "byline", "refs#2": "section"}
STEPS = st.lists(
    st.tuples(st.sampled_from(["x", "y", *FACTS]), st.sampled_from([*HEADLINES, ""])), max_size=14
)


@settings(max_examples=80)
@given(STEPS)
def test_in_whatever_order_they_come_the_same_is_known(
    quick_store: SQLiteStore, steps: list[tuple[str, str]]
) -> None:
    """A step is a file, and the headline of what it has now; none, if it is gone."""
    quick_store.forget_files(["x", "y", *FACTS])
    assert quick_store.count() == 0
    said, issue = dict[str, str](), next(ISSUES)
    for path, headline in steps:
        if not headline:
            said.pop(path, None)
            quick_store.forget_files([path])
            continue
        said[path] = f"{headline}, issue {issue}"
        if path in FACTS:
            put(quick_store, record(path, said[path], **{FACTS[path]: "Known"}))
        else:
            put(quick_store, article(path, said[path], f"{TEXT} {said[path]}"))
        assert known_in(all_of(quick_store)) == known_from(said)


Known = tuple[str, bool, str, str]


def known_in(articles: list[Article]) -> list[Known]:
    return sorted((one.headline, bool(one.body), one.byline, one.section) for one in articles)


def known_from(said: dict[str, str]) -> list[Known]:
    """One article of each headline that a file has, with what records say; else one of each record."""
    read = {said[path] for path in said if path not in FACTS}
    found: list[Known] = []
    for headline in read:
        known = {FACTS[path] for path in FACTS if said.get(path) == headline}
        found.append((headline, True, "Known" * ("byline" in known), "Known" * ("section" in known)))
    alone = ((said[path], fact) for path, fact in FACTS.items() if path in said and said[path] not in read)
    found += [
        (headline, False, "Known" * (fact == "byline"), "Known" * (fact == "section"))
        for headline, fact in alone
    ]
    return sorted(found)
