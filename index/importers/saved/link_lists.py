"""Lists of links in JSON: bookmarks of browsers, what Pinboard, Karakeep and Linkwarden export, however nested."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import regex

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.json_records import read_json
from index.importers.markup import text_of_field
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames

_OF_THE_WEB = regex.compile(r"\s*https?://", regex.IGNORECASE)
_ADDRESSES = ("uri", "url", "href")
_TITLES = ("title", "name")
_TEXTS = ("htmlContent", "textContent", "content", "text", "extended", "excerpt", "description")
"""What the texts of pages are called, the longest kinds first. A note is the reader's own, and none."""


class LinkListImporter:
    """Reads links as articles, most of them without a text.

    When they were saved says nothing of when they were published.
    """

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """An article for each link to the web, in order. Raises `Refused` if there are none, or it is no JSON."""
        names = RecordNames()
        number = 0
        for number, link in enumerate(_links(read_json(file, origin)), start=1):
            raw = _article(link)
            yield cleaned(raw, f"{origin}#{names.of(raw.url, number)}", f"{origin}:{number}")
        if not number:
            raise Refused(origin, "it is a list of links, and holds none to the web", Ground.NO_ARTICLE)


def _links(value: Any) -> Iterator[Mapping[str, Any]]:
    """Objects with an address, wherever they stand. One that has such an object as its content is one link."""
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, Mapping):
            if _address(value):
                yield value
            elif isinstance(content := value.get("content"), Mapping) and _address(content):
                yield {**content, **{key: said for key, said in value.items() if said and key != "content"}}
            else:
                waiting.extend(reversed(list(value.values())))
        elif isinstance(value, list):
            waiting.extend(reversed(value))


def _article(link: Mapping[str, Any]) -> RawArticle:
    """Pinboard calls a title a description, and the description extended."""
    title = _first(link, _TITLES)
    texts = _TEXTS if title else _TEXTS[:-1]
    body = _first(link, texts)
    return RawArticle(
        headline=title or _first(link, ("description",)),
        body=text_of_field(body),
        byline=_first(link, ("author",)),
        source=_first(link, ("publisher",)),
        url=_address(link),
    )


def _address(link: Mapping[str, Any]) -> str:
    return next(
        (said for said in map(link.get, _ADDRESSES) if isinstance(said, str) and _OF_THE_WEB.match(said)), ""
    )


def _first(link: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    return next((said for said in map(link.get, keys) if isinstance(said, str) and said.strip()), "")
