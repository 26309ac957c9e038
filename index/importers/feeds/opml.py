"""OPML: lists of feeds that a reader follows, by their addresses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import BinaryIO

import regex

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.feeds.feed_xml import hear, prepared
from index.importers.hygiene import clean_line
from index.importers.whole_file import bytes_of

_ROOT = regex.compile(rb"<opml(?=[\s/>])", regex.IGNORECASE)
_ADDRESS = regex.compile(r"(?:https?|feed)://\S+", regex.IGNORECASE)
_MOST_FEEDS = 100_000


class OpmlImporter:
    """Says what a list of feeds holds, which is no articles."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """Nothing. Raises `Refused`, which says how many feeds the list names: none of them is fetched."""
        data = bytes_of(file, origin)
        number = len(feeds_of(data, origin))
        if not number:
            raise Refused(origin, "it is an outline without feeds, and holds no articles", Ground.NO_ARTICLE)
        feeds = "one feed" if number == 1 else f"{number:,} feeds"
        raise Refused(
            origin,
            f"it is a list of {feeds}, and holds no articles itself; nothing was fetched",
            Ground.NO_ARTICLE,
        )
        yield


def feeds_of(data: bytes, where: str) -> list[tuple[str, str]]:
    """The title and the address of each feed that an OPML file lists, in its order, each address once.

    Lists that are named in the list are not followed. Raises `Refused` if it is no OPML.
    """
    outlines = _Outlines()
    hear(prepared(data, _ROOT, where), outlines, where)
    return [(title, address) for address, title in outlines.feeds.items()]


class _Outlines:
    """Hears a list as lxml reads it, and keeps the feeds."""

    def __init__(self) -> None:
        self.feeds: dict[str, str] = {}

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Called by lxml for each tag that begins an element."""
        if tag.rpartition("}")[2].lower() != "outline" or len(self.feeds) >= _MOST_FEEDS:
            return
        facts = {name.lower(): clean_line(value) for name, value in attributes.items()}
        address = facts.get("xmlurl", "")
        if _ADDRESS.fullmatch(address):
            self.feeds.setdefault(address, facts.get("text") or facts.get("title") or address)

    def close(self) -> None:
        """Called by lxml at the end."""
