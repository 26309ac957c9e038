"""What a web page says of its article but the text, put together: data for machines come before what is printed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import regex
from lxml import etree

from index.importers.hygiene import clean_line
from index.importers.markup import paragraphs_of
from index.importers.raw import RawArticle
from index.importers.web import json_ld
from index.importers.web.page import Page, is_elsewhere, text_in
from index.importers.web.page_bylines import byline_of
from index.importers.web.page_headlines import headline_of, is_name_of_site, source_of
from index.importers.web.timestamps import day_in_address, day_of

_DATES = (
    "article:published_time", "og:article:published_time", "article:published", "article.published",
     "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate",
     "publish-date", "publish_date", "publication_date", "publication-date", "published", "ptime", "pdate",
     "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dcterms.date", "dc.date",
     "citation_publication_date", "citation_date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
     "article_date_original", "originalpublicationdate", "displaydate", "bt:pubdate", "vr:published_time",
     "rnews:datepublished", "iso-8601-publish-date", "article:created", "created", "date"
)  # fmt: skip
_SECTIONS = ("article:section", "og:article:section", "parsely-section", "cxenseparse:section", "section")
_LANGUAGES = ("og:locale", "content-language", "dc.language", "language")
_LANGUAGE = regex.compile(r"([a-z]{2,3})(?:[-_](?:[a-z]{4}[-_])?([a-z]{2}))?(?:[-_.@].*)?", regex.IGNORECASE)
_CLASS_OF_DATE = regex.compile(
    r"publish|pub-?_?date|posted|(?<![a-z])(?:date|datum|fecha|data|timestamp|time|dateline)(?![a-z])",
    regex.IGNORECASE,
)
_CLASS_OF_CHANGE = regex.compile(r"updat|modif|correct|chang|aktualis|jour", regex.IGNORECASE)
_LONGEST_DATE, _LONGEST_LINE = 100, 60
_LINES_ABOVE, _LINES_BELOW = 3, 8


def facts_of(page: Page) -> RawArticle:
    """An article without its text."""
    headline = headline_of(page)
    return RawArticle(
        headline=headline,
        byline=byline_of(page, headline),
        published=_published(page, headline),
        source=source_of(page),
        section=_section(page),
        language=_language(page),
        url=page.address,
    )


def _published(page: Page, headline: str) -> date | None:
    return (
        day_of(_stated_dates(page), page.address)
        or day_of(_marked_dates(page))
        or day_in_address(page.address)
        or day_of(_lines_at_headline(page, headline))
    )


def _stated_dates(page: Page) -> Iterator[str]:
    yield from (json_ld.text(node, "datePublished") for node in page.articles)
    yield from (page.metas[name][0] for name in _DATES if name in page.metas)
    yield from (json_ld.text(node, "datePublished", "uploadDate") for node in page.graph.pages)
    yield from (json_ld.text(node, "dateCreated") for node in page.articles)


def _marked_dates(page: Page) -> Iterator[str]:
    """Those marked as the day of publication, then those marked as any date, none that says when it was changed."""
    marked = [element for element in page.tree.iter() if _is_date(element) and not is_elsewhere(element)]
    marked.sort(key=lambda element: "published" not in _marks(element).lower() and not element.get("pubdate"))
    for element in marked:
        for timestamp in (
            element.get("datetime"),
            element.get("content"),
            element.get("title"),
            text_in(element),
        ):
            if timestamp and len(timestamp) < _LONGEST_DATE:
                yield timestamp


def _lines_at_headline(page: Page, headline: str) -> Iterator[str]:
    """The short lines next to the headline, but for those that say when the article was changed."""
    printed = list(paragraphs_of(page.tree))
    place = next(
        (number for number, line in enumerate(printed) if headline and headline in line), len(printed)
    )
    near = printed[place + 1 : place + 1 + _LINES_BELOW] + printed[max(0, place - _LINES_ABOVE) : place]
    for line in "\n".join(near).split("\n"):
        if len(line) <= _LONGEST_LINE and not _CLASS_OF_CHANGE.match(line):
            yield line


def _is_date(element: etree._Element) -> bool:
    marks = _marks(element)
    is_marked = element.tag == "time" or _CLASS_OF_DATE.search(marks)
    return bool(is_marked) and not _CLASS_OF_CHANGE.search(marks)


def _marks(element: etree._Element) -> str:
    return " ".join(
        element.get(name) or "" for name in ("class", "id", "itemprop", "property", "data-testid")
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
