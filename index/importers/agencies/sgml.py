"""Collections in SGML: many documents one after the other, with no root, with tags left open, and with stray bytes.

No parser of XML reads them. They are cut where documents end, and an element is what stands between its tags.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import BinaryIO

import regex

from index.importers.agencies.pieces import pieces
from index.importers.agencies.wire_text import in_paragraphs, unwrapped
from index.importers.hygiene import clean_line

_TAG = regex.compile(r"</?[A-Za-z][\w.-]*+(?:\s[^<>]*+)?>")
_PARAGRAPH = regex.compile(r"</?(?:P|LP|PARAGRAPH|SECTION|BR)(?:\s[^<>]*+)?/?>", regex.IGNORECASE)
_TYPESETTING = regex.compile(r"&(?:[QUL]C|[QUL]R|[QTL]L|HT|UL);")
"""Of The New York Times's wire, which says with them how a line is set."""
_EDGES = "\x01\x02\x03 \t\r\n"


def documents(file: BinaryIO, tag: str) -> Iterator[bytes]:
    """The documents of a file: each begins with its start tag, and ends before its end tag or the next start tag."""
    start = regex.compile(rb"<%s[\s>]" % tag.encode(), regex.IGNORECASE)
    end = regex.compile(rb"</%s\s*>" % tag.encode(), regex.IGNORECASE)
    for piece in pieces(file, end):
        places = [found.start() for found in start.finditer(piece)]
        yield from (piece[begin:close] for begin, close in pairwise([*places, len(piece)]))


def element(document: str, *names: str) -> str:
    """What stands between the tags of the first of these elements that is there and not empty."""
    for name in names:
        for found in _element(name).finditer(document):
            if content := found[1].strip(_EDGES):
                return content
    return ""


def line(document: str, *names: str) -> str:
    """The text of the first of these elements, on one line."""
    return clean_line(_TAG.sub(" ", element(document, *names)))


def attribute(document: str, name: str) -> str:
    """An attribute of a document's start tag."""
    found = _attribute(name).search(document, endpos=max(0, document.find(">")))
    return found[1] if found else ""


def has_text(document: str) -> bool:
    """Whether there is anything but tags in a document."""
    return any(map(str.isalnum, _TAG.sub("", document)))


def text(content: str) -> str:
    """The paragraphs of an element, which are told apart by tags or by an indent."""
    content = _TYPESETTING.sub("", content.replace("\x02", "").replace("\x03", ""))
    marked = _PARAGRAPH.sub("\n\n", content)
    if marked == content:
        return in_paragraphs(_TAG.sub("", content))
    return "\n\n".join(map(unwrapped, _TAG.sub("", marked).split("\n\n")))


@cache
def _attribute(name: str) -> regex.Pattern[str]:
    return regex.compile(rf"""\s{name}\s*=\s*["']?([^"'<>\s]*)""", regex.IGNORECASE)


@cache
def _element(name: str) -> regex.Pattern[str]:
    return regex.compile(rf"<{name}(?:\s[^<>]*+)?>(.*?)(?:</{name}\s*>|\Z)", regex.IGNORECASE | regex.DOTALL)
