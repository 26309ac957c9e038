"""Adding files and folders to a store: what is new or changed is read, a bad file is named, and the rest goes on."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from hashlib import file_digest
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct, field
from msgspec.structs import replace

from index.article import Article
from index.deletions import gone_files
from index.errors import Refused
from index.importers import Importer, importer_for
from index.importers.languages import with_language
from index.store import FileState, Store

_ARTICLES_AT_ONCE = 500
_SECONDS_AT_FIRST, _SECONDS_AT_MOST = 0.1, 1.0
"""What was read is kept at least this often, so that it can be searched, and survives; the first articles sooner."""
_FILES_LOOKED_UP_AT_ONCE = 200
_SECONDS_BETWEEN_PROGRESS = 0.1


class Report(Struct, frozen=True):
    """What became of everything that was to be added. Articles are counted, refusals named."""

    added: int = 0
    unchanged: int = 0
    replaced: int = 0
    refused: tuple[Refused, ...] = ()
    removed: int = 0
    """Articles whose file is gone from a folder, or has them no longer."""
    ignored: int = 0
    """Files of a folder whose names are of no format that can be read."""

    def __add__(self, other: Report) -> Report:
        return Report(
            self.added + other.added,
            self.unchanged + other.unchanged,
            self.replaced + other.replaced,
            self.refused + other.refused,
            self.removed + other.removed,
            self.ignored + other.ignored,
        )

    @property
    def articles(self) -> int:
        """Articles seen, new or not."""
        return self.added + self.unchanged + self.replaced


class Progress(Struct, frozen=True):
    """How far an addition has come. Bytes are those of the files, and the best measure of the time left."""

    bytes_done: int
    bytes_in_all: int
    report: Report


def add(store: Store, paths: Iterable[Path], on_progress: Callable[[Progress], None] | None = None) -> Report:
    """Read articles from files and folders into `store`; what this reports as added is kept for good.

    A file that cannot be read, and a record that is no article, is part of the report and stops nothing. What was read
    from a folder before and is gone from it is removed, if all of the folder can be read. Raises what the store raises.
    """
    adding = _Adding(store, on_progress or (lambda progress: None))
    files = [file for path in paths for file in _files(path, adding)]
    adding.files(files)
    adding.follow_deletions({_name(path) for path, _ in files})
    return adding.report


class _Adding(Struct):
    """One run of `add`: what has been read and not yet been kept, and the report so far."""

    store: Store
    on_progress: Callable[[Progress], None]
    report: Report = Report()
    articles: list[Article] = field(default_factory=list)
    read_files: list[FileState] = field(default_factory=list)
    kept_at: float = field(default_factory=time.monotonic)
    keep_after_seconds: float = _SECONDS_AT_FIRST
    told_at: float = 0.0
    bytes_done: int = 0
    bytes_in_all: int = 0
    readable_folders: list[Path] = field(default_factory=list)

    def files(self, files: Sequence[tuple[str, os.stat_result]]) -> None:
        self.bytes_in_all = sum(status.st_size for _, status in files)
        for start in range(0, len(files), _FILES_LOOKED_UP_AT_ONCE):
            some = files[start : start + _FILES_LOOKED_UP_AT_ONCE]
            known = self.store.file_states([_name(path) for path, _ in some])
            for path, status in some:
                self._file(path, status, known.get(_name(path)))
                self.bytes_done += status.st_size
                self._go_on()
        self._keep()
        self._tell(self.bytes_done)

    def follow_deletions(self, seen: Set[str]) -> None:
        """Remove what was read from the folders before, and is gone."""
        for folder in self.readable_folders:
            for gone in gone_files(self.store, _name(str(folder)), seen):
                self.report += Report(removed=self.store.forget_files(gone))
        self._tell(self.bytes_done)

    def refuse(self, refusal: Refused) -> None:
        self.report += Report(refused=(refusal,))

    def _file(self, path: str, status: os.stat_result, known: FileState | None) -> None:
        if known and _looks_the_same(status, known):
            self._same_as_before(known)
            return
        try:
            digest = _digest(path)
            importer = importer_for(Path(path))
            if known and known.digest == digest:
                self._same_as_before(known)
                self.read_files.append(_state(path, status, digest, known.articles, known.refusals))
            elif importer is None:
                self.refuse(Refused(_name(path), "no format that Cuttings can read"))
            else:
                self._articles_of(importer, path, status, digest)
        except OSError as error:
            self.refuse(Refused(_name(path), error.strerror or str(error)))

    def _articles_of(self, importer: Importer, path: str, status: os.stat_result, digest: str) -> None:
        ids, refusals = [], []
        with open(path, "rb") as file:  # noqa: PTH123  (a string: names may hold bytes that are no text)
            for read in _read(importer, file, path):
                if isinstance(read, Refused):
                    refusals.append((read.where, read.reason))
                    self.refuse(read)
                    continue
                ids.append(read.id)
                self.articles.append(with_language(read))
                self._go_on(file.tell())
        state = _state(path, status, digest, len(ids), tuple(refusals))
        self.read_files.append(replace(state, article_ids=tuple(ids), is_whole=not refusals))

    def _same_as_before(self, known: FileState) -> None:
        again = tuple(Refused(where, reason) for where, reason in known.refusals)
        self.report += Report(unchanged=known.articles, refused=again)

    def _go_on(self, bytes_of_file: int = 0) -> None:
        """Keep what was read and say how far it is, if it is time."""
        now = time.monotonic()
        if len(self.articles) >= _ARTICLES_AT_ONCE or now - self.kept_at > self.keep_after_seconds:
            self._keep()
        if now - self.told_at > _SECONDS_BETWEEN_PROGRESS:
            self.told_at = now
            self._tell(self.bytes_done + bytes_of_file)

    def _keep(self) -> None:
        kept = self.store.put(self.articles, self.read_files)
        self.report += Report(kept.added, kept.unchanged, kept.replaced, removed=kept.removed)
        self.articles.clear()
        self.read_files.clear()
        self.kept_at = time.monotonic()
        self.keep_after_seconds = min(2 * self.keep_after_seconds, _SECONDS_AT_MOST)

    def _tell(self, bytes_done: int) -> None:
        self.on_progress(Progress(bytes_done, self.bytes_in_all, self.report))


def _files(path: Path, adding: _Adding) -> Iterator[tuple[str, os.stat_result]]:
    """The file at `path`, or every file below it that can be read, in the order of their names.

    A link that was named is followed. Of those in a folder only the ones to files within it, and not to one that is
    read by its own name anyway: who adds a folder means what is in it, and may not have made all of it.
    """
    resolved = Path(os.path.abspath(path))  # noqa: PTH100  (resolve() would give one file two ids through a link)
    try:
        if not resolved.is_dir():
            yield from _regular(resolved, adding)
            return
        links, unreadable = [], list[OSError]()
        for folder, subfolders, names in os.walk(resolved, onerror=unreadable.append):
            subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
            for file in _of_known_format(Path(folder), names, adding):
                if file.is_symlink():
                    links.append(file)
                else:
                    yield from _regular(file, adding)
            links += [link for link in map(Path(folder).joinpath, subfolders) if link.is_symlink()]
        yield from _linked(links, resolved.resolve(), adding)
        for error in unreadable:
            adding.refuse(_unreadable(error))
        if not unreadable:
            adding.readable_folders.append(resolved)
    except OSError as error:
        adding.refuse(_unreadable(error))


def _of_known_format(folder: Path, names: Sequence[str], adding: _Adding) -> Iterator[Path]:
    for name in sorted(names):
        if name.startswith("."):
            continue
        if importer_for(Path(name)) is None:
            adding.report += Report(ignored=1)
        else:
            yield folder / name


def _regular(file: Path, adding: _Adding) -> Iterator[tuple[str, os.stat_result]]:
    """The file and its state, if reading it ends: a pipe would wait for ever, and a device may never end."""
    try:
        status = file.stat()
    except OSError as error:
        adding.refuse(_unreadable(error))
        return
    if stat.S_ISREG(status.st_mode):
        yield str(file), status
    else:
        adding.refuse(Refused(_name(str(file)), "it is not a regular file"))


def _linked(links: Iterable[Path], root: Path, adding: _Adding) -> Iterator[tuple[str, os.stat_result]]:
    for link in links:
        try:
            target = link.resolve(strict=True)
        except (OSError, RuntimeError):  # RuntimeError: how Python before 3.13 calls a loop
            adding.refuse(Refused(_name(str(link)), "it is a link to nothing"))
            continue
        if not target.is_relative_to(root):
            adding.refuse(
                Refused(_name(str(link)), "it is a link to a place outside the folder; add that itself")
            )
        elif not _has_its_turn(target, root):
            yield from _regular(link, adding)


def _has_its_turn(target: Path, root: Path) -> bool:
    """Whether what a link leads to is read by its own name."""
    is_hidden = any(part.startswith(".") for part in target.relative_to(root).parts)
    return target.is_dir() or not (is_hidden or importer_for(target) is None)


def _read(importer: Importer, file: BinaryIO, path: str) -> Iterator[Article | Refused]:
    try:
        for read in importer.articles(file, path):
            yield _named(read) if isinstance(read, Refused) else read
    except Refused as refusal:
        yield _named(refusal)


def _named(refusal: Refused) -> Refused:
    return Refused(_name(refusal.where), refusal.reason)


def _name(path: str) -> str:
    """`path` as text that can be kept and shown: the bytes of a name need not be text, and stand escaped then."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _looks_the_same(status: os.stat_result, known: FileState) -> bool:
    looks = (status.st_size, status.st_mtime_ns, status.st_ctime_ns)
    return looks == (known.size, known.mtime_ns, known.ctime_ns)


def _state(
    path: str, status: os.stat_result, digest: str, articles: int, refusals: tuple[tuple[str, str], ...]
) -> FileState:
    return FileState(
        _name(path), status.st_size, status.st_mtime_ns, status.st_ctime_ns, digest, articles, refusals
    )


def _digest(path: str) -> str:
    with open(path, "rb") as file:  # noqa: PTH123
        return file_digest(file, "blake2b").hexdigest()


def _unreadable(error: OSError) -> Refused:
    return Refused(_name(str(error.filename)), error.strerror or str(error))
