"""How well an article matches: BM25F, the same numbers for every engine of ours.

Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), with the idf of Lucene, which
is never negative. A word, with all its forms, and a prefix, with all its completions, count as one:

    score = idf(articles, articles that match) × Σ over the words  saturation(weight of the word, length of the article)

The weight of a word is how often it occurs, in the headline three times over. Lengths are compared with a usual length
and not with the mean of the archive, so that what an article contributes never changes when others are added.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from math import log
from types import MappingProxyType

from index.query import Field

K1 = 1.2
B = 0.75
HEADLINE_WEIGHT = 3
USUAL_LENGTHS: Mapping[Field | None, float] = MappingProxyType(
    {
        None: 400.0,
        Field.TITLE: 9.0,
        Field.SOURCE: 3.0,
        Field.AUTHOR: 3.0,
        Field.SECTION: 1.0,
        Field.LANGUAGE: 1.0,
    }
)
"""Words of an ordinary article (``None``), and of its parts."""

_KEPT_LENGTHS = tuple(round((1.033**step - 1) * 27) for step in range(256))


def kept_length(words: int) -> int:
    """The number of words as Whoosh keeps it, in a byte: exact up to ten, then rounded up to lengths 3 % apart."""
    return _KEPT_LENGTHS[min(bisect_left(_KEPT_LENGTHS, words), len(_KEPT_LENGTHS) - 1)]


def saturation(weight: float, length: int, field: Field | None) -> float:
    """What a word of that weight adds to an article of that (kept) length: the more often, the less each time."""
    usual = USUAL_LENGTHS[field]
    return weight * (K1 + 1) / (weight + K1 * (1 - B + B * length / usual))


def idf(articles: int, matching: int) -> float:
    """How much a word tells that `matching` of all `articles` have."""
    return log(1 + (articles - matching + 0.5) / (matching + 0.5))


def name_saturation(mentions: int) -> float:
    """What a name adds to an article that mentions it so often, whatever its length."""
    return mentions * (K1 + 1) / (mentions + K1)
