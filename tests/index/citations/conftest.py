"""Articles of which something is missing: every combination of what a citation could say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product

import pytest

from index.article import Article, Span, article_id
from index.citations.extract import Extract

BODY = "“We will open the archive in spring,” Ada Lind told the council, “and it will stay open.”"
WORDS = (Span(1, 36), Span(66, 88))
BYLINES = ("", "By Ada Lind", "By Ada Lind, Ludwig van der Berg and Reuters")


def articles_with_missing_facts() -> Iterator[Article]:
    """Ninety-six of them: with none, one and three authors, and each other fact there or missing."""
    facts = product(BYLINES, *[(False, True)] * 5)
    for byline, has_date, has_source, has_headline, has_address, has_place in facts:
        flags = (has_date, has_source, has_headline, has_address, has_place)
        yield Article(
            id=article_id(f"{byline}/{flags}"),
            headline="Town opens its archive, and a new wing" if has_headline else "",
            body=BODY,
            byline=byline,
            dateline="Porthaven" if has_place else "",
            published=date(2008, 11, 7) if has_date else None,
            source="The Harbour Post" if has_source else "",
            language="en",
            url="https://post.example/archive?a=1&b=2" if has_address else "",
        )


@pytest.fixture(scope="session")
def incomplete() -> list[Article]:
    return list(articles_with_missing_facts())


@pytest.fixture(scope="session")
def whole(incomplete: list[Article]) -> Article:
    """The one that says everything."""
    return incomplete[-1]


@pytest.fixture(scope="session")
def extract(whole: Article) -> Extract:
    """An interrupted utterance in it."""
    return Extract(whole, WORDS, "Ada Lind")
