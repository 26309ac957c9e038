"""Messages of newswires as they came over the line, in ANPA 1312 (America) or IPTC 7901 (Europe).

␁z6715␟-----                                  ␁bdt0123 4 pl 345  dpa 0456         service and number
r s␓␑ BC-Heat-Hawks 1stLd 02-20 0500          USA/Konflikte/                      category, slug or keywords
␂^BC-Heat-Hawks, 1st Ld,416<                  ␂River rises in the night =
^River rises in the night<                    By Ann Lee, dpa =                   headline
^By ANN LEE=
    GENEVA (AP) _ The river rose              Berlin (dpa) - The river rose       text
␃AP-WF-02-20-16 0337GMT␄                      dpa al bo␃211259 Nov 18␄            when it was sent

The control characters may have been lost on the way, so that nothing here depends on them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import BinaryIO

import regex
from msgspec import Struct, field
from msgspec.structs import replace

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.agencies.coded_head import read_coded_head
from index.importers.agencies.iptc_xml import names_of
from index.importers.agencies.pieces import pieces
from index.importers.agencies.subjects import of_category
from index.importers.agencies.wire_text import (
    in_paragraphs,
    is_indented,
    without_notebook,
    without_signature,
)
from index.importers.datelines import read_dateline
from index.importers.editors_notes import is_label, is_note
from index.importers.encodings import decode
from index.importers.heads import read_byline
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames
from index.text.letters import letters_of

_MESSAGE_END = regex.compile(rb"[\x01\x04]|(?<![^\x03\x04\n])(?:NNNN|ZCZC)\s")
_TABLE_LINE = regex.compile(rb"^\x08[^\r\n]*", regex.MULTILINE)
"""A line of a table begins with a backspace; a semicolon, or spaces of fixed widths, are between its cells."""
_BETWEEN_CELLS = regex.compile(rb"[ ]*[\x1e\x1f][\x1e\x1f ]*|;")
_HALF = regex.compile(rb"(?<=\d|^)\{")
"""How AP writes ½ in tables."""
_CONTROLS = regex.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_LONGEST_HEADER = 1000
_SERVICE = regex.compile(r"\s*(?P<id>[A-Za-z]\d{3,4})(?:\ {0,2}[\w-]+)?\s*")
_ANPA = regex.compile(
    r"\s*[a-z]\s(?P<category>[a-z])\s+(?P<slug>[\w*&'./-]+(?:\ [^\n]*?)?)\s*(?:\d\d?-\d\d?(?:\s+\d{2,5})?)\s*",
    regex.IGNORECASE,
)
_IPTC = regex.compile(
    r"\s*(?P<id>[A-Za-z]{2,4}\d{1,5})\ \d\ (?P<category>[A-Za-z]{1,3})\ \d{1,5}\b[^\n]*\n\s*(?P<slug>[^\n]*/?)\s*\n"
)
_SLUG = regex.compile(r"(?:[AP]M|BC)-\S.*|AP-\S.*,\s?\d{2,5}|\*\d+")
_VERSION = regex.compile(
    r"(?:\d+(?:st|nd|rd|th)\ )?(?:lead|net|add|sub)|refile|recast|repeat|urgent|flash|extra|roundup|update(?:\ \d+)?"
    r"|(?:\d+\.\ )?(?:zusammenfassung|überblick|wiederholung|eil(?:meldung)?|ergänzung|vorabmeldung|neu)",
    regex.IGNORECASE,
)
"""Lines that say which version of a story it is."""
_BESIDE = regex.compile(
    r"(?:With:?\ .*)?\bAP\ (?:Photos?|Graphics?|Video|Audio)\b.* | With:?\ (?:[AP]M|BC)-.* | Photos?(?:\ [A-Z]+\d+,?)+",
    regex.VERBOSE,
)
"""What goes with a story: it is sent apart."""
_POST = regex.compile(
    r"\b(?:writer|correspondent|editor|reporter|staff|contributor|press|service)s?\b", regex.IGNORECASE
)
_DECK = regex.compile(r"(?:Utl|Unterzeile)\.?:\s*")
_MARKED = regex.compile(r"^\s*\^(?=.*[\p{L}\p{N}])")
"""What begins a line that stands by itself."""
_MARKS = regex.compile(r"^\s*\^|[<=>]\s*$")
_WORDS_OF_A_POST = 6
_LONGEST_HEAD = 6
_LONGEST_HEADLINE = 300
_LETTERS_COMPARED = 60
_FEWEST_LETTERS = 20
"""A line of fewer is printed again by chance, such as the heading of a table."""


class WireImporter:
    """Reads the messages of a file from a newswire."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The messages of that file, in order. Raises `Refused` if there are none."""
        names, number = RecordNames(), 0
        for piece in pieces(file, _MESSAGE_END):
            if not any(byte > 32 for byte in piece):
                continue
            number += 1
            where = f"{origin}:{number}"
            try:
                message = _message(decode(_TABLE_LINE.sub(_row, piece), where))
            except Refused as refused:
                yield refused
            else:
                yield cleaned(_raw_article(message), f"{origin}#{names.of(message.id, number)}", where)
        if not number:
            raise Refused(origin, "it holds no messages", Ground.NO_ARTICLE)


