"""The reference engine: small, in memory, and plainly right. Other engines are tested against it."""

from __future__ import annotations

import threading
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from index.analysis import words
from index.article import Article, ArticleId
from index.changes import Backlog
from index.engine import Capabilities, Name, Naming, Ranked, Ranking
from index.engines.bm25 import HEADLINE_WEIGHT, idf, kept_length, name_saturation, saturation
from index.engines.completing import likeliest, most_alike
from index.engines.faceting import FACET_OF_FIELD, most_frequent
from index.engines.texts import TEXTS, texts_of
from index.query import (
    NAME_FIELDS,
    And,
    DateRange,
    Field,
    Fuzzy,
    InField,
    Leaf,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Term,
    Whole,
)
from index.results import Facet, FacetKind, Facets, Fold, Sort
from index.text.letters import fold
from index.text.spelling import is_alike
from index.text.stems import Stemming, stem_language, stemming

_DECIMALS = 5


class _Indexed(Struct, frozen=True):
    """The words of an article: those of each field, and for a phrase those of each text by itself."""

    published: date | None
    source: str
    stem: Stemming
    texts: dict[Field | None, tuple[tuple[str, ...], ...]]
    names: tuple[tuple[Name, int], ...] = ()

    @property
    def story(self) -> str:
        """What its story is called, in folded words; nothing without a story."""
        stories = (" ".join(words(name.written)) for name, _ in self.names if name.field is Field.STORY)
        return min(filter(None, stories), default="")

    def words(self, field: Field | None) -> Iterator[str]:
        """All words of a field."""
        for text in self.texts.get(field, ()):
            yield from text

    def different_words(self, field: Field | None) -> Iterator[str]:
        """Each word of a field once, each word of a name once for each name that has it."""
        if field in NAME_FIELDS:
            for name in {words(name.written) for name, _ in self.names if name.field == field}:
                yield from {*name}
        else:
            yield from {*self.words(field)}


class MemoryEngine:
    """An `Engine` that looks at every article for every query."""

    capabilities = Capabilities(name="memory", persistent=False)

    def __init__(self) -> None:
        self._articles: dict[ArticleId, _Indexed] = {}
        self._checkpoint = 0
        self._backlog: Backlog | None = None
        self._names: dict[ArticleId, tuple[tuple[Name, int], ...]] = {}
        self._name_checkpoint = 0
        self._tags: dict[ArticleId, tuple[tuple[Name, int], ...]] = {}
        self._tag_checkpoint = 0
        self._lock = threading.Lock()

    def search(
        self,
        query: Query,
        *,
        limit: int,
        offset: int = 0,
        sort: Sort = Sort.RELEVANCE,
        is_folded: bool = False,
    ) -> Ranking:
        with self._lock:
            articles = self._named_articles()
        scorer = _Scorer(articles)
        found = [
            (article_id, round(scorer.score(query, article), _DECIMALS))
            for article_id, article in articles.items()
            if _matches(query, article, None)
        ]
        found.sort(key=_order(sort, articles))
        is_scored = sort is Sort.RELEVANCE
        ranked = [Ranked(article_id, score if is_scored else 0.0) for article_id, score in found]
        rows = _folded(ranked, articles) if is_folded else ranked
        return Ranking(tuple(rows[offset : offset + limit]), len(found), len(found) - len(rows))

    def facets(self, query: Query, *, limit: int) -> Facets:
        with self._lock:
            articles = self._named_articles()
            names = self._all_names()
        found = {id_: article for id_, article in articles.items() if _matches(query, article, None)}
        years = Counter(article.published.year for article in found.values() if article.published)
        sources = Counter(article.source for article in found.values() if article.source)
        counted: dict[FacetKind, Counter[tuple[str, ...]]] = {
            kind: Counter() for kind in FACET_OF_FIELD.values()
        }
        written: dict[tuple[Field, tuple[str, ...]], str] = {}
        for id_ in sorted(names):
            for name, _ in names[id_]:
                written.setdefault((name.field, words(name.written)), name.written)
        for id_ in found.keys() & names.keys():
            for field, folded in {(name.field, words(name.written)) for name, _ in names[id_]}:
                if field in FACET_OF_FIELD and folded:
                    counted[FACET_OF_FIELD[field]][folded] += 1
        facets = [Facet(FacetKind.YEAR, f"{year:04}", years[year]) for year in sorted(years, reverse=True)]
        facets += most_frequent(FacetKind.SOURCE, sources.items(), limit)
        for field, kind in FACET_OF_FIELD.items():
            most = sorted(counted[kind].items(), key=lambda count: (-count[1], count[0]))[:limit]
            facets += [Facet(kind, written[field, folded], articles) for folded, articles in most]
        return Facets(query, tuple(facets), len(found), len(found.keys() & self._names.keys()))

    def name(self, named: Sequence[Naming], checkpoint: int) -> None:
        with self._lock:
            self._names = self._names | {naming.article_id: naming.names for naming in named}
            self._name_checkpoint = checkpoint

    def name_checkpoint(self) -> int:
        return self._name_checkpoint

    def tag(self, tagged: Sequence[Naming], checkpoint: int) -> None:
        with self._lock:
            self._tags = self._tags | {naming.article_id: naming.names for naming in tagged}
            self._tag_checkpoint = checkpoint

    def tag_checkpoint(self) -> int:
        return self._tag_checkpoint

    def _all_names(self) -> dict[ArticleId, tuple[tuple[Name, int], ...]]:
        ids = self._names.keys() | self._tags.keys()
        return {id_: (*self._names.get(id_, ()), *self._tags.get(id_, ())) for id_ in ids}

    def _named_articles(self) -> dict[ArticleId, _Indexed]:
        names = self._all_names()
        return {id_: replace(article, names=names.get(id_, ())) for id_, article in self._articles.items()}

    def nearest(self, like: Fuzzy, field: Field | None, limit: int) -> tuple[str, ...]:
        with self._lock:
            articles = self._named_articles()
        having = Counter(
            word
            for article in articles.values()
            for word in article.different_words(field)
            if is_alike(like.word, word, like.edits)
        )
        return most_alike(having, like, limit)

    def completions(self, start: str, field: Field | None, limit: int) -> tuple[str, ...]:
        with self._lock:
            articles = self._named_articles()
        counts = Counter(
            word
            for article in articles.values()
            for word in article.different_words(field)
            if word.startswith(start)
        )
        return likeliest(counts, limit)

    def apply(
        self,
        articles: Iterable[Article],
        removed: Iterable[ArticleId],
        checkpoint: int,
        backlog: Backlog | None = None,
    ) -> None:
        changed = {article.id: _indexed(article) for article in articles}
        with self._lock:
            kept = {id_: article for id_, article in self._articles.items() if id_ not in set(removed)}
            self._articles = kept | changed
            self._checkpoint, self._backlog = checkpoint, backlog

    def compact(self) -> None:
        """Memory is always in order."""

    def checkpoint(self) -> int:
        return self._checkpoint

    def backlog(self) -> Backlog | None:
        return self._backlog

    def verify(self) -> None:
        """Memory is not damaged."""

    def count(self) -> int:
        return len(self._articles)

    def clear(self) -> None:
        with self._lock:
            self._articles, self._checkpoint, self._backlog = {}, 0, None
            self._names, self._name_checkpoint = {}, 0
            self._tags, self._tag_checkpoint = {}, 0

    def close(self) -> None:
        """Nothing is held."""


