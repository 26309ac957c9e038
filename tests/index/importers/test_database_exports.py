"""What LexisNexis, Nexis Uni, Factiva, Europresse and ProQuest write, in small texts of our own."""

from __future__ import annotations

import io
import time
from datetime import date
from pathlib import Path

import pytest
import regex
from hypothesis import example, given, settings
from hypothesis import strategies as st

from index.article import Article
from index.errors import Refused
from index.importers import Importer
from index.importers.databases.exports import LARGEST_ARTICLE, day_at_start, without_by
from index.importers.language_names import language_code
from index.importers.recognition import BYTES_LOOKED_AT, format_of

UNWANTED = regex.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\ud800-\udfff\ufeff]")


def importer_of(sample: str, name: str, kind: str = "") -> Importer:
    format_ = format_of(Path(name), sample.encode()[:BYTES_LOOKED_AT])
    assert format_ is not None
    assert not kind or format_.name == kind
    return format_.importer


def read(importer: Importer, data: bytes, name: str) -> list[Article | Refused]:
    try:
        return list(importer.articles(io.BytesIO(data), name))
    except Refused as refused:
        return [refused]


def articles(text: str, name: str, kind: str) -> list[Article]:
    found = read(importer_of(text, name, kind), text.encode(), name)
    assert all(isinstance(one, Article) for one in found), found
    return [one for one in found if isinstance(one, Article)]


def head(article: Article) -> tuple[str, str, date | None, str, str, str]:
    return (
        article.headline,
        article.byline,
        article.published,
        article.source,
        article.section,
        article.language,
    )


CLASSIC = """



Download Request: Selected Items: 1-3
Time Of Request: Friday, March 20, 2018  16:51:31

Terms: (DATE(>=2009-12-01 and <=2010-05-11) and river)



                               1 of 3 DOCUMENTS



                                  City Post

                            January 11, 2010 Monday
                                   Edition 1;
                                    Scotland

River rises above the town after a night of rain that nobody had expected to
come so soon

BYLINE: By Ann Lee

SECTION: FEATURES; Pg. 6

LENGTH: 355 words

The river rose by two metres in the night, the mayor said, and it has not fallen
since then, although the rain has stopped and the wind has turned to the east.

SUBJECT: was all that stood on the letter, and this is a paragraph of prose which
begins with it.

GRAPHIC: A photograph of the river

Another caption

LOAD-DATE: January 11, 2010

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper


                       Copyright 2010 City Post Limited
                              All Rights Reserved

                               2 of 3 DOCUMENTS


                  Copyright 2003 City Post Company
                              All Rights Reserved
                               City Post

                            December 1, 2003 Monday
                              Late Edition - Final

SECTION: Section A; Column 1; National Desk; Pg. 1

LENGTH: 1200 words

HEADLINE: A River Rises

BYLINE: By ANN LEE

DATELINE: WASHINGTON, Nov. 30

BODY:
   The river rose by two metres in the night, the mayor said, and it has not
fallen since then.

   "It has not," he said.

URL: http://www.example.org

CORRECTION-DATE: December 3, 2003

CORRECTION: It rose by three metres, not two.

LOAD-DATE: December 1, 2003

                               3 of 3 DOCUMENTS

Stadtpost

Dienstag 10.Dezember 2019

Der Fluss steigt

AUTOR: Von Eva Maier

RUBRIK: LOKALES; S. 4

LÄNGE: 512 Wörter

Der Fluss ist in der Nacht um zwei Meter gestiegen.

UPDATE: 11. Dezember 2019

SPRACHE: GERMAN; DEUTSCH

Copyright 2019 Stadtpost GmbH
Alle Rechte vorbehalten
"""


def test_documents_of_lexisnexis_have_their_labels_read() -> None:
    first, second, third = articles(CLASSIC, "a.TXT", "nexis")
    assert head(first) == (
        "River rises above the town after a night of rain that nobody had expected to come so soon",
        "Ann Lee",
        date(2010, 1, 11),
        "City Post",
        "FEATURES; Pg. 6",
        "en",
    )
    assert head(second) == (
        "A River Rises",
        "ANN LEE",
        date(2003, 12, 1),
        "City Post",
        "Section A; Column 1; National Desk; Pg. 1",
        "",
    )
    assert head(third) == (
        "Der Fluss steigt",
        "Eva Maier",
        date(2019, 12, 10),
        "Stadtpost",
        "LOKALES; S. 4",
        "de",
    )
    assert [one.origin for one in (first, second, third)] == ["a.TXT#1", "a.TXT#2", "a.TXT#3"]


