"""The reference engine: small, in memory, and plainly right. Other engines are tested against it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from math import log

from index.analysis import stem, words
from index.article import Article, ArticleId
from index.engine import Capabilities, Ranked, Ranking
from index.query import And, DateRange, Field, InField, Not, Or, Phrase, Prefix, Query, Term
from index.results import Sort

_K1, _B, _HEADLINE_WEIGHT = 1.2, 0.75, 3.0


@dataclass(frozen=True, slots=True)
class _Indexed:
    """The words of an article: those of each field, and for a phrase those of each text by itself."""

    published: date | None
    texts: dict[Field | None, tuple[tuple[str, ...], ...]]

    def words(self, field: Field | None) -> Iterator[str]:
        """All words of a field."""
        for text in self.texts[field]:
            yield from text


class MemoryEngine:
    """An `Engine` that looks at every article for every query."""

    capabilities = Capabilities(name="memory", persistent=False)

    def __init__(self) -> None:
        self._articles: dict[ArticleId, _Indexed] = {}
        self._checkpoint = 0
        self._lock = threading.Lock()

    def search(self, query: Query, *, limit: int, offset: int = 0, sort: Sort = Sort.RELEVANCE) -> Ranking:
        with self._lock:
            articles = dict(self._articles)
        scorer = _Scorer(articles)
        found = [
            (article_id, scorer.score(query, article))
            for article_id, article in articles.items()
            if _matches(query, article, None)
        ]
        found.sort(key=_order(sort, articles))
        page = found[offset : offset + limit]
        is_scored = sort is Sort.RELEVANCE
        ranked = tuple(Ranked(article_id, score if is_scored else 0.0) for article_id, score in page)
        return Ranking(ranked, len(found))

    def apply(self, articles: Iterable[Article], removed: Iterable[ArticleId], checkpoint: int) -> None:
        changed = {article.id: _indexed(article) for article in articles}
        with self._lock:
            kept = {id_: article for id_, article in self._articles.items() if id_ not in set(removed)}
            self._articles = kept | changed
            self._checkpoint = checkpoint

    def checkpoint(self) -> int:
        return self._checkpoint

    def verify(self) -> None:
        """Memory is not damaged."""

    def count(self) -> int:
        return len(self._articles)

    def clear(self) -> None:
        with self._lock:
            self._articles, self._checkpoint = {}, 0

    def close(self) -> None:
        """Nothing is held."""


def _indexed(article: Article) -> _Indexed:
    everything = (article.headline, article.dateline, article.body, article.source, article.byline)
    return _Indexed(
        article.published,
        {
            None: tuple(words(text) for text in everything),
            Field.TITLE: (words(article.headline),),
            Field.SOURCE: (words(article.source),),
            Field.AUTHOR: (words(article.byline),),
        },
    )


def _matches(query: Query, article: _Indexed, field: Field | None) -> bool:
    match query:
        case InField(named, inner):
            return _matches(inner, article, named)
        case DateRange(first, last):
            day = article.published
            return day is not None and (first is None or first <= day) and (last is None or day <= last)
        case And(parts):
            return all(_matches(part, article, field) for part in parts)
        case Or(parts):
            return any(_matches(part, article, field) for part in parts)
        case Not(part):
            return not _matches(part, article, field)
        case leaf:
            return _frequency(leaf, article, field) > 0


def _frequency(leaf: Term | Prefix | Phrase, article: _Indexed, field: Field | None) -> int:
    match leaf:
        case Term(word):
            wanted = stem(word)
            return sum(stem(other) == wanted for other in article.words(field))
        case Prefix(start):
            return sum(other.startswith(start) for other in article.words(field))
        case Phrase(phrase):
            return sum(
                text[place : place + len(phrase)] == phrase
                for text in article.texts[field]
                for place in range(len(text) - len(phrase) + 1)
            )


class _Scorer:
    """BM25, with what stands in the headline three times over; see `ranking` for the formula's source."""

    def __init__(self, articles: dict[ArticleId, _Indexed]) -> None:
        self._articles = articles

    def score(self, query: Query, article: _Indexed, field: Field | None = None) -> float:
        match query:
            case InField(named, inner):
                return self.score(inner, article, named)
            case And(parts) | Or(parts):
                wanted = [part for part in parts if not isinstance(part, Not)]
                return sum(
                    self.score(part, article, field) for part in wanted if _matches(part, article, field)
                )
            case DateRange() | Not():
                return 0.0
            case leaf if field is None:
                return self._bm25(leaf, article, None) + _HEADLINE_WEIGHT * self._bm25(
                    leaf, article, Field.TITLE
                )
            case leaf:
                return self._bm25(leaf, article, field)

    def _bm25(self, leaf: Term | Prefix | Phrase, article: _Indexed, field: Field | None) -> float:
        frequency = _frequency(leaf, article, field)
        if not frequency:
            return 0.0
        matching = sum(_frequency(leaf, other, field) > 0 for other in self._articles.values())
        lengths = [sum(1 for _ in other.words(field)) for other in self._articles.values()]
        length, mean = sum(1 for _ in article.words(field)), sum(lengths) / len(lengths)
        idf = log(1 + (len(lengths) - matching + 0.5) / (matching + 0.5))
        return idf * frequency * (_K1 + 1) / (frequency + _K1 * (1 - _B + _B * length / mean))


def _order(
    sort: Sort, articles: dict[ArticleId, _Indexed]
) -> Callable[[tuple[ArticleId, float]], tuple[float, ArticleId]]:
    """Articles without a date come last; what is equal comes in the order of the ids."""

    def key(found: tuple[ArticleId, float]) -> tuple[float, ArticleId]:
        article_id, score = found
        published = articles[article_id].published
        match sort:
            case Sort.NEWEST:
                return (-published.toordinal() if published else 0.0, article_id)
            case Sort.OLDEST:
                return (published.toordinal() if published else float("inf"), article_id)
        return (-score, article_id)

    return key
