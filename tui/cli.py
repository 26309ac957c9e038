"""The command line, and the place where the program is put together."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click
from platformdirs import user_data_path

from index.archive import Archive
from index.article import ArticleId
from index.errors import ArchiveBusy, ArchiveError, ArticleNotFound, Refused
from index.importers.hygiene import clean_line
from index.parsing import parse
from index.results import Sort
from tui import __version__, output

NOTHING_FOUND, BAD_INPUT, ARCHIVE_UNUSABLE = 1, 2, 3

_as_json = click.option("--json", "as_json", is_flag=True, help="Write JSON, one object a line.")
_query = click.argument("query", nargs=-1)


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--archive",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Which archive; by default the one in your data folder.",
)
@click.version_option(__version__)
@click.pass_context
def cuttings(context: click.Context, folder: Path | None) -> None:
    r"""A newspaper's cuttings library: search articles, read them, copy quotations with their source.

    Without a command, opens the reading room.

    \b
    Example:  cuttings add ~/articles && cuttings
    """
    context.obj = folder or user_data_path("cuttings")
    if os.environ.get("NO_COLOR"):
        context.color = False
    if context.invoked_subcommand is None:
        _open_reading_room(context.obj)


@cuttings.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@_as_json
@click.pass_obj
def add(folder: Path, paths: tuple[Path, ...], as_json: bool) -> None:
    r"""Add files and folders to the archive; what has not changed since is left alone.

    \b
    Example:  cuttings add ~/articles interview.txt
    """
    from tui.adding import add_with_progress  # noqa: PLC0415  (rich is for this command only)

    with _archive(folder) as archive:
        report = add_with_progress(archive, paths)
    for refusal in report.refused:
        click.echo(f"Refused: {clean_line(str(refusal))}", err=True)
    counts = {"added": report.added, "unchanged": report.unchanged, "replaced": report.replaced}
    if as_json:
        refused = [{"where": refusal.where, "reason": refusal.reason} for refusal in report.refused]
        click.echo(output.json_line({**counts, "refused": refused, "ignored": report.ignored}))
    else:
        said = ", ".join(f"{number:,} {what}" for what, number in counts.items())
        ignored = f"; {report.ignored:,} files of other formats passed over" if report.ignored else ""
        click.echo(f"{said}, {len(report.refused):,} refused{ignored}")
    if report.refused and not report.articles:
        sys.exit(BAD_INPUT)


@cuttings.command()
@_query
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="At most so many.")
@click.option("--sort", type=click.Choice(list(Sort)), default=Sort.RELEVANCE, show_default=True)
@_as_json
@click.pass_obj
def search(folder: Path, query: tuple[str, ...], limit: int, sort: Sort, as_json: bool) -> None:
    r"""Find articles. Put -- before a query that begins with a dash.

    \b
    Example:  cuttings search '"landmark talks" -moscow date:2008..2009'
    """
    with _searchable(folder) as archive:
        results = archive.search(parse(" ".join(query)), limit=limit, sort=Sort(sort))
    for hit in results.hits:
        click.echo(output.json_line(output.hit_record(hit)) if as_json else output.hit_lines(hit))
    if not as_json and results.total > len(results.hits):
        click.echo(f"{results.total:,} articles in all; --limit shows more of them", err=True)
    _exit_if_nothing(results.total)


@cuttings.command()
@click.argument("article_id", metavar="ID")
@_as_json
@click.pass_obj
def show(folder: Path, article_id: str, as_json: bool) -> None:
    r"""Print one article with its entities and quotations.

    \b
    Example:  cuttings show 92ae8aec1520
    """
    with _archive(folder) as archive:
        reading = archive.read(ArticleId(article_id))
    if as_json:
        click.echo(output.json_line(output.reading_record(reading)))
    else:
        click.echo("\n".join(output.article_lines(reading)))


@cuttings.command()
@_query
@_as_json
@click.pass_obj
def entities(folder: Path, query: tuple[str, ...], as_json: bool) -> None:
    r"""List who and what the archive, or the articles that match QUERY, name.

    \b
    Example:  cuttings entities pipeline
    """
    with _searchable(folder) as archive:
        found = archive.entities(parse(" ".join(query)))
    for entity in found:
        click.echo(output.json_line(output.entity_record(entity)) if as_json else output.entity_line(entity))
    _exit_if_nothing(len(found))


@cuttings.command()
@_query
@click.option("--speaker", default="", metavar="NAME", help="Only those by a speaker of that name.")
@_as_json
@click.pass_obj
def quotes(folder: Path, query: tuple[str, ...], speaker: str, as_json: bool) -> None:
    r"""List the quotations of the archive, or of the articles that match QUERY.

    \b
    Example:  cuttings quotes --speaker rogozin trust
    """
    found = 0
    with _searchable(folder) as archive:
        for article, quotation in archive.quotations(parse(" ".join(query)), speaker=speaker):
            found += 1
            if as_json:
                click.echo(output.json_line(output.quotation_record(article, quotation)))
            else:
                click.echo(output.quotation_lines(article, quotation))
    _exit_if_nothing(found)


@cuttings.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
@_as_json
def annotate(files: tuple[Path, ...], as_json: bool) -> None:
    r"""Find entities and quotations in texts; nothing is stored. Reads standard input without FILE, or for "-".

    \b
    Example:  cuttings annotate --json article.txt
    """
    from index.annotators.rules import RuleAnnotator  # noqa: PLC0415
    from index.article import Article  # noqa: PLC0415

    is_bad = False
    for file in files or (Path("-"),):
        try:
            text = _text_of(file)
        except Refused as refusal:
            click.echo(clean_line(str(refusal)), err=True)
            is_bad = True
            continue
        annotation = RuleAnnotator().annotate(Article(ArticleId(""), "", text))
        if as_json:
            click.echo(output.json_line(output.annotation_record(text, annotation)))
        else:
            for line in output.annotation_lines(text, annotation):
                click.echo(line)
    if is_bad:
        sys.exit(BAD_INPUT)


@cuttings.command()
@_as_json
@click.pass_obj
def status(folder: Path, as_json: bool) -> None:
    r"""Say what is in the archive, and what is still being done.

    \b
    Example:  cuttings status
    """
    with _archive(folder) as archive:
        state = archive.status()
    if as_json:
        click.echo(output.json_line(asdict(state)))
    else:
        for line in output.status_lines(state):
            click.echo(line)


@cuttings.command()
@click.option(
    "--engine",
    type=click.Choice(["whoosh"]),
    default="whoosh",
    show_default=True,
    help="Which search engine.",
)
@click.pass_obj
def rebuild(folder: Path, engine: str) -> None:
    r"""Build the search index anew from the store. Nothing else changes.

    \b
    Example:  cuttings rebuild
    """
    from tui.adding import show_indexing  # noqa: PLC0415

    with _archive(folder) as archive:
        show_indexing(archive, archive.rebuild())
        click.echo(f"{archive.status().indexed:,} articles indexed with {engine}")


def main() -> None:
    """Run the command line; an archive that cannot be used is one line and exit code 3."""
    try:
        cuttings(prog_name="cuttings")
    except ArticleNotFound as error:
        click.echo(clean_line(str(error)), err=True)
        sys.exit(NOTHING_FOUND)
    except ArchiveError as error:
        click.echo(f"cuttings: {clean_line(str(error))}", err=True)
        sys.exit(ARCHIVE_UNUSABLE)


def _open_reading_room(folder: Path) -> None:
    os.environ.setdefault(
        "TEXTUAL_FPS", "240"
    )  # before textual is imported: the frame rate caps the latency of a key
    from tui.app import CuttingsApp  # noqa: PLC0415  (150 ms that no other command needs)
    from tui.housekeeper import Housekeeper  # noqa: PLC0415

    with _archive(folder) as archive:
        CuttingsApp(archive, housekeeper=Housekeeper.of(folder)).run()


@contextlib.contextmanager
def _archive(folder: Path) -> Iterator[Archive]:
    with contextlib.closing(Archive.open(folder)) as archive:
        yield archive


@contextlib.contextmanager
def _searchable(folder: Path) -> Iterator[Archive]:
    """The archive with everything indexed that an earlier run may have left."""
    with _archive(folder) as archive:
        if not archive.is_indexed():
            from tui.adding import show_indexing  # noqa: PLC0415

            with contextlib.suppress(ArchiveBusy):  # somebody else is at it: search what there is
                show_indexing(archive, archive.catch_up())
        yield archive


def _text_of(file: Path) -> str:
    from index.importers.encodings import decode  # noqa: PLC0415

    if str(file) == "-":
        return decode(sys.stdin.buffer.read(), "standard input")
    try:
        return decode(file.read_bytes(), str(file))
    except OSError as error:
        raise Refused(str(file), error.strerror or str(error)) from error


def _exit_if_nothing(found: int) -> None:
    if not found:
        click.echo("Nothing found", err=True)
        sys.exit(NOTHING_FOUND)
