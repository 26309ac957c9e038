"""Plain text as newspapers' own systems and press offices lay it out.

    Expatica news                                   the source, a short line
    NATO-Russia Council to hold landmark talks      the headline, another
    By Jane Doe                                     a byline, if there is one
    2008-12-19                                      a date line, if there is one
    Brussels — Envoys from NATO …                   the text, often after a dateline

What tells them from the text: they are short, and do not end like a sentence. Of two such lines the first is the
source. A single one is the headline, unless it names a publisher ("Office of …", "… Times"). Where there is no
headline, the beginning of the text stands in for it. YAML front matter is read for the same fields.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

import regex

from index.article import Article, article_id
from index.errors import Refused
from index.importers.datelines import read_date, read_dateline
from index.importers.encodings import decode
from index.importers.hygiene import clean_line, clean_text, paragraphs

LARGEST_FILE = 50_000_000
"""In bytes. A longer text is no article."""

_LONGEST_SOURCE = 80
_LONGEST_HEADLINE = 220
_LONGEST_STAND_IN = 90
_LINES_LOOKED_AT = 20
_SENTENCE_END = regex.compile(r"[.!?…:;,。！？][\"'”’»」)]*$")
_BYLINE = regex.compile(r"(?:by|par|von|de)\s+(?=\p{Lu})", regex.IGNORECASE)
_PUBLISHER = regex.compile(
    r"""^(?:the\s+)?office\ of\b | \bU\.?S\.?\ (?:house|senate)\b | \([a-z]{2}\)$ | \.(?:com|org|net|gov)$
    | \b(?:news|wikinews|times|post|herald|tribune|gazette|journal|daily|press|monitor|observer|guardian|telegraph
    |chronicle|courier|examiner|agency|radio|voices|magazine|reuters|bulletin|clarion|sentinel)\b\.?
    (?:\ \([^)]*\))?$""",
    regex.VERBOSE | regex.IGNORECASE,
)
_END_MARK = regex.compile(r"\s*(?:-\s?30\s?-|#\s?#\s?#|-{1,3}\s?END\s?-{1,3})\s*\Z")
_FRONT_MATTER = regex.compile(r"---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", regex.DOTALL)
_FRONT_MATTER_LINE = regex.compile(
    r"^(title|date|author|source|publisher|url|lang|language)\s*:[ \t]*(.+)$",
    regex.MULTILINE | regex.IGNORECASE,
)
_FIRST_SENTENCE = regex.compile(r".{30,}?(?<=[\p{Ll}\d)”\"]{2})[.!?](?=\s+[\p{Lu}\"“]|$)|.*?。|.*")
"""Of some length: "U.S." and "Rep." end in a full stop too."""


class TextImporter:
    """Reads one article from a text file."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The article of that file. Raises `Refused` if it holds no text, or more than an article can."""
        data = file.read(LARGEST_FILE + 1)
        if len(data) > LARGEST_FILE:
            raise Refused(origin, f"it is larger than {LARGEST_FILE // 1_000_000} MB")
        text = clean_text(decode(data, origin))
        if not any(character.isalnum() for character in text):
            raise Refused(origin, "it holds no text")
        yield _article(text, origin)


@dataclass(frozen=True, slots=True)
class Story:
    """The text of an article, and what stood at its beginning."""

    body: str
    dateline: str
    published: date | None
    byline: str


def read_story(text: str) -> Story:
    """The body of a cleaned text, its dateline and date taken off, and the end mark. Paragraphs stand apart."""
    parts = paragraphs(_END_MARK.sub("", text))
    published = None
    if len(parts) > 1 and (published := read_date(parts[0])):
        parts = parts[1:]
    dateline = read_dateline(parts[0]) if parts else None
    if dateline:
        parts[0] = parts[0][dateline.length :]
        published = published or dateline.published
    return Story(
        body="\n\n".join(parts),
        dateline=dateline.place if dateline else "",
        published=published,
        byline=dateline.lead if dateline else "",
    )


