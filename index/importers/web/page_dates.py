"""When an article on a web page was published: as its data state it, or as it is printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from itertools import islice

import regex
from lxml import etree

from index.importers.web import json_ld
from index.importers.web.names import is_introduced
from index.importers.web.page import Page, is_elsewhere, is_of_another_thing, text_in
from index.importers.web.page_nearby import elements_around, is_of_another, lines_around
from index.importers.web.timestamps import (
    day_in_address,
    day_in_line,
    day_of,
    day_printed,
    has_time_of_day,
    is_of_change,
)

_STATED = (
    "article:published_time", "og:article:published_time", "article:published", "article.published",
    "article:post_time", "article:create_at", "og:published_time", "og:pubdate", "datepublished",
    "parsely-pub-date", "sailthru.date", "pubdate", "pub_date", "publishdate", "publish-date", "publish_date",
    "publication_date", "publication-date", "publicationdate", "published", "published_at", "publishedtime",
    "publishtime", "published-date", "publisheddate", "ptime", "pdate", "rbpubdate", "lastpubdate",
    "article-publication-date", "dc.date.issued", "dc.date.issue", "dcterms.issued", "dc.date.published",
    "dc.date.created", "dcterms.created", "dcterms.date", "dc.date", "dc:date", "dc:created",
    "citation_publication_date", "citation_online_date", "citation_date", "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime", "cxenseparse:articlepublicationdate", "article_date_original",
    "originalpublicationdate", "displaydate", "bt:pubdate", "vr:published_time", "rnews:datepublished",
    "iso-8601-publish-date", "dcsext.articlefirstpublished", "lp.article:published",
    "shareaholic:article_published_time", "epoch-publish-date", "article:created", "datecreated",
    "uploaddate", "created", "date",
)  # fmt: skip
_STATED_CHANGES = (
    "article:modified_time", "og:updated_time", "article:updated_time", "datemodified", "dcterms.modified",
    "dc.date.modified", "article_date_updated", "search.updated", "last-modified", "lastmod", "modified",
    "updated",
)  # fmt: skip
_CLASS_OF_DATE = regex.compile(
    r"""publi[cks]|pub-?_?date|posted|submitted|created
    |(?<![a-z])(?:article|artikel|beitrags?|entry|news|post)?(?:date|datum|dato|fecha|data|tarih|time)(?:[-_]?(?:line|stamp|time))?(?![a-z])
    |(?<![a-z])(?:timestamp|pubtime)|(?-i:(?<=[a-z])(?:Date|Time)(?![a-z]))""",
    regex.VERBOSE | regex.IGNORECASE,
)
_CLASS_OF_PUBLICATION = regex.compile(r"published|publication|pub-?_?date", regex.IGNORECASE)
_CLASS_OF_CHANGE = regex.compile(r"updat|modif|correct|chang|aktualis|jour", regex.IGNORECASE)
_LABEL_OF_PUBLICATION = regex.compile(r"(?:first )?(?:published|posted)\b", regex.IGNORECASE)
_ATTRIBUTES_OF_DATES = (
    "data-date", "data-date-time", "data-datetime", "data-timestamp", "data-published", "data-publish-date",
    "data-pubdate", "pubdate",
)  # fmt: skip
_ATTRIBUTES = ("datetime", "content", "title", "aria-label", *_ATTRIBUTES_OF_DATES)
_LONGEST = 120
_MOST_LINES = 200
_ONE_DAY = timedelta(days=1)
_BEFORE_DAY = regex.compile(
    r"[(|/·•–-]|\p{Lu}[\p{L}\p{M}.'’-]*,?|(?i:am|and|by|da|de|den|el|il|le|on|op|par|por|the|und|van|von),?"
)
_MOST_WORDS_BEFORE_DAY = 7
_OF_THE_ARTICLE = regex.compile(
    r"""(?:this|diese[rs]?|cet(?:te)?|este|esta|questo|dit|deze|denne)\s(?:article|entry|post|story|artikel|beitrag|eintrag
    |meldung|billet|artículo|entrada|articolo|artigo|bericht|blog)\b""",
    regex.VERBOSE | regex.IGNORECASE,
)
_WAS_PUBLISHED = regex.compile(
    r"(?:\S+\s){2}(?:wurde|was|has\sbeen|a\sété|fue|ha\ssido|è\sstat[oa]|foi|werd|is|er|blev|ble|har)\b",
    regex.IGNORECASE,
)
"""How a line goes on that says so of the article."""
_SAYS_WHEN = regex.compile(
    r"""(?:(?:date|datum)\s*:?|(?:first\s)?published(?:\son)?|veröffentlicht(?:\sam)?|erstellt(?:\sam)?|publié\sle|mis\sen\sligne\sle
    |publicado\s(?:el|em)|pubblicato\sil|gepubliceerd\sop|opublikowano|опубликовано)\s*:?\s+(?=\S*\d)""",
    regex.VERBOSE | regex.IGNORECASE,
)
"""How a line begins that says nothing else."""
_STROKE, _PARTS_OF_TITLE = regex.compile(r"\|"), regex.compile(r"\s[-–—·•»«/]\s|\|")
_LONGEST_SIGNATURE = 300


def published_of(page: Page, headline: str) -> date | None:
    """The day; that of a change only where nothing says another, and ``None`` where nothing does."""
    if stated := day_of(_stated(page), page.address) or _day_in_title(page):
        return stated
    below, above = elements_around(page, headline)
    lines = [line for line in lines_around(page, headline) if len(line) <= _LONGEST]
    sure = [
        *_timestamps_in(below, _is_of_publication),
        *_timestamps_in(above, _is_of_publication, for_machines=True),
    ]
    bylines = (line for line in lines if is_introduced(line))
    marked = _timestamps_in(below, _is_of_any_date)
    return (
        _like_address(page, [*_days(page, sure), *_days(page, bylines)])
        or _first(_days(page, marked))
        or _first(_days(page, filter(_may_hold_day, lines)))
        or _first(filter(None, map(_day_behind_names, lines)))
        or _day_signed(page)
        or _day_in_title(page, _PARTS_OF_TITLE)
        or _first(_days_of_change(_changes(page, [*below, *above], lines)))
    )


def _day_in_title(page: Page, marks: regex.Pattern[str] = _STROKE) -> date | None:
    """The day that stands between strokes, or other marks, in the title: "River rises | City Post | 06.01.2020"."""
    parts = marks.split(page.title)
    return day_of(parts) if len(parts) > 1 else None


def _like_address(page: Page, days: list[date]) -> date | None:
    """The first that is not far from the day in the page's address, or that day."""
    in_address = day_in_address(page.address)
    return _first(day for day in days if not in_address or abs(day - in_address) <= _ONE_DAY) or in_address


