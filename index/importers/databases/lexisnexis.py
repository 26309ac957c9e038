"""One document of LexisNexis as it was until 2020, in text or HTML.

                           1 of 250 DOCUMENTS

                  Copyright 2003 City Post Company        here, or at the end
                               City Post                  the source

                        December 1, 2003 Monday           the day
                         Late Edition - Final

River rises                                               the headline, here or behind its label

BYLINE: By Ann Lee                                        labels, in the language of who searched
SECTION: Section A; Pg. 1
LENGTH: 355 words

The river rose …                                          the text: what no label stands before

LOAD-DATE: December 1, 2003                               labels again
LANGUAGE: ENGLISH
"""

from __future__ import annotations

from datetime import date
from typing import Final

import regex
from msgspec import Struct, field

from index.importers.databases.exports import (
    Exported,
    blocks,
    day_at_start,
    with_dateline,
    without_address,
    without_by,
)
from index.importers.dates import NAMES_OF_DAYS
from index.importers.family_names import in_usual_order
from index.importers.language_names import language_code
from index.importers.raw import RawArticle

BEGINNING: Final = regex.compile(
    r"""
    (?: ^ | (?<=>) ) [\ \t\f\u00a0]*+ (?: FOCUS\ -\ )?
    (?: \d+\ (?:of|von|de|di|van|sur)\ \d+\ (?:DOCUMENT[SEOI]?|DOCUMENTOS|DOCUMENTEN|DOKUMENTEN?|DOKUMENT)
      | Dokument\ \d+\ von\ \d+ | Document\ \d+\ de\ \d+ )
    (?= [\ \t\u00a0]*\r?$ | [\ \t\u00a0]*< )
    """,
    regex.VERBOSE | regex.MULTILINE | regex.IGNORECASE,
)
"""The line that every document begins with."""

_HEAD_LABELS: Final = {
    label: name
    for name, labels in {
        "byline": "BYLINE AUTHOR AUTEUR AUTOR AUTORE ANCHORS ANCHOR REPORTERS REPORTER",
        "section": "SECTION RUBRIQUE RUBRIK SECCIÓN SEZIONE RUBRIEK",
        "headline": "HEADLINE TITRE TITEL ÜBERSCHRIFT TÍTULO TITOLO",
        "dateline": "DATELINE",
        "highlight": "HIGHLIGHT INSERT ENCART",
        "body": "BODY TEXT TEXTE FULL-TEXT",
        "": "LENGTH LÄNGE LONGUEUR LONGITUD LUNGHEZZA LENGTE SERIES TYPE SHOW NETWORK GUESTS GUEST",
        "abstract": "ABSTRACT",
    }.items()
    for label in labels.split()
}
_TAIL_LABEL: Final = regex.compile(
    """LOAD-DATE|DATE-CHARGEMENT|FECHA-(?:DE-)?CARGA|DATA-CARICAMENTO|LANGUAGE|LANGUE|SPRACHE|IDIOMA|LINGUA|TAAL|GRAPHIC|GRAFIK|GRAPHIQUE|PUBLICATION-TYPE
    |TYPE-PUBLICATION|PUB-TYPE|JOURNAL-CODE|ZEITUNGS-CODE|CODE-JOURNAL|CORRECTION-DATE|DISTRIBUTION|DOCUMENT-TYPE""",
    regex.VERBOSE,
)
"""Labels that no prose begins with: from the first of them below the text on, there is none."""
_DOUBTFUL_TAIL_LABEL: Final = regex.compile(
    """UPDATE|SUBJECT|SUJET|ORGANI[SZ]ATION|PERSON|COMPANY|SOCIETE|TICKER|STOCK-SYMBOL|SYMBOLE-BOURSIER|INDUSTRY
    |ACTIVITY-SECTOR|SECTEUR-ACTIVITE|GEOGRAPHIC|GEO-LOCALIZATION|LOCALISATION-GEO|CITY|STATE|COUNTRY|URL|TYPE|NAME
    |SERIES|NOTES|SECTION|LENGTH""",
    regex.VERBOSE,
)
"""Labels that prose may begin with, too: they belong to those above if they stand right before them."""
_SENTENCE_END = regex.compile(r"[.!?]['\"”’)]?\Z")
_FEWEST_WORDS_OF_PROSE = 8
_LANGUAGES: Final = ("LANGUAGE", "LANGUE", "SPRACHE", "IDIOMA", "LINGUA", "TAAL")
_LABEL = regex.compile(r"([\p{Lu}][\p{Lu}-]*\p{Lu}(?: TEXT)?):(?:\s+|$)")
_LINE_WITH_LABEL = regex.compile(
    rf"\n(?=(?:{'|'.join(_HEAD_LABELS)}|LOAD-DATE|LANGUAGE|GRAPHIC|PUBLICATION-TYPE): )"
)
"""Where files have lost their blank lines, or never had them."""
_COPYRIGHT = regex.compile(
    r"(?:copyright\b|\(c\)\s|©|all rights reserved|alle rechte vorbehalten|tous droits r[ée]serv[ée]s)",
    regex.IGNORECASE,
)
_MONTH_AND_YEAR = regex.compile(
    rf"{NAMES_OF_DAYS} (?: (?&month) | spring | summer | autumn | fall | winter )\b [\p{{L}}\s/,-]{{0,20}} \d{{4}}",
    regex.VERBOSE | regex.IGNORECASE,
)
"""What a magazine has instead of a day."""
_BLOCKS_LOOKED_AT = 6
"""For the day."""


