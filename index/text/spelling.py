"""How far the spelling of two words is apart."""

from __future__ import annotations

from collections.abc import Collection


def is_alike(word: str, other: str, edits: int) -> bool:
    """Whether at most `edits` letters of `word` are one too many, missing, other, or exchanged with their neighbour.

    The distance is that of optimal string alignment: no letter is edited twice.
    """
    return edits_between(word, other, edits) <= edits


def alike(word: str, others: Collection[str], edits: int) -> list[str]:
    """Those of some words that `is_alike` says are like `word`."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415
    from rapidfuzz.process import extract  # noqa: PLC0415

    return [
        other for other, _, _ in extract(word, others, scorer=OSA.distance, score_cutoff=edits, limit=None)
    ]


def edits_between(word: str, other: str, most: int) -> int:
    """How many letters `is_alike` has to edit; more than `most` is any greater number."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415  (30 ms, and seldom needed)

    return int(OSA.distance(word, other, score_cutoff=most))
