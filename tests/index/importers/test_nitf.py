"""NITF as agencies send it, and as the archives of newspapers keep it."""

from __future__ import annotations

import io
from datetime import date

import pytest

from index.article import Article
from index.errors import Refused
from index.importers.agencies.nitf import NitfImporter

LEAD = "The river rose by two metres in the night, the mayor said on Wednesday."


def read(text: str, origin: str = "a.xml") -> Article:
    (article,) = NitfImporter().articles(io.BytesIO(text.encode()), origin)
    assert isinstance(article, Article)
    return article


def nitf(content: str = f"<p>{LEAD}</p>", above: str = "", head: str = "") -> str:
    return (
        f"<nitf><head>{head}</head><body><body.head><hedline><hl1>River rises</hl1></hedline>{above}</body.head>"
        f"<body.content>{content}</body.content></body></nitf>"
    )


AGENCY = """<?xml version="1.0"?>
<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
<nitf version="-//IPTC//DTD NITF 3.4//EN" xmlns="http://iptc.org/std/NITF/2006-10-18/" xml:lang="en-US">
  <head>
    <tobject tobject.type="news"><tobject.subject tobject.subject.refnum="03000000"/></tobject>
    <docdata>
      <doc-id regsrc="AP" id-string="D1"/><urgency ed-urg="4"/>
      <date.issue norm="20080304T230000-0500"/><date.release norm="20080305T000000-0500"/>
      <doc.copyright holder="AP" year="2008"/>
      <series series.name="Rivers" series.part="1"/><key-list><keyword key="river"/></key-list>
    </docdata>
  </head>
  <body>
    <body.head>
      <hedline><hl1 id="headline">River <em>rises</em></hl1><hl2>Mayor warns of more</hl2></hedline>
      <byline>By <person>ANN LEE</person><byttl>AP Writer</byttl></byline>
      <byline>By BOB RAY</byline>
      <distributor><org>The Associated Press</org></distributor>
      <dateline><location>GENEVA</location><story.date norm="20080304">March 4</story.date></dateline>
      <abstract><p>What happened.</p></abstract>
    </body.head>
    <body.content>
      <block>
        <p>GENEVA (AP) — The river
           rose.</p>
        <hl2>A heading</hl2>
        <p>One line<br/>and another.</p>
        <ol><li>First</li><li>Second</li></ol>
        <table><tr><th>Town</th><th>Metres</th></tr><tr><td>Elm</td><td>2</td></tr></table>
        <hr/><p>___</p>
        <media media-type="image"><media-caption>The river.</media-caption></media>
        <p>It fell &mdash; <a href="http://example.com">later</a>.</p>
        <p>ENDS</p>
      </block>
    </body.content>
    <body.end><tagline>Ann Lee reported from Geneva.</tagline></body.end>
  </body>
</nitf>"""


def test_a_story_of_an_agency() -> None:
    article = read(AGENCY)
    assert article.headline == "River rises"
    assert article.byline == "ANN LEE, AP Writer, BOB RAY"
    assert (article.source, article.section) == (
        "Associated Press",
        "disaster, accident and emergency incident",
    )
    assert (article.dateline, article.published) == ("GENEVA", date(2008, 3, 5))
    assert (article.language, article.origin) == ("en-US", "a.xml")
    assert article.paragraphs == (
        "Mayor warns of more",
        "The river rose.",
        "A heading",
        "One line\nand another.",
        "First",
        "Second",
        "| Town | Metres |\n| Elm | 2 |",
        "It fell — later.",
        "Ann Lee reported from Geneva.",
    )


