"""Messages as they came over the line, with their control characters or without."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest
import regex

from index.article import Article
from index.errors import Refused
from index.importers import importer_for
from index.importers.agencies.subjects import of_category
from index.importers.agencies.wire import WireImporter
from index.importers.agencies.wire_text import in_paragraphs, is_set_by_hand, without_signature

ANPA = (
    "\x16\x16\x01z6715\x1f-----\r\nr s\x13\x11 BC-River--Lake 1stLd-Writethru   02-20 0500\r\n"
    "\x02^BC-River--Lake, 1st Ld-Writethru,416< \r\n^River rises, lake follows< \r\n^AP Photo GATK105, GATK106< \r\n"
    "^Eds: Updates. With AP Photos.< \r\n^The river rose in the night _ by two metres _ and the lake followed.< \r\n"
    "^By ANN LEE= \r\n^AP Writer= \r\n\t   GENEVA (AP) _ The river rose in the night _ by two metres _ and the lake followed, the mayor"
    " said.\r\n\t   ``It will fall,'' she said.\r\n\t   ___\r\n\t   WHAT NEXT\r\n\t   Nothing.\r\n\t   (END)\r\n\x03\r\n\t   AP-WF-02-20-16 0337GMT<\r\n\x04"
)
DPA = (
    "\x01bdt0123 4 SPO 345  dpa 0456\r\n\r\nFluss/Genf/\r\n(Zusammenfassung 1430)\r\n\x02Der Fluß steigt -\r\nBürgermeisterin warnt\r\n"
    "Von Ann Lee, dpa =\r\n\r\nGenf (dpa) - Der Fluß stieg in der Nacht um zwei Meter an, sagte die\r\nBürgermeisterin.\r\n\r\nEr fiel."
    "\r\n\r\n* * * *\r\nDie folgenden Informationen sind nicht zur Veröffentlichung bestimmt\r\n\r\nRedaktion: 030\r\n\r\ndpa xx yyzz n1 ab\r\n\x03041015 Mär 08\x04"
)
AFP = (
    "\x01abc123 4 POL 0345 FRA /AFP-AB12\r\nriver-vote\r\n\x02 River rises\r\n   PARIS, March 4, 2008 (AFP) - The river rose in the night, the\r\n"
    "mayor said.\r\n   It fell.\r\n   xx/yy\r\nAFP 041015 GMT MAR 08\r\n\x03\x04"
)
REUTERS = "\x01f0704\x1freute\r\nu f BC-RIVER   02-26 0105\r\n\x02RIVER RISES\r\n    SALVADOR, Feb 26 - It rose in the whole of the zone.\r\n    It fell.\r\n Reuter\r\n\x03"


def read(text: str, encoding: str = "latin-1") -> list[Article]:
    found = list(WireImporter().articles(io.BytesIO(text.encode(encoding)), "a.anpa"))
    assert all(isinstance(article, Article) for article in found)
    return [article for article in found if isinstance(article, Article)]


def bare(text: str) -> str:
    """A message that lost its control characters on the way."""
    return regex.sub(r"[\x00-\x08\x0e-\x1f]", "", text).replace("\r\n", "\n")


@pytest.mark.parametrize("text", [ANPA, bare(ANPA)])
def test_a_message_in_anpa(text: str) -> None:
    (article,) = read(text)
    assert (article.headline, article.byline) == ("River rises, lake follows", "ANN LEE, AP Writer")
    assert (article.dateline, article.published) == ("GENEVA", date(2016, 2, 20))
    assert (article.source, article.section, article.origin) == ("Associated Press", "sport", "a.anpa#z6715")
    assert article.paragraphs == (
        "The river rose in the night _ by two metres _ and the lake followed, the mayor said.",
        "``It will fall,'' she said.",
        "WHAT NEXT",
        "Nothing.",
    )
    assert article.note == "Eds: Updates. With AP Photos."


@pytest.mark.parametrize(
    "text", [DPA, bare(DPA.replace("\x03", "\n").replace("(Zusammenfassung 1430)\r\n\x02", ""))]
)
def test_a_message_in_iptc_7901(text: str) -> None:
    (article,) = read(text)
    assert (article.headline, article.byline) == ("Der Fluß steigt - Bürgermeisterin warnt", "Ann Lee, dpa")
    assert (article.dateline, article.published) == ("Genf", date(2008, 3, 4))
    assert (article.source, article.section, article.origin) == ("dpa", "sport", "a.anpa#bdt0123")
    assert article.paragraphs == (
        "Der Fluß stieg in der Nacht um zwei Meter an, sagte die Bürgermeisterin.",
        "Er fiel.",
    )


def test_initials_and_the_time_below_a_story_are_no_text() -> None:
    (article,) = read(AFP)
    assert (article.headline, article.dateline, article.published) == (
        "River rises",
        "PARIS",
        date(2008, 3, 4),
    )
    assert (article.source, article.section) == ("Agence France-Presse", "politics and government")
    assert article.paragraphs == ("The river rose in the night, the mayor said.", "It fell.")


def test_a_story_of_the_eighties() -> None:
    (article,) = read(REUTERS)
    assert (article.headline, article.dateline, article.source) == ("RIVER RISES", "SALVADOR", "Reuters")
    assert article.paragraphs == ("It rose in the whole of the zone.", "It fell.")
    assert article.published is None


def test_many_messages_in_a_file_are_told_apart() -> None:
    found = read(ANPA + DPA + ANPA + "ZCZC\r\n" + bare(AFP) + "\r\nNNNN\r\n")
    assert [article.origin for article in found] == [
        "a.anpa#z6715",
        "a.anpa#bdt0123",
        "a.anpa#z6715~2",
        "a.anpa#abc123",
    ]


def test_a_message_without_a_headline_begins_with_its_text() -> None:
    text = "W1645asian\nb a BC-US--Alert     06-29 0358\n^BC-US--Alert,17<\n\t   GENEVA (AP) _ The river rose in the night.\n\n\t   AP-WF-06-29-17 2350GMT<\n"
    (article,) = read(text)
    assert (article.headline, article.dateline) == ("The river rose in the night.", "GENEVA")


def test_lines_that_are_all_marked_are_a_headline_and_a_text() -> None:
    text = "V4644-----\nr e AP-Top     02-09 0121\n^*9006< ^AP-Top,0176<\n^AP News at 11:23 p.m. EST<\n^River rises\n^Lake follows\n"
    (article,) = read(text)
    assert (article.headline, article.paragraphs) == (
        "AP News at 11:23 p.m. EST",
        ("River rises", "Lake follows"),
    )


@pytest.mark.parametrize("name", ["a.txt", "story", "a.anpa"])
@pytest.mark.parametrize(
    "text", [ANPA, bare(ANPA), DPA, bare(DPA), AFP, REUTERS, "ZCZC ABC123\nRiver rises\n"]
)
def test_a_message_is_known_by_its_first_bytes(name: str, text: str) -> None:
    assert isinstance(importer_for(Path(name), text.encode()[:8192]), WireImporter)


@pytest.mark.parametrize(
    "text",
    ["River rises\n\nBy Ann Lee\n\nIt rose.", "a b c\n", "AM-radio is 100 years old", "abc123 4 you\n", ""],
)
def test_another_text_is_no_message(text: str) -> None:
    assert not isinstance(importer_for(Path("a.txt"), text.encode()), WireImporter)
    assert importer_for(Path("README"), text.encode()) is None


def test_a_file_without_messages_is_refused() -> None:
    with pytest.raises(Refused, match="no messages"):
        read("\x01\r\n\x04\r\n")


@pytest.mark.parametrize(
    ("signature", "sent", "signed"),
    [
        ("dpa tca bag\n\n211259 Nov 18", date(2018, 11, 21), "dpa"),
        ("242200 GMT Jun 17", date(2017, 6, 24), ""),
        ("AFP 041015 GMT MAR 2008", date(2008, 3, 4), "Agence France-Presse"),
        ("AP-NY-03-04-98 1015EST", date(1998, 3, 4), "Associated Press"),
        ("   AAP RTV ar", None, "Australian Associated Press"),
        ("REUTER...", None, "Reuters"),
        ("mlb/jj", None, ""),
        ("© 2015 AFP", None, "Agence France-Presse"),
        (
            "Copyright 2015 The Associated Press. All rights reserved. This material may not be published.",
            None,
            "Associated Press",
        ),
        ("NNNN", None, ""),
        ("© ΑΠΕ-ΜΠΕ ΑΕ. Τα δικαιώματα ανήκουν στο ΑΠΕ-ΜΠΕ.", None, ""),
        ("KWS-21:37-09-12-18", date(2018, 12, 9), ""),
        ("51 77 03 CRO01 1113 APE4800 GEST LOC03", None, ""),
        ("", None, ""),
    ],
)
def test_what_stands_below_a_text_says_when_it_was_sent(
    signature: str, sent: date | None, signed: str
) -> None:
    assert without_signature(f"It rose.\n\n{signature}") == ("It rose.", sent, signed)


@pytest.mark.parametrize(
    "line",
    [
        "ELM 12 13 OAK 14 15",
        "AP has 5 men.",
        "Copyright law is old.",
        "Reuters said so on Monday.",
        "It fell",
        "031015 people came",
    ],
)
def test_a_sentence_is_no_signature(line: str) -> None:
    assert without_signature(f"It rose.\n{line}")[0].endswith(line)


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("It rose. EFE", "EFE"),
        ("“It rose.” AFP", "Agence France-Presse"),
        ("It rose. /ritzau/", "Ritzau"),
        ("It rose. (AP)", "Associated Press"),
        ("It rose. Yes", ""),
        ("It rose, says AP", ""),
    ],
)
def test_an_agency_signs_after_the_last_sentence(text: str, signed: str) -> None:
    body, _, found = without_signature(text)
    assert (found, body) == (signed, text[: text.rindex(" ")] if signed else text)


def test_an_indent_begins_a_paragraph() -> None:
    assert in_paragraphs("    It rose\nin the night.\n  It fell.") == "It rose\nin the night.\n\nIt fell."


@pytest.mark.parametrize(
    ("text", "is_by_hand"),
    [
        ("One\n    two\nthree", True),
        ("One\n    two\n    three", False),
        ("One\ntwo\nthree", False),
        ("One", False),
    ],
)
def test_only_some_lines_are_indented_where_a_hand_did_it(text: str, is_by_hand: bool) -> None:
    assert is_set_by_hand(text) is is_by_hand


def test_lines_about_the_version_are_no_headline() -> None:
    text = DPA.replace("Der Fluß steigt -\r\n", "REFILE\r\n1ST LEAD\r\nDer Fluß steigt -\r\n").replace(
        "Von Ann Lee, dpa", "By dpa correspondents"
    )
    (article,) = read(text)
    assert (article.headline, article.byline) == (
        "Der Fluß steigt - Bürgermeisterin warnt",
        "dpa correspondents",
    )
    assert article.note == "REFILE\n1ST LEAD"


def test_a_headline_with_a_number_is_no_slug() -> None:
    (article,) = read(ANPA.replace("River rises, lake follows", "Dow closes below 10,000"))
    assert article.headline == "Dow closes below 10,000"


TABLE = (
    "\x16\x16\x01s0284\x1f-----\r\nr s\x14\x12 BC-River--Table     08-18 \r\n\x02^BC-River--Table<\r\n^The rivers=\r\n"
    "^By The City Post=\r\n^EAST=\r\n\x08^;Metres;Change\x10\r\n\x08New\x10 River;23;1{\x10\r\n\x08Elm;9;_\r\n^WEST=\r\n"
    "^EAST=\r\n\x08\x1f\x1e Oak\x1e \x1e \x1e 7\x1e{\r\n\x08\x1fAsh\x1e 66\x1e 56\r\n^On Sunday=\r\n\t   It rose.\r\n\x03\x04"
)


def test_the_rows_of_a_table_stay_rows() -> None:
    (article,) = read(TABLE)
    assert article.headline == "The rivers"
    assert article.paragraphs == (
        "EAST",
        "|  | Metres | Change |\n| New River | 23 | 1 1/2 |\n| Elm | 9 | _ |",
        "WEST",
        "EAST",
        "|  | Oak | 7 | 1/2 |\n|  | Ash | 66 | 56 |",
        "On Sunday",
        "It rose.",
    )


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("Elm;42;50;rn;0.08\n   Oak;60;69;rn;0.00", "| Elm | 42 | 50 | rn | 0.08 |\n| Oak | 60 | 69 | rn | 0.00 |"),
        ("10 Elm River 19 7  3 22 27\n11 Oak River 18 5  8 16 23", "10 Elm River 19 7  3 22 27\n11 Oak River 18 5  8 16 23"),
        ("It rose; it fell; it\nrose; and so on", "It rose; it fell; it\nrose; and so on"),
    ],
    ids=["semicolons", "figures", "prose"],
)  # fmt: skip
def test_lines_of_cells_or_figures_are_a_table(rows: str, expected: str) -> None:
    assert in_paragraphs(rows) == expected


NOTEBOOK = """It rose in the night.

