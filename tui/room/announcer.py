"""What the status line says of the reading room: where the reader is, and what just happened."""

from __future__ import annotations

from index.article import ArticleId
from index.plain_words import reading
from index.query import EVERYTHING
from tui.room.following import Follower
from tui.room.pane_layout import PaneLayout
from tui.widgets.article_pane import ArticlePane
from tui.widgets.results_pane import ResultsPane
from tui.widgets.status_line import StatusLine

_SELECTED = " characters selected"


class Announcer:
    """Looks at the panes, and says at which result and at which hit the reader is."""

    def __init__(
        self,
        line: StatusLine,
        results: ResultsPane,
        article: ArticlePane,
        layout: PaneLayout,
        follower: Follower,
    ) -> None:
        """`follower` says beside it what is left to be done."""
        self._line = line
        self._results = results
        self._article = article
        self._layout = layout
        self._follower = follower
        self._said = self._said_of_article = self._said_of_name = self._undoable = self._refusal = ""
        self._row = 0
        """The result at which that was said."""
        self._is_in_names = False
        self.coming: ArticleId | None = None
        """The article of the highlighted result, until it is open."""
        self.is_search_slow = False
        """Whether somebody has been waiting for results."""

    def say(self, message: str) -> None:
        """Say what happened; it is forgotten when the reader goes on to another result."""
        self._line.message = self._said = message
        self._row = self._results.highlighted

    def say_of_article(self, message: str) -> None:
        """Say something that is forgotten when another article is opened."""
        self._line.message = self._said_of_article = message

    def refuse(self, why: str) -> None:
        """Say why a key did nothing; it is forgotten with the next one."""
        self.say(why)
        self._refusal = why

    def key_pressed(self) -> None:
        """Another key comes."""
        if self._line.message == self._refusal:
            self._line.message = ""

    def say_decided(self, message: str) -> None:
        """Say what was decided of names, and behind it that z undoes that: in the names."""
        self.say(f"{message} · z undoes")
        self._undoable = self._line.message

    def say_marked(self, message: str) -> None:
        """Say what became of a highlight, and behind it that z undoes that: anywhere but in the names."""
        where = " outside the names" if self._is_in_names else ""
        self.say_of_article(f"{message}z{where} undoes")
        self._undoable = self._line.message

    def focus_moved(self, *, is_in_names: bool) -> None:
        """The reader may have gone where z undoes something else than was said."""
        if is_in_names is not self._is_in_names and self._line.message == self._undoable:
            self._line.message = ""
        self._is_in_names = is_in_names

    def say_mention(self) -> None:
        """Say at which mention of the name that is walked through the reader is."""
        walked, (place, total) = self._article.walked, self._article.mention_position
        if walked is not None and place:
            self.say_of_article(f"{walked.name}: {place} of {total}")

    def say_passage(self) -> None:
        """Say how much keys have selected."""
        passage = self._article.selected_span() if self._article.is_selecting else None
        if passage is not None:
            self.say_of_article(f"{len(passage):,}{_SELECTED}")
        elif self._line.message.endswith(_SELECTED):
            self.say_of_article("")

    def say_name(self, name: str) -> None:
        """Say a name that has no room where it stands; nothing where it has, instead of the one before."""
        if name or self._line.message == self._said_of_name:
            self._line.message = self._said_of_name = name

    def moved_on(self) -> None:
        """The reader may have gone on to another result."""
        if self._line.message == self._said and self._results.highlighted != self._row:
            self._line.message = ""

    def forget_article(self) -> None:
        """Another article is open."""
        if self._line.message == self._said_of_article:
            self._line.message = ""

    def show_place(self) -> None:
        """Say where the reader is now."""
        total, query = self._results.row_count, self._results.shown_query
        parts = [f"{self._results.highlighted + 1:,} of {total:,}{self._folded()}"] if total > 0 else []
        current, matches = self._article.match_position
        if (matches or self._article.is_finding) and not self._is_another_coming:
            parts.append(f"{'found' if self._article.is_finding else 'hit'} {current:,} of {matches:,}")
        if query != EVERYTHING and self._layout.has_one_pane:
            parts.append(reading(query))
        self._follower.show(self._results.article_count)
        self._line.place = " · ".join(parts) + (" …" if self.is_search_slow else "")

    def _folded(self) -> str:
        """How many results stand under another one, so that the rows are fewer than the articles that were found."""
        folded = self._results.article_count - self._results.row_count
        return f", {folded:,} alike folded" if folded > 0 else ""

    @property
    def _is_another_coming(self) -> bool:
        """Whether the article that is shown is still the one before."""
        shown = self._article.reading
        return self.coming is not None and shown is not None and shown.article.id != self.coming
