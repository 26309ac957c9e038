"""The text of the article on a web page, without the page around it."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import regex
from lxml import etree

from index.errors import Refused
from index.grounds import Ground
from index.importers.extras import needed, without_log
from index.importers.furniture import is_furniture_line, is_label_of_others, without_furniture
from index.importers.hygiene import clean_line
from index.importers.markup import paragraphs_of, text_of
from index.importers.raw import RawArticle
from index.importers.web import json_ld
from index.importers.web.names import is_introduced, is_post, names_in
from index.importers.web.page import Page, text_in
from index.importers.web.page_ends import said_once, without_ends
from index.importers.web.page_furniture import is_furniture, is_line_of_furniture, is_picture
from index.importers.web.page_layout import modernise
from index.importers.web.page_overlooked import with_overlooked
from index.importers.web.timestamps import day_in_line, day_of, has_time_of_day
from index.text.letters import letters_of

_SHORT = 250
"""Characters: below it trafilatura takes whatever the page has, headline, date and all."""
_BLOCKS = frozenset(["ab", "body", "div", "fw", "head", "item", "list", "p", "quote", "row", "table"])
_LINES_ABOVE_THE_TEXT, _LINES_BELOW_THE_TEXT = 8, 3
_SHORTEST_LINK = 15
_LABELS_OF_SITE = 2
"""Of the names of two computers of one site: the last, such as ``example.org``."""
_LINES_OF_A_TEASER, _FEWEST_TEASERS = 2, 4
_LONGEST_BYLINE, _LETTERS_BESIDE_NAMES = 80, 12
_LINES = frozenset(
    ["article", "blockquote", "dd", "div", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "section", "td"]
)  # fmt: skip
_LABEL_OF_LINK = regex.compile(r"\W*[\p{Lu}\d\s'’]{3,30}[:：]\W*")
_MOST_ELEMENTS = 10_000
"""Twice those of a large page: for more, the two other libraries that trafilatura asks take the square of the time."""
_LONGEST_CAPTION, _LONGEST_MARKS = 400, 500
_MAY_BE_FURNITURE = (
    "div", "p", "section", "aside", "ul", "ol", "span", "figcaption", "li", "small", "blockquote", "cite",
    "h2", "h3", "h4", "h5", "h6",
)  # fmt: skip
_INITIALS = regex.compile(r"\(?\p{Ll}{2,4}(?:/\p{Ll}{2,4}){1,7}\)?")
"""Of those on the desk of an agency."""
_ADDRESS = regex.compile(r"[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}")
_SENTENCE = regex.compile(r"(?<![ap]\.m)[.!?]$")
_EMPTY_LINES = regex.compile(r"\n[ \t]*\n")


def body_of(page: Page, facts: RawArticle, where: str) -> str:
    """The paragraphs of the article, apart by blank lines. Changes the page; raises `Refused` if it has no article."""
    stated = max((text_of(json_ld.text(node, "articleBody")) for node in page.articles), key=len, default="")
    links = _lines_that_are_links(page.tree, page.host)
    printed = [letters_of(line) for line in page.paragraphs]
    above = _lines_of_the_head(page, facts)
    found = list(said_once(with_overlooked(page.tree, _extracted(page, where), facts.headline)))
    if _length(found) < max(_SHORT, len(stated) // 2) and len(stated) > _length(found):
        found = stated.split("\n\n")
    if not page.is_article and _is_list([letters_of(paragraph) for paragraph in found], printed, links):
        raise Refused(where, "it is a list of articles, not an article", Ground.NO_ARTICLE)
    text = without_ends(list(_without_furniture(found, facts, above, links)), facts)
    return "\n\n".join(without_furniture(text))


def _extracted(page: Page, where: str) -> list[str]:
    """What trafilatura finds; a text so short that it took all that the page has is looked at again."""
    trafilatura, settings = needed("trafilatura", where), needed("trafilatura.settings", where)
    for name in ("trafilatura", "justext", "readability"):
        without_log(name)
    modernise(page.tree)
    _prune(page.tree)
    is_huge = sum(1 for _ in page.tree.iter()) > _MOST_ELEMENTS

    def found(**options: object) -> list[str]:
        document = trafilatura.bare_extraction(
            page.tree,
            include_comments=False,
            with_metadata=False,
            output_format="xml",
            fast=is_huge,
            **options,
        )
        return [] if document is None or document.body is None else list(_paragraphs(document.body))

    first = found()
    if len(first) > 1 and _length(first) >= _SHORT:
        return first
    exact = settings.use_config()
    exact.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")
    second = found(config=exact)
    return second if _length(second) * 2 > _length(first) else _plain(page.tree) or first


def _plain(tree: etree._Element) -> list[str]:
    """All paragraphs of a page, but for what is called its furniture."""
    for element in list(tree.iter("nav", "footer", "aside", "form")):
        if element.getparent() is not None:
            element.drop_tree()
    return list(paragraphs_of(tree))


def _length(paragraphs: list[str]) -> int:
    return sum(map(len, paragraphs))


def _prune(tree: etree._Element) -> None:
    """Take out what is marked as furniture, unless much of the text would go with it: then it means another thing."""
    most = len(text_in(tree)) // 3
    for card in [link for link in tree.iter("a") if _is_card(link)]:
        if card.getparent() is not None and len(text_in(card)) < most:
            card.drop_tree()
    for element in list(tree.iter(*_MAY_BE_FURNITURE)):
        marks = " ".join(
            filter(None, map(element.get, ("class", "id", "role", "data-component", "data-testid")))
        )
        marks = marks[:_LONGEST_MARKS]
        if not marks or element.getparent() is None:
            continue
        is_out = is_furniture(marks) and len(text_in(element)) < most
        if is_out or (is_picture(marks) and _is_with_caption(element, most)):
            element.drop_tree()


def _is_card(link: etree._Element) -> bool:
    """Whether a link has a heading and a text in it: what leads to another article or to an offer."""
    if (link.get("href") or "#").startswith("#"):
        return False
    return next(link.iter("h2", "h3", "h4", "h5"), None) is not None and link.find(".//p") is not None


def _is_with_caption(element: etree._Element, most: int) -> bool:
    """Whether it is a picture and the few lines below it; what has a heading is an entry of a list of pictures."""
    if element.find(".//img") is None or next(element.iter("h1", "h2", "h3"), None) is not None:
        return False
    return len(text_in(element)) < min(most, _LONGEST_CAPTION)


def _paragraphs(body: etree._Element) -> Iterator[str]:
    """The paragraphs of what trafilatura found; the entries of a line of a table stay together."""
    pieces: list[str] = []

    def ended() -> Iterator[str]:
        parts = _EMPTY_LINES.split("".join(pieces))
        pieces.clear()
        yield from (part.strip() for part in parts if part.strip())

    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag in _BLOCKS or (element.tag == "cell" and len(element)):
            yield from ended()
        if event == "start":
            pieces.append("\n" if element.tag == "lb" else _between_cells(element) + (element.text or ""))
        elif element is not body:
            pieces.append(element.tail or "")
    yield from ended()


def _between_cells(element: etree._Element) -> str:
    return " | " if element.tag == "cell" and element.getprevious() is not None else ""


def _lines_that_are_links(tree: etree._Element, host: str) -> frozenset[str]:
    """The letters of all lines that are a link to another page of the site and nothing else.

    One to another site is an entry of a list of links that somebody made, or a source.
    """
    linked: dict[str, etree._Element | None] = {}
    for link in tree.iter("a"):
        line = text_in(link)
        if len(letters_of(line)) >= _SHORTEST_LINK and _is_to_another_page(link.get("href") or "#", host):
            linked[line] = next((above for above in link.iterancestors() if above.tag in _LINES), None)
    blocks = {block: text_in(block) for block in set(linked.values()) if block is not None}
    whole = {line: line if block is None else blocks[block] for line, block in linked.items()}
    return frozenset(letters_of(line) for link, line in whole.items() if _is_only_link(line, link))


def _is_to_another_page(address: str, host: str) -> bool:
    if address.startswith(("#", "mailto:", "javascript:")):
        return False
    try:
        target = urlsplit(address).hostname or ""
    except ValueError:
        return False
    return not (host and target) or target.split(".")[-_LABELS_OF_SITE:] == host.split(".")[-_LABELS_OF_SITE:]


def _is_only_link(line: str, link: str) -> bool:
    """Whether a line is a link, perhaps behind a label in capitals: "PHOTOS: …", "(MORE: …)"."""
    return letters_of(line) == letters_of(link) or (
        line.endswith((link, f"{link})", f"{link} )"))
        and _LABEL_OF_LINK.fullmatch(line[: line.rindex(link)]) is not None
    )


def _is_list(found: list[str], printed: list[str], links: frozenset[str]) -> bool:
    """Whether a good part of the text is links to other pages, or stands below one: the headlines of a front page."""
    place = {line: number for number, line in reversed(list(enumerate(printed)))}
    linked = sum(
        line in links
        or not links.isdisjoint(printed[max(0, place.get(line, 0) - _LINES_OF_A_TEASER) : place.get(line, 0)])
        for line in found
    )
    return linked >= _FEWEST_TEASERS and linked * 2 >= len(found)


def _lines_of_the_head(page: Page, facts: RawArticle) -> frozenset[str]:
    """The letters of lines that need not be in the text, being the headline and the like."""
    headings = [text_in(heading) for heading in page.headings]
    return frozenset(map(letters_of, (facts.headline, facts.source, facts.section, *headings))) - {""}


def _without_furniture(
    found: list[str], facts: RawArticle, above: frozenset[str], links: frozenset[str]
) -> Iterator[str]:
    """Without what is printed above a text, below it or between its paragraphs, and is no part of it."""
    for number, paragraph in enumerate(found):
        line = clean_line(paragraph)
        is_at_an_end = number < _LINES_ABOVE_THE_TEXT or number >= len(found) - _LINES_BELOW_THE_TEXT
        is_of_the_head = is_at_an_end and (letters_of(line) in above or _is_mark_of_head(line, facts))
        if not (is_of_the_head or letters_of(line) in links or _is_furniture(line)):
            yield paragraph


def _is_furniture(line: str) -> bool:
    return is_line_of_furniture(line) or is_furniture_line(line) or is_label_of_others(line)


def _is_mark_of_head(line: str, facts: RawArticle) -> bool:
    """Whether a line is a count, initials, the address of its author, or says again who wrote this or when."""
    return (
        line.isdecimal()
        or _INITIALS.fullmatch(line) is not None
        or _is_address_of_author(line, facts)
        or _is_byline_or_date(line, facts)
    )


def _is_address_of_author(line: str, facts: RawArticle) -> bool:
    last_names = [name.split()[-1].casefold() for name in filter(str.strip, facts.byline.split(", "))]
    return _ADDRESS.fullmatch(line) is not None and any(name in line.casefold() for name in last_names)


def _is_byline_or_date(line: str, facts: RawArticle) -> bool:
    """Whether a line says again who wrote this, or when, and no more."""
    if len(line) > _LONGEST_BYLINE:
        return False
    letters = letters_of(line)
    names = list(filter(None, map(letters_of, facts.byline.split(", "))))
    rest = letters
    for name in names:
        rest = rest.replace(name, "")
    named = list(map(letters_of, names_in(line)))
    if (rest != letters and len(rest) <= _LETTERS_BESIDE_NAMES) or (named and set(named) <= set(names)):
        return True
    if day_of([line]) is not None or (
        not _SENTENCE.search(line) and (has_time_of_day(line) or is_introduced(line))
    ):
        return facts.published is not None and day_in_line(line) == facts.published
    return rest != letters and not _SENTENCE.search(line) and is_post(line)