# Notebook

## Note to editors
- Adds quote from mayor

## Internet links
- [City](http://city.example)

* * * *
The following information is not intended for publication

## Editorial contacts
- Reporting by: Ann Lee

dpa hm bs

101137 GMT Dez 18
"""


@pytest.mark.parametrize("heading", ["# Notebook", "# dpa NOTEBOOK", "# Notizblock"])
def test_the_notebook_of_a_story_is_no_part_of_it(heading: str) -> None:
    head = "eca00075 3 i 510    dpa 1003\n\n/river/\n2ND LEAD\n3RD NET\nRiver rises\nBy Ann Lee, dpa  =\n \nGeneva (dpa) - "
    (article,) = read(head + NOTEBOOK.replace("# Notebook", heading))
    assert (article.headline, article.byline, article.dateline) == ("River rises", "Ann Lee, dpa", "Geneva")
    assert (article.body, article.published) == ("It rose in the night.", date(2018, 12, 10))
    assert article.note == "2ND LEAD\n3RD NET\nAdds quote from mayor"


KYODO = (
    "a0105KYODOkoko-\nu s BC-River   09-12 0344\nBC-River\nRiver: It rises again+\n     ELM, Japan, Dec. 9 Kyodo - The river rose in"
    " the night, the \nmayor said.\n     It fell.\n==Kyodo\nKWS-21:37-09-12-18\n"
)
ATS = (
    "\nbsf037 4 su 174 gef 1388\n\nFleuve GE\n\nFleuve: \nLe fleuve monte = \n\nGenève (ats) Le fleuve est monté dans la nuit, a"
    " \ndit le maire. \n\nIl baisse. \n\n(SDA\\/mf ba) \n\n211005 jan 19"
)


@pytest.mark.parametrize(
    ("text", "headline", "dateline", "published", "source", "paragraphs"),
    [
        (KYODO, "River: It rises again", "ELM, Japan", date(2018, 12, 9), "Kyodo News",
         ("The river rose in the night, the mayor said.", "It fell.")),
        (ATS, "Fleuve: Le fleuve monte", "Genève", date(2019, 1, 21), "Keystone-SDA",
         ("Le fleuve est monté dans la nuit, a dit le maire.", "Il baisse.")),
    ],
    ids=["kyodo", "ats"],
)  # fmt: skip
def test_messages_of_other_agencies(
    text: str, headline: str, dateline: str, published: date, source: str, paragraphs: tuple[str, ...]
) -> None:
    (article,) = read(text, "utf-8")
    assert (article.headline, article.dateline, article.published) == (headline, dateline, published)
    assert (article.source, article.paragraphs) == (source, paragraphs)


@pytest.mark.parametrize(
    ("category", "section"),
    [
        ("z", "sport"),
        ("S", "sport"),
        ("wi", "economy, business and finance"),
        ("POL", "politics and government"),
        ("vm", ""),
        ("", ""),
    ],
)
def test_a_category_is_a_section(category: str, section: str) -> None:
    assert of_category(category) == section


@pytest.mark.parametrize(
    ("head", "dateline", "section"),
    [
        (
            "ZCZC AAP\n%A\n#River_BC1\n$River rises\n:(BRISBANE)\n&AAPIS\\Leea\n*07000000\n@QLD\n",
            "BRISBANE",
            "health",
        ),
        ("   ZCZC AAP\n%MGD\n$K\n:\n:River rises\n*X\n", "", ""),
    ],
    ids=["dollar", "colon"],
)
def test_lines_that_begin_with_signs_are_a_head(head: str, dateline: str, section: str) -> None:
    (article,) = read(f"{head}It rose in the night.\n\n   It fell.\n\n\nAAP RTV\nNNNN\n")
    assert (article.headline, article.dateline, article.section) == ("River rises", dateline, section)
    assert (article.paragraphs, article.source) == (
        ("It rose in the night.", "It fell."),
        "Australian Associated Press",
    )
