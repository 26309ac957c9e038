"""The process that does the housework of an archive: `python -m index.housekeeping.housekeeper FOLDER`.

It never holds up a keystroke, and carries on where an earlier one was killed. On its standard input come the lines of
`wishes.py`: what somebody reads is annotated before all others. With `--watch` it follows folders, too, and adds what
changes there. On its standard output it tells of both in the lines of `tidings.py`.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from io import FileIO
from itertools import chain
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import msgspec

from index.errors import ArchiveError, WatchUnavailable
from index.housekeeping.tidings import Annotated, Came, Notice, line_of
from index.housekeeping.wishes import Wishes
from index.importers.said_columns import Said
from index.intake.file_walk import name_of
from index.intake.report import Report
from index.own_process import python_running

if TYPE_CHECKING:
    from index.archive import Archive

_LIBRARIES_WITH_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")
"""Threads that wait for one another take an eighth more time, and the screen its core. Read when numpy is loaded."""
_SHORTEST_PAUSE_SECONDS = 0.02
_LONGEST_PAUSE_SECONDS = 1.0
"""Between two looks for something to do, which take a fifth of a millisecond: longer, the longer nothing comes."""
_QUIET_SECONDS = 1.0
"""Nobody adds articles then, who would have to wait for names to be found in others."""


_SECONDS_BEFORE_FOLLOWING_AGAIN = 10.0


def command(
    folder: Path, watched: Sequence[Path] = (), columns: Said = (), *, only_indexes: bool = False
) -> list[str]:
    """What starts housekeeping in a process of its own. It ends by itself when the process that started it is gone.

    It follows the `watched` files and folders; `columns` is what is said of those of tables and records there. When it
    `only_indexes`, it leaves names and stories to another time, and has the memory that those take for others.
    """
    only = ("--only-index",) if only_indexes else ()
    watching = ("--columns", json.dumps(columns), "--watch", *map(str, watched)) if watched else ()
    return python_running(
        "index.housekeeping.housekeeper", str(folder), "--parent", str(os.getpid()), *only, *watching
    )


def start(folder: Path, *, only_indexes: bool = False) -> subprocess.Popen[bytes]:
    """Start it, from a process that runs no event loop."""
    return subprocess.Popen(
        command(folder, only_indexes=only_indexes),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl+C in the terminal is for the screen
    )


@contextlib.contextmanager
def beside(folder: Path, *, only_indexes: bool = False) -> Iterator[subprocess.Popen[bytes]]:
    """Keep house in a process of its own for as long as this one does something."""
    process = start(folder, only_indexes=only_indexes)
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


def keep_house(folder: Path, parent: int | None, wishes: Wishes, *, only_indexes: bool = False) -> None:
    """Index and annotate whatever comes, until `parent` is gone; without one, until all is done."""
    from index.archive import Archive  # noqa: PLC0415  (the archive starts this module)

    os.nice(5)
    with contextlib.closing(Archive.open(folder)) as archive:
        with contextlib.suppress(ArchiveError, OSError):  # said by the process that keeps something
            archive.notebook.catch_up()
        busy_at, pause = time.monotonic(), _SHORTEST_PAUSE_SECONDS
        while True:
            with contextlib.suppress(ArchiveError):  # said by the process that asks; here, try again
                is_quiet = parent is None or time.monotonic() - busy_at > _QUIET_SECONDS
                does_all = is_quiet and not only_indexes
                for _ in archive.housework.do_all() if does_all else archive.housework.catch_up():
                    busy_at, pause = time.monotonic(), _SHORTEST_PAUSE_SECONDS
                    _grant(archive, wishes)
                    if _is_orphan(parent):
                        return
                _grant(archive, wishes)
            if parent is None or _is_orphan(parent):
                return
            wishes.wait(pause)
            pause = min(1.1 * pause, _LONGEST_PAUSE_SECONDS)


def _grant(archive: Archive, wishes: Wishes) -> None:
    """What is read at once; what is in view when everything can be found."""
    while (
        article_id := wishes.take() or (wishes.take_in_view() if archive.housework.is_indexed() else None)
    ) is not None:
        if archive.housework.go_over_first(article_id):
            _tell(Annotated(article_id))


def follow(folder: Path, watched: Sequence[Path], columns: Said) -> None:
    """Add what changes below these paths to the archive in `folder`, without end; somebody else is to index it.

    What is added goes into the store at once, as by any other process: where one writes, the others wait. Tells what
    came, and what a person should know. Returns where nothing can be watched.
    """
    from index.archive import Archive  # noqa: PLC0415

    told = ""
    while True:
        try:
            with contextlib.closing(Archive.open(folder)) as archive:
                folders = archive.living_folders(watched, lambda text: _tell(Notice(text)), columns=columns)
                for report in chain([folders.add()], folders.batches()):
                    told = ""
                    if report is not None:
                        _tell_report(report, watched)
        except WatchUnavailable as error:
            _tell(Notice(str(error)))
            return
        except ArchiveError as error:
            if str(error) != told:
                _tell(Notice(f"What changes in folders cannot be added now: {error}"))
            told = str(error)
        time.sleep(
            _SECONDS_BEFORE_FOLLOWING_AGAIN
        )  # a full disk, an archive that is busy: all is gone through again


def _tell_report(report: Report, watched: Sequence[Path]) -> None:
    names = [name_of(str(path)) for path in watched]
    for refused in report.refused:
        if refused.where in names:
            _tell(Notice(f"{refused.where} cannot be followed: {refused.reason}"))
    if came := report.added + report.replaced:
        _tell(Came(came, names[0] if len(names) == 1 else ""))


def _tell(tiding: Annotated | Came | Notice) -> None:
    sys.stdout.buffer.write(line_of(tiding))
    sys.stdout.buffer.flush()


def _is_orphan(parent: int | None) -> bool:
    return parent is not None and os.getppid() != parent


def main() -> None:
    """Run housekeeping from the command line."""
    import argparse  # noqa: PLC0415

    for library in _LIBRARIES_WITH_THREADS:
        os.environ.setdefault(library, "1")
    arguments = argparse.ArgumentParser(description="Bring an archive's search index up to date.")
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--parent", type=int, help="end when this process does")
    arguments.add_argument(
        "--only-index", action="store_true", help="leave names and stories to another time"
    )
    arguments.add_argument("--columns", default="[]", help="what is said of columns, in JSON")
    arguments.add_argument("--watch", type=Path, nargs="+", default=[], help="follow these files and folders")
    chosen = arguments.parse_args()
    if chosen.watch:
        columns = msgspec.json.decode(chosen.columns, type=Said)
        # With an archive of its own, which nobody closes under it; it ends with the process, wherever it is.
        Thread(target=follow, args=(chosen.folder, chosen.watch, columns), daemon=True).start()
    lines = iter(FileIO(sys.stdin.fileno(), closefd=False).readline, b"")  # no lock to be held when it ends
    keep_house(
        chosen.folder, chosen.parent, Wishes(lines if chosen.parent else ()), only_indexes=chosen.only_index
    )


if __name__ == "__main__":
    main()
