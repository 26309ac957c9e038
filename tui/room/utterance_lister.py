"""Lists what is said, page by page: the first while somebody types, further ones as far as she may look."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor

from msgspec import Struct

from index.archive import Archive
from index.article import ArticleId
from index.errors import ArchiveError
from index.utterance_search import UtteranceSearch
from index.utterances import Utterances
from tui.room.latest import Latest
from tui.widgets.quotation_rows import QuotationRows

FIRST_PAGE, PAGE = 10, 50
"""Articles that are read at once: the first rows are there at once, and what is asked meanwhile need not wait."""
ROWS_AHEAD = 1_000
"""Rows below the highlighted one from which on no more are read: a reader who goes there has them read."""


class _Page(Struct, frozen=True):
    wanted: UtteranceSearch
    offset: int

    @property
    def articles(self) -> int:
        return PAGE if self.offset else FIRST_PAGE


class UtteranceLister:
    """Keeps rows those of the newest search. All but the reading happens on the event loop."""

    def __init__(
        self,
        archive: Archive,
        executor: Executor,
        rows: QuotationRows,
        on_page: Callable[[], None],
        on_failed: Callable[[ArchiveError], None],
    ) -> None:
        self._archive = archive
        self._rows = rows
        self._on_page = on_page
        self._on_failed = on_failed
        self._latest = Latest[_Page, Utterances](executor, self._read, self._found, self._failed)
        self._wanted = UtteranceSearch()
        self._next: int | None = None
        """The place of the next page; ``None`` before the first, and after the last."""
        self._quoting = set[ArticleId]()
        self.articles_seen = self.articles = 0

    @property
    def is_busy(self) -> bool:
        """Whether a page is still to come."""
        return self._latest.is_busy

    @property
    def is_complete(self) -> bool:
        """Whether all that is wanted is in the rows."""
        return self._next is None and not self.is_busy

    @property
    def articles_quoting(self) -> int:
        """How many articles the rows are from."""
        return len(self._quoting)

    def list(self, wanted: UtteranceSearch) -> None:
        """Show what is wanted now."""
        self._wanted, self._next = wanted, None
        self._latest.ask(_Page(wanted, 0))

    def go_on(self) -> None:
        """Read the next page, if the reader is not too far above it."""
        if self._next is not None and self._rows.rows_below < ROWS_AHEAD:
            self._latest.ask(_Page(self._wanted, self._next))
            self._next = None

    def _read(self, page: _Page) -> Utterances:
        return self._archive.utterances(page.wanted, limit=page.articles, offset=page.offset)

    def _found(self, page: _Page, found: Utterances) -> None:
        if page.offset and page.wanted != self._wanted:
            return
        if page.offset == 0:
            self._quoting.clear()
            self._rows.show(found.utterances)
        else:
            self._rows.add(found.utterances)
        self._quoting |= {utterance.article_id for utterance in found.utterances}
        self.articles_seen, self.articles = page.offset + found.articles, found.total
        if page.wanted == self._wanted:
            has_more = found.articles == page.articles and self.articles_seen < found.total
            self._next = self.articles_seen if has_more else None
            self.go_on()
        self._on_page()

    def _failed(self, page: _Page, error: ArchiveError) -> None:
        if page.wanted == self._wanted:
            self._on_failed(error)
