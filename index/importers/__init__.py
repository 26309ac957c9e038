"""From files to articles, one format a module.

    hygiene.py     removes what must never reach a terminal, and puts lines and paragraphs in order
    encodings.py   bytes → text
    dates.py       calendar dates, in many spellings
    datelines.py   datelines, in the wire services' many spellings
    heads.py       the lines above a text: source, headline, byline, date
    languages.py   the language of a text, where it is not said
    text.py        plain text: a head, and a story below it
    records.py     JSON Lines and JSON
    feeds.py       RSS and Atom
    feed_xml.py    a feed, cut into its entries
    feed_dates.py  the dates of feeds
    json_feed.py   JSON Feed
    opml.py        OPML: lists of feeds
    wallabag.py    what wallabag exports
    omnivore.py    what Omnivore exported
    read_later.py  tables of saved articles
    bookmarks.py   lists of links in HTML
    json_records.py  large JSON
    record_names.py   what the records of a file are called
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
