"""NewsML-G2: news items are read, all other items named."""

from __future__ import annotations

import io
from base64 import b64encode
from datetime import date
from pathlib import Path

import pytest

from index.article import Article
from index.errors import Refused
from index.importers.agencies.newsml_g2 import NewsmlG2Importer

NAMESPACE = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
XHTML = '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">{}</html></inlineXML>'
TEXT = XHTML.format("<body><p>It rose.</p></body>")


def read(text: str) -> list[Article | Refused]:
    return list(NewsmlG2Importer().articles(io.BytesIO(text.encode()), "a.xml"))


def item(content: str = TEXT, meta: str = "", item_meta: str = "", rights: str = "") -> str:
    return (
        f'<newsItem {NAMESPACE} guid="tag:1" xml:lang="en"><rightsInfo>{rights}</rightsInfo><itemMeta>'
        f'<itemClass qcode="ninat:text"/>{item_meta}</itemMeta><contentMeta><headline>River rises</headline>{meta}'
        f"</contentMeta><contentSet>{content}</contentSet></newsItem>"
    )


def only(text: str) -> Article:
    (article,) = read(text)
    assert isinstance(article, Article)
    return article


def test_an_item_says_all_of_its_article() -> None:
    article = only(
        item(
            meta='<by>By Ann Lee</by><dateline>GENEVA, Monday (Reuters)</dateline><creator literal="x"/>'
            '<language tag="en-GB"/><subject qcode="medtop:20000822"/><subject qcode="subj:15054000"/>',
            item_meta='<provider qcode="nprov:REUTERS"/><versionCreated>2008-03-06T10:00:00Z</versionCreated>'
            "<firstCreated>2008-03-04T23:30:00-05:00</firstCreated><embargoed>2008-03-05T00:00:00Z</embargoed>"
            "<edNote>Eds: Updates.</edNote>",
            rights="<copyrightHolder><name>Thomson Reuters</name></copyrightHolder>",
        )
    )
    assert (article.headline, article.byline, article.body) == ("River rises", "Ann Lee", "It rose.")
    assert (article.dateline, article.published) == ("GENEVA", date(2008, 3, 4))
    assert (article.source, article.section, article.language) == ("Reuters", "sport", "en-GB")
    assert (article.origin, article.note) == (
        "a.xml",
        "Eds: Updates.\nEmbargoed until 2008-03-05 00:00 UTC",
    )


@pytest.mark.parametrize(
    ("item_meta", "note"),
    [
        (
            '<edNote role="x:private">Ends new.</edNote><edNote role="x:public">Corrects height.</edNote>',
            "Ends new.\nCorrects height.",
        ),
        (
            '<edNote role="x:notepad"><section><h3>Notes</h3><p>Eds: Updates.</p></section></edNote>'
            '<edNote role="x:closingline">xy al bo</edNote><edNote role="x:editorialnote">Eds: Updates.</edNote>'
            '<edNote pubconstraint="x:nonpublic">Call Ann Lee.</edNote>',
            "Eds: Updates.",
        ),
        ("<edNote>04 2008, 31</edNote><embargoed/>", ""),
        ('<pubStatus qcode="stat:withheld"/>', "Withdrawn by its agency (withheld)"),
        ('<pubStatus qcode="stat:usable"/>', ""),
    ],
    ids=["several", "all-once-more", "numbers", "withheld", "usable"],
)
def test_what_is_said_to_editors_stands_beside_the_text(item_meta: str, note: str) -> None:
    assert only(item(item_meta=item_meta)).note == note


@pytest.mark.parametrize(
    "content",
    [
        '<inlineXML><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.content><p>It rose.</p></body.content>'
        "</body></nitf></inlineXML>",
        "<inlineXML><p>It rose.</p></inlineXML>",
        XHTML.format("<head><title>x</title></head><body><header><h1>x</h1></header><h1>River rises</h1><p>It rose.</p></body>"),
        '<inlineData contenttype="text/plain">It rose.</inlineData>',
        "<inlineData><![CDATA[<p>It rose.</p>]]></inlineData>",
        f'<inlineData encoding="encd:base64">{b64encode(b"It rose.").decode()}</inlineData>',
        "<remoteContent href='a.jpg'/><inlineXML/><inlineData>It rose.</inlineData>",
    ],
)  # fmt: skip
def test_the_first_rendition_with_a_text_is_read(content: str) -> None:
    assert only(item(content)).body == "It rose."


