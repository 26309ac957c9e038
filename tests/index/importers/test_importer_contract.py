"""Whatever bytes a file holds, an importer gives clean articles or says why not."""

from __future__ import annotations

import gzip
import io
import json
import plistlib
import random
import zipfile
from pathlib import Path

import docx
import outlook_files
import pytest
import regex
import spreadsheet_files
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Article
from index.errors import Refused
from index.importers import Importer, importer_for
from index.importers.importer import Ignored

UNWANTED = regex.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)


def word_file(*paragraphs: str) -> bytes:
    """A Word file with these paragraphs."""
    document, file = docx.Document(), io.BytesIO()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(file)
    return file.getvalue()


def zipped(parts: dict[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return made.getvalue()


SAMPLES = {
    "a.txt": "City Post\n\nHeadline here\n\nGENEVA — The text of it.\n\nA second paragraph.".encode(),
    "a.md": b"---\ntitle: Headline\ndate: 2019-05-02\n---\nThe *text*.",
    "a.ris": b"TY  - NEWS\nTI  - Headline\nAB  - The text.\nER  -\nTY  - NEWS\nID  - 2\nTI  - Another\nN2  - The text.\nER  -\n",
    "a.bib": b"@article{one, title = {Headline}, abstract = {The text.}}\n@misc{two, title = {Another}, abstract = {The text.}}\n",
    "a.jsonl": b'{"id": "1", "title": "One", "body": "Text one."}\n{"id": "2", "title": "Two", "body": "Text two."}\n',
    "a.csv": b'id,title,text\n7,One,"Text one."\n8,Two,"Text two."\n',
    "a.docx": word_file(
        "City Post", "River rises", "The river rose by two metres in the night, the mayor said."
    ),
    "a.odt": zipped(
        {
            "content.xml": '<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:body><o:text><t:h>Headline here</t:h>'
            "<t:p>The text of it.</t:p></o:text></o:body></o:document-content>"
        }
    ),
    "a.xlsx": spreadsheet_files.of_excel(spreadsheet_files.SHEET),
    "a.webarchive": plistlib.dumps(
        {
            "WebMainResource": {
                "WebResourceURL": "https://city.example/1",
                "WebResourceMIMEType": "text/html",
                "WebResourceData": b"<html><body><h1>Headline here</h1><p>The text of it.</p></body></html>",
            }
        }
    ),
    "labelled.txt": b"Title: Headline here\nSource: City Post\nDate: May 2, 2019\n\nThe text of it rose in the night.\n",
    "table.txt": b"Title\tDate\tText\nOne\t2019-05-02\tText one.\nTwo\t2019-05-03\tText two.\n",
    "a.rtf": rb"{\rtf1\ansi City Post\par River rises\par The river rose by two metres in the night, the mayor said.\par}",
    "nexis.txt": b"1 of 1 DOCUMENTS\n\nCity Post\n\nMay 2, 2019 Monday\n\nHeadline\n\nLENGTH: 2 words\n\nThe text.\n",
    "factiva.txt": b"HD   One\nSN   Post\nLP   Text one.\nAN   Document CPOST00020080304e4340002x\n",
    "europresse.html": b'<article><p class="titreArticleVisu">One</p><div class="DocText">Text one.</div></article>',
    "retriever.txt": b"Nyheter:\n\n> One, Post, 2004-12-29\n\nOne\nPost, 2004-12-29\nPublicerat i print.\n\nText one.\n",
    "proquest.txt": b"_" * 60 + b"\n\nOne\n\nFull text: Text one.\n\nProQuest document ID: 12\n",
    "a.html": b"<html><head><title>One</title></head><body><h1>Headline here</h1><p>The text of it.</p></body></html>",
    "a.mhtml": b"MIME-Version: 1.0\nContent-Type: text/html\n\n<html><body><h1>Headline here</h1><p>The text of it.</p></body></html>",
    "a.maff": zipped(
        {"1/index.html": "<html><body><h1>Headline here</h1><p>The text of it.</p></body></html>"}
    ),
    "a.pdf": b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>endobj\n4 0 obj<</Length 26>>stream\nBT /F 9 Tf (The text)Tj ET\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R/Size 6>>\nstartxref\n0\n%%EOF",
    "a.epub": zipped(
        {
            "META-INF/container.xml": "<c><rootfile full-path='p'/></c>",
            "p": "<p><manifest><item id='a' href='a' media-type='text/html'/></manifest><spine><itemref idref='a'/></spine></p>",
            "a": "<h1>Headline here</h1><p>The text of it.</p>",
        }
    ),
    "a.eml": b"From: Ann Lee <ann@post.example>\nSubject: Headline\nDate: Thu, 2 May 2019 09:30:00 +0200\n\nThe text.",
    "a.msg": outlook_files.message(
        {outlook_files.SUBJECT: "Headline", outlook_files.PAGE: b"<p>The text.</p>"}
    ),
    "a.mbox": b"From a@b.example\nSubject: One\n\nText one.\n\nFrom a@b.example\nSubject: Two\n\nText two.\n",
    "a.txt.gz": gzip.compress(b"City Post\n\nHeadline here\n\nThe text of it.", mtime=0),
    "a.json": b'[{"headline": "One", "articleBody": "Text one."}]',
    "nitf.xml": b"<nitf><body><body.head><hedline><hl1>One</hl1></hedline></body.head><body.content><p>Text.</p></body.content></body></nitf>",
    "newsml.xml": b"<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>One</HeadLine></NewsLines><ContentItem><DataContent><p>Text.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>",
    "g2.xml": b'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><headline>One</headline></contentMeta><contentSet><inlineXML><p>Text.</p></inlineXML></contentSet></newsItem>',
    "ninjs.json": b'{"uri": "urn:1", "versioncreated": "2019-05-02T10:00:00Z", "headline": "One", "body_text": "Text."}',
    "reuters.sgm": b'<REUTERS NEWID="1"><TEXT><TITLE>ONE</TITLE><BODY>Text.\n Reuter\n&#3;</BODY></TEXT></REUTERS>\n',
    "trec.sgml": b"<DOC><DOCNO> AP880212-0001 </DOCNO><HEAD>One</HEAD><TEXT>Text.</TEXT></DOC>\n",
    "a.anpa": b"\x16\x16\x01a0123\x1f-----\r\nr i\x13\x11 BC-One   02-20 0050\r\n\x02^BC-One,50<\r\n^One<\r\n\tText.\r\n\x03\r\n",
    "a.rss": b"<rss><channel><item><guid>1</guid><title>One</title><description>Text.</description></item><item><title>Two</title><description>Text.</description></item></channel></rss>",
    "records.xml": b"<news><article><id>1</id><title>One</title><body>Text one.</body></article><article><id>2</id><title>Two</title><body><p>Text two.</p></body></article></news>",
    "wordpress.xml": b'<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>City Post</title><wp:author><wp:author_login>a</wp:author_login><wp:author_display_name>Ann Lee</wp:author_display_name></wp:author><item><title>One</title><guid>1</guid><content:encoded>Text.</content:encoded><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>',
    "a.enex": b"<en-export><note><title>One</title><content><![CDATA[<en-note>Text.</en-note>]]></content></note></en-export>",
    "endnote.xml": b"<xml><records><record><ref-type>23</ref-type><titles><title>One</title></titles><abstract>Text.</abstract></record></records></xml>",
    "articles.xml": b"<export><article><title>One</title><text>Text.</text></article><article><title>Two</title><text>Text.</text></article></export>",
    "a.textClipping": plistlib.dumps(
        {"UTI-Data": {"public.utf8-plain-text": "Headline here\n\nThe text of it."}}
    ),
    "kindle.txt": b"\xef\xbb\xbfOne (Lee, Ann)\r\n- Your Highlight on page 2 | Added on Monday, May 6, 2019\r\n\r\nText.\r\n==========\r\n",
    "links.json": b'[{"href": "https://a.example/", "description": "One", "extended": "Text.", "toread": "no"}]',
    "wallabag.json": b'[{"is_archived": 0, "id": 1, "title": "One", "content": "<p>Text.</p>"}, {"is_archived": 1, "id": 2, "title": "Two", "content": "Text."}]',
    "wallabag.csv": b'Title;URL;Content;Tags;"MIME Type"\nOne;https://city.example/1;<p>Text.</p>;;text/html\n',
    "feed.json": b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "title": "One", "content_html": "<p>Text.</p>"}]}',
}


