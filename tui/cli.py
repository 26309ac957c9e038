"""The command line, and the place where the program is put together."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from pathlib import Path

import click
from platformdirs import user_data_path

from index.archive import Archive
from tui import __version__
from tui.loading import screen_first, without_collecting


class _Commands(click.Group):
    """Loads the commands when one is asked for: the reading room opens without them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        from tui.commands.by_name import COMMANDS  # noqa: PLC0415

        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        from tui.commands.by_name import COMMANDS  # noqa: PLC0415

        return COMMANDS.get(cmd_name)


_DUMB = "The reading room cannot be painted where TERM=dumb; cuttings search, show and quotes work there"


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="\b\nExample:  cuttings add ~/articles && cuttings",
)
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
    """A newspaper's cuttings library: search articles, read them, copy quotations with their source.

    Without a command, opens the reading room.
    """
    context.obj = folder or user_data_path("cuttings")
    if os.environ.get("NO_COLOR"):
        context.color = False
    if context.invoked_subcommand is None:
        if not (sys.stdin.isatty() and sys.stdout.isatty()):
            raise click.UsageError("The reading room needs a terminal", context)
        if os.environ.get("TERM") == "dumb":  # such as a shell in an editor, or a screen reader's
            raise click.UsageError(_DUMB, context)
        # A clipboard tool may close its pipe: the room stays open.
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)
        _open_reading_room(context.obj)


def _open_reading_room(folder: Path) -> None:
    # Before textual is imported: the frame rate caps the latency of a key.
    os.environ.setdefault("TEXTUAL_FPS", "240")
    # Before numpy is: nobody multiplies matrices here, and threads for that take time to start.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    with without_collecting():
        from index.archive_folder import SETTINGS_FILE  # noqa: PLC0415
        from tui.app import CuttingsApp  # noqa: PLC0415  (150 ms that no other command needs)
        from tui.housekeeper import Housekeeper  # noqa: PLC0415
        from tui.lost_terminal import end_with_terminal  # noqa: PLC0415
        from tui.settings import read_settings  # noqa: PLC0415

    screen_first()
    end_with_terminal()
    with contextlib.closing(Archive.open(folder)) as archive:
        settings = read_settings(folder / SETTINGS_FILE)
        housekeeper = Housekeeper.of(folder, settings.watched, settings.columns)
        CuttingsApp(archive, housekeeper=housekeeper, settings=settings).run()
