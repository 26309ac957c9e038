"""Adding files and folders to a store: what is new or changed is read, a bad file is named, and the rest goes on."""

from __future__ import annotations

import errno
import os
import stat
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from contextlib import closing
from hashlib import file_digest
from pathlib import Path
from typing import Protocol

from msgspec import Struct, field
from msgspec.structs import replace

from index.article import Article, ArticleId
from index.errors import Refused
from index.grounds import Ground, Heaps, passed_over_as
from index.importers.formats import Format
from index.importers.importer import Ignored, Unheeded
from index.importers.recognition import BYTES_LOOKED_AT
from index.importers.said_columns import Said
from index.intake.batch import Batch, Puts
from index.intake.deletions import gone_files, is_gone
from index.intake.file_reading import FileReader
from index.intake.file_walk import File, FileWalk, name_of
from index.intake.report import FileReport, Progress, Report
from index.store import At, FileState, Outcomes, Refusal

_MOST_REFUSALS = 10_000
"""Of one file, each named: a million lines that say the same help nobody."""
_MOST_UNNAMED = 90_000
_MOST_UNNAMED_TO_AN_ARTICLE = 10
_UNREAD = -1
"""The size of a file that is to be read again, as no file has it."""
_FILES_LOOKED_UP_AT_ONCE = 200
_SECONDS_BETWEEN_PROGRESS = 0.1


class Keeper(Puts, Protocol):
    """What of a store an addition needs. Each as `Store` has it."""

    def file_states(self, paths: Sequence[str]) -> Mapping[str, FileState]:
        """Called before files are read."""
        ...

    def files_below(self, folder: str, after: str, limit: int) -> tuple[str, ...]:
        """Called at the end, for folders that could be read."""
        ...

    def forget_files(self, paths: Sequence[str]) -> Outcomes:
        """Called with those of them that are gone."""
        ...


def add(
    keeper: Keeper,
    paths: Iterable[Path],
    on_progress: Callable[[Progress], None] | None = None,
    *,
    as_format: Format | None = None,
    columns: Said = (),
    on_file: Callable[[FileReport], None] | None = None,
    is_still: Callable[[File], bool] = lambda _: True,
) -> Report:
    """Read articles from files and folders into a store; what this reports as added is kept for good.

    A file that cannot be read, and a record that is no article, is part of the report and stops nothing. What was read
    from a folder before and is gone from it is removed, if all of the folder can be read. `on_file` is told of each
    file that was read, when it has been. A file that is not still, because somebody writes it, is left as it is known.
    Raises what the store raises.

    `columns` is what is said of those of tables and records, and `as_format` of what every file is: one that was read
    otherwise, or by guessing, is read again. Where nothing is said, what was said before stays.
    """
    paths = list(paths)
    with closing(FileReader(as_format, columns)) as reader:
        adding = _Adding(keeper, reader, on_progress or _nobody, on_file or _nobody)
        adding.named.update(os.path.abspath(path) for path in paths)  # noqa: PTH100  (as the walk names them)
        walk = FileWalk(reader.is_wanted, adding.refuse, adding.passed_over)
        files = [file for path in paths for file in walk.files(path)]
        adding.files(list(filter(is_still, files)))
        adding.follow_deletions(walk.readable_folders, {name_of(path) for path, _ in files})
    return adding.report


def add_changes(
    keeper: Keeper,
    changed: Mapping[str, Path],
    on_progress: Callable[[Progress], None] | None = None,
    *,
    as_format: Format | None = None,
    columns: Said = (),
    is_still: Callable[[File], bool] = lambda _: True,
) -> Report:
    """As `add` of the named paths would, look only at what changed below them.

    `changed` has files and folders that came, changed or are gone, each with the named path that it lies below; all
    absolute.
    """
    with closing(FileReader(as_format, columns)) as reader:
        adding = _Adding(keeper, reader, on_progress or _nobody, _nobody)
        adding.named.update(map(str, changed.values()))
        walk = FileWalk(reader.is_wanted, adding.refuse, adding.passed_over)
        found = dict(file for path, root in changed.items() for file in walk.changed(Path(path), root))
        adding.files(list(filter(is_still, found.items())))
        seen, readable = {name_of(path) for path in found}, set(walk.readable_folders)
        for path, root in changed.items():
            adding.follow_deletion(Path(path), root, seen, is_folder=Path(path) in readable)
    return adding.report


def _nobody(_: object) -> None:
    """Is told what nobody wants to know."""


