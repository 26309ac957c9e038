"""The headline of a web page without the site's name, and the site's name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex
from lxml import etree
from rapidfuzz import fuzz

from index.importers.hygiene import clean_line
from index.importers.web import json_ld
from index.importers.web.page import Page, is_elsewhere, letters_of, text_in

_TITLES = ("og:title", "headline", "twitter:title", "sailthru.title", "parsely-title", "dc.title", "dcterms.title",
           "citation_title", "hdl", "title")  # fmt: skip
_SITES = ("og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "citation_journal_title", "cre",
          "application-name", "apple-mobile-web-app-title")  # fmt: skip
_SEPARATOR = regex.compile(r"\s+(?:[|–—·•»«›⁃~:-]|::|//)\s+|\s*\|+\s*|:\s+")
_ALWAYS_BEFORE_A_SITE = regex.compile(r"\s*\|+\s*|\s+(?:::|»|›)\s+")
_HEADING_CLASS = regex.compile(
    r"headline|(?:article|entry|post|story)[-_]*(?:title|head)\b", regex.IGNORECASE
)
_FRONT_PAGE = regex.compile(r"(?:https?://[^/?#]+)?/?(?:index\.\w+)?")
_LONGEST_NAME = 60
_LONGEST_HEADLINE, _LONGEST_LINE = 300, 1000
_ALIKE = 70
_LONG_ENOUGH_FOR_A_PART = 15
"""Characters: shorter ones are part of much that has nothing to do with them."""


def headline_of(page: Page) -> str:
    """What the page prints as the headline, if its own data agree that it is; else what these say, or its title."""
    stated = _stated(page)
    printed = list(dict.fromkeys(_printed(page)))
    if not stated:
        return next(iter(printed), "")
    alike = max(printed, key=lambda line: likeness(line, stated[0]), default="")
    if likeness(alike, stated[0]) >= _ALIKE:
        return _fuller(alike, stated[0])
    return _marked_as_headline(page) or stated[0]


def headline_from_title(page: Page, lines: Iterable[str]) -> str:
    """For a page that marks no headline: the first of its `lines` that is in its title, or that title."""
    title = without_site(page, page.title)
    letters = letters_of(page.title)
    for line in lines:
        if len(letters_of(line)) >= _LONG_ENOUGH_FOR_A_PART and letters_of(line) in letters:
            return line
    parts = _ALWAYS_BEFORE_A_SITE.split(title)
    title = parts[0] if len(parts) == 2 and len(parts[0]) > len(parts[1]) else title
    return "" if is_name_of_site(page, title) or len(title) < _LONG_ENOUGH_FOR_A_PART else title


def source_of(page: Page) -> str:
    """The name of the site, of its publisher, or at least of its computer."""
    for stated in _names_of_site(page):
        name = _SEPARATOR.split(stated)[0] if len(stated) > _LONGEST_NAME else stated
        if name and len(name) <= _LONGEST_NAME and not name.startswith("@") and not _is_host(name):
            return name
    return _site_in_title(page) or page.host


def is_name_of_site(page: Page, words: str, *, exactly: bool = False) -> bool:
    """Whether `words` are the site's name, or, unless `exactly`, a part or an extension of it."""
    letters = letters_of(words)
    label = max(page.host.split(".")[:-1], key=len, default="")
    names = map(letters_of, [*_names_of_site(page), page.meta("twitter:site"), page.host, label])
    return any(letters == name or (not exactly and _is_alike(letters, name)) for name in names if name)


def _stated(page: Page) -> list[str]:
    """The headlines that the page's data state, the most trusted first."""
    titles = [json_ld.text(node, "headline", "name") for node in page.articles]
    titles += [page.meta(name) for name in _TITLES]
    lines = (without_site(page, clean_line(title[:_LONGEST_LINE])) for title in titles)
    return [line for line in lines if line and not is_name_of_site(page, line, exactly=True)]


def _printed(page: Page) -> Iterator[str]:
    """What stands in the page's headings of the first order, and in others that are marked as its headline."""
    if marked := _marked_as_headline(page):
        yield marked
    for heading in page.headings:
        line = clean_line(text_in(heading))
        if line and not is_name_of_site(page, line, exactly=True) and not _leads_to_front_page(heading):
            yield without_site(page, line)


def _marked_as_headline(page: Page) -> str:
    for heading in page.tree.iter("h1", "h2", "h3"):
        marks = f"{heading.get('class')} {heading.get('id')} {heading.get('data-testid')}"
        is_marked = "headline" in (heading.get("itemprop") or "") or _HEADING_CLASS.search(marks)
        is_ours = is_marked and not is_elsewhere(heading) and not _leads_to_front_page(heading)
        line = clean_line(text_in(heading)) if is_ours else ""
        if line and not is_name_of_site(page, line, exactly=True):
            return line
    return ""


def _leads_to_front_page(heading: etree._Element) -> bool:
    links = [*heading.iter("a"), *heading.iterancestors("a")]
    return any(_FRONT_PAGE.fullmatch(link.get("href") or "#") for link in links)


def _fuller(printed: str, stated: str) -> str:
    """Of two that are alike the better: data may be cut, or name the site; headings shout, or have a kicker."""
    if printed.isupper() or len(printed) > _LONGEST_HEADLINE:
        return stated
    is_after_kicker = letters_of(printed) != letters_of(stated) and letters_of(printed).endswith(
        letters_of(stated)
    )
    return stated if is_after_kicker else printed


def _site_in_title(page: Page) -> str:
    """What stands beside the headline in the title, if that is the name of the computer too, or can be nothing else."""
    parts = _SEPARATOR.split(page.title)
    if len(parts) > 1 and (named := next((part for part in parts if is_name_of_site(page, part)), "")):
        return named
    sure = _ALWAYS_BEFORE_A_SITE.split(page.title)
    return sure[1] if len(sure) == 2 and len(sure[1]) < min(len(sure[0]), _LONGEST_NAME) else ""


def without_site(page: Page, title: str) -> str:
    """`title` without the name of the site before or after it."""
    for match in reversed(list(_SEPARATOR.finditer(title))):
        if not is_name_of_site(page, title[match.end() :]):
            break
        title = title[: match.start()]
    first = _SEPARATOR.search(title)
    return title[first.end() :] if first and is_name_of_site(page, title[: first.start()]) else title


def _names_of_site(page: Page) -> Iterator[str]:
    yield page.meta("og:site_name")
    for node in page.articles or page.graph.pages:
        yield from map(clean_line, page.graph.names(node.get("publisher") or node.get("sourceOrganization")))
    yield from (page.meta(name) for name in _SITES)


def _is_host(name: str) -> bool:
    return regex.fullmatch(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}/?", name) is not None and name.islower()


def likeness(line: str, other: str) -> float:
    """How alike two lines are, or one is to a part of the other, in per cent."""
    one, another = line.casefold(), other.casefold()
    is_long = min(len(one), len(another)) >= _LONG_ENOUGH_FOR_A_PART
    return fuzz.partial_ratio(one, another) if is_long else fuzz.ratio(one, another)


def _is_alike(letters: str, name: str) -> bool:
    shorter, longer = sorted((letters, name), key=len)
    return len(shorter) > 3 and shorter in longer and len(longer) < 3 * len(shorter)
