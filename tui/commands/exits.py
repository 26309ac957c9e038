"""How a command ends: its exit code, and what stopped it, in one line on standard error."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from index.errors import (
    ArchiveError,
    ArticleNotFound,
    UnfitColumns,
    UnfitDecision,
    UnfitFeed,
    UnfitTag,
)

NOTHING_FOUND, BAD_INPUT, ARCHIVE_UNUSABLE, INTERRUPTED = 1, 2, 3, 130
COPIES_NOWHERE = 1


class Stopped(Exception):
    """Somebody pressed Ctrl+C, and should know this."""


class NotWritten(Exception):
    """A file that a person asked for cannot be written. Says which, and why."""


def run(command: click.Command) -> NoReturn:
    """Run the command line, and end the process with its exit code."""
    signal.signal(
        signal.SIGPIPE, signal.SIG_DFL
    )  # a reader that has seen enough, such as head, ends us quietly
    sys.exit(code_of(command))


def code_of(command: click.Command, arguments: Sequence[str] | None = None) -> int:
    """Run the command line, and say what stopped it; its exit code."""
    try:
        command.main(arguments, prog_name="cuttings", standalone_mode=False)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 0
    except click.ClickException as error:
        return _said(BAD_INPUT, _usage(error))
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except Stopped as error:
        return _said(INTERRUPTED, str(error))
    except ArticleNotFound as error:
        return _said(NOTHING_FOUND, str(error))
    except (UnfitTag, UnfitDecision, UnfitColumns, UnfitFeed) as error:
        return _said(BAD_INPUT, f"cuttings: {error}")
    except (ArchiveError, NotWritten) as error:
        return _said(ARCHIVE_UNUSABLE, f"cuttings: {error}")
    except OSError as error:
        if error.filename is not None:  # no stream of ours
            raise
        _drop_output()
        return _said(ARCHIVE_UNUSABLE, f"cuttings: The output cannot be written: {error.strerror}")
    return 0


def exit_if_nothing(found: int, said: str = "Nothing found") -> None:
    """Say that nothing was found, and end with the exit code for that."""
    if not found:
        _said(NOTHING_FOUND, said)
        sys.exit(NOTHING_FOUND)


def _said(code: int, line: str) -> int:
    from tui.commands import output  # noqa: PLC0415  (the reading room opens without it)

    with contextlib.suppress(OSError):  # there is nobody left to tell
        output.say_line(line, err=True)
    return code


def _usage(error: click.ClickException) -> str:
    context = error.ctx if isinstance(error, click.UsageError) else None
    help_ = f" (see {context.command_path} --help)" if context else ""
    return f"cuttings: {error.format_message().rstrip('.')}{help_}"


def _drop_output() -> None:
    """What waits to be written would fail once more when Python ends, and change the exit code."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
