"""Paragraphs of an article that were overlooked when its text was found: above it, below it, or amid the others.

What is found is one part of a page, without what has many links in it. A lead stands in a part of its own as a rule;
and a paragraph between two others of the same element belongs to them, however many links it has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

import regex
from lxml import etree

from index.importers.web.page import is_elsewhere, text_in
from index.importers.web.page_layout import is_sentence
from index.text.letters import letters_of

_LEAD = regex.compile(
    r"""(?:^|[\s_-])(?:lead|lede|lead-?in|intro(?:duction|text)?|standfirst|stand-first|chapo|chapeau|ingress|vorspann
    |manchet|sommario|occhiello|entradilla|bajada|copete|sapo|dek|deck|sub-?title|underrubrik)(?=$|[\s_-])""",
    regex.VERBOSE | regex.IGNORECASE,
)
_FEWEST_LETTERS, _FEWEST_LETTERS_UNMARKED = 40, 80
_HEADINGS, _LISTS = frozenset(["h1", "h2"]), frozenset(["ul", "ol"])
_LIKE_HEADINGS = frozenset(["div", "h3", "h4", "p", "span", "strong", "b", "td"])
_LONGEST_LEAD = 1500
_MOST_LEADS, _MOST_LOOKED_AT = 3, 20
_OF_READERS = regex.compile(r"comment|disqus|discuss|reader", regex.IGNORECASE)
_PARTS_CLIMBED, _FEWEST_IN_A_PART = 3, 2
_MOST_LINKED = 0.5
"""Of the letters of a paragraph: with more, it is a pointer to somewhere else."""


def with_overlooked(tree: etree._Element, found: Sequence[str], headline: str) -> list[str]:
    """The paragraphs that were found, with what was overlooked above them and between them."""
    whole = "".join(map(letters_of, found))
    place = {letters_of(paragraph): number for number, paragraph in reversed(list(enumerate(found)))}
    place.pop("", None)
    behind: dict[int, list[str]] = {}
    for number, text in _between(tree, place):
        if letters_of(text) not in whole:
            behind.setdefault(number, []).append(text)
    leads = [
        text
        for text in islice(_leads(tree, place, headline), _MOST_LOOKED_AT)
        if letters_of(text) not in whole
    ]
    mended = list(dict.fromkeys(leads))[:_MOST_LEADS]
    for number, paragraph in enumerate(found):
        mended += [paragraph, *behind.get(number, ())]
    return [*mended, *(text for text in _in_parts_below(tree, place) if letters_of(text) not in whole)]


def _between(tree: etree._Element, place: dict[str, int]) -> Iterator[tuple[int, str]]:
    """Each paragraph that stands between two that were found, with the number of the one it follows."""
    for parent in dict.fromkeys(element.getparent() for element in tree.iter("p")):
        if parent is None:
            continue
        lines = [(element, text_in(element)) for child in parent for element in _lines_of(child)]
        numbers = [place.get(letters_of(text)) for _, text in lines]
        ends = [at for at, number in enumerate(numbers) if number is not None]
        last = None
        for at in range(ends[0], ends[-1]) if ends else ():
            (element, text), number = lines[at], numbers[at]
            if number is not None:
                last = number
            elif last is not None and _is_prose(element, text, _FEWEST_LETTERS):
                yield last, f"- {text}" if element.tag == "li" else text


def _in_parts_below(tree: etree._Element, place: dict[str, int]) -> Iterator[str]:
    """The paragraphs of the parts of a text below the last one that was found: elements made as that is, one by one."""
    parts: dict[etree._Element, list[etree._Element]] = {}
    for element in tree.iter("p"):
        if letters_of(text_in(element)) in place:
            for above in islice(element.iterancestors(), _PARTS_CLIMBED):
                parts.setdefault(above, []).append(element)
    for part, paragraphs in reversed(parts.items()):
        if _make_of(part) and len(paragraphs) >= _FEWEST_IN_A_PART:
            prose = [_prose_in(other) for other in part.itersiblings() if _is_part_as(part, other)]
            below = [texts for texts in prose if len(texts) >= _FEWEST_IN_A_PART]
            yield from chain.from_iterable(below)
            if below:
                return


def _prose_in(part: etree._Element) -> list[str]:
    texts = [(line, text_in(line)) for line in part.iter("p")]
    return [text for line, text in texts if _is_prose(line, text, _FEWEST_LETTERS)]


def _make_of(element: etree._Element) -> str:
    """The first word of its class."""
    return next(iter((element.get("class") or "").split()), "")


def _is_part_as(part: etree._Element, other: etree._Element) -> bool:
    """Whether one element is made as another, and is no pointer to another article, as entries of a list are."""
    return (
        other.tag == part.tag
        and _make_of(other) == _make_of(part)
        and not is_elsewhere(other)
        and _OF_READERS.search(other.get("class") or "") is None
        and all(heading.find(".//a") is None for heading in other.iter("h1", "h2", "h3", "h4"))
    )


def _lines_of(child: etree._Element) -> Iterable[etree._Element]:
    """The paragraph, or those of a list or a quotation."""
    if child.tag in _LISTS:
        return list(child.iterchildren("li"))
    return [child] if child.tag in {"p", "blockquote"} else ()


def _leads(tree: etree._Element, place: dict[str, int], headline: str) -> Iterator[str]:
    """What stands beside the headline or is marked as a lead, between it and the text."""
    letters = letters_of(headline)
    heading: etree._Element | None = None
    for element in tree.iter():
        if heading is None:
            if letters and _says(element, letters):
                heading = element
        elif element.tag == "p" and letters_of(text_in(element)) in place:
            return
        elif _may_be_lead(element, heading):
            text = text_in(element)
            fewest = _FEWEST_LETTERS if _is_marked_as_lead(element) else _FEWEST_LETTERS_UNMARKED
            is_lead = (
                len(text) <= _LONGEST_LEAD and _is_prose(element, text, fewest) and not is_elsewhere(element)
            )
            yield text if is_lead else ""


def _says(element: etree._Element, letters: str) -> bool:
    """Whether it is a heading with the headline in it, or says that and nothing else, whatever it is."""
    if element.tag in _HEADINGS:
        return letters in letters_of(text_in(element))
    return element.tag in _LIKE_HEADINGS and letters_of(element.text or "") == letters


def _may_be_lead(element: etree._Element, heading: etree._Element) -> bool:
    return (element.tag == "p" and element.getparent() is heading.getparent()) or _is_marked_as_lead(element)


def _is_marked_as_lead(element: etree._Element) -> bool:
    return _LEAD.search(f"{element.get('class') or ''} {element.get('itemprop') or ''}") is not None


def _is_prose(element: etree._Element, text: str, fewest_letters: int) -> bool:
    letters = len(letters_of(text))
    if letters < fewest_letters or not is_sentence(text):
        return False
    return sum(len(letters_of(text_in(link))) for link in element.iter("a")) <= letters * _MOST_LINKED
