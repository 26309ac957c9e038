"""HTML: the words in a blockquote, and under them their speaker and where they were printed."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from index.article import Article
from index.citations.extract import Extract, one_line, quoted
from index.citations.links import link_to
from index.citations.plain import byline_of, day_of, source_line


def html_text(extracts: Sequence[Extract]) -> str:
    """A fragment of HTML5, to be set into a page; nothing in an article is read as markup."""
    return "\n".join(map(_block, extracts))


def _block(extract: Extract) -> str:
    link = link_to(extract)
    about = f"<p>{_about(extract.article, link)}</p>"
    if not extract.words:
        return about
    origin = f' cite="{escape(link)}"' if link else ""
    return f"<blockquote{origin}>\n<p>{_text(extract.quotation)}</p>\n</blockquote>\n{about}"


def _about(article: Article, link: str) -> str:
    headline = quoted(article.headline)
    if not headline:
        return _linked(_text(source_line(article)), link)
    known = [
        f"<cite>{_text(one_line(article.source))}</cite>" if article.source.strip() else "",
        _text(byline_of(article)),
        _linked(_text(headline), link),
        _text(one_line(article.dateline)),
        _day(article),
    ]
    return ", ".join(dict.fromkeys(filter(None, known)))


def _day(article: Article) -> str:
    day = day_of(article.published)
    return f'<time datetime="{article.published}">{day}</time>' if article.published else day


def _linked(html: str, link: str) -> str:
    return f'<a href="{escape(link)}">{html}</a>' if link else html


def _text(text: str) -> str:
    """Between tags, where quotation marks and apostrophes may stand as they are."""
    return escape(text, quote=False)