def test_the_nitf_of_sweden_has_names_of_its_own() -> None:
    article = only(
        item(
            '<inlineXML><BODY xmlns=""><TEXT><RUBRIK>River rises</RUBRIK><DAT><ORT>LUND</ORT></DAT><INGRESS><P>It rose.</P>'
            "</INGRESS><BRODTEXT><CITAT>It rose, she says.</CITAT><P>It fell.</P></BRODTEXT><BYLINE>Ann Lee/TT</BYLINE>"
            "<BILD><BILDTEXT><P>The river.</P></BILDTEXT></BILD></TEXT></BODY></inlineXML>"
        )
    )
    assert article.paragraphs == ("It rose.", "It rose, she says.", "It fell.")
    assert article.byline == "Ann Lee/TT"


def test_text_that_was_set_by_hand_has_its_paragraphs() -> None:
    text = "(Adds detail)\n\n    By Ann Lee\n    March 4 (Reuters) - It rose in the night by two metres, the\nmayor said.\n    It fell."
    article = only(item(XHTML.format(f"<body><p>{text}</p></body>")))
    assert article.byline == "Ann Lee"
    assert article.paragraphs == (
        "It rose in the night by two metres, the mayor said.",
        "It fell.",
    )
    assert article.note == "(Adds detail)"


@pytest.mark.parametrize(
    ("meta", "byline"),
    [
        (
            "<creator><name>Ann Lee</name></creator><creator><name>Bob Ray</name></creator>",
            "Ann Lee, Bob Ray",
        ),
        ('<creator literal="lee.ann"/>', ""),
        ('<creator type="cptype:organisation"><name>City Post</name></creator>', ""),
        ("<contributor><name>Ann Lee</name></contributor>", "Ann Lee"),
        ("<by>ANN LEE, BOB RAY </by><creator><name>x</name></creator>", "ANN LEE, BOB RAY"),
    ],
)
def test_the_byline_is_a_name(meta: str, byline: str) -> None:
    assert only(item(meta=meta)).byline == byline


@pytest.mark.parametrize(
    ("meta", "item_meta", "rights", "source"),
    [
        (
            "<infoSource><name>City Post</name></infoSource>",
            '<provider literal="reuters.com"/>',
            "",
            "City Post",
        ),
        ("", '<provider literal="ansa.it"/>', '<copyrightHolder literal="x"/>', "ANSA"),
        (
            "",
            '<provider uri="http://www.example.com"/>',
            '<copyrightHolder literal="City Post"/>',
            "City Post",
        ),
        (
            "",
            "",
            "<copyrightNotice>Copyright 2008 City Post, all rights reserved</copyrightNotice>",
            "City Post",
        ),
        ("", "", "", ""),
    ],
)
def test_the_source_is_a_name(meta: str, item_meta: str, rights: str, source: str) -> None:
    assert only(item(meta=meta, item_meta=item_meta, rights=rights)).source == source


def test_a_byline_that_names_only_the_agency_is_none() -> None:
    provider = '<provider qcode="nprov:REUTERS"/>'
    assert only(item(meta="<by>Reuters, MAR 04</by>", item_meta=provider)).byline == ""
    assert only(item(meta="<by>Ann Lee, Reuters</by>", item_meta=provider)).byline == "Ann Lee, Reuters"


def test_elements_that_are_written_as_text_are_not_shown() -> None:
    text = "It rose by 35&lt;endash&gt;-&lt;/endash&gt;40 metres. 2 &lt; 3."
    embedded = '&lt;div class="x"&gt;&lt;/div&gt;&lt;script src="y"&gt;&lt;/script&gt;'
    article = only(item(XHTML.format(f"<body><p>{text}</p><p>{embedded}</p></body>")))
    assert article.body == "It rose by 35-40 metres. 2 < 3."


