"""MediaWiki's markup → paragraphs of text: what a reader of the page would read, without boxes, tables and notes.

One pass with a stack of what is open, and no more than linear: the library for it took three minutes for 100 kB of
``<b>`` that nobody closes, and cannot be interrupted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum, auto

import regex
from msgspec import Struct, field

from index.importers.dates import read_date
from index.importers.hygiene import clean_line

_TOKEN = regex.compile(
    r"""
    <!-- | --> | \{\{ | \}\} | \[\[ | \] | \|(?!\}(?!\}))
    | ^ [ \t:]*+ \{\| | ^ [ \t]*+ \|\} (?!\})
    | \[ (?= (?:https?:|ftp:)?// | mailto: )
    | < (?P<closes>/)? (?P<tag>[a-zA-Z][a-zA-Z0-9]*+) [^<>]*+ >
    """,
    regex.VERBOSE | regex.MULTILINE,
)
_UNREAD_TAGS = frozenset([
    "ce", "chem", "gallery", "graph", "hiero", "imagemap", "includeonly", "inputbox", "math", "ref", "references",
    "score", "script", "source", "style", "syntaxhighlight", "table", "templatedata", "timeline",
])  # fmt: skip
_BREAKING_TAGS = frozenset(["blockquote", "br", "center", "dd", "div", "dt", "hr", "li", "p", "poem", "pre"])
_DEEPEST = 60
"""What is nested deeper is text."""
_DATE_TEMPLATES = frozenset(
    ["byline", "data", "date", "dateline", "dato", "datum", "fecha", "дата", "日付", "日期"]
)
_SHOWN_TEMPLATES = {"lang": 1, "nowrap": 0, "quote": 0, "small": 0, "w": 1}
"""Templates that are part of a sentence, and which of their values is seen, or the last before."""
_NAMED_VALUE = regex.compile(r"\s*([\w -]{1,40}+)=")
_OTHER_LANGUAGE = regex.compile(r"[a-z]{2,3}(?:-[a-z]{2,12}){0,3}:")
_OTHER_WIKI = regex.compile(
    r":?(?:w|wikipedia|wikt|n|s|q|b|v|c|commons)(?::[a-z]{2,3})?:(?=\S)", regex.IGNORECASE
)
_SWITCH = regex.compile(r"__[\p{Lu}_]{3,40}?__|'{2,}")
_LIST_ITEM = regex.compile(r"[*#:;]+\s*")
_RULE = regex.compile(r"-{4,}")
NAMES_OF_UNREAD_LINKS = frozenset(["category", "file", "image", "media"])


class Page(Struct, frozen=True):
    """What is to be read on a page."""

    text: str
    published: date | None
    """If one of the templates says so that newspapers made with MediaWiki have for that."""


def read_wikitext(text: str, unread_links: Iterable[str] = NAMES_OF_UNREAD_LINKS) -> Page:
    """A page of wikitext; `unread_links` are namespaces, in small letters, that have no place in a text."""
    reader = _Reader(unread_links=frozenset(unread_links) | NAMES_OF_UNREAD_LINKS)
    shown = reader.read(text)
    return Page(text="\n\n".join(_without_empty_sections(_paragraphs(shown))), published=reader.published)


class _Kind(Enum):
    ROOT = auto()
    COMMENT = auto()
    TEMPLATE = auto()
    TABLE = auto()
    LINK = auto()
    ADDRESS = auto()
    UNREAD_TAG = auto()


class _Open(Struct):
    """Something that was opened and not yet closed: how, and what has been in it so far."""

    kind: _Kind
    token: str = ""
    parts: list[list[str]] = field(default_factory=lambda: [[]])
    """Between its bars."""

    @property
    def as_text(self) -> str:
        return self.token + "|".join(map("".join, self.parts))


_OPENING = {"<!--": _Kind.COMMENT, "{{": _Kind.TEMPLATE, "[[": _Kind.LINK, "[": _Kind.ADDRESS}
_CLOSING = {"-->": _Kind.COMMENT, "}}": _Kind.TEMPLATE, "|}": _Kind.TABLE}


class _Reader(Struct):
    unread_links: frozenset[str]
    published: date | None = None
    stack: list[_Open] = field(default_factory=lambda: [_Open(_Kind.ROOT)])
    open_kinds: Counter[_Kind] = field(default_factory=Counter)

    def read(self, text: str) -> str:
        position = 0
        while token := _TOKEN.search(text, position):
            self._write(text[position : token.start()])
            position = token.end() + self._take(token, text)
        self._write(text[position:])
        while len(self.stack) > 1:
            self._give_up()
        return self.stack[0].as_text

    def _take(self, token: regex.Match[str], text: str) -> int:
        """Do what a token says; how many characters after it belong to it."""
        mark = token.group().strip(" \t:")
        if token["tag"]:
            self._tag(token)
        elif mark == "]":
            return self._bracket(is_double=text.startswith("]", token.end()))
        elif mark == "|":
            self._bar()
        elif kind := _OPENING.get(mark) or (_Kind.TABLE if mark == "{|" else None):
            self._open(kind, token.group())
        else:
            self._close(_CLOSING[mark], token.group())
        return 0

    def _write(self, text: str) -> None:
        if text:
            self.stack[-1].parts[-1].append(text)

    def _open(self, kind: _Kind, token: str) -> None:
        if len(self.stack) > _DEEPEST:
            self._write(token)
            return
        self.stack.append(_Open(kind, token))
        self.open_kinds[kind] += 1

    def _close(self, kind: _Kind, token: str) -> None:
        if not self.open_kinds[kind]:
            self._write(token)
            return
        while self.stack[-1].kind is not kind:
            self._give_up()
        self._write(self._shown(self._popped()))

    def _popped(self) -> _Open:
        closed = self.stack.pop()
        self.open_kinds[closed.kind] -= 1
        return closed

    def _give_up(self) -> None:
        """What was never closed is text."""
        self._write(self._popped().as_text)

    def _tag(self, token: regex.Match[str]) -> None:
        name = token["tag"].lower()
        if name in _BREAKING_TAGS:
            self._write("\n")
        elif name not in _UNREAD_TAGS or token.group().endswith("/>"):
            return
        elif token["closes"]:
            self._close(_Kind.UNREAD_TAG, "")
        else:
            self._open(_Kind.UNREAD_TAG, "")

    def _bracket(self, *, is_double: bool) -> int:
        kind = self.stack[-1].kind
        if kind is _Kind.ADDRESS or (not is_double and self.open_kinds[_Kind.ADDRESS]):
            self._close(_Kind.ADDRESS, "]")
            return 0
        if is_double:
            self._close(_Kind.LINK, "]]")
            return 1
        self._write("]")
        return 0

    def _bar(self) -> None:
        if self.stack[-1].kind in {_Kind.TEMPLATE, _Kind.LINK}:
            self.stack[-1].parts.append([])
        else:
            self._write("|")

    def _shown(self, closed: _Open) -> str:
        parts = ["".join(part) for part in closed.parts]
        match closed.kind:
            case _Kind.TEMPLATE:
                return self._shown_template(parts[0].strip().casefold(), parts[1:])
            case _Kind.LINK:
                return self._shown_link(parts)
            case _Kind.ADDRESS:
                return parts[0].partition(" ")[2]
            case _:
                return ""

    def _shown_template(self, name: str, values: list[str]) -> str:
        if name in _DATE_TEMPLATES and not self.published:
            self.published = _day(values)
        place = _SHOWN_TEMPLATES.get(name)
        plain = [value for value in values if not _NAMED_VALUE.match(value)]
        return plain[min(place, len(plain) - 1)] if plain and place is not None else ""

    def _shown_link(self, parts: list[str]) -> str:
        target = parts[0].strip()
        if target.partition(":")[0].strip().casefold() in self.unread_links:
            return ""
        if len(parts) > 1:
            return parts[-1]
        return "" if _OTHER_LANGUAGE.match(target) else _OTHER_WIKI.sub("", target, count=1).lstrip(":")


def _day(values: list[str]) -> date | None:
    """A day that is one of the values, named or not, or the first three of them."""
    lines = [clean_line(_NAMED_VALUE.sub("", value, count=1)) for value in values]
    return next(filter(None, map(read_date, [*lines, "-".join(lines[:3])])), None)


class _Paragraph(Struct):
    text: str
    level: int = 0
    """Of a heading."""


def _paragraphs(text: str) -> Iterator[_Paragraph]:
    """Lines go on in the next one until a blank line, a list or a heading."""
    lines: list[str] = []
    for line in map(str.strip, [*_SWITCH.sub("", text).split("\n"), ""]):
        level = _level(line)
        item = _LIST_ITEM.match(line)
        if (level or item or not line or _RULE.fullmatch(line)) and lines:
            yield _Paragraph(" ".join(lines))
            lines = []
        if level:
            yield _Paragraph(line.strip("= \t"), level)
        elif item and len(line) > item.end():
            yield _Paragraph(line[item.end() :])
        elif line and not item and not _RULE.fullmatch(line):
            lines.append(line)


def _level(line: str) -> int:
    if not (line.startswith("=") and line.endswith("=") and line.strip("= \t")):
        return 0
    return min(len(line) - len(line.lstrip("=")), len(line) - len(line.rstrip("=")))


def _without_empty_sections(paragraphs: Iterable[_Paragraph]) -> list[str]:
    """Headings stay where a text or a heading of a lower level follows: lists of sources and the like were left out."""
    kept: list[_Paragraph] = []
    for paragraph in reversed(list(paragraphs)):
        if paragraph.level:
            is_needed = bool(kept) and (not kept[-1].level or kept[-1].level > paragraph.level)
        else:
            is_needed = any(map(str.isalnum, paragraph.text))
        if is_needed:
            kept.append(paragraph)
    return [paragraph.text for paragraph in reversed(kept)]
