"""Markdown: the words as a quotation, and under it their speaker and a line of source with the headline linked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.article import Article
from index.citations.extract import Extract, one_line, quoted
from index.citations.links import link_to
from index.citations.plain import byline_of, day_of, source_line

_SIGNS = re.compile(r"([\\`*_\[\]<>#&~|!$^=:@(){}])")
_BEGINNING = re.compile(r"^(\d+)([.)])|^([-+])")


def markdown(extracts: Sequence[Extract]) -> str:
    """Each extract as a block of its own; nothing in an article is read as markup."""
    return "\n\n".join(map(_block, extracts))


def _block(extract: Extract) -> str:
    about = _about(extract)
    return f"> {escaped(extract.quotation)}\n>\n> {about}" if extract.words else about


def _about(extract: Extract) -> str:
    article = extract.article
    headline, link = quoted(article.headline), link_to(extract)
    if not headline:
        return _without_headline(article, link)
    known = [
        f"*{escaped(one_line(article.source))}*" if article.source.strip() else "",
        escaped(byline_of(article)),
        f"[{escaped(headline)}]({_target(link)})" if link else escaped(headline),
        escaped(one_line(article.dateline)),
        day_of(article.published),
    ]
    return ", ".join(dict.fromkeys(filter(None, known)))


def _without_headline(article: Article, link: str) -> str:
    line = escaped(source_line(article))
    return f"[{line}]({_target(link)})" if link else line


def _target(link: str) -> str:
    """A link between parentheses, which must not end it."""
    return link.replace("(", "%28").replace(")", "%29")


def escaped(text: str) -> str:
    """One line with the signs of Markdown as the characters that they are."""
    return _BEGINNING.sub(r"\1\\\2\3", _SIGNS.sub(r"\\\1", text))
