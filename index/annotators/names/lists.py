"""Names that stand in one list are of one kind: "Oslo, Torvely, Bergen and Plimmo"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import regex

from index.annotation import EntityKind
from index.annotators.names.names import form_of
from index.annotators.names.own_words import is_abstract
from index.article import Span

_BETWEEN = regex.compile(r",\s|,?\s(?:and|or|et|ou)\s")
_LONGEST_BETWEEN = len(", and ")
_SHORTEST = 4
"""Names: a shorter list is often of a town, its county and its country."""
_SHARE = 0.6
"""Of those whose kind is known."""


def kinds_in_lists(
    text: str, spans: Sequence[Span], kinds: Mapping[str, EntityKind]
) -> dict[str, EntityKind]:
    """The kinds of single words without one in `kinds`, by the other names of the lists where they stand."""
    found: dict[str, EntityKind] = {}
    for some in _lists(text, spans):
        names = [form_of(span.of(text)) for span in some]
        known = Counter(kinds[name] for name in names if name in kinds)
        kind, times = known.most_common(1)[0] if known else (None, 0)
        is_of_one_kind = times > 1 and times >= _SHARE * known.total() and 2 * times >= len(names)
        if kind and kind is not EntityKind.ORGANISATION and is_of_one_kind:
            found |= {name: kind for name in names if name not in kinds and _is_perhaps_name(name)}
    return found


def _is_perhaps_name(word: str) -> bool:
    return word.isalpha() and not is_abstract(word)


def _lists(text: str, spans: Sequence[Span]) -> Iterator[list[Span]]:
    some: list[Span] = []
    for span in spans:
        if some and not _are_beside(text, some[-1].end, span.start):
            if len(some) >= _SHORTEST:
                yield some
            some = []
        some.append(span)
    if len(some) >= _SHORTEST:
        yield some


def _are_beside(text: str, end: int, start: int) -> bool:
    return start - end <= _LONGEST_BETWEEN and _BETWEEN.fullmatch(text, end, start) is not None
