"""Exports of Factiva: text, and HTML as it is saved from the display of articles."""

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
    is_markup,
    pieces_from,
    pieces_up_to,
    text_of_file,
    without_by,
)
from index.importers.databases.factiva_text import END, article_of_codes, facts_in, is_length, read_text
from index.importers.databases.fragments import first_text, fragment_of, text_in
from index.importers.hygiene import clean_text
from index.importers.raw import RawArticle

_BEGINNING: Final = regex.compile(
    r"""<div\b[^<>]{0,300}\bclass=["']article \p{L}{2,8}Article\b""", regex.IGNORECASE
)
_CODE = regex.compile(r"[A-Z]{2,3}")
_COUNT = regex.compile(r"^\d+\)\s+")


class FactivaImporter:
    """Reads the articles of text and HTML files."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The articles of that file, in order. Raises `Refused` if it is no export of Factiva."""
        text = text_of_file(file, origin)
        if _BEGINNING.search(text):
            return articles_of(pieces_from(text, _BEGINNING), _read_markup, origin)
        if is_of_factiva(text) and not is_markup(text):
            return articles_of_factiva(text, origin)
        raise Refused(origin, "it is no export of Factiva: no article in it begins or ends as one does")


def is_of_factiva(text: str) -> bool:
    """Whether a text holds a line with the number of an article of Factiva."""
    return END.search(text) is not None


def articles_of_factiva(text: str, origin: str) -> Iterator[Article | Refused]:
    """The articles of an export as text."""
    return articles_of(pieces_up_to(text, END), lambda piece: read_text(clean_text(piece)), origin)


def _read_markup(piece: str) -> Exported | None:
    """The article of an element that may not be closed."""
    element = fragment_of(piece)
    if element is None:
        return None
    codes = _codes(element)
    raw = article_of_codes(codes) if "HD" in codes else _article_of_classes(element)
    number = next((match["number"] for match in END.finditer(text_in(element))), "")
    return Exported(raw, number)


def _codes(element: html.HtmlElement) -> dict[str, str]:
    """What stands beside each code in a table."""
    codes: dict[str, str] = {}
    for row in element.iter("tr"):
        code, *values = [text_in(cell) for cell in row.iterchildren("td")] or [""]
        if _CODE.fullmatch(code):
            codes.setdefault(code, "\n\n".join(values))
    return codes


def _article_of_classes(element: html.HtmlElement) -> RawArticle:
    """An article without codes: its headline, byline and paragraphs have classes, and its facts an order."""
    lines = [text_in(div) for div in element.iter("div") if not (div.attrib or div.findall("div"))]
    lines = [line for line in lines if line]
    length = next((place for place, line in enumerate(lines) if is_length(line)), 0)
    return RawArticle(
        headline=_headline(element),
        body="\n\n".join(text_in(one) for one in element.find_class("articleParagraph")),
        byline=without_by(first_text(element, "author")),
        section=lines[0] if length else "",
        **facts_in(lines[length + 1 :]),
    )


def _headline(element: html.HtmlElement) -> str:
    """What is marked as one, without its number among those of the file."""
    found = element.xpath(".//*[@id='hd' or contains(@class, 'Headline')]")
    headline = text_in(found[0]) if found else ""
    is_counted = any("counted" in one.get("class", "").split() for part in found for one in part.iter())
    return _COUNT.sub("", headline, count=1) if is_counted else headline
