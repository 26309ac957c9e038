"""What stirs below some paths: as the system tells it, or found by looking again where the system cannot tell."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import closing
from pathlib import Path
from time import sleep

from msgspec import Struct, field

from index.errors import WatchUnavailable
from index.file_systems import file_system_of, is_over_the_network
from index.importers.extras import HOW_TO_INSTALL
from index.intake.file_walk import is_hidden, name_of

_MILLISECONDS_OF_A_LOOK = 250
_MILLISECONDS_BETWEEN_POLLS = 5_000
"""Each goes through all files; those of a network are slow to come by."""
_State = tuple[int, ...] | None
"""Whether it is a folder, and what tells it from another in its place, such as a mounted disk. ``None``: nothing."""

_OF_OTHERS: _State = ()


class Stir(Struct, frozen=True):
    """What has stirred since the last look; mostly nothing."""

    changed: Mapping[str, Path] = field(default_factory=dict)
    """Files that are there or gone, and folders that came or are gone: each with the named path that it lies below."""
    anew: tuple[Path, ...] = ()
    """Named paths below which anything may have changed."""


class FolderWatch:
    """Watches files and folders, also those that are not there yet, or go and come back."""

    def __init__(
        self,
        paths: Sequence[Path],
        on_notice: Callable[[str], None],
        *,
        passed_over: Path | None = None,
        must_poll: Callable[[Path], bool] = lambda path: is_over_the_network(file_system_of(path)),
        milliseconds_between_polls: int = _MILLISECONDS_BETWEEN_POLLS,
    ) -> None:
        """Nothing below `passed_over` counts; `on_notice` is told, in a line, what a person should know.

        Raises `WatchUnavailable` where watchfiles is missing.
        """
        try:
            import watchfiles  # noqa: F401, PLC0415  (an extra)
        except ImportError:
            raise WatchUnavailable(f"To watch folders needs watchfiles: {HOW_TO_INSTALL}") from None
        named = dict.fromkeys(Path(os.path.abspath(path)) for path in paths)  # noqa: PTH100
        self._paths = sorted(named, key=lambda path: -len(path.parts))
        """What lies in others first: a hidden folder that was named is none of those that are passed over."""
        self._on_notice = on_notice
        self._passed_over = passed_over.absolute() if passed_over else None
        self._must_poll = must_poll
        self._milliseconds_between_polls = milliseconds_between_polls
        self._states: dict[Path, _State] = {}
        self._is_polling = False

    def stirs(self) -> Iterator[Stir]:
        """What stirs, several times a second and without end. First come the paths that are there, being watched."""
        self._states = {path: _state(path) for path in self._paths}
        for path in self._paths:
            if self._states[path] is None:
                self._on_notice(f"{name_of(str(path))} is not there; it is waited for")
        anew = self._there()
        while True:
            folders = self._folders()
            with closing(self._changes(list(folders))) as changes:
                for paths in changes:
                    yield Stir(self.placed(paths), anew)
                    was_lost = self._lose(paths, folders)
                    anew = self._came()
                    if was_lost or self._folders() != folders:
                        break
                else:
                    sleep(_MILLISECONDS_OF_A_LOOK / 1000)
                    self._came()
                    anew = self._there()  # not all was told

    def placed(self, paths: Iterable[str]) -> dict[str, Path]:
        """Those that count, by their names below the named paths, each with that one."""
        placed = {}
        for path in map(Path, paths):
            for root in self._paths:
                if (inner := _below(path, root)) is not None and self._counts(inner, root):
                    placed[str(root / inner)] = root
                    break
        return placed

    def _folders(self) -> dict[Path, _State]:
        return {path: state for path, state in self._states.items() if state and stat.S_ISDIR(state[0])}

    def _there(self) -> tuple[Path, ...]:
        return tuple(path for path, state in self._states.items() if state)

    def _came(self) -> tuple[Path, ...]:
        """The named paths that are there, and were not, or are others than before. Says which went, and came back."""
        before, self._states = self._states, {path: _state(path) for path in self._paths}
        for path, state in self._states.items():
            if state is None and before[path] is not None:
                self._on_notice(f"{name_of(str(path))} is gone; what was read from it stays")
            if state is not None and before[path] is None:
                self._on_notice(f"{name_of(str(path))} is there now")
        return tuple(path for path in self._there() if self._states[path] != before[path])

    def _lose(self, paths: Set[str], folders: Iterable[Path]) -> bool:
        """Whether one of the folders was deleted; what is there now may look like it, and is watched by nobody."""
        lost = [folder for folder in folders if {str(folder), str(folder.resolve())} & paths]
        self._states |= dict.fromkeys(lost, _OF_OTHERS)
        return bool(lost)

    def _changes(self, folders: Sequence[Path]) -> Generator[set[str], None, None]:
        """Paths that changed below the folders, often none; ends where they can no longer be told."""
        from watchfiles import Change, watch  # noqa: PLC0415  (an extra)
        from watchfiles._rust_notify import WatchfilesRustInternalError  # noqa: PLC0415

        if not self._is_polling and any(map(self._must_poll, folders)):
            self._poll("the disk is over the network")
        try:
            for changes in watch(
                *folders,
                watch_filter=None,
                debounce=_MILLISECONDS_OF_A_LOOK,
                step=_MILLISECONDS_OF_A_LOOK // 4,
                rust_timeout=_MILLISECONDS_OF_A_LOOK,
                yield_on_timeout=True,
                force_polling=self._is_polling or None,
                poll_delay_ms=self._milliseconds_between_polls,
                ignore_permission_denied=True,
            ):
                # A folder is modified by what changes in it, and that is told, too.
                yield {
                    path for change, path in changes if change is not Change.modified or not _is_folder(path)
                }
        except FileNotFoundError:
            return  # a folder has gone in between
        except (WatchfilesRustInternalError, OSError):
            # Too many folders, or a name that is no text: told whenever such a file is read, that would never end.
            if not self._is_polling:
                self._poll("the system cannot tell all that changes there")

    def _poll(self, reason: str) -> None:
        self._is_polling = True
        seconds = self._milliseconds_between_polls / 1000
        self._on_notice(f"All files are looked at every {seconds:g} seconds, since {reason}")

    def _counts(self, inner: Path, root: Path) -> bool:
        """Whether adding the folder would come by it: nothing is hidden, and no link leads there."""
        path = root / inner
        if not inner.parts:
            return root.is_file()
        if any(map(is_hidden, inner.parts)):
            return False
        if self._passed_over and path.is_relative_to(self._passed_over):
            return False
        return not any((root / above).is_symlink() for above in inner.parents if above.parts)


def _below(path: Path, root: Path) -> Path | None:
    """`path` as seen from `root`; a system may tell it as it is without links."""
    if path.is_relative_to(root):
        return path.relative_to(root)
    real = root.resolve()
    return path.relative_to(real) if path.is_relative_to(real) else None


def _state(path: Path) -> _State:
    try:
        found = path.stat()
    except OSError:
        return None
    of_file = () if stat.S_ISDIR(found.st_mode) else (found.st_size, found.st_mtime_ns)
    return stat.S_IFMT(found.st_mode), found.st_dev, found.st_ino, *of_file


def _is_folder(path: str) -> bool:
    return Path(path).is_dir()
