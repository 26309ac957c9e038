"""The reference engine: small, in memory, and plainly right. Other engines are tested against it."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from index.analysis import edits_between, is_alike, stem, words
from index.article import Article, ArticleId
from index.engine import Capabilities, Ranked, Ranking
from index.engines.bm25 import HEADLINE_WEIGHT, idf, kept_length, saturation
from index.engines.texts import TEXTS
from index.query import And, DateRange, Field, Fuzzy, InField, Near, Not, Or, Phrase, Prefix, Query, Term
from index.results import Sort

Leaf = Term | Prefix | Fuzzy | Phrase | Near
_DECIMALS = 5


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
            (article_id, round(scorer.score(query, article), _DECIMALS))
            for article_id, article in articles.items()
            if _matches(query, article, None)
        ]
        found.sort(key=_order(sort, articles))
        page = found[offset : offset + limit]
        is_scored = sort is Sort.RELEVANCE
        ranked = tuple(Ranked(article_id, score if is_scored else 0.0) for article_id, score in page)
        return Ranking(ranked, len(found))

    def nearest(self, like: Fuzzy, field: Field | None, limit: int) -> tuple[str, ...]:
        having = Counter(
            word
            for article in self._articles.values()
            for word in {*article.words(field)}
            if word != like.word and is_alike(like.word, word, like.edits)
        )
        order = sorted(
            having, key=lambda word: (edits_between(like.word, word, like.edits), -having[word], word)
        )
        return tuple(order[:limit])

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
    return _Indexed(
        article.published,
        {field: tuple(words(text) for text in texts(article)) for field, texts in TEXTS.items()},
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
            return _occurs(leaf, article, field)


def _occurs(leaf: Leaf, article: _Indexed, field: Field | None) -> bool:
    return any(_weights(leaf, article, field))


def _weights(leaf: Leaf, article: _Indexed, field: Field | None) -> Iterator[int]:
    """The weight of each different word that `leaf` stands for: how often it occurs, the headline counted more."""
    counts: Counter[str] = Counter()
    for number, text in enumerate(article.texts[field]):
        weight = HEADLINE_WEIGHT if field is None and number == 0 else 1
        for word in _found(leaf, text):
            counts[word] += weight
    yield from counts.values()


def _found(leaf: Leaf, text: tuple[str, ...]) -> Iterator[str]:
    """The words of a text that `leaf` stands for; phrases and gatherings at their first word."""
    match leaf:
        case Term(word):
            wanted = stem(word)
            yield from (other for other in text if stem(other) == wanted)
        case Prefix(start):
            yield from (other for other in text if other.startswith(start))
        case Fuzzy(word, edits):
            yield from (other for other in text if is_alike(word, other, edits))
        case Phrase(phrase):
            for place in range(len(text) - len(phrase) + 1):
                if text[place : place + len(phrase)] == phrase:
                    yield phrase[0]
        case Near(wanted_words, apart):
            for place, first in enumerate(text):
                if first in wanted_words and {*wanted_words} <= {
                    *text[place : place + len(wanted_words) + apart]
                }:
                    yield wanted_words[0]


class _Scorer:
    """The formula of `bm25`."""

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
            case leaf:
                return self._of_leaf(leaf, article, field)

    def _of_leaf(self, leaf: Leaf, article: _Indexed, field: Field | None) -> float:
        matching = sum(_occurs(leaf, other, field) for other in self._articles.values())
        length = kept_length(sum(1 for _ in article.words(field)))
        added = sum(saturation(weight, length, field) for weight in _weights(leaf, article, field))
        return idf(len(self._articles), matching) * added


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
