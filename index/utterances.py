"""What is said in several articles, without the articles."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from msgspec import Struct

from index.annotation import Annotation, Quotation
from index.article import Article, ArticleId, Span


class Utterance(Struct, frozen=True):
    """All that somebody says at once, and where it is printed."""

    article_id: ArticleId
    headline: str
    source: str
    published: date | None
    speaker: str
    """Empty where the article does not tell."""
    cue: str | None
    words: str
    """Those of all parts, on one line, without the outer marks."""
    span: Span
    """Of the first part in the body of the article, with its marks."""
    matches: tuple[Span, ...] = ()
    """In `words`, what the query that asked for it matches."""


class Utterances(Struct, frozen=True):
    """What is said in some of the articles that may hold what is wanted."""

    utterances: tuple[Utterance, ...]
    articles: int
    """How many articles they were looked for in; with the last ones fewer than were asked for."""
    total: int
    """How many articles may hold some."""


def utterances_of(article: Article, annotation: Annotation) -> Iterator[Utterance]:
    """Everything that is said in an article, in order."""
    by_utterance = sorted(annotation.quotations, key=lambda quotation: (quotation.utterance, quotation.span))
    for _, parts in groupby(by_utterance, key=lambda quotation: quotation.utterance):
        yield _utterance(article, list(parts))


def _utterance(article: Article, parts: list[Quotation]) -> Utterance:
    return Utterance(
        article_id=article.id,
        headline=article.headline,
        source=article.source,
        published=article.published,
        speaker=next((part.speaker for part in parts if part.speaker), ""),
        cue=next((part.cue for part in parts if part.cue), None),
        words=" ".join(" ".join(part.content.of(article.body) for part in parts).split()),
        span=parts[0].span,
    )
