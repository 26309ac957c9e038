"""The way back from an article that was chosen from a list: to the list, and from there to the room as it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import Struct
from textual.screen import Screen
from textual.widget import Widget

from index.article import ArticleId
from tui.room.announcer import Announcer
from tui.room.bookmark import Bookmark
from tui.room.guide import Guide
from tui.room.panes import Panes
from tui.room.session import Session

_NAME = "the list that the article was chosen from"


class _Before(Struct, frozen=True):
    """The room before a list was opened over it."""

    session: Session
    focused: Widget | None = None


class _Kept(Struct, frozen=True):
    """A list that has led to an article."""

    view: Screen[Any]
    show: Callable[[], None]
    """Puts it over the room again."""
    before: _Before
    article_id: ArticleId
    query: str
    """What is searched there."""


class WayBack:
    """Keeps a list as it was left, as long as the reader may come back to it."""

    def __init__(self, panes: Panes, bookmark: Bookmark, guide: Guide, announcer: Announcer) -> None:
        self._screen = panes.screen
        self._results = panes.results
        self._bookmark = bookmark
        self._guide = guide
        self._announcer = announcer
        self._before = _Before(bookmark.session)
        self._has_led = False
        """Whether the list that was opened last has led to an article."""
        self._kept: _Kept | None = None

    @property
    def query(self) -> str:
        """What was searched before the list was opened."""
        return self._before.session.query

    def begin(self) -> None:
        """A list is to be opened: this is how the room is before."""
        self._before, self._has_led = _Before(self._bookmark.session, self._screen.focused), False

    def keep(self, view: Screen[Any], chosen: ArticleId, show: Callable[[], None]) -> None:
        """The list is left for an article, to which the guide leads; `show` puts it over the room again."""
        self._forget()
        view.app.install_screen(view, _NAME)  # or it would be gone once it is no longer shown
        self._kept = _Kept(view, show, self._before, chosen, self._bookmark.session.query)
        self._has_led = True

    def go_back(self) -> bool:
        """Show the list again as it was left, if the reader is still where it led; whether she is."""
        kept = self._kept
        if kept is None or not self._is_where_it_led(kept):
            self._forget()
            return False
        kept.view.app.uninstall_screen(kept.view)
        self._kept, self._before, self._has_led = None, kept.before, True
        kept.show()
        return True

    def end(self) -> None:
        """The list is left for the room: if it has led somewhere, have the room be as it was before."""
        if self._has_led:
            self._bookmark.return_to(self._before.session)
            self._announcer.say("")
            focused = self._before.focused
            if focused is not None and focused.is_attached:
                self._screen.set_focus(focused)

    def _is_where_it_led(self, kept: _Kept) -> bool:
        hit = self._results.hit
        is_there = self._guide.is_leading or (hit is not None and hit.article_id == kept.article_id)
        return is_there and self._bookmark.session.query == kept.query

    def _forget(self) -> None:
        if self._kept is not None:
            self._kept.view.app.uninstall_screen(self._kept.view)
            self._kept.view.remove()
            self._kept = None