class _Message(Struct):
    """A message, taken apart."""

    id: str = ""
    category: str = ""
    lines: list[str] = field(default_factory=list)


class _Head(Struct):
    """The lines above the text."""

    headlines: list[str] = field(default_factory=list)
    bylines: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    decks: list[str] = field(default_factory=list)


def _message(text: str) -> _Message:
    """What the header of a message says, and the lines below it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    above, mark, below = text.partition("\x02")
    header = _CONTROLS.sub(" ", above[:_LONGEST_HEADER])
    service = _SERVICE.match(header)
    found = _IPTC.match(header) or _ANPA.match(header, service.end() if service else 0)
    if not mark:
        below = above[found.end() :] if found else above
    return _Message(
        id=_group(found, "id") or (service["id"] if service and (found or mark) else ""),
        category=_group(found, "category"),
        lines=_CONTROLS.sub(" ", below.replace("\x03", "\n")).split("\n"),
    )


def _row(line: regex.Match[bytes]) -> bytes:
    """A line of a table, with bars between its cells."""
    text = line.group().lstrip(b"\x08").lstrip(b"^").replace(b"\x10", b" ").strip()
    cells = (b" ".join(_HALF.sub(b" 1/2", cell).split()) for cell in _BETWEEN_CELLS.split(text))
    return b"| " + b" | ".join(cells) + b" |"


def _group(found: regex.Match[str] | None, name: str) -> str:
    return (found.groupdict().get(name) or "") if found else ""


def _raw_article(message: _Message) -> RawArticle:
    if coded := read_coded_head(message.lines):
        raw = _article_below(_Head(headlines=[coded.headline]), message.lines[coded.length :])
        return replace(raw, dateline=coded.place, section=coded.section)
    above, below = _parted(message.lines)
    return replace(_article_below(_head(above), below), section=of_category(message.category))


def _article_below(head: _Head, below: Sequence[str]) -> RawArticle:
    text = "\n".join(_MARKED.sub("\n", line) for line in below)
    text = "\n".join(_MARKS.sub("", line) for line in text.split("\n"))
    signed_text, sent, signed = without_signature(in_paragraphs(text))
    body, note = without_notebook(signed_text)
    return RawArticle(
        headline=" ".join(head.headlines),
        body="\n\n".join([*(deck for deck in head.decks if not _is_in(deck, body)), body]),
        byline=", ".join(head.bylines),
        published=sent,
        source=signed,
        note="\n".join(filter(None, [*head.notes, note])),
    )


def _parted(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """The lines above the text and those of it: the first are marked, or stand in a block of their own."""
    begin = next((place for place, line in enumerate(lines) if line.strip()), len(lines))
    end = begin
    if begin < len(lines) and lines[begin].lstrip().startswith("^"):
        while end < len(lines) and (not lines[end].strip() or lines[end].lstrip().startswith("^")):
            end += 1
        return list(lines[begin:end]), list(lines[end:])
    while end < len(lines) and lines[end].strip() and not (end > begin and is_indented(lines[end])):
        end += 1
    block = list(lines[begin:end])
    return (block, list(lines[end:])) if _is_head(block, lines[end:]) else ([], list(lines[begin:]))


def _is_head(block: Sequence[str], below: Sequence[str]) -> bool:
    """Whether the first lines are a headline, perhaps with a byline, and not already the text."""
    text = " ".join(line.strip() for line in block)
    return (
        len(block) <= _LONGEST_HEAD
        and len(text) <= _LONGEST_HEADLINE
        and read_dateline(text) is None
        and any(line.strip() for line in below)
    )


def _head(lines: Sequence[str]) -> _Head:
    head = _Head()
    is_marked = any(line.lstrip().startswith("^") for line in lines)
    for line in (part.strip(" ^<>=+\t") for whole in lines for part in whole.split("<")):
        if not line or _BESIDE.fullmatch(line) or (not head.headlines and _SLUG.fullmatch(line)):
            continue
        if is_note(line) or is_label(line) or _VERSION.fullmatch(line):
            head.notes.append(line)
        elif names := read_byline(line) or (names_of(line) if _is_post(line, head) else ""):
            head.bylines.append(names)
        elif _DECK.match(line) or (is_marked and head.headlines):
            head.decks.append(_DECK.sub("", line, count=1))
        else:
            head.headlines.append(line)
    return head


def _is_post(line: str, head: _Head) -> bool:
    """Whether a line says whose writer the one above is, or that some without a name wrote it."""
    is_byline = bool(head.bylines) or names_of(line) != line
    return is_byline and len(line.split()) <= _WORDS_OF_A_POST and _POST.search(line) is not None


def _is_in(deck: str, body: str) -> bool:
    """Whether a line above the text is printed again in it."""
    letters, beginning = letters_of(deck)[:_LETTERS_COMPARED], letters_of(body[: 4 * _LONGEST_HEADLINE])
    return beginning.startswith(letters) or (len(letters) >= _FEWEST_LETTERS and letters in beginning)
