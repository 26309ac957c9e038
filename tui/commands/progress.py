"""Adding from the command line: how far it is, how fast, and how long it will take."""

from __future__ import annotations

import contextlib
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from index.archive import Archive
from index.errors import ArchiveBusy
from index.intake.report import Progress as Reading
from index.intake.report import Report
from tui.adding_words import done_so_far
from tui.advice import articles
from tui.commands.exits import Stopped
from tui.pace import Pace

_POLL_SECONDS = 0.1
_SECONDS_OF_A_STANDSTILL = 10.0
"""After which it is asked why nothing is indexed, should the other process be able to do nothing."""


def add_with_progress(
    archive: Archive,
    add: Callable[[Callable[[Reading], None]], Report],
    indexer: subprocess.Popen[bytes] | None,
) -> Report:
    """Add files while `indexer` indexes what has been read; returns when all of it can be found.

    `add` is to tell how far it is. Without an indexer nothing is kept: it is a rehearsal. Raises `Stopped` on Ctrl+C,
    with what has been kept by then.
    """
    with _progress() as progress:
        report = _read(add, progress)
        try:
            if indexer is not None:
                _wait_for_index(archive, indexer, progress)
        except KeyboardInterrupt:
            raise _stopped(report) from None
    return report


def show_indexing(archive: Archive, batches: Iterable[int]) -> None:
    """Follow the batches of an index being built."""
    with _progress() as progress:
        total = archive.count()
        task = progress.add_task("Indexing", total=total, rate="", rest="")
        started, done, pace = time.monotonic(), 0, Pace()
        pace.seen(done)
        for batch in batches:
            done += batch
            progress.update(task, completed=done, rate=_rate(done, started), rest=_rest(pace, done, total))


def _read(add: Callable[[Callable[[Reading], None]], Report], progress: Progress) -> Report:
    task = progress.add_task("Reading", total=None, rate="", rest="")
    started, kept, pace = time.monotonic(), Report(), Pace()

    def show(state: Reading) -> None:
        nonlocal kept
        kept = state.report
        rate = _rate(state.report.articles, started)
        rest = _rest(pace, state.bytes_done, state.bytes_in_all)
        progress.update(task, total=state.bytes_in_all, completed=state.bytes_done, rate=rate, rest=rest)

    try:
        report = add(show)
    except KeyboardInterrupt:
        raise _stopped(kept) from None
    progress.update(task, total=1, completed=1, rate=_rate(report.articles, started), rest="")
    return report


def _stopped(kept: Report) -> Stopped:
    return Stopped(f"{articles(kept.articles)} kept; run again to go on")


def _wait_for_index(archive: Archive, indexer: subprocess.Popen[bytes], progress: Progress) -> None:
    if archive.housework.is_indexed():
        return
    state = archive.status()
    started, at_first, pace = time.monotonic(), state.indexed, Pace()
    task = progress.add_task("Indexing", total=state.articles, completed=at_first, rate="", rest="")
    seen, moved_at = at_first, started
    while not archive.housework.is_indexed():
        if indexer.poll() is not None:
            for _ in _catch_up_here(archive):
                pass
            return
        state = archive.status()
        if state.indexed != seen:
            seen, moved_at = state.indexed, time.monotonic()
        elif time.monotonic() - moved_at > _SECONDS_OF_A_STANDSTILL:
            moved_at = time.monotonic()
            next(_catch_up_here(archive), None)  # raises what is the matter
        rate = _rate(state.indexed - at_first, started)
        rest = _rest(pace, state.indexed, state.articles)
        progress.update(task, total=state.articles, completed=state.indexed, rate=rate, rest=rest)
        time.sleep(_POLL_SECONDS)
    progress.update(task, completed=archive.count(), rest="")


def _catch_up_here(archive: Archive) -> Iterator[int]:
    """Should the other process have died, or be unable to; not while it is at work."""
    with contextlib.suppress(ArchiveBusy):
        yield from archive.housework.catch_up()


def _progress() -> Progress:
    """On standard error, and only where somebody sees it move."""
    console = Console(stderr=True)
    return Progress(
        TextColumn("{task.description:9}"),
        BarColumn(bar_width=30),
        TextColumn("{task.percentage:>3.0f}%"),
        TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(),
        TextColumn("{task.fields[rest]}"),
        console=console,
        disable=not console.is_terminal,
    )


def _rest(pace: Pace, done: int, in_all: int) -> str:
    """How long it will take, now that so much is done."""
    pace.seen(done)
    rest = pace.rest(in_all - done)
    return f"{rest} left" if rest else ""


def _rate(done: int, started: float) -> str:
    return done_so_far(done, time.monotonic() - started)
