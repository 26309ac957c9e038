"""Reuters-21578, TREC and Gigaword: many documents in a file of SGML that no parser of XML would read."""

from __future__ import annotations

import io
from datetime import date

import pytest

from index.article import Article
from index.errors import Refused
from index.importers import Importer
from index.importers.agencies.reuters_21578 import Reuters21578Importer
from index.importers.agencies.trec import TrecImporter


def read(importer: Importer, text: str | bytes) -> list[Article]:
    data = text if isinstance(text, bytes) else text.encode()
    found = list(importer.articles(io.BytesIO(data), "a.sgm"))
    assert all(isinstance(article, Article) for article in found)
    return [article for article in found if isinstance(article, Article)]


def story(text: str, number: int = 1, above: str = "") -> str:
    return (
        f'<REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" OLDID="5544" NEWID="{number}">\n<DATE>26-FEB-1987 15:01:01.79</DATE>\n'
        f"<TOPICS><D>cocoa</D><D>trade</D></TOPICS>\n<PLACES><D>brazil</D></PLACES>\n<UNKNOWN> \n&#5;&#5;&#5;C T\n"
        f"&#22;&#22;&#1;f0704&#31;reute\nu f BC-COCOA   02-26 0105</UNKNOWN>\n{above}<TEXT>&#2;\n{text}\n&#3;</TEXT>\n</REUTERS>\n"
    )


WHOLE = """<TITLE>COCOA &lt;CCO> RISES</TITLE>
<AUTHOR>    By Ann Lee, Reuters</AUTHOR>
<DATELINE>    SALVADOR, Feb 26 - </DATELINE><BODY>Cocoa rose throughout the week in the whole of the zone,
a review said.
    It fell later, and it rose again after that in most places.

    Month      Tonnes
    March      2,000
    April      1,000
 Reuter
&#3;</BODY>"""


def test_a_story_of_reuters() -> None:
    (article,) = read(Reuters21578Importer(), '<!DOCTYPE lewis SYSTEM "lewis.dtd">\n' + story(WHOLE))
    assert (article.headline, article.byline) == ("COCOA <CCO> RISES", "Ann Lee, Reuters")
    assert (article.dateline, article.published) == ("SALVADOR", date(1987, 2, 26))
    assert (article.source, article.section, article.origin) == ("Reuters", "cocoa", "a.sgm#1")
    assert [" ".join(paragraph.split()) for paragraph in article.paragraphs] == [
        "Cocoa rose throughout the week in the whole of the zone, a review said.",
        "It fell later, and it rose again after that in most places.",
        "Month Tonnes March 2,000 April 1,000",
    ]
    assert article.paragraphs[2].count("\n") == 2


def test_a_brief_is_its_headline() -> None:
    (article,) = read(Reuters21578Importer(), story("******<TITLE>COCOA RISES</TITLE>\nBlah blah blah.\n"))
    assert (article.headline, article.body) == ("COCOA RISES", "")


@pytest.mark.parametrize("mark", ["\n Reuter\n", "\n REUTER...", "        REUTER\n", "\n Reuter\n Reuter"])
def test_the_end_mark_of_reuters_is_no_text(mark: str) -> None:
    (article,) = read(
        Reuters21578Importer(), story(f"<TITLE>COCOA</TITLE><BODY>It rose (33.7).{mark}</BODY>")
    )
    assert article.body == "It rose (33.7)."


def test_a_story_that_was_not_processed_begins_with_its_headline() -> None:
    (article,) = read(
        Reuters21578Importer(),
        story("COCOA RISES IN THE WHOLE\nOF THE ZONE\n    It rose.\n    It fell.\n Reuter"),
    )
    assert (article.headline, article.paragraphs) == (
        "COCOA RISES IN THE WHOLE OF THE ZONE",
        ("It rose.", "It fell."),
    )


@pytest.mark.parametrize(
    "time", [" 2-MAR-1987 605:12:19.12", "2-MAR-1987 09:17:22.57\nCHECK", "\n 2-MAR-1987"]
)
def test_a_day_is_read_whatever_follows_it(time: str) -> None:
    (article,) = read(Reuters21578Importer(), story(WHOLE).replace("26-FEB-1987 15:01:01.79", time))
    assert article.published == date(1987, 3, 2)


def test_a_stray_byte_or_a_missing_end_costs_no_story() -> None:
    text = (
        story(WHOLE, 1).replace("</REUTERS>", "")
        + story(WHOLE.replace("COCOA", "CAF\xfc"), 2)
        + story(WHOLE, 2)
    )
    found = read(Reuters21578Importer(), text.encode("latin-1"))
    assert [article.origin for article in found] == ["a.sgm#1", "a.sgm#2", "a.sgm#2~2"]
    assert found[1].headline.startswith("CAFü")