def test_an_abstract_that_is_the_beginning_of_the_text_is_read() -> None:
    nitf = (
        "<inlineXML><nitf xmlns=''><body><body.head><abstract><p>It rose.</p></abstract></body.head>"
        "<body.content><p>{}</p></body.content></body></nitf></inlineXML>"
    )
    assert only(item(nitf.format("It fell."))).paragraphs == ("It rose.", "It fell.")
    assert only(item(nitf.format("It rose. It fell."))).paragraphs == ("It rose. It fell.",)
    summary = "<description>The river.</description>"
    assert only(item(nitf.format("It fell."), meta=summary)).paragraphs == ("It fell.",)


def test_a_place_that_is_none_is_no_dateline() -> None:
    assert only(item(meta='<located literal="x"><name>No-Data-Available</name></located>')).dateline == ""


def test_a_byline_may_stand_below_the_points_of_a_story() -> None:
    parts = (
        "* One.",
        "* Two.",
        "* Three.",
        "* Four.",
        "By Ann Lee",
        "Jan 30 (Reuters) - It rose in the night by two metres.",
    )
    article = only(item(XHTML.format(f"<body>{''.join(f'<p>{part}</p>' for part in parts)}</body>")))
    assert (article.byline, article.paragraphs[-1]) == ("Ann Lee", "It rose in the night by two metres.")


def test_a_headline_that_is_a_deck_is_none() -> None:
    text = item().replace("<headline>", '<headline role="hld:subHeadline">Mayor warns</headline><headline>')
    assert only(text).headline == "River rises"


def test_where_it_was_written_is_the_dateline_if_none_is_printed() -> None:
    located = "<located><name>Geneva</name><broader><name>Switzerland</name></broader></located>"
    assert only(item(meta=located)).dateline == "Geneva"
    assert (
        only(
            item(XHTML.format("<body><p>PARIS (AP) - It rose, the mayor said.</p></body>"), located)
        ).dateline
        == "PARIS"
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"<packageItem {NAMESPACE}/>", "a package of other items"),
        (f"<knowledgeItem {NAMESPACE}/>", "a collection of concepts"),
        (f"<conceptItem {NAMESPACE}/>", "a concept"),
        (f"<planningItem {NAMESPACE}/>", "a plan for coverage"),
        (f"<catalogItem {NAMESPACE}/>", "a catalog of codes"),
        (item(""), "an item without a text"),
        (item("").replace("ninat:text", "ninat:picture"), "a message of picture"),
        (
            item("", item_meta='<pubStatus qcode="stat:canceled"/>'),
            "an item that its agency withdrew (canceled)",
        ),
        (item("<inlineXML><sports-content>1:0</sports-content></inlineXML>"), "an item without a text"),
    ],
)
def test_what_is_no_article_is_named(text: str, reason: str) -> None:
    with pytest.raises(Refused, match="not an article") as refused:
        read(text)
    assert refused.value.reason == f"it is {reason}, not an article"


def test_a_message_is_read_item_by_item() -> None:
    text = (
        f"<newsMessage {NAMESPACE}><itemSet><packageItem guid='p'/>{item()}{item()}</itemSet></newsMessage>"
    )
    package, *articles = read(text)
    assert isinstance(package, Refused)
    assert package.where == "a.xml:1"
    assert [article.origin for article in articles if isinstance(article, Article)] == [
        "a.xml#tag:1",
        "a.xml#tag:1~2",
    ]


def test_another_file_is_refused() -> None:
    with pytest.raises(Refused, match="no NewsML-G2 items"):
        read("<contentSet/>")


def test_the_examples_of_the_iptc_are_read_or_named(shared: Path) -> None:
    found, reasons = [], []
    for path in sorted((shared / "corpus" / "formats" / "newsmlg2_iptc" / "examples").glob("*.xml")):
        try:
            with path.open("rb") as file:
                found += list(NewsmlG2Importer().articles(file, path.name))
        except Refused as refused:
            reasons.append(refused.reason)
    articles = [article for article in found if isinstance(article, Article)]
    assert len(articles) >= 4
    assert all(article.headline and article.body and article.published for article in articles)
    assert (
        sum(reason.endswith("not an article") for reason in reasons) >= len(reasons) - 5
    )  # five are parts of a file
