"""RSS, Atom and JSON Feed: what a reader of feeds knows of an entry, and nothing of what a hostile one tries."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.article import Article
from index.errors import Refused
from index.importers.feeds.feed_dates import day_of
from index.importers.feeds.json_feed import JsonFeedImporter
from index.importers.feeds.xml_feeds import FeedImporter
from index.importers.recognition import format_of
from tests.index.importers.test_importer_contract import assert_clean

DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"'


def read(data: bytes | str, name: str = "a.rss") -> list[Article | Refused]:
    importer = JsonFeedImporter() if name.endswith(".json") else FeedImporter()
    try:
        return list(importer.articles(io.BytesIO(data.encode() if isinstance(data, str) else data), name))
    except Refused as refused:
        return [refused]


def article(data: bytes | str, name: str = "a.rss") -> Article:
    (found,) = read(data, name)
    assert isinstance(found, Article), found
    return found


def reason(data: bytes | str, name: str = "a.rss") -> str:
    (found,) = read(data, name)
    assert isinstance(found, Refused)
    return found.reason


def rss(item: str, channel: str = "<title>City Post</title>") -> str:
    return f'<rss version="2.0" {DC}><channel>{channel}<item>{item}</item></channel></rss>'


def atom(entry: str, feed: str = "<title>City Post</title>") -> str:
    return f'<feed xmlns="http://www.w3.org/2005/Atom">{feed}<entry>{entry}</entry></feed>'


def test_an_item_of_rss_says_all_that_an_article_can() -> None:
    found = article(
        rss(
            """<title>River &amp; bridge: <![CDATA[<em>closed</em>]]></title><link>https://city.example/river</link>
            <guid isPermaLink="false">r-1</guid><pubDate>Tue, 07 May 2019 23:30:00 -0700</pubDate>
            <dc:creator>Ann Lee</dc:creator><dc:creator>Bob Ray</dc:creator><category>Local</category><category>Floods</category>
            <description>The river rose.</description>
            <content:encoded><![CDATA[<p>GENEVA &#8212; The river rose.</p><p>It has not fallen&nbsp;since.</p><script>x()</script>]]></content:encoded>""",
            "<title>City Post</title><language>en-us</language><managingEditor>ed@city.example (Ed)</managingEditor>",
        )
    )
    assert (found.headline, found.source) == ("River & bridge: closed", "City Post")
    assert found.body == "The river rose.\n\nIt has not fallen since."
    assert (found.byline, found.dateline, found.section) == ("Ann Lee, Bob Ray", "GENEVA", "Local")
    assert (found.published, found.language, found.url) == (
        date(2019, 5, 7),
        "en-us",
        "https://city.example/river",
    )
    assert found.origin == "a.rss#r-1"


def test_an_entry_of_atom_inherits_what_its_feed_says() -> None:
    found = article(
        atom(
            """<id>tag:1</id><title type="html">River &amp;lt;b&amp;gt; rises</title><link href="/river"/><updated>2019-05-02T01:00:00+09:00</updated>
            <category term="loc" label="Local"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It rose.</p><p>It fell.</p></div></content>""",
            "<title>City Post</title><author><name>Ann Lee</name></author>",
        ).replace("<feed ", '<feed xml:lang="en-GB" xml:base="https://city.example/" ')
    )
    assert (found.byline, found.source, found.section) == ("Ann Lee", "City Post", "Local")
    assert (found.published, found.language, found.url) == (
        date(2019, 5, 2),
        "en-GB",
        "https://city.example/river",
    )
    assert found.body == "It rose.\n\nIt fell."


def test_rss_1_0_keeps_its_items_beside_the_channel() -> None:
    found = article(
        f"""<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" {DC}>
        <channel rdf:about="https://city.example/"><title>City Post</title><items><rdf:Seq/></items></channel>
        <item rdf:about="https://city.example/1"><title>River rises</title><link>https://city.example/1</link><dc:date>2019-05-02</dc:date></item></rdf:RDF>"""
    )
    assert (found.headline, found.source, found.published) == ("River rises", "City Post", date(2019, 5, 2))
    assert (found.body, found.origin) == ("", "a.rss#https://city.example/1")


@pytest.mark.parametrize(
    ("item", "body"),
    [
        ("<description>Short.</description><content:encoded>Short, and the rest.</content:encoded>", "Short, and the rest."),
        ("<description>The whole of it.</description><content:encoded>&lt;img src='x'&gt;</content:encoded>", "The whole of it."),
        ("<description>The text.</description><media:content><media:description>A caption that is longer.</media:description></media:content>", "The text."),
        ("<media:group><media:description>A caption that is longer.</media:description></media:group><description>The text.</description>", "The text."),
        ("<description>Plain text.\n\nIn two paragraphs.</description>", "Plain text.\n\nIn two paragraphs."),
        ("<description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description>", "One.\n\nTwo."),
    ],
)  # fmt: skip
def test_the_fullest_text_is_the_body_and_a_caption_is_none(item: str, body: str) -> None:
    assert article(rss(f"<title>River rises</title>{item}")).body == body


