"""How well articles match a query, given the occurrences of words: for engines that read postings themselves.

A word or a prefix scores by BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond",
2009, with the idf of Lucene, which is never negative). A prefix counts as one word with many spellings: its frequency
in an article is that of all its completions together. What is in the headline counts three times more.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import reduce
from math import log
from typing import Protocol

from index.analysis import stem
from index.query import And, DateRange, Field, InField, Not, Or, Phrase, Prefix, Query, Term

K1 = 1.2
B = 0.75
HEADLINE_WEIGHT = 3.0

Frequencies = Mapping[int, float]
"""How often something occurs, by document number. Documents without it are absent."""
Scores = dict[int, float]
"""The documents that match, by document number, and how well."""


class Postings(Protocol):
    """Where words occur. The field ``None`` is the whole article; document numbers hold for one snapshot."""

    def stem_frequencies(self, field: Field | None, stem: str) -> Frequencies: ...

    def prefix_frequencies(self, field: Field | None, start: str) -> Frequencies: ...

    def phrase_frequencies(self, field: Field | None, words: tuple[str, ...]) -> Frequencies: ...

    def published_between(self, first: date | None, last: date | None) -> set[int]: ...

    def documents(self) -> set[int]:
        """All of them."""
        ...

    def lengths(self, field: Field | None) -> tuple[Mapping[int, int] | list[int], float]:
        """Words of each document in that field, and their mean."""
        ...


def scores(query: Query, postings: Postings, field: Field | None = None) -> Scores:
    """The documents that match `query`, looked for in `field`, each with its score."""
    match query:
        case Term(word):
            folded_stem = stem(word)
            return _occurring(lambda f: postings.stem_frequencies(f, folded_stem), postings, field)
        case Prefix(start):
            return _occurring(lambda f: postings.prefix_frequencies(f, start), postings, field)
        case Phrase(words):
            return _occurring(lambda f: postings.phrase_frequencies(f, words), postings, field)
        case InField(named, inner):
            return scores(inner, postings, named)
        case DateRange(first, last):
            return dict.fromkeys(postings.published_between(first, last), 0.0)
        case Or(parts):
            return reduce(_either, (scores(part, postings, field) for part in parts), {})
        case Not(part):
            return _without(dict.fromkeys(postings.documents(), 0.0), scores(part, postings, field))
        case And(parts):
            return _all_of(parts, postings, field)


def _occurring(
    frequencies: Callable[[Field | None], Frequencies], postings: Postings, field: Field | None
) -> Scores:
    if field is not None:
        return _bm25(frequencies(field), postings, field)
    found = _bm25(frequencies(None), postings, None)
    if found:
        for document, score in _bm25(frequencies(Field.TITLE), postings, Field.TITLE).items():
            if document in found:
                found[document] += HEADLINE_WEIGHT * score
    return found


def _bm25(frequencies: Frequencies, postings: Postings, field: Field | None) -> Scores:
    if not frequencies:
        return {}
    lengths, mean = postings.lengths(field)
    matching = len(frequencies)
    idf = log(1 + (max(len(lengths), matching) - matching + 0.5) / (matching + 0.5))
    fixed, per_word = K1 * (1 - B), K1 * B / mean
    top = idf * (K1 + 1)
    return {
        document: top * frequency / (frequency + fixed + per_word * lengths[document])
        for document, frequency in frequencies.items()
    }


def _all_of(parts: tuple[Query, ...], postings: Postings, field: Field | None) -> Scores:
    excluded = [part.part for part in parts if isinstance(part, Not)]
    wanted = [scores(part, postings, field) for part in parts if not isinstance(part, Not)]
    found = reduce(_both, sorted(wanted, key=len)) if wanted else dict.fromkeys(postings.documents(), 0.0)
    for part in excluded:
        found = _without(found, scores(part, postings, field))
    return found


def _both(fewer: Scores, more: Scores) -> Scores:
    return {document: score + more[document] for document, score in fewer.items() if document in more}


def _either(one: Scores, other: Scores) -> Scores:
    fewer, more = sorted((one, other), key=len)
    united = dict(more)
    for document, score in fewer.items():
        united[document] = united.get(document, 0.0) + score
    return united


def _without(found: Scores, excluded: Scores) -> Scores:
    return {document: score for document, score in found.items() if document not in excluded}