def test_a_text_of_lexisnexis_keeps_prose_that_looks_like_a_label_and_loses_the_labels_below() -> None:
    first, second, third = articles(CLASSIC, "a.txt", "nexis")
    assert [part.split()[0] for part in first.paragraphs] == ["The", "SUBJECT:"]
    assert third.body == "Der Fluss ist in der Nacht um zwei Meter gestiegen."
    assert second.paragraphs[0].startswith(
        "The river rose by two metres in the night, the mayor said, and it has not fallen"
    )


def test_a_dateline_and_a_correction_that_stand_apart_are_taken_apart() -> None:
    _, second, _ = articles(CLASSIC, "a.txt", "nexis")
    assert second.dateline == "WASHINGTON"
    assert second.note == "CORRECTION: It rose by three metres, not two."
    assert "CORRECTION" not in second.body


def test_labels_without_blank_lines_between_are_told_apart() -> None:
    (article,) = articles(
        "1 of 1 DOCUMENTS\nCity Post\n\nMay 2, 2019\n\nRiver rises\n\nBYLINE: Ann Lee\nSECTION: Local\nLENGTH: 9 words\n\n"
        "It rose.\n\nCopyright is not what this sentence, the last of all, was written to be about.\n",
        "a.txt",
        "nexis",
    )
    assert head(article) == ("River rises", "Ann Lee", date(2019, 5, 2), "City Post", "Local", "")
    assert len(article.paragraphs) == 2


def document(*parts: str) -> str:
    """As LexisNexis writes HTML."""
    divs = [f'<BR><DIV CLASS="c5"><P CLASS="c6">{part}</P>\n</DIV>\n' for part in parts]
    return f'<A NAME="DOC_ID_1_0"></A><!-- Hide\n<DOC NUMBER=1>\n<DOCFULL> -->\n{"".join(divs)}<!-- Hide\n</DOC> -->'


CLASSIC_HTML = (
    '<HTML>\n<HEAD>\n<STYLE TYPE="text/css"><!--\n.c0 { text-align: center; }\n--></STYLE>\n<TITLE>&nbsp;</TITLE></HEAD>\n<BODY>'
    + document(
        '<SPAN CLASS="c2">1 of 49 DOCUMENTS</SPAN>',
        '<IMG SRC="https://example.org/logo"><BR><SPAN CLASS="c2">Stadtpost Online</SPAN>',
        '<SPAN CLASS="c4">27.</SPAN><SPAN CLASS="c2"> Februar 2012 Montag 9:50 PM GMT+1</SPAN><SPAN>&nbsp;</SPAN>',
        '<SPAN CLASS="c7">Warnschuss f&uuml;r den Kurs</SPAN>',
        '<SPAN CLASS="c8">AUTOR: </SPAN><SPAN CLASS="c2">Maier, Eva; Berg, Jan</SPAN>',
        '<SPAN CLASS="c8">L&Auml;NGE: </SPAN><SPAN CLASS="c2">1285 W&ouml;rter</SPAN>',
        '<SPAN CLASS="c8">HIGHLIGHT:</SPAN><SPAN CLASS="c2">&nbsp;Der Bundestag hat neue Hilfen abgesegnet.; http://example.org/kurs,1.html<BR></SPAN>',
        'Es soll das Fieber gewesen sein (</SPAN><SPAN CLASS="c4">CDU</SPAN><SPAN CLASS="c2">).</P>\n<P>Auch &lt;b&gt; war dabei.',
        '<SPAN CLASS="c8">SPRACHE: </SPAN><SPAN CLASS="c2">GERMAN; DEUTSCH</SPAN>',
        "Copyright 2012 Stadtpost GmbH<BR>Alle Rechte vorbehalten",
    )
    + document(
        "2 of 49 DOCUMENTS",
        "Stadtpost",
        "28. Februar 2012",
        "Der Fluss",
        "L&Auml;NGE: 12 W&ouml;rter",
        "Er stieg.",
    )
)


