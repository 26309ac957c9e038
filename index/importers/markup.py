"""HTML in a field of a record → paragraphs of text. Whole web pages, with their furniture, are read elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

import regex
from lxml import etree, html

_BLOCKS = frozenset(
    "address article aside blockquote center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr li main nav ol p pre section table td th tr ul".split()
)
_NO_TEXT = frozenset(
    "audio button canvas embed head iframe math noscript object script select style svg template textarea title "
    "video".split()
)
_LOOKS_LIKE_MARKUP = regex.compile(r"<[a-zA-Z/!][^<>]*>")
_NOT_SHOWN = regex.compile(r"\bdisplay\s*:\s*none\b", regex.IGNORECASE)
_BLANKS = regex.compile(r"[ \t\r\n\f]+")
_LARGEST = 20_000_000
"""Characters."""


def is_markup(text: str) -> bool:
    """Whether a field that may be either is HTML and not plain text."""
    return _LOOKS_LIKE_MARKUP.search(text) is not None


def text_of(markup: str) -> str:
    """The text of a piece of HTML, its paragraphs apart by blank lines, without scripts, styles and the like."""
    if not markup.strip():
        return ""
    try:
        root = html.fragment_fromstring(markup[:_LARGEST].replace("\0", ""), create_parent="div")
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return ""
    return "\n\n".join(_paragraphs(root))


def _paragraphs(root: etree._Element) -> Iterator[str]:
    """In the order of the document; a block element, or two line breaks, end one."""
    pieces: list[str] = []

    def ended() -> Iterator[str]:
        lines = (_BLANKS.sub(" ", line).strip() for line in "".join(pieces).split("\v"))
        pieces.clear()
        yield from filter(None, "\n".join(lines).split("\n\n"))

    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in _NO_TEXT or _NOT_SHOWN.search(element.get("style", "")):
                _empty(element)
            if tag in _BLOCKS:
                yield from ended()
            pieces.append("\v" if tag == "br" else element.text or "")
        else:
            if tag in _BLOCKS:
                yield from ended()
            pieces.append((element.tail or "") if element is not root else "")
    yield from ended()


def _empty(element: etree._Element) -> None:
    tail = element.tail
    element.clear()
    element.tail = tail
