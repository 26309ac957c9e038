"""What WordPress exports of a whole blog or paper (WXR): its published posts, each an article.

It is RSS with more in each item: kind and state (`wp:post_type`, `wp:status`), the day of the site's own clock
(`wp:post_date`; `pubDate` is in UTC), and the login of the author, whose name stands above all items (`wp:author`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import BinaryIO

import regex
from lxml import etree
from msgspec import Struct

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.feeds import NO_ENTRIES
from index.importers.feeds.feed_dates import day_of
from index.importers.feeds.feed_xml import Feed, cut, prepared
from index.importers.feeds.wordpress_text import text_of_post
from index.importers.hygiene import clean_line
from index.importers.markup import text_of_field
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames
from index.importers.whole_file import LARGEST_FILE, bytes_of
from index.importers.xml import parse_xml

_ROOT = regex.compile(rb"<rss(?=[\s/>])", regex.IGNORECASE)
_POST = "post"
_PUBLISHED = frozenset(("", "publish", "inherit"))
_STATES = {
    "auto-draft": "draft",
    "draft": "draft",
    "future": "scheduled post",
    "pending": "post not yet approved",
    "private": "private post",
    "trash": "post thrown away",
}
_OF_THE_SITE = regex.compile(
    r"attachment|.*menu.*|revision|oembed.*|custom.*|user_request|wp_.*|acf.*|.*form|.*_library"
)
"""Kinds of items that no reader reads as articles, of WordPress and of its common extensions."""
_NO_CATEGORIES = frozenset(
    """uncategorized uncategorised allgemein non-classe sin-categoria senza-categoria sem-categoria geen-categorie
    okategoriserad ukategorisert yleinen bez-kategorii nezarazene genel kategorilenmemis
    """.split()  # noqa: SIM905  (a table of words)
)
"""How WordPress calls, in several languages, what has no category."""
_NO_NAMES = frozenset(("admin", "administrator"))


class WordpressImporter:
    """Reads the published posts of an export of WordPress."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The posts as articles, in order, and one `Refused` that counts those which were not published.

        Raises `Refused` if the file is no such export, or none of its items is a published post.
        """
        data = bytes_of(file, origin, LARGEST_FILE, ": export it year by year")
        feed = cut(prepared(data, _ROOT, origin), origin)
        if not feed.entries:
            raise Refused(origin, NO_ENTRIES, Ground.NO_ARTICLE)
        site, names, left_out, is_any = _site(feed, origin), RecordNames(), Counter[str](), False
        for number, part in enumerate(feed.entries, start=1):
            item = _channel(feed.with_only(part), f"{origin}:{number}").find("{*}item")
            if item is None or _is_of_the_site(item):
                continue
            if why := _why_not(item):
                left_out[why] += 1
                continue
            is_any = True
            name = names.of(_fact(item, "guid") or _fact(item, "link"), number)
            yield cleaned(_raw_article(item, site), f"{origin}#{name}", f"{origin}:{number}")
        if not is_any:
            raise Refused(origin, "it is an export of WordPress without published posts", Ground.NO_ARTICLE)
        if left_out:
            yield Refused(origin, f"left out, as no published posts: {_counted(left_out)}", Ground.NO_ARTICLE)
        if not feed.is_whole:
            yield Refused(origin, "it breaks off, or goes on in a way that cannot be read")


class _Site(Struct, frozen=True):
    """What holds for all posts."""

    title: str
    language: str
    authors: Mapping[str, str]
    """Their names, by the logins that items have."""


def _site(feed: Feed, origin: str) -> _Site:
    channel = _channel(feed.with_only(*feed.facts), origin)
    authors = {}
    for author in channel.iterchildren("{*}author", "{*}wp_author"):
        login = _fact(author, "author_login")
        whole = f"{_fact(author, 'author_first_name')} {_fact(author, 'author_last_name')}".strip()
        authors[login] = _fact(author, "author_display_name") or whole
    return _Site(_line(channel, "title"), _fact(channel, "language"), authors)


def _channel(document: bytes, where: str) -> etree._Element:
    channel = parse_xml(document, where).find("channel")
    if channel is None:
        raise Refused(where, "it is XML, but no export of WordPress")
    return channel


def _is_of_the_site(item: etree._Element) -> bool:
    """Whether it is something that nobody reads: a picture, an entry of a menu, an earlier version."""
    return _OF_THE_SITE.fullmatch(_fact(item, "post_type")) is not None


def _why_not(item: etree._Element) -> str:
    """What an item is that is no published post; empty for one that is."""
    kind, state = _fact(item, "post_type") or _POST, _fact(item, "status")
    if kind == "page":
        return kind
    if state not in _PUBLISHED:
        return _STATES.get(state, f"{kind} in state {clean_line(state)!r}")
    return "" if any(map(str.isalnum, _text(item))) else "post without a text"


def _raw_article(item: etree._Element, site: _Site) -> RawArticle:
    return RawArticle(
        headline=_line(item, "title"),
        body=_text(item),
        byline=_byline(item, site.authors),
        published=day_of(_date(item)),
        source=site.title,
        section=next(_categories(item, "category"), ""),
        language=site.language,
        url=_fact(item, "link"),
    )


def _text(item: etree._Element) -> str:
    """The text of a post, not its excerpt, which has the same name in another namespace."""
    texts = (text.text or "" for text in item.iterchildren("{*}encoded") if "excerpt" not in str(text.tag))
    return text_of_post(next(texts, ""))


def _date(item: etree._Element) -> str:
    """When it was published: by the clock of the site, or else in UTC."""
    dates = (_fact(item, name) for name in ("post_date", "post_date_gmt", "pubDate"))
    return next((date for date in dates if day_of(date)), "")


def _byline(item: etree._Element, authors: Mapping[str, str]) -> str:
    """Several authors are categories of a domain of their own, by a common extension."""
    logins = list(_categories(item, "author")) or [_fact(item, "creator")]
    names = (authors.get(login) or login for login in logins)
    return ", ".join(name for name in names if name.casefold() not in _NO_NAMES)


def _categories(item: etree._Element, domain: str) -> Iterator[str]:
    for category in item.iterchildren("{*}category"):
        if category.get("domain") == domain and category.get("nicename") not in _NO_CATEGORIES:
            yield clean_line(category.text or "")


def _counted(left_out: Counter[str]) -> str:
    return ", ".join(f"{number} × {what}" for what, number in sorted(left_out.items()))


def _line(of: etree._Element, name: str) -> str:
    return text_of_field(_fact(of, name))


def _fact(of: etree._Element, name: str) -> str:
    """The text of the first element of that name that is said directly."""
    fact = of.find(f"{{*}}{name}")
    return (fact.text or "").strip() if fact is not None else ""