def test_documents_of_lexisnexis_in_html_are_read_as_those_in_text() -> None:
    first, second = articles(CLASSIC_HTML, "a.HTML", "nexis")
    assert head(first) == (
        "Warnschuss für den Kurs",
        "Eva Maier, Jan Berg",
        date(2012, 2, 27),
        "Stadtpost Online",
        "",
        "de",
    )
    assert first.paragraphs == (
        "Der Bundestag hat neue Hilfen abgesegnet.",
        "Es soll das Fieber gewesen sein (CDU).",
        "Auch <b> war dabei.",
    )
    assert first.url == "http://example.org/kurs,1.html"
    assert (second.headline, second.body) == ("Der Fluss", "Er stieg.")


NEXIS_UNI = """Date and Time: Wednesday, December 19, 2018 7:08:00 PM JST
Job Number: 79564983
Documents (2)
1. March 4, 2008: the day the river rose
Client/Matter: -None-
Search Terms: river
2. Banks fall
Client/Matter: -None-


March 4, 2008: the day the river rose
City Post
May 1, 2002, Wednesday,
FINAL EDITION
Copyright 2002 City Post, Inc.
Section: MONEY; Cover story
Length:\u00a01672 words
Byline:\u00a0By Ann Lee
Highlight: It rose by two metres
Body


WASHINGTON -- Farmers say it was only fair, and that it has to be so for ever.
Five senators said no.
Graphic


PHOTO, B/W, Al Roe
Load-Date: May 1, 2002
End of Document

Banks fall
City Post
10 décembre 2019 mardi 3:00 AM GMT
Copyright 2019 City Post
Longueur: 100 mots
Auteur: Jeanne Petit
Body
ABSTRACT
They did.
FULL TEXT
They fell.
Classification
Language: FRENCH; FRANÇAIS
Publication-Type: Newspaper
Load-Date: March 2, 2001
End of Document
"""


@pytest.mark.parametrize("text", [NEXIS_UNI, NEXIS_UNI.replace("\n", "\n\n")], ids=["lines", "blocks"])
def test_documents_of_nexis_uni_are_told_by_the_order_of_their_lines(text: str) -> None:
    first, second = articles(text, "a.txt", "nexis")
    assert head(first) == (
        "March 4, 2008: the day the river rose",
        "Ann Lee",
        date(2002, 5, 1),
        "City Post",
        "MONEY; Cover story",
        "",
    )
    assert first.dateline == "WASHINGTON"
    assert first.paragraphs == (
        "It rose by two metres",
        "Farmers say it was only fair, and that it has to be so for ever.",
        "Five senators said no.",
    )
    assert head(second) == ("Banks fall", "Jeanne Petit", date(2019, 12, 10), "City Post", "", "fr")
    assert second.body == "They fell."


def test_an_edition_without_a_copyright_below_it_is_no_part_of_the_text() -> None:
    (article,) = articles(
        "Strom aus der Tiefe\nStadtpost\nDienstag 7. Juli 2020\nAusgabe Nord\n\nSection: LOKALES; S. 6\nLength: 75 words\n"
        "Body\n\nTief unter der Erde.\nLoad-Date: July 6, 2020\nEnd of Document",
        "a.txt",
        "nexis",
    )
    assert (article.headline, article.body) == ("Strom aus der Tiefe", "Tief unter der Erde.")


def test_a_broadcast_has_anchors_and_a_magazine_a_month() -> None:
    show, magazine = articles(
        "1 of 2 DOCUMENTS\n\nCopyright 2003 City TV\nCity TV Transcripts\n\nSHOW: Evening (7:00 PM ET)\n\nDecember 14, 2003 Sunday\n\n"
        "TYPE: Newscast\n\nHEADLINE: The river\n\nANCHORS: ANN LEE\n\nGUESTS: BOB RAY\n\nBODY:\nANN LEE: It rose.\n\n"
        "2 of 2 DOCUMENTS\n\nCity Post Magazine\n\nJanuary 2005\n\nRivers of the world\n\nBYLINE: Ann Lee\n\nABSTRACT: Short.\n\n"
        "FULL TEXT:\nThey rise.\n\nLANGUAGE: English",
        "a.txt",
        "nexis",
    )
    assert head(show) == ("The river", "ANN LEE", date(2003, 12, 14), "City TV Transcripts", "", "")
    assert show.body == "ANN LEE: It rose."
    assert head(magazine) == ("Rivers of the world", "Ann Lee", None, "City Post Magazine", "", "en")
    assert magazine.body == "They rise."
    (record,) = articles(
        "1 of 1 DOCUMENTS\n\nCity Post\n\nMay 2, 2019\n\nRivers\n\nLENGTH: 9 words\n\nABSTRACT: They rose.\n\nLANGUAGE: English",
        "a.txt",
        "nexis",
    )
    assert record.body == "They rose."


