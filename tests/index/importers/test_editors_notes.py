"""Notes to editors stay in a text as what they are, and are never its headline."""

from __future__ import annotations

import io

import pytest

from index.article import Article
from index.importers.editors_notes import is_note
from index.importers.text import TextImporter

NOTES = [
    "Eds: Updates with quotes.",
    "(Eds: Updates with quotes.)",
    "Editor's note to editors: pictures follow",
    "EDITORS' NOTE — An occasional look at rivers.",
    "NOTE TO EDITORS: pictures follow.",
    "Attention editors: pictures follow.",
    "CORRECTED",
    "ADVISORY",
    "(Corrects height of river in third paragraph)",
    "(Adds mayor's comment)",
    "EMBARGOED UNTIL 10 A.M., JAN. 7",
    "Embargoed for release until 5 p.m. on Monday",
    "STRICTLY EMBARGOED",
    "HOLD FOR RELEASE UNTIL MONDAY",
    "Sperrfrist: 7. Januar, 10 Uhr",
]
BODY = "The river rose by two metres in the night, the mayor said, and it has not fallen since then."

EMBARGOES = [
    "EMBARGOED UNTIL 10 A.M., JAN. 7",
    "HOLD FOR RELEASE UNTIL MONDAY",
    "Sperrfrist: 7. Januar, 10 Uhr",
]


@pytest.mark.parametrize("note", NOTES)
def test_a_note_is_known(note: str) -> None:
    assert is_note(note)


@pytest.mark.parametrize(
    "line",
    [
        "CORRECTED-UPDATE 2-Fed raises rates",
        "Correction: Fed story",
        "Embargo on Cuba lifted",
        "Embargo against Iran grows as talks fail",
        "Embargoed goods found in port",
        "Editors resign over corrections",
        "Advisory board meets",
        "Adds up to a lot",
        "Notes from a small island",
        "",
    ],
)
def test_a_headline_is_no_note(line: str) -> None:
    assert not is_note(line)


@pytest.mark.parametrize("note", [note for note in NOTES if note not in EMBARGOES])
def test_a_note_stays_in_the_text_and_what_stands_below_it_is_still_read(note: str) -> None:
    (article,) = TextImporter().articles(
        io.BytesIO(f"{note}\n\nRiver rises\n\nBy Ann Lee\n\nGENEVA (AP) — {BODY}\n".encode()), "a.txt"
    )
    assert isinstance(article, Article)
    assert (article.headline, article.byline, article.dateline) == ("River rises", "Ann Lee", "GENEVA")
    assert article.paragraphs == (note, BODY)


@pytest.mark.parametrize("embargo", EMBARGOES)
def test_an_embargo_is_no_part_of_the_article(embargo: str) -> None:
    (article,) = TextImporter().articles(
        io.BytesIO(f"{embargo}\n\nRiver rises\n\nBy Ann Lee\n\nGENEVA (AP) — {BODY}\n".encode()), "a.txt"
    )
    assert isinstance(article, Article)
    assert (article.headline, article.paragraphs) == ("River rises", (BODY,))


def test_a_note_does_not_stand_in_for_a_headline() -> None:
    (article,) = TextImporter().articles(io.BytesIO(f"{NOTES[0]}\n\n{BODY}\n".encode()), "a.txt")
    assert isinstance(article, Article)
    assert article.headline.startswith("The river rose")
