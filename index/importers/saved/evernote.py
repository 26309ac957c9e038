"""What Evernote exports: notes and clippings from the web, each with its pictures and files in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Final

import regex
from lxml import etree

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.heads import read_head
from index.importers.hygiene import clean_line, clean_text
from index.importers.markup import text_of
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames
from index.importers.xml import parse_xml

_NOTE, _END_OF_NOTE = b"<note>", b"</note>"
_FILE, _END_OF_FILE = b"<resource>", b"</resource>"
_LARGEST_NOTE: Final = 20_000_000
"""In bytes, without the files in it."""
_BYTES_AT_ONCE: Final = 1_000_000
_LOCKED = regex.compile(r"<en-crypt\b[^<>]*>[^<]*</en-crypt>", regex.IGNORECASE)


class EvernoteImporter:
    """Reads notes as articles. When they were saved says nothing of when they were published, nor who, by whom."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The notes, in order; `Refused`, with its number, for one that cannot be read.

        Raises `Refused` if there are none, and where the file breaks off.
        """
        names = RecordNames()
        number = 0
        for number, note in enumerate(_notes(file, origin), start=1):
            where = f"{origin}:{number}"
            if len(note) > _LARGEST_NOTE:
                yield Refused(where, "it is longer than any article", Ground.LARGE)
                continue
            try:
                raw = _article(parse_xml(note, where))
            except Refused as refused:
                yield refused
                continue
            yield cleaned(raw, f"{origin}#{names.of(raw.url, number)}", where)
        if not number:
            raise Refused(origin, "it holds no note as Evernote exports it", Ground.NO_ARTICLE)


def _notes(file: BinaryIO, origin: str) -> Iterator[bytes]:
    """Each note without the files in it; of one that is too large only as much as says so."""
    reading = _Reading(file)
    while reading.skip_past(_NOTE):
        note = bytearray(_NOTE)
        while (mark := reading.keep_up_to(note, (_FILE, _END_OF_NOTE))) == _FILE:
            reading.skip_past(_END_OF_FILE)
        if not mark:
            raise Refused(origin, "it breaks off within a note")
        yield bytes(note + _END_OF_NOTE)


class _Reading:
    """A file from mark to mark, of which little is in memory: a note may hold films."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._rest = b""

    def skip_past(self, mark: bytes) -> bool:
        """Read up to behind a mark; whether it is there."""
        return self.keep_up_to(None, (mark,)) == mark

    def keep_up_to(self, kept: bytearray | None, marks: tuple[bytes, ...]) -> bytes:
        """Read up to behind the first of some marks, and say which it was; empty if none is there."""
        longest = max(map(len, marks))
        while True:
            places = [(place, mark) for mark in marks if (place := self._rest.find(mark)) >= 0]
            if places:
                place, mark = min(places)
                self._keep(kept, place)
                self._rest = self._rest[len(mark) :]
                return mark
            self._keep(kept, max(0, len(self._rest) - longest))
            more = self._file.read(_BYTES_AT_ONCE)
            if not more:
                return b""
            self._rest += more

    def _keep(self, kept: bytearray | None, length: int) -> None:
        if kept is not None and len(kept) <= _LARGEST_NOTE:
            kept += self._rest[:length]
        self._rest = self._rest[length:]


def _article(note: etree._Element) -> RawArticle:
    """A clipping begins as a page does, with a byline and a day, perhaps: they are read as those of a text file."""
    title, url = _text(note, "title"), _text(note, "source-url")
    text = text_of(_LOCKED.sub("", _text(note, "content")))
    head, body = read_head(f"# {title}\n\n{clean_text(text)}")
    if not title or head.headline != title:
        return RawArticle(headline=title, body=text, url=url)
    return RawArticle(
        headline=title, body=body, byline=head.byline, published=head.published, source=head.source, url=url
    )


def _text(note: etree._Element, tag: str) -> str:
    """What an element says; tasks in a note have a title, too, which comes later."""
    found = next((element for element in note.iter(tag)), None)
    text = "" if found is None else "".join(found.itertext()).strip()
    return text if tag == "content" else clean_line(text)
