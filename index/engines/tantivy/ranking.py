"""Which of the articles that match come first: by tantivy's BM25, or in another order; equals by their ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import tantivy
from msgspec.structs import replace
from tantivy import Occur, Order
from tantivy import Query as Sought

from index.article import ArticleId
from index.engine import Ranked, Ranking
from index.engines.names import Names
from index.engines.ranking import article_id, number_of
from index.engines.tantivy.asking import Asked
from index.engines.tantivy.documents import SCHEMA
from index.results import Fold, Sort

_DECIMALS = 5
_MORE = 20
"""To see whether the last of a page is the last of its score; nearly always it is."""
_ORDERS = {
    Sort.NEWEST: ("newest", Order.Desc),
    Sort.OLDEST: ("oldest", Order.Desc),
    Sort.SOURCE: ("source_order", Order.Asc),
}


def ranked(searcher: tantivy.Searcher, asked: Asked, limit: int, offset: int, sort: Sort) -> Ranking:
    """A page of what matches."""
    if sort is Sort.RELEVANCE:
        return (
            _by_levels(searcher, asked, limit, offset)
            if asked.levels
            else _best(searcher, asked.sought, limit, offset)
        )
    field, order = _ORDERS[sort]
    found = searcher.search(
        asked.sought, max(1, limit), count=True, order_by_field=field, order=order, offset=offset
    )
    ids = _ids(searcher, [address for _, address in found.hits[:limit]])
    return Ranking(tuple(Ranked(article_id, 0.0) for article_id in ids), count(found))


def tellers_among(searcher: tantivy.Searcher, sought: Sought, names: Names) -> dict[ArticleId, str]:
    """The stories of those articles that match and are in one."""
    if names.stories is None:
        return {}
    rows = np.flatnonzero(names.stories[:-1] >= 0)
    telling = Sought.term_set_query(SCHEMA, "number", names.articles[rows].tolist())
    both = Sought.boolean_query([(Occur.Must, sought), (Occur.Must, telling)])
    found = searcher.search(both, len(rows), count=False, order_by_field="number")
    numbers = np.array([number for number, _ in found.hits], np.uint64)
    stories = names.stories[np.searchsorted(names.articles, numbers)].tolist()
    return {
        article_id(number): names.story(story)
        for number, story in zip(numbers.tolist(), stories, strict=True)
    }


def folded(
    searcher: tantivy.Searcher,
    asked: Asked,
    limit: int,
    offset: int,
    *,
    sort: Sort,
    tellers: Mapping[ArticleId, str],
) -> Ranking:
    """The first of each story: so many are asked for that enough are left."""
    stories = Counter(tellers.values())
    under_others = len(tellers) - len(stories)
    wanted = offset + limit
    while True:
        ranking = ranked(searcher, asked, wanted, 0, sort)
        rows: dict[str, Ranked] = {}
        for one in ranking.page:
            rows.setdefault(tellers.get(one.article_id, one.article_id), one)
        if len(rows) >= min(offset + limit, ranking.total - under_others):
            break
        wanted = min(2 * wanted, ranking.total)
    page = [*rows.items()][offset : offset + limit]
    return Ranking(
        tuple(
            replace(one, fold=_fold(searcher, story, one.article_id, tellers)) if stories[story] > 1 else one
            for story, one in page
        ),
        ranking.total,
        under_others,
    )


def _fold(searcher: tantivy.Searcher, story: str, first: ArticleId, tellers: Mapping[ArticleId, str]) -> Fold:
    others = [teller for teller, told in tellers.items() if told == story and teller != first]
    return Fold(story, len(others), len(_papers(searcher, others) - _papers(searcher, [first])))


def _papers(searcher: tantivy.Searcher, article_ids: Sequence[ArticleId]) -> set[str]:
    """The folded sources of some articles."""
    these = Sought.term_set_query(SCHEMA, "number", [number_of(id_) for id_ in article_ids])
    found = searcher.search(these, len(article_ids), count=False, order_by_field="source_order")
    return {str(order).partition("\0")[0] for order, _ in found.hits}


def _by_levels(searcher: tantivy.Searcher, asked: Asked, limit: int, offset: int) -> Ranking:
    """The best by their scores, then those of each level by their ids."""
    best = _best(searcher, asked.best, limit, offset) if asked.best else Ranking((), 0)
    highest = float(len(asked.levels))
    page = [replace(ranked, score=highest + ranked.score) for ranked in best.page]
    total = best.total
    for place, level in enumerate(asked.levels, start=1):
        skipped, left = max(0, offset - total), limit - len(page)
        found = searcher.search(level, max(1, left), count=True, order_by_field="first", offset=skipped)
        ids = _ids(searcher, [address for _, address in found.hits[:left]])
        page += [Ranked(article_id, highest - place) for article_id in ids]
        total += count(found)
    return Ranking(tuple(page), total)


def _best(searcher: tantivy.Searcher, sought: Sought, limit: int, offset: int) -> Ranking:
    """The best, those of equal scores by their ids: so as many are asked for as are equal to the last."""
    wanted = offset + limit
    asked = wanted + _MORE
    while True:
        found = searcher.search(sought, asked, count=True)
        hits = [(round(score, _DECIMALS), address) for score, address in found.hits]
        if len(hits) < asked or hits[-1][0] < hits[max(0, wanted - 1)][0]:
            break
        if hits[0][0] == hits[-1][0] == 0:  # everything, or what a date finds: there is an order for that
            found = searcher.search(sought, asked, count=True, order_by_field="first")
            hits = [(0.0, address) for _, address in found.hits]
            break
        asked *= 4
    ids = _ids(searcher, [address for _, address in hits])
    ranked = sorted(zip(ids, (score for score, _ in hits), strict=True), key=lambda each: (-each[1], each[0]))
    page = tuple(Ranked(article_id, score) for article_id, score in ranked[offset:wanted])
    return Ranking(page, count(found))


def count(found: Any) -> int:
    """How many documents match: the type stubs of tantivy lack it."""
    return int(found.count)


def _ids(searcher: tantivy.Searcher, addresses: Sequence[Any]) -> list[ArticleId]:
    numbers = searcher.fast_field_values("number", list(addresses)) if addresses else []
    return [ArticleId(f"{number:012x}") for number in numbers]
