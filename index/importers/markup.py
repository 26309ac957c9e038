"""HTML in a field of a record → paragraphs of text. Whole web pages, with their furniture, are read elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

import regex
from lxml import etree, html

from index.importers.hygiene import clean_text

_BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table td th tr ul
    """.split()
)
_NO_TEXT = frozenset(
    """
    audio button canvas embed head iframe math noscript object rp rt script select style svg template textarea title
    video
    """.split()
)
_TAG = regex.compile(r"<[a-zA-Z/!][^<>]*>")
_PARAGRAPH_TAG = regex.compile(r"<(?:p|br|div|td)\b", regex.IGNORECASE)
_NOT_SHOWN = regex.compile(r"\bdisplay\s*:\s*none\b", regex.IGNORECASE)
_BLANK_LINE = regex.compile(r"\n[ \t]*\n")
_BLANKS = regex.compile(r"[ \t\r\n\f]+")
_EMPTY_LINES = regex.compile(r"\n{2,}")
_LINE_BREAK = "\v"
_NO_CHARACTER = regex.compile("[\ufffe\uffff]")
_REFERENCE = regex.compile(r"&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?", regex.IGNORECASE)
_LONG_TAG = regex.compile(r"<\w[^<>]{2000,}+")
_QUOTED = regex.compile(r"\"[^\"]*+\"|'[^']*+'")
_MOST_ATTRIBUTES = 500
_LARGEST = 20_000_000
"""Characters."""


def is_markup(text: str) -> bool:
    """Whether a field that may be either is HTML and not plain text."""
    return _TAG.search(text) is not None


def text_of_field(text: str) -> str:
    """The text of a field that may be HTML or plain text."""
    return text_of(text) if is_markup(text) else text


def text_of(markup: str) -> str:
    """The text of a piece of HTML, its paragraphs apart by blank lines, without scripts, styles and the like."""
    markup = clean_markup(markup[:_LARGEST])
    if not _PARAGRAPH_TAG.search(markup):  # as weblogs keep it: marked up within paragraphs, but not these
        markup = _BLANK_LINE.sub("<p>", markup)
    tree = parse_html(markup)
    if tree is None:
        parts = _TAG.split(_BLANK_LINE.sub("<p>", markup))
        return "\n\n".join(part.strip() for part in parts if part.strip())
    return "\n\n".join(paragraphs_of(tree))


def clean_markup(markup: str) -> str:
    """`markup` without what a terminal could obey; its entities stay: ``&lt;b&gt;`` must not become a tag."""
    text = clean_text(markup.replace("&", "&amp;"))
    return (
        _REFERENCE.sub(_without_controls, _NO_CHARACTER.sub("", text))
        if "&#" in text
        else _NO_CHARACTER.sub("", text)
    )


def _without_controls(reference: regex.Match[str]) -> str:
    """A reference such as ``&#8220;``, if the character may stand in a text."""
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    is_control = code < 32 and chr(code) not in "\t\n\r"
    return (
        ""
        if is_control or code == 127 or 0xD800 <= code < 0xE000 or code in {0xFFFE, 0xFFFF}
        else reference.group()
    )


def parse_html(markup: str) -> etree._Element | None:
    """The elements of a page or a piece of one; ``None`` if there are none, or thousands in each other."""
    parser = html.HTMLParser(
        encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        tree = html.document_fromstring(_LONG_TAG.sub(_bare, markup).encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    # There the parser gives up, and leaves out what follows.
    return None if any("Excessive depth" in error.message for error in parser.error_log) else tree


def paragraphs_of(root: etree._Element) -> Iterator[str]:
    """In the order of the document; a block element, or two line breaks, end one."""
    pieces: list[str] = []

    def ended() -> Iterator[str]:
        lines = (_BLANKS.sub(" ", line).strip() for line in "".join(pieces).split(_LINE_BREAK))
        pieces.clear()
        yield from (part.strip("\n") for part in _EMPTY_LINES.split("\n".join(lines)) if part.strip("\n"))

    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if tag in _BLOCKS:
            yield from ended()
        if event == "end":
            pieces.append((element.tail or "") if element is not root else "")
        elif element is not root and (tag in _NO_TEXT or _NOT_SHOWN.search(element.get("style", ""))):
            walk.skip_subtree()
        else:
            pieces.append(_LINE_BREAK if tag == "br" else _own_text(element))
    yield from ended()


def _own_text(element: etree._Element) -> str:
    text = element.text or ""
    return text.replace("\n", _LINE_BREAK) if element.tag == "pre" else text


def _bare(tag: regex.Match[str]) -> str:
    """A tag without its attributes, if they are so many that the parser would never come to an end."""
    outside_quotes = _QUOTED.sub("", tag.group())
    is_hostile = max(len(outside_quotes.split()), outside_quotes.count("=")) > _MOST_ATTRIBUTES
    return tag.group().split()[0] if is_hostile else tag.group()
