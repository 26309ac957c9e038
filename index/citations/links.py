"""A link to an article on the web, and to the very words in it.

A text fragment, as the WICG's "URL Fragment Text Directives" has it: ``#:~:text=[prefix-,]start[,end][,-suffix]``.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from index.article import Span
from index.citations.extract import Extract, one_line

_LONG = 120
"""Characters of words from which on only the first and the last are given."""
_ENDS = 5
_CONTEXT = 4
"""Words: of the ends of a long quotation; before and after one that stands there several times."""
_UNSAFE = re.compile(r"[\x00-\x20\x7f-\x9f\"<>\\^`{|}]")


def link_to(extract: Extract) -> str:
    """The address of the article, where it has one on the web, leading to the words if there are any; else nothing."""
    url = _address(extract.article.url)
    directives = "&".join(
        f"text={_directive(extract.article.body, span)}"
        for span in extract.spans
        if span.of(extract.article.body).strip()
    )
    if not url or not directives:
        return url
    return f"{url}{'' if '#' in url else '#'}:~:{directives}"


def _address(url: str) -> str:
    """The address with nothing in it that could end a link too early; empty if no browser should follow it."""
    address = _UNSAFE.sub(lambda sign: quote(sign.group()), one_line(url))
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return ""
    return address.split(":~:")[0].removesuffix("#")


def _directive(body: str, span: Span) -> str:
    text = span.of(body)
    words = text.split()
    is_long = len(text) > _LONG or "\n" in text.strip()
    if is_long and len(words) > 1:
        ends = min(_ENDS, len(words) // 2)
        start, end = " ".join(words[:ends]), " ".join(words[-ends:])
    else:
        start, end = " ".join(words), ""
    prefix, suffix = _context(body, span) if _is_repeated(body, start) else ("", "")
    pieces = (
        f"{_encoded(prefix)}-" if prefix else "",
        _encoded(start),
        _encoded(end),
        f"-{_encoded(suffix)}" if suffix else "",
    )
    return ",".join(filter(None, pieces))


def _is_repeated(body: str, start: str) -> bool:
    """Whether a browser, which knows no case, finds it in several places."""
    return " ".join(body.casefold().split()).count(start.casefold()) > 1


def _context(body: str, span: Span) -> tuple[str, str]:
    """Words before and after, within the paragraph, and beyond the quotation mark if need be."""
    before = " ".join(body[: span.start].rpartition("\n")[2].split()[-_CONTEXT:])
    after = " ".join(body[span.end :].partition("\n")[0].split()[:_CONTEXT])
    return (before if _has_words(before) else ""), (after if _has_words(after) else "")


def _has_words(text: str) -> bool:
    return any(map(str.isalnum, text))


def _encoded(text: str) -> str:
    """With the dash too, which is syntax there."""
    return quote(text, safe="", errors="replace").replace("-", "%2D")