def test_one_document_of_nexis_uni_in_html_is_read() -> None:
    lines = NEXIS_UNI.split("End of Document")[1].strip().split("\n")
    text = "<html><body>" + "".join(f"<p>{line}</p>" for line in [*lines, "<i>End of Document</i>"])
    (article,) = articles(
        text.replace("Longueur: 100", "Length: <b>100").replace("mots", "words</b>"), "a.html", "nexis"
    )
    assert head(article) == ("Banks fall", "Jeanne Petit", date(2019, 12, 10), "City Post", "", "fr")


def test_a_document_without_a_day_is_told_by_its_copyright() -> None:
    (article,) = articles(
        "River rises\nCity Post\nSpring 2010\nCopyright 2010 City Post\nLength: 9 words\nBody\nIt rose.\nEnd of Document",
        "a.txt",
        "nexis",
    )
    assert head(article) == ("River rises", "", None, "City Post", "", "")


FACTIVA = """
HD      River rises
        in the night
BY      By Ann Lee
WC      512 words
PD      4 March 2008
ET      15:32
SN      City Post
SC      CPOST
LA      English
CY      (c) 2008 City Post

LP
The river rose by two metres.

IN 2003 it had risen too.

TD
It fell again.

CO      cpost : City Post
RE      fra : France
AN      Document CPOST00020080304e4340002x


Sport
Team wins

By Joe Doe and Al Roe
1,512 words
5 March 2008
15:32
City Post
CPOST
12
English
(c) 2008 City Post. All
rights reserved.

The team won.

It won again.

Document CPOST00020080305e4340002y

Page 2 of 5 © 2021 Factiva, Inc. All rights reserved.

MEINUNG ZU 50 JAHREN
664 Wörter
18 April 1998
Stadtpost
SPOST
Deutsch
(c) 1998 Stadtpost GmbH
Der Text beginnt hier gleich.
Dokument spost00020010926du4i003v3

Search Summary

Text: river
"""


def test_articles_of_factiva_are_read_with_codes_and_without() -> None:
    first, second, third = articles(FACTIVA, "a.txt", "factiva")
    assert head(first) == ("River rises in the night", "Ann Lee", date(2008, 3, 4), "City Post", "", "en")
    assert first.paragraphs == (
        "The river rose by two metres.",
        "IN 2003 it had risen too.",
        "It fell again.",
    )
    assert head(second) == ("Team wins", "Joe Doe and Al Roe", date(2008, 3, 5), "City Post", "Sport", "en")
    assert second.paragraphs == ("The team won.", "It won again.")
    assert head(third) == ("MEINUNG ZU 50 JAHREN", "", date(1998, 4, 18), "Stadtpost", "", "de")
    assert third.body == "Der Text beginnt hier gleich."


@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["lines", "blocks"])
@pytest.mark.parametrize(
    ("headline", "byline"),
    [
        ("The river rises again", "Ann Lee"),
        ("The River Rises Again in Spring", "Ann Lee"),
        ("Le fleuve monte encore", "Élodie Prévost (avec AFP)"),
        ("Der Fluss steigt", "dpa"),
        ("البلدية تقر خطة جديدة للنقل", "سامي الخطيب"),
    ],
    ids=["en", "capitals", "fr", "de", "ar"],
)
def test_the_names_below_a_headline_of_factiva_need_no_word_before_them(
    headline: str, byline: str, between: str
) -> None:
    lines = [
        headline,
        byline,
        "512 words",
        "5 March 2008",
        "City Post",
        "CPOST",
        "English",
        "(c) 2008 City Post",
    ]
    text = between.join([*lines, "", "It rose.", "", "Document CPOST00020080305e4340002y"])
    (article,) = articles(text, "a.txt", "factiva")
    assert (article.headline, article.byline, article.source) == (headline, byline, "City Post")


