"""What the worst files cost: `hostile_files.py [--below FOLDER] [--dry-run] [CASE …]`, all cases without names.

Each file is made below FOLDER (2 GB free, the system's temporary one if none is named), added to an archive of its own
by `cuttings add`, and taken away. Prints for each: the seconds it took, the largest memory of one process, the largest
of all processes of the command together (resident, so that what they share counts more than once; then each page by the
processes that share it, as PSS does), and what was said. It may take 500 MB, and a minute a file. On Linux; an hour.
"""

from __future__ import annotations

import argparse
import bz2
import contextlib
import gzip
import io
import itertools
import lzma
import os
import signal
import struct
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import outlook_files
import zstandard
from hostile_pdfs import PDFS, WORST_PDFS
from msgspec import Struct

_MOST_SECONDS = 200.0
_MOST_MEMORY = 3_000_000_000
"""What takes more is ended: others may work on the machine."""
_SECONDS_BETWEEN_LOOKS = 0.02
_MEGABYTE = 1_000_000
_PAGE = os.sysconf("SC_PAGE_SIZE")
_PROSE = b"The river rose by two metres in the night, the mayor of Elm said. Nobody was hurt, she added.\n\n"
_WORDS = b" ".join(b"w%x" % (number * 7919) for number in range(120_000)) + b"\n"

Bytes = Iterator[bytes]


def _times(piece: bytes, megabytes: float, begin: bytes = b"", end: bytes = b"") -> Bytes:
    """`piece` again and again."""
    block = piece * max(1, _MEGABYTE // len(piece))
    yield begin
    for _ in range(max(1, round(megabytes * _MEGABYTE / len(block)))):
        yield block
    yield end


def _numbered(record: bytes, count: int, begin: bytes = b"", end: bytes = b"") -> Bytes:
    """A record with a number in it, again and again."""
    yield begin
    for start in range(0, count, 10_000):
        yield b"".join(record % number for number in range(start, min(count, start + 10_000)))
    yield end


def _different(count: int, first: int = 0) -> Bytes:
    """Words of which none comes twice."""
    for start in range(first, first + count, 10_000):
        end = min(first + count, start + 10_000)
        yield b" ".join(b"%x" % (0x10000 + number * 7919) for number in range(start, end)) + b" "


def _nested(open_: bytes, close: bytes, count: int, begin: bytes = b"", end: bytes = b"") -> Bytes:
    yield begin + open_ * count + b"x" + close * count + end


def _zip(members: Iterator[tuple[str, Bytes]], compression: int = zipfile.ZIP_DEFLATED) -> Bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression, compresslevel=6) as archive:
        for name, pieces in members:
            with archive.open(name, "w", force_zip64=True) as member:
                for piece in pieces:
                    member.write(piece)
    yield made.getvalue()


def _zip_in_zip(depth: int) -> Bytes:
    inner = b"".join(_zip(iter([("a.txt", _times(b"\0", 1000))])))
    for level in range(depth):
        names = (f"{level}-{number}.zip" for number in range(10))
        inner = b"".join(_zip((name, iter([inner])) for name in names))
    yield inner


def _compressed(compress: Callable[[bytes], bytes], pieces: Bytes) -> Bytes:
    """Each piece by itself: all of these formats allow that."""
    known: dict[bytes, bytes] = {}
    for piece in filter(None, pieces):
        if piece not in known:
            known = {piece: compress(piece)}
        yield known[piece]


def _mail(count: int) -> Bytes:
    parts = b"".join(b"--b\nContent-Type: text/plain\n\nText %d.\n" % number for number in range(count))
    yield b"From: a@b.example\nSubject: One\nContent-Type: multipart/mixed; boundary=b\n\n" + parts


def _outlook(count: int) -> Bytes:
    """As many messages forwarded in one."""
    properties = {outlook_files.SUBJECT: "One", outlook_files.BODY: "Text."}
    inner = outlook_files.attachment({}, outlook_files.message_folder(properties))
    yield outlook_files.message(properties, [inner] * count)


