"""From files to articles, one format a module.

    hygiene.py     removes what must never reach a terminal, and puts lines and paragraphs in order
    encodings.py   bytes → text
    charsets.py    bytes → text, by the charset that a header names
    dates.py       calendar dates, in many spellings
    dates_in_words.py  … and in many languages, whose words generate_words_of_dates.py writes
    datelines.py   datelines, in the wire services' many spellings
    heads.py       the lines above a text: source, headline, byline, date
    furniture.py   what web sites say around an article, in many languages (furniture_words.py)
    languages.py   the language of a text, where it is not said
    text.py        plain text: a head, and a story below it
    markdown.py    Markdown: front_matter.py above, and markdown_text.py takes the marks off what stands below
    records.py     JSON Lines and JSON
    columns.py     which key or column holds what
    tables.py      CSV and its kin: rows.py reads them, day_order.py their dates in figures
    databases.py   what the exports of news databases have in common
    nexis.py       LexisNexis (lexisnexis.py) and Nexis Uni (nexis_uni.py)
    factiva.py     Factiva, as HTML and text (factiva_text.py)
    europresse.py  Europresse
    proquest.py    ProQuest
    word.py        Word: exports of Nexis, and single articles
    language_names.py  languages by name
    fragments.py   pieces of HTML whose classes say what is what
    ris.py         records of RIS
    bibtex.py      entries of BibTeX
    csl_json.py    items of CSL JSON; bibliography.py is what all three have in common
    missing_facts.py  what a record says of an article that is here already
    mail.py        an e-mail: who says what, when
    mime.py        the text in its tree of parts
    newsletters.py what a newsletter puts around its text
    mbox.py        mailboxes
    mediawiki.py   exports of MediaWiki
    wikitext.py    MediaWiki's markup → paragraphs of text
    warc.py        web archives
    containers/    what is inside archives and compressed files
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
    nitf.py        NITF, which many archives of newspapers are kept in
    newsml.py      NewsML 1, the agencies' messages before 2008
    newsml_g2.py   NewsML-G2, their messages since
    iptc_xml.py    what these three have in common
    inline_text.py the text in an element of NewsML
    ninjs.py       ninjs, news in JSON
    wire.py        messages as they came over the line: ANPA 1312, IPTC 7901
    wire_text.py   text as teleprinters set it
    reuters_21578.py  stories of 1987, in SGML
    trec.py        the collections of TREC and Gigaword, in SGML
    sgml.py        what these two have in common
    pieces.py      a large file, one piece at a time
    editors_notes.py  notes to editors, corrections, embargoes
    sources.py     the source under one name
    subjects.py    the sections that codes of subjects stand for
    html.py        a saved web page: webpage.py and its kin find its article, its facts and its text
    mhtml.py       web pages in one file
    epub.py        e-books, and newspapers in that form
    pdf.py         the text of PDF files
    raw.py         what an importer of records found → an article
    markup.py      HTML in a field → paragraphs of text
    json_ld.py     what a page says of itself for machines
    timestamps.py  the days of timestamps
    zips.py        zip files, without their dangers
    extras.py      libraries that are not part of every installation
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
