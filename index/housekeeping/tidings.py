"""What housekeeping tells the process with the screen, a line each: an id, or JSON about folders that are followed."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from index.article import ArticleId


class Annotated(Struct, frozen=True):
    """An article that somebody reads has been annotated as well as can be."""

    article_id: ArticleId


class Came(Struct, frozen=True, tag="came"):
    """Articles were added or replaced from what is followed."""

    articles: int
    path: str = ""
    """Where from, if only one file or folder is followed."""


class Notice(Struct, frozen=True, tag="notice"):
    """Something that a person should know of what is followed."""

    text: str


def line_of(tiding: Annotated | Came | Notice) -> bytes:
    """The line that says so."""
    said = tiding.article_id.encode() if isinstance(tiding, Annotated) else msgspec.json.encode(tiding)
    return said + b"\n"


def tiding_of(line: bytes) -> Annotated | Came | Notice:
    """What a line says."""
    if line.startswith(b"{"):
        return msgspec.json.decode(line, type=Came | Notice)
    return Annotated(ArticleId(line.decode().strip()))
