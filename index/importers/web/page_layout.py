"""Pages laid out with tables and line breaks, as they were before style sheets, put into the elements of today."""

from __future__ import annotations

import regex
from lxml import etree

_WRAPPERS = ("b", "big", "body", "center", "div", "em", "font", "i", "small", "span", "strong")
"""What may have whole articles in it, with two line breaks between the paragraphs."""
_INLINE = frozenset(
    ["a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "img", "ins", "kbd",
     "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr"]
)  # fmt: skip
_BLOCKS = frozenset(["blockquote", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ol", "p", "table", "ul"])
_CELLS = frozenset(["td", "th"])
_ROWS = frozenset(["tbody", "tfoot", "thead", "tr"])
_SENTENCE_ENDS = regex.compile(r"[.!?…。！？][\"'”’»)\]]*$")
_SHORTEST_PROSE, _LONGEST_HEADING = 60, 120
_LONG_CELL = 300
"""Characters: a cell with more, or with paragraphs, is no entry of a table but a column of a page."""


def modernise(tree: etree._Element) -> None:
    """Make columns of layout tables, and paragraphs of what stands between two line breaks."""
    _drop_marks_of_places(tree)
    for font in list(
        tree.iter("font", "nobr")
    ):  # never closed on many a page, and so hundreds of them in each other
        font.drop_tag()
    for table in list(tree.iter("table")):
        if _is_layout(table):
            for part in [table, *_own_parts(table)]:
                part.tag = "div"
    broken = [element for element in tree.iter(*_WRAPPERS) if _is_broken_by_hand(element)]
    for element in broken:
        if element.tag != "body":
            element.tag = "div"
    for element in broken:
        _make_paragraphs(element)
    for element in list(tree.iter("div", "h2", "h3", "h4")):
        if _is_paragraph(element):
            element.tag = "p"


def _drop_marks_of_places(tree: etree._Element) -> None:
    """An anchor that leads nowhere only marks a place: what stands in it would be left out as a link."""
    for anchor in [anchor for anchor in tree.iter("a") if not anchor.get("href")]:
        anchor.drop_tag()


def _is_layout(table: etree._Element) -> bool:
    if table.get("role") == "presentation" or table.find(".//table") is not None:
        return True
    cells = [part for part in _own_parts(table) if part.tag in _CELLS]
    return any(len(cell.xpath("string()")) > _LONG_CELL or len(cell.findall("p")) > 2 for cell in cells)


def _own_parts(table: etree._Element) -> list[etree._Element]:
    """Its rows and cells, not those of tables in them."""
    found, waiting = [], list(table)
    while waiting:
        part = waiting.pop()
        if part.tag in _ROWS | _CELLS:
            found.append(part)
        if part.tag in _ROWS:
            waiting.extend(part)
    return found


def _is_broken_by_hand(element: etree._Element) -> bool:
    """Whether it has two line breaks with nothing between, or prose between blocks, or is inline with blocks in it."""
    return any(
        _is_double_break(child)
        if child.tag == "br"
        else child.tag in _BLOCKS and (element.tag in _INLINE or _is_prose(child.tail or "", _SHORTEST_PROSE))
        for child in element
    )


def _is_paragraph(element: etree._Element) -> bool:
    """Whether it is prose and nothing but that: what trafilatura leaves out where others are marked as paragraphs."""
    is_marked = element.get("class") or element.get("id")
    if is_marked or any(part.tag not in _INLINE for part in element.iterdescendants()):
        return False
    return _is_prose(
        "".join(element.itertext()), _SHORTEST_PROSE if element.tag == "div" else _LONGEST_HEADING
    )


def is_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    return _SENTENCE_ENDS.search(line) is not None


def _is_prose(text: str, shortest: int) -> bool:
    text = " ".join(text.split())
    return len(text) >= shortest and is_sentence(text)


def _is_double_break(child: etree._Element) -> bool:
    following = child.getnext()
    return following is not None and following.tag == "br" and not (child.tail or "").strip()


def _make_paragraphs(element: etree._Element) -> None:
    """Put the text and the inline elements between two breaks into paragraphs of their own."""
    children = list(element)
    paragraph = etree.Element("p")
    paragraph.text, element.text = element.text, None
    element[:] = [paragraph]
    breaks = 0
    for child in children:
        tail, child.tail = child.tail, None
        breaks += child.tag == "br"
        if child.tag in _INLINE or (child.tag == "br" and breaks == 1):
            paragraph.append(child)
            child.tail = tail
        else:
            if child.tag != "br":
                element.append(child)
            paragraph = etree.SubElement(element, "p")
            paragraph.text = tail
        if child.tag != "br" or (tail or "").strip():
            breaks = 0
    for made in element.findall("p"):
        if not len(made) and not (made.text or "").strip() and not (made.tail or "").strip():
            element.remove(made)
