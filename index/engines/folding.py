"""Results that tell the same story, under the first of them: which are folded, and under what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from index.engines.postings import Found, Numbers
from index.results import Fold
from index.text.letters import fold as folded

if TYPE_CHECKING:
    from index.engines.segment import Segment

_NO_NUMBERS: Numbers = np.empty(0, np.int64)
_NO_ID = np.uint64((1 << 64) - 1)


class Folding:
    """The articles that were found, by the stories they tell; each is known by its place among them all."""

    def __init__(
        self,
        segments: Sequence[Segment],
        found: Sequence[Found],
        keys_of: Callable[[Numbers], Numbers],
        ids_of: Callable[[Numbers], Numbers],
    ) -> None:
        """Of some articles, given their places in order: what ranks them (the greatest first), and their ids."""
        self._segments = segments
        self._found = found
        stories = _stories_of(segments, found)
        self._tellers = np.flatnonzero(stories >= 0)
        self._stories = stories[self._tellers]
        is_first = (
            _are_firsts(self._stories, keys_of(self._tellers), ids_of(self._tellers))
            if len(self._tellers)
            else np.empty(0, bool)
        )
        self.under: Numbers = self._tellers[~is_first]
        """Those that are folded under another."""

    def folds(self, page: Iterable[int]) -> Mapping[int, Fold]:
        """What is folded under each of some articles under which something is."""
        if not len(self.under):
            return {}
        stories = {place: story for place in page if (story := self._story(place)) >= 0}
        alike = {place: self._tellers[self._stories == story] for place, story in stories.items()}
        sources = self._sources(np.concatenate([*alike.values(), _NO_NUMBERS]))
        names = next(segment.named.names for segment in self._segments if segment.named)
        return {
            first: Fold(
                names.story(stories[first]),
                len(places) - 1,
                len({sources[place] for place in places.tolist()} - {sources[first]}),
            )
            for first, places in alike.items()
            if len(places) > 1
        }

    def _story(self, place: int) -> int:
        number = int(np.searchsorted(self._tellers, place))
        is_teller = number < len(self._tellers) and self._tellers[number] == place
        return int(self._stories[number]) if is_teller else -1

    def _sources(self, places: Numbers) -> dict[int, str]:
        """The folded source of each of some articles."""
        sources: dict[int, str] = {}
        before = 0
        for segment, some in zip(self._segments, self._found, strict=True):
            inside = places[(places >= before) & (places < before + len(some))]
            known = segment.postings.documents
            numbers = known.sources[some.documents[inside - before]]
            written = (folded(known.source_names[number]) for number in numbers.tolist())
            sources.update(zip(inside.tolist(), written, strict=True))
            before += len(some)
        return sources


def _stories_of(segments: Sequence[Segment], found: Sequence[Found]) -> Numbers:
    """The number of the story of each article that was found, -1 without one; nothing if none can be in any."""
    stories = [segment.named.stories if segment.named else None for segment in segments]
    if all(some is None for some in stories):
        return _NO_NUMBERS
    return np.concatenate(
        [
            np.full(len(one), -1, np.int32) if some is None else some[one.documents]
            for some, one in zip(stories, found, strict=True)
        ]
    )


def _are_firsts(stories: Numbers, keys: Numbers, ids: Numbers) -> Numbers:
    """Whether each article is the first of its story. Not sorted: that takes six times as long."""
    stories = stories - stories.min()
    greatest = np.full(stories.max() + 1, -1, keys.dtype)
    np.maximum.at(greatest, stories, keys)
    ids = np.where(keys == greatest[stories], ids, _NO_ID)
    smallest = np.full(len(greatest), _NO_ID)
    np.minimum.at(smallest, stories, ids)
    is_first: Numbers = ids == smallest[stories]
    return is_first


UNFOLDED = Folding((), (), lambda _: _NO_NUMBERS, lambda _: _NO_NUMBERS)
