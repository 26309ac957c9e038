"""`cuttings add`: reads files and folders into the archive, and says what became of them."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from msgspec import Struct
from msgspec.structs import asdict

from index.archive import Archive
from index.importers.formats import FORMATS, Format, format_named
from index.importers.hygiene import clean_line
from index.report import FileReport, Report
from tui import output
from tui.advice import articles
from tui.exits import BAD_INPUT

_MISSING = {"undated": "without a date", "unsigned": "without an author", "unsourced": "without a source"}


@click.command(epilog="\b\nExample:  cuttings add ~/articles interview.txt")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--dry-run", "is_rehearsal", is_flag=True, help="Say what would become of each file; keep nothing."
)
@click.option(
    "--as",
    "format_name",
    type=click.Choice([format_.name for format_ in FORMATS]),
    metavar="FORMAT",
    help=f"Read every file as of this format: {', '.join(format_.name for format_ in FORMATS)}.",
)
@click.option("--json", "as_json", is_flag=True, help="Write JSON: one object.")
@click.pass_obj
def add(
    folder: Path, paths: tuple[Path, ...], is_rehearsal: bool, format_name: str | None, as_json: bool
) -> None:
    """Add files and folders to the archive; what has not changed since is left alone."""
    tallies: dict[str, Tally] = {}
    files: list[FileReport] = []

    def count(found: FileReport) -> None:
        tallies.setdefault(found.format, Tally(found.format)).count(found)
        if is_rehearsal:
            files.append(found)

    with contextlib.closing(Archive.open(folder)) as archive, _indexer(folder, is_rehearsal) as indexer:
        from tui.adding import add_with_progress  # noqa: PLC0415  (rich is for this command only)

        as_format = format_named(format_name) if format_name else None
        report = add_with_progress(archive, paths, indexer, as_format, count)
    for refusal in report.refused:
        output.say_line(f"Refused: {refusal}", err=True)
    if as_json:
        output.say_json(_record(report, list(tallies.values()), files))
    else:
        output.say("\n".join([*map(_file_line, files), _sum(report, is_rehearsal), *_tally_lines(tallies)]))
    if report.refused and not report.articles:
        sys.exit(BAD_INPUT)


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


@contextlib.contextmanager
def _indexer(folder: Path, is_rehearsal: bool) -> Iterator[subprocess.Popen[bytes] | None]:
    from index import housekeeping  # noqa: PLC0415

    if is_rehearsal:
        yield None
        return
    with housekeeping.beside(folder) as process:
        yield process


def _counts(report: Report) -> dict[str, int]:
    return {
        "added": report.added,
        "unchanged": report.unchanged,
        "replaced": report.replaced,
        "removed": report.removed,
    }


def _record(report: Report, tallies: list[Tally], files: list[FileReport]) -> dict[str, object]:
    refused = [{"where": refusal.where, "reason": refusal.reason} for refusal in report.refused]
    record = {**_counts(report), "refused": refused, "ignored": report.ignored}
    record["formats"] = [asdict(tally) for tally in tallies]
    if files:
        record["files"] = [{**asdict(found), "refused": len(found.refused)} for found in files]
    return record


def _sum(report: Report, is_rehearsal: bool) -> str:
    said = ", ".join(f"{number:,} {what}" for what, number in _counts(report).items())
    ignored = f"; {report.ignored:,} files of other formats passed over" if report.ignored else ""
    rehearsed = "Nothing was kept. It would be: " if is_rehearsal else ""
    return f"{rehearsed}{said}, {len(report.refused):,} refused{ignored}"


def _tally_lines(tallies: dict[str, Tally]) -> Iterator[str]:
    """A line for each format: how much of it was read, and what its articles do not say."""
    for tally in tallies.values():
        if tally.format:
            files = f"{tally.files:,} file{'s' * (tally.files != 1)}"
            yield f"{_label(tally.format)}: {articles(tally.articles)} in {files}{_missing(tally)}"


def _file_line(found: FileReport) -> str:
    if not found.format:
        return f"{clean_line(found.path)}: refused"
    return f"{clean_line(found.path)}: {articles(found.articles)}, {_label(found.format)}{_missing(found)}"


def _missing(found: FileReport | Tally) -> str:
    parts = [f"{number:,} {what}" for name, what in _MISSING.items() if (number := getattr(found, name))]
    return f" ({', '.join(parts)})" if parts else ""


def _label(name: str) -> str:
    format_: Format | None = format_named(name)
    return format_.label if format_ else name
