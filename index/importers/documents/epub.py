"""E-books (EPUB 2 and 3), and newspapers in that form: each chapter is an article."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import BinaryIO
from urllib.parse import unquote, urldefrag

import regex
from lxml import etree
from msgspec import Struct, field
from msgspec.structs import replace

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.encodings import decode
from index.importers.hygiene import clean_line
from index.importers.markup import clean_markup, paragraphs_of, parse_html
from index.importers.raw import RawArticle, cleaned
from index.importers.xml import parse_xml
from index.importers.zips import Zip

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_OF_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""What only keeps fonts from being copied."""
_LARGEST_BOOK, _LARGEST_PART = 200_000_000, 20_000_000
"""In bytes, of its texts."""
_CHAPTERS = frozenset(
    ["application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document"]
)
_SELF_CLOSED = regex.compile(
    r"<(?!(?:area|base|br|col|hr|img|input|link|meta|source|wbr)\b)([A-Za-z][\w:-]*)\b([^<>]*)/>"
)
"""As only XHTML has it: read as HTML, an empty title would go on to the end of the book."""
_NO_CHAPTER = frozenset(["cover", "landmarks", "toc"])
_HEADINGS = ("h1", "h2", "h3")
_PROGRAMS = frozenset(["calibre", "unknown", "unbekannt", "inconnu"])
_DAY_IN_TITLE = regex.compile(r"\s*[\[(][^\])]*\d[^\])]*[\])]\s*\Z")
_PREFIX = "{*}"


class Entry(Struct, frozen=True):
    """A line of the table of contents."""

    title: str
    section: str
    """The line that it stands under, if there is one."""


class Book(Struct):
    """What the package of a book says."""

    about: RawArticle
    chapters: list[str]
    """Names of the parts, in the order of reading."""
    contents: dict[str, Entry] = field(default_factory=dict)
    """By the names of the parts."""


