"""Which kinds of names have a colour in the article, and their headings beside it."""

from __future__ import annotations

from collections.abc import Iterable

from tui.named import TITLES, Kind
from tui.room.announcer import Announcer
from tui.widgets.article_pane import ArticlePane
from tui.widgets.entity_sidebar import EntitySidebar


class Marking:
    """Switches kinds off and on, for the article and for the names beside it."""

    def __init__(
        self, article: ArticlePane, entities: EntitySidebar, announcer: Announcer, unmarked: Iterable[str]
    ) -> None:
        """`unmarked` are off from the beginning; what is no kind among them is passed over."""
        self._article = article
        self._entities = entities
        self._announcer = announcer
        self._show(frozenset(kind for kind in Kind if kind in set(unmarked)))

    @property
    def unmarked(self) -> tuple[str, ...]:
        """The kinds that are off, in order."""
        return tuple(kind for kind in Kind if kind in self._article.unmarked)

    def toggle(self, kind: Kind) -> None:
        """Switch a kind off or on."""
        unmarked = self._article.unmarked ^ {kind}
        self._show(unmarked)
        state = "have no colour now; c gives it back" if kind in unmarked else "have their colour again"
        self._announcer.say(f"{TITLES[kind]} {state}")

    def _show(self, unmarked: frozenset[Kind]) -> None:
        self._article.unmarked = self._entities.unmarked = unmarked
