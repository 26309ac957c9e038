"""Articles with lines that say what they hold, as NewsBank, EBSCO, Gale, Genios and Europresse save text."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest

from index.article import Article
from index.importers.databases.labelled import LabelledImporter
from index.importers.recognition import format_of

BODY = "The river rose by two metres in the night, the mayor said.\n\nIt has not fallen since then, he added."

NEWSBANK = f"""Paper: City Post
Title: River rises
Date: March 4, 2008
Section: Local
Page: 3A
Author: Ann Lee

{BODY}

Copyright, 2008, City Post. All Rights Reserved.

Record Number: 0FE1A77B3
"""
EBSCO = f"""Record: 1
Title:    River rises
Authors:  Ann Lee
Source:   City Post. 3/4/2008, pB1-B4. 2p.
Document Type: Article
Subject Terms: *BRIDGES
               *CITY councils
Accession Number: 36711
Section:  Local

River rises

{BODY}

~~~~~~~~
By Ann Lee

Copyright of City Post is the property of Post Ltd and its content may not be copied.
"""
GALE = f"""River rises

Author: Ann Lee

Date: Mar. 4, 2008

From: City Post(Vol. 390, Issue 8621)

Section: Local

Length: 900 words

Full Text:

{BODY}

Copyright: COPYRIGHT 2008 Post Ltd

Source Citation (MLA 9th Edition)
Lee, Ann. "River rises." City Post, 4 Mar. 2008, p. 40.

Gale Document Number: GALE|A194844
"""
GENIOS = f"""City Post vom 04.03.2008, S. 4 / Local

River rises

Von Ann Lee

{BODY}

Quelle: City Post vom 04.03.2008, S. 4
Ressort: Local
Dokumentnummer: 03052009

Dauerhafte Adresse des Dokuments: https://genios.example/1

Alle Rechte vorbehalten: (c) City Post

© GBI-Genios Deutsche Wirtschaftsdatenbank GmbH
"""
ALL = {"newsbank": NEWSBANK, "ebsco": EBSCO, "gale": GALE, "genios": GENIOS}


def read(text: str) -> list[Article]:
    found = list(LabelledImporter().articles(io.BytesIO(text.encode()), "a.txt"))
    assert all(isinstance(one, Article) for one in found), found
    return [one for one in found if isinstance(one, Article)]


@pytest.mark.parametrize("text", ALL.values(), ids=ALL)
def test_what_the_labels_say_is_kept_and_the_text_without_them(text: str) -> None:
    (article,) = read(text)
    assert (article.headline, article.byline, article.source) == ("River rises", "Ann Lee", "City Post")
    assert (article.published, article.section, article.body) == (date(2008, 3, 4), "Local", BODY)


@pytest.mark.parametrize("text", ALL.values(), ids=ALL)
def test_several_follow_one_another(text: str) -> None:
    second = text.replace("River rises", "Bridge shuts").replace("Record: 1", "Record: 2")
    for between in ("\n", "\n----------------------------------------\n\n"):
        assert [one.headline for one in read(text + between + second)] == ["River rises", "Bridge shuts"]


@pytest.mark.parametrize("text", ALL.values(), ids=ALL)
def test_such_files_are_known_by_their_first_bytes(text: str) -> None:
    found = format_of(Path("a.txt"), text.encode())
    assert found is not None
    assert found.name == "labelled"


@pytest.mark.parametrize(
    "text",
    [
        "City Post\n\nRiver rises\n\nContact: Ann Lee\nDate: soon\n\n" + BODY,
        "Anna: How are you?\nBob: Well.\nAnna: Good.\nBob: And you?\nAnna: Well.\n",
        "Length: 512 words\n",
    ],
    ids=["release", "dialogue", "one"],
)
def test_other_texts_are_none(text: str) -> None:
    found = format_of(Path("a.txt"), text.encode())
    assert found is not None
    assert found.name != "labelled"
