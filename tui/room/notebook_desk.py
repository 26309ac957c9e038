"""Where the notebook lies: highlights are written into it, and it is opened over the room."""

from __future__ import annotations

from collections.abc import Awaitable
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from index.analysis import words
from index.archive import Archive
from index.article import Article
from index.errors import ArticleNotFound
from index.notebook.entries import Entry
from index.query import Field
from index.text.anchors import Found
from tui.room.announcer import Announcer
from tui.room.copying import Copier
from tui.room.guide import Guide, Wanted
from tui.room.highlighter import Highlighter
from tui.room.narrowing import in_field, printed_by
from tui.room.panes import Panes
from tui.room.scribe import Scribe
from tui.room.threads import Threads
from tui.room.way_back import WayBack
from tui.widgets.arrival import AtPlace

if TYPE_CHECKING:
    from tui.screens.notebook import NotebookView

_ENOUGH_WORDS = 8
"""Of the words that were kept, to find an article by that has no headline."""
_WAY_BACK = "Esc goes back to the notebook"
_CHANGED = "The article has changed: the words are likely these"


class NotebookDesk:
    """Starts what the keys of the notebook ask for."""

    def __init__(
        self,
        archive: Archive,
        threads: Threads,
        panes: Panes,
        announcer: Announcer,
        *,
        guide: Guide,
        copier: Copier,
        way_back: WayBack,
    ) -> None:
        self._archive = archive
        self._threads = threads
        self._panes = panes
        self._guide = guide
        self._copier = copier
        self._way_back = way_back
        self._scribe = Scribe(archive, threads)
        self._highlighter = Highlighter(archive, self._scribe, panes.article, announcer)

    @property
    def is_busy(self) -> bool:
        """Whether something is still to be written."""
        return self._highlighter.is_busy or self._scribe.is_busy

    async def stop(self) -> None:
        """Write what is left to be written."""
        await self._scribe.finish()

    def open(self) -> None:
        """Show what is kept."""
        from tui.screens.notebook import NotebookView  # noqa: PLC0415  (the room opens without it)

        self._way_back.begin()
        self._open(NotebookView(self._archive, self._threads, self._scribe, self._copier, self._find))

    def _open(self, view: NotebookView) -> None:
        self._panes.screen.app.push_screen(view, partial(self._closed, view))

    def _open_again(self, view: NotebookView) -> None:
        self._open(view)
        view.look_again()

    def highlight(self) -> None:
        """Mark what is at hand, or mark it otherwise."""
        self._start(self._highlighter.highlight())

    def remove_highlight(self) -> None:
        """Take the mark at hand away."""
        self._start(self._highlighter.remove())

    def undo(self) -> None:
        """Undo the last change."""
        self._start(self._highlighter.undo())

    def redo(self) -> None:
        """Redo it."""
        self._start(self._highlighter.redo())

    def _start(self, change: Awaitable[None]) -> None:
        self._panes.article.run_worker(change, group="notebook")

    def _closed(self, view: NotebookView, wanted: Wanted | None) -> None:
        self._start(self._highlighter.look_again())
        if wanted is None:
            self._way_back.end()
            return
        self._guide.lead_to(replace(wanted, searched_before=self._way_back.query))
        self._way_back.keep(view, wanted.article_id, partial(self._open_again, view))

    async def _find(self, entry: Entry) -> Wanted:
        """Raises `ArticleNotFound`."""
        return await self._threads.ask(self._wanted, entry)

    def _wanted(self, entry: Entry) -> Wanted:
        found = self._archive.notebook.find(entry)
        if found is None:
            raise ArticleNotFound("The words are gone from the article; they are kept here")
        article = self._archive.article(entry.article_id)
        remark = _WAY_BACK if found.is_certain else _CHANGED
        return Wanted(article.id, _search_for(article, found), AtPlace(found.span), remark)


def _search_for(article: Article, found: Found) -> str:
    if words(article.headline):
        printed = in_field(Field.TITLE, article.headline)
    else:
        first = words(found.span.of(article.body))[:_ENOUGH_WORDS]
        printed = f'"{" ".join(first)}"'
    return " ".join([printed, *printed_by(article.source, article.published)])
