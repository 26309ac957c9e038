"""The formats that can be read, as a Markdown table for the documentation."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from index.importers.formats import Format


def formats_table(formats: Iterable[Format]) -> str:
    """A row for each name under which formats are shown, in alphabetical order, with the suffixes of its files."""
    by_label = sorted(formats, key=lambda format_: format_.label.casefold())
    rows = [_row(label, list(some)) for label, some in groupby(by_label, key=lambda format_: format_.label)]
    return "\n".join(["| Format | Files | `--as` | Needs |", "|---|---|---|---|", *rows])


def _row(label: str, formats: list[Format]) -> str:
    suffixes = dict.fromkeys(suffix for format_ in formats for suffix in format_.suffixes)
    files = " ".join(f"`{suffix}`" if suffix else "without a suffix" for suffix in suffixes)
    names = " ".join(f"`{format_.name}`" for format_ in formats)
    extra = next((f"`cuttings[{format_.extra}]`" for format_ in formats if format_.extra), "")
    return f"| {label} | {files} | {names} | {extra} |"
