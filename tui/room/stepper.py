"""Steps through what is marked in the open article, hits and quotations, and says how far it is."""

from __future__ import annotations

from functools import partial

from index.query import EVERYTHING
from tui.room.announcer import Announcer
from tui.room.opener import Opener
from tui.room.panes import Panes
from tui.widgets.arrival import Arrival
from tui.widgets.article_pane import ArticlePane
from tui.widgets.results_pane import ResultsPane


class Stepper:
    """From hit to hit it goes on into the next result; quotations go round and round."""

    def __init__(
        self, results: ResultsPane, article: ArticlePane, panes: Panes, opener: Opener, announcer: Announcer
    ) -> None:
        self._results = results
        self._article = article
        self._panes = panes
        self._opener = opener
        self._announcer = announcer

    def step_match(self, step: int) -> None:
        """Go to the next hit (1) or the previous one (-1), as soon as the article is open."""
        self._panes.bring_article_to_front()
        self._opener.once_open(partial(self._step_match, step))

    def step_quotation(self, step: int) -> None:
        """Go to the next quotation (1) or the previous one (-1), as soon as the article is open."""
        self._panes.bring_article_to_front()
        self._opener.once_open(partial(self._step_quotation, step))

    def _step_match(self, step: int) -> None:
        if self._article.step_match(step) or (not self._article.is_finding and self._step_article(step)):
            self._announcer.say_of_article("")
        else:
            self._announcer.say_of_article(self._why_not(step))
        self._announcer.show_place()

    def _step_quotation(self, step: int) -> None:
        place, total = self._article.step_quotation(step)
        quotation = self._article.quotation
        if quotation is None:
            self._announcer.say_of_article("No quotation in this article")
        else:
            speaker = quotation.speaker or "speaker not named"
            self._announcer.say_of_article(f"Quotation {place} of {total}: {speaker}")

    def _why_not(self, step: int) -> str:
        """Why there is no hit to be gone to."""
        which = "last" if step > 0 else "first"
        if self._article.is_finding:
            return f"That was the {which} one in this article; Esc goes back to the search"
        if not self._results.row_count:
            return "There is no hit, as nothing was found"
        if self._results.shown_query == EVERYTHING:
            return "There is no hit, as nothing is searched for: / goes to the search box"
        return f"That was the {which} hit"

    def _step_article(self, step: int) -> bool:
        """Flow on into the next result, or back into the one before."""
        before = self._results.highlighted
        if not self._article.match_position[1] and self._results.shown_query == EVERYTHING:
            return False
        self._opener.arrival = Arrival.FIRST_MATCH if step > 0 else Arrival.LAST_MATCH
        self._results.action_move(step)
        if self._results.highlighted == before:
            return False
        self._opener.highlight_moved()
        return True
