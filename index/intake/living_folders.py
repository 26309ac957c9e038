"""Folders that are followed: what changes below them is read, batch by batch, and what is gone is removed."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from index.errors import ArchiveBusy, DiskFull
from index.importers.formats import Format
from index.importers.recognition import is_known, suffix_of
from index.importers.said_columns import Said
from index.intake.adding import Keeper, add, add_changes
from index.intake.deletions import is_gone
from index.intake.file_walk import File
from index.intake.folder_watch import FolderWatch
from index.intake.report import FileReport, Progress, Report
from index.intake.settling import QUIET_SECONDS, Settling

_MOST_CHANGES = 1_000
"""Where there are more, all is gone through: that is quicker, and the system may have lost count."""


class LivingFolders:
    """Adds files and folders to a store, and then follows them."""

    def __init__(
        self,
        keeper: Keeper,
        watch: FolderWatch,
        on_notice: Callable[[str], None],
        *,
        as_format: Format | None = None,
        columns: Said = (),
        quiet_seconds: float = QUIET_SECONDS,
    ) -> None:
        """A file is read when nobody has changed it for so long; what cannot be kept, again after as long."""
        self._watch = watch
        self._stirs = watch.stirs()
        self._on_notice = on_notice
        self._as_format = as_format
        self._quiet_seconds = quiet_seconds
        self._settling = Settling(quiet_seconds)
        self._add = partial(add, keeper, as_format=as_format, columns=columns, is_still=self._is_still)
        self._add_changes = partial(
            add_changes, keeper, as_format=as_format, columns=columns, is_still=self._is_still
        )
        self._anew: dict[Path, None] = {}
        """Named paths to be gone through; a set that keeps their order."""
        self._refusals: set[str] = set()
        """Those that have been told: to go through a folder once more is no reason to tell them again."""
        self._doubtful: dict[str, Path] = {}
        """Paths that are gone, and nothing else is left there: that is looked at again with the next changes."""
        self._in_the_way = ""
        """Why what has changed waits; nothing while it does not."""
        self._tries_again_at = 0.0
        """By `time.monotonic`."""

    def add(
        self,
        on_progress: Callable[[Progress], None] | None = None,
        *,
        on_file: Callable[[FileReport], None] | None = None,
    ) -> Report:
        """Begin to watch, and read everything. Raises what the store raises."""
        stir = next(self._stirs)
        self._settling.note(stir.changed)
        report = self._add(stir.anew, on_progress, on_file=on_file)
        self._refusals.update(map(str, report.refused))
        return report

    def batches(self, on_progress: Callable[[Progress], None] | None = None) -> Iterator[Report | None]:
        """What became of the changes since then, without end; ``None`` several times a second, to be stopped.

        An archive that is busy is waited for, and so is a disk that is full. Raises what else the store raises.
        """
        for stir in self._stirs:
            self._settling.note({path: root for path, root in stir.changed.items() if self._may_count(path)})
            self._anew |= dict.fromkeys(stir.anew)
            is_time = time.monotonic() >= self._tries_again_at
            yield self._batch(on_progress) if is_time else None

    def _batch(self, on_progress: Callable[[Progress], None] | None) -> Report | None:
        changed = self._settling.take()
        if len(changed) > _MOST_CHANGES:
            self._anew |= dict.fromkeys(changed.values())
        anew, self._anew = self._anew, {}
        self._settling.forget(anew)
        few = {path: root for path, root in (self._doubtful | changed).items() if root not in anew}
        if not anew and not changed:
            return None
        try:
            report = self._without_told(self._add(anew, on_progress)) + self._add_changes(few, on_progress)
        except (ArchiveBusy, DiskFull) as error:
            self._anew = anew
            self._settling.note(few)
            self._tries_again_at = time.monotonic() + self._quiet_seconds
            if str(error) != self._in_the_way:
                self._on_notice(f"{error}; what has changed waits")
            self._in_the_way = str(error)
            return None
        self._in_the_way = ""
        self._doubtful = dict(filter(_is_doubtful, few.items()))
        self._refusals.update(map(str, report.refused))
        changes = report.added + report.replaced + report.joined + report.moved + report.removed
        return report if changes or report.refused else None

    def _without_told(self, report: Report) -> Report:
        return replace(report, refused=tuple(one for one in report.refused if str(one) not in self._refusals))

    def _may_count(self, path: str) -> bool:
        """Whether it may have articles, or had: one that has none and is always written would hold up the others."""
        file = Path(path)
        return self._as_format is not None or not (suffix_of(file) and file.is_file()) or is_known(file)

    def _is_still(self, file: File) -> bool:
        """Whether nobody has just written it; who goes through a folder comes by files that are being written."""
        path, status = file
        is_still = not 0 <= time.time() - status.st_mtime < self._quiet_seconds
        if not is_still:
            self._settling.note(self._watch.placed([path]))
        return is_still


def _is_doubtful(change: tuple[str, Path]) -> bool:
    path, root = change
    return not os.path.lexists(path) and not is_gone(Path(path), root)
