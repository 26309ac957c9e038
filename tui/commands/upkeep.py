"""`cuttings status` and `rebuild`: how an archive is, and its search index built anew."""

from __future__ import annotations

import contextlib
from pathlib import Path

import click
from msgspec.structs import asdict

from index.archive import Archive
from index.engines.choosing import ENGINES
from tui.commands import options, output


@click.command(epilog=options.example("cuttings status"))
@options.as_json
@click.pass_obj
def status(folder: Path, as_json: bool) -> None:
    """Say what is in the archive, and what is still being done."""
    with contextlib.closing(Archive.open(folder)) as archive:
        state = archive.status()
        suggestion = "" if as_json else archive.suggestion()
    if as_json:
        output.say_json(asdict(state))
    else:
        for line in output.status_lines(state):
            output.say(line)
    if suggestion:
        output.say(suggestion, err=True)


@click.command(epilog=options.example("cuttings rebuild"))
@click.option(
    "--engine",
    type=click.Choice(list(ENGINES)),
    show_default="the one in use",
    help="Which search engine, from now on.",
)
@click.pass_obj
def rebuild(folder: Path, engine: str | None) -> None:
    """Build the search index anew from the store. Nothing else changes."""
    from tui.commands.progress import show_indexing  # noqa: PLC0415

    with contextlib.closing(Archive.open(folder)) as archive:
        show_indexing(archive, archive.housework.rebuild(engine or ""))
        state = archive.status()
    output.say(f"{state.indexed:,} articles indexed with {state.engine}")
