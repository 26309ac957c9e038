"""Lines above a text, and below it, that say what they hold: "Author: Ann Lee", "Datum: 4.3.2008", "Full Text:".

So databases write what is saved as text, and people who copy articles by hand. Labels are known by the names that
columns of tables have; a list of them that holds others too, such as pages and subjects, is passed over as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple

import regex

from index.importers.columns import columns_of, folded, is_foreign
from index.importers.day_order import DayOrder, day_written
from index.importers.hygiene import clean_line
from index.importers.said_columns import OWN_NAME

LABEL: Final = r"\p{L}[\p{L}\p{M}\d()/'’. -]{1,38}?"
_LABELLED = regex.compile(rf"(?P<label>{LABEL})[ \t\u00a0]*[:：](?P<value>(?:[ \t\u00a0].*)?)")
_MOST_LINES: Final = 60
_LONGEST_VALUE: Final = 2000
_LONGEST_HEADLINE: Final = 220
_FEWEST: Final = 2
_FEWEST_BELOW_A_HEADLINE: Final = 3
_ADDED: Final = {
    "headline": "subject betreff objet asunto documenttitle documenttitel",
    "byline": "creatorsname authorbyline von par por",
    "published": "sent dated publishedtime dateparution",
    "source": "from publishedin publicationinfo publisheddin zeitschrift",
    "url": "urlsource stableurl persistentlink documenturl",
    "body": "markdowncontent htmlfulltext fulltextoriginal",
}
"""Names that only labels have, by field."""
_BY_LABEL: Final = {name: field for field, names in _ADDED.items() for name in names.split()}
_OTHERS: Final = """
    page pages pagination seite seiten pg pp edition ausgabe ed length words wordcount lange longueur issn isbn doi
    documenttype doctype type typedocument sourcetype subject subjects subjectterms subjectterm keywords tags tag
    schlagworter motscles copyright rights accessionnumber recordnumber recordno record documentnumber
    dokumentnummer database datenbank lexilemeasure volume issue volumeissue band heft nr location place country
    company people person geographicterms abstract to cc zu an companyentity naicsindustrycodes reviewsproducts
    peoplementioned contentlevel fulltextwordcount authoraffiliations publicationtype illustration illustrations
    caption column memo dateline day publicationyear lastupdated publishertype ressourcentyp city state region
    topics topic notes note dnr untertitel subtitle subheadline soustitre dachzeile