class _Adding(Struct):
    """One run of `add`: what was read and is yet to be kept, and what became of everything so far."""

    keeper: Keeper
    reader: FileReader
    on_progress: Callable[[Progress], None]
    on_file: Callable[[FileReport], None]
    counts: Report = Report()
    """What became of everything so far, but what was not read."""
    refused: list[Refused] = field(default_factory=list)
    passed_over: Heaps = field(default_factory=Heaps)
    batch: Batch = field(default_factory=Batch)
    joined_with: Counter[At] = field(default_factory=Counter)
    """Where those are that were joined, and have not left where they were before."""
    named: set[str] = field(default_factory=set)
    """Of these files it is said if they are no articles; others of a folder may be anything."""
    told_at: float = 0.0
    bytes_done: int = 0
    bytes_in_all: int = 0

    @property
    def report(self) -> Report:
        """What became of everything so far."""
        return replace(self.counts, refused=tuple(self.refused), passed_over=self.passed_over.most_first)

    def files(self, files: Sequence[File]) -> None:
        self.bytes_in_all = sum(status.st_size for _, status in files)
        for start in range(0, len(files), _FILES_LOOKED_UP_AT_ONCE):
            some = files[start : start + _FILES_LOOKED_UP_AT_ONCE]
            known = self.keeper.file_states([name_of(path) for path, _ in some])
            for path, status in some:
                self._file(path, status, known.get(name_of(path)))
                self.bytes_done += status.st_size
                self._go_on()
        self._keep()
        self._tell(self.bytes_done)

    def follow_deletions(self, folders: Iterable[Path], seen: Set[str]) -> None:
        """Remove what was read from the folders before, and is gone."""
        for folder in folders:
            for gone in gone_files(self.keeper, name_of(str(folder)), seen):
                self._count(self.keeper.forget_files(gone))
        self._tell(self.bytes_done)

    def follow_deletion(self, path: Path, root: Path, seen: Set[str], *, is_folder: bool) -> None:
        """Remove what was read from `path`, if that is gone, or is gone from it, if it `is_folder` that was read."""
        if path == root or not (is_folder or is_gone(path, root)):
            return
        name = name_of(str(path))
        if not is_folder:
            self._count(self.keeper.forget_files([name]))
        for gone in gone_files(self.keeper, name, seen, name_of(str(root))):
            self._count(self.keeper.forget_files(gone))

    def refuse(self, refusal: Refused) -> None:
        """Something in a folder, or named, that is no file which can be read: known as refused for as long as it is."""
        self.refused.append(refusal)
        path = refusal.where
        is_file = os.path.exists(path) and not os.path.isdir(path)  # noqa: PTH110, PTH112  (pathlib would raise)
        if is_file or os.path.islink(path):  # noqa: PTH114
            self.batch.files.append(_unread(refusal))

    def _file(self, path: str, status: os.stat_result, known: FileState | None) -> None:
        manner = self.reader.manner(path)
        is_read_so = known is not None and known.digest.endswith(manner)
        if known and not known.articles and not known.refusals and self._is_meant(path):
            is_read_so = False  # it was passed over in its folder, of which nothing was said
        if known and is_read_so and _looks_the_same(status, known):
            self._same_as_before(known)
            return
        if not status.st_size:  # as /proc/kmsg is said to be, too, which would wait for ever
            self._refuse_file(path, "it is empty", Ground.EMPTY)
            return
        try:
            digest, beginning = _look_at(path)
            if known and is_read_so and known.digest.startswith(digest):
                self._same_as_before(known)
                self.batch.files.append(_state(path, status, known.digest, known.articles, known.refusals))
            elif format_ := self.reader.format_of(path, beginning):
                self._articles_of(path, format_, status, digest + manner)
            elif self._is_meant(path):
                self._refuse_file(path, "no format that Cuttings can read", Ground.UNKNOWN)
            else:
                self.passed_over.add(passed_over_as(path), name_of(path))
        except OSError as error:
            self._refuse_file(path, error.strerror or str(error), Ground.CLOSED)

    def _articles_of(self, path: str, format_: Format, status: os.stat_result, digest: str) -> None:
        found = _Found(FileReport(name_of(path), format_.name))
        with closing(self.reader.articles(path, format_)) as reads:
            for read in reads:
                if isinstance(read, Article):
                    found.count(read)
                    self.batch.take(read, is_record=format_.is_bibliography)
                elif isinstance(read, Unheeded):
                    found.report.unheeded.append(read)
                elif isinstance(read, Ignored):
                    found.ignore(read)
                else:
                    found.refuse(read)
                self._go_on(self.reader.position)
                if found.is_hopeless:
                    break
        found.end()
        is_ignored = found.is_ignored
        if is_ignored and not found.ignored.most_first:
            found.ignored.add(Ground.DATA, name_of(path))
        if is_ignored and self._is_meant(path):
            found.refuse(Refused(name_of(path), found.reason_to_ignore, Ground.NO_ARTICLE))
        else:
            self.passed_over.put_all(found.ignored)
        self.refused += found.report.refused
        refusals = tuple((refused.where, refused.reason, refused.ground) for refused in found.report.refused)
        state = _state(path, status, digest, len(found.ids), refusals)
        if found.is_hindered:
            state = replace(state, size=_UNREAD, digest="")
        self.batch.files.append(replace(state, article_ids=tuple(found.ids), is_whole=not refusals))
        if refusals or not is_ignored:
            self.on_file(found.report)

    def _is_meant(self, path: str) -> bool:
        """Whether somebody says that it holds articles."""
        return path in self.named or self.reader.is_told

    def _refuse_file(self, path: str, reason: str, ground: Ground) -> None:
        """Refuse one that was not read; what was read from it before stays."""
        refused = Refused(name_of(path), reason, ground)
        self.refused.append(refused)
        self.batch.files.append(_unread(refused))
        self.on_file(FileReport(refused.where, "", refused=[refused]))

    def _same_as_before(self, known: FileState) -> None:
        self.counts += Report(unchanged=known.articles)
        self.refused += (Refused(where, reason, ground) for where, reason, ground in known.refusals)
        if not known.articles and not known.refusals:
            self.passed_over.add(Ground.DATA, known.path)

    def _go_on(self, bytes_of_file: int = 0) -> None:
        """Keep what was read and say how far it is, if it is time."""
        now = time.monotonic()
        if self.batch.is_due(now):
            self._keep()
        if now - self.told_at > _SECONDS_BETWEEN_PROGRESS:
            self.told_at = now
            self._tell(self.bytes_done + bytes_of_file)

    def _keep(self) -> None:
        self._count(self.batch.keep(self.keeper))

    def _count(self, became: Outcomes) -> None:
        """Add what became of some. What was joined with what it was itself, elsewhere, has moved."""
        self.joined_with.update(became.joined_with)
        moved = 0
        for at in became.left:
            if self.joined_with[at]:
                self.joined_with[at] -= 1
                moved += 1
        self.counts += Report.of(became) + Report(joined=-moved, moved=moved)

    def _tell(self, bytes_done: int) -> None:
        self.on_progress(Progress(bytes_done, self.bytes_in_all, self.report))