ARCHIVE = f"""<nitf change.date="June 10, 2005" version="-//IPTC//DTD NITF 3.3//EN">
  <head>
    <title>River Rises</title>
    <meta content="Metropolitan Desk" name="dsk"/>
    <meta content="New York and Region; Front Page" name="online_sections"/>
    <docdata>
      <doc-id id-string="1000000"/>
      <doc.copyright holder="The City Post" year="1987"/>
      <identified-content><person class="indexing_service">LEE, ANN</person></identified-content>
    </docdata>
    <pubdata date.publication="19870115T000000" ex-ref="http://example.com/1" name="The City Post"/>
  </head>
  <body>
    <body.head>
      <hedline><hl1>River Rises</hl1><hl2 class="online_headline">RIVER RISES</hl2></hedline>
      <byline class="print_byline">By ANN LEE, Special to the City Post</byline>
      <byline class="normalized_byline">Lee, Ann</byline>
      <abstract><p>Article on river.</p></abstract>
    </body.head>
    <body.content>
      <block class="lead_paragraph"><p>LEAD: {LEAD}</p></block>
      <block class="full_text"><p>LEAD: {LEAD}</p><p>{LEAD} She was sure.</p><p>It fell.</p></block>
    </body.content>
  </body>
</nitf>"""


def test_a_story_in_an_archive_is_read_once() -> None:
    article = read(ARCHIVE)
    assert (article.headline, article.byline) == ("River Rises", "ANN LEE, Special to the City Post")
    assert (article.source, article.section) == ("The City Post", "New York and Region")
    assert (article.published, article.url) == (date(1987, 1, 15), "http://example.com/1")
    assert article.paragraphs == (f"{LEAD} She was sure.", "It fell.")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (f"<p>LEAD: {LEAD}</p><p>It fell.</p>", (LEAD, "It fell.")),
        ("<p>LEAD: Go.</p><p>Go on, she said.</p>", ("Go.", "Go on, she said.")),
        (f'<block class="lead_paragraph"><p>{LEAD}</p></block>', (LEAD,)),
        (f"<p>River rises</p><p>{LEAD}</p>", (LEAD,)),
        (f"<p> {LEAD}\n    It fell,\nshe said.</p>", (LEAD, "It fell,\nshe said.")),
        ("", ("It is short.",)),
    ],
)
def test_the_text_of_a_story(content: str, expected: tuple[str, ...]) -> None:
    assert read(nitf(content, above="<abstract><p>It is short.</p></abstract>")).paragraphs == expected


@pytest.mark.parametrize(
    ("above", "dateline"),
    [
        ("<dateline><location>Oslo, Norway</location></dateline>", "Oslo, Norway"),
        ("<dateline><location><city>Oslo</city></location></dateline>", "Oslo"),
        ("<dateline>Oslo, March 4, 2008 (NTB)</dateline>", "Oslo"),
        ("<dateline><story.date>20080304T101500+0000</story.date></dateline>", ""),
        ("<dateline>4/3/2008</dateline>", ""),
        ("", ""),
    ],
)
def test_a_dateline_of_its_own_is_a_place(above: str, dateline: str) -> None:
    assert read(nitf(above=above)).dateline == dateline


def test_the_dateline_in_the_text_counts_more() -> None:
    above = "<dateline><location>Oslo</location></dateline>"
    assert read(nitf(f"<p>GENEVA (AP) — {LEAD}</p>", above)).dateline == "GENEVA"


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("<byline>gr/bp</byline>", ""),
        ("<byline>By Reuters</byline>", "Reuters"),
        ("<byline><byttl>Sports Network</byttl></byline>", "Sports Network"),
        ("<byline>By Ann Lee, <byttl>Staff Reporter</byttl></byline>", "Ann Lee, Staff Reporter"),
        ("<byline>Von Ann Lee, dpa</byline>", "Ann Lee, dpa"),
        ("<byline>Von Trapp</byline>", "Von Trapp"),
    ],
)
def test_a_byline_is_the_names_in_it(byline: str, names: str) -> None:
    assert read(nitf(above=byline)).byline == names


def test_no_date_is_made_up() -> None:
    assert read(nitf()).published is None
    assert read(nitf(head='<docdata><date.issue norm="00010101T000000"/></docdata>')).published is None


