"""Tables of saved articles: what Pocket, Instapaper, Matter, Raindrop, Readwise Reader and wallabag export as CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from typing import BinaryIO

import regex

from index.article import Article
from index.errors import Refused
from index.grounds import Ground
from index.importers.encodings import decode
from index.importers.markup import text_of_field
from index.importers.raw import RawArticle, cleaned
from index.importers.record_names import RecordNames
from index.importers.whole_file import bytes_of

_LINE = regex.compile(r"[^\r\n]*+(?:\r\n?|\n)|[^\r\n]++")
_LARGEST_CELL = 10_000_000
_MOST_CELLS = 5_000_000
_BODIES = ("content", "excerpt", "selection")
"""What the columns with a text of the article are called. A note is the reader's own, and none."""


class ReadLaterImporter:
    """Reads a table of saved articles, most of them without a text.

    When they were saved says nothing of when they were published.
    """

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """An article for each row, in order; `Refused`, with the number of its line, for one that says nothing.

        Raises `Refused` if the file is no such table.
        """
        names = RecordNames()
        for number, row in _rows(file, origin):
            name = names.of(row.get("url", ""), number)
            body = next(filter(str.strip, (row.get(column, "") for column in _BODIES)), "")
            raw = RawArticle(
                headline=row.get("title", ""),
                body=text_of_field(body),
                byline=row.get("author", ""),
                source=row.get("publisher", ""),
                language=row.get("language", "").replace("_", "-"),
                url=row.get("url", ""),
            )
            yield cleaned(raw, f"{origin}#{name}", f"{origin}:{number}")


def _rows(file: BinaryIO, origin: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    """The rows by the names of their columns, and the numbers of the lines that they end in."""
    data = bytes_of(file, origin)
    text = decode(data, origin)
    if text.count(",") + text.count(";") > _MOST_CELLS:
        raise Refused(origin, "it has more cells than a table of articles", Ground.LARGE)
    csv.field_size_limit(_LARGEST_CELL)  # of the whole process, whose usual limit many a text exceeds
    lines = (line.group() for line in _LINE.finditer(text))
    rows = csv.reader(lines, delimiter=";" if ";" in text[:20] else ",")
    try:
        columns = [column.strip().lower() for column in next(rows, [])]
        if "url" not in columns or "title" not in columns:
            raise Refused(origin, "it is not a table of articles with their titles and addresses")
        for row in rows:
            if row:
                yield rows.line_num, dict(zip(columns, row, strict=False))
    except csv.Error as error:
        raise Refused(f"{origin}:{rows.line_num}", f"it is not CSV: {error}") from error