def read(importer: Importer, data: bytes, origin: str) -> list[Article | Refused | Ignored]:
    try:
        return list(importer.articles(io.BytesIO(data), origin))
    except Refused as refused:
        return [refused]


@pytest.fixture(params=SAMPLES)
def name(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def importer(name: str) -> Importer:
    found = importer_for(Path(name), SAMPLES[name])
    assert found is not None
    return found


def test_the_same_bytes_are_the_same_articles(importer: Importer, name: str) -> None:
    first, again = (read(importer, SAMPLES[name], f"/somewhere/{name}") for _ in range(2))
    assert first == again
    assert all(isinstance(article, Article) for article in first)


def test_ids_follow_from_the_origin_and_differ(importer: Importer, name: str) -> None:
    here, there = (read(importer, SAMPLES[name], origin) for origin in (f"/here/{name}", f"/there/{name}"))
    ids = [article.id for article in here + there]
    assert len(set(ids)) == len(ids)
    assert all(article.origin.startswith(f"/here/{name}") for article in here)


class Measured(io.BytesIO):
    """A file that knows how much was asked of it at once."""

    asked = 0

    def read(self, size: int | None = -1, /) -> bytes:
        self.asked = max(self.asked, size or 0)
        return super().read(size)


def test_no_more_memory_is_set_aside_than_a_small_file_takes(importer: Importer, name: str) -> None:
    file = Measured(SAMPLES[name])
    assert list(importer.articles(file, f"/somewhere/{name}"))
    assert file.asked <= 5_000_000


def mutated(data: bytes, chance: random.Random) -> bytes:
    """`data` with some bytes changed, left out, repeated, or put in that mean something to many formats."""
    pieces = (
        b"\x1b[31m",
        b"\0",
        b"&#27;",
        "\u202e".encode(),
        b"\xff",
        b"<",
        b'"',
        b"\n\n",
        b"{",
        b"]]>",
        b"---\n",
        b"9" * 30,
    )
    changed = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        start = chance.randrange(len(changed) + 1)
        end = min(len(changed), start + chance.choice((0, 1, 1, 8, 60)))
        changed[start:end] = chance.choice(
            (chance.choice(pieces), changed[start:end] * 2, b"", chance.randbytes(2))
        )
    return bytes(changed)


def test_a_damaged_file_is_clean_articles_or_refused(importer: Importer, name: str) -> None:
    chance = random.Random(name)
    for _ in range(25):
        data = mutated(SAMPLES[name], chance)
        try:
            found = read(importer, data, name)
        except OSError:
            continue
        articles = [each for each in found if isinstance(each, Article)]
        assert len({article.id for article in articles}) == len(articles)
        for article in articles:
            assert_clean(article)


def test_every_article_has_a_headline_and_a_text(importer: Importer, name: str) -> None:
    for article in read(importer, SAMPLES[name], name):
        assert article.headline
        assert article.body
        assert "\n" not in article.headline


def test_a_record_without_a_text_is_an_article_only_if_it_has_a_real_headline() -> None:
    importer = importer_for(Path("x.jsonl"))
    assert importer is not None
    lines = [
        b'{"id": 1, "title": 5, "body": null}',
        b'{"id": 2, "title": " -- ", "body": ""}',
        b'{"id": 3, "title": "River rises", "body": null}',
        b'{"id": 4, "title": 5, "body": "The river rose."}',
    ]
    read_ = read(importer, b"\n".join(lines), "x.jsonl")
    assert [type(found).__name__ for found in read_] == ["Refused", "Refused", "Article", "Article"]
    assert [found.origin for found in read_ if isinstance(found, Article)] == ["x.jsonl#3", "x.jsonl#4"]


@settings(max_examples=120, deadline=None)
@given(
    data=st.binary(max_size=300)
    | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
@pytest.mark.parametrize("suffix", [".txt", ".jsonl", ".json"])
def test_no_bytes_raise_anything_but_a_refusal(suffix: str, data: bytes) -> None:
    importer = importer_for(Path("x" + suffix))
    assert importer is not None
    for read_ in read(importer, data, "x" + suffix):
        assert isinstance(read_, Article | Refused | Ignored)
        if isinstance(read_, Article):
            assert_clean(read_)


@settings(max_examples=120, deadline=None)
@given(st.dictionaries(st.sampled_from(["id", "title", "body", "date", "source", "author", "lang", "url"]), st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=2), max_leaves=6)))  # fmt: skip
def test_records_of_any_shape_are_articles_or_refusals(record: dict) -> None:
    importer = importer_for(Path("x.jsonl"))
    assert importer is not None
    (found,) = read(importer, json.dumps(record).encode() + b"\n", "x.jsonl")
    if isinstance(found, Article):
        assert_clean(found)


