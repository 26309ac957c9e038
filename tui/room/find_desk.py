"""Where a reader looks for words in the open article only: they are marked and stepped through as hits are."""

from __future__ import annotations

from concurrent.futures import Executor

from msgspec import Struct

from index.article import Article, Span
from index.matching import matches
from index.parsing import parse
from tui.room.announcer import Announcer
from tui.room.drawer import Drawer
from tui.room.latest import Latest
from tui.room.panes import Panes
from tui.widgets.find_box import FindBox

HOW_TO = "Words of this article: Enter goes through them with n and N, Esc leaves"


class _Sought(Struct, frozen=True):
    """Words, and where they are looked for."""

    text: str
    article: Article


class FindDesk:
    """Finds what is typed into its box, in a thread; the hits of the search come back when that is left."""

    def __init__(
        self, executor: Executor, box: FindBox, drawer: Drawer, panes: Panes, announcer: Announcer
    ) -> None:
        self._box = box
        self._drawer = drawer
        self._panes = panes
        self._article = panes.article
        self._announcer = announcer
        self._is_wanted = False
        self._latest = Latest[_Sought, tuple[Span, ...]](executor, _look, self._found, lambda *_: None)

    @property
    def is_busy(self) -> bool:
        """Whether something is still looked for."""
        return self._latest.is_busy

    async def open(self) -> None:
        """Have words typed."""
        if self._article.reading is None:
            self._announcer.refuse("No article to look in")
            return
        self._is_wanted = True
        self._panes.show_article()
        self._announcer.say_of_article(HOW_TO)
        await self._drawer.pull_out(self._box)
        self._box.select_all()
        self.typed()

    def typed(self) -> None:
        """Something else stands in the box."""
        reading = self._article.reading
        if reading is not None and self._box.value.strip():
            self._latest.ask(_Sought(self._box.value, reading.article))
        else:
            self._stop()

    def keep(self) -> None:
        """Read on among what was found."""
        if self._article.is_finding and not self._article.match_position[1]:
            self._stop()
        self._drawer.leave()
        self._article.screen.set_focus(self._article)

    def leave(self) -> None:
        """Go back to where the reader was, and to the hits of the search."""
        self._is_wanted = False
        self._stop()
        self._announcer.say_of_article("")
        self._drawer.leave()

    def stop(self) -> None:
        """There is no thread of its own to let go of."""

    def leave_found(self) -> bool:
        """Mark the hits of the search again, if the reader goes through others in the article; whether she did."""
        is_left = self._article.has_focus and self._article.is_finding
        if is_left:
            self._is_wanted = False
            self._article.stop_finding()
            self._announcer.say_of_article("")
            self._announcer.show_place()
        return is_left

    def _stop(self) -> None:
        self._article.stop_finding(is_going_back=True)
        self._announcer.show_place()

    def _found(self, sought: _Sought, spans: tuple[Span, ...]) -> None:
        reading = self._article.reading
        is_here = reading is not None and reading.article == sought.article
        if not (is_here and self._is_wanted and sought.text == self._box.value):
            return
        self._article.find(spans)
        self._announcer.say_of_article("" if spans else "Not in this article")
        self._announcer.show_place()


def _look(sought: _Sought) -> tuple[Span, ...]:
    query = parse(sought.text, typing=True)
    return matches(query, sought.article.body, language=sought.article.language)