class _Found(Struct):
    """What one file has, so far."""

    report: FileReport
    ids: list[ArticleId] = field(default_factory=list)
    unnamed: int = 0
    """Refusals beyond those that are named."""
    ignored: Heaps = field(default_factory=Heaps)
    """Files in it that were passed over, or itself."""
    reason_to_ignore: str = "it holds no article"
    is_hindered: bool = False
    """Whether something was in the way of reading it that passes."""

    def count(self, article: Article) -> None:
        self.report.count(article)
        self.ids.append(article.id)

    def ignore(self, read: Ignored) -> None:
        self.ignored.add(read.ground, read.where)
        self.reason_to_ignore = read.reason

    def refuse(self, refusal: Refused) -> None:
        self.is_hindered |= refusal.ground is Ground.HINDERED
        if len(self.report.refused) < _MOST_REFUSALS:
            self.report.refused.append(refusal)
        else:
            self.unnamed += 1

    @property
    def is_hopeless(self) -> bool:
        """Whether it is no list of articles, and may go on for hours."""
        return self.unnamed > max(_MOST_UNNAMED, _MOST_UNNAMED_TO_AN_ARTICLE * len(self.ids))

    @property
    def is_ignored(self) -> bool:
        """Whether it is passed over itself: of a container in which nothing is read, that is said."""
        return not self.ids and not self.report.refused

    def end(self) -> None:
        """Say how many more were refused."""
        if self.unnamed:
            ending = "; what follows is left out" if self.is_hopeless else ""
            reason = f"{self.unnamed:,} more of its records could not be read{ending}"
            self.report.refused.append(Refused(self.report.path, reason))


def _looks_the_same(status: os.stat_result, known: FileState) -> bool:
    looks = (status.st_size, status.st_mtime_ns, status.st_ctime_ns)
    return looks == (known.size, known.mtime_ns, known.ctime_ns)


def _unread(refused: Refused) -> FileState:
    """That of a file that is looked at again whenever it is met."""
    refusals = ((refused.where, refused.reason, refused.ground),)
    return FileState(refused.where, _UNREAD, 0, 0, "", 0, refusals)


def _state(
    path: str, status: os.stat_result, digest: str, articles: int, refusals: tuple[Refusal, ...]
) -> FileState:
    return FileState(
        name_of(path), status.st_size, status.st_mtime_ns, status.st_ctime_ns, digest, articles, refusals
    )


def _look_at(path: str) -> tuple[str, bytes]:
    """The digest of a file, and its first bytes. Raises `OSError`, also if a pipe has taken its place meanwhile."""
    with open(path, "rb", opener=_opened_at_once) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, "it is not a regular file")
        beginning = file.read(BYTES_LOOKED_AT)
        file.seek(0)
        return file_digest(file, "blake2b").hexdigest(), beginning


def _opened_at_once(path: str, flags: int) -> int:
    """For `open`, which would wait until somebody writes into a pipe."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