def test_several_stories_in_a_file_have_names_of_their_own() -> None:
    one = nitf(head='<docdata><doc-id id-string="one"/></docdata>')
    text = f"<wire>{one}{nitf()}{one}<nitf/></wire>"
    found = list(NitfImporter().articles(io.BytesIO(text.encode()), "a.xml"))
    assert [article.origin for article in found if isinstance(article, Article)] == [
        "a.xml#one",
        "a.xml#2",
        "a.xml#one~2",
    ]
    assert [refused.where for refused in found if isinstance(refused, Refused)] == ["a.xml:4"]


@pytest.mark.parametrize("text", ["<rss/>", "no XML", ""])
def test_another_file_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        read(text)


@pytest.mark.parametrize(
    ("docdata", "above", "note"),
    [
        ('<docdata><ed-msg info="Adds quote."/></docdata>', "", "Adds quote."),
        ('<docdata><correction info="Corrects height."/><ed-msg info=""/></docdata>', "", "Corrects height."),
        (
            '<docdata management-status="embargoed"><date.release norm="20080305T060000+0100"/></docdata>',
            "",
            "Embargoed until 2008-03-05 06:00 +0100",
        ),
        ('<docdata management-status="usable"/>', "", ""),
        ("", '<note noteclass="editorsnote"><body.content><p>First of two.</p></body.content></note>', "First of two."),
        ("", "<note><body.content><p>First of two.</p></body.content></note>", "First of two."),
        ("", '<note noteclass="cpyrt"><body.content><p>All rights.</p></body.content></note>', ""),
    ],
    ids=["message", "correction", "embargo", "usable", "note", "note-of-no-class", "rights"],
)  # fmt: skip
def test_what_is_said_to_editors_stands_beside_the_text(docdata: str, above: str, note: str) -> None:
    article = read(nitf(above=above, head=docdata))
    assert (article.note, article.body) == (note, LEAD)


def test_a_note_inside_the_text_is_taken_out_of_it() -> None:
    article = read(nitf(f'<p>{LEAD}</p><note noteclass="editorsnote"><p>Stands.</p></note><p>It fell.</p>'))
    assert (article.note, article.paragraphs) == ("Stands.", (LEAD, "It fell."))


def test_a_deck_that_is_a_keyword_of_the_story_is_none() -> None:
    story = nitf(head='<docdata><key-list><keyword key="RIVERS FLOODS"/></key-list></docdata>')
    decks = "<hl2>RIVERS FLOODS</hl2><hl2>It rose</hl2></hedline>"
    assert read(story.replace("</hedline>", decks)).paragraphs == ("It rose", LEAD)


def test_a_byline_in_the_text_joins_the_one_above_it() -> None:
    above = "<byline>By<person>City Staff</person><byttl>Desk</byttl></byline>"
    article = read(nitf(f"<p>By Ann Lee</p><p>{LEAD}</p>", above))
    assert (article.byline, article.body) == ("City Staff, Desk, Ann Lee", LEAD)
    again = read(nitf(f"<p>By Ann Lee</p><p>{LEAD}</p>", "<byline>By Ann Lee</byline>"))
    assert (again.byline, again.body) == ("Ann Lee", LEAD)


def test_paragraphs_in_the_cells_of_a_table_do_not_tear_its_rows() -> None:
    table = "<table><tr><td><p>Elm</p></td><td><p>2</p><p>metres</p></td></tr><tr><td>Oak<br/>River</td><td>3</td></tr></table>"
    assert read(nitf(f"<p>{LEAD}</p>{table}")).paragraphs == (LEAD, "| Elm | 2 metres |\n| Oak River | 3 |")


def test_what_is_said_to_editors_is_not_said_below_the_text_again() -> None:
    story = nitf(f"<p>{LEAD} (©NTB)</p>", head='<docdata><ed-msg info="Adds quote."/></docdata>')
    article = read(story.replace("</body>", "<body.end><tagline>Adds quote.</tagline></body.end></body>"))
    assert (article.body, article.note, article.source) == (LEAD, "Adds quote.", "NTB")
