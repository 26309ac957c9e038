"""Notes of editors are kept beside a text, and are never its headline."""

from __future__ import annotations

import io
from typing import NamedTuple

import pytest

from index.article import Article
from index.importers.editors_notes import is_note
from index.importers.raw import RawArticle, cleaned
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
    "Correction: An earlier version of this article gave another height.",
    "Correction (Jan. 7, 2020): The river rose by two metres, not by three.",
    "KORREKTUR: Der Fluss stieg um zwei Meter, nicht um drei.",
    "RECTIFICATIF : le fleuve est monté de deux mètres.",
    "Note de la rédaction : le maire est mort depuis.",
    "This Jan. 3 story has been corrected to fix the height in paragraph 2.",
    "(In Jan. 3 story, corrects last paragraph to give the height)",
    "ATTENTION - ajoute réaction du maire ///",
    "N i e u w bericht, vervangt: Rivier stijgt",
]
LABELS = """CORRECTION
Clarification
Berichtigung
Rectificatif
Corrección
Rettifica
CORREÇÃO
Rättelse
Rettelse:
Sprostowanie
Исправление
訂正""".splitlines()
BODY = "The river rose by two metres in the night, the mayor said, and it has not fallen since then."


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
        "Correction: Markets fall.",
        "Correction of the market: it rises by two percent in a day.",
        "Corrections",
        "",
    ],
)
def test_a_headline_is_no_note(line: str) -> None:
    assert not is_note(line)


@pytest.mark.parametrize("note", NOTES)
def test_a_note_stands_beside_the_text_and_what_is_below_it_is_still_read(note: str) -> None:
    article = of_a_file(f"{note}\n\nRiver rises\n\nBy Ann Lee\n\nGENEVA (AP) — {BODY}\n")
    assert (article.headline, article.byline, article.dateline) == ("River rises", "Ann Lee", "GENEVA")
    assert (article.body, article.note) == (BODY, note)


@pytest.mark.parametrize("label", LABELS)
def test_the_label_of_a_correction_above_a_headline_is_a_note(label: str) -> None:
    article = of_a_file(f"{label}\n\nRiver rises\n\nBy Ann Lee\n\nGENEVA (AP) — {BODY}\n")
    assert (article.headline, article.byline, article.body) == ("River rises", "Ann Lee", BODY)
    assert article.note == label


@pytest.mark.parametrize(
    "headline", ["Corrections", "Errata", "Corrections and clarifications", "Berichtigung"]
)
def test_the_column_of_corrections_has_its_headline(headline: str) -> None:
    assert of_a_file(f"{headline}\n\nBy Ann Lee\n\n{BODY}\n").headline == headline


def of_a_file(text: str) -> Article:
    (article,) = TextImporter().articles(io.BytesIO(text.encode()), "a.txt")
    assert isinstance(article, Article)
    return article


ABOUT_A_TEXT = """(This Jan. 3 story has been corrected to give the height.)
[Correction: It rose by three metres.]
Correction (Jan. 7): It rose by three metres.
(In Jan. 3 story, corrects last paragraph)
Rättelse: Den steg tre meter.
Исправление: она поднялась на три метра.
訂正：川の高さは三メートルでした。
(Corrects spelling of name in paragraph 3)
(Adds background, quote from mayor (paragraph 4))
CORRECTION: It rose by three metres.
Correction: An earlier version of this article gave another height.
Correction, Jan. 7: It rose by three metres.
*Correction:* An earlier version of this post gave another height.
**Update:** An earlier version of this article gave another height.
An earlier version of this story gave another height.
This story has been corrected to show that it rose by three metres.
This article was updated on Jan. 7.
Editor's note: The mayor has died since.
_Editor’s Note: The mayor has died since._
[Editor's note: The mayor has died since.]
(Eds: Updates with quotes.)
Clarification
Rectificatif
Rectificatif : Le fleuve est monté de trois mètres.
Note de la rédaction : le maire est mort depuis.
NDLR : le maire est mort depuis.
(Rectifie l'orthographe d'un nom au 3e paragraphe)
Une version précédente de cet article donnait une autre hauteur.
Cet article a été mis à jour le 7 janvier.
Korrektur: Er stieg um drei Meter.
Anmerkung der Redaktion: Der Bürgermeister ist inzwischen gestorben.
Anm. d. Red.: Der Bürgermeister ist inzwischen gestorben.
(Berichtigung: Name im dritten Absatz)
In einer früheren Version dieses Artikels stand eine andere Höhe.
Dieser Artikel wurde am 7. Januar aktualisiert.
Corrección: Subió tres metros.
Fe de errores: Subió tres metros.
Fe de erratas
Nota de la redacción: El alcalde ha muerto.
(Corrige nombre en el tercer párrafo)
Una versión anterior de esta nota daba otra altura.
Errata corrige: È salito di tre metri.
Nota della redazione: il sindaco è morto.
Una precedente versione di questo articolo dava un'altra altezza.
Errata: Subiu três metros.
Correção: Subiu três metros.
Nota da redação: o prefeito morreu.
Uma versão anterior desta reportagem dava outra altura.
Rectificatie: Hij steeg drie meter.
Noot van de redactie: de burgemeester is overleden.
In een eerdere versie van dit artikel stond een andere hoogte.
Noto de la redakcio: La urbestro mortis.""".splitlines()


