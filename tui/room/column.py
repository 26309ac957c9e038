"""How long the lines of the article are at most: shorter ones are easier to read, longer ones show more."""

from __future__ import annotations

from tui.room.announcer import Announcer
from tui.widgets.article_pane import ArticlePane
from tui.widgets.text_column import USUAL_WIDTH

NARROWEST, WIDEST = 24, 200
_STEP = 4


class Column:
    """Makes the lines shorter and longer."""

    def __init__(self, article: ArticlePane, announcer: Announcer, width: int) -> None:
        """`width` is that of the beginning, in cells."""
        self._article = article
        self._announcer = announcer
        article.widest = min(max(width, NARROWEST), WIDEST)

    @property
    def width(self) -> int:
        """What the lines have at most, in cells, if there is room."""
        return self._article.widest

    def change(self, step: int) -> None:
        """Make the lines longer (1) or shorter (-1) than they are."""
        shown = self._article.text_width
        if step > 0 and shown == self._article.widest_possible:
            self._article.widest = max(self._article.widest, USUAL_WIDTH)
            self._announcer.say("There is no room for longer lines")
            return
        self._article.widest = min(max(shown + step * _STEP, NARROWEST), WIDEST)
        self._announcer.say(f"Lines of {self._article.text_width} columns")
