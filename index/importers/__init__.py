"""From files to articles, one format a module.

    formats.py     all formats, how a file of each is known, and who reads it; recognition.py tells of which a file is,
                   also of one that is misnamed.py
    importer.py    what every importer does
    apart.py       reads what may hang in a process of its own; course.py goes on behind the part of a file that did

    agencies/      NITF, NewsML 1 and G2, ninjs, wire messages, the SGML of old collections
    containers/    what is inside archives and compressed files
    databases/     LexisNexis, Nexis Uni, Factiva, Europresse, ProQuest, Retriever; labelled.py NewsBank, EBSCO, Gale, …
    documents/     Word, Rich Text, OpenDocument, EPUB, PDF
    feeds/         RSS, Atom, JSON Feed; exports of WordPress; OPML
    mailboxes/     e-mails, newsletters, mailboxes, messages of Outlook
    references/    RIS, BibTeX, CSL JSON, EndNote; what they say of an article that is here already
    saved/         wallabag, Omnivore, Evernote, Pocket, Instapaper, Kindle, Joplin, clippings of a Mac, bookmarks
    web/           saved pages, MHTML, WARC, web archives of Safari and Firefox
    wiki/          MediaWiki
    text.py        plain text: a head, and a story below it
    markdown.py    Markdown: front_matter.py above, and markdown_text.py takes the marks off what stands below
    records.py     JSON Lines and JSON; json_records.py large ones, record by record; json_articles.py where in one the
                   articles are, json_values.py what a value says
    xml_records.py XML whose elements are called what columns are called, in databases and content systems
    tables.py      CSV and its kin: rows.py reads them, day_order.py their dates in figures
    spreadsheets.py  sheets, read as tables
    columns.py     which key or column holds what; said_columns.py what an owner says of that

What they share:

    raw.py         what an importer found → an article; record_names.py what the records of a file are called
    hygiene.py     removes what must never reach a terminal, and puts lines and paragraphs in order
    encodings.py   bytes → text; charsets.py where a name for the encoding is given, western_encodings.py Latin letters
    dates.py       calendar dates; dates_in_words.py in many languages, whose words generate_words_of_dates.py writes
    heads.py       the lines above a text: folios.py a newspaper and a day in one line, labels.py lines with labels
    datelines.py   datelines, in the wire services' many spellings
    family_names.py  "Lee, Ann" → Ann Lee
    sources.py     the source under one name
    editors_notes.py  notes to editors, corrections, embargoes; editors_words.py how they begin, in many languages
    furniture.py   what web sites say around an article, in many languages (furniture_words.py)
    languages.py   the language of a text, where it is not said; language_names.py where it is, in words
    markup.py      HTML in a field → paragraphs of text
    whole_file.py  a file that is read as a whole, if it is not too large
    xml.py         XML, without its dangers; zips.py zip files; compound_files.py those of Microsoft;
                   guarded_files.py files that lie about lengths
    extras.py      libraries that are not part of every installation

A new format is a module with an `Importer`, and a line in `FORMATS`.
"""

from __future__ import annotations

from pathlib import Path

from index.importers.importer import Importer
from index.importers.recognition import format_of

__all__ = ["Importer", "importer_for"]


def importer_for(path: Path, beginning: bytes = b"") -> Importer | None:
    """The importer for a file of that name that begins so; ``None`` if its format is not known."""
    found = format_of(path, beginning)
    return found.importer if found else None
