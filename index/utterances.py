"""What somebody says in several articles, without the articles."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from msgspec import Struct

from index.analysis import words
from index.annotation import Annotation, Quotation
from index.article import Article, ArticleId, Span
from index.letters import fold
from index.query import Field, InField, Phrase, Query, Term


class Utterance(Struct, frozen=True):
    """All that somebody says at once, and where it is printed."""

    article_id: ArticleId
    headline: str
    source: str
    published: date | None
    speaker: str
    cue: str | None
    words: str
    """Those of all parts, on one line, without the outer marks."""
    span: Span
    """Of the first part in the body of the article, with its marks."""


class Utterances(Struct, frozen=True):
    """What somebody says in some of the articles that may quote her."""

    utterances: tuple[Utterance, ...]
    articles: int
    """How many articles they were looked for in; with the last ones fewer than were asked for."""
    total: int
    """How many articles may quote her."""


def quoting(speaker: str) -> Query | None:
    """The query for the articles that quote somebody of that name, or of a longer one; ``None`` for no name."""
    named = tuple(words(speaker))
    if not named:
        return None
    return InField(Field.SPEAKER, Phrase(named) if len(named) > 1 else Term(named[0]))


def utterances_of(speaker: str, article: Article, annotation: Annotation) -> Iterator[Utterance]:
    """What somebody of exactly that name, without regard to case and accents, says in an article, in order."""
    wanted = fold(speaker)
    by_utterance = sorted(annotation.quotations, key=lambda quotation: (quotation.utterance, quotation.span))
    for _, group in groupby(by_utterance, key=lambda quotation: quotation.utterance):
        parts = list(group)
        named = next((part.speaker for part in parts if part.speaker and fold(part.speaker) == wanted), "")
        if named:
            yield _utterance(named, article, parts)


def _utterance(speaker: str, article: Article, parts: list[Quotation]) -> Utterance:
    return Utterance(
        article_id=article.id,
        headline=article.headline,
        source=article.source,
        published=article.published,
        speaker=speaker,
        cue=next((part.cue for part in parts if part.cue), None),
        words=" ".join(" ".join(part.content.of(article.body) for part in parts).split()),
        span=parts[0].span,
    )
