"""`cuttings add`: reads files and folders into the archive, and says what became of them."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
from msgspec.structs import asdict

from index.archive import Archive
from index.importers.formats import FORMATS, format_named
from index.report import FileReport, Report, Tally
from tui import output
from tui.adding_words import counts, file_line, outcome, tally_lines
from tui.exits import BAD_INPUT


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
        output.say(
            "\n".join([*map(file_line, files), outcome(report, is_rehearsal), *tally_lines(tallies.values())])
        )
    if report.refused and not report.articles:
        sys.exit(BAD_INPUT)


@contextlib.contextmanager
def _indexer(folder: Path, is_rehearsal: bool) -> Iterator[subprocess.Popen[bytes] | None]:
    from index import housekeeping  # noqa: PLC0415

    if is_rehearsal:
        yield None
        return
    with housekeeping.beside(folder) as process:
        yield process


def _record(report: Report, tallies: list[Tally], files: list[FileReport]) -> dict[str, object]:
    refused = [{"where": refusal.where, "reason": refusal.reason} for refusal in report.refused]
    record = {**counts(report), "refused": refused, "ignored": report.ignored}
    record["formats"] = [asdict(tally) for tally in tallies]
    if files:
        record["files"] = [{**asdict(found), "refused": len(found.refused)} for found in files]
    return record