class EpubImporter:
    """Reads the chapters of a book, or the articles of an issue."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """In order; `Refused`, with the name of the part, for one that is damaged. One without any text is passed over.

        Raises `Refused` if the file is no such book, or protected against reading.
        """
        parts = Zip(file, origin, _LARGEST_BOOK)
        _refuse_protected(parts, origin)
        book = _book(parts, origin)
        for name in book.chapters:
            found = _chapter(parts, book, name, f"{origin}:{name}", f"{origin}#{name}")
            if found is not None:
                yield found


def _refuse_protected(parts: Zip, where: str) -> None:
    if _CONTAINER not in parts.names:
        raise Refused(where, "it is no EPUB: it has no META-INF/container.xml")
    if _ENCRYPTION not in parts.names:
        return
    methods = parse_xml(parts.read(_ENCRYPTION, _LARGEST_PART), where).iterfind(
        f".//{_PREFIX}EncryptionMethod"
    )
    if any(method.get("Algorithm") not in _OF_FONTS for method in methods):
        raise Refused(where, "it is protected against being read by other programs (DRM)", Ground.LOCKED)


def _book(parts: Zip, where: str) -> Book:
    container = parse_xml(parts.read(_CONTAINER, _LARGEST_PART), where)
    rootfile = container.find(f".//{_PREFIX}rootfile[@full-path]")
    if rootfile is None:
        raise Refused(where, "it is no EPUB: its container names no package")
    path = rootfile.get("full-path")
    package = parse_xml(parts.read(path, _LARGEST_PART), where)
    items = {item.get("id"): item for item in package.iterfind(f".//{_PREFIX}manifest/{_PREFIX}item[@href]")}
    spine = [
        items[ref.get("idref")]
        for ref in package.iterfind(f".//{_PREFIX}spine/{_PREFIX}itemref")
        if ref.get("idref") in items
    ]
    navigation = [item for item in items.values() if "nav" in (item.get("properties") or "").split()]
    chapters = [
        _name(path, item.get("href"))
        for item in spine
        if item not in navigation and (item.get("media-type") or "").lower() in _CHAPTERS
    ]
    tables = [_name(path, item.get("href")) for item in [*navigation, *_ncx(items)]]
    contents = next((found for table in tables if (found := _contents(parts, table, where))), {})
    return Book(_about(package), list(dict.fromkeys(chapters)), contents)


def _ncx(items: dict[str | None, etree._Element]) -> list[etree._Element]:
    return [item for item in items.values() if item.get("media-type") == "application/x-dtbncx+xml"]


def _about(package: etree._Element) -> RawArticle:
    def stated(name: str) -> list[str]:
        lines = (
            clean_line("".join(found.itertext()))
            for found in package.iterfind(f".//{_PREFIX}metadata//{{*}}{name}")
        )
        return [line for line in lines if line and line.lower() not in _PROGRAMS]

    title = _DAY_IN_TITLE.sub("", next(iter(stated("title")), ""))
    return RawArticle(
        byline=", ".join(stated("creator")),
        published=next(iter(stated("date")), ""),
        source=next(iter(stated("publisher")), title),
        language=next(iter(stated("language")), ""),
    )


def _contents(parts: Zip, table: str, where: str) -> dict[str, Entry]:
    """The lines of a table of contents, of either kind; none if it is missing or damaged."""
    try:
        root = parse_xml(parts.read(table, _LARGEST_PART), where)
    except Refused:
        return {}
    found: dict[str, Entry] = {}
    for place in root.iter("{*}a", "{*}navPoint"):
        target, title = _line_of_contents(place)
        if target and title:
            above = next(place.iterancestors("{*}navPoint", "{*}ol"), None)
            found.setdefault(_name(table, target), Entry(title, _section(above)))
    return found


def _line_of_contents(place: etree._Element) -> tuple[str, str]:
    if etree.QName(place).localname == "a":
        return place.get("href") or "", clean_line("".join(place.itertext()))
    content, label = place.find("{*}content"), place.find("{*}navLabel")
    title = "" if label is None else clean_line("".join(label.itertext()))
    return ("" if content is None else content.get("src") or ""), title


def _section(above: etree._Element | None) -> str:
    """The line of the table that one of its lines stands under: of a list in a list, the one before it."""
    if above is None:
        return ""
    if etree.QName(above).localname == "navPoint":
        return _line_of_contents(above)[1]
    line = above.getprevious()
    return (
        ""
        if line is None or above.getparent().tag != "{http://www.w3.org/1999/xhtml}li"
        else clean_line("".join(line.itertext()))
    )


def _chapter(parts: Zip, book: Book, name: str, where: str, origin: str) -> Article | Refused | None:
    try:
        markup = decode(parts.read(name, _LARGEST_PART), where)
    except Refused as refused:
        return Refused(where, refused.reason, refused.ground)
    tree = parse_html(_SELF_CLOSED.sub(r"<\1\2></\1>", clean_markup(markup)))
    if tree is None:
        return (
            Refused(where, "it is no page, or its elements are nested too deep to be read", Ground.LARGE)
            if markup.strip()
            else None
        )
    return _article(tree, book, name, where, origin)


def _article(
    tree: etree._Element, book: Book, name: str, where: str, origin: str
) -> Article | Refused | None:
    kinds = {
        kind for element in tree.iter("body", "section") for kind in (element.get("epub:type") or "").split()
    }
    for navigation in list(tree.iter("nav")) + tree.xpath("//*[contains(@class, 'calibre_navbar')]"):
        if navigation.getparent() is not None:
            navigation.drop_tree()
    text = "\n\n".join(paragraphs_of(tree))
    if not any(map(str.isalnum, text)) or kinds & _NO_CHAPTER:
        return None
    entry = book.contents.get(name, Entry("", ""))
    headline = entry.title or _first(tree, *_HEADINGS) or _first(tree, "title")
    body = _without_heading(text, headline)
    return cleaned(replace(book.about, headline=headline, section=entry.section, body=body), origin, where)


def _first(tree: etree._Element, *tags: str) -> str:
    """The text of the first element of those that has any."""
    return next(
        (line for element in tree.iter(*tags) if (line := clean_line(" ".join(paragraphs_of(element))))), ""
    )


def _without_heading(text: str, headline: str) -> str:
    first, _, rest = text.partition("\n\n")
    return rest if rest and clean_line(first).casefold() == headline.casefold() else text


def _name(base: str, reference: str) -> str:
    """The name of the part that a reference in another leads to."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(urldefrag(reference)[0])))
