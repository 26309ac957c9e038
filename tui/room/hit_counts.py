"""How many hits each result in view has: counted once nobody types, for every body must be looked through."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Executor

from msgspec import Struct

from index.archive import Archive
from index.article import ArticleId
from index.errors import ArchiveError
from index.query import EVERYTHING, Query
from tui.room.latest import Latest
from tui.widgets.results_pane import ResultsPane


class _Asked(Struct, frozen=True):
    query: Query
    article_ids: tuple[ArticleId, ...]


class HitCounts:
    """Gives the results in view their numbers of hits."""

    def __init__(self, archive: Archive, executor: Executor, pane: ResultsPane) -> None:
        self._archive = archive
        self._pane = pane
        self._latest = Latest[_Asked, Mapping[ArticleId, int]](
            executor, self._count, self._counted, self._failed
        )

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._latest.is_busy

    def ask(self) -> None:
        """Count what is in view and was not counted before."""
        query, article_ids = self._pane.shown_query, self._pane.uncounted()
        if query != EVERYTHING and article_ids:
            self._latest.ask(_Asked(query, article_ids))

    def _count(self, asked: _Asked) -> Mapping[ArticleId, int]:
        return self._archive.hit_counts(asked.article_ids, asked.query)

    def _counted(self, asked: _Asked, counts: Mapping[ArticleId, int]) -> None:
        if asked.query == self._pane.shown_query:
            self._pane.show_counts(counts)

    def _failed(self, asked: _Asked, _: ArchiveError) -> None:
        """The search, or the next reading, says what is wrong."""
