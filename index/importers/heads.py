"""The lines above a text: source, headline, byline, date, or YAML front matter with the same.

What tells them from the text: they are short, and do not end like a sentence. Of two such lines the first is the
source. A single one is the headline, unless it names a publisher ("Office of …", "… Times").
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import regex

from index.importers.datelines import read_dateline
from index.importers.dates import read_date
from index.importers.hygiene import clean_line

_LONGEST_SOURCE = 80
_LONGEST_HEADLINE = 220
_SENTENCE_END = regex.compile(r"[.!?…:;,。！？][\"'”’»」)]*$")
_BYLINE = regex.compile(r"(?:by|par|von|de)\s+(?=\p{Lu})", regex.IGNORECASE)
_PUBLISHER = regex.compile(
    r"""^(?:the\s+)?office\ of\b | \bU\.?S\.?\ (?:house|senate)\b | \([a-z]{2}\)$ | \.(?:com|org|net|gov)$
    | \b(?:news|wikinews|times|post|herald|tribune|gazette|journal|daily|press|monitor|observer|guardian|telegraph
    |chronicle|courier|examiner|agency|radio|voices|magazine|reuters|bulletin|clarion|sentinel)\b\.?
    (?:\ \([^)]*\))?$""",
    regex.VERBOSE | regex.IGNORECASE,
)
_FRONT_MATTER = regex.compile(r"---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", regex.DOTALL)
_FRONT_MATTER_LINE = regex.compile(
    r"^(title|date|author|source|publisher|url|lang|language)\s*:[ \t]*(.+)$",
    regex.MULTILINE | regex.IGNORECASE,
)


@dataclass(slots=True)
class Head:
    """The lines above the text."""

    source: str = ""
    headline: str = ""
    byline: str = ""
    published: date | None = None
    url: str = ""
    language: str = ""


def read_head(text: str) -> tuple[Head, str]:
    """What stands above a cleaned text, and the text below it."""
    return _front_matter(text) or _head_lines(text)


def _front_matter(text: str) -> tuple[Head, str] | None:
    """Simple ``key: value`` lines between two lines of dashes; what is nested or a list is passed over."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return None
    found = {
        key.lower(): clean_line(value).strip("\"'") for key, value in _FRONT_MATTER_LINE.findall(match[1])
    }
    head = Head(
        source=found.get("source") or found.get("publisher", ""),
        headline=found.get("title", ""),
        byline=found.get("author", ""),
        published=read_date(found.get("date", "")),
        url=found.get("url", ""),
        language=found.get("language") or found.get("lang", ""),
    )
    return head, text[match.end() :]


def _head_lines(text: str) -> tuple[Head, str]:
    lines = text.split("\n")
    places = [place for place, line in enumerate(lines) if line.strip()]
    head = Head()
    taken = 0
    for place in places[:4]:
        line = " ".join(lines[place].split())
        if not _take(head, line, _next_line(lines, places, place)):
            break
        taken = place + 1
    if not "".join(lines[taken:]).strip():  # nothing but head lines: a short text, not a head without one
        return (Head(headline=head.headline or head.source), text)
    return head, "\n".join(lines[taken:])


def _take(head: Head, line: str, next_line: str) -> bool:
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


def _take_first(head: Head, line: str, next_line: str) -> bool:
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
