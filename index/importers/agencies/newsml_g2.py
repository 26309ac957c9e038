"""NewsML-G2: a news item, or a message of several. Packages, concepts, plans and pictures are named, not read.

Of the management metadata (`itemMeta` in the specification), `edNote`, `embargoed` and `pubStatus` are told beside the
text.
"""

from __future__ import annotations

from base64 import b64decode
from binascii import Error as NotBase64
from collections.abc import Iterator
from typing import BinaryIO

from lxml import etree
from msgspec.structs import replace

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.agencies.editorial import WITHDRAWN, joined, of_status
from index.importers.agencies.inline_text import article_in, read_plain, text_alone
from index.importers.agencies.iptc_xml import (
    child,
    day,
    every,
    first,
    language,
    line,
    name,
    names_of,
    paragraphs,
    place_of,
    read_xml,
    said,
)
from index.importers.agencies.subjects import of_code
from index.importers.encodings import decode
from index.importers.hygiene import clean_line
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames
from index.importers.sources import normalised

_NO_ARTICLES = {
    "catalogItem": "a catalog of codes",
    "conceptItem": "a concept",
    "knowledgeItem": "a collection of concepts",
    "packageItem": "a package of other items",
    "planningItem": "a plan for coverage",
}
_KINDS = {
    "composite": "a message of several media",
    "text": "an item without a text",
    "": "an item without a text",
}
_BEGINNING_COMPARED = 60
_TEXTS = frozenset(("article", "body", "div", "html", "nitf", "p", "section"))
_ITEMS = ("newsItem", *_NO_ARTICLES)
_NO_NOTES = frozenset(("closing", "closingline", "notepad"))
"""Roles of what is written as notes and is none: the initials below a text, or all the other notes once more."""


class NewsmlG2Importer:
    """Reads the articles of a NewsML-G2 file."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The articles of that file, in order; `Refused` for each item that is none.

        Raises `Refused` if there are no items in it, or only one that is no article.
        """
        root = read_xml(file, origin)
        if name(root) in _ITEMS:
            article = _read(root, origin, origin)
            if isinstance(article, Refused):
                raise article
            yield article
            return
        items = list(every(root, *_ITEMS))
        if not items:
            raise Refused(origin, "it is XML, but has no NewsML-G2 items", Ground.NO_ARTICLE)
        names = RecordNames()
        for number, item in enumerate(items, start=1):
            own_name = names.of(item.get("guid", ""), number)
            yield _read(item, f"{origin}#{own_name}", f"{origin}:{number}")


def _read(item: etree._Element, origin: str, where: str) -> Article | Refused:
    if kind := _NO_ARTICLES.get(name(item)):
        return Refused(where, f"it is {kind}, not an article", Ground.NO_ARTICLE)
    inner = _inner(item)
    if inner is None:
        return Refused(where, f"it is {_kind(item)}, not an article", Ground.NO_ARTICLE)
    return cleaned(_raw_article(item, inner), origin, where)


def _inner(item: etree._Element) -> RawArticle | None:
    """The text of an item. Its renditions all say the same; the first one with a text counts."""
    headline = _headline(item)
    for content in every(item, "inlineXML", "inlineData"):
        found = _decoded(content, headline) if content.get("encoding") else article_in(content, headline)
        if any(map(str.isalnum, found.body)) and _is_text(content):
            beginning = "" if _has_summary(item) else _beginning(content, found.body)
            return replace(found, body=f"{beginning}\n\n{found.body}") if beginning else found
    return None


def _has_summary(item: etree._Element) -> bool:
    return any(map(line, _children(child(item, "contentMeta"), "description")))


def _beginning(content: etree._Element, body: str) -> str:
    """What stands as an abstract in NITF and is not printed again in its text.

    NewsML-G2 has `description` for a summary: where there is none, Scandinavian agencies begin a text so.
    """
    head = first(content, "body.head")
    abstract = paragraphs(first(head, "abstract")) if head is not None else ""
    return "" if abstract[:_BEGINNING_COMPARED] in body else abstract


def _is_text(content: etree._Element) -> bool:
    """Whether the content is a text, and not the tables of a match, the events of a day or the like."""
    inside = next(iter(content.iterchildren("*")), None)
    return inside is None or name(inside).lower() in _TEXTS


def _decoded(content: etree._Element, headline: str) -> RawArticle:
    """Text that is written in Base 64; of what is compressed beside, nothing."""
    try:
        data = b64decode(line(content))
        return text_alone(read_plain(decode(data, ""), headline))
    except (NotBase64, ValueError, Refused):
        return RawArticle()


