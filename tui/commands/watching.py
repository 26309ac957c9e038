"""Watching from the command line: a line for each batch of changes, until Ctrl+C."""

from __future__ import annotations

import contextlib
from datetime import datetime
from pathlib import Path
from subprocess import Popen

from msgspec import Struct

from index.housekeeping import housekeeper
from index.intake.living_folders import LivingFolders
from index.intake.report import Progress, Report
from tui.adding_words import reasons, record, short_outcome
from tui.commands import output


class Watching(Struct):
    """What is said while folders are followed, and what has been kept by then."""

    as_json: bool
    kept: Report = Report()
    in_hand: Report = Report()
    """Of the batch that is being read."""

    def notice(self, line: str) -> None:
        """Say something that a person should know; not among lines of JSON."""
        output.say_line(f"{_now():%H:%M:%S} {line}", err=self.as_json)

    def follow(self, folders: LivingFolders, archive: Path, indexer: Popen[bytes]) -> None:
        """Say what becomes of the changes, until Ctrl+C; then, what has been kept."""
        output.say_line("Watching for changes; Ctrl+C ends it", err=self.as_json)
        with contextlib.ExitStack() as others:
            try:
                for report in folders.batches(self._note):
                    if report is not None:
                        self._say(report)
                        if indexer.poll() is not None:
                            indexer = others.enter_context(housekeeper.beside(archive))
            except KeyboardInterrupt:
                said = short_outcome(self.kept + self.in_hand)
                output.say_line(f"Stopped. While watching: {said}; everything is kept", err=self.as_json)

    def _note(self, state: Progress) -> None:
        self.in_hand = state.report

    def _say(self, report: Report) -> None:
        self.kept, self.in_hand = self.kept + report, Report()
        if self.as_json:
            output.say_json({"time": _now().isoformat(timespec="seconds"), **record(report)})
        else:
            output.say_line(f"{_now():%H:%M:%S} {short_outcome(report)}{reasons(report)}")


def _now() -> datetime:
    return datetime.now().astimezone()
