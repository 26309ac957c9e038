"""Adding, or fetching feeds, in a process of its own, step by step: `python -m index.intake.adding_apart FOLDER`.

To parse takes minutes, and a screen would have to wait if it were done in a thread beside it. The question is a line of
JSON on standard input, and each answer one on standard output, some ten a second. It ends at once when it is told to
(SIGTERM), and says then how far it came; whatever it has said to be added is kept.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NoReturn

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from index.errors import ArchiveError, Refused
from index.grounds import Ground
from index.importers.said_columns import Said
from index.intake.report import FileReport, Progress, Report, Tally
from index.own_process import python_running

if TYPE_CHECKING:
    from index.archive import Archive

_SECONDS_BETWEEN_STEPS = 0.1


class Step(Struct, frozen=True):
    """How far an addition has come."""

    bytes_done: int = 0
    bytes_in_all: int = 0
    report: Report = Report()
    """Its counts are those of the whole, its refusals those that came since the step before."""
    tallies: tuple[Tally, ...] = ()
    is_last: bool = False
    failure: str = ""
    """Why nothing more can be added."""


class _Question(Struct, frozen=True):
    paths: tuple[bytes, ...]
    """As the system has them: names may hold bytes that are no text."""
    is_rehearsal: bool
    columns: Said = ()
    feeds: tuple[str, ...] = ()
    """Addresses that are to be fetched, instead of paths."""
    agent: str = ""
    """What their hosts are told of who asks."""


def command(folder: Path) -> list[str]:
    """What starts the process that adds to the archive in `folder`."""
    return python_running("index.intake.adding_apart", str(folder))


def question(paths: Iterable[str], columns: Said = (), *, is_rehearsal: bool) -> bytes:
    """The line that says what is to be added, and what is said of columns."""
    return msgspec.json.encode(_Question(tuple(map(os.fsencode, paths)), is_rehearsal, columns)) + b"\n"


def question_of_feeds(addresses: Iterable[str], agent: str) -> bytes:
    """The line that says which feeds are to be fetched, and as whom."""
    return msgspec.json.encode(_Question((), False, feeds=tuple(addresses), agent=agent)) + b"\n"


def step_of(line: bytes) -> Step:
    """What a line says."""
    return msgspec.json.decode(line, type=Step, dec_hook=_refused)


class _StopAsked(BaseException):
    """Somebody wants no more of it: not to be taken for a mishap by who reads a file."""


class _Teller:
    """Says how an addition goes."""

    def __init__(self, answers: BinaryIO) -> None:
        self._answers = answers
        self._tallies: dict[str, Tally] = {}
        self._progress = Progress(0, 0, Report())
        self._told_at = 0.0
        self._refused = 0

    def count(self, found: FileReport) -> None:
        self._tallies.setdefault(found.format, Tally(found.format)).count(found)

    def hear(self, progress: Progress) -> None:
        self._progress = progress
        if time.monotonic() - self._told_at > _SECONDS_BETWEEN_STEPS:
            self._tell(progress.report)

    def end(self, report: Report | None = None, failure: str = "") -> None:
        """Say the last word: of the whole `report`, or of what is known so far."""
        self._tell(report or self._progress.report, is_last=True, failure=failure)

    def _tell(self, report: Report, *, is_last: bool = False, failure: str = "") -> None:
        step = Step(
            self._progress.bytes_done,
            self._progress.bytes_in_all,
            replace(report, refused=report.refused[self._refused :]),
            tuple(self._tallies.values()),
            is_last,
            failure,
        )
        self._refused = len(report.refused)
        self._told_at = time.monotonic()
        self._answers.write(msgspec.json.encode(step, enc_hook=_refusal) + b"\n")
        self._answers.flush()


def serve(archive: Archive, asked: bytes, answers: BinaryIO) -> None:
    """Add or fetch what is asked for, until it is done or somebody stops it."""
    wanted = msgspec.json.decode(asked, type=_Question)
    paths = [Path(os.fsdecode(path)) for path in wanted.paths]
    teller = _Teller(answers)
    try:
        if wanted.feeds:
            report = _fetch(archive, wanted, teller)
        else:
            report = archive.add(
                paths,
                teller.hear,
                columns=wanted.columns,
                on_file=teller.count,
                is_rehearsal=wanted.is_rehearsal,
            )
    except _StopAsked:
        teller.end()
    except ArchiveError as error:
        teller.end(failure=str(error))
    else:
        teller.end(report)


def _fetch(archive: Archive, wanted: _Question, teller: _Teller) -> Report:
    from index.feeds.followed_feeds import fetcher  # noqa: PLC0415  (who adds does without)

    plan, asks = archive.feeds.plan(wanted.feeds), fetcher(wanted.agent)
    return archive.feeds.fetch(plan, asks, teller.hear, on_file=teller.count).report


def _refusal(refused: Refused) -> tuple[str, str, Ground]:
    return refused.where, refused.reason, refused.ground


def _refused(type_: type[Refused], refusal: tuple[str, str, str]) -> Refused:
    where, reason, ground = refusal
    return type_(where, reason, Ground(ground))


def _stop(*_: object) -> NoReturn:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # it is being done
    raise _StopAsked


def main() -> None:
    """Add to the archive that the command line names."""
    from index.archive import Archive  # noqa: PLC0415  (who only asks does without)

    os.nice(5)  # the screen comes first
    asked = sys.stdin.buffer.readline()
    with contextlib.suppress(
        BrokenPipeError, _StopAsked
    ):  # who asked is gone, or wants no more before it begins
        signal.signal(signal.SIGTERM, _stop)
        try:
            with contextlib.closing(Archive.open(Path(sys.argv[1]))) as archive:
                serve(archive, asked, sys.stdout.buffer)
        except ArchiveError as error:
            _Teller(sys.stdout.buffer).end(failure=str(error))


if __name__ == "__main__":
    main()
