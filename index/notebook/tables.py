"""The notebook as a table: records for programs, and rows for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from index.notebook.entries import Entry

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""With what a spreadsheet takes a cell for a formula (OWASP, "CSV Injection"), also in full-width forms."""


def record(entry: Entry) -> dict[str, Any]:
    """All that is known of an entry."""
    return {
        "number": entry.number,
        "kind": str(entry.kind),
        "kept": entry.kept_at.isoformat(),
        "text": entry.text,
        "speaker": entry.speaker,
        "citation": entry.citation,
        "headline": entry.headline,
        "source": entry.source,
        "published": entry.published.isoformat() if entry.published else None,
        "article": entry.article_id,
        "start": entry.anchor.span.start,
        "end": entry.anchor.span.end,
        "note": entry.note,
        "tags": list(entry.tags),
    }


def rows(entries: Iterable[Entry]) -> Iterator[str]:
    """A line of names, and one for each entry, in CSV as in RFC 4180, but for the ends of lines."""
    yield _line(_COLUMNS)
    for entry in entries:
        values = record(entry) | {"tags": ", ".join(entry.tags)}
        yield _line(_safe(values[column]) for column in _COLUMNS)


_COLUMNS = (
    "kept",
    "kind",
    "text",
    "speaker",
    "note",
    "tags",
    "headline",
    "source",
    "published",
    "citation",
    "article",
)


def _safe(value: object) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text


def _line(values: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(values)
    return line.getvalue()