def _days(page: Page, lines: Iterable[str]) -> Iterator[date]:
    """The days of publication in lines that tell one."""
    unchanged = (line for line in islice(lines, _MOST_LINES) if not is_of_change(line))
    yield from filter(None, (day_of([line], page.address) or day_printed(line) for line in unchanged))


def _days_of_change(lines: Iterable[str]) -> Iterator[date]:
    """The days in lines that say when it was changed."""
    yield from filter(None, map(day_in_line, islice(lines, _MOST_LINES)))


def _first(days: Iterable[date]) -> date | None:
    return next(iter(days), None)


def _stated(page: Page) -> Iterator[str]:
    yield from (json_ld.text(node, "datePublished") for node in page.articles)
    yield from (page.metas[name][0] for name in _STATED if name in page.metas)
    yield from (json_ld.text(node, "datePublished", "uploadDate") for node in page.graph.pages)
    yield from (json_ld.text(node, "dateCreated") for node in page.articles)


def _may_hold_day(line: str) -> bool:
    """Whether a day in a line is more than a part of a sentence."""
    return is_introduced(line) or has_time_of_day(line) or day_of([line]) is not None


def _day_behind_names(line: str) -> date | None:
    """The day that a line ends with, where a name stands before it and nothing else: "Ann Lee, 3 May 2019"."""
    words = line.split()
    for number, word in enumerate(words[:_MOST_WORDS_BEFORE_DAY], start=1):
        if not _BEFORE_DAY.fullmatch(word):
            return None
        if day := day_of([" ".join(words[number:])]):
            return None if is_of_change(line) else day
    return None


def _day_signed(page: Page) -> date | None:
    """The day in the lines that say by whom and at what hour it was written, wherever they are, if it is one day."""
    days = set(_days(page, filter(None, map(_signature, page.lines))))
    return days.pop() if len(days) == 1 else None


def _signature(line: str) -> str:
    """A line that says so, or the beginning of one that says it of "this post"; empty if it is none."""
    if _OF_THE_ARTICLE.match(line) and _WAS_PUBLISHED.match(line):
        return line[:_LONGEST]
    if _SAYS_WHEN.match(line) and len(line) <= _LONGEST:
        return line
    is_signed = is_introduced(line) or _OF_THE_ARTICLE.match(line)
    return line if is_signed and len(line) <= _LONGEST_SIGNATURE and has_time_of_day(line) else ""


def _timestamps_in(
    elements: Iterable[etree._Element],
    is_wanted: Callable[[etree._Element], bool],
    for_machines: bool = False,
) -> Iterator[str]:
    """What elements say that are marked so; `for_machines`, only what is in attributes.

    What a page prints far above its headline is the day on which it was looked at.
    """
    for element in elements:
        if is_wanted(element) and not (
            is_of_another_thing(element) or is_elsewhere(element) or is_of_another(element)
        ):
            yield from _timestamps(element, for_machines)


def _is_of_publication(element: etree._Element) -> bool:
    marks = _marks(element)
    label = element.get("aria-label") or ""
    is_marked = (
        element.tag == "time"
        or _CLASS_OF_PUBLICATION.search(marks)
        or _LABEL_OF_PUBLICATION.match(label)
        or any(element.get(name) for name in _ATTRIBUTES_OF_DATES)
    )
    return bool(is_marked) and not _CLASS_OF_CHANGE.search(marks)


def _is_of_any_date(element: etree._Element) -> bool:
    marks = _marks(element)
    return _CLASS_OF_DATE.search(marks) is not None and not _CLASS_OF_CHANGE.search(marks)


def _timestamps(element: etree._Element, for_machines: bool = False) -> Iterator[str]:
    attributes = [element.get(name) for name in _ATTRIBUTES]
    for timestamp in [*attributes, "" if for_machines else text_in(element)]:
        if timestamp and len(timestamp) < _LONGEST:
            yield timestamp


def _changes(page: Page, elements: Iterable[etree._Element], lines: Iterable[str]) -> Iterator[str]:
    """What says when the article was changed."""
    yield from (json_ld.text(node, "dateModified") for node in page.articles)
    yield from (page.metas[name][0] for name in _STATED_CHANGES if name in page.metas)
    yield from _timestamps_in(elements, _is_of_change)
    yield from (line for line in lines if is_of_change(line))


def _is_of_change(element: etree._Element) -> bool:
    marks = _marks(element)
    return element.tag == "time" or bool(_CLASS_OF_DATE.search(marks) or _CLASS_OF_CHANGE.search(marks))


def _marks(element: etree._Element) -> str:
    return " ".join(
        element.get(name) or "" for name in ("class", "id", "itemprop", "property", "data-testid")
    )
