"""Exports of LexisNexis and Nexis Uni: many documents in one text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import BinaryIO

from index.article import Article
from index.errors import Refused
from index.importers.databases import lexisnexis, nexis_uni
from index.importers.databases.exports import (
    Exported,
    articles_of,
    is_markup,
    lines_of,
    pieces_from,
    pieces_up_to,
    text_of_file,
)


class NexisImporter:
    """Reads the documents of text and HTML files."""

    def articles(self, file: BinaryIO, origin: str) -> Iterator[Article | Refused]:
        """The articles of that file, in order. Raises `Refused` if it is no export of Nexis."""
        yield from articles_of_nexis(text_of_file(file, origin), origin)


def articles_of_nexis(text: str, origin: str) -> Iterator[Article | Refused]:
    """The articles of an export, as text or HTML. Raises `Refused` if it is none."""
    markup = is_markup(text)
    read: Callable[[str], Exported | None]
    if lexisnexis.BEGINNING.search(text):
        pieces, read = pieces_from(text, lexisnexis.BEGINNING), lexisnexis.read_document
    elif nexis_uni.END.search(text):
        pieces, read = pieces_up_to(text, nexis_uni.END), nexis_uni.read_document
    else:
        raise Refused(origin, "it is no export of Nexis: no document in it begins or ends as one does")
    return articles_of(pieces, lambda piece: read(lines_of(piece, markup=markup)), origin)


def is_of_nexis(text: str) -> bool:
    """Whether a text, which may be a story of any kind, holds documents of Nexis."""
    return lexisnexis.BEGINNING.search(text) is not None or (
        nexis_uni.END.search(text) is not None and nexis_uni.SIGN.search(text) is not None
    )
