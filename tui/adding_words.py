"""What became of files that were to be added, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from index.importers.formats import format_named
from index.importers.hygiene import clean_line
from index.report import FileReport, Report, Tally
from tui.advice import articles

_MISSING = {"undated": "without a date", "unsigned": "without an author", "unsourced": "without a source"}


def counts(report: Report) -> dict[str, int]:
    """How many articles, by what became of them."""
    return {
        "added": report.added,
        "unchanged": report.unchanged,
        "replaced": report.replaced,
        "removed": report.removed,
    }


def outcome(report: Report, is_rehearsal: bool) -> str:
    """All of it in a line."""
    said = ", ".join(f"{number:,} {what}" for what, number in counts(report).items())
    others = f"{report.ignored:,} file{'s' * (report.ignored != 1)} of other formats"
    ignored = f"; {others} passed over" if report.ignored else ""
    rehearsed = "Nothing was kept. It would be: " if is_rehearsal else ""
    return f"{rehearsed}{said}, {len(report.refused):,} refused{ignored}"


def tally_lines(tallies: Iterable[Tally]) -> Iterator[str]:
    """A line for each format: how much of it was read, and what its articles do not say."""
    for tally in tallies:
        if tally.format:
            files = f"{tally.files:,} file{'s' * (tally.files != 1)}"
            yield f"{label(tally.format)}: {articles(tally.articles)} in {files}{_missing(tally)}"


def file_line(found: FileReport) -> str:
    """What one file holds."""
    if not found.format:
        return f"{clean_line(found.path)}: refused"
    return f"{clean_line(found.path)}: {articles(found.articles)}, {label(found.format)}{_missing(found)}"


def label(name: str) -> str:
    """How the format of that name is shown."""
    format_ = format_named(name)
    return format_.label if format_ else name


def _missing(found: FileReport | Tally) -> str:
    parts = [f"{number:,} {what}" for name, what in _MISSING.items() if (number := getattr(found, name))]
    return f" ({', '.join(parts)})" if parts else ""
