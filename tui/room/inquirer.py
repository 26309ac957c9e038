"""Does what a reader asks about a name: the one that she has highlighted, or walks through."""

from __future__ import annotations

from tui.named import Named
from tui.room.announcer import Announcer
from tui.room.marking import Marking
from tui.room.narrower import Narrower
from tui.room.walker import Walker
from tui.widgets.article_pane import ArticlePane
from tui.widgets.entity_sidebar import EntitySidebar

_NO_NAME = "Choose a name first: e shows the names"


class Inquirer:
    """Knows which name is meant, and who does what is asked."""

    def __init__(
        self,
        article: ArticlePane,
        entities: EntitySidebar,
        announcer: Announcer,
        *,
        walker: Walker,
        narrower: Narrower,
        marking: Marking,
    ) -> None:
        self._article = article
        self._entities = entities
        self._announcer = announcer
        self._walker = walker
        self._narrower = narrower
        self._marking = marking

    def walk(self, step: int) -> None:
        """Go to the next mention of the name (1) or to the one before (-1)."""
        if named := self._named():
            self._walker.walk(named, step)

    def narrow(self) -> None:
        """Narrow the search to the name, or to what else is highlighted beside the article."""
        facet = self._entities.highlighted_facet
        if self._entities.has_focus and facet is not None:
            self._narrower.narrow(facet)
        elif named := self._named():
            self._narrower.narrow_to(named)

    def mark(self) -> None:
        """Take the colour from names of this kind, or give it back."""
        if named := self._named():
            self._marking.toggle(named.kind)

    def _named(self) -> Named | None:
        """The name that is meant; where there is none, that is said."""
        highlighted = self._entities.highlighted_name if self._entities.display else None
        walked = None if self._entities.has_focus else self._article.walked
        named = walked or highlighted
        if named is None:
            self._announcer.say(_NO_NAME)
        return named
