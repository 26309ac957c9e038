"""Articles become tantivy's documents.

Our words go in as they are, with blanks between, so that tantivy analyses nothing. Each text of an article is a field
of its own, once as written, with places, and once as stems. A stem in another language than English says so
(`fr:parl`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from itertools import chain
from operator import itemgetter

import tantivy

from index.analysis import words
from index.article import Article
from index.engines.texts import TEXTS
from index.text.letters import fold
from index.text.stems import ENGLISH, stem_language, stemming, unremembered_stemming

LATEST = date.max.toordinal() + 1
"""Later than any day, as a number."""
TEXT_FIELDS = tuple(dict.fromkeys(name for names in TEXTS.values() for name in names))
STARTS, HEADLINE_STARTS = "starts", "headline_starts"
"""Fields of what the words of an article begin with: thousands of words begin with one letter."""
LONGEST_START = 2
_FIRST_LETTER, _TWO_LETTERS = itemgetter(0), itemgetter(slice(LONGEST_START))
_MOST_STEMS = 200_000
"""Words that are remembered with their stems: some 40 MB."""
_ID_BITS = 42
"""Of the 48 bits of an id, those that fit beside a day (22 bits) into one number, to sort by both at once."""
_LARGEST_ID = (1 << 48) - 1
_LAST_OF_ALL = "\U0010ffff"
"""Stands for the source of an article that names none."""


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("stem_language", tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("number", indexed=True, fast=True)
    builder.add_integer_field("year", fast=True)
    builder.add_text_field("source_name", fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("source_order", fast=True, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("published", indexed=True, fast=True)
    for order in ("newest", "oldest", "first"):
        builder.add_unsigned_field(order, fast=True)
    for name in TEXT_FIELDS:
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
        builder.add_text_field(f"{name}_stems", tokenizer_name="whitespace", index_option="freq")
    for name in (STARTS, HEADLINE_STARTS):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="basic")
    return builder.build()


def document_of(article: Article) -> tantivy.Document:
    """An article as a document."""
    number, published = int(article.id, 16), article.published.toordinal() if article.published else 0
    document = tantivy.Document()
    document.add_text("id", str(article.id))
    document.add_unsigned("number", number)
    document.add_integer("published", published)
    if article.published:
        document.add_integer("year", article.published.year)
    if article.source:
        document.add_text("source_name", article.source)
    source = fold(article.source) or _LAST_OF_ALL
    document.add_text("source_order", f"{source}\0{LATEST - published:07}{article.id}")
    by_id = _LARGEST_ID - number
    document.add_unsigned("first", by_id)
    upper = by_id >> (48 - _ID_BITS)
    document.add_unsigned("newest", published << _ID_BITS | upper)
    document.add_unsigned("oldest", (LATEST - published if published else 0) << _ID_BITS | upper)
    language = stem_language(article.language)
    document.add_text("stem_language", language)
    stem_of = _stems(language).__getitem__
    found = {name: words(getattr(article, name)) for name in TEXT_FIELDS}
    for name, written in found.items():
        document.add_text(name, " ".join(written))
        document.add_text(f"{name}_stems", " ".join(map(stem_of, written)))
    document.add_text(STARTS, " ".join(_starts(chain.from_iterable(found[name] for name in TEXTS[None]))))
    document.add_text(HEADLINE_STARTS, " ".join(_starts(found["headline"])))
    return document


def _starts(words_: Iterable[str]) -> set[str]:
    """What the words begin with, as far as it is short."""
    starts = {*map(_TWO_LETTERS, words_)}
    return starts.union(map(_FIRST_LETTER, starts))


SCHEMA = _schema()


class _Stems(dict[str, str]):
    """The stems of words in one language, as they are kept: to look one up is much faster than to make it."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._stem = unremembered_stemming(language)
        self._prefix = _prefix(language)

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_STEMS:
            self.clear()
        stem = self[word] = self._prefix + self._stem(word)
        return stem


@cache
def _stems(language: str) -> _Stems:
    return _Stems(language)


def stem_in(word: str, language: str) -> str:
    """The stem of a word, as it is kept."""
    return _prefix(language) + stemming(language)(word)


def _prefix(language: str) -> str:
    return "" if language == ENGLISH else f"{language}:"