"""
"""What else is in such lists, and says nothing that is kept."""
_DROPPED: Final = frozenset(_OTHERS.split())
_FOOT = regex.compile(
    r"""(?: (?:©|\(c\)|copyright\b).{0,300}
    | (?:record|accession|dokument|(?:gale\ )?document)\ ?(?:number|nummer|no\.?)\ ?:.*
    | news·\d{8}·.* | certificat\ émis\b.*
    | source\ citation\b.* | persistent\ link.* | dauerhafte\ adresse.* | alle\ rechte\ vorbehalten.* | ~{4,} )""",
    regex.VERBOSE | regex.IGNORECASE,
)
"""A line with which what a database adds below a text begins."""
_VOLUME = regex.compile(r"\s*\((?:vol|no|issue|nr|heft)\b[^()]*\)\s*$", regex.IGNORECASE)
_LINES_OF_A_FOOT: Final = 24
_FARTHEST_IN_ONE: Final = 8
_DAY_AND_SOURCE = regex.compile(r"(?P<day>[^|]*\d{4}[^|]*) \| (?P<source>[^|\d]+)")
_LENGTH = regex.compile(r"[\d,.]+ words(?:\s.*)?", regex.IGNORECASE)


class Labelled(NamedTuple):
    """What lines with labels say, by field of a `RawArticle`, and the text without them."""

    facts: Mapping[str, str]
    text: str


def read_labels(text: str) -> Labelled | None:
    """The facts that a cleaned text begins with; ``None`` if it begins otherwise.

    A headline may stand above the first label, and a label of the text itself ends the list.
    """
    lines = text.split("\n", _MOST_LINES + 1)
    rest = lines[_MOST_LINES:]
    lines = _parted(lines[:_MOST_LINES])
    place = next((n for n, line in enumerate(lines) if line.strip()), 0)
    above = ""
    if _field(lines[place]) is None and 0 < len(lines[place]) <= _LONGEST_HEADLINE:
        above, place = lines[place], place + 1
    facts, end = _facts(lines, place)
    known = facts.keys() - {"body"}
    if len(known) < (_FEWEST_BELOW_A_HEADLINE if above else _FEWEST) or not known & {
        "headline",
        "published",
        "source",
    }:
        return None
    if above:
        facts.setdefault("headline", clean_line(above).lstrip("# "))
    body = facts.pop("body", "")
    return Labelled(facts, "\n".join([*filter(None, [body]), *lines[end:], *rest]))


def _parted(lines: list[str]) -> list[str]:
    """The lines with one label each, where several stand in one, as NewsBank writes them below day and newspaper.

    March 4, 2008 | City Post, The (Springfield, IL)
    Author: Ann Lee | Page: A1 | Section: Local
    500 Words
    """
    place = next((n for n, line in enumerate(lines[:_FARTHEST_IN_ONE]) if _is_list(line)), None)
    if place is None:
        return lines
    above = next((n for n in range(place - 1, -1, -1) if lines[n].strip()), place)
    folio = _DAY_AND_SOURCE.fullmatch(lines[above].strip()) if above < place else None
    labels = lines[place].split(" | ")
    after = place + 1 + bool(_LENGTH.fullmatch("".join(lines[place + 1 : place + 2]).strip()))
    if folio is None:
        return [*lines[:place], *labels, *lines[after:]]
    said = [f"Date: {folio['day']}", f"Source: {folio['source']}"]
    return [*lines[:above], *said, *labels, *lines[after:]]


def _is_list(line: str) -> bool:
    parts = line.split(" | ") if len(line) <= _LONGEST_VALUE else []
    return len(parts) > 1 and all(_field(part) is not None for part in parts)


def label_of(line: str) -> str:
    """The label that a line begins with, if it is one that such lists have; empty otherwise."""
    labelled = _LABELLED.fullmatch(line.strip())
    return folded(labelled["label"]) if labelled and _field(line) is not None else ""


def without_foot(text: str) -> tuple[str, Mapping[str, str]]:
    """A text without what a database adds below it, and what labels there say."""
    lines = text.rstrip().split("\n")
    first = max(1, len(lines) - _LINES_OF_A_FOOT)
    labelled = [n for n in range(first, len(lines)) if _FOOT.match(lines[n].strip())]
    if not labelled:
        return text, {}
    start = labelled[0]
    while start > first and (not lines[start - 1].strip() or _field(lines[start - 1]) is not None):
        start -= 1
    facts, _ = _facts([line for line in lines[start:] if _field(line) is not None], 0)
    return "\n".join(lines[:start]), facts


def _facts(lines: list[str], place: int) -> tuple[dict[str, str], int]:
    """What the labels from that line on say, and where the first line stands that has none."""
    facts = dict[str, str]()
    end = place
    while place < len(lines):
        line = lines[place]
        if not line.strip():
            place += 1
            continue
        if (found := _field(line)) is None:
            goes_on = line[0] in " \t" and 0 < end == place and len(line) < _LONGEST_VALUE
            if not goes_on:
                break
            place = end = place + 1
            continue
        field, value = found
        place = end = place + 1
        if field == "body":
            facts["body"] = value
            break
        if field and value:
            if field == "published":
                value = _day(value, labelled_by=line)
            said = _VOLUME.sub("", value) if field == "source" else value
            facts.setdefault(field, clean_line(said[:_LONGEST_VALUE]).strip("\"'"))
    return facts, end


def _day(value: str, *, labelled_by: str) -> str:
    """A day in figures as computers write it: the day comes first between full stops, and in other languages."""
    order = DayOrder.DAY if is_foreign(labelled_by.partition(":")[0]) else None
    day = day_written(value, order)
    return day.isoformat() if isinstance(day, date) else value


def _field(line: str) -> tuple[str, str] | None:
    """Of which field a line has the label, empty if of none that is kept, and what it says; ``None`` without one."""
    labelled = _LABELLED.fullmatch(line.strip()) if len(line) <= _LONGEST_VALUE or ":" in line[:40] else None
    if labelled is None:
        return None
    name = folded(labelled["label"])
    field = _BY_LABEL.get(name) or next(iter(columns_of((labelled["label"],))), "")
    if not field and name not in _DROPPED:
        return None
    if field == OWN_NAME or name in _DROPPED:
        field = ""
    return field, labelled["value"].strip()
