"""Exports of Europresse: HTML in which each article is an element of that name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Final

import regex
from lxml import html

from index.article import Article
from index.errors import Refused
from index.importers.databases.exports import (
    Exported,
    articles_of,
    before_day,
    day_in,
    pieces_from,
    text_of_file,
    without_by,
)
from index.importers.databases.fragments import first_text, fragment_of, text_in
from index.importers.raw import RawArticle

_BEGINNING: Final = regex.compile(r"<article\b", regex.IGNORECASE)
_CLASS = regex.compile(r"DocPublicationName|titreArticle|publiC-lblNodoc")
_ISSUE = regex.compile(r"\s*(?:,\s*(?:no|n°|vol|issue)\b.*|\n.*)", regex.IGNORECASE | regex.DOTALL)
"""What stands behind the name of a newspaper: the number of the issue, or its local editions."""
_NUMBER = regex.compile(r"news\W+(\d{4})(\d\d)(\d\d)\W.*")
_LEFT_OUT: Final = ("apd-wrapper", "rdp__newsdoc", "Doc-LegalInfo", "publiC-lblNodoc")
_FURNITURE: Final = ("aside", "footer", "header", "head", "button")
_APPEARED_IN = "Cet article est paru dans"


class EuropresseImporter:
    """Reads the articles of HTML files."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The articles of that file, in order. Raises `Refused` if it is no export of Europresse."""
        text = text_of_file(file, origin)
        if not (_BEGINNING.search(text) and _CLASS.search(text)):
            raise Refused(origin, "it is no export of Europresse: it holds no article that is marked as one")
        return articles_of(pieces_from(text, _BEGINNING), _read_article, origin)


def _read_article(piece: str) -> Exported | None:
    element = fragment_of(piece)
    if element is None:
        return None
    number = _NUMBER.fullmatch(first_text(element, "publiC-lblNodoc"))
    section, day = before_day(first_text(element, "DocHeader"))
    day = day or day_in(" ".join(text_in(header) for header in element.iter("header")))
    raw = RawArticle(
        headline=first_text(element, "titreArticleVisu", "rdp__articletitle", "titreArticle", "grandTitre"),
        byline=without_by(first_text(element, "docAuthors", "sm-margin-bottomNews")),
        published=day or (number.expand(r"\1-\2-\3") if number else None),
        source=_ISSUE.sub("", first_text(element, "DocPublicationName")),
        section=section,
        url=_url(element),
    )
    raw.body = "\n\n".join(filter(None, (first_text(element, "rdp__subtitle"), _body(element))))
    return Exported(raw, number[0] if number else "")


def _body(element: html.HtmlElement) -> str:
    """The text, without the furniture that stands in the same element."""
    for unwanted in [one for name in _LEFT_OUT for one in element.find_class(name)] + list(
        element.iter(*_FURNITURE)
    ):
        unwanted.drop_tree()
    return first_text(element, "docOcurrContainer", "DocText")


def _url(element: html.HtmlElement) -> str:
    """Where the article appeared; the link says so in words, which are no part of the text."""
    url = ""
    for link in list(element.iter("a")):
        if _APPEARED_IN in link.text_content():
            url = url or link.get("href", "")
            link.drop_tree()
    return url if url.startswith(("http://", "https://")) else ""
