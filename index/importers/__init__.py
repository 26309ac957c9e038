"""From files to articles, one format a module.

    hygiene.py     removes what must never reach a terminal, and puts lines and paragraphs in order
    encodings.py   bytes → text
    dates.py       calendar dates, in many spellings
    datelines.py   datelines, in the wire services' many spellings
    heads.py       the lines above a text: source, headline, byline, date
    languages.py   the language of a text, where it is not said
    text.py        plain text: a head, and a story below it
    records.py     JSON Lines and JSON

A new format is a module with an `Importer`, and a line in `_IMPORTERS`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import BinaryIO, Protocol

from index.article import Article
from index.errors import Refused


class Importer(Protocol):
    """Reads the articles of one file."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The articles of `file`, with ids that follow from `origin`; `Refused` in place of each bad record.

        Raises `Refused` if the file as a whole is no such file. Called while adding; a large file of records is
        read record by record.
        """
        ...


_IMPORTERS = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".jsonl": "records",
    ".ndjson": "records",
    ".json": "records",
}


def importer_for(path: Path) -> Importer | None:
    """The importer for a file of that name; ``None`` if its format is not known."""
    name = _IMPORTERS.get(path.suffix.lower())
    return None if name is None else _importer(name)


@cache
def _importer(name: str) -> Importer:
    if name == "records":
        from index.importers.records import RecordImporter  # noqa: PLC0415  (imported by who needs it)

        return RecordImporter()
    from index.importers.text import TextImporter  # noqa: PLC0415

    return TextImporter()
