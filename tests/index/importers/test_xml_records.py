"""XML with articles, whatever its elements are called."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest

from index.article import Article
from index.importers.importer import Ignored
from index.importers.recognition import format_of

FACTIVA = """<?xml version="1.0" encoding="utf-8"?><PPSResponse><ppsArticleResponse xmlns="http://global.factiva.com/pps/2.0">
<ppsarticleResultSet count="2"><ppsarticle><article><accessionNo>CPOST00020120109e51700030</accessionNo><baseLanguage>EN</baseLanguage>
<copyright>(c) 2012 Company</copyright><headline><paragraph lang="EN"><hlt>River</hlt> rises</paragraph></headline>
<leadParagraph><paragraph>It rose.</paragraph></leadParagraph><publicationDate><dateTime>2012-01-09T01:35:58Z</dateTime></publicationDate>
<publisherName>Company</publisherName><sourceName>City Post</sourceName><region code="usa"><name>United States</name></region>
<tailParagraphs><paragraph>It <hlt>fell</hlt>.</paragraph><paragraph>Twice.</paragraph></tailParagraphs></article></ppsarticle>
<ppsarticle><article><headline><paragraph>Banks fall</paragraph></headline><leadParagraph><paragraph>They fell.</paragraph>
</leadParagraph></article></ppsarticle></ppsarticleResultSet></ppsArticleResponse></PPSResponse>"""
PROQUEST = """<RECORD><GOID>77</GOID><DFS><PubFrosting><Title>City Post</Title></PubFrosting></DFS><Obj><TitleAtt><Title>River rises</Title>
</TitleAtt><NumericDate>1960-05-08</NumericDate><Contributors><Contributor><Author><LastNameAtt><LastName>Lee</LastName></LastNameAtt>
<FirstNameAtt><FirstName>Ann</FirstName></FirstNameAtt><OriginalFormAtt><OriginalForm>Lee, Ann</OriginalForm></OriginalFormAtt></Author>
</Contributor></Contributors><Language><RawLang>English</RawLang></Language><Abstract>Short.</Abstract></Obj>
<TextInfo><Text HTMLContent="true">&lt;p&gt;It rose.&lt;/p&gt;&lt;p&gt;It fell.&lt;/p&gt;</Text></TextInfo></RECORD>"""
OWN = """<newspaper name="Stadspost" date="2019-05-02"><story id="7"><kop>De rivier</kop><auteur>Jan Berg</auteur>
<tekst><p>Eerste <b>vette</b> zin.</p><p>Tweede.</p></tekst></story><story><kop>Twee</kop><tekst>Tekst.</tekst></story></newspaper>"""
JATS = """<article><front><journal-meta><journal-title>Rivers</journal-title></journal-meta><article-meta><title-group>
<article-title>On rivers</article-title></title-group><pub-date><day>2</day><month>5</month><year>2019</year></pub-date></article-meta>
</front><body><sec><title>First</title><p>One.</p></sec><sec><title>Then</title><p>Two.</p></sec></body></article>"""


def read(text: str) -> list[Article]:
    format_ = format_of(Path("a.xml"), text.encode())
    assert format_ is not None
    assert format_.name == "xml"
    found = list(format_.importer.articles(io.BytesIO(text.encode()), "a.xml"))
    assert all(isinstance(one, Article) for one in found), found
    return [one for one in found if isinstance(one, Article)]


def test_articles_of_factiva_are_read_with_lead_and_tail() -> None:
    first, second = read(FACTIVA)
    assert (first.headline, first.source, first.published) == ("River rises", "City Post", date(2012, 1, 9))
    assert (first.language, first.paragraphs) == ("en", ("It rose.", "It fell.", "Twice."))
    assert first.origin == "a.xml#CPOST00020120109e51700030"
    assert (second.headline, second.body, second.source) == ("Banks fall", "They fell.", "")


def test_a_record_of_proquest_has_the_title_of_its_newspaper_as_source() -> None:
    (one,) = read(PROQUEST)
    assert (one.headline, one.byline, one.source) == ("River rises", "Ann Lee", "City Post")
    assert (one.published, one.language, one.origin) == (date(1960, 5, 8), "en", "a.xml#77")
    assert one.paragraphs == ("It rose.", "It fell.")


def test_what_stands_above_articles_holds_for_each_of_them() -> None:
    first, second = read(OWN)
    assert (first.headline, first.byline, first.paragraphs) == (
        "De rivier",
        "Jan Berg",
        ("Eerste vette zin.", "Tweede."),
    )
    assert [(one.source, one.published) for one in (first, second)] == [("Stadspost", date(2019, 5, 2))] * 2
    assert (first.origin, second.origin) == ("a.xml#7", "a.xml#2")


def test_titles_within_a_text_make_no_articles() -> None:
    (one,) = read(JATS)
    assert (one.headline, one.body, one.published) == ("On rivers", "One.\n\nTwo.", date(2019, 5, 2))


def test_names_that_are_none_cost_no_article() -> None:
    (one,) = read("<doc><title>River</title><tit:>x</tit:><text>It rose.</text></doc>")
    assert isinstance(one, Article)
    assert (one.headline, one.body) == ("River", "It rose.")


@pytest.mark.parametrize(
    "text",
    [
        "<docs><doc><title>Settings</title><value>4</value></doc></docs>",
        "<doc><title> </title><text/></doc>",
        "<doc><title>broken",
    ],
    ids=["no text", "empty", "broken"],
)
def test_what_holds_no_article_is_passed_over(text: str) -> None:
    format_ = format_of(Path("a.xml"), text.encode())
    assert format_ is not None
    assert list(format_.importer.articles(io.BytesIO(text.encode()), "a.xml")) == [Ignored("a.xml")]


def test_xml_that_names_no_articles_is_of_no_known_format() -> None:
    assert (
        format_of(Path("pom.xml"), b"<project><name>x</name><description>y</description></project>") is None
    )


def only(text: str) -> Article:
    (article,) = read(text)
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
    ("text", "expected"),
    [
        (RELEASE, "xml"),
        (NEWS, "xml"),
        ("<rss><channel><item><title>x</title><body>y</body></item></channel></rss>", "feed"),
        ("<html><head><title>x</title></head><body>y</body></html>", "html"),
        ("<svg><title>x</title><text>y</text></svg>", None),
        ("<config><title>x</title></config>", None),
    ],
    ids=["release", "news", "feed", "page", "drawing", "settings"],
)
def test_other_xml_is_told_apart(text: str, expected: str | None) -> None:
    found = format_of(Path("a.xml"), text.encode())
    assert (found.name if found else None) == expected


def test_what_stands_in_the_tag_of_a_text_is_its_head() -> None:
    (article,) = read(
        '<doc sitename="City Post" title="River rises" author="Ann Lee" date="2019-05-02" url="https://city.example/1">'
        "<main><p>It rose.</p><p>It fell.</p></main><comments/></doc>"
    )
    assert (article.headline, article.byline, article.published) == (
        "River rises",
        "Ann Lee",
        date(2019, 5, 2),
    )
    assert article.paragraphs == ("It rose.", "It fell.")


def test_the_day_of_an_issue_is_that_of_the_article() -> None:
    (article,) = read(
        "<artikel><quelle><name>City Post</name><datum>20190502</datum></quelle><titel>River rises</titel>"
        "<text><p>It rose.</p></text></artikel>"
    )
    assert (article.source, article.published) == ("City Post", date(2019, 5, 2))
