"""The formats that can be read, a line each: by which names and first bytes a file is known, and who reads it."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import cast

import regex
from msgspec import Struct

from index.importers.importer import Importer
from index.importers.said_columns import Said


class Format(Struct, frozen=True):
    """One format of files."""

    name: str
    """As it is typed."""
    label: str
    """As it is shown."""
    suffixes: tuple[str, ...]
    reader: str
    """Module of this package and class, loaded when the first such file is met."""
    mark: str = ""
    """A pattern that is found at the beginning of such files; needed where others have the same suffix."""
    words: tuple[bytes, ...] = ()
    """In small letters; without one of them there the pattern is not looked for, which takes a millisecond."""
    extra: str = ""
    """What has to be installed beside Cuttings to read it."""
    is_apart: bool = False
    """Whether it is read in a process of its own, since a file of it may keep its reader busy for ever."""
    has_columns: bool = False
    """Whether an owner may say which columns of it, or of what is in it, hold what."""
    is_bibliography: bool = False
    """Whether what it holds are records about articles."""

    @property
    def importer(self) -> Importer:
        """Who reads such files."""
        return _importer(self.reader)

    def importer_told(self, columns: Said) -> Importer:
        """Who reads such files, and has been told what an owner says of columns."""
        return _importer(self.reader, columns) if columns and self.has_columns else self.importer

    def marks(self, beginning: bytes) -> bool:
        """Whether the first bytes of a file are those of this format."""
        if not self.mark or (self.words and not _has_any(self.words, beginning)):
            return False
        return _pattern(self.mark).search(beginning) is not None


_FRONT_MATTER = (
    r"""\A(?:\xef\xbb\xbf)?\s*(?:---|\+\+\+)[ \t]*\r?\n(?:[^\n]*\n){0,60}?(?:title|date|authors?)[ \t]*[:=]"""
)
_RIS = r"\A(?:\xef\xbb\xbf)?\s*(?:(?:[^\n]{0,80}\n){0,5}TY {1,2}-|FN [^\n]*\nVR 1|PT J\r?\n)"
_MAILBOX = r"\AFrom \S+ [^\n]*(?:\d:\d\d[^\n]*\d{4}\r?\n|\d{4}\r?\n[\w-]+: ?\S)"
"""A line that parts mails has a time of day (RFC 4155); without one, a field follows it: prose may begin so too."""
_MAIL = (
    r"\A(?:\xef\xbb\xbf)?\s*(?:[A-Za-z][\w-]{1,40}:[^\n]*\n(?:[ \t][^\n]*\n)*+){0,40}?"
    r"(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version|DKIM-Signature|Newsgroups|X-Mailer):[ \t]*\S"
)
_G2 = r"<(?!(?:\w+:)?nitf\b)[^<>]*iptc\.org/std/nar/"
"""Of a tag: NITF may declare the namespace too."""
_XML_RECORDS = (
    r"(?s)\A(?!.*<(?:\w+:)?(?:html|svg|plist|urlset)[\s>])"
    r"(?:(?=.*<(?:\w+:)?(?:\w*articles?|art[ií]culo|artikel|stor(?:y|ies)|records?|docs?|documents?|news\w*|items?"
    r"|beitrag|meldung|tei)[\s>])(?=.*<(?:\w+:)?\w*(?:title|headline|titre|titel|kop|t[ií]tulo|titolo|[uü]berschrift)[\s>])"
    r"|(?=.*<(?:article_?|news_?)?(?:headline|title|titre|titel|titulo|titolo|overskrift|rubrik)[\s/>])"
    r".*<(?:article_?|news_?|full_?|main_?|content_?|body_?)?(?:body|content|text|texte|texto|testo|tekst|inhalt|story|html)[\s>]"
    r"|.*<(?:doc|document|article|item|record|story|text)\s[^<>]{0,2000}\b(?:title|headline|titre|titel)\s?=)"
)
"""An article and a headline, or a headline and a text, by their names in some languages; or a headline in a tag."""
_CSL = r"""["'](?:issued|container-title|date-parts)["']\s*:"""

_LABEL = (
    r"(?:Paper|Title|Headline|Date|Section|Pages?|Authors?(?:\(s\))?|Byline|Source|From|Publication(?: \w+)?|Database"
    r"|Newspaper|Publisher|Record|Document Type|Subject Terms|Length|Lexile Measure|ISSN|Titel|Autor|Quelle|Datum|Seite"
    r"|Ressort|Zeitung|Titre|Auteur|Journal|Rubrique|T\xc3\xadtulo|Fecha|Fuente|Full Text|Volltext|URL|Edition"
    r"|Copyright|Accession Number|Abstract|Language)"
)
_LABELLED = (
    r"(?m)\A(?:\xef\xbb\xbf)?\s*(?:[^\n]{3,220}\n\s*)?"
    rf"(?:{_LABEL}[ \t]*:[^\n]{{0,400}}\n\s*(?:(?<=\n)[ \t]{{2,}}[^\n:]{{1,200}}\n\s*)*){{4}}"
    r"|^Dokumentnummer: ?\w+\s*$|^news\xc2\xb7\d{8}\xc2\xb7|^(?:\xc2\xa9|\(c\)) (?:\d{4} )?GBI-?Genios"
)
"""Four lines with labels above a text, or what Genios and Europresse have below it."""
_CELL = r"[^\t;|\n]{1,40}"
_TABLE = (
    rf"\A(?:\xef\xbb\xbf)?(?=(?:{_CELL}[\t;|]){{2,}}{_CELL}\r?\n)"
    r"(?=[^\n]*(?:tit[elru]|headline|schlagzeile|berschrift|titolo|titular))"
    r"(?=[^\n]*(?:date|datum|fecha|data|te?xte?|inhalt|article|artikel|body|content|contenu|auth?or|auteur|quelle|source))"
)
"""Three names of columns in the first line, of which one is that of a headline and one of something else."""

FORMATS = (
    Format(
        "labelled",
        "Text with labels, of NewsBank, EBSCO, Gale, Genios and others",
        (".txt", ".text"),
        "databases.labelled:LabelledImporter",
        _LABELLED,
        (b":",),
    ),
    Format(
        "proquest",
        "ProQuest",
        (".txt", ".text", ".htm", ".html"),
        "databases.proquest:ProQuestImporter",
        r"\A(?:\xef\xbb\xbf)?\s*_{40,}\s*\n|name=['\"]?DocID_",
        (b"________", b"docid_"),
    ),
    Format(
        "nexis",
        "LexisNexis and Nexis Uni",
        (".txt", ".text", ".htm", ".html"),
        "databases.nexis:NexisImporter",
        r"(?m)(?:^|>)[ \t\f]*(?:FOCUS - )?\d+ (?:of|von|de|van) \d+ DO[CK]UMENT\w{0,2}\s*(?:$|<)"
        r"|(?:^|>)[ \t\f]*(?:Dokument \d+ von|Document \d+ de) \d+\s*(?:$|<)"
        r"|(?:^|>)(?:Length|Longueur|L..?nge|Lengte|Longitud|Lunghezza) ?:(?:\s|\xc2?\xa0|&nbsp;|</?\w+[^<>]*>)*"
        r"\d[\d,.]* (?:words|mots|W..?rter|woorden|palabras|parole)"
        r"|(?s:(?:^|>)Job Number:.{0,600}?Documents? \(\d)|<DOC NUMBER=",
        (
            b"dokument ",
            b"docume",
            b"length",
            b"longueur",
            b"nge:",
            b"nge :",
            b"lengte",
            b"longitud",
            b"lunghezza",
            b"job number:",
            b"<doc number=",
        ),
    ),
    Format(
        "factiva",
        "Factiva",
        (".txt", ".text", ".htm", ".html"),
        "databases.factiva:FactivaImporter",
        r"<title>\s*Factiva|class=['\"]article \w\wArticle"
        r"|(?m)(?s:^HD(?: {2,}|\t|\s*\n).{0,2000}?^(?:WC|PD|SN)\s)"
        r"|^(?:AN\s+)?Do[ck]umento? [a-z0-9]{5,10}(?:18|19|20)\d{6}[a-z0-9]{9}\s*$"
        r"|^\d[\d.,]* (?:words|mots|W..?rter|palabras|parole|palavras)\s*\n\s*\d{1,2} \S+ \d{4}\s*$",
        (
            b"factiva",
            b'="article ',
            b"='article ",
            b"hd ",
            b"hd\t",
            b"hd\n",
            b"hd\r",
            b"documen",
            b"dokument",
            b" words\n",
            b" words\r",
            b" mots",
            b"rter\n",
            b"rter\r",
            b"palabras",
            b"parole",
            b"palavras",
        ),
    ),
    Format(
        "retriever",
        "Retriever (Mediearkivet, Atekst)",
        (".txt", ".text"),
        "databases.retriever:RetrieverImporter",
        r"(?m)^(?:Nyheter|Nyheder|Uutiset|News):\s*\n> [^\n]{3,400}, (?:\d{4}-\d\d-\d\d|\d\d\.\d\d\.\d{4})"
        r"|^[^\n]{2,120}, (?:\d{4}-\d\d-\d\d|\d\d\.\d\d\.\d{4})(?: \d\d:\d\d)?\s*\n"
        r"(?:Sid[ae] [^\n]{1,20}\n\s*)?Publi(?:cer|s)",
        (b"nyheter:", b"nyheder:", b"uutiset:", b"news:", b"publicer", b"publisert"),
    ),
    Format(
        "europresse",
        "Europresse",
        (".htm", ".html"),
        "databases.europresse:EuropresseImporter",
        r"DocPublicationName|titreArticleVisu|publiC-lblNodoc|rdp__Doc",
    ),
    Format(
        "newsml-g2",
        "NewsML-G2",
        (".xml", ".newsml", ""),
        "agencies.newsml_g2:NewsmlG2Importer",
        _G2,
    ),
    Format(
        "newsml",
        "NewsML 1",
        (".xml", ".newsml", ""),
        "agencies.newsml:NewsmlImporter",
        r"<(?:\w+:)?NewsML[\s>]",
    ),
    Format(
        "nitf",
        "NITF",
        (".xml", ".nitf", ""),
        "agencies.nitf:NitfImporter",
        r"<(?:!DOCTYPE\s+)?(?:\w+:)?nitf[\s>]",
    ),
    Format(
        "ninjs",
        "ninjs",
        (".json", ".jsonl", ".ndjson", ""),
        "agencies.ninjs:NinjsImporter",
        r'(?s)\A(?=.*"(?:uri|guid|urn)"\s*:).*(?:"(?:(?:first|version)_?created|pubstatus|headlines|bodies|(?:body|headline)_\w+'
        r'|infosources?|copyrightholder|usageterms|representationtype|eventdetails)"\s*:|ninjs)',
    ),
    Format(
        "reuters-21578",
        "Reuters-21578",
        (".sgm", ".sgml"),
        "agencies.reuters_21578:Reuters21578Importer",
        r"<REUTERS\s",
    ),
    Format(
        "trec",
        "TREC and Gigaword",
        (".sgm", ".sgml", ".trec", ".txt", ""),
        "agencies.trec:TrecImporter",
        r"\A\s*(?:<[?!][^>]*>\s*)*<DOC(?:\s[^>]*)?>\s*<(?:DOC|HEAD|DATE|TEXT|BODY)",
    ),
    Format("wire", "Newswire messages", (".anpa", ".7901", ".wire"), "agencies.wire:WireImporter"),
    Format(
        "wire-text",
        "Newswire messages in text files",
        (".txt", ".text", ".iptc", ".tst", ""),
        "agencies.wire:WireImporter",
        r"\A[\s\x00\x16\x7f]*(?:\x01[^\x02]{3,600}\x02|ZCZC\s"
        r"|\^?(?:AM|AP|BC|PM)-[^\n]{2,80}(?:<|,\s?\d{2,5})\s*\n"
        r"|[a-z]{2,4}\d{3,5} [1-9] [a-z]{1,3} \d{1,5}\b[^\n]{0,60}\n"
        r"|(?:[a-z]\d{3,4}[\x1f ]?[\w-]*\s+)?[a-z] [a-z][\x11-\x14]{0,2}\s+(?:AM|PM|BC|AP)-.* \d\d?-\d\d?\s)",
    ),
    Format("text", "Plain text and wire copy", (".txt", ".text"), "text:TextImporter"),
    Format("csv", "CSV and other tables", (".csv", ".tsv", ".tab"), "tables:TableImporter", has_columns=True),
    Format(
        "csv-text",
        "Tables in a text file",
        (".txt", ".text"),
        "tables:TableImporter",
        _TABLE,
        (b"\t", b";", b"|"),
        has_columns=True,
    ),
    Format(
        "spreadsheet",
        "Spreadsheets of Excel, LibreOffice and others",
        (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"),
        "spreadsheets:SpreadsheetImporter",
        extra="formats",
        is_apart=True,
        has_columns=True,
    ),
    Format(
        "spreadsheet-page",
        "Spreadsheets of Excel saved as web pages",
        (".html", ".htm"),
        "spreadsheets:SpreadsheetImporter",
        r"""urn:schemas-microsoft-com:office:excel"""
        r"""|<meta\s+name=['"]?(?:ProgId|Generator)['"]?\s+content=['"]?(?:Microsoft )?Excel""",
        (b"excel",),
        extra="formats",
        is_apart=True,
        has_columns=True,
    ),
    Format(
        "open-document",
        "OpenDocument, of LibreOffice and others",
        (".odt", ".ott"),
        "documents.open_document:OpenDocumentImporter",
        is_apart=True,
    ),
    Format("word", "Word", (".docx",), "documents.word:WordImporter", extra="formats", is_apart=True),
    Format("rich-text", "Rich Text", (".rtf",), "documents.word:OldWordImporter", is_apart=True),
    Format(
        "old-word",
        "Word from 1997 to 2003",
        (".doc",),
        "documents.word:OldWordImporter",
        is_apart=True,
    ),
    Format(
        "html",
        "Saved web pages",
        (".html", ".htm", ".xhtml"),
        "web.html:HtmlImporter",
        extra="formats",
        is_apart=True,
    ),
    Format(
        "mhtml",
        "Web pages in one file (MHTML)",
        (".mhtml", ".mht"),
        "web.mhtml:MhtmlImporter",
        extra="formats",
        is_apart=True,
    ),
    Format(
        "safari",
        "Web pages saved by Safari",
        (".webarchive",),
        "web.safari_archive:SafariArchiveImporter",
        extra="formats",
        is_apart=True,
    ),
    Format(
        "maff",
        "Web pages saved by Firefox with MAF",
        (".maff",),
        "web.maff:MaffImporter",
        extra="formats",
        is_apart=True,
    ),
    Format(
        "epub", "E-books and newspapers in EPUB", (".epub",), "documents.epub:EpubImporter", is_apart=True
    ),
    Format(
        "pdf", "The text of PDF files", (".pdf",), "documents.pdf:PdfImporter", extra="formats", is_apart=True
    ),
    Format("markdown", "Markdown", (".md", ".markdown", ".mdown", ".mkd"), "markdown:MarkdownImporter"),
    Format(
        "front-matter",
        "Plain text with front matter",
        (".txt", ".text"),
        "markdown:MarkdownImporter",
        _FRONT_MATTER,
    ),
    Format("ris", "RIS", (".ris",), "references.ris:RisImporter", is_bibliography=True),
    Format(
        "ris-text",
        "RIS in a text file",
        (".txt", ".text"),
        "references.ris:RisImporter",
        _RIS,
        is_bibliography=True,
    ),
    Format(
        "bibtex",
        "BibTeX",
        (".bib", ".bibtex"),
        "references.bibtex:BibtexImporter",
        extra="formats",
        is_bibliography=True,
    ),
    Format(
        "endnote-xml",
        "XML of EndNote",
        (".xml",),
        "references.endnote_xml:EndNoteImporter",
        r"<records>\s*<record>(?s:.{0,2000})<(?:ref-type|contributors|titles)\b",
        is_bibliography=True,
    ),
    Format("csl-json", "CSL JSON", (".json",), "references.csl_json:CslImporter", _CSL, is_bibliography=True),
    Format(
        "wordpress",
        "Export of WordPress",
        (".xml", ""),
        "feeds.wordpress:WordpressImporter",
        mark=r"xmlns:\w+=[\"']https?://wordpress\.org/export/",
    ),
    Format(
        "feed",
        "RSS and Atom feeds",
        (".rss", ".atom", ".rdf", ".xml", ""),
        "feeds.xml_feeds:FeedImporter",
        mark=r"<\x00?(?:(?:[\w.-]\x00?)+:\x00?)?(?:r\x00?s\x00?s|f\x00?e\x00?e\x00?d|r\x00?d\x00?f)\x00?[\s/>]",
    ),
    Format(
        "json-feed",
        "JSON Feed",
        (".json",),
        "feeds.json_feed:JsonFeedImporter",
        mark=r'"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org|\A[^[{]{0,8}\{(?s:.*)"(?:home_page|feed)_url"\s*:',
    ),
    Format(
        "opml",
        "Lists of feeds, without articles",
        (".opml", ".xml"),
        "feeds.opml:OpmlImporter",
        mark=r"<opml[\s>]",
    ),
    Format(
        "wallabag",
        "Articles saved with wallabag",
        (".json", ".xml"),
        "saved.wallabag:WallabagImporter",
        mark=r'"is_(?:archived|fav)"\s*:|<is_archived>',
    ),
    Format(
        "omnivore",
        "Articles saved with Omnivore",
        (".zip",),
        "saved.omnivore:OmnivoreImporter",
        mark=r"metadata_\d+_to_\d+\.json",
    ),
    Format(
        "link-list",
        "Bookmarks of a browser, Pinboard, Karakeep or Linkwarden in JSON",
        (".json",),
        "saved.link_lists:LinkListImporter",
        mark=r'"toread"\s*:|"text/x-moz-place|"bookmark_bar"\s*:|"date_added"\s*:\s*"\d|\A\s*\{\s*"bookmarks"\s*:\s*\['
        r'|"collections"\s*:\s*\[\s*\{(?s:.{0,2000})"links"\s*:',
    ),
    Format(
        "evernote",
        "Notes and clippings of Evernote",
        (".enex",),
        "saved.evernote:EvernoteImporter",
        is_apart=True,
    ),
    Format(
        "read-later",
        "Articles saved with Pocket, Instapaper, Matter, Raindrop or Readwise",
        (".csv",),
        "saved.read_later:ReadLaterImporter",
        mark=r"\A\W{0,4}(?:title\W{1,3}url\W{1,3}(?:time_added|id|content)|url\W{1,3}title\W{1,3}selection|id\W{1,3}title\W{1,3}note\W{1,3}excerpt"
        r"|title\W{1,3}author\W{1,3}publisher\W{1,3}url)\b",
    ),
    Format(
        "text-clipping",
        "Text clippings of a Mac",
        (".textclipping",),
        "saved.text_clipping:TextClippingImporter",
    ),
    Format(
        "kindle",
        "Clippings of a Kindle",
        (".txt",),
        "saved.kindle:KindleImporter",
        r"(?m)\A(?:\xef\xbb\xbf)*[^\n]{1,400}\n- [^\n]{5,200}\|[^\n]{5,150}\n(?s:.{0,7000}?)^={10}\s*$",
        (b"==========",),
    ),
    Format(
        "bookmarks",
        "Bookmarks of a browser, and lists of Pocket and Instapaper",
        (".html", ".htm"),
        "saved.bookmarks:BookmarkImporter",
        mark=r"<!DOCTYPE NETSCAPE-Bookmark-file-1|<title>(?:Pocket Export|Instapaper: Export)</title>",
    ),
    Format(
        "json",
        "JSON and JSON Lines",
        (".jsonl", ".ndjson", ".json"),
        "records:RecordImporter",
        has_columns=True,
    ),
    Format("mail", "E-mail", (".eml", ".emlx"), "mailboxes.mail:MailImporter", is_apart=True),
    Format(
        "outlook",
        "Messages of Outlook",
        (".msg",),
        "mailboxes.outlook:OutlookImporter",
        r"\A\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        is_apart=True,
    ),
    Format(
        "mail-text",
        "E-mail in a text file",
        (".txt", ".text", ".msg", ""),
        "mailboxes.mail:MailImporter",
        _MAIL,
        (
            b"received:",
            b"return-path:",
            b"delivered-to:",
            b"message-id:",
            b"mime-version:",
            b"newsgroups:",
            b"x-mailer:",
        ),
        is_apart=True,
    ),
    Format("mbox", "Mailbox", (".mbox",), "mailboxes.mbox:MboxImporter", is_apart=True),
    Format(
        "mailbox",
        "Mailbox in a text file, or without a suffix",
        (".txt", ".text", ""),
        "mailboxes.mbox:MboxImporter",
        _MAILBOX,
        is_apart=True,
    ),
    Format(
        "mediawiki",
        "Export of MediaWiki",
        (".xml",),
        "wiki.mediawiki:MediaWikiImporter",
        mark=r"<mediawiki[\s>]",
        is_apart=True,
    ),
    Format(
        "xml",
        "XML with articles, of Factiva, ProQuest, agencies and content systems",
        (".xml",),
        "xml_records:XmlRecordImporter",
        mark=_XML_RECORDS,
        is_apart=True,
    ),
    Format("warc", "Web archive", (".warc", ".arc"), "web.warc:WarcImporter", extra="formats", is_apart=True),
    Format(
        "zip", "Zip archive", (".zip",), "containers.archives:ZipImporter", is_apart=True, has_columns=True
    ),
    Format(
        "tar",
        "Tar archive",
        (".tar", ".jex"),
        "containers.archives:TarImporter",
        is_apart=True,
        has_columns=True,
    ),
    Format(
        "gzip",
        "Compressed by gzip",
        (".gz", ".tgz"),
        "containers.compressed:GzipImporter",
        is_apart=True,
        has_columns=True,
    ),
    Format(
        "bzip2",
        "Compressed by bzip2",
        (".bz2", ".tbz", ".tbz2"),
        "containers.compressed:Bzip2Importer",
        is_apart=True,
        has_columns=True,
    ),
    Format(
        "xz",
        "Compressed by xz",
        (".xz", ".txz"),
        "containers.compressed:XzImporter",
        is_apart=True,
        has_columns=True,
    ),
    Format(
        "zstandard",
        "Compressed by Zstandard",
        (".zst", ".tzst"),
        "containers.compressed:ZstandardImporter",
        extra="formats",
        is_apart=True,
        has_columns=True,
    ),
)
"""Of several with one suffix the first whose mark is found counts, and after those the first without a mark."""


def format_named(name: str) -> Format | None:
    """The format of that name, if there is one."""
    return next((format_ for format_ in FORMATS if format_.name == name), None)


def importer_named(name: str) -> Importer:
    """Who reads files of the format of that name, for another that comes by some."""
    return next(format_ for format_ in FORMATS if format_.name == name).importer


@cache
def _importer(reader: str, *told: Said) -> Importer:
    module, _, name = reader.partition(":")
    return cast("Importer", getattr(import_module(f"index.importers.{module}"), name)(*told))


def _has_any(words: tuple[bytes, ...], beginning: bytes) -> bool:
    lowered = beginning.lower()
    return any(word in lowered for word in words)


@cache
def _pattern(mark: str) -> regex.Pattern[bytes]:
    return regex.compile(mark.encode(), regex.IGNORECASE)
