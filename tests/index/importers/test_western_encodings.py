"""Texts in Latin letters that are not in the usual encoding of the West."""

from __future__ import annotations

import pytest

from index.importers.encodings import decode

TEXTS = {
    "fr": "À Genève, l’année dernière, le maire a été réélu : « Où est-ce donc ? » demande-t-il, déçu. Le cœur n’y est pas.",
    "de": "„Für die Bürger ist das größte Übel vorüber“, sagte die Oberbürgermeisterin. Straßen und Plätze seien öde.",
    "es": "El señor alcalde habló de la situación: «¿Qué pasará mañana?» La opinión pública está más inquieta que ayer.",
    "pl": "Rząd ogłosił, że w środę zacznie się dłuższa dyskusja o źródłach energii. Są one bardzo ważne, mówi łódzki poseł.",
    "cs": "Vláda oznámila, že ve středu začne delší debata o zdrojích energie. Poslanci říkají, že jsou velmi důležité věci.",
    "hu": "A kormány bejelentette, hogy szerdán hosszabb vita kezdődik az energiáról. A képviselők szerint nagyon fontos ügy, őszintén.",
    "tr": "Hükümet, çarşamba günü enerji kaynakları hakkında daha uzun bir tartışmanın başlayacağını açıkladı. Çok önemli, dedi.",
    "pt": "O prefeito não disse se a reunião será amanhã. A opinião pública está à espera de uma decisão, diz o vereador João.",
    "is": "Ríkisstjórnin tilkynnti að umræða um orku hæfist á miðvikudag. Það er mjög mikilvægt, sagði þingmaðurinn þá.",
}


@pytest.mark.parametrize(
    ("language", "encoding"),
    [
        *((language, "cp1252") for language in ("fr", "de", "es", "pt", "is")),
        *((language, "mac_roman") for language in ("fr", "de", "es", "pt")),
        *((language, "cp850") for language in ("de", "es")),
        *((language, encoding) for language in ("pl", "cs", "hu") for encoding in ("cp1250", "iso8859_2")),
        ("tr", "cp1254"),
    ],
)
def test_letters_with_accents_are_those_that_were_written(language: str, encoding: str) -> None:
    text = TEXTS[language].encode(encoding, "ignore").decode(encoding)
    assert decode(text.encode(encoding), "a.txt") == text


def test_signs_beside_words_are_no_broken_letters() -> None:
    text = "The flat has 80m² and costs £500 – that’s “too much”, don´t you think? See §3, ©2009, 5°C, naïve café, CO²-free."
    assert decode(text.encode("cp1252"), "a.txt") == text
