"""Which articles tell the same story, in whatever order they come and go."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import stories
from index.annotation import Annotation, Pass
from index.article import Article, ArticleId
from index.stores.sqlite import SQLiteStore
from index.stores.sqlite.schema import MIGRATIONS

BY_RULES = Pass("rules", 1)
Make = Callable[..., Article]
WORDS = " ".join(f"word{n} said{n % 7} of{n % 11}" for n in range(60))
OTHER = " ".join(f"other{n} told{n % 5} by{n % 13}" for n in range(60))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SQLiteStore]:
    opened = SQLiteStore(tmp_path / "archive.sqlite")
    yield opened
    opened.close()


def told(store: SQLiteStore) -> dict[ArticleId, ArticleId]:
    """The story of each annotated article that is in one, once all are found."""
    list(stories.find_stories(store))
    return {one.article_id: one.story for one in store.annotated_since([BY_RULES], 0, 1000) if one.story}


def keep(store: SQLiteStore, articles: Sequence[Article]) -> None:
    store.put(articles)
    store.annotate([(article, Annotation()) for article in articles], BY_RULES)


def test_one_dispatch_in_two_papers_is_one_story(store: SQLiteStore, make_article: Make) -> None:
    articles = [
        make_article(f"GENEVA — {WORDS}", "Talks begin", name="1", source="Post"),
        make_article(f"{WORDS} Reporting by Ann Lee", "Talks in Geneva", name="2", source="News"),
        make_article(OTHER, "Something else", name="3", source="News"),
    ]
    keep(store, articles)
    story = min(article.id for article in articles[:2])
    assert told(store) == {article.id: story for article in articles[:2]}


@pytest.mark.parametrize(
    ("fields", "is_one"),
    [
        ({"source": "News"}, True),
        ({"source": "News", "published": date(2009, 1, 28)}, True),
        ({"source": "News", "published": date(2009, 1, 29)}, False),  # more than a fortnight
        ({"source": "post", "headline": "TALKS begin"}, True),  # an edition
        ({"source": "Post", "headline": "Talks end"}, False),  # an office with one form for all it announces
        ({"source": "Post", "headline": "word0 said0…"}, False),  # no headline of its own
        ({"source": "News", "body": " ".join(WORDS.split()[:90])}, False),  # cut to the half
    ],
)
def test_what_else_must_agree(make_article: Make, fields: dict, is_one: bool) -> None:
    one = {"source": "Post", "headline": "Talks begin", "body": WORDS, "published": date(2009, 1, 14)}
    same_headline = {"headline": fields["headline"]} if fields.get("headline", "").startswith("word0") else {}
    first, second = (
        stories.Telling.of(make_article(name=name, **each))
        for name, each in (("1", one | same_headline), ("2", one | fields))
    )
    assert stories.are_one_story(first, second) is stories.are_one_story(second, first) is is_one


def test_a_story_is_the_same_in_whatever_order_its_articles_come(tmp_path: Path, make_article: Make) -> None:
    """The first and the last are too different, but each is like the one between."""
    words = WORDS.split()
    articles = [
        make_article(" ".join(words[first : first + 140]), name=str(first), source=str(first))
        for first in (0, 20, 40)
    ]
    ends = [stories.shingles(article.body) for article in (articles[0], articles[2])]
    assert stories.likeness(*ends) < stories.LEAST_LIKENESS
    for number, order in enumerate(permutations(articles)):
        store = SQLiteStore(tmp_path / f"{number}.sqlite")
        for article in order:
            keep(store, [article])
            list(stories.find_stories(store))
        assert set(told(store).values()) == {min(article.id for article in articles)}
        assert len(told(store)) == 3
        store.close()


def test_a_story_falls_apart_when_the_article_between_goes(store: SQLiteStore, make_article: Make) -> None:
    words = WORDS.split()
    articles = [
        make_article(" ".join(words[first : first + 140]), name=str(first), source=str(first))
        for first in (0, 20, 40)
    ]
    keep(store, articles)
    assert len(told(store)) == 3
    revision = store.annotation_revision()
    store.remove([articles[1].id])
    assert told(store) == {}
    changed = {one.article_id for one in store.annotated_since([BY_RULES], revision, 9)}
    assert changed == {articles[0].id, articles[2].id}  # the engine is told of both
    keep(store, [articles[1]])
    assert len(told(store)) == 3


def test_an_article_that_changes_leaves_its_story(store: SQLiteStore, make_article: Make) -> None:
    articles = [make_article(WORDS, "Talks", name=name, source=name) for name in ("1", "2", "3")]
    keep(store, articles)
    assert len(told(store)) == 3
    keep(store, [make_article(OTHER, "Talks", name="1", source="1")])
    assert set(told(store)) == {articles[1].id, articles[2].id}


def test_nothing_is_left_of_what_was_removed(store: SQLiteStore, make_article: Make) -> None:
    articles = [make_article(WORDS, "Talks", name=name, source=name) for name in ("1", "2", "3")]
    keep(store, articles)
    told(store)
    store.remove([article.id for article in articles])
    for table in ("bands", "fingerprints"):
        assert store._number(f"SELECT count(*) FROM {table}") == 0  # noqa: S608


_SCHEMA_BEFORE_STORIES = 5


def step_back(connection: sqlite3.Connection, version: int) -> None:
    """Take away whatever later versions of the schema brought."""
    with sqlite3.connect(":memory:") as old:
        for migration in MIGRATIONS[:version]:
            old.executescript(migration)
        for kind in ("index", "table"):
            query = f"SELECT name, sql FROM sqlite_master WHERE type = '{kind}' AND sql IS NOT NULL"  # noqa: S608
            before, after = dict(old.execute(query)), dict(connection.execute(query))
            for name in after.keys() - before.keys() - {"sqlite_sequence"}:
                connection.execute(f"DROP {kind} {name}")
            for name in before.keys() - after.keys() - {"sqlite_sequence"}:
                connection.execute(before[name])
        columns = {table: columns_of(old, table) for table in before}
    for table, expected in columns.items():
        for column in columns_of(connection, table) - expected:
            connection.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
    connection.execute(f"PRAGMA user_version = {version}")


def columns_of(connection: sqlite3.Connection, table: str) -> set[str]:
    return {column[1] for column in connection.execute(f"PRAGMA table_info({table})")}


def test_an_archive_from_before_stories_gets_them(tmp_path: Path, make_article: Make) -> None:
    articles = [make_article(WORDS, name=name, source=name) for name in ("1", "2")]
    store = SQLiteStore(tmp_path / "archive.sqlite")
    keep(store, articles)
    store.close()
    with closing(sqlite3.connect(tmp_path / "archive.sqlite")) as connection, connection:
        step_back(connection, _SCHEMA_BEFORE_STORIES)
    again = SQLiteStore(tmp_path / "archive.sqlite")
    keep(again, articles)
    revision = again.annotation_revision()
    assert len(told(again)) == 2
    assert len(again.annotated_since([BY_RULES], revision, 9)) == 2  # an engine that knows the names is told
    again.close()


def test_fingerprints_of_another_version_are_made_anew(
    tmp_path: Path, store: SQLiteStore, make_article: Make
) -> None:
    keep(store, [make_article(WORDS, name=name, source=name) for name in ("1", "2")])
    told(store)
    with closing(sqlite3.connect(tmp_path / "archive.sqlite")) as connection, connection:
        connection.execute("UPDATE fingerprints SET version = 0")
    assert len(told(store)) == 2
    assert store.unfingerprinted(stories.VERSION, None, 9) == ()


def test_short_articles_are_in_no_story(store: SQLiteStore, make_article: Make) -> None:
    short = " ".join(WORDS.split()[: stories.FEWEST_WORDS - 1])
    keep(store, [make_article(short, name=name, source=name) for name in ("1", "2")])
    assert told(store) == {}
    assert store.unfingerprinted(stories.VERSION, None, 9) == ()


def test_a_great_many_copies_are_one_story(store: SQLiteStore, make_article: Make) -> None:
    articles = [make_article(WORDS, name=str(n), source=str(n)) for n in range(450)]
    keep(store, articles)
    assert told(store) == {article.id: min(each.id for each in articles) for article in articles}


def test_a_fingerprint_is_the_same_on_every_machine() -> None:
    assert stories.bands(stories.shingles(WORDS))[:4] == (3531904678, 3437616981, 3036457573, 2684189183)


@given(st.text(max_size=2000))
def test_every_text_has_a_fingerprint(text: str) -> None:
    found = stories.shingles(text * 9)
    assert stories.likeness(found, found) == (1.0 if len(found) else 0.0)
    assert all(0 <= band < 1 << 32 for band in stories.bands(found))
