"""The reader's bookmark: how she left the room is kept, and she finds the article open where she left it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from textual.widgets import Input

from index.article import ArticleId
from index.parsing import parse
from index.query import Query
from index.results import Results, Sort
from tui.room.column import Column
from tui.room.import_desk import ImportDesk
from tui.room.marking import Marking
from tui.room.opener import Opener
from tui.room.pane_layout import PaneLayout
from tui.room.searcher import Searcher
from tui.room.session import Session
from tui.widgets.results_pane import ResultsPane
from tui.widgets.search_box import SearchBox


class Bookmark:
    """Keeps the session, and brings back the one that was kept: the query at once, the article with its results."""

    def __init__(
        self,
        left: Session,
        write: Callable[[Session], Awaitable[Any]],
        *,
        box: SearchBox,
        results: ResultsPane,
        layout: PaneLayout,
        searcher: Searcher,
        opener: Opener,
        marking: Marking,
        column: Column,
        import_desk: ImportDesk,
    ) -> None:
        """`left` is how the room was left; `write` may raise `OSError`."""
        self._kept = left
        self._write = write
        self._box = box
        self._results = results
        self._layout = layout
        self._searcher = searcher
        self._opener = opener
        self._marking = marking
        self._column = column
        self._import_desk = import_desk
        self._returning: Session | None = left
        """Until the results are there that the article is one of."""

    @property
    def session(self) -> Session:
        """The room as it is now."""
        if self._returning is not None:
            return self._returning
        hit = self._results.hit
        return Session(
            query=self._box.value,
            sort=self._searcher.sort,
            theme=self._box.app.theme,
            has_names_beside=self._layout.has_names_beside,
            has_names_over=self._layout.has_names_over,
            article_id=hit.article_id if hit is not None else "",
            row=self._results.highlighted,
            scroll_y=self._opener.place_in(hit.article_id) if hit is not None else 0,
            unmarked=self._marking.unmarked,
            text_width=self._column.width,
            folder=self._import_desk.folder,
        )

    async def keep(self) -> None:
        """Keep the room as it is for the next time, if it can be written."""
        session = self.session
        if session != self._kept:
            with suppress(OSError):
                await self._write(session)
                self._kept = session

    def return_to(self, left: Session) -> None:
        """Have the room be again as it was: the query in the box, and the article open with its results."""
        self._returning = left
        if self._box.value == left.query:
            self._searcher.search_again()
        else:
            self._box.value = left.query

    def return_to_query(self) -> None:
        """Have the query stand in the box again, to be searched once the archive is open."""
        with self._box.prevent(Input.Changed):
            self._box.value = self._kept.query
        self._box.select_all()
        self._searcher.query = parse(self._kept.query, typing=True)
        self._searcher.sort = Sort(self._kept.sort)

    def return_to_article(self, query: Query, results: Results) -> None:
        """Have the article highlighted again, if these are the first results and they are those it was one of."""
        left, self._returning = self._returning, None
        if left is None or not left.article_id or query != parse(left.query, typing=True):
            return
        on_page = (row for row, hit in enumerate(results.hits) if hit.article_id == left.article_id)
        row = next(on_page, left.row if left.row >= len(results.hits) else 0)
        if row < results.rows:
            self._results.highlighted = row
            self._opener.return_to(ArticleId(left.article_id), left.scroll_y)