@pytest.mark.parametrize("note", ABOUT_A_TEXT)
def test_what_editors_say_above_or_below_a_text_is_no_part_of_it(note: str) -> None:
    long = f"{BODY}\n\n{BODY}"
    assert read(f"{note}\n\n{long}") == (long, note)
    assert read(f"{long}\n\n{note}\n\n-30-") == (long, note)
    assert read(f"{BODY}\n\n{note}\n\n{BODY}").note == ""


def test_a_line_in_parentheses_is_a_note_without_a_blank_line_around() -> None:
    assert read(f"(Corrects name)\nIt rose.\n\n{BODY}\n\nIt fell.\n(Eds: Updates.)") == (
        f"It rose.\n\n{BODY}\n\nIt fell.",
        "(Corrects name)\n(Eds: Updates.)",
    )


@pytest.mark.parametrize(
    "line",
    [
        "Correction of the market continued on Monday, and shares fell.",
        "The correction: a fall of ten percent.",
        "Corrections officers went on strike.",
        "Clarification came from the mayor on Monday.",
        "Editors note that prices rise.",
        "Ed: I never said that.",
        "An earlier version of the bill failed.",
        "A previous version of this legislation passed the Senate.",
        "Correction of the market: shares fall",
        "This story was told to her by the mayor.",
        "UPDATE 2-River rises",
        "RPT-River rises",
        "Update: the river has fallen.",
        "(Reporting by Ann Lee; editing by Bo Berg)",
        "(The mayor adds that it fell.)",
        "Die Korrektur an der Börse hält an.",
        "Corrección política en la ciudad",
        "Errata has a bakery in the valley.",
    ],
)
def test_what_only_sounds_like_a_note_is_part_of_the_text(line: str) -> None:
    assert read(f"{line}\n\n{BODY}").note == ""
    assert read(f"{BODY}\n\n{line}") == (f"{BODY}\n\n{line}", "")


def test_a_text_about_corrections_keeps_all_of_it() -> None:
    corrections = "\n\n".join(f"Correction: {BODY}" for _ in range(6))
    assert read(corrections) == (corrections, "")
    assert read("Correction: It rose.") == ("Correction: It rose.", "")


def test_embargoes_are_kept_beside_the_text_wherever_they_were_taken_off() -> None:
    assert read(f"River rises\n\nEMBARGO: 7 January\n\n{BODY}").note == "EMBARGO: 7 January"


class Read(NamedTuple):
    body: str
    note: str


def read(text: str) -> Read:
    article = cleaned(RawArticle(headline="River rises", body=text), "a", "a")
    assert isinstance(article, Article)
    return Read(article.body, article.note)


def test_a_note_does_not_stand_in_for_a_headline() -> None:
    article = of_a_file(f"{NOTES[0]}\n\n{BODY}\n")
    assert article.headline.startswith("The river rose")
