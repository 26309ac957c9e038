"""Articles as text with lines that say what they hold, as NewsBank, EBSCO, Gale, Genios and many others save them.

Paper: City Post                    River rises                       City Post vom 04.03.2008, S. 4 / Lokales
Title: River rises
Date: March 4, 2008                 Author: Ann Lee                   Der Fluss steigt
Author: Ann Lee                     Date: Mar. 4, 2008
                                    Full Text:                        Der Fluss …
The river rose …
                                    The river rose …                  Quelle: City Post vom 04.03.2008, S. 4
Copyright 2008 City Post                                              Ressort: Lokales
Record Number: 0FE1A77B3            Gale Document Number: A1948       Dokumentnummer: 03052009

Several follow one another: each begins with the label that the first begins with, or ends as the first does.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Final

import regex

from index.article import Article
from index.errors import Refused
from index.importers.databases.exports import Exported, articles_of, pieces_up_to, text_of_file
from index.importers.heads import read_head, read_head_below, without_bylines
from index.importers.hygiene import clean_text
from index.importers.labels import label_of, read_labels, without_foot
from index.importers.raw import RawArticle

_RULE = regex.compile(r"^[ \t]*([-=_*~])\1{9,}[ \t]*$", regex.MULTILINE)
_AMERICAN_DAY = regex.compile(r"\b(\d\d?)/(\d\d?)/(\d{4})\b")
_OF_EBSCO = regex.compile(r"^(?:Accession Number|Persistent link to this record)\b", regex.MULTILINE)
_END_OF_GENIOS = regex.compile(
    r"^(?:©|\(c\)) (?:\d{4} )?GBI-?Genios\b.*$", regex.MULTILINE | regex.IGNORECASE
)
_RIGHTS_OF_GENIOS = regex.compile(r"^Alle Rechte vorbehalten:.*$", regex.MULTILINE)
_LONGEST_LABEL: Final = 120


class LabelledImporter:
    """Reads articles above or below which lines with labels stand."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The articles of that file, in order. Raises `Refused` if it is no text, or too large."""
        text = clean_text(text_of_file(file, origin))
        yield from articles_of(_pieces(text), _read, origin)


def _pieces(text: str) -> Iterator[str]:
    ends = next((end for end in (_END_OF_GENIOS, _RIGHTS_OF_GENIOS) if end.search(text)), None)
    return pieces_up_to(text, ends) if ends else _pieces_from_labels(text)


def _pieces_from_labels(text: str) -> Iterator[str]:
    """What stands from each first label to the next, with the headline above it if one stands above the first."""
    lines = text.split("\n")
    labels = [(n, label) for n, line in enumerate(lines) if (label := label_of(line[:_LONGEST_LABEL]))]
    if not labels:
        yield text
        return
    first_place, first = labels[0]
    has_headline = any(line.strip() and not _RULE.fullmatch(line) for line in lines[:first_place])
    starts = [0]
    for place, label in labels[1:]:
        start = _place_above(lines, place) if has_headline else place
        if label == first and start > starts[-1] and read_labels("\n".join(lines[start : start + 60])):
            starts.append(start)
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield "\n".join(lines[start:end])


def _place_above(lines: list[str], place: int) -> int:
    """Where the last line above that place is that is not empty."""
    return next((n for n in range(place - 1, -1, -1) if lines[n].strip()), place)


def _read(piece: str) -> Exported | None:
    piece = _RULE.sub("", piece).strip("\n")
    if not piece.strip():
        return None
    if _OF_EBSCO.search(piece):
        piece = _AMERICAN_DAY.sub(lambda day: f"{day[3]}-{day[1]:0>2}-{day[2]:0>2}", piece)
    above = read_labels(piece)
    text, below = without_foot(above.text if above else piece)
    facts = {**below, **(above.facts if above else {})}
    head, body = read_head_below(facts, text) if facts else read_head(text)
    body, byline = (body, head.byline) if head.byline else without_bylines(body)
    return Exported(
        RawArticle(
            headline=head.headline,
            body=body,
            byline=byline,
            published=head.published,
            source=head.source,
            section=head.section,
            language=head.language,
            url=head.url,
        )
    )
