"""Who wrote an article on a web page: as its data state it, or as it is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex
from lxml import etree

from index.importers.hygiene import clean_line
from index.importers.markup import paragraphs_of
from index.importers.web.page import Page, is_elsewhere, text_in
from index.importers.web.page_headlines import is_name_of_site

_METAS = (
    "author", "byl", "parsely-author", "sailthru.author", "og:article:author", "og:author", "article:author",
    "article:author_name", "dc.creator", "dcterms.creator", "citation_author", "cxenseparse:author", "creator",
)  # fmt: skip
_CLASS = regex.compile(
    r"""(?<![a-z])(?:by-?_?lines?|(?:article|post|entry|story|meta)?[-_]{0,2}(?:authors?|writers?|contributors?|reporters?)
    (?:[-_]*names?)?|aut(?:or|ori|orin|oren|eur|eurs|ore|ores)|journalistes?|redact(?:eur|or|ie)|skribent
    |signature)(?![a-z])""",
    regex.VERBOSE | regex.IGNORECASE,
)
_ADDRESS = regex.compile(
    r"""/(?:authors?|by|people|persons?|profiles?|staff|contributors?|writers?|journalists?|reporters?|auteurs?|autore?s?
    |autoren|autorin|redaktion|signatures?|users?)/[^/]""",
    regex.VERBOSE | regex.IGNORECASE,
)
_BY = regex.compile(
    r"""(?:(?:written|reported|posted|published|story|words|text|texto?|testo|geschrieben)\s+)?
    (?:(?:by|par|por|przez|oleh|(?:von|di|de|door|av|af)(?=\s+\S+\s+\S)|autor(?:in|en|es)?|authors?|auteurs?|autore
    |автор|נכתב\ על\ ידי|מאת|بقلم|كتب|記者|作者)
    (?:\s*[:：]\s*|\s+) | (?:文|記者|记者|作者)(?:\s*[:：=＝／/]\s*|\s+))""",
    regex.VERBOSE | regex.IGNORECASE,
)
_AFTER_NAMES = regex.compile(
    r"\s*(?:[|•·]|\s[-–—]\s|,?\s*\b(?:published|updated|posted|on)\b\s|\d).*", regex.IGNORECASE | regex.DOTALL
)
_NO_NAME = regex.compile(
    r"""https?:.* | www\..* | \S+@\S+ | @\S+ | [^\p{L}]* | .*\d{3}.* | [A-Z]
    | admin(?:istrator)? | web-?master | root | user | authors? | by | null | none | undefined | unknown | n/a
    | anonymous | default | guest | editor | wordpress | joomla | false | true""",
    regex.VERBOSE | regex.IGNORECASE | regex.DOTALL,
)
_LOGIN = regex.compile(r"[a-z\d._-]+")
_NAMES = regex.compile(r"\p{Lu}[\p{L}\p{M}.'’-]*(?:,?\s+\S+){1,14}|[^\p{Latin}\n]{2,60}")
_LONGEST = 160
_TAGS = ("a", "address", "div", "em", "h3", "h4", "h5", "li", "p", "small", "span", "strong", "td", "ul")


def byline_of(page: Page) -> str:
    """The names, with commas between; empty if no one is named."""
    return next((names for names in map(_joined, _candidates(page)) if names), "")


def _candidates(page: Page) -> Iterator[Iterable[str]]:
    """Names as they were found, the most trusted first."""

    def ours(names: Iterable[str]) -> list[str]:
        found = (_name(page, name) for name in names)
        return [name for name in found if name]

    authors = [node.get("author") or node.get("creator") for node in page.articles]
    yield from (ours(page.graph.names(author, persons_only=True)) for author in authors)
    for meta in _METAS:
        yield [name for name in ours(page.metas.get(meta, [])) if not _LOGIN.fullmatch(name)]
    yield ours(_in_microdata(page))
    yield ours(_printed(page))
    yield from (ours(page.graph.names(author)) for author in authors)


def _joined(names: Iterable[str]) -> str:
    """Each once, and none that is only a part of another."""
    line = ", ".join(dict.fromkeys(names))
    return line if len(line) < 4 * _LONGEST else ""


def _name(page: Page, name: str) -> str:
    """A name without "By" before it and the like; empty if it is none, or only the site's."""
    name = _BY.sub("", clean_line(name[: 2 * _LONGEST]), count=1).strip(" ,;:|-–—/")
    name = ", ".join(part for part in name.split(", ") if not is_name_of_site(page, part))
    if _NO_NAME.fullmatch(name) or len(name) > _LONGEST or is_name_of_site(page, name):
        return ""
    return name


def _in_microdata(page: Page) -> Iterator[str]:
    for element in page.tree.iter():
        if "author" in (element.get("itemprop") or "").split() and not is_elsewhere(element):
            yield element.get("content") or text_in(_part(element, "name"))


def _part(element: etree._Element, name: str) -> etree._Element:
    return next((part for part in element.iter() if name in (part.get("itemprop") or "").split()), element)


def _printed(page: Page) -> Iterator[str]:
    """From the first element of the page that is marked as its byline and has what looks like names."""
    for element in page.tree.iter(*_TAGS):
        if not _is_byline(element) or is_elsewhere(element):
            continue
        links = [text_in(link) for link in element.iter("a") if _is_author(link)]
        lines = links or [line for paragraph in paragraphs_of(element) for line in paragraph.split("\n")]
        names = [_AFTER_NAMES.sub("", _BY.sub("", line[: 2 * _LONGEST], count=1)) for line in lines]
        found = [name for name in names if _NAMES.fullmatch(name) and not _NO_NAME.fullmatch(name)]
        if found:
            yield from found if links else found[:1]
            return


def _is_byline(element: etree._Element) -> bool:
    marks = (element.get(name) or "" for name in ("class", "id", "data-testid", "data-component", "data-qa"))
    return _is_author(element) or any(_CLASS.search(mark) for mark in marks)


def _is_author(element: etree._Element) -> bool:
    """Whether it is a link to a page about an author."""
    is_named = "author" in (element.get("rel") or "").split()
    return element.tag == "a" and (is_named or _ADDRESS.search(element.get("href") or "") is not None)
