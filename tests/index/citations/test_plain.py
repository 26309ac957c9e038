"""What is pasted: the words, their speaker and their source, on two lines of plain text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from index.annotation import Quotation, QuotationKind
from index.article import Article, ArticleId, Span
from index.citations.extract import Extract, extract_of_utterance, utterance_of
from index.citations.plain import plain, source_line


def cite(article: Article, parts: Sequence[Quotation]) -> str:
    return plain([extract_of_utterance(article, parts)])


def cite_passage(article: Article, span: Span) -> str:
    return plain([Extract(article, (span,))])


BODY = (
    "“We will open the archive in spring,” Ada Lind told the council, “and it will stay open.”\n\n"
    "A neighbour disagreed. “They call it ‘open’,\nbut who reads it?”"
)
ARTICLE = Article(
    id=ArticleId("0123456789ab"),
    headline="Town opens its archive",
    body=BODY,
    dateline="Porthaven",
    source="The Harbour Post",
    published=date(2008, 11, 17),
)


def quotation(body: str, words: str, speaker: str | None = None, utterance: int = 0) -> Quotation:
    """The quotation whose words, between marks of one character, are first found in `body`."""
    start = body.index(words)
    content = Span(start, start + len(words))
    around = Span(content.start - 1, content.end + 1)
    return Quotation(around, speaker, None, None, QuotationKind.FULL, utterance, content)


OPENING = quotation(BODY, "We will open the archive in spring,", "Ada Lind")
CLOSING = quotation(BODY, "and it will stay open.", "Ada Lind")
OTHER = quotation(BODY, "They call it ‘open’,\nbut who reads it?", utterance=1)


def test_a_quotation_is_cited_with_its_speaker_and_its_source() -> None:
    assert cite(ARTICLE, [OPENING]) == (
        "“We will open the archive in spring,” — Ada Lind\n"
        "The Harbour Post, “Town opens its archive”, Porthaven, 17 November 2008"
    )


def test_the_parts_of_one_utterance_are_joined_as_one() -> None:
    parts = utterance_of([OTHER, CLOSING, OPENING], CLOSING)
    assert parts == (OPENING, CLOSING)
    words, _ = cite(ARTICLE, parts).splitlines()
    assert words == "“We will open the archive in spring, and it will stay open.” — Ada Lind"


def test_an_unknown_speaker_is_not_guessed() -> None:
    words, _ = cite(ARTICLE, [OTHER]).splitlines()
    assert words == "“They call it ‘open’, but who reads it?”"


def test_the_speaker_is_taken_from_the_part_that_names_one() -> None:
    words, _ = cite(ARTICLE, [replace(OPENING, speaker=None), CLOSING]).splitlines()
    assert words.endswith("” — Ada Lind")


@pytest.mark.parametrize(
    ("inner", "single"),
    [
        ("He said “no” and “never”.", "He said ‘no’ and ‘never’."),
        ('He said "no" and ("never").', "He said ‘no’ and (‘never’)."),
        ("Er sagte „nein“ und „nie“.", "Er sagte ‘nein’ und ‘nie’."),
        ("He said “no", "He said ‘no"),
        ('A 6" gun and a 9" gun', 'A 6" gun and a 9" gun'),
        ("Rock ’n’ roll", "Rock ’n’ roll"),
    ],
)
def test_marks_inside_a_quotation_become_single(inner: str, single: str) -> None:
    article = replace(ARTICLE, body=f"«{inner}»")
    words, _ = cite(article, [quotation(article.body, inner)]).splitlines()
    assert words == f"“{single}”"


def test_marks_inside_a_headline_become_single() -> None:
    assert "“Mayor: ‘Never again’”" in source_line(replace(ARTICLE, headline='Mayor: "Never again"'))


def test_an_article_without_a_date_is_cited_as_undated() -> None:
    assert source_line(replace(ARTICLE, published=None)).endswith("Porthaven, n.d.")


def test_a_byline_stands_before_the_headline_and_an_address_last() -> None:
    article = replace(ARTICLE, byline="By Abby Stone", url="https://post.example/archive")
    assert source_line(article) == (
        "The Harbour Post, Abby Stone, “Town opens its archive”, Porthaven, "
        "17 November 2008, https://post.example/archive"
    )


@pytest.mark.parametrize(
    ("article", "line"),
    [
        (replace(ARTICLE, source=""), "“Town opens its archive”, Porthaven, 17 November 2008"),
        (replace(ARTICLE, headline="", dateline=""), "The Harbour Post, 17 November 2008"),
        (replace(ARTICLE, byline="The Harbour Post", dateline="", headline=""), "The Harbour Post, 17 November 2008"),
        (Article(ArticleId("0" * 12), "", "Words.", origin="/home/ada/notes/spring.txt"), "spring.txt, n.d."),
        (Article(ArticleId("0" * 12), "", "Words."), "n.d."),
    ],
    ids=["no source", "no headline", "byline is source", "only a file", "nothing"],
)  # fmt: skip
def test_what_an_article_does_not_say_leaves_no_trace(article: Article, line: str) -> None:
    assert source_line(article) == line


def test_a_passage_is_cited_on_one_line_without_a_speaker() -> None:
    passage = Span(BODY.index("“and"), BODY.index("“They"))
    assert cite_passage(ARTICLE, passage) == (
        "“‘and it will stay open.’ A neighbour disagreed.”\n"
        "The Harbour Post, “Town opens its archive”, Porthaven, 17 November 2008"
    )


def test_cutting_marks_at_the_end_of_a_passage_leave_no_blank() -> None:
    assert cite_passage(ARTICLE, Span(0, 4)).startswith("“‘We”\n")


def letters(text: str) -> list[str]:
    return [character for character in text if character.isalnum()]


@settings(max_examples=100, deadline=None)
@given(parts=st.lists(st.text(min_size=1), min_size=1, max_size=4))
def test_every_quoted_word_survives_in_order(parts: list[str]) -> None:
    body, quotations = "", []
    for part in parts:
        content = Span(len(body) + 1, len(body) + 1 + len(part))
        span = Span(content.start - 1, content.end + 1)
        quotations.append(Quotation(span, None, None, None, QuotationKind.FULL, 0, content))
        body += f"“{part}”"
    *words, _ = cite(replace(ARTICLE, body=body), quotations).split("\n")
    assert letters("".join(words)) == [letter for part in parts for letter in letters(part)]


hostile = st.text(st.characters() | st.sampled_from('\x1b\x07\x9b\r\n\u2028“”"„'), max_size=30)


@settings(max_examples=100, deadline=None)
@given(body=hostile, headline=hostile, byline=hostile, source=hostile, speaker=hostile)
def test_hostile_text_makes_plain_lines(
    body: str, headline: str, byline: str, source: str, speaker: str
) -> None:
    article = replace(ARTICLE, body=f"“{body}”", headline=headline, byline=byline, source=source)
    content = Span(1, 1 + len(body))
    part = Quotation(Span(0, len(article.body)), speaker, None, None, QuotationKind.FULL, 0, content)
    citation = cite(article, [part])
    assert citation.count("\n") == bool(extract_of_utterance(article, [part]).words)
    assert not [
        character
        for line in citation.split("\n")
        for character in line
        if category(character) in {"Cc", "Zl", "Zp"}
    ]


@settings(max_examples=60, deadline=None)
@given(start=st.integers(0, len(BODY)), length=st.integers(0, len(BODY)))
def test_any_passage_can_be_cited(start: int, length: int) -> None:
    span = Span(start, min(start + length, len(BODY)))
    *words, source = cite_passage(ARTICLE, span).split("\n")
    assert letters("".join(words)) == letters(span.of(BODY))
    assert source == source_line(ARTICLE)