def test_deep_nesting_is_a_refusal() -> None:
    importer = importer_for(Path("x.jsonl"))
    assert importer is not None
    (found,) = read(importer, b'{"body":' + b"[" * 100_000 + b"\n", "x.jsonl")
    assert isinstance(found, Refused)


HOSTILE = (
    "\x1b]52;c;aGVsbG8=\x07River\x00 [bold]rises[/bold]\u202e [/] \x9b31m&#27;[2J&#x202E;<b>now</b>\ud800"
)


@pytest.mark.parametrize("suffix", [".txt", ".md", ".jsonl"])
def test_a_hostile_file_is_read_as_harmless_text(suffix: str) -> None:
    lines = [HOSTILE, HOSTILE, f"By Ann {HOSTILE}", f"GENEVA — {HOSTILE} and so on.", HOSTILE]
    record = dict(zip(("source", "title", "author", "body", "url"), lines, strict=True))
    text = json.dumps(record) if suffix == ".jsonl" else "\n\n".join(lines)
    importer = importer_for(Path("x" + suffix))
    assert importer is not None
    (article,) = read(importer, text.encode("utf-8", "surrogatepass"), f"/a\x1b[2J\u202e\n{suffix}")
    assert isinstance(article, Article)
    assert_clean(article)
    assert "aGVsbG8=" not in article.body  # what was to be written to the clipboard went with its sequence
    assert "River [bold]rises[/bold] [/]" in article.body  # markup of a terminal library is only text to us


