"""What a person made of articles is kept, whatever becomes of them, and through every change of the schema."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import blake2b
from pathlib import Path

import pytest

from index.article import Article, ArticleId
from index.grounds import Ground
from index.store import Tagged, TagInUse
from index.stores.sqlite import SQLiteStore
from index.stores.sqlite.articles import digest_of
from index.stores.sqlite.schema import MIGRATIONS

Make = Callable[..., Article]
_SCHEMA_BEFORE_GROUNDS = 13
_SCHEMA_BEFORE_TAGS = 4


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SQLiteStore]:
    opened = SQLiteStore(tmp_path / "archive.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def articles(make_article: Make) -> list[Article]:
    return [make_article(f"Body {n}.", f"Story {n}") for n in range(4)]


def test_tags_are_kept_in_the_order_in_which_they_were_given(
    store: SQLiteStore, articles: list[Article]
) -> None:
    store.put(articles)
    one, other, untagged, _ = (article.id for article in articles)
    assert store.change_tags(one, ["pipeline", "to call"], []) == ("pipeline", "to call")
    assert store.change_tags(one, ["again"], ["pipeline"]) == ("to call", "again")
    store.change_tags(other, ["budget"], [])
    assert store.tags([one, other, untagged]) == {one: ("to call", "again"), other: ("budget",)}


def test_a_tag_keeps_the_spelling_that_was_given_first(store: SQLiteStore, articles: list[Article]) -> None:
    store.put(articles)
    one, other, *_ = (article.id for article in articles)
    store.change_tags(one, ["Élysée"], [])
    assert store.change_tags(other, ["elysee"], []) == ("Élysée",)
    assert store.change_tags(one, ["ELYSEE"], []) == ("Élysée",)
    assert store.tags_in_use("ély", 9) == (TagInUse("Élysée", 2),)
    store.change_tags(one, [], ["ELYSEE"])
    store.change_tags(other, [], ["elysée"])
    assert store.tags_in_use("", 9) == ()
    assert store.change_tags(one, ["elysee"], []) == ("elysee",)


def test_tags_of_most_articles_come_first_and_none_of_those_that_are_gone(
    store: SQLiteStore, articles: list[Article]
) -> None:
    store.put(articles)
    for article in articles[:3]:
        store.change_tags(article.id, ["often"], [])
    store.change_tags(articles[0].id, ["obvious", "seldom"], [])
    assert [(one.tag, one.articles) for one in store.tags_in_use("", 2)] == [("often", 3), ("obvious", 1)]
    assert [one.tag for one in store.tags_in_use("O", 9)] == ["often", "obvious"]
    store.remove([articles[0].id])
    assert store.tags_in_use("", 9) == (TagInUse("often", 2),)


def test_tags_outlive_a_replaced_and_a_removed_article(store: SQLiteStore, make_article: Make) -> None:
    article = make_article("Before.", name="a")
    store.put([article])
    store.change_tags(article.id, ["pipeline"], [])
    store.put([make_article("After.", name="a")])
    assert store.tags([article.id]) == {article.id: ("pipeline",)}
    store.remove([article.id])
    store.put([article])
    assert store.tags([article.id]) == {article.id: ("pipeline",)}


def test_each_change_of_tags_is_told_once_and_none_that_changes_nothing(
    store: SQLiteStore, articles: list[Article]
) -> None:
    store.put(articles)
    one, other, *_ = (article.id for article in articles)
    assert store.tag_revision() == 0
    store.change_tags(one, ["a"], [])
    store.change_tags(other, ["b"], [])
    store.change_tags(one, ["A"], ["unknown"])
    store.change_tags(one, [], ["a"])
    assert store.tag_revision() == 3
    assert store.tagged_since(0, 9) == (Tagged(2, other, ("b",)), Tagged(3, one, ()))
    assert store.tagged_since(2, 9) == (Tagged(3, one, ()),)
    assert store.tagged_since(0, 1) == (Tagged(2, other, ("b",)),)


def test_an_archive_from_before_tags_gets_them_and_keeps_everything(
    tmp_path: Path, articles: list[Article]
) -> None:
    file = tmp_path / "archive.sqlite"
    with sqlite3.connect(file) as connection:
        for migration in MIGRATIONS[:_SCHEMA_BEFORE_TAGS]:
            connection.executescript(migration)
        connection.execute(f"PRAGMA user_version = {_SCHEMA_BEFORE_TAGS}")
        connection.execute("INSERT INTO settings VALUES ('engine', 'whoosh')")
        connection.execute(
            "INSERT INTO articles VALUES ('aaaaaaaaaaaa', 'Old', 'Body.', '', '', NULL, '', '', '', '', 'x', x'00', 1)"
        )
        connection.execute("UPDATE revisions SET newest = 1")
    connection.close()
    store = SQLiteStore(file)
    (old,) = store.articles([ArticleId("a" * 12)])
    assert (old.headline, store.revision(), store.tag_revision()) == ("Old", 1, 0)
    assert store.setting("engine") == "whoosh"
    assert store.change_tags(old.id, ["kept"], []) == ("kept",)
    store.close()
    again = SQLiteStore(file)
    assert again.tags([old.id]) == {old.id: ("kept",)}
    again.close()


def test_what_an_archive_from_before_grounds_refused_is_still_said(tmp_path: Path) -> None:
    file = tmp_path / "archive.sqlite"
    with sqlite3.connect(file) as connection:
        connection.create_function("digest_of_row", -1, lambda *_: b"")
        for migration in MIGRATIONS[:_SCHEMA_BEFORE_GROUNDS]:
            connection.executescript(migration)
        connection.execute(f"PRAGMA user_version = {_SCHEMA_BEFORE_GROUNDS}")
        connection.execute("INSERT INTO files VALUES ('a.docx', 1, 2, 3, '', 0)")
        connection.execute("INSERT INTO refusals VALUES ('a.docx', 'a.docx', 'it is no Word file')")
    connection.close()
    store = SQLiteStore(file)
    assert store.file_states(["a.docx"])["a.docx"].refusals == (
        ("a.docx", "it is no Word file", Ground.UNTOLD),
    )
    store.close()


def test_a_note_is_kept_and_an_article_without_one_is_the_same_as_before_there_were_notes(
    store: SQLiteStore, make_article: Make
) -> None:
    plain, noted = (
        make_article("It rose.", "River"),
        make_article("It rose.", "River", name="b", note="Eds: Hm."),
    )
    store.put([plain, noted])
    assert store.articles([plain.id, noted.id]) == (plain, noted)
    said = [plain.headline, plain.body, "", "", None, "", "", "", ""]
    assert digest_of(plain) == blake2b(json.dumps(said).encode(), digest_size=16).digest()
    assert store.put([make_article("It rose.", "River", name="b", note="Eds: Oh.")]).replaced == 1


def test_kill_9_takes_no_tag_that_was_said_to_be_kept(
    tmp_path: Path, run_and_kill: Callable[..., list[int]]
) -> None:
    file = tmp_path / "archive.sqlite"
    code = (
        "import sys; from pathlib import Path; from index.stores.sqlite import SQLiteStore\n"
        "store = SQLiteStore(Path(sys.argv[1]))\n"
        "for n in range(100_000):\n    store.change_tags('a' * 12, [f'tag {n}'], []); print(n, flush=True)"
    )
    for _ in range(3):
        said = run_and_kill(code, str(file))
        store = SQLiteStore(file)
        assert {f"tag {n}" for n in said} <= {*store.tags([ArticleId("a" * 12)])[ArticleId("a" * 12)]}
        store.close()


def test_a_store_is_closed_when_nobody_reads_it(tmp_path: Path, make_article: Callable[..., Article]) -> None:
    articles = [make_article(f"Text number {number}.", f"Headline {number}") for number in range(200)]
    for number in range(20):
        store = SQLiteStore(tmp_path / f"{number}.sqlite")
        store.put(articles)
        ids = [article.id for article in articles]
        with ThreadPoolExecutor(2) as executor:
            read = [executor.submit(store.articles, ids) for _ in range(10)]
            store.close()
            assert [len(one.result()) for one in read] == [len(ids)] * len(read)
        store.close()
