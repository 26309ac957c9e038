"""Writes which words of a field have the same stem: in parts, as all of them may be more than memory holds."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from itertools import accumulate, groupby, islice
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryFile

import numpy as np

from index.engines.array_file import Array
from index.engines.growing_array import GrowingArray
from index.engines.postings import Numbers
from index.engines.set_aside import set_aside
from index.text.stems import STEM_LANGUAGES, Stemming, stemming, unremembered_stemming

_WORDS_AT_ONCE = 200_000
"""More than most segments have."""
_STEMS_AT_ONCE = 5_000
_KINDS = {"stem_letters": "|u1", "stem_ends": "<u8", "form_starts": "<u8", "forms": "<u4"}

_Forms = tuple[bytes, list[int]]
"""A stem, and the places of its words among all words of the field."""


def forms_by_stem(words: Sequence[bytes], languages: Numbers, language: int, folder: Path) -> Iterator[Array]:
    """The words that occur in a language, by their stems in it, as arrays: the stems, and the places of their words.

    `languages` has for each word those in which it occurs, as bits of a number. In `folder` temporary files may lie.
    """
    name = STEM_LANGUAGES[language]
    are_many = len(words) > _WORDS_AT_ONCE
    stem = unremembered_stemming(name) if are_many else stemming(name)
    with ExitStack() as files:
        arrays = {what: GrowingArray(kind, folder) for what, kind in _KINDS.items()}
        for array in arrays.values():
            files.callback(array.close)
        runs = _runs(words, languages, language, stem)
        if are_many:
            kept = [set_aside(run, files.enter_context(TemporaryFile(dir=folder))) for run in runs]
            _write(_merged(kept), arrays)
        else:
            _write(iter(next(runs, [])), arrays)
        for what, array in arrays.items():
            yield f"{what}.{name}", array.kind, array.pieces()


def _runs(
    words: Sequence[bytes], languages: Numbers, language: int, stem: Stemming
) -> Iterator[list[_Forms]]:
    """Each part of the words, in order of stems."""
    for first in range(0, len(words), _WORDS_AT_ONCE):
        some = languages[first : first + _WORDS_AT_ONCE]
        forms: dict[str, list[int]] = defaultdict(list)
        for place in (np.flatnonzero(some & np.uint64(1 << language)) + first).tolist():
            forms[stem(words[place].decode())].append(place)
        yield sorted((stem_.encode(), places) for stem_, places in forms.items())


def _merged(runs: Sequence[Iterator[_Forms]]) -> Iterator[_Forms]:
    for stem, same in groupby(heapq.merge(*runs, key=itemgetter(0)), key=itemgetter(0)):
        yield stem, [place for _, places in same for place in places]


def _write(forms: Iterator[_Forms], arrays: dict[str, GrowingArray]) -> None:
    last_end, last_start = 0, 0
    arrays["stem_ends"].append([last_end])
    arrays["form_starts"].append([last_start])
    while some := list(islice(forms, _STEMS_AT_ONCE)):
        ends = [*accumulate((len(stem) for stem, _ in some), initial=last_end)]
        starts = [*accumulate((len(places) for _, places in some), initial=last_start)]
        last_end, last_start = ends[-1], starts[-1]
        arrays["stem_letters"].append(b"".join(stem for stem, _ in some))
        arrays["stem_ends"].append(ends[1:])
        arrays["form_starts"].append(starts[1:])
        arrays["forms"].append([place for _, places in some for place in places])
