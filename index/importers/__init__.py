"""From files to articles, one format a module.

    hygiene.py     removes what must never reach a terminal, and puts lines and paragraphs in order
    encodings.py   bytes → text
    charsets.py    bytes → text, by the charset that a header names
    dates.py       calendar dates, in many spellings
    datelines.py   datelines, in the wire services' many spellings
    heads.py       the lines above a text: source, headline, byline, date
    languages.py   the language of a text, where it is not said
    text.py        plain text: a head, and a story below it
    records.py     JSON Lines and JSON
    mail.py        an e-mail: who says what, when
    mime.py        the text in its tree of parts
    newsletters.py what a newsletter puts around its text
    mbox.py        mailboxes
    mediawiki.py   exports of MediaWiki
    wikitext.py    MediaWiki's markup → paragraphs of text
    warc.py        web archives
    containers/    what is inside archives and compressed files
    names.py       what the articles of one file are called in it
    raw.py         what an importer of records found → an article
    xml.py         XML, without its dangers
    importer.py    what every importer does
    formats.py     all formats, and how a file of each is known

A new format is a module with an `Importer`, and a line in `FORMATS`.
"""

from __future__ import annotations

from pathlib import Path

from index.importers.formats import format_of
from index.importers.importer import Importer

__all__ = ["Importer", "importer_for"]


def importer_for(path: Path, beginning: bytes = b"") -> Importer | None:
    """The importer for a file of that name that begins so; ``None`` if its format is not known."""
    found = format_of(path, beginning)
    return found.importer if found else None
