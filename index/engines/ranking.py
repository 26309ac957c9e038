"""Which articles match a query, and in what order, given where words occur in the segments of an index.

Each segment is asked for the words and phrases of the query first, since how much a word tells follows from how many
articles of all segments have it; then each answers the whole query by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import reduce
from typing import Any

import numpy as np
from msgspec import Struct

from index.article import ArticleId
from index.engine import Ranked, Ranking
from index.engines.bm25 import idf
from index.engines.folding import UNFOLDED, Folding
from index.engines.names import Names
from index.engines.postings import NOTHING, Found, Numbers
from index.engines.segment import Segment
from index.query import (
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
from index.results import Sort
from index.text.letters import fold

_DECIMALS = 5
"""Scores are rounded, so that equal articles stay equal in whatever order their words were added up."""
_LATEST = date.max.toordinal() + 1
_MUCH_FEWER = 16
_ROUNDING = 10**-_DECIMALS
"""Further apart than scores that are rounded to the same."""
_STRETCH = 64

_LeafOfField = tuple[Leaf, Field | None]


class Matches(Struct, frozen=True):
    """What matches a query in each segment: the answer to a search and to what is asked about the same articles."""

    segments: Sequence[Segment]
    query: Query
    found: Sequence[Found]
    of_leaves: Mapping[_LeafOfField, Sequence[Found]]
    """What each word and phrase was found in, in each segment, without its idf."""

    @property
    def total(self) -> int:
        """How many articles match."""
        return sum(map(len, self.found))


def rank(matches: Matches, *, limit: int, offset: int, sort: Sort, is_folded: bool = False) -> Ranking:
    """One page of the articles that match, and how many match."""
    total = matches.total
    if not total or (not is_folded and (offset >= total or not limit)):
        return Ranking((), total)
    is_by_score = sort is Sort.RELEVANCE
    keys = np.concatenate(
        [some.scores for some in matches.found] if is_by_score else list(_keys(matches, sort))
    )
    folding = UNFOLDED
    if is_folded:
        folding = Folding(
            matches.segments,
            matches.found,
            lambda places: keys[places].round(_DECIMALS),
            lambda places: _ids(matches, places),
        )
    rows = total - len(folding.under)
    if not limit or offset >= rows:
        return Ranking((), total, len(folding.under))
    keys[folding.under] = -1  # below all others, which are at least 0
    last = min(offset + limit, rows)
    best = _at_least(keys, _floor(keys, last) - _ROUNDING)
    keys, ids = keys[best].round(_DECIMALS), _ids(matches, best)
    page = greatest(keys, ids, last)[offset:]
    scores = keys if is_by_score else np.zeros(len(keys))
    folds = folding.folds(best[page].tolist())
    ranked = (Ranked(article_id(ids[n]), float(scores[n]), folds.get(int(best[n]))) for n in page)
    return Ranking(tuple(ranked), total, len(folding.under))


def _floor(keys: Numbers, count: int) -> Any:
    """Something that at least `count` keys reach, if there are as many, and not many more.

    Stretches of keys whose greatest reach it are that many, and are soon looked through.
    """
    stretches = len(keys) // _STRETCH
    if stretches >= count:
        tops = keys[: stretches * _STRETCH].reshape(stretches, _STRETCH).max(axis=1)
        return np.partition(tops, stretches - count)[stretches - count]
    return np.partition(keys, len(keys) - count)[len(keys) - count] if count < len(keys) else keys.min()


def _at_least(keys: Numbers, least: Any) -> Numbers:
    return np.flatnonzero(keys >= least)


def _ids(matches: Matches, places: Numbers) -> Numbers:
    """The ids of the articles at some places, in order, of all that match."""
    ids = []
    first = 0
    for segment, some in zip(matches.segments, matches.found, strict=True):
        here = slice(*np.searchsorted(places, (first, first + len(some))))
        ids.append(segment.postings.documents.ids[some.documents[places[here] - first]])
        first += len(some)
    return np.concatenate(ids)


def names_of(segments: Sequence[Segment], field: Field | None = None) -> Names | None:
    """The names of all segments, those of a field, which share one file."""
    return next((named.names for segment in segments if (named := segment.names_in(field))), None)


def matching(segments: Sequence[Segment], query: Query, before: Matches | None = None) -> Matches:
    """What matches in each segment. What was found `before`, in the same segments, is not looked for again."""
    known: Mapping[_LeafOfField, Sequence[Found]] = {}
    if before is not None and before.segments is segments:
        if before.query == query:
            return before
        known = before.of_leaves
    of_leaves = {
        leaf: known.get(leaf) or [segment.occurrences(*leaf) for segment in segments]
        for leaf in _leaves(query, None)
    }
    articles = sum(segment.living_count for segment in segments)
    weights = {leaf: idf(articles, sum(map(len, found))) for leaf, found in of_leaves.items()}
    found = [
        _SegmentAnswer(segment, {leaf: some[n].weighted(weights[leaf]) for leaf, some in of_leaves.items()})
        for n, segment in enumerate(segments)
    ]
    return Matches(segments, query, [answer.find(query, None) for answer in found], of_leaves)


def article_id(number: int) -> ArticleId:
    """The id that `number_of` made a number of."""
    return ArticleId(f"{int(number):012x}")


def number_of(id_: ArticleId) -> int:
    """An article's id as a number."""
    return int(id_, 16)


