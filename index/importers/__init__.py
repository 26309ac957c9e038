"""From files to articles, one format a module.

    hygiene.py     removes what must never reach a terminal, and puts lines and paragraphs in order
    encodings.py   bytes → text
    dates.py       calendar dates, in many spellings
    datelines.py   datelines, in the wire services' many spellings
    heads.py       the lines above a text: source, headline, byline, date
    languages.py   the language of a text, where it is not said
    text.py        plain text: a head, and a story below it
    records.py     JSON Lines and JSON
    columns.py     which key or column holds what
    tables.py      CSV and its kin: rows.py reads them, day_order.py their dates in figures
    databases.py   what the exports of news databases have in common
    nexis.py       LexisNexis (lexisnexis.py) and Nexis Uni (nexis_uni.py)
    factiva.py     Factiva, as HTML and text (factiva_text.py)
    europresse.py  Europresse
    proquest.py    ProQuest
    word.py        Word: exports of Nexis, and single articles
    naming.py      the names of records in one file
    language_names.py  languages by name
    fragments.py   pieces of HTML whose classes say what is what
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
