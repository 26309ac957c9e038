"""Who wrote an article on a web page: as its data state it, or as it is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

import regex
from lxml import etree

from index.importers.web.names import LONGEST, is_agency, is_introduced, names_in
from index.importers.web.page import Page, is_elsewhere, is_of_another_thing, text_in
from index.importers.web.page_headlines import is_name_of_site, last_part_of_title
from index.importers.web.page_nearby import elements_around, is_of_another, lines_around
from index.importers.web.timestamps import day_of
from index.text.letters import letters_of

_METAS = (
    "author", "byl", "byline", "authors", "parsely-author", "sailthru.author", "article:author_name",
    "article_author", "article.author", "og:article:author", "og:author", "article:author", "search.byline",
    "bt:author", "vr:author", "rnews:author", "author_name", "article-author", "authorname", "dc.creator",
    "dc:creator", "dcterms.creator", "citation_author", "cxenseparse:author", "cxenseparse:recs:author",
    "shareaholic:article_author_name", "lp.article:author", "writer", "creator",
)  # fmt: skip
_LABELS = regex.compile(
    r"""(?:written\ )?by|author|verfasst\ von|écrit\ par|escrito\ por|scritto\ da|geschreven\ door|skrivet\ av
    |napisane\ przez|автор|yazan|著者|執筆者|作者""",
    regex.VERBOSE | regex.IGNORECASE,
)
_CLASS = regex.compile(
    r"""(?-i:(?<![a-z]))(?:(?:article|entry|news|post|story)?by-?_?lines?|(?:article|post|entry|story|meta|single|news)?[-_]{0,2}(?:authors?|writers?|contributors?|reporters?)
    (?:[-_]*(?:names?|links?|info|list|meta|items?))?|(?:artikel|beitrags?)?aut(?:or|ori|orin|oren|eur|eurs|ore|ores)|journalistes?|redact(?:eur|or|ie)
    |skribent|firma|signature|credit-?line|journalist[-_]names?)(?-i:(?![a-z]))
    |(?-i:(?<=[a-z])(?:Author|Byline|ByLine)(?:Name)?(?![a-z]))""",
    regex.VERBOSE | regex.IGNORECASE,
)
_CLASS_OF_NAME = regex.compile(r"(?:^|\s|[-_])(?:fn|names?|authors?)(?=\s|$)", regex.IGNORECASE)
_ADDRESS = regex.compile(
    r"""/(?:authors?|by|people|persons?|profiles?|staff|contributors?|writers?|editors?|journalists?|reporters?|auteurs?|autore?s?
    |autoren|autorin|redaktion|signatures?|users?(?!/(?:sign|log|regist|password|account|become)))/[^/]""",
    regex.VERBOSE | regex.IGNORECASE,
)
_ADDRESS_OF_AUTHOR = regex.compile(
    r"/(?:authors?|auteurs?|autore?s?|autorin|autoren|by|contributors?|writers?|editors?|journalists?|reporters?)/[^/]",
    regex.IGNORECASE,
)
"""What is no member's or customer's page."""
_MARKS_OF_AUTHOR = frozenset(["author", "schema:author", "dc:creator", "dcterms:creator"])
_LOGIN = regex.compile(r"[a-z\d._-]+")
_NAMES = regex.compile(
    r"""\p{Lu}[\p{L}\p{M}.'’"“”-]*(?:,?\s+[^\s:]+){0,5},?\s+["“‘'(]?\p{Lu}[^\s:]* | [^\p{Latin}\n]{2,60}""",
    regex.VERBOSE,
)
"""A sentence does not end in a word with a capital, nor does what a button says."""
_TAGS = frozenset(
    ["a", "address", "b", "cite", "dd", "div", "em", "h2", "h3", "h4", "h5", "i", "li", "p", "small", "span",
     "strong", "td", "ul"]
)  # fmt: skip
_FIRST_NAME = regex.compile(r"\p{Lu}\p{Ll}{2,14}")
_BREAK = "\v"
_BLOCKS = frozenset(["br", "div", "h2", "h3", "h4", "h5", "p", "td"])
_BESIDE = regex.compile(r"\s?\|\s?|\s[•·]\s")
_SAYS_WHO = regex.compile(
    r"(?:authors?|autor(?:in|en|es)?|auteure?s?|autore|автор|written\sby|geschrieben\svon|verfasst\svon)\s*:?\s+(?=\p{Lu})",
    regex.IGNORECASE,
)
_OF_A_BOOK = regex.compile(
    r"(?:ISBN|Verlag|Publisher|Seiten(?:zahl)?|Pages|Éditeur|Editorial|Editora|Editore|Uitgever|Förlag|Wydawnictwo)\b\s*:?",
    regex.IGNORECASE,
)
_GOES_ON = regex.compile(r"\s*\v[\s\v]*(?=(?:and|und|et|y|&)\s)|(?<=[,&]|\s(?:and|und|et))\s*\v[\s\v]*")
_MOST_INTRODUCED, _MOST_NAMES = 4, 50
"""No article has more; a page may."""
_LONGEST_BYLINE = 4 * LONGEST


def byline_of(page: Page, headline: str) -> str:
    """The names, with commas between; empty if no one is named. An agency is named where no person is."""
    agencies: list[str] = []
    for names in _candidates(page, headline):
        line = ", ".join(dict.fromkeys(name for name in names if not is_agency(name)))
        if line and len(line) < _LONGEST_BYLINE:
            return line
        agencies = agencies or names
    return ", ".join(dict.fromkeys(agencies))


def _candidates(page: Page, headline: str) -> Iterator[list[str]]:
    """Names as they were found, the most trusted first."""
    site = letters_of(last_part_of_title(page))

    def ours(lines: Iterable[str]) -> list[str]:
        names = (name for line in islice(lines, _MOST_NAMES) for name in names_in(line))
        return [
            name
            for name in names
            if not (_LOGIN.fullmatch(name) or is_name_of_site(page, name) or letters_of(name) == site)
        ]

    authors = [node.get("author") or node.get("creator") for node in page.articles]
    yield from (ours(page.graph.names(author, persons_only=True)) for author in authors)
    yield from map(ours, _stated(page))
    below, above = elements_around(page, headline)
    yield ours(_in_microdata(below)) or ours(_in_microdata(above))
    near = [line for line in lines_around(page, headline) if len(line) < LONGEST]
    introduced = [name for name in ours(filter(is_introduced, near)) if _is_like_name(name)][
        :_MOST_INTRODUCED
    ]
    printed = ours(_printed(below)) or ours(_printed(above))
    are_near = any(letters_of(name) in letters_of(line) for name in printed for line in near)
    yield from (printed, introduced) if are_near else (introduced, printed)
    yield ours(_only_author(page))
    yield ours(_labelled(page))
    yield from (ours(page.graph.names(author)) for author in authors)


def _stated(page: Page) -> Iterator[list[str]]:
    """What its meta elements say, with those that are labels and data.

    Those of Blogger name who made the template.
    """
    if page.meta("generator").casefold() != "blogger":
        yield from (page.metas[name] for name in _METAS if name in page.metas)
    for number in "12":
        if _LABELS.fullmatch(page.meta(f"twitter:label{number}")):
            yield page.metas.get(f"twitter:data{number}", [])


def _in_microdata(elements: Iterable[etree._Element]) -> Iterator[str]:
    """What elements say that are marked as the author in microdata or RDFa."""
    for element in elements:
        if _MARKS_OF_AUTHOR.isdisjoint(f"{element.get('itemprop')} {element.get('property')}".split()):
            continue
        if not (is_of_another_thing(element) or is_elsewhere(element, is_of_author=True)):
            parts = (part for part in element.iter() if "name" in (part.get("itemprop") or "").split())
            names = [part.get("content") or text_in(part) for part in islice(parts, _MOST_NAMES)]
            yield from names or [line for line in _lines_in(element) if names_in(line)][:1]


def _only_author(page: Page) -> list[str]:
    """The one whose page is linked to, if it is only one in the whole page: in a box about him below the article."""
    links = (link for link in page.tree.iter("a") if _is_author(link, _ADDRESS_OF_AUTHOR))
    ours = (link for link in links if not is_elsewhere(link, is_of_author=True))
    said = (name for link in ours for name in names_in(text_in(link)))
    names = {letters_of(name): name for name in said if _is_like_name(name) or _FIRST_NAME.fullmatch(name)}
    return list(names.values()) if len(names) == 1 else []


def _labelled(page: Page) -> list[str]:
    """The names in lines that begin with what they are: "Author: Ann Lee"; none, if lines name several, or a book."""
    if any(_OF_A_BOOK.match(line) for line in page.lines):
        return []
    lines = {line for line in page.lines if len(line) < LONGEST and _SAYS_WHO.match(line)}
    named = {tuple(found) for line in lines if (found := _like_names(_SAYS_WHO.sub("", line)))}
    return list(named.pop()) if len(named) == 1 else []


def beside_day(page: Page, published: date | None) -> str:
    """Who is named in the one line that says the day of publication behind a name and a stroke."""
    lines = (_BESIDE.split(line, maxsplit=1) for line in page.lines if len(line) < LONGEST)
    named = {
        tuple(found)
        for who, *when in lines
        if when and published and day_of(when) == published and (found := _like_names(who))
    }
    return ", ".join(named.pop()) if len(named) == 1 else ""


def _printed(elements: Iterable[etree._Element]) -> list[str]:
    """From the first element that is marked as a byline and has what looks like names, and from those beside it."""
    marked = (element for element in elements if element.tag in _TAGS and _is_byline(element))
    for element in marked:
        if is_elsewhere(element) or is_of_another(element):
            continue
        if found := _names_printed_in(element):
            parent = element.getparent()
            others = [] if parent is None else (other for other in parent if _is_like(other, element))
            beside = islice(others, _MOST_NAMES)
            return [*found, *(name for other in beside for name in _names_printed_in(other))]
    return []


def _is_like(element: etree._Element, other: etree._Element) -> bool:
    """Whether two elements beside each other are marked alike: each may have one of several names."""
    is_same = element.tag == other.tag and element.get("class") == other.get("class")
    return element is not other and is_same and (_is_byline(element) or _is_author(element))


def _names_printed_in(element: etree._Element) -> list[str]:
    """The names in a byline's links to its authors, in what is marked as a name, or in its first line that has any."""
    links = [link for link in element.iter("a") if _is_author(link)]
    named = [part for part in element.iterdescendants() if _CLASS_OF_NAME.search(part.get("class") or "")]
    printed = _first_names(element)
    for some in (links, named):
        if found := list(dict.fromkeys(name for part in some for name in _first_names(part))):
            return printed if set(found) < set(printed) else found
    return printed


def _first_names(element: etree._Element) -> list[str]:
    """The names in the first line that has any, or in a part of it: a section may stand before them."""
    parts = (part for line in _lines_in(element) for part in _BESIDE.split(line))
    return next(filter(None, map(_like_names, parts)), [])


def _lines_in(element: etree._Element) -> list[str]:
    """The lines of a byline; what stands in two elements without a blank between is in two lines."""
    line = ""
    for piece in _pieces(element):
        line += _BREAK * (line[-1:].isalnum() and piece[:1].isalnum()) + piece
    return _GOES_ON.sub(" ", line).split(_BREAK)


def _pieces(element: etree._Element) -> Iterator[str]:
    """Its text as it is put together, with breaks around blocks."""
    for event, part in etree.iterwalk(element, events=("start", "end")):
        if part.tag in _BLOCKS:
            yield _BREAK
        if event == "start":
            yield part.text or ""
        elif part is not element:
            yield part.tail or ""


def _like_names(line: str) -> list[str]:
    return [name for name in names_in(line) if _is_like_name(name)]


def _is_like_name(name: str) -> bool:
    return _NAMES.fullmatch(name) is not None or is_agency(name)


def _is_byline(element: etree._Element) -> bool:
    marks = (element.get(name) or "" for name in ("class", "id", "data-testid", "data-component", "data-qa"))
    return _is_author(element) or any(_CLASS.search(mark) for mark in marks)


def _is_author(element: etree._Element, address: regex.Pattern[str] = _ADDRESS) -> bool:
    """Whether it is a link to a page about an author."""
    is_named = "author" in (element.get("rel") or "").split()
    return element.tag == "a" and (is_named or address.search(element.get("href") or "") is not None)