@pytest.mark.parametrize(
    "below",
    [
        "Load-Date: May 1, 2002",
        "Update: 1. Mai 2002",
        "Date-Chargement: 1 mai 2002",
        "Fecha-Carga: 1 de mayo de 2002",
    ],
)
@pytest.mark.parametrize("end", ["End of Document", "Fin du document", "Fin de document"])
def test_what_stands_below_a_document_of_nexis_uni_is_none_of_its_text(below: str, end: str) -> None:
    text = f"River rises\nCity Post\nMay 1, 2002\nCopyright 2002\nLength: 9 words\nBody\n\nUpdate: It fell.\n\nIt rose.\n{below}\n{end}"
    (article,) = articles(text, "a.txt", "nexis")
    assert article.body == "Update: It fell.\n\nIt rose."


def test_articles_of_factiva_have_the_names_that_factiva_gave_them() -> None:
    origins = [article.origin for article in articles(FACTIVA, "a.txt", "factiva")]
    assert origins[:2] == ["a.txt#CPOST00020080304e4340002x", "a.txt#CPOST00020080305e4340002y"]


FACTIVA_HTML = """<!DOCTYPE html><html><head><title>Factiva</title></head><body><div id="contentLeft"><span></span>
<div class="article frArticle"><table><tr><td class="index"><b>HD</b>&nbsp;</td><td><b class='frHeadline'>La rivi&egrave;re</b>
</td></tr><tr><td class="index"><b>WC</b>&nbsp;</td><td>295 mots</td></tr><tr><td><b>PD</b>&nbsp;</td><td>29 décembre 2011</td></tr>
<tr><td><b>SN</b>&nbsp;</td><td>Le Courrier</td></tr><tr><td><b>LA</b>&nbsp;</td><td>Français</td></tr><tr><td><p><b>LP</b>&nbsp;</p></td>
<td><p class="articleParagraph frarticleParagraph">Premier.</p>\n<p class="articleParagraph frarticleParagraph">Deuxième.</p></td></tr>
<tr><td><p><b>TD</b>&nbsp;</p></td><td><p class="articleParagraph frarticleParagraph">Troisième.</p></td></tr>
<tr><td><br/><b>AN</b>&nbsp;</td><td><br/>Document COURRI0020111229e7ct0001r</td></tr></table><br/></div>
<div id="article-SPOST00020171124edbo00047" class="article"><div class="article deArticle"><p>
</p><div>Medien</div><div id="hd"><span class="deHeadline counted">11) Unter Beobachtung</span></div><div class="author">VON EVA MAIER </div>
<div>949 words</div><div>24 November 2017</div><div>Stadtpost</div><div>SPOST</div><div>33</div><div>German</div>
<div>Copyright 2017 Stadtpost GmbH </div><p></p>
<p class="articleParagraph dearticleParagraph">Das Ende ist <b>nah</b>.</p><p class="articleParagraph dearticleParagraph">Oder nicht.</p>
<p>Stadtpost GmbH</p><p>Document SPOST00020171124edbo00047</p></div></div><br></body></html>"""


def test_articles_of_factiva_in_html_are_read_with_codes_and_without() -> None:
    first, second = articles(FACTIVA_HTML, "a.html", "factiva")
    assert head(first) == ("La rivière", "", date(2011, 12, 29), "Le Courrier", "", "fr")
    assert first.paragraphs == ("Premier.", "Deuxième.", "Troisième.")
    assert head(second) == ("Unter Beobachtung", "EVA MAIER", date(2017, 11, 24), "Stadtpost", "Medien", "de")
    assert second.paragraphs == ("Das Ende ist nah.", "Oder nicht.")
    assert [one.origin[7:] for one in (first, second)] == [
        "COURRI0020111229e7ct0001r",
        "SPOST00020171124edbo00047",
    ]


