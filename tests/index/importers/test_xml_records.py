"""XML of any make is read by the names of its elements."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest

from index.article import Article
from index.errors import Refused
from index.importers.formats import format_of
from index.importers.xml_records import XmlRecordImporter


def read(text: str) -> list[Article | Refused]:
    return list(XmlRecordImporter().articles(io.BytesIO(text.encode()), "a.xml"))


def only(text: str) -> Article:
    (article,) = read(text)
    assert isinstance(article, Article)
    return article


RELEASE = """<?xml version="1.0"?><release id="17" lang="no"><longurl>https://city.example/1</longurl>
<body>&lt;p&gt;&amp;ndash; It rose.&lt;/p&gt;&lt;p&gt;It fell.&lt;/p&gt;</body><leadtext>The river rose.</leadtext>
<publicationDate>28.09.2018 11:15</publicationDate><title>River rises</title><language id="16"><label>Norsk</label></language>
<images><image id="1"><url>https://city.example/1.jpg</url><title>The river</title></image></images>
<publisher id="2"><name>City of Elm</name><description>A city.</description></publisher></release>"""
NEWS = """<Answer><List xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><News><NewsID>7</NewsID><PublishDate>2018-01-30T17:32:18.397</PublishDate>
<headline i:nil="true"/><section>Foreign</section><content>&lt;p&gt;It rose in the night.&lt;/p&gt;</content><byLine>Ann Lee</byLine>
<TilRedaktionen>Adds quote.</TilRedaktionen></News><News><NewsID>8</NewsID><headline>Lake</headline><content>It fell. /ritzau/</content></News></List></Answer>"""


def test_a_release_is_read_by_the_names_of_its_elements() -> None:
    article = only(RELEASE)
    assert (article.headline, article.source, article.language) == ("River rises", "City of Elm", "no")
    assert article.paragraphs == ("The river rose.", "– It rose.", "It fell.")
    assert (article.published, article.origin, article.url) == (date(2018, 9, 28), "a.xml#17", "")


def test_each_element_with_a_headline_and_a_text_is_an_article() -> None:
    first, second = read(NEWS)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.headline, first.byline, first.section) == ("It rose in the night.", "Ann Lee", "Foreign")
    assert (first.published, first.note, first.origin) == (date(2018, 1, 30), "Adds quote.", "a.xml#7")
    assert (second.headline, second.body, second.source) == ("Lake", "It fell.", "Ritzau")


def test_attributes_dateline_and_rights_are_read_too() -> None:
    article = only(
        """<newsitem itemid="2286" id="root" date="1996-08-20" xml:lang="en"><title>ELMLAND: River rises.</title>
        <headline>River rises.</headline><byline>By Ann Lee</byline><dateline>ELM CITY 1996-08-20</dateline>
        <text><p>It rose.</p><p>It fell.</p></text><copyright>(c) Reuters Limited 1996</copyright>
        <metadata><codes><code code="ELM"/></codes></metadata></newsitem>"""
    )
    assert (article.headline, article.byline, article.dateline) == ("River rises.", "Ann Lee", "ELM CITY")
    assert (article.published, article.source, article.language) == (date(1996, 8, 20), "Reuters", "en")
    assert (article.paragraphs, article.origin) == (("It rose.", "It fell."), "a.xml#2286")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "<article><title>River</title><body><p>It rose.</p><p>It <b>fell</b>.</p></body></article>",
            "It rose.\n\nIt fell.",
        ),
        (
            "<a><authors><author>Ann</author></authors><titre>River</titre><texte>It rose.</texte></a>",
            "It rose.",
        ),
        ("<a><title>River</title><text/><summary>It rose.</summary></a>", "It rose."),
    ],
    ids=["markup", "french", "summary"],
)
def test_a_text_may_be_marked_up_or_plain(text: str, body: str) -> None:
    assert only(text).body == body


@pytest.mark.parametrize("text", ["<a><title>River</title></a>", "<a><b/></a>", "<a/>", "no XML"])
def test_what_holds_no_articles_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        read(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (RELEASE, "xml"),
        (NEWS, "xml"),
        ("<rss><channel><item><title>x</title><body>y</body></item></channel></rss>", "feed"),
        ("<html><head><title>x</title></head><body>y</body></html>", None),
        ("<svg><title>x</title><text>y</text></svg>", None),
        ("<config><title>x</title></config>", None),
    ],
    ids=["release", "news", "feed", "page", "drawing", "settings"],
)
def test_other_xml_is_told_apart(text: str, expected: str | None) -> None:
    found = format_of(Path("a.xml"), text.encode())
    assert (found.name if found else None) == expected
