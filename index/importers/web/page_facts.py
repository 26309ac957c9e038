"""What a web page says of its article but the text, put together: data for machines come before what is printed."""

from __future__ import annotations

import regex

from index.importers.hygiene import clean_line
from index.importers.raw import RawArticle
from index.importers.web import json_ld
from index.importers.web.page import Page
from index.importers.web.page_bylines import beside_day, byline_of
from index.importers.web.page_dates import published_of
from index.importers.web.page_headlines import headline_of, is_name_of_site, source_of

_SECTIONS = ("article:section", "og:article:section", "parsely-section", "cxenseparse:section", "section")
_LANGUAGES = ("og:locale", "content-language", "dc.language", "language")
_LANGUAGE = regex.compile(r"([a-z]{2,3})(?:[-_](?:[a-z]{4}[-_])?([a-z]{2}))?(?:[-_.@].*)?", regex.IGNORECASE)


def facts_of(page: Page) -> RawArticle:
    """An article without its text."""
    headline = headline_of(page)
    published = published_of(page, headline)
    return RawArticle(
        headline=headline,
        byline=byline_of(page, headline) or beside_day(page, published),
        published=published,
        source=source_of(page),
        section=_section(page),
        language=_language(page),
        url=page.address,
    )


def _section(page: Page) -> str:
    sections = [json_ld.text(node, "articleSection") for node in page.articles] + [page.meta(*_SECTIONS)]
    lines = (clean_line(section) for section in sections)
    return next((line for line in lines if line and len(line) < 60 and not is_name_of_site(page, line)), "")


def _language(page: Page) -> str:
    html = next(page.tree.iter("html"), page.tree)
    stated = [json_ld.text(node, "inLanguage") for node in page.articles]
    for language in (*stated, html.get("lang") or html.get("xml:lang") or "", page.meta(*_LANGUAGES)):
        if match := _LANGUAGE.fullmatch(language.strip()):
            return f"{match[1].lower()}-{match[2].upper()}" if match[2] else match[1].lower()
    return ""
