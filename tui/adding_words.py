"""How it is said what became of files that were to be added."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

from index.importers.formats import Format, format_named
from index.importers.hygiene import clean_line
from index.report import FileReport, Report
from tui.advice import articles

_MISSING = {"undated": "without a date", "unsigned": "without an author", "unsourced": "without a source"}
_REFUSALS_NAMED = 3


class Tally(Struct):
    """The files of one format that were read, and what their articles do not say."""

    format: str
    files: int = 0
    articles: int = 0
    undated: int = 0
    unsigned: int = 0
    unsourced: int = 0
    untitled: int = 0
    refused: int = 0

    def count(self, found: FileReport) -> None:
        """Add a file."""
        self.files += 1
        self.articles += found.articles
        self.undated += found.undated
        self.unsigned += found.unsigned
        self.unsourced += found.unsourced
        self.untitled += found.untitled
        self.refused += len(found.refused)


def record(report: Report) -> dict[str, Any]:
    """The JSON of an addition: counts, and refusals with their reasons."""
    refused = [{"where": refusal.where, "reason": refusal.reason} for refusal in report.refused]
    return {**_counts(report), "refused": refused, "ignored": report.ignored}


def whole_record(report: Report, tallies: dict[str, Tally], files: list[FileReport]) -> dict[str, Any]:
    """The same with the formats, and with the files of a rehearsal."""
    whole = {**record(report), "formats": [asdict(tally) for tally in tallies.values()]}
    if files:
        whole["files"] = [{**asdict(found), "refused": len(found.refused)} for found in files]
    return whole


def sum_line(report: Report, *, is_rehearsal: bool) -> str:
    """All counts, also those that are none."""
    said = ", ".join(f"{number:,} {what}" for what, number in _counts(report).items())
    ignored = f"; {report.ignored:,} files of other formats passed over" if report.ignored else ""
    rehearsed = "Nothing was kept. It would be: " if is_rehearsal else ""
    return f"{rehearsed}{said}, {len(report.refused):,} refused{ignored}"


def short_sum(report: Report) -> str:
    """What there is of additions, replacements, removals and refusals."""
    said = {
        "added": report.added,
        "replaced": report.replaced,
        "removed": report.removed,
        "refused": len(report.refused),
    }
    return ", ".join(f"{number:,} {what}" for what, number in said.items() if number) or "no changes"


def reasons(report: Report) -> str:
    """The first refusals, to stand behind a sum; nothing if there are none."""
    if not report.refused:
        return ""
    more = len(report.refused) - _REFUSALS_NAMED
    named = [str(refusal) for refusal in report.refused[:_REFUSALS_NAMED]]
    return f" ({'; '.join([*named, f'and {more:,} more'] if more > 0 else named)})"


def tally_lines(tallies: dict[str, Tally]) -> Iterator[str]:
    """A line for each format: how much of it was read, and what its articles do not say."""
    for tally in tallies.values():
        if tally.format:
            files = f"{tally.files:,} file{'s' * (tally.files != 1)}"
            yield f"{_label(tally.format)}: {articles(tally.articles)} in {files}{_missing(tally)}"


def file_line(found: FileReport) -> str:
    """What would become of one file."""
    if not found.format:
        return f"{clean_line(found.path)}: refused"
    return f"{clean_line(found.path)}: {articles(found.articles)}, {_label(found.format)}{_missing(found)}"


def _counts(report: Report) -> dict[str, int]:
    return {
        "added": report.added,
        "unchanged": report.unchanged,
        "replaced": report.replaced,
        "removed": report.removed,
    }


def _missing(found: FileReport | Tally) -> str:
    parts = [f"{number:,} {what}" for name, what in _MISSING.items() if (number := getattr(found, name))]
    return f" ({', '.join(parts)})" if parts else ""


def _label(name: str) -> str:
    format_: Format | None = format_named(name)
    return format_.label if format_ else name
