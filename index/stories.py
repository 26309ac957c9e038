"""Which articles tell the same story: a dispatch in several papers, or one article in several editions.

Two do when the runs of five words of their bodies are nearly the same (Broder, "On the resemblance and containment of
documents", 1997). Not every two articles can be compared: of each, the least of its shingles in many random orders are
kept, in bands, and only articles that share a band are (Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets",
chapter 3). A story is whatever hangs together so, in whatever order its articles came.

A wrong story is worse than one that is missed. So the last word is that of the shingles themselves, not of an estimate.
And offices that announce one grant after the other in the same words tell many stories: two articles of one source must
have the same headline (one of their own, not the beginning of the text), and no two that are compared may be weeks
apart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import lru_cache
from hashlib import blake2b, shake_256
from zlib import crc32

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from index.analysis import words
from index.article import Article, ArticleId
from index.store import Fingerprint, Store
from index.text.letters import fold

VERSION = 1
"""To be raised whenever the same texts may make other stories."""

LEAST_LIKENESS = 0.7
"""Of two articles that are compared: see `likeness`."""
FEWEST_WORDS = 40
"""Of a body: shorter ones are alike by chance, or because they say where to read more."""
FARTHEST_APART = timedelta(days=14)

_SHINGLE_WORDS = 5
_BANDS, _ORDERS_A_BAND = 16, 6
"""Two articles that are just alike enough share a band in 86 of 100 cases; those of a likeness of 0.8 in 99, of 0.3 in
one.
"""
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_ORDERS = np.frombuffer(shake_256(b"cuttings").digest(16 * _BANDS * _ORDERS_A_BAND), "<u8").reshape(2, -1, 1)
_FACTORS, _SUMMANDS = _ORDERS[0] | np.uint64(1), _ORDERS[1]
_SHINGLES_AT_ONCE = 4096
"""So that a book takes no more memory than an article."""
_ARTICLES_AT_ONCE = 200
_MOST_COMPARED = 50
"""Articles that one is compared with: the ones that share the most bands."""

Shingles = NDArray[np.uint64]


class Telling(Struct, frozen=True):
    """An article, and the shingles of its body."""

    article: Article
    shingles: Shingles

    @classmethod
    def of(cls, article: Article) -> Telling:
        """As it is compared with others."""
        return cls(article, shingles(article.body))


def are_one_story(one: Telling, other: Telling) -> bool:
    """Whether two articles tell the same story."""
    return _can_be_one_story(one.article, other.article) and (
        likeness(one.shingles, other.shingles) >= LEAST_LIKENESS
    )


def shingles(body: str) -> Shingles:
    """A number for each different run of five folded words, in order; none for a body that is too short."""
    found = words(body)
    if len(found) < FEWEST_WORDS:
        return np.empty(0, np.uint64)
    numbers = np.fromiter(map(_number_of_word, found), np.uint64, len(found))
    runs = np.zeros(len(found) - _SHINGLE_WORDS + 1, np.uint64)
    for place in range(_SHINGLE_WORDS):
        runs = runs * _FACTOR + numbers[place : place + len(runs)]
    return np.unique(_mixed(runs))


def bands(of: Shingles) -> tuple[int, ...]:
    """Numbers of 32 bits, of which articles that are alike have at least one in common; none without shingles."""
    if not len(of):
        return ()
    pieces = range(0, len(of), _SHINGLES_AT_ONCE)
    least = np.min([_least(of[first : first + _SHINGLES_AT_ONCE]) for first in pieces], axis=0)
    rows = least.astype("<u8").reshape(_BANDS, _ORDERS_A_BAND)
    return tuple(_number(place, row.tobytes()) for place, row in enumerate(rows))


def likeness(one: Shingles, other: Shingles) -> float:
    """How many of the shingles of either are those of both: from 0 to 1 (Jaccard)."""
    both = len(np.intersect1d(one, other, assume_unique=True))
    either = len(one) + len(other) - both
    return both / either if either else 0.0


def find_stories(store: Store) -> Iterator[int]:
    """Find the story of every article of which it is not known; gives the number of articles after each batch.

    Called by housekeeping, by one process at a time: two at once would not see each other's articles.
    """
    after: ArticleId | None = None
    while ids := store.unfingerprinted(VERSION, after, _ARTICLES_AT_ONCE):
        batch = _Batch(store)
        store.keep_fingerprints([batch.fingerprint(article) for article in store.articles(ids)], VERSION)
        after = ids[-1]
        yield len(ids)


class _Batch:
    """Articles whose stories are sought, among those that are kept and among themselves."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._tellings: dict[ArticleId, Telling] = {}
        self._having: dict[int, list[ArticleId]] = defaultdict(list)
        self._stories: dict[ArticleId, ArticleId] = {}
        """As far as they are known; articles of one story may still be in two here."""

    def fingerprint(self, article: Article) -> Fingerprint:
        """What is to be kept of an article."""
        self._tellings[article.id] = telling = Telling.of(article)
        its_bands = bands(telling.shingles)
        alike = tuple(self._alike(telling, self._candidates(its_bands)))
        self._stories[article.id] = self._story(alike[0]) if alike else article.id
        for band in its_bands:
            self._having[band].append(article.id)
        return Fingerprint(article, its_bands, alike)

    def _candidates(self, its_bands: Sequence[int]) -> Sequence[ArticleId]:
        """Articles that share a band, those that share the most first."""
        shared: Counter[ArticleId] = Counter()
        for article_id, story, number in self._store.sharing(its_bands, VERSION, _MOST_COMPARED):
            shared[article_id] += number
            self._stories.setdefault(article_id, story or article_id)
        for band in its_bands:
            shared.update(self._having[band])
        return sorted(shared, key=lambda article_id: (-shared[article_id], article_id))[:_MOST_COMPARED]

    def _alike(self, telling: Telling, candidates: Sequence[ArticleId]) -> Iterator[ArticleId]:
        """Those of the same story, one of each story that is known: the others hang together with it."""
        stories: set[ArticleId] = set()
        for candidate in candidates:
            story = self._story(candidate)
            if story not in stories and are_one_story(telling, self._telling(candidate)):
                stories.add(story)
                yield candidate

    def _story(self, article_id: ArticleId) -> ArticleId:
        return self._stories[article_id]

    def _telling(self, article_id: ArticleId) -> Telling:
        if article_id not in self._tellings:
            found = self._store.articles([article_id]) or (Article(article_id, "", ""),)  # it may be gone
            self._tellings[article_id] = Telling.of(found[0])
        return self._tellings[article_id]


def _can_be_one_story(one: Article, other: Article) -> bool:
    if one.published and other.published and abs(one.published - other.published) > FARTHEST_APART:
        return False
    if fold(one.source) != fold(other.source):
        return True
    has_headline = not one.body.startswith(one.headline.rstrip("…"))
    return has_headline and words(one.headline) == words(other.headline)


@lru_cache(maxsize=50_000)
def _number_of_word(word: str) -> int:
    return crc32(word.encode())


def _mixed(numbers: Shingles) -> Shingles:
    """Numbers of which every bit depends on all bits of the given ones (splitmix64)."""
    numbers = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    numbers = (numbers ^ (numbers >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return numbers ^ (numbers >> np.uint64(31))


def _least(of: Shingles) -> Shingles:
    """The least in each of the random orders."""
    least: Shingles = (_FACTORS * of + _SUMMANDS).min(axis=1)
    return least


def _number(place: int, row: bytes) -> int:
    return int.from_bytes(blake2b(row, digest_size=4, salt=bytes([place])).digest(), "little")
