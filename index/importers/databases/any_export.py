"""Exports of whatever database that come as a document of a word processor."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from index.article import Article
from index.errors import Refused
from index.importers.databases.factiva import articles_of_factiva, is_of_factiva
from index.importers.databases.nexis import articles_of_nexis, is_of_nexis
from index.importers.databases.proquest import articles_of_proquest, is_of_proquest

_WORDS = ("document", "dokument", "документ", "文", "ドキュメント", "proquest")
"""Without one of them a text is no export: it spares patterns that take a hundred times as long."""
_LINE_ENDS = regex.compile(r"\n+")


def articles_of_export(text: str, origin: str) -> Iterator[Article | Refused] | None:
    """The articles of an export, whose paragraphs end with line feeds; ``None`` if the text is none."""
    lowered = text.lower()
    if not any(map(lowered.__contains__, _WORDS)):
        return None
    if is_of_nexis(text):
        return articles_of_nexis(_LINE_ENDS.sub("\n\n", text), origin)
    if is_of_factiva(text):
        return articles_of_factiva(text, origin)
    if is_of_proquest(text):
        return articles_of_proquest(text, origin)
    return None
