"""What was read and is to be kept together: soon, so that it can be searched, and survives."""

from __future__ import annotations

import time
from collections.abc import Collection, Sequence
from typing import Protocol

from msgspec import Struct, field

from index.article import Article, ArticleId
from index.store import FileState, Outcomes

_ARTICLES_AT_ONCE, _CHARACTERS_AT_ONCE = 500, 5_000_000
_SECONDS_AT_FIRST, _SECONDS_AT_MOST = 0.1, 1.0
"""What was read is kept at least this often; the first articles sooner."""


class Puts(Protocol):
    """Who keeps articles, as `Store` does."""

    def put(
        self,
        articles: Sequence[Article],
        files: Sequence[FileState] = (),
        records: Collection[ArticleId] = (),
    ) -> Outcomes:
        """Called with what was read, every second or so."""
        ...


class Batch(Struct):
    """Articles, and files that have been read to their ends."""

    articles: list[Article] = field(default_factory=list)
    records: set[ArticleId] = field(default_factory=set)
    """Those of the articles that bibliographies have."""
    files: list[FileState] = field(default_factory=list)
    characters: int = 0
    """Of the texts of the articles."""
    kept_at: float = field(default_factory=time.monotonic)
    keep_after_seconds: float = _SECONDS_AT_FIRST

    def take(self, article: Article, *, is_record: bool) -> None:
        """Have another article; it `is_record` if it comes from a bibliography."""
        self.articles.append(article)
        self.characters += len(article.body)
        if is_record:
            self.records.add(article.id)

    def is_due(self, now: float) -> bool:
        """Whether it is to be kept, by its size or by the time, which is that of `time.monotonic`."""
        is_full = len(self.articles) >= _ARTICLES_AT_ONCE or self.characters >= _CHARACTERS_AT_ONCE
        return is_full or now - self.kept_at > self.keep_after_seconds

    def keep(self, keeper: Puts) -> Outcomes:
        """Have it kept, and be empty; what became of it. Raises what the keeper raises."""
        kept = keeper.put(self.articles, self.files, self.records)
        self.articles.clear()
        self.records.clear()
        self.files.clear()
        self.characters = 0
        self.kept_at = time.monotonic()
        self.keep_after_seconds = min(2 * self.keep_after_seconds, _SECONDS_AT_MOST)
        return kept
