"""What stands next to the headline on a web page: who wrote the article, and when, is printed there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from lxml import etree

from index.importers.web.page import Page, length_of, text_in
from index.text.letters import letters_of

_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5"])
_NOT_SHOWN = frozenset(["meta", "script", "title"])
_MOST_HEADINGS, _MOST_REPEATED = 60, 3
_SHORTEST_OF_ANOTHER = 20
_LENGTH_OF_MARKS = 10
_LENGTH_OF_PROSE, _MOST_PARAGRAPHS = 80, 3
_MOST_PLACES, _LINES_ABOVE, _LINES_BELOW = 6, 3, 8


def elements_around(page: Page, headline: str) -> tuple[list[etree._Element], list[etree._Element]]:
    """The elements from the headline on to that of another article, and those before; all, if it is not found.

    A page may print its headline in a bar above, and then over the article.
    """
    elements = list(page.tree.iter())
    headings = _headings(page, headline)
    places = [elements.index(heading) for heading in headings]
    if not places:
        return elements, []
    below: list[etree._Element] = []
    above: list[etree._Element] = []
    end = 0
    for place in places:
        above += elements[end:place]
        behind = (
            number
            for number in range(place + 1, len(elements))
            if _begins_another(elements[number], headings)
        )
        start, end = max(place, end), max(end, next(behind, len(elements)))
        below += elements[start:end]
    return below, above


def is_of_another(element: etree._Element) -> bool:
    """Whether it stands in a link that says much more: what leads to another article, with its author and day."""
    link = next(element.iterancestors("a"), None)
    if link is None or not link.get("href"):
        return False
    own = length_of(element, _LENGTH_OF_PROSE)
    return length_of(link, own + _SHORTEST_OF_ANOTHER) > own + _SHORTEST_OF_ANOTHER


def lines_around(page: Page, headline: str) -> Iterator[str]:
    """The lines below the headline and then some above, at each place where the page prints it."""
    for place in islice(_places(page, headline), _MOST_PLACES):
        yield from _before_much_prose(page.lines[place + 1 : place + 1 + _LINES_BELOW])
        yield from page.lines[max(0, place - _LINES_ABOVE) : place]


def _before_much_prose(lines: list[str]) -> Iterator[str]:
    """Those above the third paragraph: what follows may be of another article."""
    paragraphs = 0
    for line in lines:
        paragraphs += len(line) >= _LENGTH_OF_PROSE
        if paragraphs >= _MOST_PARAGRAPHS:
            return
        yield line


def _places(page: Page, headline: str) -> Iterator[int]:
    """The lines that are the headline, then those with more in them; the end of the page, if there is none."""
    letters = letters_of(headline)
    near = range(len(headline) - _LENGTH_OF_MARKS, len(headline) + _LENGTH_OF_MARKS)
    whole = [
        number for number, line in enumerate(page.lines) if len(line) in near and letters_of(line) == letters
    ]
    yield from whole
    if not whole:
        longer = [number for number, line in enumerate(page.lines) if headline and headline in line]
        yield from longer or [len(page.lines)]


def _headings(page: Page, headline: str) -> list[etree._Element]:
    """The headings of the first order that say the headline, or the first other with it and perhaps more in it."""
    letters = letters_of(headline)
    if not letters:
        return []
    if exact := [heading for heading in page.headings if letters_of(text_in(heading)) == letters]:
        return exact[:_MOST_REPEATED]
    others = islice(page.tree.iter("h2", "h3", "h4"), _MOST_HEADINGS)
    for heading in (*page.headings, *others):
        if letters in letters_of(text_in(heading)):
            return [heading]
    shown = (element for element in page.tree.iter() if element.tag not in _NOT_SHOWN)
    return [*islice((element for element in shown if headline in (element.text or "")), 1)]


def _begins_another(element: etree._Element, ours: list[etree._Element]) -> bool:
    """Whether it is the heading of another article: one that is a link, or of the first order."""
    if element.tag not in _HEADINGS or element in ours:
        return False
    links = [*element.iter("a"), *element.iterancestors("a")]
    if element.tag != "h1" and not any(link.get("href") for link in links):
        return False
    return length_of(element, _SHORTEST_OF_ANOTHER) >= _SHORTEST_OF_ANOTHER
