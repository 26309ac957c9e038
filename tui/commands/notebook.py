"""`cuttings notebook`: what was kept, in a form for other programs."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import click

from index.archive import Archive
from index.notebook.entries import Entry, EntryOrder
from index.notebook.markdown import markdown
from index.notebook.page import page
from index.notebook.references import REFERENCES
from index.notebook.searching import EntrySearch
from index.notebook.tables import record, rows
from tui.commands import options, output
from tui.commands.exits import exit_if_nothing

_Parts = Callable[[Sequence[Entry]], Iterable[str]]


def _json(entries: Sequence[Entry]) -> Iterable[str]:
    return (f"{output.json_line(record(entry))}\n" for entry in entries)


_FORMATS: dict[str, _Parts] = {"md": markdown, "html": page, "json": _json, "csv": rows}


@click.command(epilog=options.example("cuttings notebook rogozin --format html > rogozin.html"))
@click.argument("query", nargs=-1)
@click.option(
    "--format",
    "form",
    type=click.Choice([*_FORMATS, *REFERENCES]),
    default="md",
    show_default=True,
    help="Markdown, a page of HTML, JSON (one object a line), a table, or references.",
)
@click.option("--newest", is_flag=True, help="The newest first, not in your own order.")
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.pass_obj
def notebook(folder: Path, query: tuple[str, ...], form: str, newest: bool, as_json: bool) -> None:
    """Print the quotations and highlights that you kept, with your notes and tags; or those that have QUERY's words."""
    with contextlib.closing(Archive.open(folder)) as archive:
        order = EntryOrder.NEWEST if newest else EntryOrder.OWN
        entries = EntrySearch(archive.notebook.entries(), order).matching(" ".join(query))
        exit_if_nothing(len(entries))
        for part in _parts(archive, entries, "json" if as_json else form):
            output.say(part.removesuffix("\n"))


def _parts(archive: Archive, entries: Sequence[Entry], form: str) -> Iterable[str]:
    if form in REFERENCES:
        return (archive.notebook.references(entries, form),)
    return _FORMATS[form](entries)
