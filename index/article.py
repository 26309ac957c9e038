"""An article as the archive keeps it, and places inside its text."""

from __future__ import annotations

from datetime import date
from hashlib import blake2b
from typing import NewType

from msgspec import Struct

ArticleId = NewType("ArticleId", str)
"""Twelve hexadecimal digits that follow from an article's origin: the same file is the same article for ever."""


class Span(Struct, frozen=True, order=True, gc=False):
    """A half-open range of characters: ``text[start:end]``. Unless said otherwise, of an article's body."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans have a character in common."""
        return self.start < other.end and other.start < self.end


class Article(Struct, frozen=True):
    """One article. What its text does not say is empty or ``None``; nothing is invented.

    All text has passed `index.importers.hygiene`: it holds no control characters but line feeds and tabs.
    Paragraphs of `body` are separated by one blank line.
    """

    id: ArticleId
    headline: str
    body: str
    byline: str = ""
    dateline: str = ""
    published: date | None = None
    source: str = ""
    section: str = ""
    language: str = ""
    """BCP 47, as the record gave it, or as `index.importers.languages` found; empty when unknown."""
    url: str = ""
    origin: str = ""
    """Where it was read: an absolute path, ``path#record``, or a name such as ``seeds:…``."""
    note: str = ""
    """What the editors say about the article, such as a correction; a line each. Not part of its text."""

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs of the body, in order."""
        return tuple(part for part in self.body.split("\n\n") if part.strip())


def article_id(origin: str) -> ArticleId:
    """The id of the article that was read from `origin`."""
    return ArticleId(blake2b(origin.encode("utf-8", "surrogateescape"), digest_size=6).hexdigest())
