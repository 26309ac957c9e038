"""A piece of HTML whose classes say what is what."""

from __future__ import annotations

from lxml import html

from index.importers.hygiene import clean_text
from index.importers.markup import clean_markup, parse_html, text_of


def fragment_of(markup: str) -> html.HtmlElement | None:
    """An element that holds the piece; ``None`` if there is nothing in it that can be read."""
    return parse_html(clean_markup(markup)) if markup.strip() else None


def text_in(element: html.HtmlElement) -> str:
    """The cleaned text of an element, its paragraphs apart by blank lines."""
    return clean_text(text_of(html.tostring(element, encoding="unicode", with_tail=False)))


def first_text(element: html.HtmlElement, *classes: str) -> str:
    """The text of the first element of the first of some classes that has any."""
    found = (text_in(one) for name in classes for one in element.find_class(name))
    return next(filter(None, found), "")
