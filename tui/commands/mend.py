"""`cuttings mend`: putting names right from the command line, and carrying that to other archives."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

import click
import msgspec

from index.annotation import EntityKind
from index.archive import Archive
from index.identity.decisions import ChangeKind, Decision, EntityName, Hide, Merge, Rename, Restore, Split
from tui.commands import options, output
from tui.commands.exits import BAD_INPUT, NOTHING_FOUND, exit_if_nothing
from tui.commands.written import written
from tui.mending_words import said

_kind = click.option(
    "--kind",
    type=click.Choice([kind.value for kind in EntityKind]),
    help="Of what kind, where a name is that of several.",
)
_names = click.argument("names", metavar="NAME...", nargs=-1, required=True)


_as_json = click.option(
    "--json", "as_json", is_flag=True, help="Write JSON, one object a line, as export does."
)


@click.group(
    invoke_without_command=True,
    epilog=options.example("cuttings mend merge Rogosin 'D. Rogozin' --into 'Dmitry Rogozin'"),
)
@_as_json
@click.pass_context
def mend(context: click.Context, as_json: bool) -> None:
    """Put names right, in all articles and in those to come; without a command, list what was decided."""
    if context.invoked_subcommand is None:
        _list(context.obj, as_json=as_json)


@mend.command("list")
@_as_json
@click.pass_obj
def list_(folder: Path, as_json: bool) -> None:
    """List what was decided, as without a command."""
    _list(folder, as_json=as_json)


def _list(folder: Path, *, as_json: bool) -> None:
    with contextlib.closing(Archive.open(folder)) as archive:
        decisions = archive.mender.decisions()
    for decision in decisions:
        if as_json:
            output.say_json(msgspec.to_builtins(decision))
        else:
            output.say_line(said(decision))
    exit_if_nothing(len(decisions), "Nothing was decided")


@mend.command()
@_names
@click.option("--into", required=True, metavar="NAME", help="Under which name they go from now on.")
@_kind
@click.pass_obj
def merge(folder: Path, names: tuple[str, ...], into: str, kind: str | None) -> None:
    """Say that several names are those of one."""

    def decided(archive: Archive) -> Decision:
        entities = _named(archive, names, kind)
        known = [entity.name for entity in entities]
        return Merge(
            entities, EntityName(entities[0].kind, into) if into not in known else _one(archive, into, kind)
        )

    _decide(folder, decided)


@mend.command()
@click.argument("name")
@click.argument("form")
@_kind
@click.pass_obj
def split(folder: Path, name: str, form: str, kind: str | None) -> None:
    """Say that FORM is not the one who goes by NAME, but somebody else."""
    _decide(folder, lambda archive: Split(_one(archive, name, kind), form))


@mend.command()
@click.argument("name")
@click.argument("new")
@_kind
@click.pass_obj
def rename(folder: Path, name: str, new: str, kind: str | None) -> None:
    """Have it go by another name."""
    _decide(folder, lambda archive: Rename(_one(archive, name, kind), new))


@mend.command("kind")
@click.argument(
    "new", metavar="[person|organisation|place]", type=click.Choice([kind.value for kind in EntityKind])
)
@_names
@_kind
@click.pass_obj
def change_kind(folder: Path, new: str, names: tuple[str, ...], kind: str | None) -> None:
    """Say what they are: people, organisations or places."""
    _decide(folder, lambda archive: ChangeKind(_named(archive, names, kind), EntityKind(new)))


@mend.command()
@_names
@_kind
@click.pass_obj
def hide(folder: Path, names: tuple[str, ...], kind: str | None) -> None:
    """Say that they are no names, and show them nowhere."""
    _decide(folder, lambda archive: Hide(_named(archive, names, kind)))


@mend.command()
@_names
@_kind
@click.pass_obj
def restore(folder: Path, names: tuple[str, ...], kind: str | None) -> None:
    """Forget what was decided of them."""
    _decide(folder, lambda archive: Restore(_named(archive, names, kind)))


@mend.command()
@click.pass_obj
def undo(folder: Path) -> None:
    """Undo what was decided last; again and again, as far as there is something."""
    _step(folder, "Undone", lambda archive: archive.mender.undo())


@mend.command()
@click.pass_obj
def redo(folder: Path) -> None:
    """Decide again what was undone last."""
    _step(folder, "Redone", lambda archive: archive.mender.redo())


@mend.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True), default="-")
@click.pass_obj
def export(folder: Path, file: Path) -> None:
    """Write what was decided to FILE, one decision a line, for another archive or to keep."""
    with contextlib.closing(Archive.open(folder)) as archive, written(file) as exported:
        number = archive.mender.export(exported)
    output.say(f"{number:,} decisions", err=True)


@mend.command("import")
@click.argument("file", type=click.File("rb"))
@click.pass_obj
def import_(folder: Path, file: IO[bytes]) -> None:
    """Decide what FILE says, which export wrote; what was decided before is not decided twice."""
    with contextlib.closing(Archive.open(folder)) as archive:
        taken = archive.mender.take(file)
    for line, reason in taken.refused:
        output.say_line(f"Refused: {file.name}:{line}: {reason}", err=True)
    output.say(f"{taken.taken:,} taken, {taken.known:,} known before, {len(taken.refused):,} refused")
    if taken.refused and not taken.taken and not taken.known:
        sys.exit(BAD_INPUT)


def _decide(folder: Path, decided: Callable[[Archive], Decision]) -> None:
    with contextlib.closing(Archive.open(folder)) as archive:
        decision = decided(archive)
        archive.mender.decide(decision)
    output.say_line(said(decision))


def _step(folder: Path, done: str, step: Callable[[Archive], Decision | None]) -> None:
    with contextlib.closing(Archive.open(folder)) as archive:
        decision = step(archive)
    if decision is None:
        output.say(f"Nothing to be {done.lower()}", err=True)
        sys.exit(NOTHING_FOUND)
    output.say_line(f"{done}: {said(decision)}")


def _named(archive: Archive, names: Sequence[str], kind: str | None) -> tuple[EntityName, ...]:
    return tuple(_one(archive, name, kind) for name in names)


def _one(archive: Archive, name: str, kind: str | None) -> EntityName:
    return archive.mender.named(name, EntityKind(kind) if kind else None)