EUROPRESSE = """<!DOCTYPE html><html><body><article><header><div class="rdp__DocPublicationName">
<span class="DocPublicationName">Le Courrier, no. 43018</span></div>
<div class="rdp__DocHeader"><span class="DocHeader">France, mercredi 11 septembre 2024 134 mots, p. 11</span></div>
<div class="titreArticle"><p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">La rivi&egrave;re monte</p>
<p class="sm-margin-TopNews rdp__subtitle">Un sous-titre</p></div><p class="sm-margin-bottomNews">Par Jeanne Petit</p></header>
<section><div class="DocText clearfix"><div class="docOcurrContainer"><p>La <mark>rivi&egrave;re</mark> est mont&eacute;e.</p>
<p> Elle est redescendue.</p><p><a href="https://example.org/x">Cet article est paru dans Le Courrier</a></p></div></div></section>
<aside>Autre chose</aside><div class="publiC-lblNodoc">news·20240911·LC·20240911×43018×123</div></article>
<article><header><div>Débats<span> lundi 16 octobre 2023, p. 3</span></div><span class="DocPublicationName">Le Jour<br />Vannes ; Auray</span>
<div class="titreArticle"><p class="titreArticleVisu">Deux</p></div></header><div class="DocText"><p>Texte.</p></div>
<footer></footer></article></body></html>"""


def test_articles_of_europresse_are_told_by_their_classes() -> None:
    first, second = articles(EUROPRESSE, "a.html", "europresse")
    assert head(first) == ("La rivière monte", "Jeanne Petit", date(2024, 9, 11), "Le Courrier", "France", "")
    assert first.paragraphs == ("Un sous-titre", "La rivière est montée.", "Elle est redescendue.")
    assert first.url == "https://example.org/x"
    assert first.origin == "a.html#news·20240911·LC·20240911×43018×123"
    assert head(second) == ("Deux", "", date(2023, 10, 16), "Le Jour", "", "")
    assert second.body == "Texte."


RETRIEVER = """Stadens universitet BIBSAM
Datum 2021-09-29

Nyheter:

> Floden stiger, Stadsposten, 2004-12-29 09:31

> Banken faller. Ingen vet varför, Fjällposten, 2004-12-27


Floden stiger
Stadsposten, 2004-12-29 09:31
Publicerat på webb.\x20

Floden steg i natt.

©Stadsposten<br>Alla artiklar är skyddade enligt upphovsrättslagen.

Se webartikeln på http://ret.example/7Ml1g0k
==============================================================================

EKONOMI
Banken faller. Ingen vet varför
Fjällposten, 2004-12-27
Sida 15
Publicerat i print.\x20

Den föll med två procent i natt, och sedan dess har ingen i hela staden kunnat säga
varför.

Bildtext: En bank.
©Fjällposten

Läs hela artikeln på http://ret.example/cmchMNgs
==============================================================================

Elva stiger

------------------------------------------------------------------------------
Byposten, 11.05.2013 08:30
Seksjon: Nyheter
Publisert på nett.

Elva steg.

© Byposten
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "latin-1"])
def test_records_of_retriever_are_read_with_their_days_in_either_order(encoding: str) -> None:
    data = RETRIEVER.encode(encoding)
    format_ = format_of(Path("a.txt"), data)
    assert format_ is not None
    assert format_.name == "retriever"
    found = [one for one in read(format_.importer, data, "a.txt") if isinstance(one, Article)]
    assert [head(one) for one in found] == [
        ("Floden stiger", "", date(2004, 12, 29), "Stadsposten", "", ""),
        ("Banken faller. Ingen vet varför", "", date(2004, 12, 27), "Fjällposten", "EKONOMI", ""),
        ("Elva stiger", "", date(2013, 5, 11), "Byposten", "Nyheter", ""),
    ]
    assert [one.body for one in found] == [
        "Floden steg i natt.",
        "Den föll med två procent i natt, och sedan dess har ingen i hela staden kunnat säga varför.",
        "Elva steg.",
    ]
    assert [one.url[-7:] for one in found] == ["7Ml1g0k", "mchMNgs", ""]


PROQUEST = """____________________________________________________________

Document 1 of 2

Forget the bike lanes

https://example.org/docview/3107396628

Abstract: None available.

Links: https://example.org/openurl?a=1&amp;title=The

Full text: For politicians, there is an art to avoiding questions.
Friday morning, at a press conference.

Q: What then?

CAPTION: Sources told the Star.

Subject: Press conferences; Automobiles

Title: Forget the bike lanes

Publication title: City Post (Online); Hamilton

Publication date: Sep 20, 2024

Author: Doe, Jane; Roe, Richard

Section: opinion/columnists

Language of publication: English

ProQuest document ID: 3107396628

Document URL: https://example.org/docview/3107396628

