"""The text inside an element of NewsML: NITF, HTML, HTML written as text, or plain text."""

from __future__ import annotations

from lxml import etree
from msgspec.structs import replace

from index.importers.agencies.iptc_xml import (
    every,
    first,
    line,
    names_of,
    paragraphs,
    paragraphs_of_markup,
    take_out,
)
from index.importers.agencies.nitf import raw_article
from index.importers.agencies.wire_text import (
    in_paragraphs,
    is_indented,
    is_set_by_hand,
    unwrapped,
    without_signature,
)
from index.importers.heads import without_bylines
from index.importers.markup import is_markup
from index.importers.raw import RawArticle


def article_in(content: etree._Element, headline: str) -> RawArticle:
    """What the text inside an element says of its article: NITF says much, any other form only the text."""
    nitf = first(content, "nitf")
    if nitf is not None:
        return raw_article(nitf)
    if len(content):
        body = first(content, "body.content")
        body = first(content, "body", "BODY") if body is None else body
        if body is not None and not len(body):  # as HTML that is written as text
            return text_alone(read_plain(body.text or "", headline))
        bylines = [names_of(line(byline)) for byline in _taken_out(content)]
        text = text_alone(paragraphs(content if body is None else body, headline))
        return replace(text, byline=", ".join(filter(None, [*bylines, text.byline])))
    return text_alone(read_plain(content.text or "", headline))


def _taken_out(content: etree._Element) -> list[etree._Element]:
    """Its bylines, which are no part of its text."""
    bylines = list(every(content, "byline", "BYLINE"))
    for byline in bylines:
        if (parent := byline.getparent()) is not None:
            take_out(byline, parent)
    return bylines


def text_alone(text: str) -> RawArticle:
    """An article of which there is only the text, with the byline in it, and what an agency signs it with."""
    signed_text, sent, signed = without_signature(text)
    body, byline = without_bylines(signed_text)
    return RawArticle(body=body, byline=byline, published=sent, source=signed)


def read_plain(text: str, headline: str) -> str:
    """The paragraphs of a text that may be HTML, or set by hand."""
    if is_markup(text):
        return paragraphs_of_markup(text, headline)
    if is_set_by_hand(text):
        return in_paragraphs(text)
    return "\n\n".join(map(_without_indent, text.split("\n\n")))


def _without_indent(block: str) -> str:
    """A paragraph on one line, if its lines are indented as one writes code."""
    lines = block.strip("\n").split("\n")
    return unwrapped(block) if len(lines) > 1 and all(map(is_indented, lines[1:])) else block
