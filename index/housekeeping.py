"""What is done behind the screen: bring the search index up to date with the store and its tags, then annotate.

Run as a process of its own, `python -m index.housekeeping FOLDER`, it never holds up a keystroke. It carries on where
an earlier one was killed, because the index remembers up to which revision of the store it is complete. Who reads an
article writes "read" and its id on a line of the standard input: it is annotated before all others. Those on a line
after "view", the results in view, come next. When one is done, its id is written back.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from io import FileIO
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from index.annotation import Annotation, Annotator, EntityKind, Pass, pass_of
from index.article import ArticleId
from index.engine import Engine, Name, Naming
from index.errors import ArchiveBusy, ArchiveError, EngineUnavailable
from index.identity.identities import Identities
from index.query import Field
from index.store import Annotated, Store, Tagged

if TYPE_CHECKING:
    from index.archive import Archive

_LISTED_AT_ONCE = 400
_NAMED_AT_LEAST = 250
_NAMED_AT_MOST = 20_000
"""Articles, so that memory stays bounded."""
_PART_NAMED_AT_ONCE = 3
_ANNOTATIONS_AT_ONCE = 500
_TAGGED_AT_ONCE = 5_000
_FIELDS = {
    EntityKind.PERSON: Field.PERSON,
    EntityKind.ORGANISATION: Field.ORGANISATION,
    EntityKind.PLACE: Field.PLACE,
}
_LIBRARIES_WITH_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")
"""Threads that wait for one another take an eighth more time, and the screen its core. Read when numpy is loaded."""
READ, IN_VIEW = "read", "view"
"""Before the ids of articles on a line of the standard input."""
_LOCK_FILE = "housekeeping.lock"
_SHORTEST_PAUSE_SECONDS = 0.02
_LONGEST_PAUSE_SECONDS = 1.0
"""Between two looks for something to do, which take a fifth of a millisecond: longer, the longer nothing comes."""
_QUIET_SECONDS = 1.0
"""Nobody adds articles then, who would have to wait for names to be found in others."""


def annotate_backlog(store: Store, annotator: Annotator, better: Sequence[Pass] = ()) -> Iterator[int]:
    """Annotate every article that lacks it, or a `better` one, the newest first; gives the number after each batch.

    May raise `AnnotatorUnavailable`.
    """
    after: ArticleId | None = None
    while ids := store.unannotated((pass_of(annotator), *better), after, _LISTED_AT_ONCE):
        for start in range(0, len(ids), annotator.at_once):
            yield annotate_some(store, annotator, ids[start : start + annotator.at_once], better)
        after = ids[-1]


def annotate_some(
    store: Store, annotator: Annotator, article_ids: Sequence[ArticleId], better: Sequence[Pass] = ()
) -> int:
    """Annotate those of these articles that exist; how many they were. May raise `AnnotatorUnavailable`."""
    articles = store.articles(article_ids)
    annotations = annotator.annotate_all(articles)
    store.annotate(list(zip(articles, annotations, strict=True)), pass_of(annotator), unless=better)
    return len(articles)


def name_annotated(
    store: Store, engine: Engine, identities: Identities, passes: Sequence[Pass], *, is_last: bool
) -> None:
    """Tell `engine` what the articles name that were annotated since it was told last.

    It writes all names anew each time: so only when there are a good part more of them, or no more to come.
    """
    checkpoint, revision = engine.name_checkpoint(), store.annotation_revision()
    if checkpoint > revision:  # the store was put back from an older copy
        checkpoint = 0
    waiting = revision - checkpoint
    if not waiting or (not is_last and waiting < max(_NAMED_AT_LEAST, checkpoint // _PART_NAMED_AT_ONCE)):
        return
    after, names = checkpoint, dict[ArticleId, Naming]()
    while some := store.annotated_since(passes, after, _ANNOTATIONS_AT_ONCE):
        shown = identities.of({one.article_id: one.annotation for one in some})
        names |= {one.article_id: naming(replace(one, annotation=shown[one.article_id])) for one in some}
        after = some[-1].revision
        if len(names) >= _NAMED_AT_MOST:
            engine.name(list(names.values()), after)
            names.clear()
    engine.name(list(names.values()), max(after, revision))


def tell_tags(store: Store, engine: Engine) -> None:
    """Tell `engine` the tags that were changed since it was told last: at once, for they are few."""
    checkpoint, revision = engine.tag_checkpoint(), store.tag_revision()
    if checkpoint == revision:
        return
    after = checkpoint if checkpoint < revision else 0  # the store was put back from an older copy
    tagged = dict[ArticleId, Naming]()
    while some := store.tagged_since(after, _TAGGED_AT_ONCE):
        tagged |= {one.article_id: _naming_of_tags(one) for one in some}
        after = some[-1].revision
        if len(tagged) >= _NAMED_AT_MOST:
            engine.tag(list(tagged.values()), after)
            tagged.clear()
    engine.tag(list(tagged.values()), max(after, revision))


def _naming_of_tags(tagged: Tagged) -> Naming:
    return Naming(tagged.article_id, tuple((Name(Field.TAG, tag), 1) for tag in tagged.tags))


def naming(one: Annotated) -> Naming:
    """What the engine is told of an article: its names, and its story if another article tells it too."""
    story = ((Name(Field.STORY, one.story), 1),) if one.story else ()
    return Naming(one.article_id, (*names_in(one.annotation), *story))


def names_in(annotation: Annotation) -> tuple[tuple[Name, int], ...]:
    """Whom and what an article names, and who speaks in it; each with the number of mentions or quotations."""
    mentions = Counter(mention.entity_id for mention in annotation.mentions)
    speakers = Counter(quotation.speaker for quotation in annotation.quotations if quotation.speaker)
    return (
        *((Name(_FIELDS[entity.kind], entity.name), mentions[entity.id]) for entity in annotation.entities),
        *((Name(Field.SPEAKER, speaker), quotations) for speaker, quotations in speakers.items()),
    )


@contextlib.contextmanager
def sole_housekeeper(folder: Path, *, patience_seconds: float = 0.0) -> Iterator[None]:
    """Hold the archive's housekeeping lock. Raises `ArchiveBusy` when another process keeps it."""
    from filelock import FileLock, Timeout  # noqa: PLC0415  (20 ms that who only searches needs not spend)

    try:
        with FileLock(folder / _LOCK_FILE, timeout=patience_seconds, mode=0o600):
            yield
    except Timeout as error:
        raise ArchiveBusy("Another process is bringing the search index up to date") from error


