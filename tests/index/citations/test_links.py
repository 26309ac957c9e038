"""A link to the very words, by the rules of the WICG."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.article import Article, ArticleId, Span
from index.citations.extract import Extract
from index.citations.links import link_to


def link(body: str, *words: str, url: str = "https://post.example/a") -> str:
    spans = tuple(Span(body.index(some), body.index(some) + len(some)) for some in words)
    return link_to(Extract(Article(ArticleId("0" * 12), "", body, url=url), spans))


def test_short_words_are_given_whole() -> None:
    assert (
        link("He said “yes, we can” once.", "yes, we can")
        == "https://post.example/a#:~:text=yes%2C%20we%20can"
    )


def test_what_is_syntax_is_encoded() -> None:
    assert link("so-called “A&B”", "so-called “A&B”").endswith(
        "#:~:text=so%2Dcalled%20%E2%80%9CA%26B%E2%80%9D"
    )


def test_long_words_are_given_by_their_ends() -> None:
    words = " ".join(f"word{number}" for number in range(40))
    expected = "word0 word1 word2 word3 word4,word35 word36 word37 word38 word39"
    assert unquote(link(words, words)).endswith(f"#:~:text={expected}")


def test_words_of_two_paragraphs_are_given_by_their_ends() -> None:
    assert unquote(link("One two.\n\nThree four.", "One two.\n\nThree four.")).endswith(
        "#:~:text=One two.,Three four."
    )


def test_words_that_stand_there_twice_are_given_with_what_is_around() -> None:
    body = "We met on Monday. Ann said yes to all. Later Bob said Yes to none."
    assert unquote(link(body, "Yes")).endswith("#:~:text=all. Later Bob said-,Yes,-to none.")


def test_the_parts_of_an_utterance_are_directives_of_one_link() -> None:
    assert link("“One,” she said, “two.”", "One,", "two.").endswith("#:~:text=One%2C&text=two.")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("", ""),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("https://", ""),
        ("https://[x", ""),
        ("https://x.example/a#part", "https://x.example/a#part:~:text=yes"),
        ("https://x.example/a#", "https://x.example/a#:~:text=yes"),
        ("https://x.example/a#:~:text=old", "https://x.example/a#:~:text=yes"),
        ("https://x.example/a b<c>", "https://x.example/a%20b%3Cc%3E#:~:text=yes"),
    ],
)
def test_only_an_address_on_the_web_is_a_link(url: str, expected: str) -> None:
    assert link("yes", "yes", url=url) == expected


def test_an_article_as_a_whole_has_its_address() -> None:
    assert link("yes") == "https://post.example/a"


@given(body=st.text(max_size=200), start=st.integers(0, 200), length=st.integers(0, 200))
def test_any_words_make_a_link_of_one_word(body: str, start: int, length: int) -> None:
    article = Article(ArticleId("0" * 12), "", body, url="https://post.example/a")
    made = link_to(Extract(article, (Span(start, start + length),)))
    assert made.isascii()
    assert made.isprintable()
    assert not set(made) & set(' "<>')
