"""Texts of LibreOffice and other programs in OpenDocument: an export of a database, or one article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import BinaryIO, Final

from lxml import etree

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.documents.manuscript import Manuscript, Paragraph, articles_of_manuscript
from index.importers.hygiene import clean_line
from index.importers.xml import parse_xml
from index.importers.zips import Zip

_LARGEST_TEXT: Final = 40_000_000
_MOST_TAGS: Final = 2_500_000
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_META: Final = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_DUBLIN_CORE: Final = "{http://purl.org/dc/elements/1.1/}"
_UNREAD: Final = frozenset((f"{_TEXT}note", f"{_TEXT}tracked-changes", f"{_OFFICE}annotation"))
"""Footnotes, what was deleted, and comments."""
_SIGNS: Final = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n", f"{_TEXT}s": " "}
_MOST_BLANKS: Final = 100


class OpenDocumentImporter:
    """Reads the text documents of OpenDocument."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The article of that file, or those of an export. Raises `Refused` if it is no such file, or too large."""
        yield from articles_of_manuscript(_manuscript(file, origin), origin)


def _manuscript(file: BinaryIO, origin: str) -> Manuscript:
    packed = Zip(file, origin, 2 * _LARGEST_TEXT)
    if "content.xml" not in packed.names:
        raise Refused(origin, "it is no text document of OpenDocument")
    if b"encryption-data" in _part(packed, "META-INF/manifest.xml"):
        raise Refused(origin, "it is locked by a password: save it without one", Ground.LOCKED)
    content = packed.read("content.xml", _LARGEST_TEXT)
    if content.count(b"<") > _MOST_TAGS:
        raise Refused(origin, "it is larger than any article or export, when it is unpacked", Ground.LARGE)
    root = parse_xml(content, origin)
    text = root.find(f".//{_OFFICE}text")
    if text is None:
        raise Refused(origin, "it is no text document of OpenDocument")
    paragraphs = [one for one in _paragraphs(text, _parents_of_styles(root)) if one.text.strip()]
    meta = _part(packed, "meta.xml")
    return Manuscript(
        paragraphs=paragraphs,
        lines="\n\n".join(one.text for one in paragraphs),
        title=_said(meta, origin, f"{_DUBLIN_CORE}title"),
        author=_said(meta, origin, f"{_META}initial-creator"),
    )


def _part(packed: Zip, name: str) -> bytes:
    return packed.read(name, _LARGEST_TEXT) if name in packed.names else b""


def _said(meta: bytes, origin: str, tag: str) -> str:
    found = parse_xml(meta, origin).find(f".//{tag}") if meta.strip() else None
    return clean_line(found.text or "") if found is not None else ""


def _parents_of_styles(root: etree._Element) -> Mapping[str, str]:
    """The named styles that the unnamed ones of a document, "P1" and so on, were made of."""
    styles = root.iterfind(f".//{_STYLE}style")
    return {style.get(f"{_STYLE}name", ""): style.get(f"{_STYLE}parent-style-name", "") for style in styles}


def _paragraphs(text: etree._Element, parents: Mapping[str, str]) -> Iterator[Paragraph]:
    """The paragraphs in their order, each with the name of its style as Word would call it."""
    pieces: list[str] | None = None
    walk = etree.iterwalk(text, events=("start", "end"))
    for event, element in walk:
        is_paragraph = element.tag in {f"{_TEXT}p", f"{_TEXT}h"}
        if event == "end":
            if is_paragraph and pieces is not None:
                yield Paragraph("".join(pieces), _style(element, parents))
                pieces = None
            elif pieces is not None:
                pieces.append(element.tail or "")
        elif element.tag in _UNREAD:
            walk.skip_subtree()
        elif is_paragraph:
            pieces = [element.text or ""]
        elif pieces is not None:
            pieces += [_sign(element), element.text or ""]


def _sign(element: etree._Element) -> str:
    count = element.get(f"{_TEXT}c", "1")
    return _SIGNS.get(element.tag, "") * (min(int(count), _MOST_BLANKS) if count.isdecimal() else 1)


def _style(element: etree._Element, parents: Mapping[str, str]) -> str:
    name = element.get(f"{_TEXT}style-name", "")
    if "Title" in {name, parents.get(name)}:
        return "Title"
    level = element.get(f"{_TEXT}outline-level", "1")
    return f"Heading {level}" if element.tag == f"{_TEXT}h" else name
