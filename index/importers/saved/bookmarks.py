"""Lists of links in HTML: bookmarks as browsers write them, and what Pocket and Instapaper export."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import BinaryIO

import regex
from lxml import etree
from msgspec import Struct

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.encodings import decode
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames
from index.importers.whole_file import bytes_of

_OF_THE_WEB = regex.compile(r"\s*https?://", regex.IGNORECASE)
_LONGEST = 10_000
"""Characters of a title or a description."""
_MOST_LINKS = 200_000


class BookmarkImporter:
    """Reads links as articles without a text. When they were saved says nothing of when they were published."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """An article for each link, in order; `Refused`, with its number, for one that leads elsewhere than to the web.

        Raises `Refused` if there are none.
        """
        links = _links(file, origin)
        if not links:
            raise Refused(origin, "it is a list of links, and empty", Ground.NO_ARTICLE)
        names = RecordNames()
        for number, link in enumerate(links, start=1):
            where = f"{origin}:{number}"
            if _OF_THE_WEB.match(link.address):
                raw = RawArticle(headline=link.title, body=link.description, url=link.address)
                yield cleaned(raw, f"{origin}#{names.of(link.address, number)}", where)
            else:
                yield Refused(where, "it leads to no page of the web", Ground.NO_ARTICLE)


class _Link(Struct):
    address: str
    title: str = ""
    description: str = ""


class _Links:
    """Hears a list as lxml reads it, and keeps the links."""

    def __init__(self) -> None:
        self.links: list[_Link] = []
        self._inside = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Called by lxml for each tag that begins an element."""
        if tag == "a" and len(self.links) < _MOST_LINKS:
            self.links.append(_Link(attributes.get("href", "")))
        if tag in {"a", "dd", "dt", "dl", "h1", "h3", "li"}:
            self._inside = tag

    def data(self, text: str) -> None:
        """Called by lxml for text."""
        if not self.links:
            return
        link = self.links[-1]
        if self._inside == "a" and len(link.title) < _LONGEST:
            link.title += text
        elif self._inside == "dd" and len(link.description) < _LONGEST:
            link.description += text

    def end(self, tag: str) -> None:
        """Called by lxml where an element ends."""
        if tag == self._inside:
            self._inside = ""

    def close(self) -> list[_Link]:
        """Called by lxml at the end."""
        return self.links


def _links(file: BinaryIO, origin: str) -> list[_Link]:
    data = bytes_of(file, origin)
    links = _Links()
    parser = etree.HTMLParser(target=links, encoding="utf-8", no_network=True)
    try:
        etree.fromstring(decode(data, origin).encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise Refused(origin, "it is not HTML that can be read") from error
    return links.links
