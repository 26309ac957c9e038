"""A record fills in what an article does not say, if it is of that article, and changes nothing that it says."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import asdict, replace

from index.article import Article, article_id
from index.importers.references.missing_facts import filled, is_same, marks

DAY = date(2019, 5, 2)
TEXT = "The river rose by two metres in the night, the mayor said."
ARTICLE = Article(id=article_id("a"), headline="River rises by two metres", body=TEXT, origin="a")
RECORD = Article(
    id=article_id("b"), headline="River Rises by Two Metres!", body="", byline="Ann Lee", dateline="GENEVA", published=DAY, source="City Post",
    section="News", language="en", url="https://city.example/river", origin="b",
)  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://www.city.example/river/", "http://city.example/river?utm_source=x&fbclid=1#top", True),
        ("https://city.example/river/amp", "https://m.city.example/river", True),
        ("https://city.example/?id=1&b=2", "https://city.example/?b=2&id=1", True),
        ("https://city.example/?id=1", "https://city.example/?id=2", False),
        ("https://city.example/", "https://city.example/", False),
        ("https://city.example/River", "https://city.example/river", False),
        ("", "", False),
        ("http://[", "http://[", False),
    ],
)
def test_the_same_address_is_the_same_article(one: str, other: str, same: bool) -> None:
    assert is_same(replace(ARTICLE, url=one), replace(RECORD, headline="Another", url=other)) == same


@pytest.mark.parametrize(
    ("changes", "same"),
    [
        ({}, True),
        ({"source": "CITY POST"}, True),
        ({"source": "Elm Herald"}, False),
        ({"published": date(2019, 5, 3)}, False),
        ({"published": None}, False),
        ({"headline": "River rises by three metres"}, False),
    ],
)
def test_the_same_headline_on_the_same_day_is_the_same_article(
    changes: dict[str, object], same: bool
) -> None:
    assert is_same(replace(ARTICLE, **{"published": DAY, **changes}), RECORD) == same


def test_what_stands_in_the_paper_every_day_is_not_one_article() -> None:
    assert not is_same(*(replace(RECORD, url="", headline="Letters", origin=name) for name in "ab"))


def test_what_an_article_does_not_say_is_filled_in() -> None:
    article = replace(ARTICLE, byline="A. Lee")
    expected = {
        **asdict(RECORD),
        "id": article.id,
        "headline": article.headline,
        "body": TEXT,
        "byline": "A. Lee",
        "origin": "a",
    }
    assert asdict(filled(article, RECORD)) == expected
    assert filled(filled(article, RECORD), replace(RECORD, source="Elm Herald")) == filled(article, RECORD)


def test_a_headline_that_stands_in_gives_way() -> None:
    assert filled(replace(ARTICLE, headline=TEXT), RECORD).headline == RECORD.headline
    assert (
        filled(
            replace(ARTICLE, headline=TEXT), replace(RECORD, headline="It fell.", body="It fell.")
        ).headline
        == TEXT
    )


def test_an_article_without_a_text_gets_it() -> None:
    assert filled(RECORD, ARTICLE) == replace(RECORD, body=TEXT)


WORDS = st.sampled_from(
    ["", "River rises by two metres", "City Post", "https://a.example/b", "A text of it."]
)
ARTICLES = st.builds(
    Article,
    id=st.just(ARTICLE.id),
    headline=WORDS,
    body=WORDS,
    byline=WORDS,
    source=WORDS,
    url=WORDS,
    published=st.none() | st.just(DAY),
)


@given(ARTICLES, ARTICLES)
def test_nothing_that_is_said_is_changed(article: Article, record: Article) -> None:
    after = filled(article, record)
    for name in ("body", "byline", "source", "url", "published"):
        assert getattr(after, name) == (getattr(article, name) or getattr(record, name))
    assert is_same(article, record) == is_same(record, article)
    if is_same(article, record):
        assert not marks(article).isdisjoint(marks(record))
