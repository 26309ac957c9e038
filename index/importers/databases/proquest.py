"""Exports of ProQuest, in text or HTML: records between lines of underscores, each line of theirs with its label.

____________________________________________________________

River rises

Publication info: City Post ; Springfield [Springfield]. 08 May 2010: A.2.

Full text: The river rose …
It fell again …

Title: River rises
Publication title: City Post; Springfield
Publication date: May 8, 2010
ProQuest document ID: 251439970
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Final

import regex

from index.article import Article
from index.errors import Refused
from index.importers.databases.exports import (
    Exported,
    articles_of,
    blocks,
    day_in,
    is_markup,
    lines_of,
    pieces_from,
    pieces_up_to,
    text_of_file,
)
from index.importers.language_names import language_code
from index.importers.raw import RawArticle

_LINE: Final = regex.compile(r"^_{20,}[ \t\r]*$", regex.MULTILINE)
_ANCHOR: Final = regex.compile(r"""<a\b[^<>]{0,100}\bname=["']?DocID_""", regex.IGNORECASE)
_NUMBER: Final = regex.compile(r"^ProQuest document ID: ?\d", regex.MULTILINE)
_END: Final = regex.compile(r"^Database: .*$", regex.MULTILINE)
"""The last line of a record."""
_ABOVE: Final = frozenset(
    ("Author", "Publication info", "Abstract", "Abstract (summary)", "Links", "Full text", "Full Text")
)
_BELOW: Final = frozenset(
    ("Subject", "Title", "Author", "Publication title", "Publication year", "Publication date", "Section", "Publisher",
     "Place of publication", "ISSN", "Source type", "Language of publication", "Document type", "ProQuest document ID",
     "Document URL", "Copyright", "Last updated", "Database", "Company / organization", "Location", "People", "Pages")
)  # fmt: skip
_LABEL = regex.compile(r"(\p{Lu}[\p{L}/() -]{1,40}?)\s?:(?:\s+|$)")
_NO_HEADLINE = regex.compile(r"https?://\S+|Document \d+ of \d+|ProQuest document link")
_NOTHING = regex.compile(r"(?:None|(?:Full text )?Not)\s?available\.?", regex.IGNORECASE)
_YEARS = regex.compile(r"\s*\((?:1[6-9]|20)\d\d-[^()]{0,20}\)$")
"""Behind the name of a newspaper whose pages were scanned."""
_CREDIT = regex.compile(r"\n\s*Credit: (?P<names>[^\n;]{2,200})[^\n]{0,200}\s*\Z")
"""Who wrote, below the text."""


class ProQuestImporter:
    """Reads the records of text and HTML files."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The articles of that file, in order. Raises `Refused` if it is no export of ProQuest."""
        text = text_of_file(file, origin)
        markup = is_markup(text) or _ANCHOR.search(text) is not None
        beginning = _ANCHOR if markup else _LINE
        if not beginning.search(text):
            raise Refused(origin, "it is no export of ProQuest: no record in it begins as one does")
        return articles_of(
            pieces_from(text, beginning), lambda piece: _read_record(lines_of(piece, markup=markup)), origin
        )


def is_of_proquest(text: str) -> bool:
    """Whether a text holds records of ProQuest."""
    return _NUMBER.search(text) is not None and (_LINE.search(text) or _END.search(text)) is not None


def articles_of_proquest(text: str, origin: str) -> Iterator[Article | Refused]:
    """The articles of an export as text, with lines between its records or, as in a mail, without."""
    has_lines = _LINE.search(text) is not None
    pieces = pieces_from(text, _LINE) if has_lines else pieces_up_to(text, _END)
    return articles_of(pieces, lambda piece: _read_record(lines_of(piece, markup=False)), origin)


def _read_record(text: str) -> Exported | None:
    """The article of a record; ``None`` if it is none, as what stands below the last."""
    parts = [part for part in blocks(text) if not _LINE.fullmatch(part)]
    start = _start_of_labels_below(parts)
    headline, above = _above(parts[:start])
    below = {label: value for part in parts[start:] for label, value in [_labelled(part)]}
    if not (below or "Full text" in above):
        return None
    texts = (above.get(label, "") for label in ("Full text", "Full Text", "Abstract", "Abstract (summary)"))
    body = next((text for text in texts if text and not _NOTHING.fullmatch(text)), "")
    info, credit = above.get("Publication info", ""), _CREDIT.search(body)
    raw = RawArticle(
        headline=below.get("Title") or headline,
        body=_CREDIT.sub("", body).replace("\n", "\n\n"),  # a line is a paragraph
        byline=_in_usual_order(below.get("Author") or above.get("Author", ""))
        or (credit["names"] if credit else ""),
        published=day_in(below.get("Publication date", "")) or day_in(info),
        source=_YEARS.sub("", (below.get("Publication title") or info).split(";")[0].strip()),
        section=below.get("Section", ""),
        language=language_code(below.get("Language of publication", "")),
        url=below.get("Document URL", ""),
    )
    return Exported(raw, below.get("ProQuest document ID", ""))


def _start_of_labels_below(parts: list[str]) -> int:
    """Where the labelled lines at the end begin: the text above may have paragraphs that look like some."""
    start = len(parts)
    while start and _labelled(parts[start - 1])[0]:
        start -= 1
    return next(
        (place for place in range(start, len(parts)) if _labelled(parts[place])[0] in _BELOW), len(parts)
    )


def _above(parts: list[str]) -> tuple[str, dict[str, str]]:
    """The headline, and what stands behind the labels at the beginning: the text is the last of it."""
    headline, label, values = "", "", dict[str, list[str]]()
    for part in parts:
        found, value = _labelled(part)
        if found in _ABOVE and label not in {"Full text", "Full Text"}:
            label = found
            values[label] = [value]
        elif label:
            values[label].append(part)
        elif not _NO_HEADLINE.fullmatch(part):
            headline = part  # the last: what a mail begins with stands above
    return headline, {label: "\n\n".join(filter(None, value)) for label, value in values.items()}


def _labelled(block: str) -> tuple[str, str]:
    """The label of a block and what follows it; no label if there is none."""
    label = _LABEL.match(block)
    return (label[1], block[label.end() :]) if label else ("", block)


def _in_usual_order(authors: str) -> str:
    """The names of authors, of which ProQuest writes the last name first, and semicolons between."""
    names = (name.strip().partition(", ") for name in authors.split(";"))
    return ", ".join(" ".join(filter(None, (first, last))) for last, _, first in names if last)
