"""RSS and Atom: what a newspaper sends to those who read it elsewhere, often with the whole text."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, BinaryIO

import feedparser
import regex
from msgspec import Struct

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.feeds import NO_ENTRIES
from index.importers.feeds.feed_dates import day_of
from index.importers.feeds.feed_xml import cut, prepared
from index.importers.markup import text_of_field
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames
from index.importers.whole_file import bytes_of

_ROOT = regex.compile(rb"<(?:[\w.-]+:)?(?:rss|feed|rdf)(?=[\s/>])", regex.IGNORECASE)
_DATES = ("published", "updated", "created")
"""The first found counts: many feeds in Atom only say when an entry was last changed."""
_KIND = "http://schemas.google.com/g/2005#kind"
"""The scheme of a category that says what an entry of a whole blog is: a post, a comment, a template."""
_POSTS = ("post", "page")


class FeedImporter:
    """Reads the entries of a feed."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The entries as articles, in order; `Refused`, with its number, for one that says nothing.

        Raises `Refused` if the file is no feed.
        """
        data = bytes_of(file, origin)
        feed = cut(prepared(data, _ROOT, origin), origin)
        if not feed.entries and feed.is_whole:
            raise Refused(origin, NO_ENTRIES, Ground.NO_ARTICLE)
        head = _head(_parsed(feed.with_only(*feed.facts), origin))
        names = RecordNames()
        for number, part in enumerate(feed.entries, start=1):
            where = f"{origin}:{number}"
            try:
                entry: Any = next(iter(_parsed(feed.with_only(part), where).entries), {})
            except Refused as refused:
                yield refused
                continue
            name = names.of(_plain(entry, "id") or _plain(entry, "link") or _day_and_title(entry), number)
            yield _article(entry, head, f"{origin}#{name}", where)
        if not feed.is_whole:
            yield Refused(origin, "it breaks off, or goes on in a way that cannot be read")


class _Head(Struct, frozen=True):
    """What holds for all entries of a feed, unless they say otherwise."""

    source: str
    byline: str
    language: str


def _parsed(document: bytes, where: str) -> Any:
    """What feedparser finds. It is given a file, as it would open or fetch what looks like a path or an address."""
    try:
        return feedparser.parse(io.BytesIO(document), sanitize_html=False, resolve_relative_uris=False)
    except (
        AttributeError,
        LookupError,
        TypeError,
        ValueError,
    ) as error:  # of elements in odd places, fuzzing says
        raise Refused(where, "its elements are where a feed cannot have them") from error


def _head(parsed: Any) -> _Head:
    is_atom = str(parsed.version).startswith("atom")  # in RSS it is the publisher whom a feed names
    return _Head(
        source=_line(parsed.feed, "title"),
        byline=_names(parsed.feed) if is_atom else "",
        language=_plain(parsed.feed, "language"),
    )


def _article(entry: Any, head: _Head, origin: str, where: str) -> Article | Refused:
    kind = _kind(entry)
    if kind and kind not in _POSTS:
        return Refused(where, f"it is no article but a {kind} of a blog", Ground.NO_ARTICLE)
    source = entry.get("source") or {}
    raw = RawArticle(
        headline=_line(entry, "title"),
        body=_body(entry),
        byline=_names(entry) or _names(source) or head.byline,
        published=day_of(_date(entry)),
        source=_line(source, "title") or head.source,
        section=_section(entry),
        language=_language(entry) or head.language,
        url=_url(entry),
    )
    return cleaned(raw, origin, where)


def _date(entry: Any) -> str:
    return next((_plain(entry, key) for key in _DATES if key in entry), "")


def _day_and_title(entry: Any) -> str:
    """What tells an entry without an id from others: its number becomes another one when the feed grows at its top."""
    return f"{_date(entry)} {_plain(entry, 'title')}"


def _body(entry: Any) -> str:
    """The longest of the texts that an entry has: all of it, or a summary where there is no more."""
    texts = [*entry.get("content", ()), entry.get("summary_detail") or {"value": entry.get("summary", "")}]
    return max(map(_text, texts), key=len)


def _text(text: Any) -> str:
    kind, value = str(text.get("type", "text/html")), str(text.get("value", ""))
    if not kind.startswith("text/") and not kind.endswith("xml"):  # a picture, say
        return ""
    return value if kind == "text/plain" else text_of_field(value)


def _url(entry: Any) -> str:
    """Where an entry can be read; a redirection that counts readers is passed over."""
    addresses = (_plain(entry, "feedburner_origlink"), _plain(entry, "link"))
    return next((address for address in addresses if address.startswith(("http://", "https://"))), "")


def _section(entry: Any) -> str:
    """The first category that is in words."""
    names = (str(tag.get("label") or tag.get("term") or "") for tag in entry.get("tags", ()))
    return next((name for name in names if name and "://" not in name), "")


def _kind(entry: Any) -> str:
    """What an entry is in the backup of a whole blog, by Blogger or WordPress; empty in a feed."""
    kinds = (str(tag.get("term")) for tag in entry.get("tags", ()) if tag.get("scheme") == _KIND)
    return next(kinds, "").rpartition("#")[2] or _plain(entry, "wp_post_type")


def _names(of: Any) -> str:
    """The authors of an entry or a feed."""
    authors = (str(author.get("name") or author.get("email") or "") for author in of.get("authors", ()))
    return ", ".join(dict.fromkeys(filter(None, authors))) or _plain(of, "author")


def _language(entry: Any) -> str:
    """What the text of an entry is said to be in, by itself or by what it stands in."""
    details = (*entry.get("content", ()), entry.get("summary_detail"), entry.get("title_detail"))
    return _plain(entry, "language") or next(
        (str(detail["language"]) for detail in details if detail and detail.get("language")), ""
    )


def _line(of: Any, key: str) -> str:
    return text_of_field(_plain(of, key))


def _plain(of: Any, key: str) -> str:
    value = of.get(key)
    return value if isinstance(value, str) else ""