def _indexed(article: Article) -> _Indexed:
    return _Indexed(
        article.published,
        article.source,
        stemming(stem_language(article.language)),
        {field: tuple(words(text) for text in texts_of(article, field)) for field in TEXTS},
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
    """The weight of each different word or name that `leaf` stands for: how often it occurs, the headline more."""
    if field in NAME_FIELDS:
        yield from _named(leaf, article, field)
        return
    counts: Counter[str] = Counter()
    for number, text in enumerate(article.texts.get(field, ())):
        weight = HEADLINE_WEIGHT if field is None and number == 0 else 1
        for word in _found(leaf, text, article.stem):
            counts[word] += weight
    yield from counts.values()


def _named(leaf: Leaf, article: _Indexed, field: Field | None) -> Iterator[int]:
    """How often each name is mentioned that has `leaf` in it."""
    mentions: Counter[tuple[str, ...]] = Counter()
    for name, count in article.names:
        if name.field == field:
            mentions[words(name.written)] += count
    yield from (count for name, count in mentions.items() if _is_in_name(leaf, name))


def _is_in_name(leaf: Leaf, name: tuple[str, ...]) -> bool:
    match leaf:
        case Term(word):
            return word in name
        case Near(near, _):
            return {*near} <= {*name}
        case Whole(whole):
            return name == whole
        case _:
            return any(_found(leaf, name, str))


def _found(leaf: Leaf, text: tuple[str, ...], stem: Stemming) -> Iterator[str]:
    """The words of a text that `leaf` stands for; phrases and gatherings at their first word."""
    match leaf:
        case Term(word):
            wanted = stem(word)
            yield from (other for other in text if stem(other) == wanted)
        case Prefix(start):
            yield from (other for other in text if other.startswith(start))
        case Fuzzy(word, edits):
            yield from (other for other in text if is_alike(word, other, edits))
        case Phrase(phrase) | Whole(phrase):
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
        if field in NAME_FIELDS:
            added = sum(name_saturation(mentions) for mentions in _weights(leaf, article, field))
            return idf(len(self._articles), matching) * added
        length = kept_length(sum(1 for _ in article.words(field)))
        added = sum(saturation(weight, length, field) for weight in _weights(leaf, article, field))
        return idf(len(self._articles), matching) * added


def _folded(found: Sequence[Ranked], articles: Mapping[ArticleId, _Indexed]) -> list[Ranked]:
    """The first of each story."""
    tellings: dict[object, list[Ranked]] = defaultdict(list)
    for ranked in found:
        tellings[articles[ranked.article_id].story or ranked.article_id].append(ranked)
    return [
        replace(first, fold=_fold([articles[each.article_id] for each in (first, *others)]))
        for first, *others in tellings.values()
    ]


def _fold(articles: Sequence[_Indexed]) -> Fold | None:
    """What is folded under the first."""
    first, *others = articles
    if not others or not first.story:
        return None
    papers = {fold(article.source) for article in others} - {fold(first.source)}
    return Fold(first.story, len(others), len(papers))


def _order(
    sort: Sort, articles: dict[ArticleId, _Indexed]
) -> Callable[[tuple[ArticleId, float]], tuple[Any, ...]]:
    """Articles without a date come last; what is equal comes in the order of the ids."""

    def key(found: tuple[ArticleId, float]) -> tuple[Any, ...]:
        article_id, score = found
        published = articles[article_id].published
        match sort:
            case Sort.NEWEST:
                return (-published.toordinal() if published else 0.0, article_id)
            case Sort.OLDEST:
                return (published.toordinal() if published else float("inf"), article_id)
            case Sort.SOURCE:
                source = fold(articles[article_id].source)
                return (not source, source, -published.toordinal() if published else 0, article_id)
        return (-score, article_id)

    return key
