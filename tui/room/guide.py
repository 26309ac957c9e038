"""Leads to the article of what was chosen in another list, which need be no result."""

from __future__ import annotations

from msgspec import Struct

from index.article import ArticleId
from tui.room.announcer import Announcer
from tui.room.narrower import Narrower
from tui.room.opener import Opener
from tui.room.panes import Panes
from tui.widgets.arrival import AnyArrival


class Wanted(Struct, frozen=True):
    """An article, and how it is come by."""

    article_id: ArticleId
    query: str
    """What finds it, and little else."""
    arrival: AnyArrival
    """Where it is opened."""
    remark: str = ""
    """What is to be said of that."""
    searched_before: str | None = None
    """To what u goes back, if not to what is in the box."""


class Guide:
    """Searches for the article unless it is one of the results, so that what is open is always a result."""

    def __init__(self, panes: Panes, opener: Opener, announcer: Announcer, narrower: Narrower) -> None:
        self._results = panes.results
        self._article = panes.article
        self._opener = opener
        self._announcer = announcer
        self._narrower = narrower
        self._awaited: Wanted | None = None
        """Until the results are there that its article is one of."""

    @property
    def is_leading(self) -> bool:
        """Whether the article is still to be found."""
        return self._awaited is not None

    def lead_to(self, wanted: Wanted) -> None:
        """Have it opened: at once if it is among the results that are known, else once it is found."""
        self._awaited = wanted
        is_there = self._results.row_of(wanted.article_id) is not None
        if is_there or not self._narrower.search_for(wanted.query, wanted.searched_before):
            self.results_shown()

    def results_shown(self) -> None:
        """Other results are on the screen: if an article is awaited among them, it is opened."""
        awaited, self._awaited = self._awaited, None
        if awaited is None:
            return
        row = self._results.row_of(awaited.article_id)
        if row is None:
            self._announcer.say("The article is not among these results; u goes back")
            return
        self._opener.arrival = awaited.arrival
        self._results.highlighted = row
        if self._results.hit is not None:
            self._opener.hit_highlighted(self._results.hit)  # for it may have been highlighted before
        self._article.screen.set_focus(self._article)
        if awaited.remark:
            self._announcer.say(awaited.remark)