AP = """<DOC>
<DOCNO> AP880212-0001 </DOCNO>
<FILEID>AP-NR-02-12-88 2344EST</FILEID>
<SECOND>AM-River,0411</SECOND>
<HEAD>River Rises</HEAD>
<NOTE>Eds: Updates with quotes.</NOTE>
<BYLINE>By ANN LEE</BYLINE>
<DATELINE>GENEVA, Switzerland (AP) </DATELINE>
<TEXT>
   The river rose by two metres in the night, the mayor said on
Friday, and it has not fallen since then.
   ``It will,'' she said in the morning to the people who had come.
</TEXT>
</DOC>
"""
GIGAWORD = """<DOC id="XIN_ENG_19940512.0004" type="story" >
<HEADLINE>
River rises
</HEADLINE>
<DATELINE>
GENEVA, May 12 (Xinhua)
</DATELINE>
<TEXT>
<P>
The river &amp; the lake
rose.
</P>
<P>
They fell.
</P>
</TEXT>
</DOC>
"""
OTHERS = """<DOC>
<DOCNO> LA010189-0001 </DOCNO>
<DATE><P>January 1, 1989, Sunday, Home Edition </P></DATE>
<SECTION><P>Metro; Page 1; Metro Desk </P></SECTION>
<HEADLINE><P>RIVER RISES </P></HEADLINE>
<BYLINE><P>By Ann Lee </P></BYLINE>
<TEXT><P>It rose.</P></TEXT></DOC>
<DOC><DOCNO>FT911-1</DOCNO><DATE>910514
</DATE><HEADLINE>
FT  14 MAY 91 / River rises</HEADLINE><BYLINE>   By ANN LEE</BYLINE><TEXT>It rose.</TEXT><PUB>The Financial Times</PUB></DOC>
<DOC><DOCNO> WSJ870324-0001 </DOCNO><HL> River Rises
@  ----
@  By Ann Lee</HL><DD> 03/24/87</DD><SO> WALL STREET JOURNAL (J)</SO><LP> It rose.</LP><TEXT>   It fell.
</TEXT></DOC>
<DOC><DOCNO> X1 </DOCNO><DATE_TIME> 06/01/1998 00:15:00 </DATE_TIME><BODY><HEADLINE> River rises </HEADLINE><TEXT> It &UR; rose.
"""


def test_a_story_of_trec() -> None:
    (article,) = read(TrecImporter(), AP)
    assert (article.headline, article.byline, article.source) == (
        "River Rises",
        "ANN LEE",
        "Associated Press",
    )
    assert (article.dateline, article.published) == ("GENEVA, Switzerland", date(1988, 2, 12))
    assert article.origin == "a.sgm#AP880212-0001"
    assert article.paragraphs == (
        "The river rose by two metres in the night, the mayor said on Friday, and it has not fallen since then.",
        "``It will,'' she said in the morning to the people who had come.",
    )
    assert article.note == "Eds: Updates with quotes."


def test_a_story_of_gigaword() -> None:
    (article,) = read(TrecImporter(), GIGAWORD)
    assert (article.headline, article.dateline, article.source) == ("River rises", "GENEVA", "Xinhua")
    assert article.published == date(1994, 5, 12)
    assert article.paragraphs == ("The river & the lake rose.", "They fell.")


def test_each_newspaper_has_its_own_elements() -> None:
    times, financial, journal, unknown = read(TrecImporter(), OTHERS)
    assert {article.headline.title() for article in (times, financial, journal, unknown)} == {"River Rises"}
    assert (times.byline, times.section, times.published) == ("Ann Lee", "Metro", date(1989, 1, 1))
    assert (financial.byline, financial.source, financial.published) == (
        "ANN LEE",
        "Financial Times",
        date(1991, 5, 14),
    )
    assert (journal.byline, journal.published) == ("Ann Lee", date(1987, 3, 24))
    assert journal.paragraphs == ("It rose.", "It fell.")
    assert (unknown.published, unknown.body.split()) == (None, ["It", "rose."])  # June or January?


@pytest.mark.parametrize("importer", [Reuters21578Importer(), TrecImporter()])
def test_another_file_is_refused(importer: Importer) -> None:
    with pytest.raises(Refused, match="holds no"):
        read(importer, "<html>River rises</html>")


def test_documents_without_anything_in_them_are_refused_one_by_one() -> None:
    text = "<DOC>\n<TEXT>\n" * 3 + "<DOC><DOCNO> AP880212-0001 </DOCNO><TEXT>The river rose.</TEXT></DOC>"
    *empty, article = TrecImporter().articles(io.BytesIO(text.encode()), "/p/ap")
    assert [str(each) for each in empty] == [
        f"/p/ap:{n}: it has neither a headline nor a text" for n in (1, 2, 3)
    ]
    assert isinstance(article, Article)
    assert article.body == "The river rose."
