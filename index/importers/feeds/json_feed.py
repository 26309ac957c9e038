"""JSON Feed, versions 1 and 1.1: what RSS and Atom say, in JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.feeds import NO_ENTRIES
from index.importers.feeds.feed_dates import day_of
from index.importers.json_records import read_json
from index.importers.markup import text_of
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames


class JsonFeedImporter:
    """Reads the items of a JSON Feed."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The items as articles, in order; `Refused`, with its number, for one that says nothing.

        Raises `Refused` if the file is no JSON Feed.
        """
        feed = read_json(file, origin)
        items = feed.get("items") if isinstance(feed, Mapping) else None
        if not isinstance(items, list):
            raise Refused(origin, "it is a JSON file, but has no items as a JSON Feed has", Ground.NO_ARTICLE)
        if not items:
            raise Refused(origin, NO_ENTRIES, Ground.NO_ARTICLE)
        names = RecordNames()
        for number, item in enumerate(items, start=1):
            where = f"{origin}:{number}"
            if not isinstance(item, Mapping):
                yield Refused(where, "it is not an object with the fields of an article", Ground.NO_ARTICLE)
                continue
            name = names.of(_string(item, "id") or _address(item) or _day_and_title(item), number)
            yield cleaned(_facts(item, feed), f"{origin}#{name}", where)


def _facts(item: Mapping[str, Any], feed: Mapping[str, Any]) -> RawArticle:
    texts = (text_of(_string(item, "content_html")), _string(item, "content_text"), _string(item, "summary"))
    return RawArticle(
        headline=_string(item, "title"),
        body=next(filter(str.strip, texts), ""),
        byline=_names(item) or _names(feed),
        published=day_of(_string(item, "date_published") or _string(item, "date_modified")),
        source=_string(feed, "title"),
        section=_first_tag(item),
        language=_string(item, "language") or _string(feed, "language"),
        url=_address(item),
    )


def _names(of: Mapping[str, Any]) -> str:
    """The authors of an item or a feed: a list since version 1.1, one before."""
    authors = of.get("authors")
    found = [*(authors if isinstance(authors, list) else []), of.get("author")]
    names = (_string(author, "name") for author in found if isinstance(author, Mapping))
    return ", ".join(dict.fromkeys(filter(None, names)))


def _first_tag(item: Mapping[str, Any]) -> str:
    tags = item.get("tags")
    return next((tag for tag in tags if isinstance(tag, str)), "") if isinstance(tags, list) else ""


def _address(item: Mapping[str, Any]) -> str:
    return _string(item, "url") or _string(item, "external_url")


def _day_and_title(item: Mapping[str, Any]) -> str:
    """What tells an item without an id from others: its number becomes another one when the feed grows at its top."""
    return f"{_string(item, 'date_published')} {_string(item, 'title')}"


def _string(of: Mapping[str, Any], key: str) -> str:
    value = of.get(key)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value) if abs(value) < 10**18 else ""
    return value if isinstance(value, str) else ""
