"""One document of Nexis Uni, Nexis+ or Lexis Advance, in Word, HTML or text.

River rises                       the headline
City Post                         the source
January 11, 2010 Monday           the day, and perhaps an edition
Copyright 2010 City Post
Section: NEWS; Pg. 3              labels, with a no-break space behind the colon
Length: 512 words
Byline: Ann Lee
Body
The river rose …
Load-Date: January 11, 2010
End of Document

A list of all the documents, with what was searched for, may stand above the first.
"""

from __future__ import annotations

from datetime import date
from typing import Final

import regex

from index.importers.databases.exports import (
    Exported,
    blocks,
    day_at_start,
    with_dateline,
    without_address,
    without_by,
)
from index.importers.family_names import in_usual_order
from index.importers.language_names import language_code
from index.importers.raw import RawArticle

END: Final = regex.compile(
    r"(?:End of Document|Ende des Dokuments|Fin d[eu] document|Fin del documento|Fine del documento|Einde van document)"
    r"(?=[ \t\u00a0\r]*(?:$|<))",
    regex.MULTILINE | regex.IGNORECASE,
)
"""The line that every document ends with."""
SIGN: Final = regex.compile(
    r"^\s*(?:Body|Text|Load-Date:.*|(?:Length|Länge|Longueur|Longitud|Lunghezza|Lengte)\s*:\W*\d[\d.,]* \p{L}+)\s*$",
    regex.MULTILINE,
)
"""A line that some document of a file has beside its end, so that no story about documents is taken for one."""

_BODY = regex.compile(r"(?:Body|Text|Texte|Haupttext|Corps|Cuerpo|Corpo)")
_LABEL = regex.compile(r"(\p{Lu}[\p{L}-]{2,20}(?: [\p{L}-]{2,12})?)\s?:\s*")
_COPYRIGHT = regex.compile(r"(?:copyright\b|\(c\)\s|©)", regex.IGNORECASE)
_NAMES: Final = {
    label: name
    for name, labels in {
        "section": "section rubrik rubrique sección sezione rubriek",
        "byline": "byline author autor auteur autore anchors anchor reporters",
        "dateline": "dateline",
        "highlight": "highlight",
        "language": "language sprache langue idioma lingua taal",
    }.items()
    for label in labels.split()
}
_END_OF_BODY: Final = (
    "Classification",
    "Klassifizierung",
    "Graphic",
    "Load-Date:",
    "Date-Chargement:",
    "Fecha-Carga:",
    "Sprache:",
    "Langue:",
    "Idioma:",
    "Language:",
    "Publication-Type:",
)
_UPDATE = regex.compile(r"Update:\s*(?P<day>.*)")
"""What stands for the day of loading in German: a story may have such a line too, but for the day."""
_FULL_TEXT: Final = "FULL TEXT"
"""The line below an abstract, where there is one."""
_NO_DOCUMENT = regex.compile(r"we are sorry but there is an error in this document", regex.IGNORECASE)


_LONGEST_EDITION = 60
"""Characters. Shorter lines among the labels name an edition, or say whose rights are reserved."""
_LINES_OF_AN_EDITION = 5
"""At most, between the day and the copyright."""


def read_document(text: str) -> Exported | None:
    """The article of one document, whose lines were cleaned; ``None`` if there is none, as below the last."""
    text = END.sub("", text)
    parts = [" ".join(block.split()) for block in blocks(text)]
    if _place_of_day(parts) is None:
        parts = [line.strip() for line in text.split("\n") if line.strip()]
    headline, source, day, parts = _headline_source_day(parts)
    head, body, tail = _head_body_tail(parts)
    values = _values(head)
    decks = [part for part in head if not _LABEL.match(part) and len(part) > _LONGEST_EDITION]
    body = body[body.index(_FULL_TEXT) + 1 :] if _FULL_TEXT in body else body
    if not (headline or body) or _NO_DOCUMENT.search(" ".join(body[:2])):
        return None
    highlight, url = without_address(values.get("highlight", ""))
    decks += [highlight] if highlight else []
    return Exported(
        RawArticle(
            headline=headline,
            body="\n\n".join([*decks, with_dateline(values.get("dateline", ""), "\n\n".join(body))]),
            byline=in_usual_order(without_by(values.get("byline", ""))),
            published=day,
            source=source,
            section=values.get("section", ""),
            language=language_code(_values(tail).get("language", "")),
            url=url,
        )
    )


def _place_of_day(parts: list[str]) -> int | None:
    """Where the day stands: the last line above the text that begins with one, as titles in a list above may too."""
    body = _place_of_body(parts) or len(parts)
    places = (place for place, part in enumerate(parts[:body]) if place and day_at_start(part))
    return max(places, default=None) if _place_of_body(parts) else next(places, None)


def _place_of_body(parts: list[str]) -> int | None:
    return next((place for place, part in enumerate(parts) if _BODY.fullmatch(part)), None)


def _headline_source_day(parts: list[str]) -> tuple[str, str, date | None, list[str]]:
    """The lines that have no label, told by their order, and what stands below them."""
    place, day = _place_of_day(parts), None
    if place is not None:
        day = day_at_start(parts[place])
    else:  # "Spring 2010", say
        place = next(
            (place - 1 for place, part in enumerate(parts) if place > 2 and _COPYRIGHT.match(part)), 0
        )
    below = parts[place + 1 :] if place else parts
    notice = next((n for n, part in enumerate(below[:_LINES_OF_AN_EDITION]) if _COPYRIGHT.match(part)), -1)
    return (
        parts[place - 2] if place > 1 else "",
        parts[place - 1] if place else "",
        day,
        below[notice + 1 :],
    )


def _head_body_tail(parts: list[str]) -> tuple[list[str], list[str], list[str]]:
    """The labelled lines, the text, and what stands below it: a caption, and what librarians added."""
    body = _place_of_body(parts)
    start = (
        body if body is not None else next((n for n, part in enumerate(parts) if not _LABEL.match(part)), 0)
    )
    end = min(
        (place for mark in _END_OF_BODY if (place := _last(parts, mark)) > start),
        default=len(parts),
    )
    updates = (
        n
        for n in range(start + 1, end)
        if (line := _UPDATE.fullmatch(parts[n])) and day_at_start(line["day"])
    )
    end = next(updates, end)
    return parts[:start], parts[start if body is None else start + 1 : end], parts[end:]


def _last(parts: list[str], mark: str) -> int:
    """The last place of a line that is such a heading, or begins with such a label; -1 if there is none."""
    is_label = mark.endswith(":")
    return max(
        (n for n, part in enumerate(parts) if (part.startswith(mark) if is_label else part == mark)),
        default=-1,
    )


def _values(parts: list[str]) -> dict[str, str]:
    """What stands behind the labels that mean something to us."""
    labels = ((_LABEL.match(part), part) for part in parts)
    return {
        name: part[label.end() :]
        for label, part in labels
        if label and (name := _NAMES.get(label[1].casefold()))
    }
