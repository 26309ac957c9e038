"""Has the archive search for what is typed, and shows the answers: the newest query, page by page."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor

from msgspec import Struct

from index.archive import Archive
from index.errors import ArchiveError
from index.query import EVERYTHING, Query
from index.results import Results, Sort
from tui.advice import unavailable
from tui.room.announcer import Announcer
from tui.room.latest import Latest
from tui.widgets.results_pane import ResultsPane


class Search(Struct, frozen=True):
    """What is asked of the archive: a page of a query."""

    query: Query
    sort: Sort
    offset: int = 0
    is_refresh: bool = False
    """The archive has grown: the highlight stays."""


class Searcher:
    """Keeps the results those of the newest query, in the order that is wanted."""

    def __init__(
        self,
        archive: Archive,
        executor: Executor,
        results: ResultsPane,
        announcer: Announcer,
        *,
        on_shown: Callable[[Search, Results], None],
        on_failed: Callable[[], None],
    ) -> None:
        """`on_shown` is called once the first page of an answer is in the pane, `on_failed` where there is none."""
        self._archive = archive
        self._results = results
        self._announcer = announcer
        self._on_shown = on_shown
        self._on_failed = on_failed
        self._latest = Latest[Search, Results](executor, self._search, self._found, self._failed, self._slow)
        self.query: Query = EVERYTHING
        """The newest; the results on the screen may still be those of an older one."""
        self.sort = Sort.RELEVANCE

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._latest.is_busy

    def search(self, query: Query) -> None:
        """Show what there is for another query."""
        self.query = query
        self.search_again()

    def search_again(self) -> None:
        """Show what there is for the query, in the order that is wanted now."""
        self._ask()

    def next_sort(self) -> None:
        """Show it in another order."""
        order = list(Sort)
        self.sort = order[(order.index(self.sort) + 1) % len(order)]
        self._announcer.say(f"Sorted by {self.sort}")
        self.search_again()

    def want_page(self, offset: int) -> None:
        """Show those from `offset` on, too."""
        if self.query == self._results.shown_query:  # otherwise other results are on their way
            self._ask(offset=offset)

    def archive_grown(self) -> None:
        """Show what has come, unless that will be searched anyhow; a search that has begun may be too early for it."""
        pending = self._latest.pending
        if pending is None or pending.offset:
            self._ask(is_refresh=True)

    def _ask(self, *, offset: int = 0, is_refresh: bool = False) -> None:
        sort = Sort.NEWEST if self.query == EVERYTHING and self.sort is Sort.RELEVANCE else self.sort
        self._latest.ask(Search(self.query, sort, offset, is_refresh))

    def _search(self, asked: Search) -> Results:
        return self._archive.search(
            asked.query, limit=ResultsPane.PAGE, offset=asked.offset, sort=asked.sort, is_folded=True
        )

    def _found(self, asked: Search, results: Results) -> None:
        self._announcer.is_search_slow = False
        is_shown = asked.query == self._results.shown_query
        if asked.is_refresh and is_shown and not (results.total or self._results.row_count):
            return  # what was suggested stays
        if not asked.offset:
            self._results.show(results, sort=asked.sort, keep_highlight=asked.is_refresh)
            self._on_shown(asked, results)
        elif is_shown:
            self._page_found(results)

    def _page_found(self, results: Results) -> None:
        if results.rows == self._results.row_count:
            self._results.add_page(results)
        else:  # other articles are folded now
            self._ask(is_refresh=True)

    def _failed(self, _: Search, error: ArchiveError) -> None:
        self._announcer.is_search_slow = False
        self._announcer.say(str(error))
        if not self._results.row_count:
            self._results.say(unavailable(error))
        self._announcer.show_place()
        self._on_failed()

    def _slow(self) -> None:
        self._announcer.is_search_slow = True
        self._announcer.show_place()
