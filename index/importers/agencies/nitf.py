"""NITF, the News Industry Text Format, which many archives of newspapers are kept in, such as The New York Times's.

What it says to editors stands beside the text: `ed-msg` ("non-publishable editorial message"), `correction` and
`management-status` of its `docdata`, and each `note` whose `noteclass` is "editorsnote" (as NITF 3.6 documents them).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import regex
from lxml import etree

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.agencies.editorial import joined, of_status
from index.importers.agencies.iptc_xml import (
    child,
    day,
    every,
    first,
    language,
    line,
    name,
    names_of,
    paragraphs,
    place_of,
    read_xml,
    said,
    take_out,
)
from index.importers.agencies.subjects import of_code
from index.importers.agencies.wire_text import is_initials, without_signature
from index.importers.heads import without_bylines
from index.importers.hygiene import clean_line
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames
from index.importers.sources import normalised
from index.text.letters import letters_of

_LEAD = regex.compile(r"\s*LEAD:\s*")
_NO_TEXT = frozenset(("editorsnote", "cpyrt", "trademk"))
"""Classes of notes that are none of the text: those to editors, and whose rights it is."""
_FEWEST_LETTERS = 40
"""Of a first paragraph that is the beginning of a later one because it was printed twice, and not by chance."""


class NitfImporter:
    """Reads the articles of a NITF file, of which there is mostly one."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The articles of that file, in order. Raises `Refused` if there is no NITF in it."""
        root = read_xml(file, origin)
        found = [root] if name(root) == "nitf" else list(every(root, "nitf"))
        if not found:
            raise Refused(origin, "it is XML, but not NITF", Ground.NO_ARTICLE)
        names = RecordNames()
        for number, nitf in enumerate(found, start=1):
            if nitf is root:
                yield cleaned(raw_article(nitf), origin, origin)
            else:
                own_name = names.of(_get(first(nitf, "doc-id"), "id-string"), number)
                yield cleaned(raw_article(nitf), f"{origin}#{own_name}", f"{origin}:{number}")


def raw_article(nitf: etree._Element) -> RawArticle:
    """What a NITF document says of its article."""
    head, docdata, pubdata = (first(nitf, part) for part in ("head", "docdata", "pubdata"))
    headline = _headline(nitf, head)
    note = _note(nitf, docdata)
    text, sent, signed = without_signature(_body(nitf, headline))
    body, in_text = without_bylines(text)
    byline = _byline(nitf)
    place, printed = place_of(_dateline(nitf))
    return RawArticle(
        headline=headline,
        body="\n\n".join(filter(None, [body, _below(nitf, note)])),
        byline=byline if in_text in byline else ", ".join(filter(None, [byline, in_text])),
        dateline=place,
        published=day(
            _get(pubdata, "date.publication"),
            _norm(docdata, "date.release"),
            _norm(docdata, "date.issue"),
            _norm(nitf, "story.date"),
        )
        or printed
        or sent,
        source=normalised(
            said(
                _get(pubdata, "name"),
                line(first(nitf, "distributor")),
                _get(first(nitf, "doc.copyright"), "holder"),
                _get(first(nitf, "doc-id"), "regsrc"),
            )
        )
        or signed,
        section=_section(head, pubdata),
        language=said(language(nitf), nitf.get("baselang", "")),
        url=_get(pubdata, "ex-ref"),
        note=note,
    )


def _note(nitf: etree._Element, docdata: etree._Element | None) -> str:
    """What it says to editors; notes that stand in the text are taken out of it."""
    messages = every(docdata, "ed-msg", "correction") if docdata is not None else ()
    status = _get(docdata, "management-status")
    return joined(
        *(_get(message, "info") for message in messages),
        *_notes_in(nitf),
        of_status(status, _norm(docdata, "date.release") if status == "embargoed" else ""),
    )


def _notes_in(nitf: etree._Element) -> list[str]:
    """The notes to editors. Each that is no text is taken out, whatever it is about."""
    found = []
    for note in list(every(nitf, "note")):
        parent, kind = note.getparent(), note.get("noteclass", "")
        is_above = parent is not None and name(parent) == "body.head"
        if parent is None or not (is_above or kind in _NO_TEXT or note.get("type") == "npa"):
            continue
        if kind not in _NO_TEXT or kind == "editorsnote":
            found.append(line(note))
        take_out(note, parent)
    return found