____________________________________________________________

Only an abstract

Publication info: City Post (1923-) ; Springfield [Springfield]. 08 May 2010: A.2.

Abstract: The river rose.

Full text: Not available.

Title: Only an abstract

ProQuest document ID: 2

____________________________________________________________

Contact ProQuest

Copyright © 2024 ProQuest LLC. All rights reserved. - Terms and Conditions
"""


def test_records_of_proquest_are_read_by_their_labels() -> None:
    first, second = articles(PROQUEST, "a.txt", "proquest")
    assert head(first) == (
        "Forget the bike lanes",
        "Jane Doe, Richard Roe",
        date(2024, 9, 20),
        "City Post (Online)",
        "opinion/columnists",
        "en",
    )
    assert [part[:9] for part in first.paragraphs] == ["For polit", "Friday mo", "Q: What t", "CAPTION: "]
    assert (first.url, first.origin) == ("https://example.org/docview/3107396628", "a.txt#3107396628")
    assert (second.body, second.source, second.published) == (
        "The river rose.",
        "City Post",
        date(2010, 5, 8),
    )


def test_the_credit_below_a_text_of_proquest_is_none_of_it() -> None:
    record = PROQUEST.replace("Author: Doe, Jane; Roe, Richard\n", "").replace(
        "\nSubject: Press", "\nCredit: Al Roe; Staff Writer\n\nSubject: Press", 1
    )
    first, _ = articles(record, "a.txt", "proquest")
    assert (first.byline, first.paragraphs[-1][:9]) == ("Al Roe", "CAPTION: ")


def test_records_of_proquest_in_html_are_read_as_those_in_text() -> None:
    labels = {"Full text": "<p>It rose.</p><p>It fell.</p>", "Title": "River rises", "Publication date": "May 8, 2010",
              "Publication title": "City Post; Springfield", "ProQuest document ID": "251439970"}  # fmt: skip
    rows = "".join(f"<p><strong>{label}: </strong>{value}</p>" for label, value in labels.items())
    text = f'<div><a name="DocID_X_251439970"></a><p></p><p>River rises</p>{rows}</div>'
    (article,) = articles(text, "a.html", "proquest")
    assert head(article) == ("River rises", "", date(2010, 5, 8), "City Post", "", "")
    assert article.paragraphs == ("It rose.", "It fell.")


SAMPLES = {
    "nexis.txt": CLASSIC,
    "nexis.html": CLASSIC_HTML,
    "uni.txt": NEXIS_UNI,
    "factiva.txt": FACTIVA,
    "factiva.html": FACTIVA_HTML,
    "europresse.html": EUROPRESSE,
    "retriever.txt": RETRIEVER,
    "proquest.txt": PROQUEST,
}


@pytest.fixture(params=SAMPLES)
def name(request: pytest.FixtureRequest) -> str:
    return request.param


def read_as(name: str, text: str | bytes) -> list[Article | Refused]:
    """A text by the importer that reads the sample of that name."""
    data = text if isinstance(text, bytes) else text.encode("utf-8", "replace")
    return read(importer_of(SAMPLES[name], name), data, name)


def test_the_line_ends_of_another_system_make_no_difference(name: str) -> None:
    there, here = (read_as(name, SAMPLES[name].replace("\n", end)) for end in ("\r\n", "\n"))
    assert there == here


def test_a_file_that_was_cut_off_has_the_articles_before_the_cut(name: str) -> None:
    assert read_as(name, SAMPLES[name][: int(len(SAMPLES[name]) * 0.9)])[0] == read_as(name, SAMPLES[name])[0]


def test_a_file_of_another_kind_is_refused_with_the_reason(name: str) -> None:
    (refused,) = read_as(name, "The river rose.\n\nIt fell.")
    assert isinstance(refused, Refused)
    assert "no export of" in refused.reason


@pytest.mark.parametrize(
    "text",
    [
        "City Post\n\nRiver rises\n\nLength: 5 km of it, and 3 of 10 documents were lost, said Factiva and ProQuest.",
        "City Post\n\n3 of 10 documents were lost.\n\nDocument 1 of 2 is not.",
        "Job Number: 12\n\nWe look for a driver.",
        "____\n\nA letter\n\nDocument 1 of 2 is lost.",
        "HD television\n\nThe set has 512 words on its screen.",
        "At the end of document management\n\nBody\n\nAnd so on.",
    ],
)
def test_a_story_that_speaks_of_such_things_is_a_story(text: str) -> None:
    format_ = format_of(Path("a.txt"), text.encode())
    assert format_ is not None
    assert format_.name == "text"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("January 11, 2010 Monday", date(2010, 1, 11)),
        ("27. Februar 2012 Montag 9:50 PM GMT+1", date(2012, 2, 27)),
        ("Mardi 10 Décembre 2019", date(2019, 12, 10)),
        ("décembre 10 2019", date(2019, 12, 10)),
        ("maandag 3 maart 2010", date(2010, 3, 3)),
        ("10 de diciembre de 2019", date(2019, 12, 10)),
        ("November 2012", None),
        ("31 February 2012", None),
        ("In May 2012 the river rose", None),
    ],
)
def test_a_line_begins_with_a_day(line: str, day: date | None) -> None:
    assert day_at_start(line) == day


@pytest.mark.parametrize(
    ("byline", "names"),
    [("By ANN LEE", "ANN LEE"), ("VON EVA MAIER", "EVA MAIER"), ("Von der Heide, Eva", "Von der Heide, Eva")],
)
def test_a_byline_is_names(byline: str, names: str) -> None:
    assert without_by(byline) == names


@pytest.mark.parametrize(
    ("names", "code"),
    [("ENGLISH", "en"), ("GERMAN; DEUTSCH", "de"), ("Français", "fr"), ("日本語", "ja"), ("Klingon", "")],
)
def test_a_language_is_known_by_name(names: str, code: str) -> None:
    assert language_code(names) == code


def test_what_is_longer_than_an_article_is_refused_and_the_rest_goes_on() -> None:
    long = FACTIVA.replace("It won again.", "It won again. " * (LARGEST_ARTICLE // 14 + 1))
    found = read_as("factiva.txt", long)
    assert [type(one).__name__ for one in found] == ["Article", "Refused", "Article"]
    assert isinstance(found[1], Refused)
    assert found[1].where == "factiva.txt:2"


def test_a_row_of_a_table_without_cells_says_nothing() -> None:
    page = '<div class="article enArticle"><table><tr><th>HD</th></tr></table><p>Text.</p></div>'
    (refused,) = read_as("factiva.html", page)
    assert isinstance(refused, Refused)


@pytest.mark.parametrize(
    "piece",
    ["<div ", "<article ", "<DOC NUMBER=1>\n1 of 1 DOCUMENTS<b>", '<div class="article enArticle">', "End of Document\n", "\n",
     "1 of 1 DOCUMENTS\n", "____________________\n", "AN  \n", "1 ", "BYLINE: \n\n", "HD   \n", "\t \n", "SUBJECT: a b "],
)  # fmt: skip
def test_what_repeats_without_end_takes_no_time(name: str, piece: str) -> None:
    started = time.monotonic()
    read_as(name, piece * 2_000)
    assert time.monotonic() - started < 60  # it would be hours


PIECES = ["\n", "\n\n", "<", "</div>", "\x1b[2J", "&#27;", "\u202e", "End of Document", "BYLINE: "]


@settings(max_examples=120, deadline=None)
@example("europresse.html", [(0.6794786956595852, 0.0, "\x1f")])
@given(
    st.sampled_from(list(SAMPLES)),
    st.lists(
        st.tuples(st.floats(0, 1), st.floats(0, 0.3), st.text(max_size=8) | st.sampled_from(PIECES)),
        max_size=6,
    ),
)
def test_a_damaged_file_gives_clean_articles_or_refusals(
    name: str, cuts: list[tuple[float, float, str]]
) -> None:
    text = SAMPLES[name]
    for start, length, instead in cuts:
        place = int(start * len(text))
        text = text[:place] + instead + text[place + int(length * len(text)) :]
    for one in read_as(name, text):
        if isinstance(one, Article):
            assert one.headline
            values = (one.headline, one.body, one.byline, one.source, one.section, one.url, one.origin)
            assert not any(UNWANTED.search(value) for value in values)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(list(SAMPLES)), st.binary(max_size=300))
def test_any_bytes_are_articles_or_a_refusal(name: str, data: bytes) -> None:
    assert all(isinstance(one, Article | Refused) for one in read_as(name, data))