def test_an_entry_from_elsewhere_names_its_own_source() -> None:
    item = '<title>River rises</title><source url="https://hill.example/feed">Hill Herald</source>'
    assert article(rss(item)).source == "Hill Herald"
    entry = "<title>River rises</title><source><title>Hill Herald</title><author><name>Bob Ray</name></author></source>"
    found = article(atom(entry, "<title>Planet</title><author><name>A robot</name></author>"))
    assert (found.source, found.byline) == ("Hill Herald", "Bob Ray")


def test_names_stay_when_a_feed_grows_and_differ_within_it() -> None:
    items = "".join(
        f"<item><title>{title}</title>{rest}</item>"
        for title, rest in [
            ("One", "<guid>a</guid>"),
            ("Two", "<link>https://x.example/2</link>"),
            ("Three", "<guid>a</guid>"),
            ("Four", "<pubDate>Tue, 07 May 2019 10:00:00 GMT</pubDate>"),
            ("", "<description>It rose.</description>"),
        ]
    )
    found = read(f"<rss><channel>{items}</channel></rss>")
    assert [one.origin for one in found if isinstance(one, Article)] == [
        "a.rss#a", "a.rss#https://x.example/2", "a.rss#a~2",
        "a.rss#Tue, 07 May 2019 10:00:00 GMT Four", "a.rss#5",
    ]  # fmt: skip


def test_an_entry_that_says_nothing_is_refused_and_the_rest_goes_on() -> None:
    found = read(
        "<rss><channel><item><link>https://x.example/</link></item><item><title>Two</title></item></channel></rss>"
    )
    assert [str(one) if isinstance(one, Refused) else one.headline for one in found] == [
        "a.rss:1: it has neither a headline nor a text", "Two",
    ]  # fmt: skip


@pytest.mark.parametrize("kind", ["comment", "template", "settings"])
def test_the_backup_of_a_blog_is_read_for_its_posts(kind: str) -> None:
    scheme = (
        'scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#'
    )
    assert article(atom(f'<title>River rises</title><category {scheme}post"/>')).section == ""
    assert kind in reason(atom(f'<title>River rises</title><category {scheme}{kind}"/>'))
    wordpress = (
        "<title>River</title><wp:post_type xmlns:wp='http://wordpress.org/export/1.2/'>{}</wp:post_type>"
    )
    assert article(rss(wordpress.format("post"))).headline == "River"
    assert "attachment" in reason(rss(wordpress.format("attachment")))


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1"]
)
def test_encodings_are_as_declared_or_as_they_look(encoding: str) -> None:
    text = rss("<title>Élection à Genève</title>")
    for declared in ("", encoding.removesuffix("-sig"), "bogus", "punycode", "utf-8"):
        data = (f'<?xml version="1.0" encoding="{declared}"?>' if declared else "") + text
        assert article(data.encode(encoding)).headline == "Élection à Genève"


@pytest.mark.parametrize(
    "broken",
    [
        "<title>Arts & crafts&nbsp;at the caf&eacute;</title>",
        "<title>Arts &amp; crafts&#160;at the café</title><dc:creator>Ann",
        "<title>Arts & crafts at the café</title></channel></rss>",
        "<title>Arts & crafts at the café</title><foo:bar xlink:href='x'>y</foo:bar><b>",
    ],
)
def test_a_broken_feed_is_read_as_far_as_it_goes(broken: str) -> None:
    found = read("<p>Warning: something</p>\n" + rss(broken).replace(DC, ""))
    assert isinstance(found[0], Article)
    assert (found[0].headline, found[0].source) == ("Arts & crafts at the café", "City Post")


def test_a_feed_that_breaks_off_is_read_up_to_there_and_says_so() -> None:
    whole = rss("<title>One</title></item><item><title>Two</title><description>The text of it.</description>")
    found = read(whole[: whole.index(" of it")])
    assert [one.headline for one in found if isinstance(one, Article)] == ["One", "Two"]
    assert isinstance(found[-1], Refused)
    assert "breaks off" in found[-1].reason


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ("", "not XML of this kind"),
        ("<html><body>No feed</body></html>", "not XML of this kind"),
        ("\n" * 100_000 + rss("<title>x</title>"), "not XML of this kind"),
        ("<rss><channel><title>City Post</title></channel></rss>", "without entries"),
        (b"\x00\x01\x02\xff" * 100, "not a text file"),
    ],
)
def test_what_is_no_feed_is_refused(data: str | bytes, why: str) -> None:
    assert why in reason(data)


