"""The same article is kept once, with all its origins, and has its id for as long as any file says it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from index.annotation import Annotation, Pass
from index.article import Article, ArticleId, article_id
from index.store import FileState, Outcomes
from index.stores.sqlite import SQLiteStore
from index.stores.sqlite.schema import MIGRATIONS

A = "The river rose by two metres in the night, the mayor said."
B = "The bridge was opened on Monday, and closed on Tuesday again."
C = "The council will meet in autumn to speak about the harbour."
SHORT = "It rained."
_SCHEMA_BEFORE_COPIES = 9


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SQLiteStore]:
    opened = SQLiteStore(tmp_path / "archive.sqlite")
    yield opened
    opened.close()


def at(path: str, body: str = A, headline: str = "A story") -> Article:
    return Article(id=article_id(path), headline=headline, body=body, origin=path)


def put(store: SQLiteStore, *articles: Article) -> Outcomes:
    """As files of one article each."""
    files = [
        FileState(each.origin, 1, 1, 1, "", 1, article_ids=(each.id,), is_whole=True) for each in articles
    ]
    return replace(store.put(articles, files), joined_with=(), left=())


def bodies(store: SQLiteStore) -> dict[str, tuple[ArticleId, tuple[str, ...]]]:
    """Of all articles, with their ids and origins."""
    return {
        article.body: (article.id, store.origins(article.id)) for article in store.articles(store.ids("", 99))
    }


def test_the_same_article_in_two_files_is_one_with_both_origins(store: SQLiteStore) -> None:
    assert put(store, at("x"), at("y")) == Outcomes(added=1, joined=1)
    assert bodies(store) == {A: (article_id("x"), ("x", "y"))}
    assert put(store, at("x"), at("y")) == Outcomes(unchanged=2)
    assert (store.count(), store.revision()) == (1, 1)


@pytest.mark.parametrize(
    "other",
    [
        at("y", B),
        at("y", headline="Another story"),
        replace(at("y"), url="https://city.example"),
        at("y", SHORT),
    ],
    ids=["body", "headline", "address", "a few words"],
)
def test_what_differs_in_anything_or_is_but_a_few_words_stays_apart(
    store: SQLiteStore, other: Article
) -> None:
    put(store, replace(other, id=article_id("x"), origin="x") if other.body == SHORT else at("x"), other)
    assert store.count() == 2


def test_the_id_of_a_copy_is_that_of_its_article(store: SQLiteStore) -> None:
    put(store, at("x"), at("y"))
    x, y = article_id("x"), article_id("y")
    assert store.ids(y, 9) == store.ids(y[:6], 9) == (x,)
    assert [article.id for article in store.articles([y, x])] == [x, x]


def test_an_article_that_moved_keeps_its_id_and_its_tags_even_when_another_comes_to_its_place(
    store: SQLiteStore,
) -> None:
    put(store, at("x"))
    x = article_id("x")
    store.change_tags(x, ["pipeline"], [])
    put(store, at("y"))
    assert store.forget_files(["x"]).removed == 0
    assert bodies(store) == {A: (x, ("y",))}
    assert put(store, at("x", B)) == Outcomes(added=1)
    found = bodies(store)
    assert found[A] == (x, ("y",))
    assert found[B][0] not in (x, article_id("y"))
    assert put(store, at("x", C)) == Outcomes(replaced=1)
    assert bodies(store) == {A: (x, ("y",)), C: (found[B][0], ("x",))}
    assert put(store, at("x")) == Outcomes(joined=1)
    assert bodies(store) == {A: (x, ("x", "y"))}
    assert store.tags([x]) == {x: ("pipeline",)}


def test_an_article_that_was_removed_before_it_came_back_elsewhere_has_its_id_again(
    store: SQLiteStore,
) -> None:
    put(store, at("x"))
    assert store.forget_files(["x"]).removed == 1
    assert put(store, at("y")) == Outcomes(added=1)
    assert bodies(store) == {A: (article_id("x"), ("y",))}
    assert put(store, at("y", B)) == Outcomes(replaced=1)
    assert bodies(store) == {B: (article_id("x"), ("y",))}


def test_where_an_article_says_something_else_its_copies_say_what_it_said(store: SQLiteStore) -> None:
    put(store, at("x"), at("y"), at("z"))
    assert put(store, at("x", B)) == Outcomes(replaced=1)
    assert bodies(store) == {A: (article_id("y"), ("y", "z")), B: (article_id("x"), ("x",))}


def test_a_copy_that_says_something_else_is_an_article_of_its_own(store: SQLiteStore) -> None:
    put(store, at("x"), at("y"))
    assert put(store, at("y", B)) == Outcomes(added=1)
    assert bodies(store) == {A: (article_id("x"), ("x",)), B: (article_id("y"), ("y",))}


def test_records_that_move_up_in_their_file_keep_their_ids(store: SQLiteStore) -> None:
    store.put([at("f#1", A), at("f#2", B), at("f#3", C)])
    store.put([at("f#1", B), at("f#2", C)])
    assert store.remove([article_id("f#3")]) == 0
    assert bodies(store) == {B: (article_id("f#2"), ("f#1",)), C: (article_id("f#3"), ("f#2",))}


def test_an_archive_from_before_copies_knows_the_same_article_elsewhere(tmp_path: Path) -> None:
    file = tmp_path / "archive.sqlite"
    with sqlite3.connect(file) as connection:
        for migration in MIGRATIONS[:_SCHEMA_BEFORE_COPIES]:
            connection.executescript(migration)
        connection.execute(f"PRAGMA user_version = {_SCHEMA_BEFORE_COPIES}")
        for path in ("x", "y"):
            row = (article_id(path), "A story", A, path)
            connection.execute(
                "INSERT INTO articles VALUES (?, ?, ?, '', '', NULL, '', '', '', '', ?, x'00', ?)",
                (*row, 1 + (path == "y")),
            )
        connection.execute("UPDATE revisions SET newest = 2")
    connection.close()
    store = SQLiteStore(file)
    assert put(store, at("x"), at("y"), at("z")) == Outcomes(unchanged=2, joined=1)
    assert store.forget_files(["y"]).removed == 1
    assert bodies(store) == {A: (article_id("x"), ("x", "z"))}
    store.close()


def test_an_articles_annotation_is_kept_when_it_moves(store: SQLiteStore) -> None:
    article, annotation, made_by = at("x"), Annotation(), Pass("rules", 1)
    put(store, article)
    store.annotate([(article, annotation)], made_by)
    put(store, at("y"))
    store.forget_files(["x"])
    assert store.annotations([article.id], [made_by]) == {article.id: annotation}
    assert store.revision() == 1


ISSUES = count()
"""Each example has texts of its own, so that nothing of the one before comes back."""
PATHS = ["x", "y", "z"]
STEPS = st.lists(st.tuples(st.sampled_from(PATHS), st.sampled_from([A, B, C, SHORT, ""])), max_size=14)


@settings(max_examples=80)
@given(STEPS)
def test_whatever_comes_and_goes_what_files_say_is_there_once(
    quick_store: SQLiteStore, steps: list[tuple[str, str]]
) -> None:
    """A step is a file and what it says now; nothing, if it is gone."""
    quick_store.forget_files(PATHS)
    assert quick_store.count() == 0
    said, issue = dict[str, str](), f" (Issue {next(ISSUES)})"
    for path, body in steps:
        before, revision = ids_of(quick_store), quick_store.revision()
        if body:
            said[path] = body if body == SHORT else body + issue
            put(quick_store, at(path, said[path]))
        else:
            said.pop(path, None)
            quick_store.forget_files([path])
        after = ids_of(quick_store)
        assert read_from(quick_store, after) == files_with(said)
        assert (quick_store.revision() == revision) == (before == after)
        for id_, held in before.items():
            if held in said.values() and held != SHORT and id_ != article_id(path):
                assert after[id_] == held
            assert id_ in after or held == SHORT or held not in said.values()


def ids_of(store: SQLiteStore) -> dict[ArticleId, str]:
    return {article.id: article.body for article in store.articles(store.ids("", 99))}


def read_from(store: SQLiteStore, ids: Iterable[ArticleId]) -> list[tuple[str, list[str]]]:
    """What each article says, and where it was read."""
    articles = store.articles([*ids])
    assert all(article.origin == store.origins(article.id)[0] for article in articles)
    return sorted((article.body, sorted(store.origins(article.id))) for article in articles)


def files_with(said: dict[str, str]) -> list[tuple[str, list[str]]]:
    """What is said, and in which files; a few words count as often as they are said."""
    together = {body: sorted(path for path in said if said[path] == body) for body in said.values()}
    few = [(SHORT, [path]) for path in together.pop(SHORT, [])]
    return sorted([*together.items(), *few])