def _rich_text_of_outlook(pieces: Bytes) -> Bytes:
    """Rich Text that is packed so that two bytes are seventeen."""
    said = b"".join(pieces)
    data = struct.pack("<II4sI", len(said) + 12, len(said) * 8, b"LZFu", 0) + said
    yield outlook_files.message({outlook_files.SUBJECT: "One", outlook_files.RICH_TEXT: data})


def _pdf(name: str, times: int) -> Bytes:
    yield PDFS[name](times)


def _page(inside: Bytes) -> Bytes:
    begin = b"<html><head><title>One</title></head><body><h1>River rises</h1><p>" + _PROSE + b"</p>"
    return itertools.chain([begin], inside, [b"</body></html>"])


def _html(name: str, megabytes: float = 9.8, most_tags: int = 79_000) -> Bytes:
    """A page of one shape: without a size, as large as one is read."""
    piece, begin, end = _HTML[name]
    number = min(int(megabytes * _MEGABYTE / len(piece)), most_tags // max(1, piece.count(b"<")))
    return _page(iter([begin, piece * number, end]))


def _epub(page: Bytes) -> Bytes:
    package = (
        b"<p><manifest><item id='a' href='a' media-type='text/html'/></manifest>"
        b"<spine><itemref idref='a'/></spine></p>"
    )
    container = b"<c><rootfile full-path='p'/></c>"
    parts = [("META-INF/container.xml", iter([container])), ("p", iter([package])), ("a", page)]
    return _zip(iter(parts))


def _word(document: Bytes) -> Bytes:
    types = (
        b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels"'
        b' ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/d.xml"'
        b' ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    relations = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r"'
        b' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
        b' Target="d.xml"/></Relationships>'
    )
    parts = [("[Content_Types].xml", iter([types])), ("_rels/.rels", iter([relations])), ("d.xml", document)]
    return _zip(iter(parts))


_W = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
_P = b"<w:p><w:r><w:t>The river rose.</w:t></w:r></w:p>"
_NITF = b"<nitf><body><body.head><hedline><hl1>One</hl1></hedline></body.head><body.content>"
_ITEM = b"<item><guid>%d</guid><title>One</title><description>Text.</description></item>"
_RIS = b"TY  - NEWS\nID  - %d\nTI  - One\nAB  - Text.\nER  -\n"
_BIB = b"@article{a%d, title = {One}, abstract = {Text.}}\n"
_WALLABAG = b'{"is_archived": 0, "id": %d, "title": "One", "content": "Text."},'
_WIKI = b'<mediawiki xml:lang="en"><siteinfo><sitename>N</sitename></siteinfo>'
_WIKI_PAGE = b"<page><title>T%d</title><ns>0</ns><id>%d</id><revision><text>The '''river''' rose.</text></revision></page>"
_HTML: dict[str, tuple[bytes, bytes, bytes]] = {
    "text": (b"river ", b"", b""),
    "paragraphs": (b"<p>" + _PROSE, b"", b""),
    "deep": (b"<div>", b"", b""),
    "inline": (b"<b>a", b"", b""),
    "divs": (b"<div><span>a</span></div>", b"", b""),
    "links": (b"<li><a href='/a'>One</a></li>", b"", b""),
    "scripts": (b"<script>{", b"", b""),
    "json-ld": (b"[", b'<script type="application/ld+json">', b"</script>"),
    "tables": (b"<table><tr><td>", b"", b""),
    "comments": (b"<!-- ", b"", b""),
    "brackets": (b"<", b"", b""),
    "meta": (b"<meta name=author content=a>", b"", b""),
    "bylines": (b"<p class=byline>By Ann Lee</p>", b"", b""),
    "headings": (b"<h1>River rises</h1>", b"", b""),
    "times": (b"<time datetime=2019-05-02>2 May 2019</time>", b"", b""),
    "breaks": (b"a<br>", b"", b""),
    "entities": (b"&nbsp;", b"", b""),
    "attributes": (b" a=b", b"<p", b">"),
    "lists": (b"<ul><li>a", b"", b""),
}
"""What comes again and again in a page, and what stands before and after all of it."""
_BILLION = (
    b"<!DOCTYPE %b [<!ENTITY a 'ha'>"
    + b"".join(
        b"<!ENTITY %b '%b'>" % (b"abcdefghijkl"[n : n + 1], b"&%b;" % b"abcdefghijkl"[n - 1 : n] * 10)
        for n in range(1, 12)
    )
    + b"]>"
)

CASES: dict[str, Callable[[], Bytes]] = {
    "text-1gb.txt": lambda: _times(_PROSE, 1000),
    "text-1gb-line.txt": lambda: _times(b"a", 1000),
    "text-prose.txt": lambda: _times(_PROSE, 49.9),
    "text-many-words.txt": lambda: _times(_WORDS, 4.9),
    "text-different-words.txt": lambda: _different(540_000),
    "text-line.txt": lambda: _times(b"river ", 49.9),
    "text-one-word.txt": lambda: _times(b"a", 49.9),
    "text-paragraphs-of-a-letter.txt": lambda: _times(b"a\n\n", 49.9),
    "text-wide.txt": lambda: _times("\U0001f30a \n\nriver ".encode() + b"rises " * 10, 49.9),
    "text-latin.txt": lambda: _times(b"The caf\xe9 rose\n\n", 49.9),
    "text-entities.txt": lambda: _times(b"&amp;", 49.9),
    "text-escapes.txt": lambda: _times(b"\x1b]", 49.9),
    "text-mojibake.txt": lambda: _times("â€™ Ã© ".encode(), 49.9),
    "text-chinese.txt": lambda: _times("河水上涨。".encode(), 49.9),
    "markdown-prose.md": lambda: _times(_PROSE, 49.9),
    "markdown-brackets.md": lambda: iter([b"[" * 499_000]),
    "markdown-images.md": lambda: iter([b"![" * 240_000]),
    "markdown-emphasis.md": lambda: iter([b"*a_ " * 120_000]),
    "markdown-quotes.md": lambda: iter([b"> " * 240_000]),
    "markdown-ticks.md": lambda: iter([b"".join(b"`" * n + b" " for n in range(900))]),
    "markdown-links.md": lambda: iter([b"[a](" * 120_000]),
    "markdown-references.md": lambda: _numbered(b"[a%d]: b\n", 35_000),
    "markdown-shortcodes.md": lambda: iter([b"{{<" * 160_000]),
    "markdown-comments.md": lambda: iter([b"<!-- " * 90_000]),
    "markdown-table.md": lambda: iter([b"|a" * 3000 + b"\n" + b"|-" * 3000 + b"\n" + b"a\n" * 220_000]),
    "markdown-lists.md": lambda: iter([b"".join(b" " * (n % 100) + b"- a\n" for n in range(9000))]),
    "markdown-yaml.md": lambda: iter([b"---\ntitle: x\na: " + b"[" * 99_000 + b"\n---\n" + _PROSE]),
    "json-string.json": lambda: _times(b"river ", 190, b'[{"title": "One", "body": "', b'"}]'),
    "json-string-400.json": lambda: _times(b"river ", 400, b'[{"title": "One", "body": "', b'"}]'),
    "json-escapes.json": lambda: _times(b"\\ud83d\\ude00 ", 190, b'[{"title": "One", "body": "', b'"}]'),
    "json-nested.json": lambda: _times(b"[", 190),
    "json-nested-10000.json": lambda: _nested(
        b'{"a":[', b"]}", 10_000, b'[{"title": "One", "body": "Text."},', b"]"
    ),
    "json-records.json": lambda: _numbered(b'{"title": "T%d", "body": "b"},\n', 100_000, b"[", b"{}]"),
    "json-empty-records.json": lambda: _times(b"{},", 190, b"[", b"{}]"),
    "json-arrays.json": lambda: _times(b"[[],[]],", 190, b"[", b"{}]"),
    "json-numbers.json": lambda: _times(b"1.5,", 190, b"[", b"1]"),
    "json-keys.json": lambda: _numbered(b'"k%d": "v",', 5_000_000, b'{"title": "One",', b'"body": "Text."}'),
    "json-one-object.json": lambda: _numbered(b'{"title": "T%d"},', 5_000_000, b'{"articles": [', b"{}]}"),
    "json-big-number.json": lambda: _times(b"9", 100, b'[{"title": ', b"}]"),
    "json-utf16.json": lambda: _times('{"title": "One"},'.encode("utf-16-le"), 3, b"\xff\xfe[\0", b"]\0"),
    "jsonl-1gb-line.jsonl": lambda: _times(b"a", 1000, b'{"title": "', b'"}\n'),
    "jsonl-records.jsonl": lambda: _numbered(b'{"title": "T%d", "body": "b"}\n', 10_000),
    "jsonl-bad-lines.jsonl": lambda: _times(b"{\n", 10),
    "jsonl-large-records.jsonl": lambda: itertools.chain.from_iterable(
        _times(b"river ", 18, b'{"title": "One", "body": "', b'"}\n') for _ in range(50)
    ),
    "jsonl-different-words.jsonl": lambda: itertools.chain.from_iterable(
        itertools.chain([b'{"title": "One", "body": "'], _different(500_000, n * 500_000), [b'"}\n'])
        for n in range(3)
    ),
    "jsonl-arrays.jsonl": lambda: _times(b"[],", 18, b'{"title": [', b"[]]}\n"),
    "jsonl-keys.jsonl": lambda: _numbered(b'"k%d": "v",', 1_30_000, b'{"title": "One",', b'"body": "Text."}'),
    "ninjs.json": lambda: _times(b"[[],[]],", 190, b'{"uri": "1", "versioncreated": "", "a": [', b"{}]}"),
    "csl.json": lambda: _times(b"[],", 9.9, b'[{"issued": {"date-parts": [', b"1]}}]"),
    "wallabag.json": lambda: _numbered(_WALLABAG, 10_000, b"[", b"{}]"),
    "wallabag-arrays.json": lambda: _times(b"[],", 300, b'[{"is_archived": [', b"1]}]"),
    "wallabag-string.json": lambda: _times(b"river ", 900, b'[{"is_archived": "', b'"}]'),
    "json-feed.json": lambda: _times(
        b"{},", 49, b'{"version": "https://jsonfeed.org/version/1", "items": [', b"{}]}"
    ),
    "csv-1gb-cell.csv": lambda: _times(b"a", 1000, b'title,text\nOne,"', b'"\n'),
    "csv-large-cell-of-lines.csv": lambda: _times(b"river\n", 12, b'title,text\nOne,"', b'"\n'),
    "csv-columns.csv": lambda: _times(b"a,", 20, b"title,text,", b"\nOne,Text"),
    "csv-columns-of-rows.csv": lambda: itertools.chain(
        [b"title,text\n"], *(_times(b",", 15, b"One,Text", b"\n") for _ in range(20))
    ),
    "csv-rows.csv": lambda: _numbered(b"T%d,b\n", 20_000, b"title,text\n"),
    "csv-large-cells.csv": lambda: itertools.chain(
        [b"title,text,a,b,c,d\n"],
        *(_times(b"river\n", 9, b'One,"', b'"' + b',"' + b"river\n" * 1_000_000 + b'"\n') for _ in range(20)),
    ),
    "csv-quotes.csv": lambda: _times(b'"\n', 200, b"title,text\n"),
    "read-later.csv": lambda: _times(b",", 49, b"Title,URL,Content,Tags,MIME Type\n"),
    "feed-entries.rss": lambda: _numbered(_ITEM, 5_000, b"<rss><channel>", b"</channel></rss>"),
    "feed-elements.rss": lambda: _times(b"<a/>", 49, b"<rss><channel><item>", b"</item></channel></rss>"),
    "feed-deep.rss": lambda: _times(b"<a>", 49, b"<rss><channel><item>"),
    "feed-text.rss": lambda: _times(b"river ", 49, b"<rss><channel><item><title>a</title><description>"),
    "feed-markup.rss": lambda: _times(b"&lt;b&gt;", 49, b"<rss><channel><item><description>"),
    "feed-ampersands.rss": lambda: _times(b"& ", 49, b"<rss><channel><item><description>"),
    "feed-attributes.rss": lambda: _numbered(b' a%d="b"', 3_000_000, b"<rss><channel><item", b"/></channel></rss>"),
    "feed-billion.rss": lambda: iter([_BILLION % b"rss", b"<rss><channel><item><title>&l;</title></item></channel></rss>"]),
    "opml.opml": lambda: _times(b"<outline/>", 49, b"<opml><body>"),
    "nitf-elements.xml": lambda: _times(b"<p>a</p>", 7.9, _NITF),
    "nitf-many-elements.xml": lambda: _times(b"<p/>", 49, _NITF),
    "nitf-text.xml": lambda: _times(b"river ", 49, _NITF + b"<p>"),
    "nitf-deep.xml": lambda: _times(b"<p>", 2.9, _NITF),
    "nitf-billion.xml": lambda: iter([_BILLION % b"nitf", _NITF, b"<p>&l;</p></body.content></body></nitf>"]),
    "newsml.xml": lambda: _times(
        b"<NewsItem><NewsComponent><HeadLine>a</HeadLine></NewsComponent></NewsItem>", 9, b"<NewsML>", b"</NewsML>"
    ),
    "newsml-g2.xml": lambda: _times(
        b"<newsItem><contentMeta><headline>a</headline></contentMeta></newsItem>",
        9,
        b'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">',
    ),
    "wallabag.xml": lambda: _times(b"<a/>", 3.9, b"<wallabag><entry><is_archived>0</is_archived>", b"</entry>"),
    "mediawiki-1gb-text.xml": lambda: _times(
        b"[[a|'''b]] {{c ", 1000, _WIKI + b"<page><title>T</title><ns>0</ns><revision><text>"
    ),
    "mediawiki-pages.xml": lambda: _numbered(_WIKI_PAGE.replace(b"%d", b"%%d", 1) % 1, 10_000, _WIKI, b"</mediawiki>"),
    "mediawiki-elements.xml": lambda: _times(b"<a/>", 900, _WIKI),
    "sgml-1gb.sgm": lambda: _times(b"river ", 1000, b'<REUTERS NEWID="1"><TEXT><BODY>'),
    "sgml-tags.sgm": lambda: _times(b"<P><TITLE>", 300, b'<REUTERS NEWID="1"><TEXT><BODY>'),
    "trec-documents.sgml": lambda: _numbered(
        b"<DOC><DOCNO> AP%d </DOCNO><HEAD>One</HEAD><TEXT>Text.</TEXT></DOC>\n", 10_000
    ),
    "trec-begun.sgml": lambda: _times(b"<DOC>\n<TEXT>\n", 4.9),
    "trec-elements.sgml": lambda: _times(b"<DATE>", 4.9, b"<DOC><HEAD>"),
    "wire-1gb.anpa": lambda: _times(b"river ", 1000, b"\x16\x16\x01a0123\x1f\n\x02^One<\r\n"),
    "wire-messages.anpa": lambda: _numbered(b"\x01a%d\n\x02^One<\r\n\tText.\r\n\x03\r\n", 10_000),
    "wire-lines.anpa": lambda: _times(b"^a<\n", 4.9, b"\x01a0123\n\x02"),
    "nexis.txt": lambda: _times(b"1 of 1 DOCUMENTS\n\nOne\n\n", 49),
    "nexis-text.txt": lambda: _times(b"river ", 49, b"1 of 1 DOCUMENTS\n\nPost\n\nMay 2, 2019\n\nOne\n\nLENGTH: 2\n\n"),
    "factiva.txt": lambda: _times(b"HD   One\nSN   Post\nLP   Text.\n\n", 49),
    "proquest.txt": lambda: _times(b"_" * 60 + b"\n\nOne\n\nFull text: Text.\n\n", 49),
    "europresse.html": lambda: _times(
        b'<article><p class="titreArticleVisu">One</p><div class="DocText">Text.</div></article>', 49
    ),
    "ris.ris": lambda: _numbered(_RIS, 10_000),
    "ris-line.ris": lambda: _times(b"river ", 19, b"TY  - NEWS\nTI  - "),
    "bibtex.bib": lambda: _numbered(_BIB, 10_000),
    "bibtex-braces.bib": lambda: iter([b"@article{a, title = {" + b"{" * 190_000 + b"}" * 190_000 + b"}}"]),
    "bibtex-concatenated.bib": lambda: iter([b"@article{a, title = " + b'"a" # ' * 10_000 + b'"a"}']),
    "bookmarks.html": lambda: _numbered(b'<DT><A HREF="https://a.example/%d">One</A>', 90_000, b"<!DOCTYPE NETSCAPE-Bookmark-file-1><DL>"),
    "bookmarks-tags.html": lambda: _times(b"<DL>", 49, b"<!DOCTYPE NETSCAPE-Bookmark-file-1>"),
    "html-1gb.html": lambda: _page(_times(b"river ", 1000)),
    **{f"html-{name}.html": partial(_html, name, 50, 10**9) for name in _HTML},
    **{f"html-{name}-within-bounds.html": partial(_html, name) for name in _HTML},
    "mhtml.mhtml": lambda: _times(
        b"river ", 200, b"MIME-Version: 1.0\nContent-Type: text/html\n\n<html><body><p>"
    ),
    "mail-1gb.eml": lambda: _times(b"river\n", 1000, b"From: a@b.example\nSubject: One\n\n"),
    "mail-header.eml": lambda: _times(b" river\n", 100, b"From: a@b.example\nSubject: One\n"),
    "mail-addresses.eml": lambda: _times(b"a@b.example, ", 5, b"From: ", b"\nSubject: One\n\nText."),
    "mail-parts.eml": lambda: _mail(10_000),
    "outlook-forwarded.msg": lambda: _outlook(6_000),
    "outlook-rich-text.msg": lambda: _rich_text_of_outlook(_times(b"\xff" + b"\x00\x0f" * 8, 5)),
    "outlook-texts.msg": lambda: iter([outlook_files.message({outlook_files.SUBJECT: "One", outlook_files.PAGE: b"<p>a" * 1_500_000})]),
    "mbox-1gb-message.mbox": lambda: _times(b"river\n", 1000, b"From a@b.example\nSubject: One\n\n"),
    "mbox-line.mbox": lambda: _times(b"a", 1000, b"From a@b.example\nSubject: One\n\n"),
    "mbox-messages.mbox": lambda: _numbered(b"From a@b.example\nMessage-ID: <%d@b>\nSubject: One\n\nText.\n\n", 20_000),
    "warc.warc": lambda: _times(
        b"river ", 1000, b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 1000000000\r\n\r\n"
    ),
    "pdf-garbage.pdf": lambda: _times(b"1 0 obj << ", 100, b"%PDF-1.4\n"),
    **{f"pdf-{name}.pdf": partial(_pdf, name, times) for name, times in WORST_PDFS.items()},
    "epub-zeros.epub": lambda: _epub(_times(b"a", 1000)),
    "epub-tags.epub": lambda: _epub(_times(b"<p>a", 19)),
    "word-paragraphs.docx": lambda: _word(_times(_P, 49, _W)),
    "word-zeros.docx": lambda: _word(_times(b"a", 1000, _W)),
    "gzip-10gb-zeros.txt.gz": lambda: _compressed(gzip.compress, _times(b"\0", 10_000)),
    "gzip-text.txt.gz": lambda: _compressed(gzip.compress, _times(_WORDS, 49)),
    "gzip-json.json.gz": lambda: _compressed(gzip.compress, _times(b"{},", 90, b"[", b"{}]")),
    "bzip2-10gb-zeros.txt.bz2": lambda: _compressed(bz2.compress, _times(b"\0", 10_000)),
    "xz-10gb-zeros.txt.xz": lambda: _compressed(lzma.compress, _times(b"\0", 10_000)),
    "zstd-10gb-zeros.txt.zst": lambda: _compressed(zstandard.compress, _times(b"\0", 10_000)),
    "zip-10gb-zeros.zip": lambda: _zip(iter([("a.txt", _times(b"\0", 10_000))])),
    "zip-in-zip.zip": lambda: _zip_in_zip(4),
    "zip-many.zip": lambda: _zip((f"{number}.txt", iter([b"One\n\nText."])) for number in range(20_000)),
    "zip-many-large.zip": lambda: _zip((f"{number}.txt", _times(b"river ", 49)) for number in range(20)),
    "zip-paths.zip": lambda: _zip((f"{'../' * 60_00}{number}.txt", iter([b"Text."])) for number in range(300)),
    "tar-nothing.tar": lambda: _times(b"\0", 1000),
}  # fmt: skip


class Cost(Struct):
    """What adding a file took, and what was said of it."""

    seconds: float = 0.0
    largest: int = 0
    together: int = 0
    shared_out: int = 0
    """As `together`, where a page that three processes share counts a third for each."""
    said: str = ""


def cost(file: Path, archive: Path, *options: str) -> Cost:
    """What it takes to add a file to a new archive."""
    command = [
        sys.executable,
        "-m",
        "tui",
        "--archive",
        str(archive),
        "add",
        "--all-refused",
        *options,
        str(file),
    ]
    began, found = time.monotonic(), Cost()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT, start_new_session=True)
        while process.poll() is None:
            _look(process.pid, found)
            if time.monotonic() - began > _MOST_SECONDS or found.together > _MOST_MEMORY:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
            time.sleep(_SECONDS_BETWEEN_LOOKS)
        said.seek(0)
        lines = said.read().decode(errors="replace").splitlines()
    found.seconds = time.monotonic() - began
    refused = [line for line in lines if line.startswith("Refused")]
    more = f" (and {len(refused) - 1} others)" if len(refused) > 1 else ""
    found.said = " | ".join([line.replace(str(file), file.name) for line in refused[:1] or lines[:1]]) + more
    found.said += f" [{process.returncode}]" if process.returncode else ""
    if any(word in line for line in lines for word in ("Traceback", "Error:")):
        found.said = " | ".join(lines[-3:])
    return found


