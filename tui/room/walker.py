"""Walks from mention to mention of a name, and on into the next result that has it; says how far that is."""

from __future__ import annotations

from concurrent.futures import Executor

from msgspec import Struct

from index.archive import Archive
from index.errors import ArchiveError
from index.query import Query
from index.results import Sort
from tui.named import Named
from tui.room.announcer import Announcer
from tui.room.latest import Latest
from tui.room.opener import Opener
from tui.room.panes import Panes
from tui.widgets.arrival import AtMention


class _Way(Struct, frozen=True):
    """Out of the article in a row, to the next one that names somebody."""

    named: Named
    step: int
    query: Query
    sort: Sort
    row: int


class Walker:
    """Looks for the next result in a thread of its own: nothing else waits for it."""

    def __init__(
        self, archive: Archive, executor: Executor, panes: Panes, opener: Opener, announcer: Announcer
    ) -> None:
        self._archive = archive
        self._panes = panes
        self._results, self._article = panes.results, panes.article
        self._opener = opener
        self._announcer = announcer
        self._newest: _Way | None = None
        self._latest = Latest[_Way, int | None](executor, self._look, self._found, self._failed, self._slow)

    @property
    def is_busy(self) -> bool:
        """Whether a result is still looked for."""
        return self._latest.is_busy

    def walk(self, named: Named, step: int) -> None:
        """Go to the next mention of a name (1) or to the one before (-1)."""
        self._panes.bring_article_to_front()
        if self._article.step_mention(named, step):
            self._announcer.say_mention()
        elif self._article.reading is not None:
            self._walk_on(self._way(named, step))

    def _walk_on(self, way: _Way) -> None:
        """Look for the next result, unless that is being done; what was looked for before is no longer wanted."""
        if not (self.is_busy and way == self._newest):
            self._newest = way
            self._latest.ask(way)

    def _way(self, named: Named, step: int) -> _Way:
        results = self._results
        return _Way(named, step, results.shown_query, results.sort, results.highlighted)

    def _look(self, way: _Way) -> int | None:
        return self._archive.next_naming(
            way.named.subject,
            way.query,
            way.row,
            step=way.step,
            sort=way.sort,
            is_folded=True,
            is_wanted=lambda: way == self._newest,
        )

    def _found(self, way: _Way, row: int | None) -> None:
        if way != self._way(way.named, way.step):
            return  # the reader has gone elsewhere meanwhile
        if row is None or row >= self._results.row_count:
            self._announcer.say_of_article(self._none_names(way))
            return
        self._opener.arrival = AtMention(way.named, way.step)
        self._results.highlighted = row

    def _none_names(self, way: _Way) -> str:
        are_all_seen = way.row == (0 if way.step > 0 else self._results.row_count - 1)
        which = "other" if are_all_seen else "later" if way.step > 0 else "earlier"
        return f"No {which} result names {way.named.name}"

    def _failed(self, way: _Way, error: ArchiveError) -> None:
        self._announcer.say_of_article(str(error))

    def _slow(self) -> None:
        self._announcer.say_of_article("Looking for the next result …")
