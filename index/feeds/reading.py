"""From the bytes that a feed answered with to articles: what they are, they say themselves, not the host."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import unescape
from tempfile import NamedTemporaryFile
from urllib.parse import urljoin

import regex
from msgspec.structs import replace

from index.article import Article, article_id
from index.errors import Refused, UnfitFeed
from index.feeds.addresses import normalised, shown
from index.grounds import Ground
from index.importers.apart import Apart
from index.importers.formats import FORMATS, Format
from index.importers.languages import with_language

_BEGINNING = 65_536
_ROOT = regex.compile(
    rb"<(?:!doctype\s+)?(?:[\w.-]+:)?(html|head|body|rss|feed|rdf|opml)(?=[\s/>])", regex.IGNORECASE
)
_COMMENT = regex.compile(rb"(?s)<!--.*?(?:-->|\Z)")
_FEEDS, _PAGES = (b"rss", b"feed", b"rdf"), (b"html", b"head", b"body")
_LINK = regex.compile(r"<link\s([^<>]{1,2000}+)>", regex.IGNORECASE)
_ATTRIBUTE = regex.compile(r"""([\w-]+)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""")
_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json")
_NUMBER = regex.compile(r"~\d+\Z")
_MOST_NAMED = 3
_BY_NAME = {format_.name: format_ for format_ in FORMATS}


def format_of_answer(data: bytes, address: str) -> Format:
    """Which kind of feed it is. Raises `UnfitFeed` for what is none, with the feeds that a web page names."""
    beginning = data[:_BEGINNING].replace(b"\0", b"")  # UTF-16, too
    root = _ROOT.search(_COMMENT.sub(b"", beginning))
    kind = root[1].lower() if root else b""
    if kind in _FEEDS:
        return _BY_NAME["feed"]
    if kind in _PAGES:
        raise UnfitFeed(f"it is a web page, not a feed{_named_by_page(data[: 4 * _BEGINNING], address)}")
    if kind:
        raise UnfitFeed("it is a list of feeds: save it as a file, and follow that")
    if beginning.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{":
        return _BY_NAME["json-feed"]
    raise UnfitFeed("it is no feed" if data.strip() else "its answer is empty")


def articles_of(data: bytes, format_: Format, origin: str, apart: Apart) -> Iterator[Article | Refused]:
    """The entries of a feed as articles, read in the process apart; `Refused` for what is none."""
    try:
        with NamedTemporaryFile(prefix="cuttings-") as file:
            file.write(data)
            file.flush()
            for read in apart.articles(file.name, format_, origin=origin):
                if isinstance(read, Article):
                    yield with_language(read)
                elif isinstance(read, Refused):
                    yield read
    except OSError as error:  # a full disk, no folder for temporary files, no more processes
        yield Refused(origin, f"it cannot be read now: {error.strerror or error}", Ground.HINDERED)


def told_apart(articles: Sequence[Article]) -> list[Article]:
    """The same; entries that share an id are known by day and headline instead of by their numbers, which change."""
    origins = {article.origin for article in articles}
    shared = {origin for origin in origins if f"{origin}~2" in origins}
    return [
        _by_day(article, first) if (first := _NUMBER.sub("", article.origin)) in shared else article
        for article in articles
    ]


def _by_day(article: Article, first: str) -> Article:
    origin = f"{first} {article.published or ''} {article.headline}"
    return replace(article, id=article_id(origin), origin=origin)


def _named_by_page(page: bytes, address: str) -> str:
    """The feeds that a page says it has, to be said behind what it is."""
    found: dict[str, None] = {}
    for link in _LINK.finditer(page.decode("utf-8", "replace")):
        said = {name.lower(): one or two or bare for name, one, two, bare in _ATTRIBUTE.findall(link[1])}
        if "alternate" in said.get("rel", "").lower().split() and said.get("type", "").lower() in _TYPES:
            try:
                named = normalised(urljoin(address, unescape(said.get("href", ""))))
            except (UnfitFeed, ValueError):
                continue
            found[shown(named)] = None
        if len(found) == _MOST_NAMED:
            break
    return f"; it names {', '.join(found)}" if found else ""
