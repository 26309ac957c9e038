"""The way back from an article that was chosen from a list: to the list, and from there to the room as it was."""

from __future__ import annotations

from collections.abc import Callable
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
        self._show: Callable[[], None] = lambda: None
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

    def keep(self, view: Screen[Any], chosen: ArticleId, show: Callable[[], None]) -> None:
        """The list is left for an article, to which the guide leads; `show` puts it over the room again."""
        self._screen.app.install_screen(view, _NAME)  # or it would be gone once another is shown
        self._view, self._show = view, show
        self._chosen, self._found_by = chosen, self._bookmark.session.query

    def go_back(self) -> bool:
        """Show the list again as it was left, if the reader is still where it led; whether she is."""
        if self._view is None or not self._is_where_it_led:
            self._forget()
            return False
        self._view.app.uninstall_screen(self._view)
        self._view = None
        self._show()
        return True

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
