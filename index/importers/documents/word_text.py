"""The paragraphs of a Word file, also those in tables, boxes and tracked changes, which python-docx passes over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from lxml import etree

from index.importers.documents.manuscript import Paragraph

_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_UNREAD: Final = frozenset(
    (
        f"{_WORD}del",
        f"{_WORD}moveFrom",
        f"{_WORD}rPr",
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    )
)
"""What was deleted, and what only says again what stands beside it for older programs."""
_SIGNS: Final = {
    f"{_WORD}tab": "\t",
    f"{_WORD}br": "\n",
    f"{_WORD}cr": "\n",
    f"{_WORD}noBreakHyphen": "-",
}


def paragraphs_of(body: etree._Element, styles: Mapping[str, str]) -> Iterator[Paragraph]:
    """The paragraphs of a document in their order; one in a box comes before that which the box hangs on."""
    open_paragraphs: list[tuple[Paragraph, list[str]]] = []
    walk = etree.iterwalk(body, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            if element.tag == f"{_WORD}p" and open_paragraphs:
                paragraph, pieces = open_paragraphs.pop()
                paragraph.text = "".join(pieces)
                yield paragraph
        elif element.tag in _UNREAD:
            walk.skip_subtree()
        elif element.tag == f"{_WORD}p":
            open_paragraphs.append((Paragraph(), []))
        elif open_paragraphs:
            paragraph, pieces = open_paragraphs[-1]
            if element.tag == f"{_WORD}pStyle":
                paragraph.style = styles.get(element.get(f"{_WORD}val", ""), "")
            elif element.tag == f"{_WORD}t":
                pieces.append(element.text or "")
            else:
                pieces.append(_SIGNS.get(element.tag, ""))
