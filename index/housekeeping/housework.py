"""The work behind the screen: bring the index up to date, find stories, annotate, tell the engine names and tags.

Each piece carries on where an earlier one was killed, because the index remembers up to which revision of the store it
is complete.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from index.annotation import Annotator, Pass, pass_of
from index.article import ArticleId
from index.engine import Engine
from index.engines.choosing import Engines
from index.errors import AnnotatorUnavailable, ArchiveBusy, EngineUnavailable
from index.housekeeping.naming import tell_names, tell_tags
from index.identity.identities import Identities
from index.store import Store

_LISTED_AT_ONCE = 400
_LOCK_FILE = "housekeeping.lock"


class Housework:
    """What is done in the archive of a folder, by whichever process holds its lock. Safe from any thread."""

    def __init__(
        self,
        folder: Path,
        store: Store,
        engines: Engines,
        annotators: Sequence[Annotator],
        identities: Identities,
    ) -> None:
        """The first of `annotators` goes over everything at once; each further one is better, and takes its time."""
        self._folder = folder
        self._store = store
        self._engines = engines
        self._annotators = annotators
        self._passes = tuple(map(pass_of, annotators))
        self._identities = identities
        self._annotated_at: dict[str, int] = {}
        """The store's revision up to which each annotator has gone over everything."""
        self._verified: Engine | None = None
        self._stories_known_at = -1
        """The store's revision up to which they are."""
        self._decisions_told = -1
        """The store's revision of decisions up to which the engine has names as they were decided."""

    @property
    def _engine(self) -> Engine:
        return self._engines.chosen

    def is_indexed(self) -> bool:
        """Whether everything that is kept can be found, also by its tags."""
        try:
            engine = self._engine
            is_complete = engine.checkpoint() == self._store.revision()
            return is_complete and engine.tag_checkpoint() == self._store.tag_revision()
        except EngineUnavailable:
            return False

    def catch_up(self, *, patience_seconds: float = 0.0) -> Iterator[int]:
        """Bring the index up to date; gives the number of articles after each batch. Raises `ArchiveBusy`."""
        from index.housekeeping import indexing  # noqa: PLC0415  (who only reads needs none of it)

        with sole_housekeeper(self._folder, patience_seconds=patience_seconds):
            engine = self._engine
            if engine is not self._verified:
                self._engines.remove_others()
                ensure_sound(engine)
                self._verified = engine
            try:
                tell_tags(self._store, engine)
                for articles in indexing.catch_up(self._store, engine):
                    yield articles
                    tell_tags(self._store, engine)
            except EngineUnavailable:
                self._verified = None  # the next round finds out, and builds it anew
                raise

    def do_all(self) -> Iterator[None]:
        """Index what is new, then annotate until something is new again: all at once, then all better.

        Yields often, to be stopped.
        """
        for _ in self.catch_up():
            yield
        for _ in self._find_stories():
            yield
            if not self.is_indexed():
                return
        for annotator in self._annotators:
            for _ in self._go_over(annotator):
                self._tell_names(is_last=False)
                yield
                if not self.is_indexed():
                    return
            for _ in self._settle_names():
                yield
            self._tell_names(is_last=True)
            yield
        with sole_housekeeper(self._folder):
            self._engine.compact()

    def go_over_first(self, article_id: ArticleId) -> bool:
        """Have the best annotator that works here go over one article before its turn; whether one has now.

        Called by housekeeping for the article that somebody reads. Of no use where there is one pass only.
        """
        best = max((n for n, annotator in enumerate(self._annotators) if annotator.is_available), default=0)
        if best == 0:
            return False
        if not self._store.annotations([article_id], self._passes[best:]):
            try:
                annotate_some(self._store, self._annotators[best], [article_id], self._passes[best + 1 :])
            except AnnotatorUnavailable:
                return False
        return True

    def rebuild(self, engine_name: str = "") -> Iterator[int]:
        """Build the index anew from the store; gives the number of articles after each batch. Raises `ArchiveBusy`.

        With another engine of `index.engines.choosing`, if one is named: the one before answers until it is complete.
        """
        from index.housekeeping import indexing  # noqa: PLC0415  (who only reads needs none of it)

        with sole_housekeeper(self._folder, patience_seconds=10.0):
            name = engine_name or self._engines.chosen_name
            engine = self._engines.named(name)
            engine.clear()
            tell_tags(self._store, engine)
            yield from indexing.catch_up(self._store, engine)
            self._engines.choose(name)

    def tell_tags(self) -> None:
        """Have articles found by the tags that they have now, unless another process keeps house: it will do so."""
        with contextlib.suppress(ArchiveBusy), sole_housekeeper(self._folder):
            tell_tags(self._store, self._engine)

    def _find_stories(self) -> Iterator[int]:
        """Find the stories of articles that have changed since they were found last; raises `ArchiveBusy`."""
        from index import stories  # noqa: PLC0415  (who only reads needs none of it)

        revision = self._store.revision()
        if revision == self._stories_known_at:
            return
        yield from self._step_by_step(stories.find_stories(self._store))
        self._stories_known_at = revision

    def _go_over(self, annotator: Annotator) -> Iterator[int]:
        """Have it annotate what neither it nor a better one has; nothing if it cannot work here."""
        revision = self._store.revision()
        if not annotator.is_available or self._annotated_at.get(annotator.name) == revision:
            return
        better = self._passes[self._annotators.index(annotator) + 1 :]
        with contextlib.suppress(
            AnnotatorUnavailable
        ):  # what there is will do, and it will not be better soon
            yield from annotate_backlog(self._store, annotator, better)
        self._annotated_at[annotator.name] = revision

    def _settle_names(self) -> Iterator[int]:
        """Find out for whom short names stand in the whole archive."""
        from index.identity.archive_aliases import settle  # noqa: PLC0415

        yield from self._step_by_step(settle(self._store))

    def _step_by_step(self, steps: Iterator[int]) -> Iterator[int]:
        """Do each step alone, until one has found nothing; between them others may. Raises `ArchiveBusy`."""
        while True:
            with sole_housekeeper(self._folder):
                found = next(steps, 0)
            if not found:
                return
            yield found

    def _tell_names(self, *, is_last: bool) -> None:
        """At once when a person has decided something, who waits to find it."""
        decisions = self._store.decision_revision()
        is_awaited = decisions != self._decisions_told
        tell_names(self._store, self._engine, self._identities, self._passes, is_last=is_last or is_awaited)
        self._decisions_told = decisions


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
