"""Markdown, as generators of web sites and notebooks write it: front matter, and a text below it without its marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import BinaryIO

import regex
from msgspec.structs import replace

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.encodings import decode
from index.importers.front_matter import facts_of, read_front_matter
from index.importers.heads import read_head, read_head_below
from index.importers.hygiene import clean_text, harmless
from index.importers.importer import Ignored
from index.importers.markdown_text import plain_text
from index.importers.raw import RawArticle, cleaned
from index.importers.saved.joplin import note_of
from index.importers.whole_file import LARGEST_ARTICLE, bytes_of

_HEADING = regex.compile(r"^\# (?P<text>.+)$", regex.MULTILINE)
_METADATA = regex.compile(
    r"(?P<above>(?:\#\ [^\n]+\n\n)?)Metadata\n\n(?P<list>(?:[\w ]{2,20}:[ \t][^\n]*(?:\n\n|\Z))+)"
)
_OF_NOTION = regex.compile(r"[ -][0-9a-f]{32}\Z")
"""How names of files end that Notion exports."""
_PROPERTIES = regex.compile(
    r"(?P<above>(?:\#\ [^\n]+\n\n)?)(?P<list>(?:[^\n:]{1,40}:[ \t][^\n]*(?:\n|\Z))+)(?:\n|\Z)"
)
_USUAL_PROPERTIES = frozenset(("created", "created time", "last edited time", "tags", "status", "type"))
_DAY_IN_NAME = regex.compile(r"(\d{4}-\d\d-\d\d)-.")


class MarkdownImporter:
    """Reads one article from a Markdown file."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused | Ignored]:
        """The article of that file; `Ignored` for what Joplin keeps beside its notes.

        Raises `Refused` if it holds none, or more than an article can.
        """
        text = harmless(decode(bytes_of(file, origin, LARGEST_ARTICLE), origin))
        note = note_of(text)
        if note is not None and note.is_locked:
            raise Refused(origin, "it is encrypted: export it from Joplin again", Ground.LOCKED)
        if note is not None and not note.is_note:
            yield Ignored(origin)
            return
        raw = _raw(text, origin) if note is None else replace(_raw(note.text, origin), **note.facts)
        found = cleaned(raw, origin, origin)
        if isinstance(found, Refused):
            raise found
        yield found


def _raw(text: str, origin: str) -> RawArticle:
    facts, below = read_front_matter(text) or ({}, text)
    body = clean_text(plain_text(below))
    if not facts:
        facts, body = _properties(body) if _OF_NOTION.search(PurePath(origin).stem) else _metadata(body)
    heading = _HEADING.search(body)
    head, body = read_head_below(facts, body) if facts else read_head(body)
    if heading and heading.group() in body:  # it was no headline
        body = body.replace(heading.group(), heading["text"], 1)
    return RawArticle(
        headline=head.headline,
        body=body if body.strip() else facts.get("summary", ""),
        byline=head.byline,
        published=head.published or facts.get("published") or _day_in_name(origin),
        source=head.source,
        section=head.section,
        language=head.language,
        url=head.url,
    )


def _metadata(text: str) -> tuple[Mapping[str, str], str]:
    """The facts in a list under the headline, as Readwise writes them, and the text without it."""
    match = _METADATA.match(text)
    if match is None:
        return {}, text
    lines = (line.partition(":") for line in match["list"].split("\n\n") if line)
    return facts_of({key: value.strip() for key, _, value in lines}), match["above"] + text[match.end() :]


def _properties(text: str) -> tuple[Mapping[str, str], str]:
    """The facts in the lines that Notion writes under the headline, and the text without them."""
    match = _PROPERTIES.match(text)
    if match is None:
        return {}, text
    lines = (line.partition(":") for line in match["list"].splitlines())
    said = {key: value.strip() for key, _, value in lines}
    facts = facts_of(said)
    if not facts and _USUAL_PROPERTIES.isdisjoint(map(str.casefold, said)):
        return {}, text  # it is a sentence with a colon
    return facts, match["above"] + text[match.end() :]


def _day_in_name(origin: str) -> str:
    """The day that a file is named after, as Jekyll wants it: ``2019-05-02-river-rises.md``."""
    found = _DAY_IN_NAME.match(PurePath(origin).name)
    return found[1] if found else ""