@pytest.mark.parametrize(
    "hostile",
    [
        "<!-- " * 20_000, "<![CDATA[" * 20_000, "<a " * 20_000, "<a>" * 20_000, "&" * 50_000, "&a" * 50_000, "<a x='" * 10_000,
        "<a/>" * 210_000, "&lt;" * 50_000, f"</description><author>{'a.' * 50_000}</author>",
        "</description>" + "".join(f"<category>{n}</category>" for n in range(5_000)),
        "<a " + " ".join(f"a{n}='1'" for n in range(5_000)) + "/>",
    ],
    ids=range(12),
)  # fmt: skip
def test_hostile_markup_is_soon_read(hostile: str) -> None:
    found = read(rss(f"<title>River rises</title><description>{hostile}"))
    assert isinstance(found[0], Article)
    assert found[0].headline == "River rises"


def test_entities_of_the_document_are_not_heard_and_nothing_is_opened(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("swordfish", encoding="utf-8")
    for declared in (
        f'<!ENTITY x SYSTEM "{(tmp_path / "secret.txt").as_uri()}">',
        "".join(f'<!ENTITY x{n} "{f"&x{n - 1};" * 10}">' for n in range(1, 12)) + '<!ENTITY x "&x11;">',
    ):
        found = article(f"<!DOCTYPE rss [{declared}]>" + rss("<title>River &x; rises</title>"))
        assert found.headline == "River rises"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Tue, 07 May 2019 23:30:00 -0700", date(2019, 5, 7)),
        ("7 May 19 10:00 GMT", date(2019, 5, 7)),
        ("2019-05-07T23:30:00-07:00", date(2019, 5, 7)),
        ("20190507T100000Z", date(2019, 5, 7)),
        ("Tue May  7 16:29:06 2019", date(2019, 5, 7)),
        ("mardi, 7 mai 2019 10:00", date(2019, 5, 7)),
        ("2019-05", None),
        ("2019", None),
        ("5/7/2019", None),
        ("1557217800", None),
        ("Thu, 01 Jan 1970 00:00:00 +0000", None),
        ("1970-01-01T00:00:00Z", None),
        ("Mon, 30 Nov -0001 00:00:00 +0000", None),
        ("0001-01-01T00:00:00Z", None),
        ("Sun, 31 Feb 2019 10:00:00 GMT", None),
        ("soon", None),
    ],
)
def test_a_date_is_the_day_in_its_own_zone_or_none(written: str, day: date | None) -> None:
    assert day_of(written) == day


def test_a_json_feed_says_the_same() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1", "title": "City Post", "language": "fr", "authors": [{"name": "The desk"}],
        "items": [
            {"id": 1, "url": "https://x.example/1", "title": "River rises", "content_html": "<p>It rose.</p><p>It fell.</p>", "content_text": "It…",
             "date_published": "2019-05-07T23:30:00-07:00", "authors": [{"name": "Ann Lee"}, {"name": "Bob Ray"}], "tags": ["Local"], "language": "en"},
            {"id": "2", "external_url": "https://y.example/", "content_text": "A short note on the river.", "author": {"name": "Cy"}},
            {"id": "3"},
            "four",
        ],
    }  # fmt: skip
    first, second, third, fourth = read(json.dumps(feed), "feed.json")
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.headline, first.body, first.byline) == (
        "River rises",
        "It rose.\n\nIt fell.",
        "Ann Lee, Bob Ray",
    )
    assert (first.published, first.section, first.language, first.source) == (
        date(2019, 5, 7),
        "Local",
        "en",
        "City Post",
    )
    assert (first.origin, first.url) == ("feed.json#1", "https://x.example/1")
    assert (second.headline, second.byline, second.language) == ("A short note on the river.", "Cy", "fr")
    assert second.url == "https://y.example/"
    assert [type(third), type(fourth)] == [Refused, Refused]


@pytest.mark.parametrize(
    "data", ["[]", "{}", "{", '{"items": 5}', '{"items": []}', "[" * 100_000, "null", ""]
)
def test_what_is_no_json_feed_is_refused(data: str) -> None:
    assert reason(data, "feed.json")