class _Head(Struct):
    """What stands above a text."""

    values: dict[str, str] = field(default_factory=dict)
    """By what they are: a headline, a byline …; of those that mean nothing to us, under no name."""
    without_label: list[str] = field(default_factory=list)


def read_document(text: str) -> Exported:
    """The article of one document, whose lines were cleaned."""
    below_number = _LINE_WITH_LABEL.sub("\n\n", text.partition("\n")[2])
    source, day, parts = _source_and_day(_without_last_copyright(blocks(below_number)))
    head, parts = _read_head(parts)
    body, tail = _without_tail(parts)
    body = [*filter(None, [head.values.get("abstract", "")]), *body]
    decks = head.without_label
    headline = head.values.get("headline") or (decks.pop(0) if decks else "")
    highlight, url = without_address(head.values.get("highlight", ""))
    decks += [highlight] if highlight else []
    return Exported(
        RawArticle(
            headline=headline,
            body="\n\n".join([*decks, with_dateline(head.values.get("dateline", ""), "\n\n".join(body))]),
            byline=in_usual_order(without_by(head.values.get("byline", ""))),
            published=day,
            source=source,
            section=head.values.get("section", ""),
            language=next(map(language_code, filter(None, map(_language, tail))), ""),
            url=url,
        )
    )


def _without_last_copyright(parts: list[str]) -> list[str]:
    while len(parts) > 1 and _COPYRIGHT.match(parts[-1]) and not _is_prose(parts[-1]):
        parts.pop()
    return parts


def _source_and_day(parts: list[str]) -> tuple[str, date | None, list[str]]:
    """What stands first: the source and the day. What else does, such as a headline between the two, is left."""
    days = [day_at_start(part.split("\n", 1)[0]) for part in parts[:_BLOCKS_LOOKED_AT]]
    place = next((place for place, day in enumerate(days) if day), None)
    if place is None and len(parts) > 1 and _MONTH_AND_YEAR.fullmatch(parts[1]):
        place = 1
    above = [source for part in parts[: 1 if place is None else place] if (source := _source(part))]
    below = parts[1 if place is None else place + 1 :]
    return (above[0] if above else ""), (days[place] if place is not None else None), above[1:] + below


def _source(block: str) -> str:
    """The name of a newspaper, in a block that may begin with a copyright notice; empty if that is all of it."""
    lines = [line.strip() for line in block.split("\n")]
    others = [line for line in lines if not _COPYRIGHT.match(line)]
    return " ".join(others if len(others) == len(lines) else others[-1:])


def _read_head(parts: list[str]) -> tuple[_Head, list[str]]:
    """What stands above the text, and the text: it begins where no label stands any more."""
    head = _Head()
    for place, part in enumerate(parts):
        label, value = _labelled(part)
        name = _HEAD_LABELS.get(label)
        if name == "body":
            head.values.pop("abstract", None)
            return head, [value, *parts[place + 1 :]]
        if name is not None:
            head.values.setdefault(name, value)
        elif head.values or _TAIL_LABEL.fullmatch(label):
            return head, parts[place:]
        else:
            head.without_label.append(part)
    return head, []


def _without_tail(parts: list[str]) -> tuple[list[str], list[str]]:
    """The text, with a correction that stands below it, and the labelled blocks of its end."""
    labels = [_labelled(part)[0] for part in parts]
    end = next((place for place, label in enumerate(labels) if _TAIL_LABEL.fullmatch(label)), len(parts))
    while end and _DOUBTFUL_TAIL_LABEL.fullmatch(labels[end - 1]) and not _is_prose(parts[end - 1]):
        end -= 1
    corrections = [
        part for part, label in zip(parts[end:], labels[end:], strict=True) if label == "CORRECTION"
    ]
    return parts[:end] + corrections, parts[end:]


def _is_prose(block: str) -> bool:
    """Whether it is a sentence of some length; what librarians wrote is a list."""
    end = _SENTENCE_END.search(block, pos=max(0, len(block) - 2))
    return end is not None and ";" not in block and len(block.split()) > _FEWEST_WORDS_OF_PROSE


def _labelled(block: str) -> tuple[str, str]:
    """The label of a block and what follows it; no label if there is none."""
    label = _LABEL.match(block)
    return (label[1].replace(" ", "-"), block[label.end() :]) if label else ("", block)


def _language(block: str) -> str:
    label, value = _labelled(block)
    return value if label in _LANGUAGES else ""
