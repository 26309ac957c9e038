"""Searching what is said: which articles may hold it, and which of their utterances it is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from index.analysis import words
from index.annotation import Annotation
from index.article import Article, ArticleId
from index.matching import each_match, matches
from index.query import (
    EVERYTHING,
    And,
    DateRange,
    Field,
    InField,
    Not,
    Or,
    Phrase,
    Query,
    Term,
    combine,
    unite,
)
from index.text.letters import fold
from index.utterances import Utterance, utterances_of


class UtteranceSearch(Struct, frozen=True):
    """Which utterances are wanted. Without anything else: all."""

    query: Query = EVERYTHING
    """Words are looked for in what is said, and in the name of who says it; fields and dates are the article's."""
    within: Query = EVERYTHING
    """Only in the articles that this matches."""
    article_id: ArticleId | None = None
    """Only in this article."""
    speaker: str = ""
    """Only by somebody of exactly that name, without regard to case and accents."""

    @property
    def is_of_nobody(self) -> bool:
        """Whether the name of the speaker has no words, so that nobody is called so."""
        return bool(self.speaker) and not words(self.speaker)

    @property
    def articles(self) -> Query:
        """The query for the articles that may hold some."""
        return combine((self.within, _possible(self.query), _quoting(self.speaker))) or EVERYTHING

    def wanted(self, article: Article, annotation: Annotation) -> Iterator[Utterance]:
        """Those of an article that match, in order."""
        name = fold(self.speaker)
        for utterance in utterances_of(article, annotation):
            if name and fold(utterance.speaker) != name:
                continue
            if _holds(self.query, utterance, article) is not False:
                marked = matches(self.query, utterance.words, language=article.language)
                yield replace(utterance, matches=marked)


def _possible(query: Query, *, is_negated: bool = False) -> Query | None:
    """What is true of every article that holds an utterance of which `query` is; ``None`` where that says nothing.

    An article may well have a word that must not be in what is said: what is negated counts of its own facts only.
    """
    match query:
        case Not(part):
            return _possible(part, is_negated=not is_negated)
        case And(parts) | Or(parts):
            found = [_possible(part, is_negated=is_negated) for part in parts]
            if isinstance(query, And) is not is_negated:
                return combine(found)
            return None if None in found else unite(found)
        case DateRange():
            return Not(query) if is_negated else query
        case InField(field, _) if field is not Field.SPEAKER:
            return Not(query) if is_negated else query
        case _:
            return None if is_negated else query


def _quoting(speaker: str) -> Query | None:
    """The query for the articles that quote somebody of that name, or of a longer one."""
    named = tuple(words(speaker))
    if not named:
        return None
    return InField(Field.SPEAKER, Phrase(named) if len(named) > 1 else Term(named[0]))


def _holds(query: Query, utterance: Utterance, article: Article) -> bool | None:
    """Whether a query is true of an utterance; ``None`` where only the index knows, which has let the article pass."""
    match query:
        case And(parts):
            return _all([_holds(part, utterance, article) for part in parts])
        case Or(parts):
            held = _all([_negated(_holds(part, utterance, article)) for part in parts])
            return _negated(held)
        case Not(part):
            return _negated(_holds(part, utterance, article))
        case DateRange(first, last):
            return _is_between(first, last, article.published)
        case InField(field, _):
            text = _text_of(field, utterance, article)
            return None if text is None else _matches(query, text, field, article.language)
        case _:
            said = _matches(query, utterance.words, None, article.language)
            by = InField(Field.SPEAKER, query)
            return said or _matches(by, utterance.speaker, Field.SPEAKER, article.language)


def _all(held: list[bool | None]) -> bool | None:
    if False in held:
        return False
    return None if None in held else True


def _negated(held: bool | None) -> bool | None:
    return None if held is None else not held


def _matches(query: Query, text: str, field: Field | None, language: str) -> bool:
    return next(each_match(query, text, field=field, language=language), None) is not None


def _is_between(first: date | None, last: date | None, day: date | None) -> bool:
    return day is not None and (first or day) <= day <= (last or day)


def _text_of(field: Field, utterance: Utterance, article: Article) -> str | None:
    """What a query looks into; ``None`` for what neither the utterance nor the article says."""
    match field:
        case Field.SPEAKER:
            return utterance.speaker
        case Field.TITLE:
            return article.headline
        case Field.SOURCE:
            return article.source
        case Field.AUTHOR:
            return article.byline
        case _:
            return None