def stand_in_headline(body: str) -> str:
    """The beginning of the text, for an article without a headline."""
    lines = [line.strip() for line in body.split("\n", _LINES_LOOKED_AT)[:_LINES_LOOKED_AT]]
    first = next((line for line in lines if sum(map(str.isalpha, line)) >= 8), lines[0])
    sentence = _FIRST_SENTENCE.match(first)
    words = (sentence.group() if sentence else first).strip() or first
    if len(words) <= _LONGEST_STAND_IN:
        return words
    cut = words[:_LONGEST_STAND_IN]
    return (cut[: cut.rfind(" ")] if cut.rfind(" ") > _LONGEST_STAND_IN // 2 else cut) + "…"


@dataclass(slots=True)
class _Head:
    """The lines above the text."""

    source: str = ""
    headline: str = ""
    byline: str = ""
    published: date | None = None
    url: str = ""
    language: str = ""


def _article(text: str, origin: str) -> Article:
    head, rest = _front_matter(text) or _head_lines(text)
    story = read_story(rest)
    return Article(
        id=article_id(origin),
        headline=head.headline or stand_in_headline(story.body),
        body=story.body,
        byline=head.byline or story.byline,
        dateline=story.dateline,
        published=head.published or story.published,
        source=head.source,
        url=head.url,
        language=head.language,
        origin=origin,
    )


def _front_matter(text: str) -> tuple[_Head, str] | None:
    """Simple ``key: value`` lines between two lines of dashes; what is nested or a list is passed over."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return None
    found = {
        key.lower(): clean_line(value).strip("\"'") for key, value in _FRONT_MATTER_LINE.findall(match[1])
    }
    head = _Head(
        source=found.get("source") or found.get("publisher", ""),
        headline=found.get("title", ""),
        byline=found.get("author", ""),
        published=read_date(found.get("date", "")),
        url=found.get("url", ""),
        language=found.get("language") or found.get("lang", ""),
    )
    return head, text[match.end() :]


def _head_lines(text: str) -> tuple[_Head, str]:
    lines = text.split("\n")
    places = [place for place, line in enumerate(lines) if line.strip()]
    head = _Head()
    taken = 0
    for place in places[:4]:
        line = " ".join(lines[place].split())
        if not _take(head, line, _next_line(lines, places, place)):
            break
        taken = place + 1
    if not "".join(lines[taken:]).strip():  # nothing but head lines: a short text, not a head without one
        return (_Head(headline=head.headline or head.source), text)
    return head, "\n".join(lines[taken:])


def _take(head: _Head, line: str, next_line: str) -> bool:
    """Put a line where it belongs; whether it is a line above the text at all."""
    if head.published is None and (published := read_date(line)):
        head.published = published
        return True
    if head.published or not _is_short(line):
        return False
    if head.headline:
        is_byline = not head.byline and (_BYLINE.match(line) or read_date(next_line))
        head.byline = _BYLINE.sub("", line, count=1) if is_byline else head.byline
        return bool(is_byline)
    if head.source:
        head.headline = line
        return True
    return _take_first(head, line, next_line)


def _take_first(head: _Head, line: str, next_line: str) -> bool:
    letters = sum(character.isalpha() for character in line)
    if letters < 3:
        return False
    another_follows = _is_short(next_line) and not read_date(next_line) and not _BYLINE.match(next_line)
    is_source = len(line) <= _LONGEST_SOURCE and (another_follows or bool(_PUBLISHER.search(line)))
    if is_source:
        head.source = line
    else:
        head.headline = line
    return True


def _next_line(lines: list[str], places: list[int], place: int) -> str:
    following = places[places.index(place) + 1 :]
    return " ".join(lines[following[0]].split()) if following else ""


def _is_short(line: str) -> bool:
    """Whether a line is a heading and not prose: a sentence of some length ends like one."""
    is_prose = (
        len(line.split()) > (15 if line.endswith(("?", "!")) else 7)
        and _SENTENCE_END.search(line) is not None
    )
    is_run = "。" in line and len(line) > 40
    return (
        bool(line)
        and len(line) <= _LONGEST_HEADLINE
        and not is_prose
        and not is_run
        and not read_dateline(line)
    )