@pytest.mark.parametrize(
    ("name", "beginning", "known"),
    [
        ("a.xml", b'<?xml version="1.0"?>\n<!-- c -->\n<rss version="2.0">', "feed"),
        ("a.xml", b'<feed xmlns="http://www.w3.org/2005/Atom">', "feed"),
        ("a.xml", b"<rdf:RDF xmlns:rdf='x'>", "feed"),
        ("a.xml", '<?xml version="1.0"?><rss>'.encode("utf-16"), "feed"),
        ("a.xml", b"<feedback>", None),
        ("a.xml", b'<opml version="2.0"><body><outline type="rss"/>', "opml"),
        ("a.xml", b"<result><entry><is_archived>", "wallabag"),
        ("a.json", b'{"version": "https:\\/\\/jsonfeed.org\\/version\\/1"', "json-feed"),
        ("a.json", b'{"title": "x", "feed_url": "https://x.example/"', "json-feed"),
        ("a.json", b'[{"title": "x", "feed_url": "https://x.example/"', "json"),
        ("a.json", b'[{"is_archived":0,"title":"x"', "wallabag"),
    ],
)
def test_a_feed_is_told_by_its_beginning(name: str, beginning: bytes, known: str | None) -> None:
    found = format_of(Path(name), beginning)
    assert (found.name if found else None) == known


PIECES = st.sampled_from(
    [
        "<rss>", "<channel>", "<item>", "</item>", "<title>", "</title>", "<entry>", "<feed xmlns='http://www.w3.org/2005/Atom'>", "</feed>",
        "<dc:creator>", "<xml:a>", "<a:b xmlns:a='urn:x'>", "<content type='xhtml'>", "<content type='image/png'>", "<link href='http://[::1'/>", "<link>",
        "<é>", "<media:title xmlns:media='http://search.yahoo.com/mrss/'>", "&#27;", "&#x202e;", "&#xffff;", "&eacute;", "&", "<", ">", "]]>", "<![CDATA[",
        "xml:lang='en'", "<category term='a' scheme='b'/>", "<guid isPermaLink='false'>", "<georss:point>1 x</georss:point>", "\x0b", "\ud800", "River", " ",
        "<itunes:duration xmlns:itunes='http://www.itunes.com/DTDs/PodCast-1.0.dtd'>", "<width>x", "<image>", "<textinput>", "<source url='x'>", "<svg/>",
    ]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(
    st.lists(PIECES | st.text(max_size=4), max_size=25).map("".join),
    st.sampled_from(["<rss><channel><item>", "<feed><entry>", ""]),
)
def test_anything_like_a_feed_is_articles_or_refusals(text: str, beginning: str) -> None:
    for found in read((beginning + text).encode("utf-8", "surrogatepass")):
        if isinstance(found, Article):
            assert_clean(found)


SAMPLE = rss(
    "<title>River rises</title><link>https://city.example/river</link><guid>r-1</guid><pubDate>Tue, 07 May 2019 23:30:00 -0700</pubDate>"
    f"<dc:creator>Ann Lee</dc:creator><description>{escape('<p>It rose.</p>')}</description>"
).encode()


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(SAMPLE)), st.integers(0, 30), st.binary(max_size=5))
def test_a_damaged_feed_is_articles_or_refusals(place: int, length: int, inserted: bytes) -> None:
    for found in read(SAMPLE[:place] + inserted + SAMPLE[place + length :]):
        if isinstance(found, Article):
            assert_clean(found)


JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "id", "x"]), inner, max_size=2), max_leaves=5)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(["items", "title", "language", "authors", "author"]), JSON), st.dictionaries(st.sampled_from(
    ["id", "url", "title", "content_html", "content_text", "summary", "date_published", "author", "authors", "tags", "language"]), JSON))  # fmt: skip
def test_json_of_any_shape_is_articles_or_refusals(feed: dict, item: dict) -> None:
    for found in read(json.dumps({"items": [item], **feed}), "feed.json"):
        if isinstance(found, Article):
            assert_clean(found)


def test_real_feeds_are_read(shared: Path) -> None:
    files = [
        file
        for file in sorted((shared / "corpus" / "formats").glob("feeds_*/**/*"))
        if file.suffix in {".xml", ".rss", ".atom"}
    ]
    articles, refused = [], []
    for file in files[::3]:
        for found in read(file.read_bytes(), str(file)):
            (articles if isinstance(found, Article) else refused).append(found)
    assert len(files) > 2_000
    assert len(articles) > 200
    assert {found.reason for found in refused} <= {
        "it has neither a headline nor a text", "it is not XML of this kind", "it is a feed without entries",
        "it breaks off, or goes on in a way that cannot be read",
    }  # fmt: skip


def test_whole_newspapers_are_read_whole(shared: Path) -> None:
    folder = shared / "corpus" / "formats" / "feeds_miniflux" / "reader" / "parser" / "testdata"
    found = [one for file in sorted(folder.glob("*.*")) for one in read(file.read_bytes(), str(file))]
    articles = [one for one in found if isinstance(one, Article)]
    assert len(articles) > 0.98 * len(found)
    assert sum(bool(one.published) for one in articles) > 0.75 * len(articles)  # heise has no dates
    assert sum(bool(one.body and one.source and one.url) for one in articles) > 0.9 * len(articles)
