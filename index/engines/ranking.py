"""Which articles match a query, and in what order, given where words occur in the segments of an index.

Each segment is asked for the words and phrases of the query first, since how much a word tells follows from how many
articles of all segments have it; then each answers the whole query by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import reduce

import numpy as np
from msgspec import Struct

from index.analysis import fold
from index.article import ArticleId
from index.engine import Ranked, Ranking
from index.engines.bm25 import idf
from index.engines.folding import UNFOLDED, Folding
from index.engines.names import NamedDocuments, Names
from index.engines.postings import NOTHING, Found, Numbers, Postings
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
)
from index.results import Sort

_DECIMALS = 5
"""Scores are rounded, so that equal articles stay equal in whatever order their words were added up."""
_LATEST = date.max.toordinal() + 1
_MUCH_FEWER = 16


class Segment(Struct, frozen=True):
    """The postings of a segment, and which of its documents are no longer there."""

    postings: Postings
    living: Numbers | None
    """A truth value a document; ``None`` when all are living."""
    named: NamedDocuments | None = None
    """What its documents name, if that is known of any."""
    tagged: NamedDocuments | None = None
    """How they are tagged, if any document of the index is."""

    @property
    def size(self) -> int:
        """How many documents there are, deleted ones too."""
        return len(self.postings.documents)

    def without_deleted(self, found: Found) -> Found:
        """What was found, but for deleted documents."""
        if self.living is None:
            return found
        living = self.living[found.documents]
        return Found(found.documents[living], found.scores[living])

    def occurrences(self, leaf: Leaf, field: Field | None) -> Found:
        """Living documents in which `leaf` occurs, and how well they match."""
        if field not in NAME_FIELDS:
            return self.without_deleted(self.postings.occurrences(leaf, field))
        names = self.names_in(field)
        return self.without_deleted(names.occurrences(leaf, field)) if names else NOTHING

    def names_in(self, field: Field | None) -> NamedDocuments | None:
        """Where the names of a field are, if there are any."""
        return self.tagged if field is Field.TAG else self.named

    def count_living(self, documents: Numbers) -> int:
        """How many of some documents are living."""
        return len(documents) if self.living is None else int(self.living[documents].sum())

    def everything(self) -> Numbers:
        """All living documents."""
        return np.arange(self.size) if self.living is None else np.flatnonzero(self.living)


def rank(
    segments: Sequence[Segment], query: Query, *, limit: int, offset: int, sort: Sort, is_folded: bool = False
) -> Ranking:
    """One page of the articles that match, and how many match."""
    found = matching(segments, query)
    total = sum(len(some) for some in found)
    if not total or (not is_folded and (offset >= total or not limit)):
        return Ranking((), total)
    ids = np.concatenate(
        [_of(segment.postings.documents.ids, some) for segment, some in zip(segments, found, strict=True)]
    )
    scores = np.concatenate([some.scores for some in found]).round(_DECIMALS)
    keys = scores
    if sort is not Sort.RELEVANCE:
        keys = np.concatenate(list(_keys(segments, found, sort)))
        scores = np.zeros(total)
    folding = Folding(segments, found, keys, ids) if is_folded else UNFOLDED
    keys[folding.under] = -1  # below all others, which are at least 0
    rows = total - len(folding.under)
    page = greatest(keys, ids, min(offset + limit, rows))[offset:].tolist() if limit and offset < rows else []
    folds = folding.folds(page)
    ranked = (Ranked(article_id(ids[place]), float(scores[place]), folds.get(place)) for place in page)
    return Ranking(tuple(ranked), total, len(folding.under))


def names_of(segments: Sequence[Segment], field: Field | None = None) -> Names | None:
    """The names of all segments, those of a field, which share one file."""
    return next((named.names for segment in segments if (named := segment.names_in(field))), None)


def matching(segments: Sequence[Segment], query: Query) -> list[Found]:
    """What matches in each segment."""
    return _Answer(segments).all(query)


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


def _of(values: Numbers, found: Found) -> Numbers:
    return values[found.documents]


def _keys(segments: Sequence[Segment], found: Sequence[Found], sort: Sort) -> Iterator[Numbers]:
    """So that the greatest comes first; undated articles last, also among those of one source."""
    order = _order_of_sources(segments) if sort is Sort.SOURCE else {}
    for segment, some in zip(segments, found, strict=True):
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


class _Answer:
    """The answers of all segments to one query."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = segments
        self._articles = sum(
            segment.size if segment.living is None else int(segment.living.sum()) for segment in segments
        )

    def all(self, query: Query) -> list[Found]:
        """What each segment finds."""
        leaves = dict.fromkeys(_leaves(query, None))
        found = {leaf: [segment.occurrences(*leaf) for segment in self._segments] for leaf in leaves}
        weights = {leaf: idf(self._articles, sum(map(len, some))) for leaf, some in found.items()}
        return [
            _SegmentAnswer(
                segment,
                {
                    leaf: Found(some[n].documents, some[n].scores * weights[leaf])
                    for leaf, some in found.items()
                },
            ).find(query, None)
            for n, segment in enumerate(self._segments)
        ]


def _leaves(query: Query, field: Field | None) -> Iterator[tuple[Leaf, Field | None]]:
    match query:
        case Term() | Prefix() | Fuzzy() | Phrase() | Near():
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

    def __init__(self, segment: Segment, found: Mapping[tuple[Leaf, Field | None], Found]) -> None:
        self._segment = segment
        self._found = found

    def find(self, query: Query, field: Field | None) -> Found:
        match query:
            case Term() | Prefix() | Fuzzy() | Phrase() | Near():
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
            places = np.searchsorted(more.documents, fewer.documents)
            places[places == len(more)] = 0
            both = more.documents[places] == fewer.documents
            return Found(fewer.documents[both], fewer.scores[both] + more.scores[places[both]])
        scores = np.zeros(self._segment.size)
        scores[more.documents] = more.scores
        both = self._mask(more)[fewer.documents]
        documents = fewer.documents[both]
        return Found(documents, fewer.scores[both] + scores[documents])

    def _either(self, one: Found, other: Found) -> Found:
        if not len(one) or not len(other):
            return one if len(one) else other
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