def _raw_article(item: etree._Element, inner: RawArticle) -> RawArticle:
    item_meta, content_meta = child(item, "itemMeta"), child(item, "contentMeta")
    source = _source(item) or inner.source
    place, printed = place_of(line(child(content_meta, "dateline")))
    return RawArticle(
        headline=_headline(item) or inner.headline,
        body=inner.body,
        byline=said(_by(content_meta, source), inner.byline, _creators(content_meta, source)),
        dateline=said(place, inner.dateline, place_of(_name(child(content_meta, "located")))[0]),
        published=day(
            line(child(item_meta, "firstCreated")),
            line(child(item_meta, "versionCreated")),
            line(child(content_meta, "contentCreated")),
        )
        or inner.published
        or printed,
        source=source,
        section=said(inner.section, of_code(*_codes(content_meta))),
        language=said(
            *(tag.get("tag", "") for tag in _children(content_meta, "language")),
            language(item),
            inner.language,
        ),
        note=_note(item_meta),
    )


def _headline(item: etree._Element) -> str:
    """The headline that is no deck; of several the one in the language of the item."""
    headlines = [found for found in _children(child(item, "contentMeta"), "headline") if line(found)]
    main = [found for found in headlines if "sub" not in found.get("role", "").lower()] or headlines
    in_language = [found for found in main if language(found) == language(item)] or main
    return line(in_language[0]) if in_language else ""


def _source(item: etree._Element) -> str:
    named = (
        child(item, "contentMeta", "infoSource"),
        child(item, "itemMeta", "provider"),
        child(item, "rightsInfo", "copyrightHolder"),
    )
    return normalised(
        said(*map(_name, named), line(child(item, "rightsInfo", "copyrightNotice")), *map(_uri, named))
    )


def _by(content_meta: etree._Element | None, source: str) -> str:
    """The byline, unless it names nobody but the agency, perhaps with the day."""
    names = names_of(line(child(content_meta, "by")))
    return "" if normalised(names.partition(",")[0]) == source else names


def _creators(content_meta: etree._Element | None, source: str) -> str:
    """Who made the text; agencies also write codes, logins and their own name there."""
    for role in ("creator", "contributor"):
        names = (_name(who) for who in _children(content_meta, role) if "org" not in who.get("type", ""))
        if people := [who for who in names if " " in who and normalised(who) != source]:
            return ", ".join(dict.fromkeys(people))
    return ""


def _note(item_meta: etree._Element | None) -> str:
    """What it says to editors. What is not for the public at all, such as whom to call, is left out."""
    notes = [note for note in _children(item_meta, "edNote") if not note.get("pubconstraint")]
    said_once = [note for note in notes if _last(note.get("role", "")) not in _NO_NOTES] or notes
    status = _last(_attribute(child(item_meta, "pubStatus"), "qcode"))
    return joined(*map(line, said_once), of_status(status, line(child(item_meta, "embargoed"))))


def _codes(content_meta: etree._Element | None) -> Iterator[str]:
    for subject in _children(content_meta, "subject"):
        yield subject.get("qcode", "")
        yield from (same.get("qcode", "") for same in subject.iterchildren("{*}sameAs"))


def _children(element: etree._Element | None, wanted: str) -> list[etree._Element]:
    return [] if element is None else list(element.iterchildren(f"{{*}}{wanted}"))


def _name(element: etree._Element | None) -> str:
    """What a party or a place is called: by its name, in words instead of a code, or by its code."""
    if element is None:
        return ""
    return said(
        line(child(element, "name")),
        clean_line(element.get("literal", "")),
        _last(element.get("qcode", "")),
    )


def _last(code: str) -> str:
    """A code without the vocabulary that it is of: "stat:usable" is "usable"."""
    return clean_line(code).rpartition(":")[2]


def _uri(element: etree._Element | None) -> str:
    return clean_line(element.get("uri", "")) if element is not None else ""


def _kind(item: etree._Element) -> str:
    """What an item without a text is, in words."""
    item_class = _last(_attribute(first(item, "itemClass"), "qcode"))
    status = _last(_attribute(first(item, "pubStatus"), "qcode"))
    if status in WITHDRAWN:
        return f"an item that its agency withdrew ({status})"
    return _KINDS.get(item_class, f"a message of {item_class}")


def _attribute(element: etree._Element | None, attribute: str) -> str:
    return element.get(attribute, "") if element is not None else ""
