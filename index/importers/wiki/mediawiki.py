"""Exports of MediaWiki, such as Wikinews' and Wikipedia's: a page of the main namespace is an article.

Its headline is the title, its text the latest revision's. Who edited it, and when, says neither who wrote it nor when
it was published.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import BinaryIO
from urllib.parse import quote

import regex
from lxml import etree
from msgspec import Struct, field

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames
from index.importers.wiki.wikitext import read_wikitext

_BYTES_AT_ONCE = 100_000
_LONGEST_TEXT = 10_000_000
"""Characters of one element; a wiki takes two million bytes."""
_NOT_IN_A_TEXT = frozenset(["-2", "6", "14"])
"""Namespaces of media, files and categories: what looks like a link to them is none."""
_OTHER_NAMESPACES = frozenset([
    "category", "file", "help", "image", "media", "mediawiki", "module", "portal", "project", "special", "talk",
    "template", "user",
])  # fmt: skip
"""As they are called where an export does not say."""
_SAID_IN = {
    ("siteinfo", "sitename"): ("site", "name"),
    ("siteinfo", "base"): ("site", "base"),
    ("page", "title"): ("page", "title"),
    ("page", "ns"): ("page", "namespace"),
    ("page", "id"): ("page", "number"),
    ("revision", "timestamp"): ("revision", "time"),
    ("revision", "model"): ("revision", "model"),
    ("revision", "text"): ("revision", "text"),
}
"""Elements, each in its parent, and whose fields they fill."""
_NOT_AN_EXPORT = "it is not an export of MediaWiki"
_REDIRECT = regex.compile(r"\s*#\p{L}+\s*:?\s*\[\[[^\[\]]*\]\]")
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


class MediaWikiImporter:
    """Reads the articles of an export, page by page."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """Its articles, named for the numbers of their pages. Raises `Refused` if it is no export of MediaWiki."""
        names = RecordNames()
        walk = _Walk(origin)
        for page in _pages(file, walk, origin):
            where = f"{origin}:{page.number}"
            if page.is_too_long:
                yield Refused(
                    where, f"it is longer than {_LONGEST_TEXT // 1_000_000} million characters", Ground.LARGE
                )
            elif walk.site.is_article(page):
                raw = _raw_article(page, walk.site)
                yield cleaned(raw, f"{origin}#{names.distinct(page.number or page.title)}", where)
        if walk.path:
            yield Refused(origin, "it ends in the middle")


class _Revision(Struct):
    time: str = ""
    text: str = ""
    model: str = "wikitext"


class _Page(Struct):
    title: str = ""
    number: str = ""
    namespace: str = ""
    latest: _Revision = field(default_factory=_Revision)
    is_redirect: bool = False
    is_too_long: bool = False


class _Site(Struct):
    """What an export says of the wiki that it is from."""

    name: str = ""
    base: str = ""
    """The address of its main page."""
    language: str = ""
    namespaces: dict[str, str] = field(default_factory=dict)
    """Their numbers by their names, in small letters."""

    def is_article(self, page: _Page) -> bool:
        is_redirect = page.is_redirect or _REDIRECT.match(page.latest.text)
        return self._is_main(page) and not is_redirect and page.latest.model == "wikitext"

    def _is_main(self, page: _Page) -> bool:
        if page.namespace:
            return page.namespace == "0"
        prefix, colon, _ = page.title.casefold().partition(":")
        if self.namespaces:  # an older export: pages do not say their namespace
            return not colon or self.namespaces.get(prefix, "0") == "0"
        return not colon or prefix.removesuffix(" talk") not in _OTHER_NAMESPACES

    def url_of(self, page: _Page) -> str:
        """The page's address, where addresses of this wiki end in a title."""
        folder, slash, _ = self.base.rpartition("/")
        if "?" in self.base or folder.count("/") < 3:
            return ""
        return folder + slash + quote(page.title.replace(" ", "_"), safe="/:()',!*;@$")

    @property
    def unread_links(self) -> Iterator[str]:
        return (name for name, number in self.namespaces.items() if number in _NOT_IN_A_TEXT)


class _Walk:
    """A target of lxml's: builds no tree, and keeps no more than a page's title and its latest revision.

    Revisions need not be in the order of their time.
    """

    def __init__(self, origin: str) -> None:
        self.is_export = False
        self.site = _Site()
        self.path: list[str] = []
        """Of the elements that are open."""
        self.pages: list[_Page] = []
        """Read, and not yet asked for."""
        self._origin = origin
        self.page = _Page()
        self.revision = _Revision()
        self._namespace = ""
        self._pieces: list[str] = []
        self._length = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = tag.rpartition("}")[2]
        if not (self.is_export or name == "mediawiki"):
            raise Refused(self._origin, _NOT_AN_EXPORT)
        match name:
            case "mediawiki":
                self.is_export = True
                self.site.language = attributes.get(_LANGUAGE, "")
            case "page":
                self.page = _Page()
            case "redirect":
                self.page.is_redirect = True
            case "revision":
                self.revision = _Revision()
            case "namespace":
                self._namespace = attributes.get("key", "")
        self.path.append(name)
        self._pieces.clear()
        self._length = 0

    def data(self, data: str) -> None:
        self._length += len(data)
        if self._length <= _LONGEST_TEXT:
            self._pieces.append(data)
        else:
            self.page.is_too_long = True

    def end(self, _: str) -> None:
        said = "".join(self._pieces).strip()
        parent, name = ["", *self.path][-2:]
        if field_of := _SAID_IN.get((parent, name)):
            owner, attribute = field_of
            setattr(getattr(self, owner), attribute, said)
        elif (parent, name) == ("namespaces", "namespace"):
            self.site.namespaces[said.casefold()] = self._namespace
        elif (parent, name) == ("page", "revision") and self.revision.time >= self.page.latest.time:
            self.page.latest = self.revision
        elif (parent, name) == ("mediawiki", "page"):
            self.pages.append(self.page)
        self.path.pop()
        self._pieces.clear()

    def close(self) -> None:
        """Called at the end of the file."""


def _pages(file: BinaryIO, walk: _Walk, origin: str) -> Iterator[_Page]:
    parser = etree.XMLParser(
        target=walk, recover=True, resolve_entities=False, no_network=True, load_dtd=False
    )
    try:
        while data := file.read(_BYTES_AT_ONCE):
            parser.feed(data)
            yield from walk.pages
            walk.pages.clear()
        parser.close()
    except etree.XMLSyntaxError as error:
        raise Refused(origin, f"it is not XML: {error.msg}") from error
    if not walk.is_export:
        raise Refused(origin, _NOT_AN_EXPORT)
    yield from walk.pages


def _raw_article(page: _Page, site: _Site) -> RawArticle:
    content = read_wikitext(page.latest.text, site.unread_links)
    return RawArticle(
        headline=page.title,
        body=content.text,
        published=content.published,
        source=site.name,
        language=site.language,
        url=site.url_of(page),
    )