def _below(nitf: etree._Element, note: str) -> str:
    """What stands below the text, without what is said to editors already."""
    parts, said_already = paragraphs(first(nitf, "body.end")).split("\n\n"), note.split("\n")
    return "\n\n".join(part for part in parts if part not in said_already)


def _headline(nitf: etree._Element, head: etree._Element | None) -> str:
    return said(
        *map(line, every(nitf, "hl1")), line(first(nitf, "hedline", "headline")), line(child(head, "title"))
    )


def _byline(nitf: etree._Element) -> str:
    """The names as they were printed: an archive may give them a second time, in the order of an index."""
    bylines = [byline for byline in every(nitf, "byline") if line(byline)]
    printed = [byline for byline in bylines if byline.get("class") == bylines[0].get("class")]
    return ", ".join(filter(None, map(_names, printed)))


def _names(byline: etree._Element) -> str:
    """A byline, its title apart from the name."""
    pieces = [byline.text or ""]
    for inner in byline:
        if pieces[-1][-1:].isalpha():
            pieces.append(" ")
        if name(inner) == "byttl" and (before := "".join(pieces).strip(" ,\n\t")):
            pieces = [before, ", "]
        pieces += [line(inner), inner.tail or ""]
    names = names_of("".join(pieces))
    return "" if is_initials(names) else names


def _dateline(nitf: etree._Element) -> str:
    dateline = first(nitf, "dateline")
    return said(line(child(dateline, "location")), line(dateline))


def _section(head: etree._Element | None, pubdata: etree._Element | None) -> str:
    if head is None:
        return _get(pubdata, "position.section")
    named = {meta.get("name", ""): meta.get("content", "") for meta in every(head, "meta")}
    subjects = list(every(head, "tobject.subject"))
    kind = _get(first(head, "tobject"), "tobject.type")
    return said(
        named.get("online_sections", "").partition(";")[0].strip(),
        _get(pubdata, "position.section"),
        *(subject.get("tobject.subject.type", "") for subject in subjects),
        of_code(*(subject.get("tobject.subject.refnum", "") for subject in subjects)),
        kind if kind.lower() not in {"news", "current"} else "",
    )


def _body(nitf: etree._Element, headline: str) -> str:
    content = first(nitf, "body.content")
    text = _text(content, headline) if content is not None else ""
    if not text:
        return paragraphs(first(nitf, "abstract"))
    decks = [deck for hl2 in every(nitf, "hl2") if _is_in_head(hl2) and (deck := line(hl2))]
    known = {letters_of(headline), *(letters_of(_get(word, "key")) for word in every(nitf, "keyword"))}
    above = [deck for deck in decks if letters_of(deck) not in known]
    return "\n\n".join([*above, text])


def _is_in_head(hl2: etree._Element) -> bool:
    return name(hl2.getparent()) in {"hedline", "headline"}


def _text(content: etree._Element, headline: str) -> str:
    """The text; a block that an archive keeps its beginning in once more is passed over."""
    if any(block.get("class") == "full_text" for block in content):
        for block in list(content):
            if (block.get("class") or "").endswith("lead_paragraph"):
                content.remove(block)
    parts = paragraphs(content, headline).split("\n\n")
    return "\n\n".join(_without_lead(parts) if _LEAD.match(parts[0]) else parts)


def _without_lead(parts: list[str]) -> list[str]:
    """The paragraphs without "LEAD:", and without what stands after it if that is printed again below."""
    lead = _LEAD.sub("", parts[0], count=1)
    letters = letters_of(lead)
    if len(letters) >= _FEWEST_LETTERS:
        for place, part in enumerate(parts[1:4], start=1):
            if letters_of(part).startswith(letters):
                return parts[place:]
    return [lead, *parts[1:]]


def _get(element: etree._Element | None, attribute: str) -> str:
    return clean_line(element.get(attribute, "")) if element is not None else ""


def _norm(element: etree._Element | None, child_name: str) -> str:
    return _get(first(element, child_name), "norm") if element is not None else ""
