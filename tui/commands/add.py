"""`cuttings add`: reads files and folders into the archive, says what became of them, and follows them if asked."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from collections.abc import Iterator, Sequence, Set
from functools import partial
from pathlib import Path

import click
from msgspec import Struct, field

from index.archive import Archive
from index.archive_folder import SETTINGS_FILE
from index.errors import UnfitColumns
from index.importers.formats import FORMATS, Format, format_named
from index.importers.hygiene import clean_path
from index.importers.importer import Unheeded
from index.importers.said_columns import Said, columns_said, overruled
from index.intake.report import FileReport, Report, Tally
from tui.adding_words import file_line, outcome, tally_lines, unheeded_lines, whole_record
from tui.commands import options, output
from tui.commands.exits import BAD_INPUT
from tui.settings import read_settings
from tui.unread_words import refused_lines, sum_lines

_MOST_NAMED = 10
"""Of what was refused for the same reason."""


@click.command(epilog=options.example("cuttings add ~/articles interview.txt"))
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False))
@click.option(
    "--dry-run", "is_rehearsal", is_flag=True, help="Say what would become of each file; keep nothing."
)
@click.option("--watch", "is_watching", is_flag=True, help="Then follow what changes there, until Ctrl+C.")
@click.option(
    "--as",
    "format_name",
    type=click.Choice([format_.name for format_ in FORMATS]),
    metavar="FORMAT",
    help=f"Read every file as of this format: {', '.join(format_.name for format_ in FORMATS)}.",
)
@click.option(
    "--column",
    "columns_now",
    multiple=True,
    metavar="FIELD=NAME",
    help="Take that from this column, as date=Erschienen; may be repeated.",
)
@click.option(
    "--all-refused",
    "names_all",
    is_flag=True,
    help=f"Name all that was refused, and not only the first {_MOST_NAMED} for each reason, as --json does.",
)
@click.option(
    "--json", "as_json", is_flag=True, help="Write JSON: one object; with --watch, one a batch too."
)
@click.pass_obj
def add(
    folder: Path,
    paths: tuple[Path, ...],
    *,
    is_rehearsal: bool,
    is_watching: bool,
    format_name: str | None,
    columns_now: tuple[str, ...],
    names_all: bool,
    as_json: bool,
) -> None:
    """Add files and folders to the archive; what has not changed since is left alone."""
    from tui.commands.progress import add_with_progress  # noqa: PLC0415  (rich is for this command only)

    if is_rehearsal and is_watching:
        raise click.UsageError("--dry-run keeps nothing, --watch whatever comes: take one of them")
    as_format = format_named(format_name) if format_name else None
    columns = _columns(folder, columns_now)
    addition = _Addition(is_rehearsal, as_json, names_all, frozenset(map(_field, columns_now)))
    with contextlib.closing(Archive.open(folder)) as archive:
        if is_watching:
            _add_and_watch(archive, paths, as_format, columns, addition)
            return
        with _indexer(folder, is_rehearsal) as indexer:
            read = partial(archive.add, paths, as_format=as_format, columns=columns, on_file=addition.count)
            report = add_with_progress(archive, partial(read, is_rehearsal=is_rehearsal), indexer)
    addition.say(report)
    if report.refused and not report.articles:
        sys.exit(BAD_INPUT)


def _add_and_watch(
    archive: Archive,
    paths: Sequence[Path],
    as_format: Format | None,
    columns: Said,
    addition: _Addition,
) -> None:
    from index.housekeeping import housekeeper  # noqa: PLC0415
    from tui.commands.progress import add_with_progress  # noqa: PLC0415
    from tui.commands.watching import Watching  # noqa: PLC0415

    watching = Watching(addition.as_json)
    folders = archive.living_folders(paths, watching.notice, as_format=as_format, columns=columns)
    with housekeeper.beside(archive.folder) as indexer:
        addition.say(add_with_progress(archive, partial(folders.add, on_file=addition.count), indexer))
        watching.follow(folders, archive.folder, indexer)


def _columns(folder: Path, now: Sequence[str]) -> Said:
    """What the settings say of columns, overruled by what is said `now`. Raises `UnfitColumns`."""
    settings = read_settings(folder / SETTINGS_FILE)
    if settings.unfit_columns:
        raise UnfitColumns(settings.unfit_columns)
    said: dict[str, list[str]] = {}
    for each in now:
        _, equals, name = each.partition("=")
        if not (equals and name.strip()):
            raise UnfitColumns(f"--column {each}: write FIELD=NAME, as date=Erschienen")
        said.setdefault(_field(each), []).append(name)
    return overruled(settings.columns, columns_said(said))


def _field(said: str) -> str:
    return said.partition("=")[0].strip()


class _Addition(Struct):
    """What is said of an addition."""

    is_rehearsal: bool
    as_json: bool
    names_all: bool
    """Whether all that was refused is named."""
    said_now: Set[str]
    """Of which fields a column was said; settings hold for any file, and need not fit it."""
    tallies: dict[str, Tally] = field(default_factory=dict)
    files: list[FileReport] = field(default_factory=list)
    unheeded: list[Unheeded] = field(default_factory=list)

    def count(self, found: FileReport) -> None:
        """Is told of each file."""
        self.tallies.setdefault(found.format, Tally(found.format)).count(found)
        self.unheeded += (one for one in found.unheeded if one.said in self.said_now)
        if self.is_rehearsal:
            self.files.append(found)

    def say(self, report: Report) -> None:
        """Say what became of it all."""
        for line in refused_lines(report.refused, None if self.names_all else _MOST_NAMED):
            output.say_line(line, err=True)
        for line in unheeded_lines(self.unheeded):
            output.say_line(line, err=True)
        if self.as_json:
            output.say_json(whole_record(report, self.tallies.values(), self.files))
            return
        total = outcome(report, self.is_rehearsal)
        lines = [*map(file_line, self.files), total, *tally_lines(self.tallies.values()), *sum_lines(report)]
        output.say("\n".join(map(clean_path, lines)))


@contextlib.contextmanager
def _indexer(folder: Path, is_rehearsal: bool) -> Iterator[subprocess.Popen[bytes] | None]:
    from index.housekeeping import housekeeper  # noqa: PLC0415

    if is_rehearsal:
        yield None
        return
    with housekeeper.beside(folder, only_indexes=True) as process:
        yield process