def greatest(keys: Numbers, ids: Numbers, count: int) -> Numbers:
    """The places of the `count` greatest keys, the greatest first; of equal keys the one with the smallest id."""
    chosen = np.arange(len(keys))
    if count < len(keys):
        least = np.partition(keys, len(keys) - count)[len(keys) - count]
        above, equal = np.flatnonzero(keys > least), np.flatnonzero(keys == least)
        missing = count - len(above)
        if missing < len(equal):
            equal = equal[np.argpartition(ids[equal], missing)[:missing]]
        chosen = np.concatenate((above, equal))
    return chosen[np.lexsort((ids[chosen], -keys[chosen]))]


def _keys(matches: Matches, sort: Sort) -> Iterator[Numbers]:
    """So that the greatest comes first; undated articles last, also among those of one source."""
    order = _order_of_sources(matches.segments) if sort is Sort.SOURCE else {}
    for segment, some in zip(matches.segments, matches.found, strict=True):
        documents = segment.postings.documents
        days = documents.published[some.documents].astype(np.int64)
        if sort is Sort.OLDEST:
            yield np.where(days > 0, _LATEST - days, 0)
        elif sort is Sort.SOURCE:
            places = np.array([order[fold(name)] for name in documents.source_names], np.int64)
            yield (len(order) - places[documents.sources[some.documents]]) * (_LATEST + 1) + days
        else:
            yield days


def _order_of_sources(segments: Sequence[Segment]) -> dict[str, int]:
    """The place of each folded source in the alphabet; articles without one come last."""
    names = {fold(name) for segment in segments for name in segment.postings.documents.source_names}
    return {name: place for place, name in enumerate(sorted(names, key=lambda name: (not name, name)))}


def _leaves(query: Query, field: Field | None) -> Iterator[_LeafOfField]:
    match query:
        case Term() | Prefix() | Fuzzy() | Phrase() | Near() | Whole():
            yield query, field
        case InField(named, inner):
            yield from _leaves(inner, named)
        case Not(part):
            yield from _leaves(part, field)
        case And(parts) | Or(parts):
            for part in parts:
                yield from _leaves(part, field)


class _SegmentAnswer:
    """The answer of one segment, given what was found for each leaf."""

    def __init__(self, segment: Segment, found: Mapping[_LeafOfField, Found]) -> None:
        self._segment = segment
        self._found = found

    def find(self, query: Query, field: Field | None) -> Found:
        match query:
            case Term() | Prefix() | Fuzzy() | Phrase() | Near() | Whole():
                return self._found[query, field]
            case InField(named, inner):
                return self.find(inner, named)
            case DateRange():
                return self._published(query)
            case Or(parts):
                return reduce(self._either, (self.find(part, field) for part in parts), NOTHING)
            case Not(part):
                return self._without(self._everything(), self.find(part, field))
            case And(parts):
                return self._all_of(parts, field)

    def _everything(self) -> Found:
        documents = self._segment.everything()
        return Found(documents, np.zeros(len(documents)))

    def _published(self, dates: DateRange) -> Found:
        published = self._segment.postings.documents.published
        earliest = dates.first.toordinal() if dates.first else 1
        latest = dates.last.toordinal() if dates.last else _LATEST
        found = np.flatnonzero((published >= earliest) & (published <= latest))
        return self._segment.without_deleted(Found(found, np.zeros(len(found))))

    def _all_of(self, parts: Sequence[Query], field: Field | None) -> Found:
        excluded = [part.part for part in parts if isinstance(part, Not)]
        wanted = [self.find(part, field) for part in parts if not isinstance(part, Not)]
        found = reduce(self._both, sorted(wanted, key=len)) if wanted else self._everything()
        for part in excluded:
            found = self._without(found, self.find(part, field))
        return found

    def _both(self, one: Found, other: Found) -> Found:
        fewer, more = sorted((one, other), key=len)
        if not len(fewer):
            return NOTHING
        if len(fewer) * _MUCH_FEWER < len(more):
            places = _places_in(more, fewer)
            both = more.documents[places] == fewer.documents
            return Found(fewer.documents[both], fewer.scores[both] + more.scores[places[both]])
        scores = np.zeros(self._segment.size)
        scores[more.documents] = more.scores
        both = self._mask(more)[fewer.documents]
        documents = fewer.documents[both]
        return Found(documents, fewer.scores[both] + scores[documents])

    def _either(self, one: Found, other: Found) -> Found:
        fewer, more = sorted((one, other), key=len)
        if not len(fewer):
            return more
        if len(fewer) * _MUCH_FEWER < len(more) or len(more) == self._segment.size:
            places = _places_in(more, fewer)
            if (more.documents[places] == fewer.documents).all():
                scores = more.scores.copy()
                scores[places] += fewer.scores
                return Found(more.documents, scores)
        present = self._mask(one)
        present[other.documents] = True
        documents = np.flatnonzero(present)
        scores = np.zeros(self._segment.size)
        scores[one.documents] = one.scores
        scores[other.documents] += other.scores
        return Found(documents, scores[documents])

    def _without(self, found: Found, excluded: Found) -> Found:
        kept = ~self._mask(excluded)[found.documents]
        return Found(found.documents[kept], found.scores[kept])

    def _mask(self, found: Found) -> Numbers:
        mask = np.zeros(self._segment.size, bool)
        mask[found.documents] = True
        return mask


def _places_in(more: Found, fewer: Found) -> Numbers:
    """Where documents are among more; of those that are not, any place."""
    places = np.searchsorted(more.documents, fewer.documents)
    places[places == len(more)] = 0
    return places
