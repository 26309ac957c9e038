"""The way back from an article that was chosen from a list: to the list, and from there to the room as it was."""

from __future__ import annotations

from typing import Any

from textual.screen import Screen

from index.article import ArticleId
from tui.room.announcer import Announcer
from tui.room.bookmark import Bookmark
from tui.room.guide import Guide
from tui.room.panes import Panes

_NAME = "the list that the article was chosen from"


class WayBack:
    """Keeps a list as it was left, as long as the reader may come back to it."""

    def __init__(self, panes: Panes, bookmark: Bookmark, guide: Guide, announcer: Announcer) -> None:
        self._screen = panes.screen
        self._results = panes.results
        self._bookmark = bookmark
        self._guide = guide
        self._announcer = announcer
        self._room, self._focused = bookmark.session, self._screen.focused
        self._view: Screen[Any] | None = None
        self._chosen: ArticleId | None = None
        self._found_by = ""

    @property
    def query(self) -> str:
        """What was searched before the list was opened."""
        return self._room.query

    def begin(self) -> None:
        """A list is to be opened: this is how the room is before."""
        self._forget()
        self._room, self._focused = self._bookmark.session, self._screen.focused
        self._chosen = None

    def keep(self, view: Screen[Any], chosen: ArticleId) -> None:
        """The list is left for an article, to which the guide leads."""
        self._screen.app.install_screen(view, _NAME)  # or it would be gone once another is shown
        self._view, self._chosen, self._found_by = view, chosen, self._bookmark.session.query

    def take(self) -> Screen[Any] | None:
        """The list as it was left, if the reader is still where it led; it is to be shown again."""
        if not self._is_where_it_led:
            self._forget()
        view, self._view = self._view, None
        if view is not None:
            view.app.uninstall_screen(view)
        return view

    def end(self) -> None:
        """The list is left for the room: if it has led somewhere, have the room be as it was before."""
        if self._chosen is not None:
            self._bookmark.return_to(self._room)
            self._announcer.say("")
            if self._focused is not None and self._focused.is_attached:
                self._screen.set_focus(self._focused)

    @property
    def _is_where_it_led(self) -> bool:
        hit = self._results.hit
        is_there = self._guide.is_leading or (hit is not None and hit.article_id == self._chosen)
        return is_there and self._bookmark.session.query == self._found_by

    def _forget(self) -> None:
        if self._view is not None:
            self._view.app.uninstall_screen(self._view)
            self._view.remove()
            self._view = None