def ensure_sound(engine: Engine) -> None:
    """Clear an index that is damaged, unfinished or made by another version, so that it is built anew."""
    try:
        engine.verify()
    except EngineUnavailable:
        engine.clear()


def command(folder: Path) -> list[str]:
    """What starts housekeeping in a process of its own. It ends by itself when the process that started it is gone."""
    return [sys.executable, "-m", "index.housekeeping", str(folder), "--parent", str(os.getpid())]


def start(folder: Path) -> subprocess.Popen[bytes]:
    """Start it, from a process that runs no event loop."""
    return subprocess.Popen(
        command(folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl+C in the terminal is for the screen
    )


@contextlib.contextmanager
def beside(folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Keep house in a process of its own for as long as this one does something."""
    process = start(folder)
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


class Wishes:
    """Articles that are to be annotated first, read in a thread: what somebody reads, then what she has in view."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self._read: list[ArticleId] = []
        self._in_view: list[ArticleId] = []
        self._has_come = threading.Event()
        threading.Thread(target=self._hear, args=(lines,), daemon=True).start()

    def wait(self, seconds: float) -> None:
        """Wait for so long, or until there is one."""
        self._has_come.wait(seconds)

    def take(self) -> ArticleId | None:
        """The newest of those that somebody reads, if there is one."""
        self._has_come.clear()
        return self._read.pop() if self._read else None

    def take_in_view(self) -> ArticleId | None:
        """The first of those in view that was not taken."""
        in_view = self._in_view  # the thread puts others in its place, and changes none
        return in_view.pop(0) if in_view else None

    def _hear(self, lines: Iterable[bytes]) -> None:
        for line in lines:
            how, _, ids = line.decode("ascii", "replace").partition(" ")
            wished = list(map(ArticleId, ids.split()))
            if how == READ:
                self._read.extend(wished)
            elif how == IN_VIEW:
                self._in_view = wished
            self._has_come.set()


def keep_house(folder: Path, parent: int | None, wishes: Wishes) -> None:
    """Index and annotate whatever comes, until `parent` is gone; without one, until all is done."""
    from index.archive import Archive  # noqa: PLC0415  (the archive starts this module)

    os.nice(5)
    with contextlib.closing(Archive.open(folder)) as archive:
        busy_at, pause = time.monotonic(), _SHORTEST_PAUSE_SECONDS
        while True:
            with contextlib.suppress(ArchiveError):  # said by the process that asks; here, try again
                is_quiet = parent is None or time.monotonic() - busy_at > _QUIET_SECONDS
                for _ in archive.do_housework() if is_quiet else archive.catch_up():
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
        article_id := wishes.take() or (wishes.take_in_view() if archive.is_indexed() else None)
    ) is not None:
        if archive.go_over_first(article_id):
            sys.stdout.write(f"{article_id}\n")
            sys.stdout.flush()


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
    chosen = arguments.parse_args()
    lines = iter(FileIO(sys.stdin.fileno(), closefd=False).readline, b"")  # no lock to be held when it ends
    keep_house(chosen.folder, chosen.parent, Wishes(lines if chosen.parent else ()))


if __name__ == "__main__":
    main()