PIECES = st.sampled_from(
    [
        "City Post", "River rises", "By Ann Lee", "2019-01-07", "Jan. 7", "GENEVA — ", "GENEVA, Jan. 7, 2019 (Agency) - ",
        "The river rose by two metres in the night, the mayor said.", "FOR IMMEDIATE RELEASE", "-30-", "###", "---",
        "title: x", "Date: 7 January 2019", "\n", "\n\n", " ", "\t", "\r\n", "\u2028", "\x1b[31m", "\x00", "\u202e", "\xad", "&amp;",
        "&#27;", "。", "“", "# ", "*", "â€™", "\x85",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES | st.text(max_size=5), max_size=14).map("".join))
def test_any_layout_is_an_article_of_its_own_words(text: str) -> None:
    importer = importer_for(Path("x.txt"))
    assert importer is not None
    (article,) = read(importer, text.encode("utf-8", "surrogatepass"), "x.txt")
    if isinstance(article, Refused):
        assert article.reason
        return
    assert_clean(article)
    assert article.headline == " ".join(article.headline.split())
    assert article.body.strip()
    assert "\n\n".join(article.paragraphs) == article.body
    assert all(paragraph == paragraph.strip() for paragraph in article.paragraphs)
    assert article.published is None or "2019" in text  # never an invented date


def assert_clean(article: Article) -> None:
    for text in (
        article.headline,
        article.body,
        article.byline,
        article.dateline,
        article.source,
        article.section,
        article.url,
        article.language,
        article.origin,
    ):
        assert not UNWANTED.search(text)