def _look(process: int, found: Cost) -> None:
    """How much memory a process and all that it started have now."""
    processes = list(_tree(process))
    sizes = [size for one in processes if (size := _resident(one))]
    found.largest = max([found.largest, *sizes])
    found.together = max(found.together, sum(sizes))
    if (
        sum(sizes) > found.shared_out
    ):  # otherwise it is no more than was seen: to count the pages takes milliseconds
        found.shared_out = max(found.shared_out, sum(map(_proportional, processes)))


def _tree(process: int) -> Iterator[int]:
    yield process
    with contextlib.suppress(OSError):  # it has ended
        for task in Path(f"/proc/{process}/task").iterdir():
            for child in (task / "children").read_text(encoding="ascii").split():
                yield from _tree(int(child))


def _resident(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * _PAGE
    except (OSError, ValueError, IndexError):
        return 0


def _proportional(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
        return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)
    except (OSError, ValueError, IndexError):
        return 0


def main() -> None:
    """Print a line for each case."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--below", type=Path)
    parser.add_argument("--dry-run", action="store_true", help="Keep nothing: without the index.")
    parser.add_argument("cases", nargs="*", metavar="CASE")
    asked = parser.parse_args()
    names = [name for name in CASES if not asked.cases or any(one in name for one in asked.cases)]
    print(f"{'case':36} {'seconds':>7} {'one MB':>7} {'all MB':>7} {'PSS MB':>7}  said")
    for name in names:
        with tempfile.TemporaryDirectory(dir=asked.below) as folder:
            file = Path(folder) / name
            with file.open("wb") as written:
                written.writelines(CASES[name]())
            found = cost(file, Path(folder) / "archive", *(["--dry-run"] if asked.dry_run else []))
        sizes = f"{found.largest / _MEGABYTE:7.0f} {found.together / _MEGABYTE:7.0f}"
        sizes += f" {found.shared_out / _MEGABYTE:7.0f}"
        print(f"{name:36} {found.seconds:7.1f} {sizes}  {found.said[:200]}", flush=True)


if __name__ == "__main__":
    main()
