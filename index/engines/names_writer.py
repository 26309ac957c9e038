"""Writes the file of names anew, with those of some articles changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

import numpy as np
from msgspec import Struct

from index.engine import Naming
from index.engines.array_file import Array, ends, letters, whole, write_arrays
from index.engines.names import VERSION, Names, key_of, word_keys
from index.engines.postings import Numbers
from index.engines.ranking import number_of


def write_names(path: Path, before: Names | None, changed: Sequence[Naming], checkpoint: int) -> None:
    """Write `before` with the names of some articles (each once) in place of those they had."""
    mentioned, written = _changed(changed)
    articles = np.array([number_of(naming.article_id) for naming in changed], np.uint64)
    if before is not None:
        kept = np.flatnonzero(~np.isin(before.articles, articles))
        articles = np.concatenate((before.articles[kept], articles))
        mentioned = _joined(_mentioned_in(before, kept), mentioned)
        written = {key: before.written(number) for number, key in enumerate(before.keys)} | written
    write_arrays(
        path,
        path.with_suffix(".new"),
        VERSION,
        {"checkpoint": checkpoint},
        _arrays(np.sort(articles), mentioned, written),
    )


class _Mentioned(Struct, frozen=True):
    """Names in articles: three arrays of one length."""

    articles: Numbers
    keys: Sequence[bytes]
    names: Numbers
    """Places among `keys`."""
    mentions: Numbers


def _changed(changed: Sequence[Naming]) -> tuple[_Mentioned, dict[bytes, bytes]]:
    """What is mentioned now, and how each key is written."""
    written: dict[bytes, bytes] = {}
    of_article: dict[tuple[int, bytes], int] = {}
    for naming in changed:
        article = number_of(naming.article_id)
        for name, mentions in naming.names:
            if key := key_of(name):
                written.setdefault(key, name.written.encode())
                of_article[article, key] = of_article.get((article, key), 0) + mentions
    keys = list(written)
    numbers = {key: number for number, key in enumerate(keys)}
    return _Mentioned(
        np.array([article for article, _ in of_article], np.uint64),
        keys,
        np.array([numbers[key] for _, key in of_article], np.int64),
        np.array([*of_article.values()], np.uint32),
    ), written


def _mentioned_in(names: Names, rows: Numbers) -> _Mentioned:
    lengths, places = names.places_of(rows)
    return _Mentioned(
        np.repeat(names.articles[rows], lengths),
        list(names.keys),
        names.members[places].astype(np.int64),
        names.mentions[places],
    )


def _joined(one: _Mentioned, other: _Mentioned) -> _Mentioned:
    return _Mentioned(
        np.concatenate((one.articles, other.articles)),
        [*one.keys, *other.keys],
        np.concatenate((one.names, other.names + len(one.keys))),
        np.concatenate((one.mentions, other.mentions)),
    )


def _arrays(articles: Numbers, mentioned: _Mentioned, written: Mapping[bytes, bytes]) -> Iterator[Array]:
    keys = sorted({mentioned.keys[name] for name in np.unique(mentioned.names).tolist()})
    numbers = {key: number for number, key in enumerate(keys)}
    names = np.array([numbers.get(key, -1) for key in mentioned.keys], np.int64)[mentioned.names]
    rows = np.searchsorted(articles, mentioned.articles)
    yield whole("articles", articles)
    yield letters("key_letters", keys)
    yield ends("key_ends", map(len, keys))
    texts = [written[key] for key in keys]
    yield letters("written_letters", texts)
    yield ends("written_ends", map(len, texts))

    by_row = np.lexsort((names, rows))
    yield whole("starts", np.searchsorted(rows[by_row], np.arange(len(articles) + 1)).astype(np.uint64))
    yield whole("members", names[by_row].astype(np.uint32))
    yield whole("mentions", mentioned.mentions[by_row])

    by_name = np.lexsort((rows, names))
    yield whole("row_starts", np.searchsorted(names[by_name], np.arange(len(keys) + 1)).astype(np.uint64))
    yield whole("rows", rows[by_name].astype(np.uint32))
    yield whole("row_mentions", mentioned.mentions[by_name])

    having: dict[bytes, list[int]] = {}
    for number, key in enumerate(keys):
        for word in word_keys(key):
            having.setdefault(word, []).append(number)
    words = sorted(having)
    yield letters("word_letters", words)
    yield ends("word_ends", map(len, words))
    yield ends("word_starts", (len(having[word]) for word in words))
    yield whole("word_names", np.array([*chain.from_iterable(having[word] for word in words)], np.uint32))
