"""Plain text as newspapers' own systems and press offices lay it out.

    Expatica news                                   the source, a short line
    NATO-Russia Council to hold landmark talks      the headline, another
    By Jane Doe                                     a byline, if there is one
    2008-12-19                                      a date line, if there is one
    Brussels — Envoys from NATO …                   the text, often after a dateline

The lines above the text are read in `heads`, what stands before its first words in `datelines`. Where there is no
headline, the beginning of the text stands in for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import BinaryIO

import regex
from msgspec import Struct

from index.article import Article, article_id
from index.errors import Refused
from index.grounds import Ground
from index.importers.agencies.wire_text import without_notebook, without_signature
from index.importers.datelines import Dateline, read_dateline
from index.importers.dates import read_date
from index.importers.editors_notes import is_embargo, is_note, without_notes
from index.importers.encodings import decode
from index.importers.furniture import without_furniture
from index.importers.heads import POINTS, is_heading, read_head, without_bylines
from index.importers.hygiene import clean_path, clean_text, paragraphs
from index.importers.markup import text_of
from index.importers.sources import normalised
from index.importers.whole_file import LARGEST_ARTICLE, bytes_of

_LONGEST_STAND_IN = 90
_LONGEST_BEGINNING = 400
"""Characters of a line: none beyond can be in a headline."""
_LINES_LOOKED_AT = 20
_PARAGRAPHS_LOOKED_AT = 8
_MARK = r"(?:-\s?30\s?-|\#\s?\#\s?\#|[–—-]{1,3}\s?(?:ENDS?|MORE)\s?[–—-]{1,3}|[\[(]\s?(?:ENDS?|MORE)\s?[\])])"
_WORD_BELOW = r"\n\s*(?-i:ENDS?|[Ee]nds|MORE|REUTER|Reuter)\.?"
"""What is an end mark only if it stands by itself below the text."""
_END_MARK = regex.compile(
    rf"(?: \s*{_MARK} | \s+\#{{1,2}} | {_WORD_BELOW} )+ \Z", regex.VERBOSE | regex.IGNORECASE
)
_ONLY_A_MARK = regex.compile(rf"{_MARK}|[(\[–—-]*\s?ENDS\s?[)\]–—-]*", regex.IGNORECASE)
_MARKUP = regex.compile(
    r"\s*<(?:!doctype html|html|head|body|div|article|p|h[1-3])\b[^<>]*>", regex.IGNORECASE
)
"""A text that was copied with its tags."""
_LONGEST_END = 60
_RELEASE_MARK = regex.compile(r"\A\s*FOR IMMEDIATE RELEASE[:\s]*")
_FIRST_SENTENCE = regex.compile(
    r"""
    .{30,}? [.!?] (?<=[\p{Ll}\d)”\"]{2}.) (?=\s+[\p{Lu}\"“]|$)
    (?<!\b(?i:reps?|sens?|gov|pres|mrs?|ms|dr|prof|gen|col|lt|capt|sgt|rev|hon|ste?|jr|sr|nos|vs|inc|corp|ltd|dept|univ
        |jan|feb|mar|apr|aug|sept?|oct|nov|dec|mme|mlle).)
    | .*?。 | .*
    """,
    regex.VERBOSE,
)
"""Of some length, and not up to the full stop of "U.S." or "Rep."."""


class TextImporter:
    """Reads one article from a text file."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The article of that file. Raises `Refused` if it holds no text, or more than an article can."""
        data = bytes_of(file, origin, LARGEST_ARTICLE)
        written = decode(data, origin)
        text = clean_text(text_of(written) if _MARKUP.match(written) else written)
        article = _article(text, origin)
        if not any(character.isalnum() for character in article.body):
            raise Refused(origin, "it holds no text", Ground.NO_ARTICLE)
        yield article


class Story(Struct, frozen=True):
    """The text of an article, what stood at its beginning, and what editors say about it."""

    body: str
    note: str
    dateline: str
    published: date | None
    released_by: str
    agency: str = ""
    """The agency that its dateline names."""


def read_story(text: str) -> Story:
    """The body of a cleaned text, its dateline, date, notes and end mark taken off. Paragraphs stand apart."""
    text = _RELEASE_MARK.sub("", _without_end_mark(text), count=1)
    found = [part for part in paragraphs(text) if not _ONLY_A_MARK.fullmatch(part)]
    parts = without_furniture(found)
    embargoes = [part for part in found if is_embargo(part) and part not in parts]
    parts, notes = without_notes(parts)
    published = None
    if len(parts) > 1 and (published := read_date(parts[0])):
        parts = parts[1:]
    place, dateline = _first_dateline(parts)
    if dateline:
        parts[place] = parts[place][dateline.length :]
        published = published or dateline.published
    return Story(
        body="\n\n".join(parts),
        note="\n".join([*embargoes, *notes]),
        dateline=dateline.place if dateline else "",
        published=published,
        released_by=normalised(dateline.released_by) if dateline else "",
        agency=normalised(dateline.agency) if dateline else "",
    )


def _without_end_mark(text: str) -> str:
    text = text.rstrip()
    mark = _END_MARK.search(text, pos=max(0, len(text) - _LONGEST_END))
    return text[: mark.start()] if mark else text


def _first_dateline(parts: list[str]) -> tuple[int, Dateline | None]:
    """The dateline of the first paragraph that is prose, and its place: a deck or a heading may stand above it."""
    for place, part in enumerate(parts[:_PARAGRAPHS_LOOKED_AT]):
        dateline = read_dateline(part)
        if dateline and (dateline.is_certain or place == 0):
            return place, dateline
        is_point = part.startswith(POINTS)
        if not (is_note(part) or is_point) and ("\n" in part or not is_heading(part)):
            break
    return 0, None


def stand_in_headline(body: str) -> str:
    """The beginning of the text, for an article without a headline."""
    lines = [line[:_LONGEST_BEGINNING] for line in body.split("\n", _LINES_LOOKED_AT)[:_LINES_LOOKED_AT]]
    worded = (line for line in lines if sum(map(str.isalpha, line)) >= 8 and not is_note(line))
    first = " ".join(next(worded, lines[0]).split())
    sentence = _FIRST_SENTENCE.match(first)
    words = (sentence.group() if sentence else first).strip() or first
    if len(words) <= _LONGEST_STAND_IN:
        return words
    cut = words[:_LONGEST_STAND_IN]
    return (cut[: cut.rfind(" ")] if cut.rfind(" ") > _LONGEST_STAND_IN // 2 else cut) + "…"


def _article(text: str, origin: str) -> Article:
    signed_text, sent, signed = without_signature(_without_end_mark(text))
    whole, note = without_notebook(signed_text)
    head, rest = read_head(whole)
    rest, byline = (rest, head.byline) if head.byline else without_bylines(rest)
    story = read_story(rest)
    return Article(
        id=article_id(origin),
        headline=head.headline or stand_in_headline(story.body),
        body=story.body,
        byline=byline or (story.released_by if head.source else ""),
        dateline=story.dateline,
        published=head.published or story.published or sent,
        source=normalised(head.source) or story.released_by or signed or story.agency,
        section=head.section,
        url=head.url,
        language=head.language,
        origin=clean_path(origin),
        note="\n".join(filter(None, [story.note, note])),
    )
