"""Which files lie at some paths: those that reading comes to an end of, each once, in the order of their names.

Paths are asked by `os.path`, which takes what cannot be looked at for nothing: `pathlib` raises an error that would end
the whole walk, for one folder of which only the names may be read.
"""

# ruff: noqa: PTH110, PTH112, PTH114

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from index.errors import Refused
from index.grounds import Ground, Heaps, passed_over_as

_HIDDEN = (".", "~$")
"""How names begin of what is hidden, or a lock that Word sets beside a file that is open."""
_KEPT_BY_SYSTEMS = frozenset(
    (
        "$recycle.bin", "recycler", "#recycle", "system volume information", "lost+found", "__macosx", "@eadir",
        "node_modules", "__pycache__",
    )
)  # fmt: skip
"""Folders of what was thrown away, and of what systems, servers and tools for programs keep for themselves."""
_LONGEST_SHOWN = 300
"""Characters of a path that may be longer than the system has them."""

File = tuple[str, os.stat_result]
"""Its absolute path, and its state."""


def is_hidden(name: str) -> bool:
    """Whether a file or folder of that name is passed over, unless it is asked for itself."""
    return name.startswith(_HIDDEN) or name.casefold() in _KEPT_BY_SYSTEMS


class FileWalk:
    """A walk through files and folders, and what was passed over on the way."""

    def __init__(
        self, is_wanted: Callable[[Path], bool], refuse: Callable[[Refused], None], passed_over: Heaps
    ) -> None:
        """Of the files in folders those that are wanted; the others are `passed_over`.

        `refuse` is told what cannot be read.
        """
        self._is_wanted = is_wanted
        self._refuse = refuse
        self._passed_over = passed_over
        self.readable_folders: list[Path] = []
        """Those asked for of which every file was come by."""

    def files(self, path: Path) -> Iterator[File]:
        """The file at `path`, or every wanted file below it.

        A link that was named is followed. Of those in a folder only the ones to files within it, and not to one that is
        read by its own name anyway: who adds a folder means what is in it, and may not have made all of it.
        """
        resolved = Path(os.path.abspath(path))  # noqa: PTH100  (resolve() would give one file two ids through a link)
        try:
            if resolved.is_dir():
                yield from self._below(resolved, resolved)
            else:
                yield from self._regular(resolved)
        except OSError as error:
            self._refuse(_unreadable(error))

    def changed(self, path: Path, root: Path) -> Iterator[File]:
        """What `files` would come by at `path`, which lies somewhere below the folder `root`; both absolute."""
        if path == root:
            yield from self.files(root)
        elif os.path.islink(path):
            yield from self._linked([path], root.resolve())
        elif os.path.isdir(path):
            yield from self._below(path, root)
        elif os.path.exists(path):
            for file in self._wanted(path.parent, [path.name]):
                yield from self._regular(file)

    def _below(self, top: Path, root: Path) -> Iterator[File]:
        links, unreadable = [], list[OSError]()
        for folder, subfolders, names in os.walk(top, onerror=unreadable.append):
            subfolders[:] = sorted(name for name in subfolders if not is_hidden(name))
            for file in self._wanted(Path(folder), names):
                if os.path.islink(file):
                    links.append(file)
                else:
                    yield from self._regular(file)
            links += [link for link in map(Path(folder).joinpath, subfolders) if os.path.islink(link)]
        yield from self._linked(links, root.resolve())
        for error in unreadable:
            self._refuse(_unreadable(error))
        if not unreadable:
            self.readable_folders.append(top)

    def _wanted(self, folder: Path, names: Sequence[str]) -> Iterator[Path]:
        for name in sorted(names):
            if is_hidden(name):
                continue
            if self._is_wanted(folder / name):
                yield folder / name
            else:
                self._passed_over.add(passed_over_as(str(folder / name)), name_of(str(folder / name)))

    def _regular(self, file: Path) -> Iterator[File]:
        """The file and its state, if reading it ends: a pipe would wait for ever, and a device may never end."""
        try:
            status = file.stat()
        except OSError as error:
            self._refuse(_unreadable(error))
            return
        if stat.S_ISREG(status.st_mode):
            yield str(file), status
        else:
            self._refuse(Refused(name_of(str(file)), "it is not a regular file", Ground.NO_FILE))

    def _linked(self, links: Iterable[Path], root: Path) -> Iterator[File]:
        for link in links:
            try:
                target = link.resolve(strict=True)
            except (OSError, RuntimeError):  # RuntimeError: how Python before 3.13 calls a loop
                self._refuse(Refused(name_of(str(link)), "it is a link to nothing", Ground.NO_FILE))
                continue
            if not target.is_relative_to(root):
                reason = "it is a link to a place outside the folder; add that itself"
                self._refuse(Refused(name_of(str(link)), reason, Ground.NO_FILE))
            elif not self._has_its_turn(target, root):
                yield from self._regular(link)

    def _has_its_turn(self, target: Path, root: Path) -> bool:
        """Whether what a link leads to is read by its own name."""
        has_hidden = any(map(is_hidden, target.relative_to(root).parts))
        return os.path.isdir(target) or not (has_hidden or not self._is_wanted(target))


def name_of(path: str) -> str:
    """`path` as text that can be kept and shown: the bytes of a name need not be text, and stand escaped then."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _unreadable(error: OSError) -> Refused:
    name = name_of(str(error.filename))
    shown = name if len(name) <= _LONGEST_SHOWN else f"{name[:_LONGEST_SHOWN]}…"
    return Refused(shown, error.strerror or str(error), Ground.CLOSED)
